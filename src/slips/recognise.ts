import type { Finding } from '../findings/finding.ts';
import type { FileKind } from '../layout/paths.ts';
import { controlCharacter, tab } from '../source/kinds.ts';
import { offsetFinder } from '../source/positions.ts';
import { NO_BREAK, noBreakSpace, noLineEnd } from '../source/text-findings.ts';
import { spoiltBraces } from './braces.ts';
import { cutFile } from './cut.ts';
import { extraDash, longDashes, missingDash } from './dashes.ts';
import { anyOf, missingGroup, othersOf } from './groups.ts';
import { missingFirstLine, missingHead } from './heads.ts';
import { shiftedLine } from './indents.ts';
import { cutOff } from './kinds.ts';
import { type Line, LONGEST_LINE, lineOf, nearestLine, type Page, pageOf } from './page.ts';
import { type Guess, mendedText, type Slip } from './slip.ts';
import { pastedRow } from './tabs.ts';
import { afterQuote, brokenLine, lostColon, noBreakSpaces, remarkLine, twoKeys } from './texts.ts';
import { errorsAfter, type Reading, readAs } from './trial.ts';

/** Guesses for text that is no YAML, the likeliest first. */
const SYNTAX: readonly Guess[] = [
  lostColon,
  spoiltBraces,
  twoKeys,
  afterQuote,
  extraDash,
  missingDash,
  missingGroup,
  shiftedLine,
  missingHead,
  brokenLine,
  remarkLine,
];

/** Guesses for text that is YAML, but not what its kind of file holds. */
const SHAPE: readonly Guess[] = [missingGroup, shiftedLine, missingHead, missingFirstLine, missingDash, extraDash, brokenLine];

/** More text than this was not typed by hand; and what may be read again for one file, so that guessing takes no longer than reading a few files. */
const MOST_TEXT = 512 * 1024;
const BUDGET = 4 * 1024 * 1024;

/**
 * Names the slip behind what is wrong in a file, where one can be found whose remedy, tried out, makes the record right: then it
 * takes the place of the findings that it explains. Everything else stays as it is.
 */
export function recognise(file: string, kind: FileKind, text: string, findings: readonly Finding[]): readonly Finding[] {
  const told = withSlips(file, kind, text, findings);
  // A no-break space that breaks the file, and a file that is cut off, are told once.
  const echoes = told.flatMap((one) =>
    one.kind.code === cutOff.code
      ? [noLineEnd.code]
      : one.kind.code === controlCharacter.code && hasNoBreak(one)
        ? [noBreakSpace.code]
        : [],
  );
  return echoes.length === 0 ? told : told.filter((one) => !echoes.includes(one.kind.code));
}

function hasNoBreak({ params }: Finding): boolean {
  return NO_BREAK.test((params as { character: string }).character);
}

function withSlips(file: string, kind: FileKind, text: string, findings: readonly Finding[]): readonly Finding[] {
  const errors = findings.filter(({ kind: { severity } }) => severity === 'error');
  if (errors.length === 0 || errors.length > MOST_ERRORS || text.length > MOST_TEXT) return findings;
  const page = pageOf(file, kind, text);
  const pasted = errors.flatMap((one) => (one.kind.code === tab.code ? (pastedRow(page, one) ?? []) : []));
  if (pasted.length > 0) return [...pasted, ...findings.filter(({ kind: { code } }) => code !== tab.code)];
  if (errors.some(({ kind: { code } }) => ELSEWHERE.has(code))) return findings;
  const budget = { left: BUDGET };
  const reading = readAs(page, text);
  if (reading.refused !== undefined) {
    const slip = syntaxSlip(page, reading.refused, errors, budget);
    if (slip === undefined) {
      const cut = cutFile(page, errors, ({ spot }) => ('start' in spot ? lineOf(page, spot.start) : 0));
      return cut ? [cut.found, ...findings.filter((one) => !cut.gone.includes(one))] : findings;
    }
    return [slip.found, ...findings.filter((one) => !errors.includes(one))];
  }
  return shapeSlips(page, reading, findings, errors, budget);
}

/** A head line that is lost spoils every entry of its group. */
const MOST_ERRORS = 500;
/** Not YAML as such, tabs, conflicts, hidden characters, size: these say enough. */
const ELSEWHERE: ReadonlySet<string> = new Set(['H001', 'H002', 'H003', 'H004', 'H007', 'H016', 'H017']);

interface Budget {
  left: number;
}

/** The slip that makes a text unreadable: that whose remedy leaves the fewest errors in its record. */
function syntaxSlip(page: Page, refused: number, errors: readonly Finding[], budget: Budget): Slip | undefined {
  const said = errors.flatMap(({ spot }) => ('start' in spot ? [spot.start] : []));
  const lines = suspects(page, [...said, refused]);
  const slips = [...noBreakSpaces(page), ...longDashes(page), ...guesses(page, SYNTAX, lines)];
  return best(page, slips, budget, 0);
}

/** What each kind of guess makes of some lines, those that change the fewest lines first. */
function guesses(page: Page, kinds: readonly Guess[], lines: readonly number[]): readonly Slip[] {
  return kinds.flatMap((guess) => lines.flatMap((at) => guess(page, at)).sort((a, b) => a.edits.size - b.edits.size));
}

/** The first of some slips whose remedy leaves no more errors than may be. */
function best(page: Page, slips: readonly Slip[], budget: Budget, most: number): Slip | undefined {
  const size = sizeOf(page);
  for (const slip of slips) {
    if (budget.left < size) return undefined;
    budget.left -= size;
    const left = errorsAfter(page, slip);
    if (left === undefined || left > most) continue;
    const others = othersOf(slip, slips).filter((one) => errorsAfter(page, one) === left);
    return others.length > 0 ? { ...slip, found: anyOf([slip, ...others]) } : slip;
  }
  return undefined;
}

/** Lines at which a slip may be: where it was noticed, before and after it, and the line that heads them. */
function suspects(page: Page, offsets: readonly number[]): readonly number[] {
  const found = new Set<number>();
  for (const offset of offsets) {
    const at = nearestLine(page, lineOf(page, offset), -1);
    if (at < 0) continue;
    const before = nearestLine(page, at - 1, -1);
    found.add(at);
    if (before >= 0) found.add(before);
    const head = headOf(page, at);
    if (head >= 0) found.add(head);
    const first = nearestLine(page, head + 1, 1);
    if (first >= 0) found.add(first);
    const loose = looseText(page, at);
    if (loose >= 0) found.add(loose);
    const next = nearestLine(page, at + 1, 1);
    if (next >= 0) found.add(next);
    if (before >= 0) found.add(startOfRun(page, before));
  }
  return [...found].filter((at) => (page.lines[at] as Line).text.length <= LONGEST_LINE);
}

/** The first of the lines above that stand in as far as a line, or further. */
function startOfRun({ lines }: Page, at: number): number {
  const { indent } = lines[at] as Line;
  let start = at;
  for (let above = at - 1; above >= 0; above -= 1) {
    const line = lines[above] as Line;
    if (line.content === '' || line.content.startsWith('#')) continue;
    if (line.indent < indent) break;
    start = above;
  }
  return start;
}

/** The nearest line above that is neither a key nor an entry of a list; -1 when there is none near. */
function looseText({ lines }: Page, at: number): number {
  for (let above = at; above >= 0 && above > at - 30; above -= 1) {
    const { content } = lines[above] as Line;
    if (content !== '' && !/^[-#"'{[]|:(\s|$)/.test(content)) return above;
  }
  return -1;
}

/** The nearest line above that stands further out. */
function headOf({ lines }: Page, at: number): number {
  const { indent } = lines[at] as Line;
  for (let above = at - 1; above >= 0; above -= 1) {
    const line = lines[above] as Line;
    if (line.content !== '' && !line.content.startsWith('#') && line.indent < indent) return above;
  }
  return -1;
}

/** Slips that explain findings of a text that can be read: done literally, their remedy makes findings vanish and brings no other. */
function shapeSlips(
  page: Page,
  before: Reading,
  findings: readonly Finding[],
  errors: readonly Finding[],
  budget: Budget,
): readonly Finding[] {
  const offsets = offsetFinder(before.text);
  const lineOfFinding = ({ spot }: Finding) => lineOf(page, 'start' in spot ? spot.start : offsets(spot.path, spot.on ?? 'value')[0]);
  const cut = cutFile(page, errors, lineOfFinding);
  let left = cut ? errors.filter((one) => !cut.gone.includes(one)) : errors;
  const told: Finding[] = cut ? [cut.found] : [];
  const tried = new Set<number>();
  for (const one of [...errors].sort((a, b) => lineOfFinding(a) - lineOfFinding(b))) {
    if (!left.includes(one) || !STRUCTURAL.has(one.kind.code)) continue;
    const at = lineOfFinding(one);
    if (tried.has(at) || tried.size > 12) continue;
    tried.add(at);
    const slip = shapeSlip(page, before, at, budget);
    if (slip === undefined) continue;
    // A line that stays wrong once the remedy is done has another cause.
    const here = errors.filter((other) => lineOfFinding(other) === at && STRUCTURAL.has(other.kind.code));
    if (here.some((other) => !slip.gone.includes(said(other)))) continue;
    told.push(slip.slip.found);
    left = without(left, slip.gone);
  }
  if (told.length === 0) return findings;
  return [...told, ...findings.filter((one) => !errors.includes(one) || left.includes(one))];
}

/** Findings that the place of a line, or a line too few, may bring about. */
const STRUCTURAL: ReadonlySet<string> = new Set(['H008', 'H030', 'H031', 'H032', 'H035', 'H038', 'H039']);

function shapeSlip(page: Page, before: Reading, at: number, budget: Budget): { slip: Slip; gone: readonly string[] } | undefined {
  // Every finding is written out to be compared, which takes about as long as reading a few lines.
  const size = sizeOf(page) + before.errors.length * 200;
  const lines = [at, nearestLine(page, at + 1, 1), nearestLine(page, at - 1, -1)].filter(
    (line) => line >= 0 && (page.lines[line] as Line).text.length <= LONGEST_LINE,
  );
  const known = counted(before.errors);
  let most: { slip: Slip; gone: readonly string[] } | undefined;
  const slips = [...noBreakSpaces(page), ...longDashes(page), ...guesses(page, SHAPE, lines)];
  for (const slip of slips) {
    if (budget.left < size) break;
    budget.left -= size;
    const gone = goneAfter(page, slip, known);
    if (gone.length > (most?.gone.length ?? 0)) most = { slip, gone };
    if (gone.length === before.errors.length) break;
  }
  if (most === undefined) return undefined;
  const { slip, gone } = most;
  const others = othersOf(slip, slips).filter((one) => goneAfter(page, one, known).length === gone.length);
  return others.length > 0 ? { slip: { ...slip, found: anyOf([slip, ...others]) }, gone } : most;
}

/** What a slip's remedy, done literally, takes away of the findings known; nothing where it brings others. */
function goneAfter(page: Page, slip: Slip, known: ReadonlyMap<string, number>): readonly string[] {
  const after = readAs(page, mendedText(page, slip));
  if (after.refused !== undefined) return [];
  const now = counted(after.errors);
  if ([...now].some(([key, count]) => count > (known.get(key) ?? 0))) return [];
  return [...known].flatMap(([key, count]) => Array<string>(count - (now.get(key) ?? 0)).fill(key));
}

function sizeOf({ lines }: Page): number {
  const last = lines.at(-1);
  return last === undefined ? 0 : last.start + last.text.length;
}

/** Findings by what they say, wherever they stand. */
function counted(errors: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of errors) counts.set(said(one), (counts.get(said(one)) ?? 0) + 1);
  return counts;
}

function said({ kind, params }: Finding): string {
  return `${kind.code} ${JSON.stringify(params)}`;
}

function without(errors: readonly Finding[], gone: readonly string[]): readonly Finding[] {
  const more = [...gone];
  return errors.filter((one) => {
    const at = more.indexOf(said(one));
    if (at >= 0) more.splice(at, 1);
    return at < 0;
  });
}
