import type { Token, Tokens } from 'marked';
import type { Piece } from './text.ts';

type Look = Pick<Piece, 'bold' | 'italics'>;

/** The text of inline Markdown with its bold and italic parts; anything else is plain text. */
export function pieces(tokens: readonly Token[], look: Look = {}): Piece[] {
  const found: Piece[] = [];
  let afterBreak = false;
  for (const token of tokens) {
    if (token.type === 'br' || (token.type === 'html' && /^<br\s*\/?>/i.test(token.raw))) {
      afterBreak = true;
      continue;
    }
    const [first, ...rest] = piecesOf(token, look);
    if (!first) continue;
    found.push(afterBreak ? { ...first, text: first.text.trimStart(), break: true } : first, ...rest);
    afterBreak = false;
  }
  return found;
}

function piecesOf(token: Token, look: Look): Piece[] {
  if (token.type === 'html') return [];
  if (token.type === 'strong') return pieces(token.tokens ?? [], { ...look, bold: true });
  if (token.type === 'em') return pieces(token.tokens ?? [], { ...look, italics: true });
  // A link or an address keeps its words; nothing on paper can be clicked.
  if ('tokens' in token && token.tokens) return pieces(token.tokens, look);
  return [{ ...look, text: decoded((token as Tokens.Text).text ?? token.raw) }];
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Character references as letters, without the invisible spaces that keep `@` from being a mention on a forge. */
function decoded(text: string): string {
  return text.replace(/@\u200b/g, '@').replace(/&(\w+);/g, (whole, name: string) => NAMED[name] ?? whole);
}
