import { Liquid } from 'liquidjs';
import { CannotRun } from '../../findings/cannot-run.ts';
import { amountInWords } from '../../i18n/amount-in-words.ts';
import type { Lang } from '../../i18n/lang.ts';
import { faultOf } from './faults.ts';
import { type FindTemplate, templateFiles } from './files.ts';
import type { View } from './view.ts';

/**
 * Fills the template of that name. A template looks names up and includes other templates, and nothing else: no files, no code,
 * bounded loops and output. Throws CannotRun, with file and line, for a template that is broken or missing.
 */
export function fillTemplate(name: string, view: View, find: FindTemplate, lang: Lang): string {
  const template = find(name);
  if (!template) throw new CannotRun({ vi: `không tìm thấy mẫu báo cáo ${name}`, en: `there is no template ${name}` });
  const read = new Map([[name, template.text]]);
  const engine = engineFor(find, read, lang);
  try {
    return (engine.parseAndRenderSync(template.text, view) as string)
      .replace(/[ \t]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  } catch (error) {
    throw faultOf(error, { name, find, read, view, filters: Object.keys(engine.filters), tags: Object.keys(engine.tags) });
  }
}

function engineFor(find: FindTemplate, read: Map<string, string>, lang: Lang): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    fs: templateFiles(find, read),
    root: ['.'],
    extname: '.liquid',
    relativeReference: false,
    parseLimit: 1_000_000,
    renderLimit: 5_000,
    memoryLimit: 50_000_000,
  });
  engine.registerFilter('bang_chu', (amount: unknown) => {
    // A number, or an amount as the report prints it: `60.700.000 đ`.
    const digits = typeof amount === 'number' ? String(amount) : String(amount ?? '').replace(/[.,\s]|đ|VND/g, '');
    return /^-?\d{1,15}$/.test(digits) ? amountInWords(Number(digits), lang) : '';
  });
  return engine;
}
