import { type Day, isDay } from '../calendar/day.ts';
import type { Words } from '../i18n/lang.ts';
import { type Answers, authorityOf, type Level, levelOf, type PlanChoice, parentOf, placeOfName, shortNameOf } from './answers.ts';
import { type Named, readChapter } from './chapter.ts';
import { withCodes } from './codes.ts';
import { tidy } from './text.ts';
import { readTool } from './tool.ts';

/** What somebody said on the command line or at the prompts; what is not said may follow from the rest. */
export interface Given {
  readonly name?: string;
  readonly shortName?: string;
  readonly level?: Level;
  readonly parent?: string;
  readonly place?: string;
  readonly symbol?: string;
  readonly signer?: string;
  readonly signerTitle?: string;
  readonly authority?: string;
  readonly recipients?: readonly string[];
  readonly chapters?: readonly string[];
  readonly plan?: PlanChoice;
  readonly planNumber?: string;
  readonly planDate?: string;
  readonly year: number;
  readonly tool?: string;
}

export type Needed = 'name' | 'level' | 'parent' | 'signer' | 'chapters' | 'planNumber' | 'planDate';

const USUAL_SYMBOL = 'HCTĐ';

/** What must still be said, in the order in which it is asked for. */
export function neededBy(given: Given): readonly Needed[] {
  const level = given.level ?? (given.name === undefined ? undefined : levelOf(given.name));
  const ownPlan = given.plan === 'empty' || (given.symbol !== undefined && tidy(given.symbol) !== USUAL_SYMBOL);
  const needed: readonly (readonly [Needed, boolean])[] = [
    ['name', given.name === undefined],
    ['level', level === undefined],
    ['parent', given.parent === undefined && level !== 'tinh'],
    ['signer', given.signer === undefined],
    ['planNumber', given.planNumber === undefined && (ownPlan || given.planDate !== undefined)],
    ['planDate', given.planDate === undefined && (ownPlan || given.planNumber !== undefined)],
    ['chapters', (given.chapters ?? []).length === 0 && level !== 'xa'],
  ];
  return needed.flatMap(([key, missing]) => (missing ? [key] : []));
}

/** The whole answers, when nothing is missing; words for the reader about the first that cannot be used. */
export function settle(given: Given): Answers | Words {
  const name = fullName(given.name ?? '');
  const level = given.level ?? levelOf(name) ?? 'huyen';
  const chapters = chaptersOf((given.chapters ?? []).length > 0 || level !== 'xa' ? (given.chapters ?? []) : [name]);
  if ('vi' in chapters) return chapters;
  const { planNumber, planDate } = given;
  const wrong = planNumber === undefined ? undefined : wrongNumber(planNumber);
  if (wrong) return wrong;
  if (planDate !== undefined && !isDay(planDate)) return WRONG_DAY;
  const tool = given.tool === undefined ? undefined : readTool(given.tool);
  if (given.tool !== undefined && tool === undefined) return WRONG_TOOL;
  const authority = given.authority === undefined ? authorityOf(level) : tidy(given.authority);
  return {
    name,
    shortName: tidy(given.shortName ?? shortNameOf(name)),
    level,
    parent: tidy(given.parent ?? parentOf(level) ?? ''),
    place: tidy(given.place ?? placeOfName(name)),
    symbol: tidy(given.symbol ?? USUAL_SYMBOL),
    signer: {
      ...(authority === undefined || authority === '' ? {} : { authority }),
      office: tidy(given.signerTitle ?? 'Chủ tịch'),
      name: tidy(given.signer ?? ''),
    },
    recipients: (given.recipients ?? []).map(tidy),
    chapters,
    plan: given.plan ?? '155',
    ...(planNumber === undefined ? {} : { document: { number: tidy(planNumber), day: planDate as Day } }),
    year: given.year,
    ...(tool === undefined ? {} : { tool }),
  };
}

/** Chapters with their codes, or words about the first that cannot be told without guessing. */
export function chaptersOf(entries: readonly string[]): Answers['chapters'] | Words {
  const named: Named[] = [];
  for (const entry of entries) {
    const one = readChapter(entry);
    if ('vi' in one) return one;
    named.push(one);
  }
  return withCodes(named);
}

/** A name that begins with its unit gets the words before it: `huyện Năm Căn`. */
export function fullName(name: string): string {
  const text = tidy(name);
  return /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) /iu.test(text) ? `Hội Chữ thập đỏ ${text}` : text;
}

/** What is wrong with a plan's number; undefined when it can be written and gives its file a name. */
export function wrongNumber(text: string): Words | undefined {
  return /^\d+[A-Za-z]?\/[\p{L}]+(?:-[\p{L}\d]+)*$/u.test(tidy(text))
    ? undefined
    : { vi: `số kế hoạch “${text}” viết chưa đúng dạng, ví dụ 12/KH-HCTĐ`, en: `the plan number “${text}” is not written like 12/KH-HCTĐ` };
}

export const WRONG_DAY: Words = {
  vi: 'ngày của kế hoạch ghi năm-tháng-ngày và phải có thật, ví dụ 2016-01-20',
  en: "the plan's date is written year-month-day and must exist, such as 2016-01-20",
};

const WRONG_TOOL: Words = {
  vi: '--tool ghi chủ/kho@mã-bản, mã bản (commit) đủ 40 ký tự, ví dụ to-chuc/hoi@3f2a… (lấy bằng git rev-parse HEAD trong thư mục hoi)',
  en: '--tool is owner/name@commit, the commit with all its 40 digits (git rev-parse HEAD in the folder of hoi tells it)',
};
