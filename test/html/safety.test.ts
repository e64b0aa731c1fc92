import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPage } from '../../src/render/html/page.ts';
import type { Dashboard } from '../../src/report/dashboard/model.ts';
import { readProvenance } from '../../src/report/provenance.ts';
import { scratch } from '../cli/run-hoi.ts';
import { all, isElement, type Node, parsed, textOf } from './dom.ts';
import { built, SMALL, writeData } from './small.ts';

const root = new URL('../../', import.meta.url).pathname;
const ALWAYS = { 'ke-hoach/kh.yaml': (SMALL['ke-hoach/kh.yaml'] ?? '').replace('it_nhat:\n      2017-01-01: 50', 'it_nhat: 50') };

let small: Dashboard;
beforeAll(async () => {
  small = (await built(writeData(scratch(), ALWAYS), 2016)).dashboard;
});

/** The same page with one text wherever the data has one. */
function withText(text: string): Dashboard {
  return {
    ...small,
    body: text,
    superior: text,
    planNumber: text,
    notReported: [text],
    indicators: small.indicators.map((panel) => ({ ...panel, text, missing: panel.missing.map((one) => ({ ...one, chapters: [text] })) })),
    grid: { rows: small.grid.rows.map((row) => ({ ...row, name: text })) },
    fund: {
      ...small.fund,
      rows: small.fund.rows.map((row) => ({ ...row, name: text, file: text, vouchers: row.vouchers.map((one) => ({ ...one, id: text })) })),
    },
    dues: { ...small.dues, rows: small.dues.rows.map((row) => ({ ...row, name: text })) },
    lists: small.lists.map((list) => ({
      ...list,
      chapters: list.chapters.map((one) => ({
        ...one,
        name: text,
        units: one.units.map((unit) => ({ ...unit, label: text, file: text })),
      })),
    })),
    annexes: small.annexes.map((sheet) => ({
      ...sheet,
      title: text,
      tables: sheet.tables.map((table) => ({
        ...table,
        title: text,
        notes: [text],
        columns: table.columns.map((column) => ({ ...column, title: text })),
        rows: table.rows.map((row) => row.map((cell) => (cell.kind === 'text' ? { ...cell, text } : cell))),
      })),
    })),
    source: { ...small.source, planNumber: text, choices: [text] },
  };
}

/** Everything of a page that is no text: elements, attributes, and the values that could act. Labels in charts break in lines of their own. */
function shapeOf(page: string): string[] {
  const shape: string[] = [];
  visit(parsed(page).children ?? []);
  return shape;

  function visit(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (!isElement(node)) {
        if (node.type !== 'text') shape.push(node.type);
        continue;
      }
      const inChart = node.name === 'svg';
      const acts = Object.entries(node.attribs)
        .filter(([name]) => !['content', 'aria-label', 'title'].includes(name))
        .map(([name, value]) => `${name}=${value}`);
      shape.push(`${node.name} ${inChart ? '' : acts.join(' ')}`);
      if (inChart) for (const one of all('*', node)) expect(CHART_TAGS).toContain(one.name);
      if (inChart) for (const one of all('*', node)) for (const name of Object.keys(one.attribs)) expect(CHART_ATTRIBUTES).toContain(name);
      if (!inChart && node.name !== 'script' && node.name !== 'style') visit(node.children);
    }
  }
}

const CHART_TAGS = ['title', 'desc', 'rect', 'line', 'path', 'text', 'tspan', 'g', 'defs', 'clippath', 'clipPath'];
const CHART_ATTRIBUTES = [
  ...[
    'id',
    'class',
    'x',
    'y',
    'x1',
    'x2',
    'y1',
    'y2',
    'd',
    'width',
    'height',
    'transform',
    'fill',
    'fill-opacity',
    'clip-path',
    'font-size',
  ],
  ...['font-weight', 'text-anchor', 'dominant-baseline', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray'],
  ...['stroke-miterlimit', 'paint-order'],
];

const NASTY = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></script><svg onload=alert(1)>',
  'javascript:alert(1)',
  '-->',
  '<!--',
  ']]>',
  '&lt;b&gt; &amp; &#60;',
  '{a|b} {value} {b}',
  'url(#x)); background: red',
  ' style="color:red" class="zr0-cls-1"',
  '$& $1 $` $$',
  '\u202egnp.exe',
];

describe('texts of the data', () => {
  it('never become markup, an address, a style or a script', () => {
    const plain = shapeOf(renderPage(withText('Xã Một')));
    expect(plain.length).toBeGreaterThan(300);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(...NASTY),
          fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
        ),
        (text) => {
          expect(shapeOf(renderPage(withText(text)))).toEqual(plain);
        },
      ),
      { numRuns: 30, examples: NASTY.map((text) => [text]) },
    );
  });

  it('are shown as they are written', () => {
    const text = `<b>"Ấp 1" & 'Ấp 2'</b> \${x}`;
    const page = parsed(renderPage(withText(text)));
    expect(textOf(all('h1', page)[0])).toContain(text);
    expect(textOf(all('title', page)[0])).toContain(text);
  });
});

describe('the page', () => {
  it('runs its own script alone, and asks for nothing', () => {
    const text = renderPage(small);
    const page = parsed(text);
    const [script, ...others] = all('script', page);
    expect(others).toEqual([]);
    const policy = all('meta', page).find(({ attribs }) => attribs['http-equiv'] === 'Content-Security-Policy')?.attribs['content'] ?? '';
    const hash = (of: string) => `'sha256-${createHash('sha256').update(of).digest('base64')}'`;
    const inside = (tag: string) => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(text)?.[1] ?? '';
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash(inside('style'))}; script-src ${hash(inside('script'))}; base-uri 'none'; form-action 'none'`,
    );
    expect(script?.attribs).toEqual({});
    for (const one of all('*', page)) {
      for (const [name, value] of Object.entries(one.attribs)) {
        expect(name, 'no handler and no style of its own').not.toMatch(/^(?:on|style$|src)/);
        if (name === 'href') expect(value).toMatch(/^#[\w-]+$/);
      }
    }
    expect(text).not.toMatch(/https?:|@import|url\((?!#)/);
  });

  it('bears what it was made from', () => {
    expect(readProvenance(renderPage(small))).toMatchObject({ version: small.source.version, settings: small.source.settings });
  });

  it('has every link’s target, and no id twice', async () => {
    for (const dashboard of [small, (await built(root, 2017)).dashboard]) {
      const page = parsed(renderPage(dashboard));
      const ids = all('*', page).flatMap(({ attribs }) => (attribs['id'] === undefined ? [] : [attribs['id']]));
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const known = new Set(ids);
      const named = all('*', page).flatMap(({ attribs }) => [
        ...(attribs['href'] ?? '').split(' ').map((link) => link.slice(1)),
        ...(attribs['aria-labelledby'] ?? '').split(' '),
        ...(/^url\(#(.*)\)$/.exec(attribs['clip-path'] ?? '')?.slice(1) ?? []),
      ]);
      expect(named.filter((id) => id !== '' && !known.has(id))).toEqual([]);
      expect(named.length).toBeGreaterThan(100);
    }
  });

  it('has its headings in order and a scope for every head of a table', async () => {
    const page = parsed(renderPage((await built(root, 2016)).dashboard));
    const levels = all('*', page).flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
    for (const head of all('th', page)) expect(head.attribs['scope']).toBeDefined();
    for (const table of all('table', page)) expect(all('caption', table)).toHaveLength(1);
  });
});

describe('names of members', () => {
  const namesIn = (page: string) => {
    const shown = textOf(parsed(page));
    const lists = readdirSync(`${root}data/hoi-co-so`).flatMap((slug) =>
      [...readFileSync(`${root}data/hoi-co-so/${slug}/hoi-vien.yaml`, 'utf8').matchAll(/^ {2}ho_ten: (.+)$/gm)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect(lists.length).toBeGreaterThan(1800);
    return [...new Set(lists)].filter((name) => shown.includes(name));
  };

  it('are nowhere in the page', async () => {
    expect(namesIn(renderPage((await built(root, 2016)).dashboard))).toEqual([]);
    expect(namesIn(renderPage((await built(root, 2017)).dashboard))).toEqual([]);
  });

  it('stand with those who have not paid where the clerk asks for names', async () => {
    const { dashboard, input } = await built(root, 2016, { names: true });
    const page = textOf(parsed(renderPage(dashboard)));
    const units = input.results.find(({ id }) => id === 'hoi-phi')?.units ?? [];
    const nameOf = (id: string) => input.question.data.entries.get(id)?.[0]?.name ?? '';
    for (const { unit, met } of units) expect(page.includes(`${unit} ${nameOf(unit)}`), unit).toBe(!met);
  });
});

it('ECharts is known to one file', () => {
  const src = `${root}src/`;
  const users = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && /from 'echarts|import\('echarts/.test(readFileSync(src + file, 'utf8')),
  );
  expect(users).toEqual(['render/html/chart.ts']);
});
