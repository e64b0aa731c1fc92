import { describe, expect, it } from 'vitest';
import { formatText } from '../../src/format/format.ts';
import { readDocument } from '../../src/source/document.ts';
import { readPlain } from '../../src/source/plain.ts';
import { judge } from '../fuzz/properties.ts';
import { readings } from './agreement.ts';

/** What `npm run fuzz` found, each once. */
const codes = (text: string) => readDocument('data/hoi.yaml', new TextEncoder().encode(text)).findings.map(({ kind }) => kind.code);

describe('found by fuzzing', () => {
  it('a text that begins with a line end and an open bracket kept the search for the line before busy for ever', () => {
    expect(codes('\n\n    &x {')).toEqual(['H010', 'H048']);
  });

  it('the plain reader took special spaces around a value for layout', () => {
    expect(readPlain('ten: \u00a0Tập\n')).toBeUndefined();
    expect(readings('ten: Tập\u00a0\n').plain).toEqual(readings('ten: Tập\u00a0\n').exact);
  });

  it.each([
    ['a carriage return alone', '  \rphien_ban: 1\n', 'H018'],
    ['a second byte order mark', '\ufeff\ufeffphien_ban: 1\n', 'H018'],
    ['a key of nothing', ': phien_ban\n', 'H019'],
    ['a key of nothing, written out', '~: 1\n', 'H019'],
    ['the end of a document before its text', '... a\n', 'H007'],
  ])('readers disagree about %s, so it is a finding', (_what, text, code) => {
    expect(codes(text)).toContain(code);
  });

  it('an unknown key at the head of a file left its empty value behind', () => {
    const text = 'hoi_vien:\n  cap_nhat: 2016-08-17\natinh_nguyen_vien:\n';
    expect(judge({ made: 'spoiled', file: 'data/hoi-co-so/xa-hang-vinh/2016/so-sach.yaml', bytes: new TextEncoder().encode(text) })).toBe(
      'findings',
    );
  });

  it.each([
    ['brackets with an empty value', 'nguoi_ky: {ho_ten: "A", chuc_vu:, tham_quyen: B}\n'],
    ['a special space before a remark', '\u00a0 #\n'],
  ])('hoi fmt needed two goes for %s', (_what, text) => {
    const once = formatText(text, 'data/hoi.yaml') ?? '';
    expect(formatText(once, 'data/hoi.yaml')).toBe(once);
  });
});
