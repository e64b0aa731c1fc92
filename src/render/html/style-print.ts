import type { Dashboard } from '../../report/dashboard/model.ts';

/**
 * Paper: A4, wide tables on pages turned sideways, the stamps and the year on every page. Nothing of the data stands in it: stamps
 * are words of this program.
 */
export function printStyle({ lang, year, stamps }: Pick<Dashboard, 'lang' | 'year' | 'stamps'>): string {
  const top = [`${lang === 'vi' ? 'Năm' : 'Year'} ${year}`, ...stamps].join(' – ').replace(/["\\\n<]/g, '');
  return `
@page { size: A4; margin: 16mm 14mm 16mm 18mm;
  @top-right { content: "${top}"; font: 9pt sans-serif; } @bottom-right { content: counter(page) "/" counter(pages); font: 9pt sans-serif; } }
@page ngang { size: A4 landscape; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.35; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
  nav, .skip, details:not([open]) { display: none; }
  :target { outline: none; }
  h1 { font-size: 16pt; } h2 { font-size: 13pt; margin-top: 6mm; } h2, h3, caption, figcaption, summary { break-after: avoid; }
  .card, figure, tr, .facts, .whole { break-inside: avoid; }
  .card:last-child:nth-child(odd) { grid-column: 1 / -1; }
  .cards { grid-template-columns: 1fr 1fr; gap: 3mm; }
  .scroll { overflow: visible; } th, td { padding: 1mm 1.5mm; font-size: 9pt; } tbody th, tfoot th { position: static; min-width: 0; }
  #luoi th, #luoi td { font-size: 8.5pt; padding: .8mm; } #luoi tbody th { min-width: 30mm; } #luoi td a { min-height: 0; padding: 0; } #luoi .word { font-size: 8pt; } #luoi .word:not(.hidden) { display: inline; } #luoi .n { width: 14mm; white-space: normal; } #luoi .percent { font-size: 8pt; } caption span { position: static; max-width: none; }
  .broad { page: ngang; } .broad th, .broad td { font-size: 8pt; padding: .8mm 1mm; }
  thead { display: table-header-group; } tfoot { display: table-row-group; }
  .wide { display: block; } .narrow { display: none; } .multiples { grid-template-columns: 1fr 1fr; gap: 3mm 6mm; }
  .paper { display: block; } .source div { display: grid; grid-template-columns: 50mm 1fr; margin-bottom: 1mm; } .source, .choices { font-size: 9.5pt; }
}
`;
}
