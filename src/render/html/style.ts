import type { Dashboard } from '../../report/dashboard/model.ts';
import { printStyle } from './style-print.ts';

/** The style sheet of the page: light, dark, telephone, paper. */
export function styleSheet(page: Pick<Dashboard, 'lang' | 'year' | 'stamps'>): string {
  return `${COLOURS}${LAYOUT}${PARTS}${printStyle(page)}`;
}

/** Every pair of text and ground has a contrast of at least 4.5 in both schemes (WCAG AA). */
const COLOURS = `
:root { color-scheme: light dark;
  --page: #fff; --ground: #f6f5f2; --ink: #1c1c1a; --muted: #55534e; --line: #d9d6cf; --link: #124a86; --accent: #1f5a96; --target: #1c1c1a;
  --good: #13684b; --late: #8a5700; --bad: #a8261c; --on-bar: #fff; --track: #e7e4dd;
  --good-ground: #e2f2ea; --bad-ground: #fbe6e3; --bad-ink: #8f1d14; --good-ink: #0e543c; --warn-ground: #fdf1d6; --warn-ink: #634000; --focus: #b3480f; }
@media screen and (prefers-color-scheme: dark) { :root {
  --page: #16181b; --ground: #1f2226; --ink: #ecebe7; --muted: #b3b1ab; --line: #3c4046; --link: #8fc1f5; --accent: #7db3ea; --target: #fff;
  --good: #58c197; --late: #e2b154; --bad: #f28b7f; --on-bar: #14161a; --track: #363a40;
  --good-ground: #12382a; --bad-ground: #4a2220; --bad-ink: #ffc2ba; --good-ink: #a3e6c9; --warn-ground: #40320f; --warn-ink: #f6dfae; --focus: #ffb37d; } }
`;

const LAYOUT = `
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 66rem; padding: .75rem .625rem 3rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
:target { outline: 2px solid var(--focus); outline-offset: -2px; }
section:target, main { outline: none; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .1rem 0 .6rem; }
h1 span { display: block; font-size: 1rem; text-transform: uppercase; letter-spacing: .02em; color: var(--muted); }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .7rem; padding-bottom: .25rem; border-bottom: 3px solid var(--ink); }
h3 { font-size: 1.05rem; line-height: 1.35; margin: 0 0 .15rem; }
p { margin: .4rem 0; }
.skip { position: absolute; left: -100rem; background: var(--page); padding: .5rem; z-index: 2; }
.skip:focus { left: .5rem; top: .5rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header .body { margin: 0; color: var(--muted); }
.stamps strong { display: inline-block; border: 2px solid var(--bad); color: var(--bad-ink); padding: .05rem .5rem; margin: 0 .3rem .3rem 0; letter-spacing: .04em; }
.facts { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 0 0 .8rem; }
dt { color: var(--muted); font-size: .9rem; } dd { margin: 0; font-weight: 600; }
.facts .big { font-size: 1.6rem; line-height: 1.1; } .big small { font-size: 1rem; }
.warning { background: var(--warn-ground); color: var(--warn-ink); padding: .5rem .75rem; border-left: .3rem solid var(--late); }
.warning a { color: inherit; }
nav ul { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; margin: .8rem 0 0; padding: 0; }
nav a { display: block; padding: .3rem .65rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--ground); text-decoration: none; font-size: .95rem; }
.note, footer { color: var(--muted); font-size: .9rem; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); }
`;

const PARTS = `
.cards { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
.card { border: 1px solid var(--line); border-left: .4rem solid var(--muted); padding: .7rem .8rem; }
.card.met { border-left-color: var(--good); } .card.missed { border-left-color: var(--bad); }
.card .plan { margin: 0 0 .2rem; color: var(--muted); font-size: .9rem; }
.cards { counter-reset: card; } .card { counter-increment: card; } .card h3::before { content: counter(card) ". "; }
.bar { display: block; overflow: visible; } .bar text { fill: var(--muted); } .bar .track { fill: var(--track); }
.bar .value { fill: var(--muted); } .bar.met .value { fill: var(--good); } .bar.missed .value { fill: var(--bad); }
.bar .target { stroke: var(--target); stroke-width: 3; }
.figures { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 1rem; margin: .35rem 0 0; }
.figures strong { font-size: 1.3rem; } .figures span { color: var(--muted); }
.badge { font-weight: 600; white-space: nowrap; padding: .05rem .5rem; border-radius: .2rem; background: var(--ground); }
.figures .badge { color: inherit; }
.badge.met, .figures .badge.met { background: var(--good-ground); color: var(--good-ink); }
.badge.missed, .figures .badge.missed { background: var(--bad-ground); color: var(--bad-ink); }
.short { margin: .2rem 0 0; } .missing { margin: .2rem 0 0; padding-left: 1.2rem; font-size: .95rem; }
@media (min-width: 60rem) { .cards { grid-template-columns: 1fr 1fr; } .card:last-child:nth-child(odd) { grid-column: 1 / -1; } }
.scroll { position: relative; overflow-x: auto; margin: .5rem 0; max-width: 100%; }
table { border-collapse: collapse; min-width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .2rem 0 .35rem; } caption span { display: block; width: fit-content; max-width: calc(100vw - 2rem); position: sticky; left: 0; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
thead th { background: var(--ground); vertical-align: bottom; font-size: .9rem; line-height: 1.3; }
tbody th, tfoot th { font-weight: 600; position: sticky; left: -1px; background: var(--page); min-width: 7rem; max-width: 14rem; }
tfoot th, tfoot td { border-top: 2px solid var(--ink); font-weight: 600; }
.n { text-align: right; } td.n { white-space: nowrap; }
td small, th small { display: block; font-weight: 400; color: var(--muted); white-space: normal; }
td.gap { color: var(--muted); font-style: italic; white-space: normal; }
td.met, td.good { background: var(--good-ground); color: var(--good-ink); } td.missed, td.bad { background: var(--bad-ground); color: var(--bad-ink); }
td.met small, td.missed small { color: inherit; }
#luoi td.cell { padding: 0; text-align: center; } #luoi td.not-applicable { color: var(--muted); }
#luoi td a { display: block; padding: .35rem .4rem; color: inherit; text-decoration: none; min-height: 2.2rem; white-space: nowrap; } #luoi td a:hover { text-decoration: underline; }
#luoi .word { display: block; font-size: .85rem; } @media screen and (max-width: 40rem) { #luoi .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } }
#luoi .fraction { font-weight: 600; } #luoi .percent { display: block; font-size: .85rem; } abbr { text-decoration: none; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1rem; font-size: .9rem; } .legend .met { color: var(--good); } .legend .missed { color: var(--bad); }
.swatch { display: inline-block; width: .9rem; height: .9rem; margin-right: .35rem; vertical-align: -.1rem; } .swatch.good { background: var(--good); } .swatch.late { background: var(--late); } .swatch.bad { background: var(--bad); }
figure { margin: .8rem 0; } figcaption { font-weight: 600; line-height: 1.3; } figcaption .met { color: var(--good); } figcaption .missed { color: var(--bad); } figcaption span { white-space: nowrap; }
.chart { display: block; max-width: 100%; height: auto; font-family: inherit; } .wide { display: none; }
@media (min-width: 47rem) { .wide { display: block; } .narrow { display: none; } }
.multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: .6rem 1.2rem; } .multiples figure { margin: 0; align-self: end; }
details { margin: .4rem 0; } summary { cursor: pointer; padding: .3rem .2rem; font-weight: 600; } .list { border-top: 1px solid var(--line); margin: 0; } .list > details { margin-left: .7rem; padding: 0 .3rem; }
.units { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: .1rem .8rem; list-style: none; margin: 0 0 .6rem; padding: 0; font-size: .95rem; } .units small { color: var(--muted); }
.file, code { overflow-wrap: anywhere; } td.file { min-width: 14rem; } code { font: .9em/1.4 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
.source div { margin-bottom: .4rem; } .source dd { font-weight: 400; } @media (min-width: 47rem) { .source div { display: grid; grid-template-columns: 15rem 1fr; } }
.paper { display: none; } .choices { padding-left: 1.4rem; }
`;
