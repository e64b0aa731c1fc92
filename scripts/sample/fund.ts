import { type Day, workdayBetween, yearOf } from './day.ts';
import { GIFTS, GOODS, HELP, SCHOOL_GIFTS, SCHOOL_HELP } from './fund-texts.ts';
import { type Movement, movements } from './fund-year.ts';
import { deal, type Random } from './random.ts';
import type { Chapter } from './spec.ts';
import { fill, inSentence } from './spelling.ts';
import type { Value } from './yaml.ts';

/** `quy-nhan-dao.yaml` of three years: 2015 with its closing balance alone, 2016 whole, 2017 up to the middle. */
export function fundFiles(random: Random, chapter: Chapter): { 2015: Value; 2016: Value; 2017: Value } {
  const { opening, atReport } = chapter.spec.story.fund;
  const closed = (day: Day): boolean => chapter.spec.kind === 'truong' && /^\d{4}-0[678]/.test(day);
  const toReport = movements(
    random,
    { from: opening, to: atReport },
    { from: '2016-01-11', to: '2016-11-28', closed },
    random.int(5, 7),
    random.int(7, 10),
  );
  const closing = atReport + random.int(-3, 8) * 100_000;
  const december = movements(random, { from: atReport, to: closing }, { from: '2016-12-05', to: '2016-12-29' }, 1, 1);
  const midYear = Math.max(600_000, closing + random.int(-9, 12) * 100_000);
  const spring = movements(
    random,
    { from: closing, to: midYear },
    { from: '2017-01-09', to: '2017-06-28', closed },
    random.int(3, 4),
    random.int(4, 6),
  );
  return {
    2015: { du_dau: opening, phieu: {} },
    2016: file(random, chapter, opening, [...toReport, ...december], ['2016-06-30', '2016-09-30', '2016-12-31']),
    2017: file(random, chapter, closing, spring, ['2017-03-31', '2017-06-30']),
  };
}

function file(random: Random, chapter: Chapter, opening: number, lines: Movement[], counts: Day[]): Value {
  const balance = (day: Day): number => lines.filter((one) => one.day <= day).reduce((sum, one) => sum + one.amount, opening);
  return {
    du_dau: opening,
    phieu: vouchers(random, chapter, lines),
    kiem_quy: Object.fromEntries(counts.map((day) => [day, balance(day)])),
    hien_vat: goods(random, chapter, yearOf(counts[0] ?? '2016')),
  };
}

function vouchers(random: Random, chapter: Chapter, lines: Movement[]): Value {
  const school = chapter.spec.kind === 'truong';
  const year = yearOf(lines[0]?.day ?? '2016');
  const gifts = deal(school ? SCHOOL_GIFTS : GIFTS, chapter.index + year, 7);
  const help = deal(school ? SCHOOL_HELP : HELP, chapter.index + year, 7);
  const hamlets = chapter.spec.places
    .filter((place) => place.kind === 'ap' || place.kind === 'khom')
    .map((place) => inSentence(place.name));
  const words = (template: string): string =>
    fill(template, { association: chapter.association, place: hamlets.length > 0 ? random.pick(hamlets) : '' });
  let received = 0;
  let paid = 0;
  return Object.fromEntries(
    lines.map(({ day, amount }): [string, Value] => {
      if (amount > 0) {
        const [source, giver, purpose] = pickAt(gifts, received++);
        return [number('PT', received), { ngay: day, thu: amount, nguon: source, nguoi: words(giver), noi_dung: purpose }];
      }
      const [who, purpose] = pickAt(help, paid++);
      return [number('PC', paid), { ngay: day, chi: -amount, nguoi: words(who), noi_dung: purpose }];
    }),
  );
}

function goods(random: Random, chapter: Chapter, year: number): Value {
  const days = Array.from({ length: year === 2016 ? 3 : 2 }, (_, i) =>
    workdayBetween(random, `${year}-0${1 + i * 3}-11`, `${year}-0${2 + i * 3}-25`),
  );
  return deal(GOODS, chapter.index * 2 + year, days.length).map(([what, count, unit, each], i): Value => {
    const amount = Math.max(1, Math.round(count * (0.6 + random.int(0, 8) / 10)));
    return {
      ngay: days[i] ?? `${year}-01-11`,
      noi_dung: what,
      so_luong: amount,
      don_vi: unit,
      quy_doi: amount * each,
      nguoi: random.pick([
        'Nhóm thiện nguyện ngoài huyện',
        'Doanh nghiệp thủy sản trên địa bàn',
        'Các nhà hảo tâm',
        chapter.association,
        'Chùa trên địa bàn',
      ]),
    };
  });
}

function number(series: string, at: number): string {
  return `${series}-${String(at).padStart(3, '0')}`;
}

function pickAt<T>(list: T[], at: number): T {
  const item = list[at % list.length];
  if (item === undefined) throw new Error('an empty pool');
  return item;
}
