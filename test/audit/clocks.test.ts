import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clocksOf } from '../../src/audit/clocks.ts';
import type { Commit } from '../../src/audit/commit.ts';
import { hoi, scratch } from '../cli/run-hoi.ts';
import { emptyStory, FUND, MEMBERS, type Story, swap, VINH } from './story.ts';

function lineOf(days: readonly string[]): Commit[] {
  const of = (day: string, index: number): Commit => ({
    id: String(index),
    parents: index === 0 ? [] : [String(index - 1)],
    author: 'An',
    email: 'an@example.org',
    authorDay: day,
    time: 0,
    day,
    subject: '',
    changes: [],
  });
  return days.map(of);
}

/** What is said of each day: `-` where nothing, else how many before bear a later day and how many after an earlier one. */
function said(...days: string[]): string[] {
  const line = lineOf(days);
  const { doubt } = clocksOf(line);
  return line.map((one) => {
    const found = doubt(one);
    return found === undefined ? '-' : `${found.before?.count ?? 0}<${found.after?.count ?? 0}`;
  });
}

describe('days of a line', () => {
  it.each([
    ['that go forward', ['01', '02', '02', '05'], ['-', '-', '-', '-']],
    ['of one commit', ['01'], ['-']],
    ['of which one is earlier than the one before it', ['01', '03', '02', '04'], ['-', '0<1', '1<0', '-']],
    ['after a clock that was far ahead', ['01', '99', '02', '03'], ['-', '0<2', '1<0', '1<0']],
    ['before a clock that stood still', ['01', '02', '00', '03'], ['0<1', '0<1', '2<0', '-']],
    ['where many were set back against one', ['10', '18', '14', '14', '21'], ['-', '0<2', '1<0', '1<0', '-']],
  ])('%s', (_, days, expected) => {
    expect(said(...days)).toEqual(expected);
  });

  const days = fc.array(fc.integer({ min: 10, max: 40 }).map(String), { maxLength: 12 });

  it('that go forward are never told', () => {
    fc.assert(
      fc.property(days, (all) => {
        expect(said(...all.sort()).every((one) => one === '-')).toBe(true);
      }),
    );
  });

  it('are told exactly where two contradict each other, and lie between what is said of them', () => {
    fc.assert(
      fc.property(days, (all) => {
        const line = lineOf(all);
        const { doubt, earliest, latest } = clocksOf(line);
        for (const [index, one] of line.entries()) {
          const before = all.slice(0, index).filter((day) => day > one.day);
          const after = all.slice(index + 1).filter((day) => day < one.day);
          expect([doubt(one)?.before?.count ?? 0, doubt(one)?.after?.count ?? 0]).toEqual([before.length, after.length]);
          expect([earliest(one), latest(one)]).toEqual([[...after, one.day].sort()[0], [...before, one.day].sort().at(-1)]);
        }
      }),
    );
  });

  it('of commits that are not of the line are not judged', () => {
    const [stranger] = lineOf(['50']) as [Commit];
    expect(clocksOf([]).doubt(stranger)).toBeUndefined();
    expect(clocksOf([]).earliest(stranger)).toBe('50');
  });
});

const BASE = new URL('../rules/base/data', import.meta.url).pathname;

/** A year in which the two reports arrive after a first commit without them; `more` goes on. */
function reported(name: string, chapterDay: string, more: (story: Story) => void): Story {
  const story = emptyStory(join(scratch(), name));
  cpSync(BASE, join(story.folder, 'data'), { recursive: true });
  const [own, chapters] = ['data/bao-cao/2016.yaml', `${VINH}/2016/bao-cao.yaml`];
  const texts = new Map([own, chapters].map((file) => [file, readFileSync(join(story.folder, file), 'utf8')]));
  story.commit('một', 'An', '2016-06-01', 'Đầu năm', { [own]: null, [chapters]: null });
  story.commit('cơ sở', 'An', chapterDay, 'Báo cáo cơ sở', { [chapters]: texts.get(chapters) ?? '' });
  story.commit('hội', 'An', '2016-11-27', 'Báo cáo', { [own]: texts.get(own) ?? '' });
  more(story);
  return story;
}

const edit = { [FUND]: swap('chi: 500000', 'chi: 550000') };

describe('a clock that was set back', () => {
  const back = reported('lùi', '2016-11-12', ({ commit }) => {
    commit('đúng', 'An', '2016-11-28', 'Đúng ngày', { [MEMBERS]: swap('"000123"', '"000124"') });
    commit('lùi', 'Chi', '2016-10-20', 'Phiếu', edit);
  });
  const words = async (...argv: string[]) => (await hoi(back.folder, ...argv)).out.replace(/\s+/g, ' ');
  const id = (step: string) => (back.commits.get(step) ?? '').slice(0, 8);

  it.each([
    [['log', '--limit', '1'], 'lùi'],
    [['late', '--year', '2016'], 'lùi'],
    [['blame', 'PC-001', '--year', '2016'], 'lùi'],
  ])('is told by %j', async (argv) => {
    expect(await words(...argv)).toContain(`không chắc: 3 lần ghi trước nó mang ngày muộn hơn (muộn nhất 28/11/2016, ${id('đúng')});`);
  });

  it('is told of those that it contradicts, and of nobody else', async () => {
    expect(await words('late', '--year', '2016')).toContain(`1 lần ghi sau nó mang ngày sớm hơn (sớm nhất 20/10/2016, ${id('lùi')})`);
    expect(await words('log', 'NAC-0001')).not.toContain('không chắc');
    expect(await words('late', '--year', '2016')).toContain('đến sau báo cáo, không rõ mấy ngày');
  });

  it('keeps nothing from whoever asks for days on which it may have arrived', async () => {
    const subjects = async (...argv: string[]) => {
      const { commits } = JSON.parse((await hoi(back.folder, 'log', '--json', ...argv)).out) as { commits: { subject: string }[] };
      return commits.map(({ subject }) => subject);
    };
    expect(await subjects('--since', '2016-11-28')).toEqual(['Phiếu', 'Đúng ngày']);
    expect(await subjects('--until', '2016-06-30')).toEqual(['Đầu năm']);
    expect(await subjects('--since', '2016-11-29')).toEqual([]);
  });

  it('is data for programs', async () => {
    const { commits } = JSON.parse((await hoi(back.folder, 'log', '--json', '--limit', '1')).out);
    expect(commits[0].doubt).toEqual({
      laterBefore: { commits: 3, commit: back.commits.get('đúng'), day: '2016-11-28' },
      earlierAfter: null,
    });
  });
});

describe('a report that is on time by its own words', () => {
  const claims = async (story: Story) => {
    const { code, out } = await hoi(story.folder, 'late', '--year', '2016', '--json');
    const told = (JSON.parse(out) as { claims: { state: string }[] }).claims.map(({ state }) => state);
    return { code, told };
  };

  it('is contradicted by a day after the due one', async () => {
    expect(await claims(reported('muộn', '2016-11-18', () => {}))).toEqual({ code: 1, told: ['contradicted'] });
  });

  it('still is where other clocks were wrong, as long as all say that it was late', async () => {
    const story = reported('vẫn muộn', '2016-11-18', ({ commit }) => commit('sai', 'An', '2016-11-17', 'Sai', edit));
    expect(await claims(story)).toEqual({ code: 1, told: ['contradicted'] });
  });

  it('is doubtful where a later commit says that it was there before', async () => {
    const story = reported('không rõ', '2016-11-18', ({ commit }) => commit('sai', 'An', '1970-01-02', 'Sai', edit));
    expect(await claims(story)).toEqual({ code: 0, told: ['doubtful'] });
    const { out } = await hoi(story.folder, 'late', '--year', '2016');
    expect(out.replace(/\s+/g, ' ')).toContain(
      '? xã Hàng Vịnh: ghi nhận ngày 12/11/2016 (đúng hạn), vào kho ngày 18/11/2016, nhưng không rõ trước hay sau hạn 15/11/2016; ngày vào kho không chắc: 1 lần ghi sau nó mang ngày sớm hơn (sớm nhất 02/01/1970,',
    );
  });

  it('is doubtful on the very day that it claims, where a commit before it bears a day after the due one', async () => {
    const story = emptyStory(join(scratch(), 'lùi để kịp'));
    cpSync(BASE, join(story.folder, 'data'), { recursive: true });
    const file = `${VINH}/2016/bao-cao.yaml`;
    const text = readFileSync(join(story.folder, file), 'utf8');
    story.commit('một', 'An', '2016-06-01', 'Đầu năm', { [file]: null });
    story.commit('hai', 'An', '2016-11-20', 'Phiếu', edit);
    story.commit('ba', 'An', '2016-11-12', 'Báo cáo cơ sở', { [file]: text });
    expect(await claims(story)).toEqual({ code: 0, told: ['doubtful'] });
  });
});
