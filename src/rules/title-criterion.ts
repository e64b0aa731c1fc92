import { valueOn } from '../calendar/dated.ts';
import { yearEnd } from '../calendar/day.ts';
import type { Path } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';
import type { Criterion } from '../model/plan.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';
import { type ScoreSheet, scoreSheets } from './score-sheets.ts';

interface Params {
  readonly criterion: string;
  readonly known: readonly string[];
  readonly near: string | undefined;
  /** Set when so many score sheets use it that the plan is what lacks it: how many, and the maximum that is left. */
  readonly lost?: { readonly sheets: number; readonly maximum: number; readonly file: string };
}

/** Scores are given for criteria of the plan (plan's danh_hieu; data-model, danh-hieu.yaml). */
export const titleCriterion = defineRule<Params>({
  code: 'H404',
  name: 'title-criterion',
  severity: 'error',
  ensures: { vi: 'Chấm điểm theo tiêu chí có trong kế hoạch', en: "Scores are for the plan's criteria" },
  message: ({ criterion, lost }) =>
    lost
      ? {
          vi: `${lost.sheets} bảng điểm dùng \`${criterion}\` nhưng kế hoạch không có tiêu chí này; tổng điểm tối đa chỉ còn ${String(lost.maximum).replace('.', ',')}`,
          en: `${lost.sheets} score sheets use \`${criterion}\`, which the plan does not have; the highest total is down to ${lost.maximum}`,
        }
      : { vi: `kế hoạch không có tiêu chí \`${criterion}\``, en: `the plan has no criterion \`${criterion}\`` },
  hint: ({ criterion, near, known, lost }) => {
    if (lost)
      return {
        vi: `ghi lại \`${criterion}\` (ten, toi_da) trong kế hoạch; bản cũ: git log -p -S ${criterion}: -- ${lost.file}`,
        en: `enter \`${criterion}\` in the plan again (ten: name, toi_da: maximum); the old one: git log -p -S ${criterion}: -- ${lost.file}`,
      };
    return near
      ? { vi: `có phải \`${near}\`? Đối chiếu với bảng chấm`, en: `did you mean \`${near}\`? Compare with the score sheet` }
      : {
          vi: `đối chiếu với bảng chấm rồi ghi đúng mã, một trong: ${known.join(', ')}; tiêu chí có thật mà kế hoạch thiếu thì ghi thêm vào kế hoạch`,
          en: `compare with the score sheet and write the right code, one of: ${known.join(', ')}; enter a real criterion that the plan lacks in the plan`,
        };
  },
  *check(data, trust) {
    const sheets = [...scoreSheets(data)];
    const found = new Map<string, { sheet: ScoreSheet; path: Path; criteria: readonly Criterion[]; criterion: string }[]>();
    for (const sheet of sheets) {
      const { plan, year } = sheet;
      const criteria = valueOn(plan.criteria, yearEnd(year));
      if (!criteria || !trust.keysSound(plan.file, ['danh_hieu', 'tieu_chi']) || !trust.keysSound(plan.file, ['danh_hieu'])) continue;
      const known = new Set(criteria.map(({ id }) => id));
      for (const { criterion } of sheet.scores) {
        if (known.has(criterion)) continue;
        const key = `${plan.file} ${criterion}`;
        found.set(key, [...(found.get(key) ?? []), { sheet, path: [sheet.sheet, criterion], criteria, criterion }]);
      }
    }
    for (const uses of found.values()) {
      const [first] = uses;
      if (!first) continue;
      const { criterion, criteria } = first;
      const { plan } = first.sheet;
      const files = [...new Set(uses.map(({ sheet }) => sheet.file))];
      const known = criteria.map(({ id }) => id);
      const params = { criterion, known, near: nearCriterion(criterion, known) };
      const scored = new Set(sheets.filter((one) => one.plan === plan && one.scores.length > 0).map(({ file }) => file));
      // One sheet errs by itself; when more than half of them agree, the plan is what lost its row.
      if (files.length > 1 && files.length * 2 > scored.size) {
        const maximum = criteria.reduce((sum, one) => sum + one.maximum, 0);
        yield {
          file: plan.file,
          path: ['danh_hieu', 'tieu_chi'],
          on: 'key' as const,
          params: { ...params, lost: { sheets: files.length, maximum, file: plan.file } },
          related: uses
            .slice(0, 3)
            .map(({ sheet, path }) => related(sheet.file, path, { vi: 'chấm theo tiêu chí này', en: 'scored by it' })),
        };
        continue;
      }
      for (const file of files) {
        const [one, ...others] = uses.filter(({ sheet }) => sheet.file === file);
        if (one)
          yield {
            file,
            path: one.path,
            on: 'key' as const,
            params,
            related: others.map(({ path }) => related(file, path, { vi: 'cũng ghi ở đây', en: 'stands here too' })),
          };
      }
    }
  },
});

/** Criteria are numbered, so one that differs in its number alone is no hint. */
function nearCriterion(criterion: string, known: readonly string[]): string | undefined {
  const near = nearest(criterion, known);
  return near !== undefined && near.replace(/\D/g, '') === criterion.replace(/\D/g, '').replace(/^0+/, '') ? near : undefined;
}
