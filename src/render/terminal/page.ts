import { paragraph, type Screen } from './screen.ts';

/** A page of the rules for the terminal: its headings bold, its code as it is, its prose broken at the screen's width. */
export function renderPage(markdown: string, screen: Screen): string {
  const { bold, cyan, dim } = screen.colour;
  let code = false;
  const lines = markdown
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) {
        code = !code;
        return [];
      }
      if (code) return [dim(`    ${line}`)];
      if (line.startsWith('#')) return [bold(line.replace(/^#+ /, ''))];
      if (line.startsWith('>')) return [cyan(paragraph(line.replace(/^> ?/, ''), '  ', screen).trimEnd())];
      return [paragraph(line.replaceAll('**', '').replaceAll('`', ''), '', screen)];
    });
  return `${lines.join('\n')}\n`;
}
