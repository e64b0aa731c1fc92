import type { Lang } from '../../i18n/lang.ts';
import type { Verdict } from '../../verify/verdict.ts';
import { escapedJson } from './escaped.ts';

/** The JSON document of `hoi verify --json` (version 1); `before` is what the data says, `after` what stands in the file. */
export function verifyJson(verdicts: readonly Verdict[], lang: Lang): string {
  return `${escapedJson({ version: 1, files: verdicts.map((verdict) => entry(verdict, lang)) })}\n`;
}

function entry(verdict: Verdict, lang: Lang): unknown {
  if (verdict.state === 'cannot-check') return { file: verdict.file, state: verdict.state, why: verdict.why[lang] };
  const { file, state, provenance, otherVersion, otherTime, differences } = verdict;
  return {
    file,
    state,
    hoi: provenance.version,
    commit: provenance.commit,
    settings: provenance.settings,
    otherVersion,
    otherTime,
    differences: differences.map(({ place, kind, before, after }) => ({
      place: place[lang],
      kind,
      before: before?.[lang] ?? null,
      after: after?.[lang] ?? null,
    })),
  };
}
