import { type Day, LAST_DAY, REPORT_DAY, workdayBetween } from './day.ts';
import { exemptFrom } from './exemptions.ts';
import { arrears, type Payment, paymentsOf2016, paymentsOf2017 } from './payments.ts';
import type { Random } from './random.ts';
import type { Chapter } from './spec.ts';
import { inSentence } from './spelling.ts';
import { oneLine, type Value } from './yaml.ts';

interface Receipt {
  day: Day;
  place: string;
  payments: Payment[];
  forYear?: number;
  cancelled?: Day;
}

/** `hoi-phi.yaml` of 2016 and 2017: schedule, exemptions, receipts, what went upward. */
export function duesFiles(random: Random, chapter: Chapter): { 2016: Value; 2017: Value } {
  const { story } = chapter.spec;
  const exempt2016 = exemptFrom(random, chapter, 2016);
  const exempt2017 = exemptFrom(random, chapter, 2017);
  const paid2016 = paymentsOf2016(random, chapter, new Set(exempt2016.members));
  const payers = new Set(paid2016.map((one) => one.member));
  const settled = chapter.members.filter(
    (one) => one.joined < '2014-12-31' && one.firstJoined === undefined && one.left === undefined && !exempt2016.members.includes(one),
  );
  const debtors2016 = settled.filter((one) => !payers.has(one));
  const old = arrears(random, 2016, random.shuffle(settled));
  const receipts2016 = toReceipts(chapter, [...paid2016, ...old]);
  if (story.cancelledReceipt) cancelOne(random, receipts2016);
  const paid2017 = [...paymentsOf2017(random, chapter, new Set(exempt2017.members)), ...arrears(random, 2017, debtors2016)];
  const file = (year: number, exempt: typeof exempt2016, receipts: Receipt[], upward: Value | undefined): Value => ({
    ky_thu: story.dues.schedule.map((one) => oneLine({ den_thang: one.upTo, han: `${year}-${one.due}` })),
    mien: Object.fromEntries(exempt.members.map((one) => [one.id, oneLine({ quyet_dinh: exempt.decision, ngay: exempt.day })])),
    phieu_thu: Object.fromEntries(receipts.map((one, i) => [`HP-${String(i + 1).padStart(3, '0')}`, receiptEntry(chapter, one)])),
    nop_cap_tren: upward,
  });
  return {
    2016: file(2016, exempt2016, receipts2016, sentUpward(random, receipts2016, REPORT_DAY)),
    2017: file(
      2017,
      exempt2017,
      toReceipts(
        chapter,
        paid2017.filter((one) => one.day <= LAST_DAY),
      ),
      undefined,
    ),
  };
}

/** One receipt for each subchapter and day, in date order. */
function toReceipts(chapter: Chapter, payments: Payment[]): Receipt[] {
  const order = new Map(chapter.spec.places.map((place, i) => [place.key, i]));
  const receipts = new Map<string, Receipt>();
  for (const one of payments) {
    const key = [one.day, String(order.get(one.member.place)).padStart(3, '0'), one.forYear ?? ''].join(' ');
    const receipt = receipts.get(key) ?? {
      day: one.day,
      place: one.member.place,
      payments: [],
      ...(one.forYear === undefined ? {} : { forYear: one.forYear }),
    };
    receipt.payments.push(one);
    receipts.set(key, receipt);
  }
  return [...receipts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, receipt]) => receipt);
}

/** A receipt written wrongly, cancelled the same day and written anew: it keeps its number. */
function cancelOne(random: Random, receipts: Receipt[]): void {
  const at = random.int(3, receipts.length - 4);
  const right = receipts[at];
  if (right === undefined) return;
  receipts.splice(at, 0, { ...right, payments: right.payments.map((one) => ({ ...one, amount: one.amount * 2 })), cancelled: right.day });
}

function receiptEntry(chapter: Chapter, receipt: Receipt): Value {
  const place = chapter.spec.places.find((one) => one.key === receipt.place);
  return {
    ngay: receipt.day,
    nguoi_nop: `Chi hội ${inSentence(place?.name ?? receipt.place)}`,
    so_tien: receipt.payments.reduce((sum, one) => sum + one.amount, 0),
    hoi_vien: oneLine(byMember(receipt.payments)),
    cho_nam: receipt.forYear,
    huy: receipt.cancelled === undefined ? undefined : { ngay: receipt.cancelled, ly_do: 'Ghi nhầm số tiền' },
  };
}

/** What each member paid on one receipt: two instalments may meet on a day. */
function byMember(payments: Payment[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { member, amount } of payments) sums.set(member.id, (sums.get(member.id) ?? 0) + amount);
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A fifth of what has come in goes to the association, in July and November. */
function sentUpward(random: Random, receipts: Receipt[], until: Day): Value | undefined {
  let sent = 0;
  const rows = [workdayBetween(random, '2016-07-11', '2016-07-22'), workdayBetween(random, '2016-11-07', '2016-11-25')].flatMap(
    (day, i) => {
      const collected = receipts
        .filter((one) => one.day <= day && one.day <= until && one.cancelled === undefined)
        .reduce((sum, one) => sum + one.payments.reduce((all, pay) => all + pay.amount, 0), 0);
      const amount = Math.floor((collected * 0.2) / 1000) * 1000 - sent;
      sent += amount;
      return amount > 0 ? [oneLine({ ngay: day, so_tien: amount, chung_tu: `UNC-${String(i + 1).padStart(2, '0')}` })] : [];
    },
  );
  return rows.length > 0 ? rows : undefined;
}
