import { isDay } from '../calendar/day.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import type { Words } from '../i18n/lang.ts';
import { visible } from '../render/visible.ts';
import { levelOf, parentOf, placeOfName } from '../starter/answers.ts';
import { chaptersOf, fullName, type Given, neededBy, WRONG_DAY, wrongNumber } from '../starter/settle.ts';
import { tidy } from '../starter/text.ts';
import type { Asker } from './ask.ts';

/** Asks for everything that is still needed, and on the way for what has a usual answer; shows the chapters' codes as they come. */
export async function interview(given: Given, root: string, ask: Asker, say: (words: Words) => void): Promise<Given> {
  const name = given.name ?? (await ask.text(QUESTIONS.name, { wrong: needsText }));
  const guess = levelOf(fullName(name));
  const level = given.level ?? (await ask.choice(QUESTIONS.level, LEVEL_WORDS, guess));
  const above = parentOf(level);
  const parent = given.parent ?? (await ask.text(QUESTIONS.parent, { wrong: needsText, ...(above === undefined ? {} : { usual: above }) }));
  const place = given.place ?? (await ask.text(QUESTIONS.place, { usual: placeOfName(fullName(name)), wrong: needsText }));
  const signerTitle = given.signerTitle ?? (await ask.text(QUESTIONS.signerTitle, { usual: 'Chủ tịch', wrong: needsText }));
  const signer = given.signer ?? (await ask.text(QUESTIONS.signer, { wrong: needsText }));
  const plan = given.plan ?? (await ask.choice(QUESTIONS.plan, PLAN_WORDS, '155'));
  const known: Given = { ...given, name, level, parent, place, signerTitle, signer, plan };
  const needed = neededBy(known);
  const planNumber = needed.includes('planNumber') ? await ask.text(QUESTIONS.planNumber, { wrong: wrongNumber }) : known.planNumber;
  const planDate = needed.includes('planDate')
    ? await ask.text(QUESTIONS.planDate, { wrong: (text) => (isDay(text.trim()) ? undefined : WRONG_DAY) })
    : known.planDate;
  const chapters = needed.includes('chapters') ? await askChapters(ask, say) : known.chapters;
  const whole: Given = {
    ...known,
    ...(planNumber === undefined ? {} : { planNumber }),
    ...(planDate === undefined ? {} : { planDate: planDate.trim() }),
    ...(chapters === undefined ? {} : { chapters }),
  };
  if ((await ask.choice(sure(root), SURE_WORDS, 'yes')) === 'no')
    throw new CannotRun({ vi: 'đã dừng theo ý người dùng, chưa ghi tệp nào', en: 'stopped as asked, nothing was written' });
  return whole;
}

/** One chapter a line, each looked at together with those before it; an empty line ends the list. */
async function askChapters(ask: Asker, say: (words: Words) => void): Promise<readonly string[]> {
  const entries: string[] = [];
  for (;;) {
    const entry = await ask.text(entries.length === 0 ? QUESTIONS.chapter : QUESTIONS.nextChapter, {
      wrong: (answer) => {
        if (tidy(answer) === '') return entries.length === 0 ? NEEDS_CHAPTER : undefined;
        const found = chaptersOf([...entries, answer]);
        return 'vi' in found ? found : undefined;
      },
    });
    if (tidy(entry) === '') return entries;
    entries.push(entry);
    const found = chaptersOf(entries);
    const last = 'vi' in found ? undefined : found.at(-1);
    if (last)
      say({ vi: `  ${last.name}: mã ${last.code}, thư mục ${last.slug}`, en: `  ${last.name}: code ${last.code}, folder ${last.slug}` });
  }
}

function needsText(answer: string): Words | undefined {
  return tidy(answer) === '' ? { vi: 'chưa ghi gì', en: 'nothing was written' } : undefined;
}

const NEEDS_CHAPTER: Words = { vi: 'cần ít nhất một Hội cơ sở', en: 'at least one chapter is needed' };

const QUESTIONS = {
  name: { vi: 'Tên Hội (ví dụ Hội Chữ thập đỏ huyện Năm Căn):', en: 'Name of the association (such as Hội Chữ thập đỏ huyện Năm Căn):' },
  level: { vi: 'Cấp Hội:', en: 'Level:' },
  parent: { vi: 'Hội cấp trên trực tiếp (nơi nhận báo cáo):', en: 'Superior body, which receives the report:' },
  place: { vi: 'Địa danh ở dòng ngày tháng của văn bản:', en: 'Place in the dateline of documents:' },
  signerTitle: { vi: 'Chức vụ người ký báo cáo:', en: 'Office of who signs reports:' },
  signer: { vi: 'Họ và tên người ký:', en: 'Full name of who signs:' },
  plan: { vi: 'Kế hoạch đang thực hiện:', en: 'Plan that is carried out:' },
  planNumber: { vi: 'Số kế hoạch của Hội (ví dụ 12/KH-HCTĐ):', en: "Number of the association's plan (such as 12/KH-HCTĐ):" },
  planDate: { vi: 'Ngày của kế hoạch (năm-tháng-ngày, ví dụ 2016-01-20):', en: 'Date of the plan (year-month-day, such as 2016-01-20):' },
  chapter: {
    vi: 'Hội cơ sở thứ nhất (ví dụ xã Hàng Vịnh, Trường THPT Phan Ngọc Hiển):',
    en: 'First chapter (such as xã Hàng Vịnh, Trường THPT Phan Ngọc Hiển):',
  },
  nextChapter: { vi: 'Hội cơ sở tiếp theo (để trống rồi Enter là hết):', en: 'Next chapter (an empty line ends the list):' },
} as const satisfies Record<string, Words>;

function sure(root: string): Words {
  return { vi: `Ghi các tệp vào ${visible(root)}?`, en: `Write the files into ${visible(root)}?` };
}

const LEVEL_WORDS = [
  ['tinh', { vi: 'tỉnh, thành phố', en: 'province' }],
  ['huyen', { vi: 'huyện (đến 30/6/2025)', en: 'district (until 30 June 2025)' }],
  ['xa', { vi: 'xã, phường, đặc khu', en: 'commune' }],
] as const;

const PLAN_WORDS = [
  ['155', { vi: 'Kế hoạch 155/KH-HCTĐ: bảy chỉ tiêu, năm nhiệm vụ', en: 'Plan 155/KH-HCTĐ: seven indicators, five tasks' }],
  ['empty', { vi: 'kế hoạch khác: ghi khung trống để điền', en: 'another plan: an empty one to fill in' }],
] as const;

const SURE_WORDS = [
  ['yes', { vi: 'Có', en: 'Yes' }],
  ['no', { vi: 'Không, dừng lại', en: 'No, stop' }],
] as const;
