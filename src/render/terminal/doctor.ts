import type { Remark, State } from '../../doctor/remark.ts';
import { visible } from '../visible.ts';
import { cells, paragraph, type Screen } from './screen.ts';

/** Row by row what was found, the remedy below it on lines of its own, then the sum. */
export function renderDoctor(remarks: readonly Remark[], screen: Screen): string {
  const { lang, colour } = screen;
  const width = Math.max(...remarks.map(({ title }) => cells(title[lang])));
  const lines = remarks.flatMap(({ title, state, what, remedy }) => {
    const head = `${MARKS[state]} ${title[lang]}${' '.repeat(width - cells(title[lang]))}`;
    const loud = state === 'error' || state === 'warning';
    const told = paragraph(visible(what[lang]), ' '.repeat(width + 4), screen).trimStart();
    const word = `${lang === 'vi' ? 'Cách sửa' : 'Remedy'}:`;
    const remedies = !remedy || !loud ? [] : [paragraph([word, ...(remedy.words ? [remedy.words[lang]] : [])].join(' '), '    ', screen)];
    const commands = !loud
      ? []
      : (remedy?.command ?? '').split('\n').flatMap((line) => (line === '' ? [] : [colour.bold(`      ${line}`)]));
    const paint = state === 'error' ? colour.red : state === 'warning' ? colour.yellow : (text: string) => text;
    return [`${paint(head)}  ${told}`, ...remedies, ...commands];
  });
  return `${lines.join('\n')}\n\n${sum(remarks, screen)}\n`;
}

const MARKS: Readonly<Record<State, string>> = { ok: '✔', info: 'i', warning: '!', error: '✘' };

function sum(remarks: readonly Remark[], { lang, colour }: Screen): string {
  const count = (state: State) => remarks.filter((remark) => remark.state === state).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors + warnings === 0) return colour.green(lang === 'vi' ? 'Máy này sẵn sàng.' : 'This machine is ready.');
  const text =
    lang === 'vi'
      ? `${errors} lỗi, ${warnings} cảnh báo.${errors > 0 ? ' Sửa lỗi trước khi nhập số liệu trên máy này.' : ''}`
      : `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.${errors > 0 ? ' Mend the errors before you enter data on this machine.' : ''}`;
  return errors > 0 ? colour.red(text) : colour.yellow(text);
}
