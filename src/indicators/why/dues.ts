import { valueOn } from '../../calendar/dated.ts';
import { formatDay, formatMoney } from '../../i18n/numbers.ts';
import { chapterFile, yearFile } from '../../layout/paths.ts';
import type { Member } from '../../model/chapter.ts';
import { memberBelongs } from '../../model/presence.ts';
import type { Exemption } from '../../model/year.ts';
import { exemptMembers } from '../dues.ts';
import { type DuesAccount, duesAccounts, type Payment, paymentsOfYear, scheduleOf } from '../dues-standing.ts';
import type { Question } from '../indicator.ts';
import { type Account, defineReasoning, type Excluded, type Ground } from './reasoning.ts';

/** Behind the fifth line of the plan's section II. */
export const duesWhy = defineReasoning({
  id: 'hoi-phi',
  definition: ({ asOf, on }, { countsExempt }) => {
    const judged = valueOn(countsExempt, asOf) === true;
    return {
      vi: `hội viên vào ngày ${formatDay(on, 'vi')} phải nộp hội phí của các kỳ đến hạn đến hết ${formatDay(asOf, 'vi')}${judged ? ', tính cả người được miễn' : ', không tính người được miễn'}; đạt khi đến hạn mỗi kỳ đã nộp đủ tổng số phải nộp đến kỳ đó`,
      en: `members on ${on} who owe dues on instalments due by ${asOf}${judged ? ', exempt ones included' : ', exempt ones apart'}; met when by each due day they had paid all that they owed up to that instalment`,
    };
  },
  *excluded(question, { countsExempt }) {
    const exempt = valueOn(countsExempt, question.asOf) === true ? undefined : exemptMembers(question);
    const payments = paymentsOfYear(question);
    const accountOf = duesAccounts(question);
    for (const chapter of question.chapters) {
      const schedule = scheduleOf(question, chapter);
      for (const member of chapter.members) {
        const { id } = member;
        const here = { chapter: chapter.slug, unit: id, file: chapterFile(chapter.slug, 'members'), path: [id] };
        const exemption = exempt?.get(id);
        if (!memberBelongs(member, question.on)) yield { ...here, ...absence(member, question) };
        else if (exemption) yield { ...here, ...exempted(exemption) };
        else if (accountOf(question.data.entries.get(id) ?? [member], schedule, payments.get(id) ?? []).standing === undefined)
          yield { ...here, reason: 'owes-nothing' };
      }
    }
  },
  accounts: (question) => {
    const payments = paymentsOfYear(question);
    const accountOf = duesAccounts(question);
    return ({ chapter: slug, unit }) => {
      const chapter = question.data.bySlug.get(slug);
      const entries = question.data.entries.get(unit) ?? [];
      if (!chapter || entries.length === 0) return { summary: { vi: '', en: '' }, grounds: [] };
      const paid = [...(payments.get(unit) ?? [])].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
      const account = accountOf(entries, scheduleOf(question, chapter), paid);
      return {
        summary: summaryOf(account, paid, question),
        // Made when asked for: a report has a hundred thousand summaries and no use for the facts.
        get grounds() {
          return [
            ...entries.map(entryGround),
            ...instalmentGrounds(account, slug, question),
            ...paid.map((one) => paymentGround(one, unit)),
          ];
        },
      };
    };
  },
});

type Apart = Pick<Excluded, 'reason' | 'path' | 'detail'>;

function absence({ id, joined, left }: Member, { on }: Question): Apart {
  if (left === undefined || joined > on)
    return { reason: 'joined-later', path: [id, 'ngay_vao_hoi'], detail: { vi: formatDay(joined, 'vi'), en: joined } };
  return { reason: 'left-before', path: [id, 'ra_hoi'], detail: { vi: formatDay(left.day, 'vi'), en: left.day } };
}

function exempted({ memberId, decision, day, file }: Exemption & { readonly file: string }): Apart & Pick<Excluded, 'file'> {
  const detail = { vi: `quyết định ${decision} ngày ${formatDay(day, 'vi')}`, en: `decision ${decision} of ${day}` };
  return { reason: 'exempt', file, path: ['mien', memberId], detail };
}

/** “phải nộp 12.000 đ đến 31/10/2016, đã nộp 6.000 đ (05/11/2016): còn thiếu 6.000 đ”. */
function summaryOf(
  { instalments, owed, paid, standing }: DuesAccount,
  payments: readonly Payment[],
  { asOf }: Question,
): Account['summary'] {
  const last = instalments.at(-1)?.due ?? asOf;
  const days = payments.filter(({ amount }) => amount > 0).map(({ day }) => day);
  const verdict = {
    met: { vi: 'đủ và đúng kỳ', en: 'in full and on time' },
    late: { vi: 'đủ nhưng trễ hạn', en: 'in full, but late' },
    partial: { vi: `còn thiếu ${formatMoney(owed - paid, 'vi')}`, en: `${formatMoney(owed - paid, 'en')} missing` },
    unpaid: { vi: 'chưa nộp', en: 'nothing paid' },
    none: { vi: 'chưa phải nộp', en: 'nothing owed' },
  }[standing ?? 'none'];
  return {
    vi: `phải nộp ${formatMoney(owed, 'vi')} đến ${formatDay(last, 'vi')}, đã nộp ${formatMoney(paid, 'vi')}${days.length > 0 ? ` (${days.map((day) => formatDay(day, 'vi')).join(', ')})` : ''}: ${verdict.vi}`,
    en: `owed ${formatMoney(owed, 'en')} by ${last}, paid ${formatMoney(paid, 'en')}${days.length > 0 ? ` (${days.join(', ')})` : ''}: ${verdict.en}`,
  };
}

function entryGround({ id, chapter, joined, left }: Member): Ground {
  return {
    words: {
      vi: `vào danh sách ${formatDay(joined, 'vi')}${left ? `, ra ${formatDay(left.day, 'vi')}` : ''}`,
      en: `listed from ${joined}${left ? ` until ${left.day}` : ''}`,
    },
    file: chapterFile(chapter, 'members'),
    path: [id],
  };
}

function instalmentGrounds({ instalments }: DuesAccount, slug: string, question: Question): Ground[] {
  const fixed = question.data.bySlug.get(slug)?.years.get(question.year)?.dues?.instalments ?? [];
  return instalments.map(({ index, throughMonth, due, owed, paidByDue }) => ({
    words: {
      vi: `kỳ đến tháng ${throughMonth}, hạn ${formatDay(due, 'vi')}: phải nộp tất cả ${formatMoney(owed, 'vi')}, đến hạn đã nộp ${formatMoney(paidByDue, 'vi')}`,
      en: `instalment through month ${throughMonth}, due ${due}: ${formatMoney(owed, 'en')} owed in all, ${formatMoney(paidByDue, 'en')} paid by then`,
    },
    file: yearFile(slug, question.year, 'dues'),
    path: fixed.length === 0 ? [] : ['ky_thu', index],
  }));
}

function paymentGround({ day, amount, receipt, file }: Payment, member: string): Ground {
  return {
    words: {
      vi: `${receipt} ngày ${formatDay(day, 'vi')}: ${formatMoney(amount, 'vi')}`,
      en: `${receipt} of ${day}: ${formatMoney(amount, 'en')}`,
    },
    file,
    path: ['phieu_thu', receipt, 'hoi_vien', member],
  };
}
