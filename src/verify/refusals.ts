import { CannotRun } from '../findings/cannot-run.ts';
import type { Words } from '../i18n/lang.ts';

/** A file that no office program would open without repairing it, or that two of them would read in two ways. */
export function damaged(): CannotRun {
  return new CannotRun({
    vi: 'tệp hỏng hoặc không phải tệp Excel, Word nguyên vẹn nên không đối chiếu được. Xin lại tệp gốc từ người gửi, hoặc lập lại bằng hoi report',
    en: 'the file is damaged, or no sound Excel or Word file, and cannot be compared. Ask its sender for the original, or make it again with hoi report',
  });
}

/** A file that would take more memory than a report ever needs. */
export function tooBig(): CannotRun {
  return new CannotRun({
    vi: 'tệp giải nén ra quá lớn so với một báo cáo nên không đọc. Đừng mở tệp này; hỏi lại người gửi',
    en: 'the file unpacks to far more than a report ever holds and was not read. Do not open it; ask its sender',
  });
}

/** A file of another kind; `what` is its name as people know it. */
export function otherKind(what: Words): CannotRun {
  return new CannotRun({
    vi: `tệp là ${what.vi}, hoi không đối chiếu được loại này. Đối chiếu tệp .xlsx, .docx, .html hoặc .md mà hoi report đã lập`,
    en: `the file is ${what.en}, which hoi cannot compare. Compare the .xlsx, .docx, .html or .md that hoi report wrote`,
  });
}
