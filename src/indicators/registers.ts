import { valueOn } from '../calendar/dated.ts';
import { yearOf } from '../calendar/day.ts';
import { yearFile } from '../layout/paths.ts';
import type { RegisterKind } from '../model/plan.ts';
import type { ChapterYear } from '../model/year.ts';
import { inForce } from './in-force.ts';
import { defineIndicator, type Question, type Unit } from './indicator.ts';
import type { ReasonCode } from './reasons.ts';

/** Plan II, fourth line: chapters whose required registers were brought up to date in the year and found right by the latest inspection that looked. */
export const registers = defineIndicator({
  id: 'so-sach',
  counts: 'chapters',
  reads: ['registers', 'inspections'],
  *units(question, { required }) {
    const kinds = inForce(valueOn(required, question.asOf), 'bat_buoc', question.asOf);
    for (const { slug, years } of question.chapters) {
      const year = years.get(question.year);
      const fault = kinds.map((kind) => faultOf(kind, year, question)).find((found) => found !== undefined);
      const place = fault ?? { reason: 'met' as const, kind: kinds[0] ?? 'hoi_vien', index: undefined };
      yield {
        chapter: slug,
        unit: slug,
        met: fault === undefined,
        reason: place.reason,
        ...(place.index === undefined
          ? { file: yearFile(slug, question.year, 'registers'), path: [place.kind] }
          : { file: yearFile(slug, question.year, 'inspections'), path: [place.index, 'so_sach', place.kind] }),
      } satisfies Unit;
    }
  },
});

function faultOf(
  kind: RegisterKind,
  year: ChapterYear | undefined,
  question: Question,
): { reason: ReasonCode; kind: RegisterKind; index?: number } | undefined {
  const entry = year?.registers?.[kind];
  if (!entry) return { reason: 'no-register', kind };
  if (entry.updated > question.asOf || yearOf(entry.updated) !== question.year) return { reason: 'register-not-updated', kind };
  const latest = latestLook(kind, year, question);
  if (!latest) return { reason: 'register-not-inspected', kind };
  return latest.registers[kind] === 'dat' ? undefined : { reason: 'register-failed', kind, index: latest.index };
}

/** The latest inspection of the year up to D that looked at a register; of two on one day the later in the file decides. */
export function latestLook(
  kind: RegisterKind,
  year: ChapterYear | undefined,
  question: Question,
): ChapterYear['inspections'][number] | undefined {
  return year?.inspections
    .filter(
      (inspection) =>
        inspection.registers[kind] !== undefined && inspection.day <= question.asOf && yearOf(inspection.day) === question.year,
    )
    .reduce<ChapterYear['inspections'][number] | undefined>(
      (found, one) => (found === undefined || one.day >= found.day ? one : found),
      undefined,
    );
}
