import type { Dashboard } from '../../report/dashboard/model.ts';
import { type Html, html } from './html.ts';
import { folded } from './lists.ts';
import { reportTable } from './table.ts';

/** The annexes of the report that the page does not show elsewhere, folded away. */
export function annexes({ annexes: sheets, lang }: Dashboard): Html {
  return html`${folded(lang)}${sheets.map(
    ({ id, title, tables }) =>
      html`<details class="list" id="pl-${id}"><summary>${title}</summary>
${tables.map((table) => reportTable(`pl-${id}-${table.id}`, table, lang))}</details>
`,
  )}`;
}
