import { YAMLException } from 'js-yaml';
import { type Finding, finding } from '../findings/finding.ts';
import { MAX_FILE_BYTES } from '../layout/file-source.ts';
import { placeOf } from '../layout/paths.ts';
import { compose, hiddenIn, type Oddity, type Tree } from './compose.ts';
import { diagnose } from './diagnose.ts';
import { idsOf } from './ids.ts';
import {
  anchorOrAlias,
  commaSplits,
  complexKey,
  conflictMarker,
  controlCharacter,
  cutByRemark,
  duplicateKey,
  emptyFile,
  missingColon,
  notUtf8,
  notYaml,
  reservedStart,
  severalDocuments,
  tab,
  tooLarge,
  yamlTag,
} from './kinds.ts';
import { readPlain } from './plain.ts';
import { noLineEnd, textFindings } from './text-findings.ts';

/** A file of the repository as read: its values as text, and what is wrong with the text itself. */
export interface Document {
  readonly file: string;
  /** Undefined when the file could not be read as one YAML document of our dialect. */
  readonly value: Tree | undefined;
  readonly findings: readonly Finding[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a file; undefined when it is not UTF-8. A byte order mark is left out. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text of a file for showing places in it, with replacement characters where it is not UTF-8. */
export function decodeForDisplay(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** Reads one file. Never throws: whatever is wrong with the text is a finding. */
export function readDocument(file: string, bytes: Uint8Array): Document {
  return read(file, bytes, textFindings);
}

/** The same without warnings about the text as such, which cost no value: looking for them takes as long as reading. */
export function readValues(file: string, bytes: Uint8Array): Document {
  return read(file, bytes, () => []);
}

function read(file: string, bytes: Uint8Array, warningsOf: typeof textFindings): Document {
  if (bytes.length > MAX_FILE_BYTES) return { file, value: undefined, findings: [finding(tooLarge, file, { start: 0, end: 0 }, {})] };
  const text = decodeText(bytes);
  if (text === undefined) {
    // Zero bytes mean another kind of file altogether, such as UTF-16 or a workbook.
    const start = bytes.includes(0) ? 0 : Math.max(0, decodeForDisplay(bytes).indexOf('\uFFFD'));
    return { file, value: undefined, findings: [finding(notUtf8, file, { start, end: start + 1 }, {})] };
  }
  const warnings = warningsOf(file, text);
  const tabs = tabFindings(file, text);
  const conflicts = conflictFindings(file, text);
  if (conflicts.length > 0) return { file, value: undefined, findings: conflicts };
  if (tabs.length > 0) return { file, value: undefined, findings: [...tabs, ...warnings] };
  const plain = readPlain(text);
  if (plain !== undefined) return { file, value: plain, findings: warnings };
  try {
    const { value, oddities } = compose(text);
    const ids = idsOf(value, GIVE_IDS.has(placeOf(file)?.kind ?? ''));
    const findings = oddities.map((oddity) => oddityFinding(file, text, oddity, ids));
    if (value === undefined && findings.length === 0) {
      const empty = finding(emptyFile, file, { start: 0, end: 0 }, { required: isRequired(file), file });
      return { file, value, findings: [empty, ...warnings.filter(({ kind }) => kind.code !== noLineEnd.code)] };
    }
    const fatal = findings.filter(({ kind }) => !COST_A_RECORD.has(kind.code));
    findings.push(...hiddenOutside(file, text, findings));
    return fatal.length > 0
      ? { file, value: undefined, findings: [...fatal, ...warnings] }
      : { file, value, findings: [...findings, ...warnings] };
  } catch (error) {
    return { file, value: undefined, findings: [refusalFinding(file, text, error), ...warnings] };
  }
}

/** The lists in which people get their ids. */
const GIVE_IDS: ReadonlySet<string> = new Set(['members', 'volunteers']);

/** A key twice, a comma or a colon too many or a hidden character costs one record; any other oddity makes the file unreadable. */
const COST_A_RECORD: ReadonlySet<string> = new Set([
  duplicateKey.code,
  commaSplits.code,
  missingColon.code,
  cutByRemark.code,
  controlCharacter.code,
]);

/** A hidden character in a comment costs nothing, but may make a line look like another: told once a file. */
function hiddenOutside(file: string, text: string, known: readonly Finding[]): Finding[] {
  if (known.some(({ kind }) => kind.code === controlCharacter.code)) return [];
  const character = hiddenIn(text);
  if (character === undefined) return [];
  const start = text.indexOf(character);
  return [finding(controlCharacter, file, { start, end: start + character.length }, { character })];
}

/** One finding for each conflict that Git left, at its first mark; a single mark that was left behind is one too. */
function conflictFindings(file: string, text: string): Finding[] {
  const marks = [...text.matchAll(/^(?:<{7}(?: .*)?|={7}|>{7}(?: .*)?)\r?$/gm)];
  const first = marks.filter((mark) => mark[0].startsWith('<'));
  return (first.length > 0 ? first : marks.slice(0, 1)).map((mark) =>
    finding(conflictMarker, file, { start: mark.index, end: mark.index + mark[0].trimEnd().length }, {}),
  );
}

/** Whether a repository cannot do without a file. */
function isRequired(file: string): boolean {
  const kind = placeOf(file)?.kind;
  return kind === 'association' || kind === 'plan' || kind === 'chapter' || kind === 'members';
}

/** Tabs look like spaces and are none: told once a file, at the first. */
function tabFindings(file: string, text: string): Finding[] {
  const start = text.indexOf('\t');
  if (start < 0) return [];
  const lines = text.split('\n').filter((line) => line.includes('\t')).length;
  const inside = text.slice(text.lastIndexOf('\n', start) + 1, start).trim() !== '';
  return [finding(tab, file, { start, end: start + 1 }, { lines, inside })];
}

/** The offset at which a text stops being YAML, undefined when it is YAML to its end. */
export function refusalAt(text: string): number | undefined {
  if (readPlain(text) !== undefined) return undefined;
  try {
    compose(text);
    return undefined;
  } catch (error) {
    return error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
  }
}

function refusalFinding(file: string, text: string, error: unknown): Finding {
  if (error instanceof YAMLException) return diagnose(file, text, { reason: error.reason, offset: error.mark?.position ?? 0 });
  return finding(notYaml, file, { start: 0, end: 1 }, {});
}

/** The line of the anchor that an alias names; looked for in the text of a typed file only, since there may be many. */
function anchorLine(text: string, alias: string): number | undefined {
  if (!alias.startsWith('*') || text.length > MOST_SEARCHED) return undefined;
  const at = text.indexOf(`&${alias.slice(1)} `);
  return at < 0 ? undefined : text.slice(0, at).split('\n').length;
}

const MOST_SEARCHED = 100_000;

function oddityFinding(file: string, text: string, oddity: Oddity, ids: ReturnType<typeof idsOf>): Finding {
  const spot = { start: oddity.start, end: oddity.end, path: oddity.path };
  const quoted = { text: text.slice(oddity.start, oddity.end) };
  switch (oddity.what) {
    case 'anchor':
    case 'alias':
    case 'merge':
      return finding(anchorOrAlias, file, spot, { what: oddity.what, line: anchorLine(text, quoted.text), ...quoted });
    case 'tag':
      return finding(yamlTag, file, spot, quoted);
    case 'documents':
      return finding(severalDocuments, file, spot, {});
    case 'complex-key':
      // `{{ hoi_vien }}` without quotes is a map in a map.
      if (text.startsWith('{{', oddity.start - 1))
        return finding(reservedStart, file, { ...spot, start: oddity.start - 1, end: oddity.start + 1 }, { mark: '`{{`' });
      return finding(complexKey, file, spot, {});
    case 'duplicate':
      return finding(duplicateKey, file, spot, { key: oddity.key, ...ids(oddity.path) }, [
        {
          file,
          spot: { path: oddity.path, on: 'key' },
          words: { vi: `\`${oddity.key}\` ghi lần đầu ở đây`, en: `\`${oddity.key}\` stands here first` },
        },
      ]);
    case 'remark':
      return finding(cutByRemark, file, spot, { before: oddity.before, rest: oddity.rest.trimEnd() });
    case 'hidden':
      return finding(controlCharacter, file, spot, { character: oddity.character });
    case 'comma':
      return finding(commaSplits, file, spot, { key: oddity.key, before: oddity.before, pieces: oddity.pieces });
    case 'no-colon': {
      const write = oddity.pieces.map((piece) => piece.replace(/^([\w.-]+?)(?::|\s*=|\s+)\s*/, '$1: ')).join(', ');
      return finding(missingColon, file, spot, { text: oddity.pieces.join(', '), write });
    }
  }
}
