import type { AssociationReport } from '../model/association.ts';
import type { Chapter } from '../model/chapter.ts';
import type { ReportParts } from '../model/year.ts';
import { fillReferences } from '../prose/references.ts';
import { referenceValues } from '../prose/values.ts';
import type { ReportInput } from './input.ts';

/**
 * The same input with every `{{ … }}` of the year's prose filled in: the association's with its own figures, each chapter's with that
 * chapter's, as of the report's date. Wherever the words are printed after that, they are complete.
 */
export function filled(input: ReportInput): ReportInput {
  const { question, results, lang } = input;
  const { data, year } = question;
  const chapters = new Map(data.chapters.map((chapter) => [chapter.slug, filledChapter(chapter)]));
  const same = (chapter: Chapter) => chapters.get(chapter.slug) ?? chapter;
  const own = data.reports.get(year);
  return {
    ...input,
    question: {
      ...question,
      chapters: question.chapters.map(same),
      data: {
        ...data,
        chapters: data.chapters.map(same),
        bySlug: chapters,
        reports: own ? new Map([...data.reports, [year, filledReport(own)]]) : data.reports,
      },
    },
  };

  function filledReport(report: AssociationReport): AssociationReport {
    const fill = filler();
    const measures = report.measures.map((one) => (one.result === undefined ? one : { ...one, result: fill(one.result) }));
    return { ...report, ...filledParts(report, fill), measures };
  }

  function filledChapter(chapter: Chapter): Chapter {
    const of = chapter.years.get(year);
    if (!of?.report?.prose.some(({ text }) => text.includes('{{'))) return chapter;
    const report = { ...of.report, ...filledParts(of.report, filler(chapter.slug)) };
    return { ...chapter, years: new Map([...chapter.years, [year, { ...of, report }]]) };
  }

  function filler(chapter?: string): (text: string) => string {
    const values = referenceValues(question, results, lang, chapter);
    return (text) => fillReferences(text, values);
  }
}

function filledParts(report: ReportParts, fill: (text: string) => string): ReportParts {
  return {
    guidance: report.guidance.map(fill),
    results: report.results.map(fill),
    strengths: report.strengths.map(fill),
    weaknesses: report.weaknesses.map(fill),
    causes: report.causes.map(fill),
    lessons: report.lessons.map(fill),
    proposals: report.proposals.map(fill),
    direction: report.direction.map(fill),
    models: report.models.map(fill),
    prose: report.prose.map(({ path, text }) => ({ path, text: fill(text) })),
  };
}
