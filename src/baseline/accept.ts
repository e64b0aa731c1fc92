import type { Day } from '../calendar/day.ts';
import { type Finding, pointerOf } from '../findings/finding.ts';

/** The text of the known-debt file with an entry for each finding added at its end; what stands there stays byte for byte. */
export function acceptText(before: string, findings: readonly Finding[], reason: string, until: Day): string {
  const entries = new Set(findings.map((found) => entry(found, reason, until)));
  const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  return `${start === '' ? HEADER : start}${[...entries].join('')}`;
}

const HEADER = '# Lỗi đã biết, chưa sửa được: tạm bỏ qua đến ngày ghi ở den. Sửa xong thì xóa mục. (hoi explain H024)\n';

function entry({ kind, file, spot }: Finding, reason: string, until: Day): string {
  const pointer = pointerOf(spot.path ?? []);
  const lines = [
    `- ma: ${kind.code}`,
    `  tep: ${JSON.stringify(file)}`,
    ...(pointer === '' ? [] : [`  cho: ${JSON.stringify(pointer)}`]),
    `  ly_do: ${JSON.stringify(reason)}`,
    `  den: ${until}`,
  ];
  return `${lines.join('\n')}\n`;
}
