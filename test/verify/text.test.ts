import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { isFormat } from '../../src/commands/formats.ts';
import { provenanceLine } from '../../src/report/provenance.ts';
import { compareReports, openReport } from '../../src/verify/open.ts';
import { committed, report, verify } from './reported.ts';

const line = provenanceLine({
  version: '0.1.0',
  commit: 'a'.repeat(40),
  dataTree: 'b'.repeat(40),
  templatesTree: null,
  dirty: false,
  settings: { year: 2016, asOf: day('2016-11-30'), lang: 'vi', names: false, draft: false },
});
const page = `<!doctype html>\n<html lang="vi">\n<head><meta charset="utf-8"><meta name="hoi" content="${line}"></head>\n<body>\n<table>\n<tr><td>Quỹ nhân đạo</td><td>7</td><td>9</td></tr>\n</table>\n</body>\n</html>\n`;
const bytes = (text: string) => new TextEncoder().encode(text);

describe('HTML', () => {
  it('is told from Markdown, and bears its line in a meta element', () => {
    expect(openReport(bytes(page))).toMatchObject({ format: 'html', provenance: { commit: 'a'.repeat(40), settings: { year: 2016 } } });
    expect(openReport(bytes(`# Báo cáo\n\n<!-- ${line} -->\n`))).toMatchObject({ format: 'md', provenance: { commit: 'a'.repeat(40) } });
    expect(openReport(bytes(`# Báo cáo\n\nLập từ: ${line}.\n`)).provenance?.commit).toBe('a'.repeat(40));
  });

  it('a changed number and a number made invisible are told', () => {
    const changed = (from: string, to: string) => compareReports('html', bytes(page), bytes(page.replace(from, () => to)));
    expect(changed('<td>7</td>', '<td>9</td>')).toEqual([
      {
        kind: 'line',
        place: { vi: 'dòng 6', en: 'line 6' },
        before: expect.objectContaining({ vi: expect.stringContaining('<td>7</td>') }),
        after: expect.objectContaining({ vi: expect.stringContaining('<td>9</td>') }),
      },
    ]);
    expect(changed('<td>7</td>', '<td style="color:white">7</td>')).toHaveLength(1);
    expect(compareReports('html', bytes(page), bytes(page.replaceAll('\n', '\r\n')))).toEqual([]);
  });
});

it.skipIf(!isFormat('html' as string))('hoi’s own page: identical, and one changed number is told', async () => {
  const folder = committed();
  const made = await report(folder, 'html');
  expect(await verify(folder, 'nguyen.html', made)).toMatchObject({ code: 0, state: 'identical' });
  const text = Buffer.from(made).toString('utf8');
  expect(text).toContain('68,54');
  expect(await verify(folder, 'sua.html', text.replace('68,54', '70,54'))).toMatchObject({ code: 1, differences: [{ kind: 'line' }] });
});
