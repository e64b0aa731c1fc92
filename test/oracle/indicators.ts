// Six of the seven indicators, one function each: the units of one chapter. Dues: dues.ts.
import { placeExists, subchapterExists } from './facts.ts';
import type { Question, Unit } from './question.ts';
import { parameter, yearFile } from './question.ts';
import { at, chapterFile, entries, list, need, number, text } from './read.ts';

function upTo(date: string | undefined, q: Question): boolean {
  return date !== undefined && date <= q.asOf;
}

function inYearUpTo(date: string | undefined, q: Question): boolean {
  return date !== undefined && date.slice(0, 5) === `${q.year}-` && date <= q.asOf;
}

// "chapters whose Y/ke-hoach.yaml has `so`, `ngay` ≤ D and at least one measure"
export function planUnits(q: Question, slug: string): Unit[] {
  const file = yearFile(q, slug, 'ke-hoach.yaml');
  const counts = text(at(file, 'so')) !== undefined && upTo(text(at(file, 'ngay')), q) && list(at(file, 'bien_phap')).length > 0;
  return [{ key: slug, counts }];
}

// "chapters whose Y/danh-hieu.yaml records `cong_nhan.danh_hieu: vung_manh` with `ngay` ≤ D"
export function titleUnits(q: Question, slug: string): Unit[] {
  const given = at(yearFile(q, slug, 'danh-hieu.yaml'), 'cong_nhan');
  return [{ key: slug, counts: text(at(given, 'danh_hieu')) === 'vung_manh' && upTo(text(at(given, 'ngay')), q) }];
}

// "chapters where `du_dau` + receipts − payments up to and including D ≥ `so_du_toi_thieu`. No file, not met."
export function fundUnits(q: Question, slug: string): Unit[] {
  const file = yearFile(q, slug, 'quy-nhan-dao.yaml');
  if (file === undefined) return [{ key: slug, counts: false }];
  let balance = number(at(file, 'du_dau'));
  for (const [, voucher] of entries(at(file, 'phieu'))) {
    if (!upTo(text(at(voucher, 'ngay')), q)) continue;
    const received = at(voucher, 'thu');
    const paid = at(voucher, 'chi');
    if (received !== undefined) balance += number(received);
    if (paid !== undefined) balance -= number(paid);
  }
  return [{ key: slug, counts: balance >= number(parameter(q, 'quy-nhan-dao', 'so_du_toi_thieu')) }];
}

// "every register in `bat_buoc` has `cap_nhat` in Y and ≤ D, and the latest inspection of Y up to D that looked
// at that register found it `dat` (none looked: not met; two on one day: the later in the file; `khac_phuc`
// does not cure `chua_dat`, a later inspection does)"
export function registerUnits(q: Question, slug: string): Unit[] {
  let counts = true;
  for (const name of list(parameter(q, 'so-sach', 'bat_buoc')).map(need)) {
    if (!inYearUpTo(text(at(yearFile(q, slug, 'so-sach.yaml'), name, 'cap_nhat')), q)) counts = false;
    let latest = '';
    let found = '';
    for (const inspection of list(yearFile(q, slug, 'kiem-tra.yaml'))) {
      const date = text(at(inspection, 'ngay'));
      const verdict = text(at(inspection, 'so_sach', name));
      if (date === undefined || verdict === undefined || !inYearUpTo(date, q)) continue;
      if (date < latest) continue;
      latest = date;
      found = verdict;
    }
    if (found !== 'dat') counts = false;
  }
  return [{ key: slug, counts }];
}

// "chapters with at least one `dinh_ky` inspection and at least one `nghiep_vu` training with
// `so_nguoi` ≥ 1, both with `ngay` in Y and ≤ D"
export function inspectionUnits(q: Question, slug: string): Unit[] {
  let inspected = false;
  let trained = false;
  for (const inspection of list(yearFile(q, slug, 'kiem-tra.yaml'))) {
    if (text(at(inspection, 'loai')) === 'dinh_ky' && inYearUpTo(text(at(inspection, 'ngay')), q)) inspected = true;
  }
  for (const training of list(yearFile(q, slug, 'tap-huan.yaml'))) {
    if (text(at(training, 'loai')) !== 'nghiep_vu' || number(at(training, 'so_nguoi')) < 1) continue;
    if (inYearUpTo(text(at(training, 'ngay')), q)) trained = true;
  }
  return [{ key: slug, counts: inspected && trained }];
}

// "places that exist at D whose `loai` is in the plan's `dia_ban`, or that are schools with a level in
// `cap_hoc`; met when their subchapter exists at D" — "a school with several levels counts once"
export function placeUnits(q: Question, slug: string): Unit[] {
  const kinds = list(parameter(q, 'chi-hoi', 'dia_ban')).map(need);
  const levels = list(parameter(q, 'chi-hoi', 'cap_hoc')).map(need);
  const units: Unit[] = [];
  for (const [key, place] of entries(at(chapterFile(q.data, slug, 'co-so.yaml'), 'dia_ban'))) {
    if (!placeExists(place, q.day)) continue;
    const kind = need(at(place, 'loai'));
    const schoolThatCounts = kind === 'truong' && list(at(place, 'cap_hoc')).some((level) => levels.includes(need(level)));
    if (!kinds.includes(kind) && !schoolThatCounts) continue;
    units.push({ key: `${slug}/${key}`, counts: subchapterExists(place, q.day) });
  }
  return units;
}
