import { beforeAll, describe, expect, it } from 'vitest';
import { formatCount } from '../../src/i18n/numbers.ts';
import { cellText } from '../../src/render/cell-text.ts';
import { renderPage } from '../../src/render/html/page.ts';
import type { Cell, Table } from '../../src/report/model.ts';
import { totalsOf } from '../../src/report/totals.ts';
import { shortName } from '../../src/report/words.ts';
import { all, byClass, byId, parsed, rowsOf, textOf } from './dom.ts';
import { type Built, built } from './small.ts';

const root = new URL('../../', import.meta.url).pathname;

describe.each(['vi', 'en'] as const)('every number of the page is the report’s (%s)', (lang) => {
  let made: Built;
  let page: ReturnType<typeof parsed>;
  beforeAll(async () => {
    made = await built(root, 2016, {}, lang);
    page = parsed(renderPage(made.dashboard));
  });
  const tableOf = (sheet: string, table: string): Table => {
    const found = made.report.sheets.find(({ id }) => id === sheet)?.tables.find(({ id }) => id === table);
    if (!found) throw new Error(`${sheet} has no table ${table}`);
    return found;
  };
  const shown = (table: Table, key: string, row: number) => {
    const cell = table.rows[row]?.[table.columns.findIndex((one) => one.key === key)] as Cell;
    // What the page draws itself has a sign where the tables of the report have words alone.
    return cell.kind === 'verdict' ? `${{ good: '✔', bad: '✘', neutral: '–' }[cell.verdict]} ${cell.text}` : cellText(cell, lang);
  };

  it('in the cards of the indicators', () => {
    const table = tableOf('tong-hop', 'chi-tieu');
    const cards = byClass('card', page).map(textOf);
    expect(cards).toHaveLength(table.rows.length);
    for (const [row, card] of cards.entries()) {
      expect(card).toContain(`${shown(table, 'numerator', row)}/${shown(table, 'denominator', row)} `);
      for (const key of ['percent', 'target', 'state']) expect(card).toContain(shown(table, key, row));
      const short = shown(table, 'shortfall', row);
      expect(new RegExp(`(?:Còn thiếu|Short of) ${short.replace('.', '\\.')} `).test(card), card).toBe(short !== '0');
    }
  });

  it('in the grid of chapters', () => {
    const table = tableOf('theo-co-so', 'ma-tran');
    const rows = rowsOf(byId('luoi', page)).slice(1);
    expect(rows).toHaveLength(table.rows.length + 1);
    for (const [index, row] of table.rows.entries()) {
      const of = (key: string) => shown(table, key, index);
      const share = (id: string) =>
        of(`${id}-N`) === '0' ? /^– / : new RegExp(`^[✔✘] .* ${of(`${id}-n`)}/${of(`${id}-N`)} ${of(`${id}-%`)}$`);
      const cells = rows[index] ?? [];
      expect(cells[0]).toBe(shortName(textOfCell(row[0])));
      expect([1, 2, 3, 4, 6].map((at) => cells[at])).toEqual(
        ['ke-hoach', 'vung-manh', 'quy-nhan-dao', 'so-sach', 'kiem-tra-tap-huan'].map(of),
      );
      expect(cells[5]).toMatch(share('hoi-phi'));
      expect(cells[7]).toMatch(share('chi-hoi'));
      expect(cells[8]?.split('/')[0]).toBe(of('met'));
    }
  });

  it('in the table of the fund, whose last month is the balance of the annex', () => {
    const table = tableOf('quy', 'so-du');
    const rows = rowsOf(byId('bang-quy', page)).slice(1, -1);
    expect(rows).toHaveLength(table.rows.length);
    for (const [index, cells] of rows.entries()) {
      const amount = (key: string) => shown(table, key, index).replace(/ (?:đ|VND)$/, '');
      expect([cells[1], cells.at(-2), cells.at(-1)]).toEqual([amount('opening'), amount('balance'), shown(table, 'state', index)]);
    }
  });

  it('in the table of the years, whose last is the report’s', () => {
    const table = tableOf('tong-hop', 'chi-tieu');
    const rows = rowsOf(byId('bang-nam', page)).slice(1);
    for (const [index, cells] of rows.entries())
      for (const key of ['percent', 'numerator', 'denominator', 'target']) expect(cells.at(-1)).toContain(shown(table, key, index));
  });

  it('in the deadlines and the annexes', () => {
    const shownTables: [string, Table][] = made.dashboard.deadlines.map((table) => [`bang-${table.id}`, table]);
    for (const sheet of made.dashboard.annexes) for (const table of sheet.tables) shownTables.push([`pl-${sheet.id}-${table.id}`, table]);
    expect(shownTables.length).toBeGreaterThan(15);
    for (const [id, table] of shownTables) {
      if (table.rows.length === 0 && table.empty !== undefined) continue;
      const totals = totalsOf(table);
      const wanted = [...table.rows, ...(totals ? [totals] : [])].map((row) => row.map((cell) => tidy(cellText(cell, lang))));
      expect(rowsOf(byId(id, page)).slice(-wanted.length), id).toEqual(wanted);
    }
  });

  it('in the lists: as many units as the number says, each with its reason', () => {
    for (const list of made.dashboard.lists) {
      for (const { chapter, numerator, denominator } of list.chapters) {
        const place = byId(`ds-${list.id}--${chapter}`, page);
        if (list.counts === 'chapters') {
          expect(textOf(place)).toContain(numerator === 1 ? '✔' : '✘');
          continue;
        }
        expect(all('li', place)).toHaveLength(denominator);
        if (denominator > 0)
          expect(textOf(all('summary', place)[0])).toContain(`${formatCount(numerator, lang)}/${formatCount(denominator, lang)}`);
        const met = all('p', place).findIndex((line) => textOf(line).startsWith('✔'));
        // The file stands in the first line, before the groups.
        if (numerator > 0) expect(all('li', all('ul', place)[met - 1] as never)).toHaveLength(numerator);
      }
    }
  });

  it('in the dues by instalment, whose rows add up to their totals', () => {
    const rows = rowsOf(byId('bang-hoi-phi', page)).slice(2);
    const total = rows.pop() ?? [];
    const number = (text: string | undefined) => Number((text ?? '').replace(/[.,–]/g, ''));
    for (const column of total.keys()) {
      if (column === 0 || (column - 1) % 5 === 0) continue;
      expect(
        rows.reduce((sum, row) => sum + number(row[column]), 0),
        `column ${column}`,
      ).toBe(number(total[column]));
    }
  });

  it('in the sentences that stand for the charts', () => {
    const said = all('desc', page).map(textOf);
    for (const { chapter, balances } of made.dashboard.fund.rows) {
      const described = textOf(byId(`quy-${chapter}-d`, page));
      for (const balance of balances) if (balance !== undefined) expect(described).toContain(formatCount(balance, lang));
    }
    expect(said.every((text) => text.length > 10)).toBe(true);
  });
});

function textOfCell(cell: unknown): string {
  return (cell as { text: string }).text;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
