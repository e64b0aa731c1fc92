import type { Claim } from '../../audit/claims.ts';
import type { Commit } from '../../audit/commit.ts';
import { recordOf } from '../../audit/compare.ts';
import type { Asked } from '../../audit/figures.ts';
import type { Late, LateFact, UnreadFile } from '../../audit/late.ts';
import type { Receipt } from '../../audit/received.ts';
import { tellMoved } from '../../audit/tell/impact.ts';
import type { Names } from '../../audit/tell/names.ts';
import { headingOf } from '../../audit/tell/step.ts';
import { tellOne } from '../../audit/tell/tell.ts';
import type { Lang, Words } from '../../i18n/lang.ts';
import { formatDay } from '../../i18n/numbers.ts';
import { visible } from '../visible.ts';
import { commitLine, type Known } from './blame.ts';
import { doubtful } from './log.ts';
import { paragraph, type Screen } from './screen.ts';

/** What `hoi late` found; without a receipt no complete report has arrived, and nothing can be late for it. */
export interface LateOutcome {
  readonly asked: Asked;
  /** The chapter whose own report is meant; the association's otherwise. */
  readonly chapter: string | undefined;
  readonly file: string;
  readonly receipt: Receipt | undefined;
  readonly late: Late | undefined;
  readonly claims: readonly Claim[];
}

/** The late facts for people: when the report came, what came after it, which indicators it changes, and whose day of receipt is doubtful. */
export function renderLate(
  { asked, chapter, file, receipt, late, claims }: LateOutcome,
  known: Known,
  names: Names,
  screen: Screen,
): string {
  const { lang, colour } = screen;
  const whose =
    chapter === undefined
      ? { vi: 'của Hội', en: "The association's" }
      : { vi: `của ${names.chapter(chapter)}`, en: `${names.chapter(chapter)}: the` };
  const head = receipt
    ? {
        vi: `Báo cáo năm ${asked.year} ${whose.vi} vào kho ngày ${formatDay(receipt.commit.day, 'vi')}, số liệu tính đến ${formatDay(asked.asOf, 'vi')}`,
        en: `${whose.en} report of ${asked.year} was received on ${receipt.commit.day}, with figures as of ${asked.asOf}`,
      }[lang]
    : {
        vi: `Báo cáo năm ${asked.year} ${whose.vi} (${file}) chưa vào kho đủ năm phần: chưa có gì để gọi là đến muộn`,
        en: `${whose.en} report of ${asked.year} (${file}) has not arrived with all five parts: nothing can be late for it yet`,
      }[lang];
  const lines = [
    colour.bold(head),
    ...(receipt ? [colour.dim(paragraph(commitLine(receipt.commit, known, lang), '  ', screen))] : []),
    ...(receipt?.sealed ? sealedLines(receipt.sealed, known, screen) : []),
    ...(late ? ['', ...unreadLines(late, screen), ...factLines(late, known, names, screen)] : []),
    ...(late && (late.facts.length > 0 || late.moved.length > 0) ? ['', ...indicatorLines(late, asked, names, screen)] : []),
    ...(claims.length > 0 ? ['', ...claimLines(claims, names, screen)] : []),
  ];
  return visible(`${lines.join('\n')}\n`);
}

function sealedLines(sealed: Commit, known: Known, screen: Screen): string[] {
  const { lang, colour } = screen;
  return [
    { vi: 'So với bản đã nộp, niêm phong:', en: 'Compared with what was submitted and sealed:' }[lang],
    colour.dim(paragraph(commitLine(sealed, known, lang), '  ', screen)),
  ];
}

const NONE: Words = { vi: 'Không có việc nào đến sau báo cáo.', en: 'Nothing arrived after the report.' };

/** More facts of one commit and chapter than this are told by their number. */
const MOST = 12;

const CANNOT_COMPARE: Readonly<Record<UnreadFile['when'], (file: string) => Words>> = {
  now: (file) => ({
    vi: `tệp ${file} đang hỏng nên không so được`,
    en: `${file} is broken, so that it cannot be compared`,
  }),
  report: (file) => ({
    vi: `tệp ${file} hỏng vào lúc nhận báo cáo nên không so được`,
    en: `${file} was broken when the report arrived, so that it cannot be compared`,
  }),
};

function unreadLines({ unread }: Late, screen: Screen): string[] {
  return unread.map(({ file, when }) => screen.colour.red(paragraph(`✘ ${CANNOT_COMPARE[when](file)[screen.lang]}`, '', screen)));
}

function factLines({ facts, unread }: Late, known: Known, names: Names, screen: Screen): string[] {
  const { lang, colour } = screen;
  if (facts.length === 0) return unread.length > 0 ? [] : [NONE[lang]];
  const all = facts.map(({ change }) => change);
  const lines = [
    {
      vi: `Đến sau báo cáo: ${facts.length} việc có ngày trước ngày chốt số liệu`,
      en: `After the report: ${facts.length} ${facts.length === 1 ? 'fact' : 'facts'} dated by its as-of date`,
    }[lang],
  ];
  for (const [where, own] of grouped(facts, (fact) => headingOf(recordOf(fact.change), names, lang))) {
    lines.push(`  ${colour.cyan(where)}`);
    for (const same of grouped(own, ({ commit }) => commit.id).values()) {
      const { commit, days } = same[0] as LateFact;
      lines.push(colour.dim(paragraph(`${late(days, lang)}: ${commitLine(commit, known, lang)}`, '    ', screen)));
      for (const { change, day } of same.slice(0, MOST))
        lines.push(paragraph(`${dated(day, lang)}: ${tellOne(change, all, names, lang)}`, '      ', screen));
      const more = same.length - MOST;
      if (more > 0)
        lines.push(`      ${{ vi: `và ${more} việc nữa (xem đủ: --json)`, en: `and ${more} more (all of them: --json)` }[lang]}`);
    }
  }
  return lines;
}

function grouped<T>(list: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}

function late(days: number | undefined, lang: Lang): string {
  if (days === undefined) return { vi: 'đến sau báo cáo, không rõ mấy ngày', en: 'after the report, nobody knows how many days' }[lang];
  if (days === 0) return { vi: 'cùng ngày, sau báo cáo', en: 'the same day, after the report' }[lang];
  return { vi: `sau báo cáo ${days} ngày`, en: `${days} ${days === 1 ? 'day' : 'days'} after the report` }[lang];
}

function dated(day: string | undefined, lang: Lang): string {
  return day === undefined ? { vi: 'không ghi ngày', en: 'no date' }[lang] : formatDay(day, lang);
}

function indicatorLines({ moved }: Late, { asOf }: Asked, names: Names, { lang, colour, ...screen }: Screen): string[] {
  const day = formatDay(asOf, lang);
  if (moved.length === 0)
    return [{ vi: `Tính đến ${day}, những việc ấy không làm đổi chỉ tiêu nào.`, en: `As of ${day} they change no indicator.` }[lang]];
  return [
    {
      vi: `Chỉ tiêu tính đến ${day}: biết lúc báo cáo → biết hôm nay`,
      en: `Indicators as of ${day}: as known with the report → as known now`,
    }[lang],
    ...moved.map((one) => paragraph(tellMoved(one, names, lang), '  ', { lang, colour, ...screen })),
  ];
}

const CLAIMS: Words = {
  vi: 'Ngày nhận ghi trong báo cáo của Hội cơ sở, so với ngày báo cáo đủ năm phần vào kho',
  en: "Days of receipt in chapters' reports, against the day on which the complete report arrived",
};

function claimLines(claims: readonly Claim[], names: Names, screen: Screen): string[] {
  const { lang, colour } = screen;
  return [
    CLAIMS[lang],
    ...claims.map((claim) => {
      const line = paragraph(claimText(claim, names, lang), '  ', screen);
      return claim.state === 'contradicted' ? colour.red(line) : claim.state === 'unseen' ? colour.dim(line) : line;
    }),
  ];
}

function claimText(claim: Claim, names: Names, lang: Lang): string {
  const { chapter, claimed, arrived, due, state, days } = claim;
  const doubt = claim.doubt && state !== 'unseen' ? `; ${doubtful(claim.doubt, lang)}` : '';
  const [name, said, came] = [names.chapter(chapter), formatDay(claimed, lang), arrived === undefined ? '' : formatDay(arrived, lang)];
  const last = due === undefined ? '' : formatDay(due, lang);
  switch (state) {
    case 'contradicted':
      return {
        vi: `✘ ${name}: ghi nhận ngày ${said} (đúng hạn), nhưng vào kho ngày ${came}, sau hạn ${last}. Xem lại sổ công văn đến; giữ ngày nào thì ghi lý do${doubt}`,
        en: `✘ ${name}: received on ${said} by its own words (on time), but it arrived on ${came}, after the due day ${last}. Look it up in the register of incoming papers${doubt}`,
      }[lang];
    case 'doubtful':
      return {
        vi: `? ${name}: ghi nhận ngày ${said} (đúng hạn), vào kho ngày ${came}, nhưng không rõ trước hay sau hạn ${last}${doubt}`,
        en: `? ${name}: received on ${said} by its own words (on time), arrived on ${came}, but whether that was by the due day ${last} nobody knows${doubt}`,
      }[lang];
    case 'differs':
      return {
        vi: `· ${name}: ghi nhận ngày ${said}, vào kho ngày ${came} (${days > 0 ? `sau ${days}` : `trước ${-days}`} ngày)${doubt}`,
        en: `· ${name}: received on ${said} by its own words, arrived on ${came} (${Math.abs(days)} days ${days > 0 ? 'later' : 'earlier'})${doubt}`,
      }[lang];
    case 'unseen':
      return {
        vi: `· ${name}: ghi nhận ngày ${said}; ${arrived === undefined ? 'chưa vào kho đủ năm phần' : `đã có từ khi lập kho (${came}) nên Git không làm chứng được`}`,
        en: `· ${name}: received on ${said} by its own words; ${arrived === undefined ? 'it has not arrived with all five parts' : `it is there since the repository began (${came}), so Git is no witness`}`,
      }[lang];
  }
}
