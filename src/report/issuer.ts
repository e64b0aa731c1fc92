import { type Dated, valueOn } from '../calendar/dated.ts';
import type { Day } from '../calendar/day.ts';
import type { Chapter } from '../model/chapter.ts';
import type { ReportInput } from './input.ts';
import type { Issuer } from './model.ts';

/** Who issues the report, to whom, and who signs it: all of it data of the as-of date, whatever the level. */
export function issuerOf({ question, chapter, lang }: ReportInput): Issuer {
  const { data, asOf, year } = question;
  const association = data.association;
  const own = data.reports.get(year);
  const now = <T>(dated: Dated<T> | undefined) => dated && valueOn(dated, asOf);
  const signatory = now(association?.signatory);
  const name = now(association?.name) ?? '';
  const placeName = now(association?.placeName) ?? '';
  const only = chapter === undefined ? undefined : data.bySlug.get(chapter);
  return {
    superior: only ? name : (now(association?.superior) ?? ''),
    name: only?.name ?? name,
    placeName: (only && seatOf(only)) ?? placeName,
    number: (only ? only.years.get(year)?.report?.number : own?.number) ?? `……/BC-${now(association?.symbol) ?? ''}`,
    day: only ? only.years.get(year)?.report?.day : own?.day,
    ...(only
      ? { authority: undefined, office: { vi: 'Chủ tịch', en: 'Chair' }[lang], signatory: chairOf(only, asOf), recipients: [name] }
      : {
          authority: signatory?.authority,
          office: signatory?.office ?? '',
          signatory: signatory?.name ?? '',
          recipients: now(association?.recipients) ?? [],
        }),
  };
}

/** The place in a chapter's dateline is its commune's, which its name ends with; a school writes its association's. */
function seatOf({ name }: Chapter): string | undefined {
  return /(?:^|\s)(?:xã|phường|thị trấn|đặc khu)\s+(.+)$/i.exec(name)?.[1];
}

/** Who chairs a chapter on a day: officers are public, unlike members. */
function chairOf({ officers }: Chapter, on: Day): string {
  return (
    officers.find(({ office, from, until }) => office === 'chu_tich' && from <= on && (until === undefined || on <= until))?.name ?? ''
  );
}
