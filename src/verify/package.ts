import { damaged } from './refusals.ts';
import { child, children, type Element, readXml, textOf } from './xml.ts';
import type { Archive } from './zip.ts';

/** A link from one part of an office document to another, or to something outside. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** An office document: its main part, found as office programs find it, and what it says of itself. */
export interface Package {
  readonly archive: Archive;
  readonly main: string;
  readonly root: Element;
  /** The description among its properties, where the line about its making stands. */
  readonly description: string;
  /** When it says that it was made, in seconds since 1970. */
  readonly time: number | undefined;
}

/** Opens the package in an archive. Throws CannotRun when it is none. */
export function openPackage(archive: Archive): Package {
  const top = relationsOf(archive, '');
  const main = top.find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !archive.has(main)) throw damaged();
  const core = top.find(({ type }) => type === 'core-properties')?.target;
  const properties = core !== undefined && archive.has(core) ? partOf(archive, core) : undefined;
  const created = Date.parse(textOf(child(properties, 'created')));
  return {
    archive,
    main,
    root: partOf(archive, main),
    description: textOf(child(properties, 'description')),
    time: Number.isNaN(created) ? undefined : Math.floor(created / 1000),
  };
}

/** A part as XML. Throws CannotRun when there is none. */
export function partOf(archive: Archive, part: string): Element {
  const entry = archive.get(part);
  if (!entry) throw damaged();
  return readXml(entry.bytes());
}

/** The links of a part, or of the whole package for the empty name; targets inside are names of parts. */
export function relationsOf(archive: Archive, part: string): readonly Relation[] {
  const cut = part.lastIndexOf('/') + 1;
  const rels = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
  if (!archive.has(rels)) return [];
  return children(partOf(archive, rels), 'Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      target: external ? target : resolved(part.slice(0, cut), target),
      external,
    };
  });
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).toLowerCase().split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
