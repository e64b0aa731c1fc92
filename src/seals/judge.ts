import { type Finding, finding, type Path, pointerOf } from '../findings/finding.ts';
import type { Trust } from '../findings/trust.ts';
import type { Words } from '../i18n/lang.ts';
import type { FileSource } from '../layout/file-source.ts';
import { placeOf, reportFile, sealFile, yearFolder } from '../layout/paths.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Seal } from '../model/seal.ts';
import { type Comparison, compareWith } from './compare.ts';
import { digestsOf, EMPTY_FOLDER, type YearDigests } from './digest.ts';
import type { FigureChange } from './figures.ts';
import { type About, amendmentOpen, sealedFigure, sealedFolder } from './kinds.ts';
import { chapterName, latest, openAmendment, optionsFor, reportName, tagOf } from './names.ts';
import { brokenNumbers, recordChanges } from './records.ts';
import { figureChange, tallyChange } from './words.ts';

/** A repository as a judge of seals sees it. */
export interface Judged {
  readonly data: Dataset;
  readonly source: FileSource;
  readonly trust: Trust;
}

/** What is wrong with a repository by its own seals: what `hoi check` tells. */
export function checkSeals(data: Dataset, trust: Trust, source: FileSource): Finding[] {
  const head = { data, source, trust };
  return [...data.seals.values()].flatMap(({ year, seals }) => {
    const digests = digestsOf(source, year);
    return seals.flatMap((seal) => {
      const broken = [...brokenNumbers(seal, data)];
      // Nobody can tell what a record says whose amendments are out of order.
      return broken.length > 0 ? broken : kept(seal, digests, head);
    });
  });
}

/**
 * What is wrong with a change (`head`) by the seals that stood before it (`base`): sealed files or figures changed although the base
 * has no open amendment, or a record of a seal removed or rewritten. Seals that the change brings itself do not excuse it.
 */
export function judgeSeals(base: Dataset['seals'], head: Judged): Finding[] {
  return [...base.values()].flatMap(({ year, seals }) => {
    const digests = digestsOf(head.source, year);
    return seals.flatMap((seal) => [...recordChanges(seal, head.data), ...(isClosedBy(seal, head.data) ? [] : kept(seal, digests, head))]);
  });
}

/** Whether a change closes the amendment that its base has open: what it sealed anew is judged by its own record (`checkSeals`). */
function isClosedBy(seal: Seal, data: Dataset): boolean {
  const open = openAmendment(seal);
  const now = data.seals.get(seal.year)?.seals.find(({ key }) => key === seal.key);
  return open !== undefined && now?.amendments.some(({ number, closed }) => number === open.number && closed !== undefined) === true;
}

/** The findings of a change and those that its base's seals make of it (`judgeSeals`), each once. */
export function withJudged(findings: readonly Finding[], judged: readonly Finding[]): Finding[] {
  const told = new Set(judged.map(placeOfFinding));
  return [...findings.filter((found) => !told.has(placeOfFinding(found))), ...judged];
}

function placeOfFinding({ kind, file, spot }: Finding): string {
  return `${kind.code} ${file} ${pointerOf(spot.path ?? [])}`;
}

function kept(seal: Seal, digests: YearDigests, { data, trust }: Judged): Finding[] {
  const { state, amendment } = latest(seal);
  const compared = compareWith(seal, state, digests, data);
  const figures = doubtful(seal, trust) || typeof compared.figures === 'string' ? [] : compared.figures;
  const about: About = {
    report: reportName(data, seal.year, seal.key),
    options: optionsFor(seal.year, seal.key),
    tag: tagOf(seal.year, seal.key, amendment),
  };
  const file = sealFile(seal.year);
  const base: Path = amendment === 0 ? [seal.key] : [seal.key, 'dinh_chinh', String(amendment), 'ban_moi'];
  const open = openAmendment(seal);
  if (open) {
    const { number, day, reason } = open;
    const folders = compared.folders.length + (compared.report ? 1 : 0);
    const spot = { path: [seal.key, 'dinh_chinh', String(number), 'ngay'] };
    return [finding(amendmentOpen, file, spot, { ...about, number, day, reason, folders, figures: figures.map(figureChange) })];
  }
  const explained = new Set(compared.folders);
  const unexplained = figures.filter((change) => !isExplained(change, seal, explained));
  return [
    ...changedPlaces(seal, compared, data).map(({ path, ...params }) =>
      finding(
        sealedFolder,
        file,
        { path: [...base, 'niem_phong', ...path] },
        { ...about, ...params, moved: movedBy(params.slug, figures, seal) },
      ),
    ),
    ...unexplained.map((change) =>
      finding(
        sealedFigure,
        file,
        { path: [...base, 'chi_tieu', change.id] },
        { ...about, ...figureParams(change, explained, data), asOf: state.figuresTo },
      ),
    ),
    ...(compared.figures === 'not-in-force' && !doubtful(seal, trust)
      ? [finding(sealedFigure, file, { path: [...base, 'chi_tieu'] }, { ...about, ...NO_VALUE, asOf: state.figuresTo })]
      : []),
  ];
}

const NO_VALUE = { figure: { vi: 'không tính được nữa', en: 'nothing can be computed' }, chapters: [], gone: 'value' as const };

interface ChangedPlace {
  readonly path: readonly string[];
  readonly what: Words;
  readonly slug: string | undefined;
  readonly wasEmpty: boolean;
}

function changedPlaces(seal: Seal, { folders, report }: Comparison, data: Dataset): (ChangedPlace & { readonly place: string })[] {
  const { year } = seal;
  const { state } = latest(seal);
  const own = { vi: 'báo cáo của Hội', en: "the association's report" };
  return [
    ...(report ? [{ path: ['bao_cao'], what: own, slug: undefined, wasEmpty: false, place: reportFile(year) }] : []),
    ...folders.map((slug) => ({
      // A folder that was not there when it was sealed has no line of its own.
      path: state.folders.has(slug) ? ['co_so', slug] : ['co_so'],
      what: { vi: `thư mục năm ${year} của ${chapterName(data, slug)}`, en: `the ${year} folder of ${chapterName(data, slug)}` },
      slug,
      wasEmpty: (state.folders.get(slug) ?? EMPTY_FOLDER) === EMPTY_FOLDER,
      place: yearFolder(slug, year),
    })),
  ];
}

/** Whether the changed folders account for a figure: every chapter whose part differs is told already. */
function isExplained({ before, after, chapters }: FigureChange, seal: Seal, folders: ReadonlySet<string>): boolean {
  if (after === undefined || after.target !== before.target) return false;
  if (seal.chapter !== undefined) return folders.has(seal.chapter);
  return chapters.length > 0 && chapters.every(({ slug }) => folders.has(slug));
}

function movedBy(slug: string | undefined, figures: readonly FigureChange[], seal: Seal): Words[] {
  if (slug === undefined) return [];
  return figures.filter(({ chapters }) => slug === seal.chapter || chapters.some((one) => one.slug === slug)).map(figureChange);
}

function figureParams(change: FigureChange, told: ReadonlySet<string>, data: Dataset) {
  const chapters = change.chapters
    .filter(({ slug }) => !told.has(slug))
    .map(({ slug, before, after }) => {
      const counts = tallyChange(before, after);
      return { vi: `${chapterName(data, slug)} ${counts.vi}`, en: `${chapterName(data, slug)} ${counts.en}` };
    });
  return { figure: figureChange(change), chapters, gone: change.after === undefined ? ('indicator' as const) : undefined };
}

/** Whether a file that figures of the year come from is known to be wrong: what is left of it computes to anything. */
function doubtful({ year }: Seal, trust: Trust): boolean {
  return [...trust.doubtful()].some((file) => {
    const placed = placeOf(file);
    if (!placed || placed.kind === 'rights' || placed.kind === 'seal' || placed.kind === 'association-report') return false;
    return !('year' in placed) || placed.year === year;
  });
}
