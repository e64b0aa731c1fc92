import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** The rooms from the top to the bottom: a file imports from its own room and from those below it (ARCHITECTURE.md). */
const ROOMS = [
  ['cli'],
  ['commands'],
  ['repository'],
  ['render'],
  ['verify'],
  ['audit'],
  ['report'],
  ['check', 'starter', 'doctor'],
  ['prose'],
  ['seals'],
  ['indicators'],
  ['deadlines'],
  ['rules'],
  ['guard'],
  ['model'],
  ['baseline', 'fix'],
  ['format'],
  ['slips'],
  ['schema'],
  ['source'],
  ['layout'],
  ['findings', 'i18n', 'calendar'],
];

/** Packages that one room alone may know (or two, where both read what it reads), and the files that are the exception. */
const ONLY_IN: Record<string, string | readonly string[]> = {
  'js-yaml': 'source',
  yaml: 'source',
  ajv: 'nowhere: validators are compiled ahead of time',
  exceljs: 'render',
  'echarts/charts': 'render',
  'echarts/components': 'render',
  'echarts/core': 'render',
  'echarts/renderers': 'render',
  liquidjs: 'render',
  docx: 'render/docx',
  fflate: 'render',
  marked: 'render/docx',
  'read-vietnamese-number': 'i18n',
  'cli-table3': 'render',
  diff: ['render', 'verify'],
  'string-width': 'render',
  'wrap-ansi': 'render',
  chalk: 'commands',
  '@inquirer/input': 'commands',
  '@inquirer/select': 'commands',
  commander: 'cli',
  execa: 'repository',
  'date-fns': 'calendar',
  'fastest-levenshtein': 'findings',
  'node:fs': 'repository',
  'node:child_process': 'nowhere',
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !file.includes('compiled/'));

function importsOf(file: string): { target: string; typeOnly: boolean }[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s(type\s)?[^;]*?from '([^']+)'|import\('([^']+)'\)/gm)].map((match) => ({
    typeOnly: match[1] !== undefined,
    target: match[2] ?? match[3] ?? '',
  }));
}

function roomOf(file: string): number {
  return ROOMS.findIndex((rooms) => rooms.includes(file.split('/')[0] ?? ''));
}

describe('imports run one way', () => {
  it('knows every room', () => {
    expect(files.filter((file) => roomOf(file) < 0)).toEqual([]);
  });

  it('never points upwards, types apart', () => {
    const upwards = files.flatMap((file) =>
      importsOf(file)
        .filter(({ target, typeOnly }) => target.startsWith('.') && !typeOnly)
        .map(({ target }) =>
          relative(src, join(src, dirname(file), target))
            .split(sep)
            .join('/'),
        )
        .filter((target) => !target.startsWith('..') && target.endsWith('.ts') && roomOf(target) < roomOf(file))
        .map((target) => `${file} → ${target}`),
    );
    expect(upwards).toEqual([]);
  });

  it('keeps each package in its room', () => {
    const strays = files.flatMap((file) =>
      importsOf(file)
        .filter(({ target, typeOnly }) => !typeOnly && !target.startsWith('.'))
        .map(({ target }) => target)
        .filter(
          (target) =>
            ONLY_IN[target] !== undefined && ![ONLY_IN[target]].flat().some((room) => `${posix.dirname(file)}/`.startsWith(`${room}/`)),
        )
        .map((target) => `${file} imports ${target}`),
    );
    expect(strays).toEqual([]);
  });

  it('reads no clock but in one place', () => {
    expect(files.filter((file) => /new Date\(\)|Date\.now/.test(readFileSync(join(src, file), 'utf8')))).toEqual(['cli/run.ts']);
  });
});
