import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { type Asker, terminalAsker } from '../../src/commands/ask.ts';
import { interview } from '../../src/commands/interview.ts';
import { type Given, neededBy, settle } from '../../src/starter/settle.ts';

/** Answers from a list; an answer that is refused is told and the next one taken, an empty one takes what is usual. */
function scripted(answers: readonly string[]): { readonly ask: Asker; readonly said: string[] } {
  const rest = [...answers];
  const said: string[] = [];
  const next = () => {
    const answer = rest.shift();
    if (answer === undefined) throw new Error(`no answer left; so far:\n${said.join('\n')}`);
    return answer;
  };
  return {
    said,
    ask: {
      text: async (question, { usual, wrong } = {}) => {
        for (;;) {
          const answer = next() || (usual ?? '');
          const words = wrong?.(answer);
          said.push(`${question.vi} ${answer}${words ? ` ✘ ${words.vi}` : ''}`);
          if (!words) return answer;
        }
      },
      choice: async (question, choices, usual) => {
        const answer = next() || usual;
        const chosen = choices.find(([value]) => value === answer)?.[0];
        if (chosen === undefined) throw new Error(`${question.vi} has no ${answer}`);
        said.push(`${question.vi} ${chosen}`);
        return chosen;
      },
    },
  };
}

async function talk(given: Partial<Given>, answers: readonly string[]) {
  const { ask, said } = scripted(answers);
  const whole = await interview({ year: 2026, ...given }, '/kho', ask, (words) => said.push(words.vi));
  return { whole, said };
}

describe('the questions', () => {
  it('take a clerk from nothing to a whole repository, and answer slips at once', async () => {
    const { whole, said } = await talk({}, [
      ...['', 'huyện Năm Căn', '', 'Hội Chữ thập đỏ tỉnh Cà Mau', '', '', 'Nguyễn Văn Mẫu', 'empty'],
      ...['12', '12/KH-HCTĐ', '30/02/2016', '2016-02-20'],
      ...['', 'Hàng Vịnh', 'xã Hàng Vịnh', 'xã hàng vịnh', 'thị trấn Năm Căn', '', 'yes'],
    ]);
    expect(neededBy(whole)).toEqual([]);
    expect(settle(whole)).toMatchObject({ name: 'Hội Chữ thập đỏ huyện Năm Căn', level: 'huyen', place: 'Năm Căn', plan: 'empty' });
    expect(said).toEqual([
      'Tên Hội (ví dụ Hội Chữ thập đỏ huyện Năm Căn):  ✘ chưa ghi gì',
      'Tên Hội (ví dụ Hội Chữ thập đỏ huyện Năm Căn): huyện Năm Căn',
      'Cấp Hội: huyen',
      'Hội cấp trên trực tiếp (nơi nhận báo cáo): Hội Chữ thập đỏ tỉnh Cà Mau',
      'Địa danh ở dòng ngày tháng của văn bản: Năm Căn',
      'Chức vụ người ký báo cáo: Chủ tịch',
      'Họ và tên người ký: Nguyễn Văn Mẫu',
      'Kế hoạch đang thực hiện: empty',
      'Số kế hoạch của Hội (ví dụ 12/KH-HCTĐ): 12 ✘ số kế hoạch “12” viết chưa đúng dạng, ví dụ 12/KH-HCTĐ',
      'Số kế hoạch của Hội (ví dụ 12/KH-HCTĐ): 12/KH-HCTĐ',
      expect.stringMatching(/30\/02\/2016 ✘ ngày của kế hoạch ghi năm-tháng-ngày/),
      expect.stringMatching(/: 2016-02-20$/),
      expect.stringMatching(/^Hội cơ sở thứ nhất .* ✘ cần ít nhất một Hội cơ sở$/),
      expect.stringMatching(/: Hàng Vịnh ✘ .*chưa rõ đây là xã/),
      expect.stringMatching(/: xã Hàng Vịnh$/),
      '  Hội Chữ thập đỏ xã Hàng Vịnh: mã HAV, thư mục xa-hang-vinh',
      expect.stringMatching(/: xã hàng vịnh ✘ .*cùng tên thư mục/),
      expect.stringMatching(/: thị trấn Năm Căn$/),
      '  Hội Chữ thập đỏ thị trấn Năm Căn: mã NAC, thư mục thi-tran-nam-can',
      'Hội cơ sở tiếp theo (để trống rồi Enter là hết): ',
      'Ghi các tệp vào /kho? yes',
    ]);
  });

  it('ask only for what the flags left open', async () => {
    const flags: Partial<Given> = {
      name: 'xã Đất Mũi',
      parent: 'Hội Chữ thập đỏ tỉnh Cà Mau',
      place: 'Đất Mũi',
      signerTitle: 'Chủ tịch',
      plan: '155',
    };
    const { said } = await talk(flags, ['', 'Trần Thị Bé', '']);
    expect(said).toEqual(['Cấp Hội: xa', 'Họ và tên người ký: Trần Thị Bé', 'Ghi các tệp vào /kho? yes']);
  });

  it('write nothing when somebody changes their mind', async () => {
    const flags: Partial<Given> = { name: 'xã Đất Mũi', parent: 'A', place: 'B', signerTitle: 'C', plan: '155' };
    await expect(talk(flags, ['', 'Trần Thị Bé', 'no'])).rejects.toMatchObject({
      words: { vi: expect.stringContaining('chưa ghi tệp nào') },
    });
  });
});

describe('the terminal', () => {
  /** Types keys at a question, each once the words before it stand on the screen. */
  async function typed<T>(question: (ask: Asker) => Promise<T>, ...steps: (readonly [seen: string, keys: string])[]) {
    const input = new PassThrough();
    const output = new PassThrough();
    let [screen, from] = ['', 0];
    output.on('data', (chunk) => {
      screen += chunk;
    });
    const ended = question(await terminalAsker({ input, output }, 'vi')).then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    );
    for (const [seen, keys] of steps) {
      await vi.waitUntil(() => screen.indexOf(seen, from) >= 0, { timeout: 20_000 });
      from = screen.length;
      input.write(keys);
    }
    return { ...(await ended), screen };
  }

  it('takes a line, and shows what keeps one from being taken', async () => {
    const refuse = (text: string) => (text === 'a' ? { vi: 'chưa được', en: 'no' } : undefined);
    const name = { vi: 'Tên Hội:', en: 'Name:' };
    const ended = await typed((ask) => ask.text(name, { wrong: refuse }), ['Tên Hội:', 'a\r'], ['chưa được', 'b\r']);
    expect(ended).toMatchObject({ answer: 'ab' });
  });

  it('lets one of several be chosen, with its keys told in Vietnamese', async () => {
    const choices = [
      ['tinh', { vi: 'tỉnh', en: 'province' }],
      ['xa', { vi: 'xã', en: 'commune' }],
    ] as const;
    const level = { vi: 'Cấp Hội:', en: 'Level:' };
    const ended = await typed((ask) => ask.choice(level, choices, 'tinh'), ['↑ ↓ để chọn', '\u001b[B'], ['↑ ↓ để chọn', '\r']);
    expect(ended).toMatchObject({ answer: 'xa' });
  });

  it('ends in words when somebody presses Ctrl+C', async () => {
    const ended = await typed((ask) => ask.text({ vi: 'Tên Hội:', en: 'Name:' }), ['Tên Hội:', '\u0003']);
    expect(ended).toMatchObject({ error: { words: { vi: 'đã dừng theo ý người dùng, chưa ghi tệp nào' } } });
  });
});
