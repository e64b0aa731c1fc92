import { formatCount, formatDay } from '../../i18n/numbers.ts';
import type { Report, Standing } from '../../report/model.ts';
import { escapeMarkdown } from './escape.ts';

/** A phrase inside a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A point of a list as a sentence ends. */
export function ended(text: string): string {
  return /[.!?…;:]$/.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`;
}

/** The chapters' reports by how they kept their deadline; false where nothing is to be said of it. */
export function timeliness({ timeliness: one, lang }: Report) {
  if (one === undefined) return false;
  const standing = ({ name, days, missing }: Standing) => ({
    ten: escapeMarkdown(name),
    so_ngay: days,
    con_thieu: missing.map(escapeMarkdown),
  });
  return {
    han: formatDay(one.due, lang),
    tong: one.all,
    da_nhan: one.all - one.outstanding.length,
    dung_han: one.onTime,
    tre: one.late.map(standing),
    thieu: one.incomplete.map(standing),
    chua_gui: one.outstanding.map(standing),
  };
}

export function outcomes({ outcomes: all, lang }: Report, wanted: 'met' | 'missed') {
  return all
    .filter(({ state }) => state === wanted)
    .map(({ name, shortfall, unit }) => ({ ten: escapeMarkdown(lowerFirst(name)), con_thieu: formatCount(shortfall, lang), don_vi: unit }));
}

/** The year's activities; false where none was recorded. */
export function deeds({ activities: one, lang }: Report) {
  if (one === undefined) return false;
  const counted = { so_cuoc: one.count, tro_giup: one.helped, kham_chua_benh: one.treated, tham_gia: one.joined, don_vi_mau: one.blood };
  return Object.fromEntries(Object.entries(counted).map(([key, value]) => [key, value === 0 ? '' : formatCount(value, lang)]));
}
