import { expect, it } from 'vitest';
import { amountInWords } from '../../src/i18n/amount-in-words.ts';

it.each([
  [0, 'Không đồng', 'Zero dong'],
  [5, 'Năm đồng', 'Five dong'],
  [15, 'Mười lăm đồng', 'Fifteen dong'],
  [21, 'Hai mươi mốt đồng', 'Twenty-one dong'],
  [24, 'Hai mươi tư đồng', 'Twenty-four dong'],
  [105, 'Một trăm lẻ năm đồng', 'One hundred five dong'],
  [1_005, 'Một nghìn không trăm lẻ năm đồng', 'One thousand five dong'],
  [60_700_000, 'Sáu mươi triệu bảy trăm nghìn đồng', 'Sixty million seven hundred thousand dong'],
  [1_000_000_000, 'Một tỷ đồng', 'One billion dong'],
  [1_001_000_000, 'Một tỷ không trăm lẻ một triệu đồng', 'One billion one million dong'],
  [-3, 'Âm ba đồng', 'Minus three dong'],
])('%d đồng in words', (amount, vi, en) => {
  expect([amountInWords(amount, 'vi'), amountInWords(amount, 'en')]).toEqual([vi, en]);
});
