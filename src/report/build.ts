import { valueOn } from '../calendar/dated.ts';
import { INDICATOR_NAMES, UNIT_NAMES } from '../indicators/words.ts';
import { CHOICES } from './choices.ts';
import { deedsOf } from './deeds.ts';
import { filled } from './filled.ts';
import { chaptersOf, type ReportInput } from './input.ts';
import { issuerOf } from './issuer.ts';
import type { Outcome, Prose, Report } from './model.ts';
import { activitiesSheet } from './sheets/activities.ts';
import { assessmentsSheet } from './sheets/assessments.ts';
import { awardsSheet } from './sheets/awards.ts';
import { byChapterSheet } from './sheets/by-chapter.ts';
import { comparisonTables } from './sheets/comparison.ts';
import { deadlinesSheet } from './sheets/deadlines.ts';
import { fundSheet } from './sheets/fund.ts';
import { groundsSheet } from './sheets/grounds.ts';
import { inspectionsSheet } from './sheets/inspections.ts';
import { membersSheet } from './sheets/members.ts';
import { organisationSheet } from './sheets/organisation.ts';
import { proposalsSheet } from './sheets/proposals.ts';
import { registersSheet } from './sheets/registers.ts';
import { sourceSheet } from './sheets/source.ts';
import { subchaptersSheet } from './sheets/subchapters.ts';
import { summarySheet } from './sheets/summary.ts';
import { taskGroups, tasksSheet } from './sheets/tasks.ts';
import { titleSheet } from './sheets/title.ts';
import { volunteersSheet } from './sheets/volunteers.ts';
import { sizeOf } from './size.ts';
import { timelinessOf } from './timeliness.ts';
import { voicesOf } from './voices.ts';

const SHEETS = [
  summarySheet,
  byChapterSheet,
  organisationSheet,
  membersSheet,
  volunteersSheet,
  fundSheet,
  registersSheet,
  inspectionsSheet,
  subchaptersSheet,
  titleSheet,
  tasksSheet,
  activitiesSheet,
  awardsSheet,
  assessmentsSheet,
  proposalsSheet,
  deadlinesSheet,
  groundsSheet,
  sourceSheet,
];

/** The annual report: the plan's five parts (IV.3) and the annexes. */
export function buildReport(asked: ReportInput): Report {
  const input = filled(asked);
  const { question, lang, draft, board, source } = input;
  const sample = question.data.association?.sample === true;
  const missing = new Set(
    board
      .filter(({ kind, state }) => kind === 'chapter-report' && (state === 'open' || state === 'overdue' || state === 'incomplete'))
      .map(({ chapter }) => chapter),
  );
  return {
    lang,
    year: question.year,
    asOf: question.asOf,
    stamps: [
      ...(sample ? [{ vi: 'SỐ LIỆU MINH HỌA', en: 'SAMPLE DATA' }[lang]] : []),
      ...(draft ? [{ vi: 'BẢN NHÁP', en: 'DRAFT' }[lang]] : []),
      ...(source.dirty ? [{ vi: 'SỐ LIỆU CHƯA GHI VÀO GIT', en: 'UNCOMMITTED CHANGES' }[lang]] : []),
    ],
    issuer: issuerOf(input),
    planTitle: question.plan.number,
    plan: { day: question.plan.day, issuer: bodyOf(question), subject: question.plan.subject },
    // A chapter's own report is not missing in itself.
    notReported: chaptersOf(input)
      .filter(({ slug }) => input.chapter === undefined && missing.has(slug))
      .map(({ name }) => name),
    timeliness: timelinessOf(input),
    outcomes: outcomesOf(input),
    activities: deedsOf(input),
    size: sizeOf(question, chaptersOf(input)),
    prose: proseOf(input),
    tasks: taskGroups(input),
    compared: comparisonTables(input),
    sheets: SHEETS.flatMap((sheet) => sheet(input) ?? []),
    source: { ...source, planNumber: question.plan.number, choices: CHOICES.map((choice) => choice[lang]) },
  };
}

function outcomesOf({ results, chapter, lang }: ReportInput): Outcome[] {
  return results.map((result) => {
    const { state, shortfall } = chapter === undefined ? result : (result.chapters.find((one) => one.chapter === chapter) ?? result);
    const units = UNIT_NAMES[result.counts][lang];
    const unit = lang === 'en' && shortfall === 1 ? units.replace(/s$/, '') : units;
    return { name: INDICATOR_NAMES[result.id][lang], state, shortfall, unit };
  });
}

function proseOf(input: ReportInput): Prose {
  const { question, chapter: only } = input;
  const own =
    only === undefined ? question.data.reports.get(question.year) : question.data.bySlug.get(only)?.years.get(question.year)?.report;
  return {
    guidance: own?.guidance ?? [],
    results: own?.results ?? [],
    models: own?.models ?? [],
    chapterModels: voicesOf(input, (report) => report.models),
    strengths: own?.strengths ?? [],
    chapterStrengths: voicesOf(input, (report) => report.strengths),
    weaknesses: own?.weaknesses ?? [],
    chapterWeaknesses: voicesOf(input, (report) => report.weaknesses),
    causes: own?.causes ?? [],
    lessons: own?.lessons ?? [],
    proposals: own?.proposals ?? [],
    chapterProposals: voicesOf(input, (report) => report.proposals),
    direction: own?.direction ?? [],
  };
}

/** The association's own name on the as-of date: it adopted the plan. */
function bodyOf({ data, asOf }: ReportInput['question']): string {
  return (data.association && valueOn(data.association.name, asOf)) ?? '';
}
