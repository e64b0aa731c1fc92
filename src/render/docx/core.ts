import { escaped } from './xml.ts';

/** What Word shows under File › Info. */
export interface Core {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly description: string;
  readonly language: string;
  /** Seconds since 1970. */
  readonly time: number;
}

/** The part of the file with its properties, written here because the library puts the clock's time into it. */
export function coreProperties({ title, subject, creator, description, language, time }: Core): string {
  const moment = new Date(time * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', title),
    element('dc:subject', subject),
    element('dc:creator', creator),
    element('cp:lastModifiedBy', creator),
    element('dc:description', description),
    element('dc:language', language),
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
