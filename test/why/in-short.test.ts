import { describe, expect, it } from 'vitest';
import { copyOfData, hoi } from '../cli/run-hoi.ts';

const root = copyOfData();
const told = async (...argv: string[]) => (await hoi(root, 'why', ...argv, '--year', '2016')).out;
/** The numbers at the start of the lines below a title. */
const numbersBelow = (text: string, title: string) =>
  (text.split('\n\n').find((block) => block.startsWith(title)) ?? '')
    .split('\n')
    .slice(1)
    .map((line) => Number(/^ {2}([\d.]+) /.exec(line)?.[1]?.replaceAll('.', '')));

describe('a long answer of why', () => {
  it('says on its first screen how many miss the indicator, for which reason and where', async () => {
    const text = await told('hoi-phi');
    const screen = text.split('\n').slice(0, 25).join('\n');
    expect(numbersBelow(screen, 'Chưa đạt, theo lý do')).toEqual([298, 192, 92]);
    const places = /Chưa đạt, theo Hội cơ sở\n([\s\S]*?)\n\n/.exec(screen)?.[1] ?? '';
    const numbers = places.split(';').map((one) => Number(/(\d+)\s*$/.exec(one)?.[1]));
    expect(numbers).toHaveLength(9);
    expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(1850 - 1268);
    expect(text).toContain('\nCHƯA ĐẠT: 582\n');
  });

  it('lists what is missing first and what meets the indicator last', async () => {
    for (const indicator of ['hoi-phi', 'chi-hoi', 'quy-nhan-dao']) {
      const text = await told(indicator);
      const at = ['\nCHƯA ĐẠT: ', '\nKHÔNG TÍNH: ', '\nĐẠT: '].map((title) => text.indexOf(title)).filter((one) => one >= 0);
      expect(at.length, indicator).toBeGreaterThanOrEqual(2);
      expect(at, indicator).toEqual([...at].sort((a, b) => a - b));
    }
  });

  it('has no summary where the list is short, or one unit is asked about', async () => {
    expect(await told('quy-nhan-dao')).not.toContain('theo lý do');
    expect(await told('hoi-phi', '--unit', 'TNC-0027')).not.toContain('theo lý do');
  });
});
