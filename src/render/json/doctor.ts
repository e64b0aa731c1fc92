import type { Remark } from '../../doctor/remark.ts';
import type { Lang } from '../../i18n/lang.ts';
import { escapedJson } from './escaped.ts';

/** The JSON document of `hoi doctor --json`, version 1. */
export function doctorJson(root: string | undefined, remarks: readonly Remark[], lang: Lang): string {
  const count = (state: Remark['state']) => remarks.filter((remark) => remark.state === state).length;
  return `${escapedJson({
    version: 1,
    root: root ?? null,
    counts: { error: count('error'), warning: count('warning'), info: count('info'), ok: count('ok') },
    checks: remarks.map(({ id, title, state, what, remedy }) => ({
      id,
      title: title[lang],
      state,
      what: what[lang],
      ...(remedy?.words === undefined ? {} : { remedy: remedy.words[lang] }),
      ...(remedy?.command === undefined ? {} : { command: remedy.command }),
    })),
  })}\n`;
}
