// The report deadlines: each chapter's, and the association's.
import { planInForce, reportDue } from './dated.ts';
import { daysFrom } from './dates.ts';
import { chaptersOn } from './facts.ts';
import type { Node } from './read.ts';
import { at, chapterFile, list, readAll, text } from './read.ts';
import type { Files, OracleDeadline } from './types.ts';

// "text parts may be one text or a list"; "missing or empty"
function filled(node: Node | undefined): boolean {
  return text(node) !== undefined || list(node).length > 0;
}

// "one of the five parts is missing or empty, `danh_gia` needing all four lists"
function isComplete(report: Node): boolean {
  for (const part of ['chi_dao', 'ket_qua', 'kien_nghi', 'phuong_huong']) {
    if (!filled(at(report, part))) return false;
  }
  for (const part of ['uu_diem', 'han_che', 'nguyen_nhan', 'bai_hoc']) {
    if (!filled(at(report, 'danh_gia', part))) return false;
  }
  return true;
}

// "on time, late by n days, incomplete (received, but one of the five parts is missing or empty …: it does not count
// as submitted, and outranks late), open with n days left, overdue by n days." — "A report counts as received when
// its date is on or before T." — cli.md: "`days`: days left (open, on-time: 0), or days past the due day (late,
// overdue; incomplete: negative while days are left)".
function judge(report: Node | undefined, dateKey: string, due: string, today: string): Pick<OracleDeadline, 'state' | 'days'> {
  const received = text(at(report, dateKey));
  if (report === undefined || received === undefined || received > today) {
    if (today <= due) return { state: 'open', days: daysFrom(today, due) };
    return { state: 'overdue', days: daysFrom(due, today) };
  }
  if (!isComplete(report)) return { state: 'incomplete', days: daysFrom(due, today) };
  if (received <= due) return { state: 'on-time', days: 0 };
  return { state: 'late', days: daysFrom(due, received) };
}

// "For each chapter that counts at T, and for the association" — chapter: "ngay_nhan — day the complete report reached
// the association: this decides "on time""; association: "`ngay_gui` (date sent)".
export function oracleDeadlines(files: Files, year: number, today: string): OracleDeadline[] {
  const data = readAll(files);
  const plan = planInForce(data, today);
  const board: OracleDeadline[] = [];
  for (const slug of chaptersOn(data, today)) {
    const due = reportDue(plan, 'bao_cao_co_so', year, today);
    const report = chapterFile(data, slug, `${year}/bao-cao.yaml`);
    board.push({ kind: 'chapter-report', chapter: slug, due, ...judge(report, 'ngay_nhan', due, today) });
  }
  const due = reportDue(plan, 'bao_cao_cap_tren', year, today);
  board.push({ kind: 'association-report', due, ...judge(data[`data/bao-cao/${year}.yaml`], 'ngay_gui', due, today) });
  return board;
}
