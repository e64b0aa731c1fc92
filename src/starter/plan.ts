import { planFile } from '../layout/paths.ts';
import { slugOf } from '../layout/stray.ts';
import type { Answers } from './answers.ts';
import { yamlText } from './text.ts';

export const PLAN_155 = { id: '155-kh-hctd', number: '155/KH-HCTĐ', day: '2015-12-09' } as const;

/** The id of the plan in force: its number in ASCII, such as 12-kh-hctd for 12/KH-HCTĐ. */
export function planId({ document }: Pick<Answers, 'document'>): string {
  return document === undefined ? PLAN_155.id : (slugOf(document.number) ?? PLAN_155.id);
}

/**
 * The plan's file. Plan 155 keeps every word unless the association gives a number and day of its own: then it says that it was
 * taken over, and what is still to be compared with the paper.
 */
export function planOf(answers: Answers, text155: string, empty: string): readonly [string, string] {
  const { document, year, plan } = answers;
  const file = planFile(planId(answers));
  if (plan === 'empty')
    return [
      file,
      empty
        .replace('{{so}}', yamlText(document?.number ?? ''))
        .replace('{{ngay}}', document?.day ?? '')
        .replace('{{nam}}', String(year)),
    ];
  if (document === undefined) return [file, text155];
  const own = text155
    .replace(`so: ${PLAN_155.number}\n`, `so: ${yamlText(document.number)}\n`)
    .replace(`ngay: ${PLAN_155.day}\n`, `ngay: ${document.day}\n`)
    .replace(/^tu_nam: \d+\n/m, `tu_nam: ${year}\n`);
  return [file, `${TAKEN_OVER}${own}`];
}

const TAKEN_OVER = `# Chép từ Kế hoạch 155/KH-HCTĐ ngày 09/12/2015 của Hội Chữ thập đỏ huyện Năm Căn, thay số và ngày.
# Đối chiếu với văn bản của Hội: trích yếu, căn cứ, chỉ tiêu, thời hạn, mức hội phí, nhiệm vụ. Xong thì xóa hai dòng này.
`;
