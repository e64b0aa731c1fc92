import type { Answers } from './answers.ts';

/** The page that greets whoever opens the repository: what it is, the four daily steps, where the guide is. */
export function readmeText(template: string, { name, chapters, year, tool }: Answers): string {
  const guide =
    tool === undefined
      ? 'Sách hướng dẫn từng việc nằm trong thư mục `docs/huong-dan` của chương trình `hoi`. Cách dùng một lệnh: `hoi <lệnh> --help`; nghĩa của một mã lỗi: `hoi explain <mã>`.'
      : `Sách hướng dẫn từng việc: <https://github.com/${tool.repository}/blob/${tool.commit}/docs/huong-dan/README.md>. Cách dùng một lệnh: \`hoi <lệnh> --help\`; nghĩa của một mã lỗi: \`hoi explain <mã>\`.`;
  const rows = chapters.map(
    (one) => `| ${marked(one.name)} | \`data/hoi-co-so/${one.slug}/\` | \`${one.code}-0001\`, \`${one.code}-T001\` |`,
  );
  return template
    .replace('{{ten}}', () => marked(name))
    .replace('{{huong_dan}}', () => guide)
    .replace('{{hoi_co_so}}', () => rows.join('\n'))
    .replaceAll('{{nam}}', String(year));
}

/** A text as Markdown shows it, whatever signs it holds. */
function marked(text: string): string {
  return text.replace(/[\\`*_[\]<>|#&]/g, '\\$&');
}
