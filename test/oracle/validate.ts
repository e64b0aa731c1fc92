// A check of generated files against the contract's rules, from the text alone: keeps the generator honest.
// It answers with a list of what is wrong; an empty list is a valid repository.

import { inForce } from './dated.ts';
import { addDays } from './dates.ts';
import { belongs, memberEntries } from './facts.ts';
import type { Data, Node } from './read.ts';
import { at, chapterFile, entries, list, need, number, readAll, slugs, text } from './read.ts';
import type { Files } from './types.ts';

const FOREVER = '9999-12-31';

export function problemsOf(files: Files): string[] {
  const data = readAll(files);
  const bad: string[] = [];
  for (const slug of slugs(data)) {
    checkPeople(data, slug, bad);
    for (const path of Object.keys(data)) {
      const match = new RegExp(`^data/hoi-co-so/${slug}/(\\d{4})/([a-z-]+)\\.yaml$`).exec(path);
      if (match?.[1] === undefined || match[2] === undefined) continue;
      const year = Number(match[1]);
      checkDates(data[path], '', path, year, match[2], bad);
      if (match[2] === 'hoi-phi') checkDues(data, slug, year, data[path] ?? {}, bad);
      if (match[2] === 'quy-nhan-dao') checkFund(data, slug, year, data[path] ?? {}, bad);
    }
  }
  checkIds(data, bad);
  return bad;
}

function checkPeople(data: Data, slug: string, bad: string[]): void {
  const chapter = chapterFile(data, slug, 'co-so.yaml');
  const ended = text(at(chapter, 'ket_thuc', 'ngay'));
  const founded = text(at(chapter, 'ngay_thanh_lap')) ?? '';
  for (const [id, member] of entries(chapterFile(data, slug, 'hoi-vien.yaml'))) {
    const joined = need(at(member, 'ngay_vao_hoi'));
    const left = text(at(member, 'ra_hoi', 'ngay'));
    if (number(at(member, 'nam_sinh')) >= Number(joined.slice(0, 4))) bad.push(`${slug} ${id}: born after joining`);
    if (left !== undefined && left < joined) bad.push(`${slug} ${id}: left before joining`);
    if (joined < founded) bad.push(`${slug} ${id}: joined before the chapter was founded`);
    if (ended !== undefined && (left === undefined || left > ended)) bad.push(`${slug} ${id}: left behind by a chapter that ended`);
    if (at(chapter, 'dia_ban', need(at(member, 'chi_hoi')), 'chi_hoi') === undefined) bad.push(`${slug} ${id}: no such subchapter`);
  }
}

/** The same id twice: each entry but the last ends with a move to the next, on or before the day it begins. */
function checkIds(data: Data, bad: string[]): void {
  const all = memberEntries(data);
  for (const id of new Set(all.map((entry) => entry.id))) {
    const mine = all
      .filter((entry) => entry.id === id)
      .sort((a, b) => (a.joined < b.joined ? -1 : a.joined > b.joined ? 1 : (a.left ?? FOREVER) < (b.left ?? FOREVER) ? -1 : 1));
    for (const [index, entry] of mine.entries()) {
      const next = mine[index + 1];
      if (next === undefined) continue;
      const end = at(chapterFile(data, entry.chapter, 'hoi-vien.yaml'), id, 'ra_hoi');
      const moved =
        text(at(end, 'hinh_thuc')) === 'chuyen_di' && all.some((other) => other.id === id && other.chapter === text(at(end, 'noi_den')));
      if (!moved || entry.left === undefined || entry.left > next.joined) bad.push(`${id}: twice without a move`);
    }
    const first = mine.find((entry) => id.startsWith(`${text(at(chapterFile(data, entry.chapter, 'co-so.yaml'), 'ma'))}-`));
    if (first === undefined || first.joined !== mine[0]?.joined) bad.push(`${id}: not from the chapter that gave it`);
  }
}

function checkDates(node: Node | undefined, key: string, path: string, year: number, kind: string, bad: string[]): void {
  if (node === undefined) return;
  if (typeof node !== 'string') {
    for (const [inner, child] of Array.isArray(node) ? node.map((one): [string, Node] => [key, one]) : Object.entries(node)) {
      if (/^\d{4}-\d\d-\d\d$/.test(inner)) checkDates(inner, key, path, year, kind, bad);
      checkDates(child, inner, path, year, kind, bad);
    }
    if (Array.isArray(node) && key === '') {
      const days = node.map((one) => need(at(one, 'ngay')));
      if (days.join() !== [...days].sort().join()) bad.push(`${path}: not in date order`);
    }
    return;
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(node) || ['han', 'khac_phuc', 'hoan_thanh'].includes(key)) return;
  const from = kind === 'ke-hoach' ? `${year - 1}-10-01` : `${year}-01-01`;
  const to = kind === 'danh-hieu' || kind === 'bao-cao' ? `${year + 1}-06-30` : `${year}-12-31`;
  if (node < from || node > to) bad.push(`${path} ${key}: ${node} not of that year`);
}

function checkNumbers(rows: [string, Node][], prefix: string, where: string, bad: string[]): void {
  const mine = rows.filter(([number]) => number.startsWith(`${prefix}-`)).sort(([a], [b]) => (a < b ? -1 : 1));
  let before = '';
  for (const [index, [number, row]] of mine.entries()) {
    if (number !== `${prefix}-${String(index + 1).padStart(3, '0')}`) bad.push(`${where} ${number}: a gap`);
    if (need(at(row, 'ngay')) < before) bad.push(`${where} ${number}: out of date order`);
    before = need(at(row, 'ngay'));
  }
}

function checkDues(data: Data, slug: string, year: number, file: Node, bad: string[]): void {
  const where = `${slug}/${year}/hoi-phi`;
  const mine = memberEntries(data).filter((entry) => entry.chapter === slug);
  const memberOn = (id: string, day: string): boolean => mine.some((entry) => entry.id === id && belongs(entry, day, FOREVER));
  const ends = list(at(file, 'ky_thu')).map((row) => number(at(row, 'den_thang')));
  if (ends.at(-1) !== 12 || ends.some((end, k) => k > 0 && end <= (ends[k - 1] ?? 0))) bad.push(`${where}: instalments`);
  const receipts = entries(at(file, 'phieu_thu'));
  checkNumbers(receipts, 'HP', where, bad);
  for (const [no, receipt] of receipts) {
    const day = need(at(receipt, 'ngay'));
    let sum = 0;
    for (const [id, amount] of entries(at(receipt, 'hoi_vien'))) {
      sum += number(amount);
      if (!memberOn(id, day)) bad.push(`${where} ${no}: ${id} is no member on ${day}`);
    }
    if (sum !== number(at(receipt, 'so_tien'))) bad.push(`${where} ${no}: sum`);
    if ((text(at(receipt, 'huy', 'ngay')) ?? day) < day) bad.push(`${where} ${no}: cancelled before it was written`);
  }
  const exempt = entries(at(file, 'mien'));
  for (const [id, row] of exempt) if (!memberOn(id, need(at(row, 'ngay')))) bad.push(`${where}: ${id} exempt but no member`);
  const belonged = mine.filter((entry) => {
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) if (belongs(entry, day, FOREVER)) return true;
    return false;
  });
  const plan = data[`data/ke-hoach/${need(inForce(at(data['data/hoi.yaml'], 'ke_hoach'), FOREVER))}.yaml`];
  if (exempt.length > Math.floor((belonged.length * number(at(plan, 'hoi_phi', 'mien_toi_da'))) / 100))
    bad.push(`${where}: too many exempt`);
}

function checkFund(data: Data, slug: string, year: number, file: Node, bad: string[]): void {
  const where = `${slug}/${year}/quy-nhan-dao`;
  const rows = entries(at(file, 'phieu'));
  checkNumbers(rows, 'PT', where, bad);
  checkNumbers(rows, 'PC', where, bad);
  const on = (one: Node | undefined, day: string): number => {
    let balance = number(at(one, 'du_dau'));
    for (const [no, row] of entries(at(one, 'phieu'))) {
      if (at(row, no.startsWith('PT') ? 'thu' : 'chi') === undefined) bad.push(`${where} ${no}: wrong prefix`);
      else if (need(at(row, 'ngay')) <= day) balance += no.startsWith('PT') ? number(at(row, 'thu')) : -number(at(row, 'chi'));
    }
    return balance;
  };
  for (const [, row] of rows) if (on(file, need(at(row, 'ngay'))) < 0) bad.push(`${where}: below zero`);
  for (const [day, counted] of entries(at(file, 'kiem_quy')))
    if (on(file, day) !== number(counted)) bad.push(`${where}: cash count of ${day}`);
  const before = chapterFile(data, slug, `${year - 1}/quy-nhan-dao.yaml`);
  if (before !== undefined && on(before, FOREVER) !== number(at(file, 'du_dau'))) bad.push(`${where}: opening`);
}
