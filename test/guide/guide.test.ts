import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { main } from '../../src/cli/main.ts';
import type { FileKind } from '../../src/layout/paths.ts';
import { placeOf } from '../../src/layout/paths.ts';
import { schemas } from '../../src/schema/schemas.ts';
import { validate } from '../../src/schema/validate.ts';
import { readDocument } from '../../src/source/document.ts';
import { gitAs } from '../audit/story.ts';
import { git } from '../verify/reported.ts';
import { reopen } from '../xlsx/read.ts';
import { type Block, blocks, type Edit, type HandChange, linksOf, type OutputSpec, parseOutputSpec } from './pages.ts';

/** What the clerk's guide says, tried out: `BLESS=1` writes the tool's own words into the pages instead of comparing. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = 'docs/huong-dan/';
const pages = [
  ...readdirSync(join(root, guide))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => guide + name),
  ...(existsSync(join(root, 'README.md')) ? ['README.md'] : []),
];
const bless = process.env['BLESS'] === '1';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A repository of its own: the sample data with the edits of a block. */
function copyOfData(edits: readonly Edit[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-guide-'));
  made.push(folder);
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true });
  for (const { file, from, to } of edits) {
    const path = join(folder, file);
    if (from === undefined) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, to);
      continue;
    }
    const text = readFileSync(path, 'utf8');
    expect(text, `${file} holds the text that the guide changes`).toContain(from);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }
  return folder;
}

/** A repository of its own as a block's comment wants it: committed, with reports that were made and changed by hand. */
async function prepared({ edits, inGit, before, byHand, branchBy }: OutputSpec): Promise<string> {
  const folder = copyOfData(edits);
  if (inGit)
    for (const argv of [
      ['init', '-q', '-b', 'main'],
      // Who a clerk is stands in the settings of their own machine.
      ['config', 'user.name', 'Thường trực'],
      ['config', 'user.email', 'thuong-truc@example.org'],
      ['add', 'data'],
      ['commit', '-q', '-m', 'Số liệu'],
    ])
      git(folder, ...argv);
  for (const command of before) {
    const { code, text } = await run(folder, argvOf(command) ?? []);
    expect(code, text).toBe(0);
  }
  for (const change of byHand) {
    if ('message' in change) gitAs(folder, change.who, change.day, ['commit', '-q', '-a', '-m', change.message]);
    else await changeByHand(folder, change);
  }
  if (branchBy !== undefined) {
    // What a clone knows of the association's branch.
    git(folder, 'update-ref', 'refs/remotes/origin/main', 'main');
    git(folder, 'checkout', '-q', '-b', 'sua');
    git(folder, 'commit', '-q', '-a', '-m', 'Sửa', '--author', branchBy);
  }
  return folder;
}

async function changeByHand(folder: string, { file, at, to, isCell }: HandChange): Promise<void> {
  const path = join(folder, file);
  if (isCell) {
    const [sheet = '', cell = ''] = at.split('!');
    const workbook = await reopen(new Uint8Array(readFileSync(path)));
    Object.assign(workbook.getWorksheet(sheet)?.getCell(cell) ?? {}, { value: Number(to) });
    await workbook.xlsx.writeFile(path);
    return;
  }
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(at);
  writeFileSync(
    path,
    text.replace(at, () => to),
  );
}

async function run(cwd: string, argv: readonly string[]): Promise<{ code: number; text: string }> {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const code = await main(argv, {
    cwd,
    env: {},
    stdout: write,
    stderr: write,
    isTerminal: { stdout: false, stderr: false },
    columns: 100,
    today: () => day('2016-11-10'),
  });
  // The commit of a copy is that of its data: any will do on a page.
  const known = existsSync(join(cwd, '.git')) ? git(cwd, 'log', '--format=%H').split('\n') : [];
  const named = known.reduce((said, id, index) => said.replaceAll(id.slice(0, 8), `${COMMITS[index] ?? COMMITS[0]}`), text);
  return { code, text: named.replaceAll(cwd, '…').replace(/\b[0-9a-f]{12}\b/g, '3f2a9c41d07e') };
}

/** Short names of commits on a page, the newest first. */
const COMMITS = ['3f2a9c41', '8d07e5b2', 'c94b1f63', '51e8a0d7'];

/** The arguments of a line such as `hoi check --as-of 2016-11-10`; undefined when it is no command of ours. */
function argvOf(line: string): readonly string[] | undefined {
  const words = line
    .replace(/\s+#.*$/, '')
    .trim()
    .replace(/^\$ /, '')
    .match(/"[^"]*"|\S+/g)
    ?.map((word) => word.replace(/^"(.*)"$/, '$1')) ?? [''];
  if (words[0] === 'hoi') return words.slice(1);
  return words[0] === 'node' && words[1] === 'bin/hoi.js' ? words.slice(2) : undefined;
}

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const found = blocks(text);
  const where = (block: Block) => `dòng ${block.line}`;

  test('links and pictures exist', () => {
    const missing = linksOf(text).filter((link) => !existsSync(join(root, dirname(page), link)));
    expect(missing).toEqual([]);
  });

  const shells = found.filter(({ language }) => language === 'sh' || language === 'console').filter(({ lines }) => lines.some(argvOf));
  if (shells.length > 0) {
    test.each(shells.map((block) => [where(block), block] as const))('commands, %s', async (_, block) => {
      const wanted = Number(/# mã thoát (\d+)/.exec(block.lines.join('\n'))?.[1] ?? 0);
      const folder = await prepared(parseOutputSpec(block.comment ?? ''));
      for (const line of block.lines) {
        const argv = argvOf(line);
        if (!argv) continue;
        const { code, text: said } = await run(folder, argv);
        expect(code, `${line}\n${said}`).toBe(wanted);
      }
    });
  }

  const examples = found.filter(({ language, lines }) => language === 'yaml' && /^# data\/\S+\.yaml/.test(lines[0] ?? ''));
  if (examples.length > 0) {
    test.each(examples.map((block) => [where(block), block] as const))('YAML, %s', (_, { lines }) => {
      const file = /^# (\S+)/.exec(lines[0] ?? '')?.[1] ?? '';
      const placed = placeOf(file);
      expect(placed, file).toBeDefined();
      const document = readDocument(file, new TextEncoder().encode(`${lines.join('\n')}\n`));
      const { findings } = validate(document, placed?.kind as FileKind);
      expect(findings.map(({ kind, spot, params }) => ({ code: kind.code, spot, params }))).toEqual([]);
    });
  }

  const outputs = found.filter(
    ({ language, comment }) => language === 'text' && comment !== undefined && parseOutputSpec(comment).command !== '',
  );
  if (outputs.length > 0) {
    test.each(outputs.map((block) => [where(block), block] as const))('output, %s', async (_, block) => {
      const spec = parseOutputSpec(block.comment ?? '');
      const { code, text: said } = await run(await prepared(spec), argvOf(spec.command) ?? []);
      expect(code, said).toBe(spec.exit);
      const shown = spec.cut(said);
      expect(shown).not.toBe('');
      if (bless) rewrite(page, block, shown);
      else expect(block.lines.join('\n')).toBe(shown);
    });
  }
});

test('an example for every kind of file', () => {
  const kinds = pages
    .flatMap((page) => blocks(readFileSync(join(root, page), 'utf8')))
    .flatMap(({ language, lines }) => {
      const file = language === 'yaml' ? /^# (data\/\S+\.yaml)/.exec(lines[0] ?? '')?.[1] : undefined;
      const kind = file === undefined ? undefined : placeOf(file)?.kind;
      return kind === undefined ? [] : [kind];
    });
  // Every kind has a schema; the list of known debt stands beside the data and has a page of its own.
  expect(new Set(kinds)).toEqual(new Set(Object.keys(schemas).filter((kind) => kind !== 'baseline')));
});

describe('names for templates', () => {
  const page = readFileSync(join(root, guide, 'mau-bao-cao.md'), 'utf8');
  const rows = (heading: string) =>
    [...(page.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '').matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1] ?? '');
  const render = async (template: string) => {
    const folder = copyOfData([{ file: 'templates/bao-cao.md.liquid', from: undefined, to: template }]);
    const { code, text } = await run(folder, ['report', '--year', '2016', '--names', '--format', 'md', '--out', 'nhap']);
    expect(code, text).toBe(0);
    // What the report says of its own making stands behind every template.
    return readFileSync(join(folder, 'nhap/bao-cao-2016.md'), 'utf8').replace(/\n*<!-- hoi .* -->\n$/, '\n');
  };

  test('every name of the page can be looked up, and every name of the view stands there', async () => {
    const names = rows('Các tên dùng được');
    await render(names.map((name) => `{{ ${name} }}`).join('\n'));
    const view = readFileSync(join(root, 'src/render/template/view.ts'), 'utf8');
    expect(names).toEqual([...view.matchAll(/^ {4}(\w+): /gm)].map((match) => match[1]));
  });

  test('the tables are exactly those of the report', async () => {
    expect((await render('{% for one in bang %}{{ one[0] }}\n{% endfor %}')).trim().split('\n')).toEqual(rows('Các bảng trong `bang`'));
  });
});

/** Writes an output into its block; the page is read anew, since another block may have grown before it. */
function rewrite(page: string, block: Block, shown: string): void {
  const path = join(root, page);
  const now = readFileSync(path, 'utf8');
  const old = `<!--${block.comment}-->\n\`\`\`text\n${block.lines.map((line) => `${line}\n`).join('')}\`\`\``;
  expect(now).toContain(old);
  writeFileSync(
    path,
    now.replace(old, () => `<!--${block.comment}-->\n\`\`\`text\n${shown}\n\`\`\``),
  );
}
