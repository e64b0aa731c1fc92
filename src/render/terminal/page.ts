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
      return [paragraph(asProse(line), '', screen)];
    });
  return `${lines.join('\n')}\n`;
}

/** Prose without its marks; a link keeps where it leads, as a path below the root. */
function asProse(line: string): string {
  return line
    .split('`')
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replaceAll('**', '')
            .replace(/\[([^\]]+)\]\((H\d+)\.md\)/g, '$1')
            .replace(/\[([^\]]+)\]\((?:\.\.\/)+([^)]+)\)/g, '$1 (docs/$2)')
            .replace(/(^|[^\w*])\*([^*\s][^*]*)\*/g, '$1$2'),
    )
    .join('');
}
