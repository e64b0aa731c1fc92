/** Text of the data as Markdown text: nothing in it is taken for markup, a link, HTML, a mention or a template. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*\r?\n\s*/g, ' ')
    .replace(/(?!\t)[\p{Cc}\p{Co}]/gu, '')
    .replace(/[\\`*_[\]{}<>|#~!&]/g, (letter) => (letter === '&' ? '&amp;' : letter === '<' ? '&lt;' : `\\${letter}`))
    .replace(/@(?=\w)/g, '@\u200b')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');
}
