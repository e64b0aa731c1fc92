import { describe, expect, it } from 'vitest';
import { CannotRun } from '../../src/findings/cannot-run.ts';
import { fillTemplate } from '../../src/render/template/fill.ts';

const view = {
  nam: 2016,
  kien_nghi: ['a', 'b'],
  mo_hinh_co_so: [{ ten: 'x', noi_dung: ['y'] }],
  bang: { quy_so_du: '|' },
  so_lieu: { quy: '5 đ' },
};

/** Fills a template beside others of those names. */
function fill(text: string, others: Readonly<Record<string, string>> = {}, lang: 'vi' | 'en' = 'vi'): string {
  const files: Readonly<Record<string, string>> = { 'bao-cao.md.liquid': text, ...others };
  return fillTemplate(
    'bao-cao.md.liquid',
    view,
    (name) => (files[name] === undefined ? undefined : { text: files[name], path: `templates/${name}` }),
    lang,
  );
}

function faultOf(run: () => string): { vi: string; en: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof CannotRun) return error.words;
    throw error;
  }
  throw new Error('nothing wrong was found');
}

describe('a broken template is told in words, with its line', () => {
  it.each([
    ['{{ namm }}', 1, 'không có tên `namm`; có phải `nam`?', 'there is no name `namm`; did you mean `nam`?'],
    [
      '\n{{ bang.quy_so_duu }}',
      2,
      'không có tên `bang.quy_so_duu`; có phải `bang.quy_so_du`?',
      'there is no name `bang.quy_so_duu`; did you mean `bang.quy_so_du`?',
    ],
    [
      '{% for co_so in mo_hinh_co_so %}{{ co_so.tem }}{% endfor %}',
      1,
      'không có tên `co_so.tem`; có phải `co_so.ten`?',
      'there is no name `co_so.tem`; did you mean `co_so.ten`?',
    ],
    [
      '{% for muc in kien_nghi %}\n{{ mucc }}{% endfor %}',
      2,
      'không có tên `mucc`; có phải `muc`?',
      'there is no name `mucc`; did you mean `muc`?',
    ],
    ['{{ hoan_toan_khac_la }}', 1, 'không có tên `hoan_toan_khac_la`.', 'there is no name `hoan_toan_khac_la`.'],
    [
      '{{ nam | bang_chuu }}',
      1,
      'không có bộ lọc `bang_chuu`; có phải `bang_chu`?',
      'there is no filter `bang_chuu`; did you mean `bang_chu`?',
    ],
    [
      'a\nb\n{% for y in kien_nghi %}',
      3,
      'mở {% for y in kien_nghi %} mà chưa đóng bằng {% endfor %}.',
      '{% for y in kien_nghi %} is never closed with {% endfor %}.',
    ],
    ['{% if nam > 0 %}', 1, 'mở {% if nam > 0 %} mà chưa đóng bằng {% endif %}.', '{% if nam > 0 %} is never closed with {% endif %}.'],
    [
      '{% if nam %}{% endfor %}{% endif %}',
      1,
      '{% endfor %} không có chỗ mở đi với nó, hoặc một chỗ mở bên trong chưa đóng.',
      '{% endfor %} closes nothing, or something opened inside is not closed.',
    ],
    ['{% foor y in kien_nghi %}', 1, 'không có lệnh `foor`; có phải `for`?', 'there is no command `foor`; did you mean `for`?'],
    ['{{ nam', 1, 'mở {{ mà chưa đóng bằng }}.', '{{ is never closed with }}.'],
    ['{% if nam', 1, 'mở {% mà chưa đóng bằng %}.', '{% is never closed with %}.'],
    [
      '{% for y kien_nghi %}{% endfor %}',
      1,
      'chỗ này viết chưa đúng cách: {% for y kien_nghi %}{% endfor %}.',
      'this is not written in the right way: {% for y kien_nghi %}{% endfor %}.',
    ],
    [
      "{% include 'noi-dug' %}",
      1,
      'không có mẫu con `noi-dug`; có phải `noi-dung`?',
      'there is no template `noi-dug`; did you mean `noi-dung`?',
    ],
    ['{% for a in (1..1000000000) %}x{% endfor %}', 1, 'lặp quá nhiều, hoặc viết ra quá dài.', 'it repeats too often, or writes too much.'],
  ])(
    '%s',
    (text, line, vi, en) => {
      expect(faultOf(() => fill(text))).toEqual({
        vi: `mẫu báo cáo templates/bao-cao.md.liquid, dòng ${line} có chỗ sai: ${vi} Sửa mẫu, hoặc xóa đi để dùng mẫu có sẵn`,
        en: `the template templates/bao-cao.md.liquid, line ${line} is broken: ${en} Mend it, or remove it to use the one that comes with hoi`,
      });
    },
    20_000,
  );

  it('in a template that another includes, the file that is wrong', () => {
    const { vi } = faultOf(() => fill("{% include 'noi-dung' %}", { 'noi-dung.liquid': 'một\n{{ namm }}' }));
    expect(vi).toContain('templates/noi-dung.liquid, dòng 2 có chỗ sai: không có tên `namm`');
  });
});

describe('templates in templates', () => {
  it('see the same names', () => {
    expect(fill("A {% include 'noi-dung' %} C", { 'noi-dung.liquid': 'B {{ nam }}' })).toBe('A B 2016 C');
  });

  it('lead nowhere but to templates of that name', () => {
    const asked: string[] = [];
    const find = (name: string) => {
      asked.push(name);
      return name === 'bao-cao.md.liquid' ? { text: "{% include '../../etc/passwd' %}", path: name } : undefined;
    };
    expect(faultOf(() => fillTemplate('bao-cao.md.liquid', view, find, 'vi')).vi).toContain('không có mẫu con `../../etc/passwd`');
    // The name is asked for as it stands, and the reader of templates knows no name with a slash.
    expect(new Set(asked)).toEqual(new Set(['bao-cao.md.liquid', '../../etc/passwd.liquid']));
  });

  it.each([
    ['itself', "{% include 'noi-dung' %}", "{% include 'noi-dung' %}"],
    ['others too often', "{% for a in (1..600) %}{% include 'noi-dung' %}{% endfor %}{% render 'noi-dung' %}", "{% include 'hai' %}"],
  ])('end when one includes %s', (_what, text, inner) => {
    const { vi } = faultOf(() => fill(text, { 'noi-dung.liquid': inner, 'hai.liquid': "{% include 'noi-dung' %}" }));
    expect(vi).toContain('mẫu nhúng chính nó, hoặc nhúng quá nhiều lần.');
  });
});
