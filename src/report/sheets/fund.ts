import { valueOn } from '../../calendar/dated.ts';
import { amountInWords } from '../../i18n/amount-in-words.ts';
import { formatMoney } from '../../i18n/numbers.ts';
import { STATE_NAMES } from '../../indicators/words.ts';
import { balanceOn } from '../../model/fund-book.ts';
import { choicesOf } from '../../schema/labels.ts';
import { chapterCell, chapterColumn, chaptersOf, column, known, type ReportInput, TOTAL, yearOfChapter } from '../input.ts';
import { type Cell, money, type Sheet, type Table, verdict } from '../model.ts';
import { sizeOf } from '../size.ts';

/** The humanitarian fund in cash by chapter, where its money came from, and gifts in kind, which count nowhere. */
export function fundSheet(input: ReportInput): Sheet {
  const { lang } = input;
  return {
    id: 'quy',
    name: { vi: 'Quỹ nhân đạo', en: 'Humanitarian fund' }[lang],
    title: { vi: 'Quỹ nhân đạo của Hội cơ sở', en: "The chapters' humanitarian funds" }[lang],
    tables: [balances(input), sources(input)],
  };
}

function balances(input: ReportInput): Table {
  const { lang, question } = input;
  const terms = question.plan.indicators['quy-nhan-dao'];
  const minimum = terms && valueOn(terms.minimumBalance, question.asOf);
  const { quy_nhan_dao: fund } = sizeOf(input.question, chaptersOf(input));
  const rows = chaptersOf(input).map((chapter): Cell[] => {
    const fund = yearOfChapter(input, chapter)?.fund;
    const vouchers = (fund?.vouchers ?? []).filter((voucher) => !voucher.cancelled && known(input, voucher.day));
    const balance = fund && balanceOn(fund, question.asOf);
    const state = balance !== undefined && minimum !== undefined && balance >= minimum ? 'met' : 'missed';
    return [
      chapterCell(chapter),
      money(fund?.opening),
      money(fund && vouchers.reduce((sum, { received = 0 }) => sum + received, 0)),
      money(fund && vouchers.reduce((sum, { paid = 0 }) => sum + paid, 0)),
      money(balance),
      money(minimum),
      verdict(state === 'met' ? 'good' : 'bad', STATE_NAMES[state][lang]),
      money((fund?.inKind ?? []).filter(({ day }) => known(input, day)).reduce((sum, { value = 0 }) => sum + value, 0)),
    ];
  });
  return {
    id: 'so-du',
    title: { vi: 'Thu, chi và số dư bằng tiền', en: 'Cash: received, paid, balance' }[lang],
    columns: [
      chapterColumn(lang),
      column(lang, 'opening', { vi: 'Số dư đầu năm', en: 'Opening balance' }, 'medium', { total: 'sum' }),
      column(lang, 'in', { vi: 'Thu', en: 'Received' }, 'medium', { total: 'sum' }),
      column(lang, 'out', { vi: 'Chi', en: 'Paid' }, 'medium', { total: 'sum' }),
      column(lang, 'balance', { vi: 'Số dư', en: 'Balance' }, 'medium', {
        total: 'sum',
        formula: {
          kind: 'sum',
          terms: [
            { key: 'opening', sign: 1 },
            { key: 'in', sign: 1 },
            { key: 'out', sign: -1 },
          ],
        },
      }),
      column(lang, 'minimum', { vi: 'Mức tối thiểu', en: 'Minimum' }, 'medium'),
      column(lang, 'state', { vi: 'Kết quả', en: 'Result' }, 'medium'),
      column(lang, 'kind', { vi: 'Hiện vật quy đổi (không tính vào quỹ)', en: 'In kind (not counted)' }, 'medium', { total: 'sum' }),
    ],
    rows,
    total: TOTAL[lang],
    ...(fund === undefined
      ? {}
      : {
          notes: [
            {
              vi: `Tổng số dư: ${formatMoney(fund, lang)} (Bằng chữ: ${amountInWords(fund, lang)}).`,
              en: `Total balance: ${formatMoney(fund, lang)} (in words: ${amountInWords(fund, lang)}).`,
            }[lang],
          ],
        }),
  };
}

function sources(input: ReportInput): Table {
  const { lang } = input;
  const kinds = choicesOf('fund', ['phieu', '*', 'nguon'], lang);
  const other = { vi: 'Không ghi nguồn', en: 'Not stated' }[lang];
  const columns = [...kinds, ['', other] as [string, string]];
  const rows = chaptersOf(input).map((chapter): Cell[] => {
    const received = (yearOfChapter(input, chapter)?.fund?.vouchers ?? []).filter(
      (voucher) => voucher.received !== undefined && !voucher.cancelled && known(input, voucher.day),
    );
    return [
      chapterCell(chapter),
      ...columns.map(([value]) =>
        money(received.filter(({ source = '' }) => source === value).reduce((sum, voucher) => sum + (voucher.received ?? 0), 0)),
      ),
    ];
  });
  return {
    id: 'nguon',
    title: { vi: 'Nguồn vận động', en: 'Sources' }[lang],
    columns: [
      chapterColumn(lang),
      ...columns.map(([value, label]) => column(lang, `nguon-${value}`, { vi: label, en: label }, 'medium', { total: 'sum' })),
    ],
    rows,
    total: TOTAL[lang],
  };
}
