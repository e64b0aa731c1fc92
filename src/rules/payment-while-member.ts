import type { Day } from '../calendar/day.ts';
import { formatDay } from '../i18n/numbers.ts';
import { chapterFile, yearFile } from '../layout/paths.ts';
import type { Chapter, Member } from '../model/chapter.ts';
import { memberBelongs } from '../model/presence.ts';
import type { Receipt } from '../model/year.ts';
import { related } from './references.ts';
import { defineRule, type Violation } from './rule.ts';

interface Params {
  readonly day: Day;
  readonly id: string;
  readonly joined: Day;
  readonly left: Day | undefined;
  readonly people: number;
}

/** Somebody pays dues only while they belong to the chapter that takes them. */
export const paymentWhileMember = defineRule<Params>({
  code: 'H202',
  name: 'payment-while-member',
  severity: 'error',
  ensures: { vi: 'Hội viên chỉ đóng hội phí trong thời gian là hội viên', en: 'Dues are paid only while a member' },
  message: ({ day, id, joined, left, people }) =>
    people > 1
      ? {
          vi: `phiếu thu ngày ${formatDay(day, 'vi')} thu của ${people} người khi họ không là hội viên ở đây (ví dụ \`${id}\`)`,
          en: `a receipt of ${day} takes dues from ${people} people who were no members of the chapter then (such as \`${id}\`)`,
        }
      : day < joined
        ? {
            vi: `thu hội phí của \`${id}\` ngày ${formatDay(day, 'vi')}, trước ngày vào Hội ${formatDay(joined, 'vi')}`,
            en: `\`${id}\` paid on ${day}, before joining on ${joined}`,
          }
        : {
            vi: `thu hội phí của \`${id}\` ngày ${formatDay(day, 'vi')}, khi đã ra khỏi Hội cơ sở từ ngày ${formatDay(left ?? day, 'vi')}`,
            en: `\`${id}\` paid on ${day}, but had left the chapter on ${left}`,
          },
  hint: ({ people }) =>
    people > 1
      ? { vi: 'xem lại ngày của phiếu thu', en: 'check the date of the receipt' }
      : {
          vi: 'xem lại ngày phiếu thu, mã hội viên, và ngày vào hoặc ra khỏi Hội',
          en: 'check the date of the receipt, the id, and the dates of joining and leaving',
        },
  *check(data, trust) {
    for (const chapter of data.chapters) yield* strayPayments(chapter, (file, path) => trust.sound(file, path));
  },
});

function* strayPayments(chapter: Chapter, sound: (file: string, path: readonly string[]) => boolean): Iterable<Violation<Params>> {
  const list = chapterFile(chapter.slug, 'members');
  const members = new Map(chapter.members.map((member) => [member.id, member]));
  const byMember = new Map<string, Violation<Params>[]>();
  for (const { year, dues } of chapter.years.values()) {
    const file = yearFile(chapter.slug, year, 'dues');
    for (const receipt of dues?.receipts ?? []) {
      if (receipt.cancelled || !sound(file, ['phieu_thu', receipt.id])) continue;
      const strangers = receipt.shares.flatMap(({ memberId }) => {
        const member = members.get(memberId);
        return member && !memberBelongs(member, receipt.day) && sound(list, [memberId]) ? [member] : [];
      });
      const [first] = strangers;
      if (!first) continue;
      // Many at once means that the receipt's date is wrong; one person on many receipts, that theirs is.
      if (strangers.length > 1) yield violation(file, receipt, first, strangers.length, ['phieu_thu', receipt.id, 'ngay'], list);
      else
        byMember.set(first.id, [
          ...(byMember.get(first.id) ?? []),
          violation(file, receipt, first, 1, ['phieu_thu', receipt.id, 'hoi_vien', first.id], list),
        ]);
    }
  }
  for (const [id, [first, ...others]] of byMember) {
    if (!first) continue;
    const { day, joined } = first.params;
    // All of somebody's payments outside their membership: the date in the list is wrong, and what counts members stays silent.
    const allOfThem = others.length > 0 && others.length + 1 === paid(chapter, id);
    yield allOfThem
      ? {
          ...first,
          file: list,
          path: day < joined ? [id, 'ngay_vao_hoi'] : [id, 'ra_hoi', 'ngay'],
          on: 'value',
          related: [related(first.file, first.path, { vi: 'phiếu thu', en: 'the receipt' })],
        }
      : { ...first, doubts: [{ file: list, path: [id] }] };
  }
}

function paid(chapter: Chapter, id: string): number {
  return [...chapter.years.values()].reduce(
    (sum, { dues }) =>
      sum + (dues?.receipts ?? []).filter(({ cancelled, shares }) => !cancelled && shares.some(({ memberId }) => memberId === id)).length,
    0,
  );
}

function violation(
  file: string,
  receipt: Receipt,
  member: Member,
  people: number,
  path: readonly string[],
  list: string,
): Violation<Params> {
  return {
    file,
    path,
    on: people > 1 ? 'value' : 'key',
    params: { day: receipt.day, id: member.id, joined: member.joined, left: member.left?.day, people },
    related: [related(list, [member.id], { vi: `\`${member.id}\` trong danh sách hội viên`, en: `\`${member.id}\` in the member list` })],
  };
}
