// hoi-phi.yaml of every chapter and year: schedules, exemptions, payments on, before and after the due day, arrears.
import { addDays, dayOfYear } from './dates.ts';
import type { GenChapter, GenEntry, World } from './gen-model.ts';
import { isMember, lifeIn, membership } from './gen-model.ts';
import type { Random } from './gen-random.ts';
import { earlier, later } from './gen-random.ts';
import type { Value } from './gen-yaml.ts';

interface Instalment {
  from: number;
  to: number;
  due: string;
}
interface Payment {
  date: string;
  id: string;
  amount: number;
  arrearsFor?: number;
  cancelled?: string;
}
interface Book {
  chapter: GenChapter;
  year: number;
  schedule: Instalment[];
  exempt: Record<string, Value>;
  payments: Payment[];
}

export function makeDues(world: World, random: Random): Map<string, Value> {
  const books: Book[] = [];
  for (const chapter of world.chapters) {
    for (const year of world.years) {
      if (lifeIn(chapter, year) === undefined || !(world.bulk !== undefined || random.chance(85))) continue;
      const book: Book = {
        chapter,
        year,
        schedule: makeSchedule(
          random,
          year,
          world.bulk !== undefined,
          chapter.entries.map((entry) => entry.joined),
        ),
        exempt: {},
        payments: [],
      };
      if (world.bulk === undefined) exempt(book, world, random);
      books.push(book);
    }
  }
  const ids = new Set(world.chapters.flatMap((chapter) => chapter.entries.map((entry) => entry.id)));
  for (const [index, id] of [...ids].entries()) {
    const entries = world.chapters
      .flatMap((chapter) => chapter.entries.filter((entry) => entry.id === id))
      .sort((a, b) => (a.joined < b.joined ? -1 : a.joined > b.joined ? 1 : 0));
    for (const year of world.years) pay(id, index, entries, year, books, world, random);
  }
  return new Map(books.map((book) => [`data/hoi-co-so/${book.chapter.slug}/${book.year}/hoi-phi.yaml`, bookYaml(book, world, random)]));
}

function makeSchedule(random: Random, year: number, bulk: boolean, joined: string[]): Instalment[] {
  const ends = bulk ? [12] : [...new Set([...Array.from({ length: random.int(0, 3) }, () => random.int(1, 11)), 12])].sort((a, b) => a - b);
  let due = `${year}-01-10`;
  let from = 1;
  return ends.map((to) => {
    const joinDays = joined.filter((day) => day >= due && day.startsWith(`${year}-`)); // due on the day somebody joins
    if (bulk) due = `${year}-10-31`;
    else if (joinDays.length > 0 && random.chance(15)) due = random.pick(joinDays);
    else if (!random.chance(8)) due = random.day(due, later(due, earlier(addDays(dayOfYear(year, `28/${to}`), 40), `${year + 1}-02-10`)));
    const instalment = { from, to, due };
    from = to + 1;
    return instalment;
  });
}

// "The exemption cap is `mien_toi_da` % (rounded down) of the members who belonged to the chapter on any day of the year."
function exempt(book: Book, world: World, random: Random): void {
  const life = lifeIn(book.chapter, book.year);
  if (life === undefined) return;
  const belonged = book.chapter.entries.filter((entry) => membership(entry, `${book.year}-01-01`, `${book.year}-12-31`) !== undefined);
  const cap = Math.floor((belonged.length * world.plan.exemptPercent) / 100);
  for (const entry of random.shuffled(belonged).slice(0, random.int(0, Math.min(cap, 3)))) {
    const days = membership(entry, life.from, life.to);
    if (days !== undefined) book.exempt[entry.id] = { quyet_dinh: '02/QĐ-HCTĐ', ngay: random.day(days.from, days.to) };
  }
}

/** What one member pays for one year, and when; only while a member of a chapter that keeps a book. */
function pay(id: string, index: number, entries: GenEntry[], year: number, books: Book[], world: World, random: Random): void {
  const here = entries.filter((entry) => membership(entry, `${year}-01-01`, `${year}-12-31`) !== undefined);
  const last = here.at(-1);
  if (last === undefined) return;
  const schedule = books.find((book) => book.chapter === last.chapter && book.year === year)?.schedule ?? [
    { from: 1, to: 12, due: dayOfYear(year, world.plan.reportDue) },
  ];
  const habit =
    world.bulk !== undefined
      ? index < world.bulk.payers
        ? 'exact'
        : 'never'
      : random.pick(['exact', 'exact', 'exact', 'early', 'late', 'arrears', 'short', 'never', 'wild', 'ahead']);
  const owed = schedule.map((instalment) => owes(instalment, entries, year, world));
  if (habit === 'never') return;
  if (habit === 'ahead') {
    put({ date: random.day(`${year}-01-01`, `${year}-03-01`), id, amount: owed.reduce((a, b) => a + b, 0) }, entries, year, books);
    return;
  }
  for (const [k, instalment] of schedule.entries()) {
    let amount = owed[k] ?? 0;
    let date = instalment.due;
    let arrears = false;
    if (habit === 'exact') date = random.pick([date, date, addDays(date, -1), addDays(date, -random.int(2, 40))]);
    if (habit === 'early') date = addDays(date, -random.int(0, 30));
    if (habit === 'late') date = addDays(date, random.pick([0, 1, 1, random.int(2, 40)]));
    if (habit === 'short') amount -= random.pick([0, 1, 500, 1000]);
    if (habit === 'wild') [date, amount] = [random.day(`${year}-01-01`, `${year}-12-31`), random.pick([1000, 3000, 6000, 12000])];
    if (habit === 'arrears' && random.chance(60))
      [date, arrears] = [random.day(`${year + 1}-01-01`, random.chance(60) ? `${year + 1}-02-28` : `${year + 1}-12-31`), true];
    if (date.startsWith(String(year + 1))) arrears = true;
    const payment: Payment = { date, id, amount };
    if (arrears) payment.arrearsFor = year;
    const done = put(payment, entries, arrears ? year + 1 : year, books);
    if (done && world.bulk === undefined && random.chance(8)) {
      // written wrongly, cancelled, and perhaps written again
      const cancelled = random.day(date, earlier(addDays(date, 90), `${date.slice(0, 4)}-12-31`));
      payment.cancelled = cancelled;
      if (random.chance(50)) {
        const { cancelled: _, ...again } = payment;
        put({ ...again, date: cancelled }, entries, Number(date.slice(0, 4)), books);
      }
    }
  }
}

function owes(instalment: Instalment, entries: GenEntry[], year: number, world: World): number {
  let amount = 0;
  for (let month = instalment.from; month <= instalment.to; month += 1) {
    const first = dayOfYear(year, `1/${month}`);
    const rate = world.plan.rates.filter(([from]) => from <= first).at(-1)?.[1] ?? 0;
    if (entries.some((entry) => isMember(entry, first))) amount += rate;
  }
  return amount;
}

function put(payment: Payment, entries: GenEntry[], year: number, books: Book[]): boolean {
  if (payment.amount <= 0 || !payment.date.startsWith(String(year))) return false;
  const entry = entries.find((one) => isMember(one, payment.date));
  const book = books.find((one) => one.chapter === entry?.chapter && one.year === year);
  book?.payments.push(payment);
  return book !== undefined;
}

function bookYaml(book: Book, world: World, random: Random): Value {
  const file: { [key: string]: Value } = { ky_thu: book.schedule.map((row): Value => ({ den_thang: row.to, han: row.due })) };
  if (Object.keys(book.exempt).length > 0) file['mien'] = book.exempt;
  const receipts: { date: string; arrears: number | undefined; cancelled: string | undefined; paid: Record<string, number> }[] = [];
  for (const { date, id, amount, arrearsFor, cancelled } of [...book.payments].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  )) {
    const open = receipts.at(-1);
    const fits =
      open !== undefined &&
      open.date === date &&
      open.arrears === arrearsFor &&
      open.cancelled === cancelled &&
      open.paid[id] === undefined;
    if (fits && random.chance(world.bulk === undefined ? 70 : 99)) open.paid[id] = amount;
    else receipts.push({ date, arrears: arrearsFor, cancelled, paid: { [id]: amount } });
  }
  const rows: { [key: string]: Value } = {};
  for (const [index, receipt] of receipts.entries()) {
    const row: { [key: string]: Value } = {
      ngay: receipt.date,
      so_tien: Object.values(receipt.paid).reduce((a, b) => a + b, 0),
      hoi_vien: receipt.paid,
    };
    if (random.chance(30)) row['nguoi_nop'] = 'Chi hội ấp 1';
    if (receipt.arrears !== undefined) row['cho_nam'] = receipt.arrears;
    if (receipt.cancelled !== undefined) row['huy'] = { ngay: receipt.cancelled, ly_do: 'Ghi nhầm' };
    rows[`HP-${String(index + 1).padStart(3, '0')}`] = row;
  }
  if (receipts.length > 0) file['phieu_thu'] = rows;
  return file;
}
