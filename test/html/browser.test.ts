import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest';
import { renderPage } from '../../src/render/html/page.ts';
import { scratch } from '../cli/run-hoi.ts';
import { built } from './small.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const browserPath =
  process.env['CHROMIUM'] ??
  [
    '/usr/bin/chromium',
    ...spawnSync('which', ['chromium', 'chromium-browser', 'google-chrome'], { encoding: 'utf8' }).stdout.split('\n'),
  ].find((path) => path !== '' && existsSync(path));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Inches of paper at 96 pixels each, without the margins of the style sheet. */
const PORTRAIT = { width: Math.floor(((210 - 18 - 14) / 25.4) * 96), height: Math.floor(((297 - 32) / 25.4) * 96) };
const LANDSCAPE = Math.floor(((297 - 18 - 14) / 25.4) * 96);

let browser: Browser | undefined;
const pages: Record<string, string> = {};

beforeAll(async () => {
  if (browserPath === undefined) return;
  const folder = scratch();
  const many = join(folder, 'many');
  mkdirSync(many);
  execFileSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/make-sample.ts', '--out', join(many, 'data'), '--chapters', '40', '--members', '50'],
    {
      cwd: root,
    },
  );
  for (const [name, data, year, lang] of [
    ['nam-can', root, 2016, 'vi'],
    ['two-years', root, 2017, 'en'],
    ['forty-chapters', many, 2016, 'vi'],
  ] as const) {
    const path = join(folder, `${name}.html`);
    writeFileSync(path, renderPage((await built(data, year, {}, lang)).dashboard));
    pages[name] = `file://${path}`;
  }
  browser = await chromium.launch({
    executablePath: browserPath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});

afterAll(async () => {
  await browser?.close();
});

interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly script?: boolean;
}

/** Opens a page and gives it to `look`; whatever it says on the console or asks of the network comes back. */
async function visit(
  name: string,
  { width = 1280, scheme = 'light', script = true }: Look,
  look: (page: Page, address: string) => Promise<void>,
): Promise<string[]> {
  const context = await (browser as Browser).newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(pages[name] as string)) said.push(`asks for ${request.url()}`);
  });
  await page.goto(pages[name] as string, { waitUntil: 'load' });
  await look(page, pages[name] as string);
  await context.close();
  return said;
}

/** Every page at both widths and in both schemes, though not all four of each; everything open once, since axe takes its time. */
const looks = [
  ...[360, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ name: 'nam-can', width, scheme, open: false }))),
  { name: 'nam-can', width: 360, scheme: 'dark', open: true },
  { name: 'two-years', width: 360, scheme: 'light', open: false },
  { name: 'two-years', width: 1280, scheme: 'dark', open: false },
  { name: 'forty-chapters', width: 360, scheme: 'dark', open: false },
  { name: 'forty-chapters', width: 1280, scheme: 'light', open: false },
] as const;

test.for(looks)('$name at $width px, $scheme, all open: $open: fits, says nothing, asks for nothing, and axe has nothing to say', async ({
  name,
  width,
  scheme,
  open,
}, context) => {
  if (browser === undefined) return skip(context);
  const said = await visit(name, { width, scheme }, async (page) => {
    if (open) await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await page.evaluate(axe);
    expect(await violations(page)).toEqual([]);
  });
  expect(said).toEqual([]);
});

async function violations(page: Page): Promise<string[]> {
  return page.evaluate(
    "axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))",
  );
}

test.for([true, false])('a number leads to its list, which opens (script: %s)', async (script, context) => {
  if (browser === undefined) return skip(context);
  await visit('nam-can', { script }, async (page, address) => {
    const target = page.locator('#ds-hoi-phi--xa-hang-vinh');
    await page.locator('#luoi a[href="#ds-hoi-phi--xa-hang-vinh"]').click();
    expect(page.url()).toBe(`${address}#ds-hoi-phi--xa-hang-vinh`);
    await target.waitFor({ state: 'visible' });
    expect(await target.boundingBox()).toMatchObject({ width: expect.any(Number) });
    if (!script) return;
    expect(await target.locator('li').count()).toBe(234);
    // A second time, after the reader has folded it away again.
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = false; })");
    await page.locator('#luoi a[href="#ds-hoi-phi--xa-hang-vinh"]').click();
    expect(await target.locator('li').first().isVisible()).toBe(true);
  });
});

test('the keyboard reaches the links, the tables that scroll and the lists', async (context) => {
  if (browser === undefined) return skip(context);
  await visit('nam-can', { width: 360 }, async (page) => {
    const reached: string[] = [];
    for (let step = 0; step < 160; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        (await page.evaluate(
          "(({ tagName, className, hash = '' }) => tagName + (className === '' ? '' : '.' + className.split(' ')[0]) + hash)(document.activeElement)",
        )) as string,
      );
    }
    expect(reached[0]).toBe('A.skip#noi-dung');
    for (const one of ['A#co-so', 'A#ds-hoi-phi', 'DIV.scroll', 'A#ds-chi-hoi--xa-hiep-tung', 'A#phieu--xa-dat-moi', 'SUMMARY'])
      expect(reached, one).toContain(one);
    await page.locator('#ds-hoi-phi > summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate("document.getElementById('ds-hoi-phi').open")).toBe(true);
  });
});

test('charts come in the size of the screen, and their text is never smaller than 11 px', async (context) => {
  if (browser === undefined) return skip(context);
  for (const width of [360, 800, 1280]) {
    await visit('nam-can', { width }, async (page) => {
      const sizes = (await page.evaluate(
        "[...document.querySelectorAll('svg text')].filter((one) => one.getClientRects().length > 0).map((one) => Number(one.getAttribute('font-size')) * one.ownerSVGElement.getBoundingClientRect().width / (one.ownerSVGElement.viewBox.baseVal.width || one.ownerSVGElement.getBoundingClientRect().width))",
      )) as number[];
      expect(sizes.length).toBeGreaterThan(100);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
      const shown = (await page.evaluate(
        "['narrow', 'wide'].map((size) => [...document.querySelectorAll('svg.' + size)].filter((one) => one.getClientRects().length > 0).length)",
      )) as number[];
      expect(shown.filter((count) => count === 0)).toHaveLength(1);
    });
  }
});

test.for(['nam-can', 'forty-chapters'])('%s prints on A4 with nothing cut off', async (name, context) => {
  if (browser === undefined) return skip(context);
  const file = join(scratch(), 'page.pdf');
  await visit(name, PORTRAIT, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const tooWide = () =>
      page.evaluate(
        `[...document.querySelectorAll('body *')].flatMap((one) => { const wide = one.closest('.broad') ? ${LANDSCAPE} : ${PORTRAIT.width}; const { width } = one.getBoundingClientRect(); return width > wide + 1 ? [one.tagName + '#' + one.id + ' ' + width] : []; })`,
      );
    expect(await tooWide()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    expect(await tooWide()).toEqual([]);
    await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  });
  if (spawnSync('pdftotext', ['-v']).status !== 0) return skip(context, 'pdftotext');
  const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1e9 });
  const sheets = boxes.split('<page ').slice(1);
  expect(sheets.length).toBeGreaterThan(5);
  const outside = sheets.flatMap((sheet) => {
    const [width, height] = [...(/width="([\d.]+)" height="([\d.]+)"/.exec(sheet) ?? [])].slice(1).map(Number);
    expect([Math.round(Math.min(width ?? 0, height ?? 0)), Math.round(Math.max(width ?? 0, height ?? 0))], 'A4').toEqual([595, 842]);
    return [...sheet.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)/g)].flatMap(
      ([, left, top, right, bottom, word]) =>
        Number(left) < 0 || Number(top) < 0 || Number(right) > (width ?? 0) || Number(bottom) > (height ?? 0) ? [word] : [],
    );
  });
  expect(outside).toEqual([]);
  // Every page says that the data is a sample.
  for (const sheet of sheets) expect(sheet.replace(/<[^>]*>\s*/g, ' ')).toMatch(/SỐ\s+LIỆU\s+MINH\s+HỌA/);
});

/** Without the program there is nothing to look with: said out loud, since a silent skip looks like a pass. */
function skip(context: TestContext, what = 'Chromium'): void {
  console.warn(`${what} is missing: a test of the HTML page was skipped. Install it, or name it in CHROMIUM.`);
  context.skip();
}
