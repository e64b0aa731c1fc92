import { placeOf } from '../layout/paths.ts';
import { personalIn } from '../source/text-findings.ts';

/** Something in a line that has no place in a repository, by its offsets. */
export interface Sensitive {
  readonly what: 'phone' | 'card' | 'account' | 'health' | 'key' | 'token';
  readonly start: number;
  readonly end: number;
}

/** Personal data and secrets in a line of a file. An office's telephone may stand in texts that people read, nobody's mobile may. */
export function sensitiveIn(path: string, line: string): Sensitive[] {
  // In a table a comma parts numbers; in a sentence it is part of them.
  const cells = TABLE.test(path) ? line.replace(/[,;|"\t]/g, ':') : line;
  const paid = accounts(cells);
  const known: Sensitive[] = [...paid, ...personalIn(cells)];
  const isIn = (one: Sensitive, others: readonly Sensitive[]) => others.some(({ start, end }) => start < one.end && one.start < end);
  const numbers: Sensitive[] = known.slice(paid.length).filter((one) => !isIn(one, paid));
  // Elsewhere than in the data no key says that a number is a voucher's, and people write telephones as they like.
  if (!path.startsWith('data/')) numbers.push(...mobiles(cells).filter((one) => !isIn(one, known)));
  const all: Sensitive[] = [...secrets(line), ...numbers, ...paid];
  const isProse = !path.startsWith('data/') && PROSE.test(path);
  return [
    ...all.filter(({ what, start, end }) => !(isProse && what === 'phone' && !isMobile(line.slice(start, end)))),
    ...health(path, line),
  ];
}

/** A mobile number is a person's, wherever it stands: 03, 05, 07, 08, 09 and eight more digits. */
function isMobile(number: string): boolean {
  return /^(?:0|840?)[35789]\d{8}$/.test(number.replace(/\D/g, ''));
}

const MOBILE = /(?<![\w.,/+-])\(?(?:\+84[ .)-]{0,2}(?:\(0\))?|0)[ .)-]{0,2}[35789](?:[ .()-]{0,2}\d){8}(?![\w/-])/g;

function mobiles(line: string): Sensitive[] {
  return [...line.matchAll(MOBILE)].map((hit) => ({ what: 'phone', start: hit.index, end: hit.index + hit[0].length }));
}

const TABLE = /\.(?:csv|tsv|tab)$/i;
const PROSE = /\.(?:md|txt|html?|liquid)$/i;

/** Private keys by their head, tokens by the marks that their makers gave them so that they can be found. */
const SECRETS = [
  ['key', /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/g],
  ['token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,}|glpat-[A-Za-z0-9_-]{20,}|AKIA[0-9A-Z]{16})\b/g],
] as const;

function secrets(line: string): Sensitive[] {
  return SECRETS.flatMap(([what, pattern]) =>
    [...line.matchAll(pattern)].map((hit) => ({ what, start: hit.index, end: hit.index + hit[0].length })),
  );
}

const ACCOUNT = /(?:\bSTK\b|số tài khoản|tài khoản số|\bTK số)[^\n\d]{0,20}(\d[\d .-]{4,22}\d)/giu;

function accounts(line: string): Sensitive[] {
  return [...line.matchAll(ACCOUNT)].map((hit) => ({
    what: 'account' as const,
    start: hit.index + hit[0].length - (hit[1] ?? '').length,
    end: hit.index + hit[0].length,
  }));
}

/** Illnesses that remarks beside people have named; a volunteers' team may bear the same words in its name, so only remarks are read. */
const HEALTH = /(?:nhiễm )?HIV|AIDS|ung thư|tâm thần|bệnh lao|động kinh|viêm gan|nghiện ma túy|khuyết tật/iu;
const LISTS: ReadonlySet<string> = new Set(['members', 'volunteers', 'dues', 'evaluations']);

function health(path: string, line: string): Sensitive[] {
  const remark = LISTS.has(placeOf(path)?.kind ?? '') ? line.search(/(?:^|\s)#/) : -1;
  const hit = remark < 0 ? null : HEALTH.exec(line.slice(remark));
  return hit ? [{ what: 'health', start: remark + hit.index, end: remark + hit.index + hit[0].length }] : [];
}
