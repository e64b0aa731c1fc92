import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotRun } from '../findings/cannot-run.ts';
import { templatesOf } from './revision.ts';

/** Reads a template by name; undefined when there is none. */
export type TemplateReader = (name: string) => { readonly text: string; readonly path: string } | undefined;

/**
 * Templates of the clerk's own repository first, of a revision of it when one is named, then those that come with `hoi`.
 * Only plain files in those two folders are read.
 */
export function templateFolders(root: string, at?: string): TemplateReader {
  const folders = [...(at === undefined ? [join(root, 'templates')] : []), packaged('templates')];
  const committed = at === undefined ? undefined : templatesOf(root, at);
  return (name) => {
    if (!/^[a-z0-9-]+(?:\.[a-z]+)?\.liquid$/.test(name)) return undefined;
    const text = committed?.get(name);
    if (text !== undefined) return { text, path: `templates/${name}` };
    for (const folder of folders) {
      const path = join(folder, name);
      if (!existsSync(path) || !lstatSync(path).isFile()) continue;
      try {
        return { text: readFileSync(path, 'utf8'), path };
      } catch {
        throw new CannotRun({ vi: `không đọc được mẫu báo cáo ${path}`, en: `cannot read the template ${path}` });
      }
    }
    return undefined;
  };
}

/** A folder of this package, from its sources or its build. */
export function packaged(name: 'templates' | 'schemas'): string {
  for (const up of ['../', '../../']) {
    const folder = fileURLToPath(new URL(`${up}${name}/`, import.meta.url));
    if (existsSync(folder)) return folder;
  }
  return fileURLToPath(new URL(`../${name}/`, import.meta.url));
}
