import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { examine } from '../../src/doctor/examine.ts';
import { type Clone, type Facts, type Machine, type Repository, SETTINGS } from '../../src/doctor/facts.ts';
import { HUNK_COMMAND, HUNK_PATTERN } from '../../src/layout/hunk-header.ts';

const MACHINE: Machine = {
  node: '20.11.1',
  hoi: '0.1.0',
  git: '2.39.5',
  platform: 'linux',
  zone: { name: 'Asia/Ho_Chi_Minh', minutes: 420 },
  identity: { name: 'Nguyễn Thị Thường', email: 'thuong@example.org' },
};
const CLONE: Clone = {
  shallow: false,
  settings: { ...(Object.fromEntries(SETTINGS.map((key) => [key, undefined])) as Clone['settings']), 'diff.hoi.xfuncname': HUNK_PATTERN },
  tags: [],
  paths: ['data/hoi.yaml', 'README.md'],
  preCommitHook: true,
  hasDriver: true,
  hasEol: true,
};
const REPOSITORY: Repository = {
  root: '/kho',
  clone: CLONE,
  refused: false,
  windowsEnds: [],
  signedFrom: undefined,
  sealTags: [],
  reportedBy: '0.1.0',
  oldSchemas: [],
  preCommitConfig: true,
};

interface Change {
  readonly machine?: Partial<Machine>;
  readonly repository?: Partial<Repository> | 'none';
  readonly clone?: Partial<Clone>;
  readonly settings?: Partial<Record<(typeof SETTINGS)[number], string>>;
}

function facts({ machine, repository, clone, settings }: Change): Facts {
  return {
    today: day('2017-01-15'),
    machine: { ...MACHINE, ...machine },
    repository:
      repository === 'none'
        ? undefined
        : { ...REPOSITORY, clone: { ...CLONE, ...clone, settings: { ...CLONE.settings, ...settings } }, ...repository },
  };
}

/** What is not in order: id, state and remedy of each row. */
function wrong(change: Change): string[] {
  return examine(facts(change))
    .filter(({ state }) => state !== 'ok')
    .map(({ id, state, remedy }) => [id, state, ...(remedy?.command ? [remedy.command.replaceAll('\n', '; ')] : [])].join(' | '));
}

describe('what hoi doctor thinks', () => {
  it('finds nothing on a good machine but that nobody signs', () => {
    expect(wrong({})).toEqual(['signing | info']);
    expect(examine(facts({})).map(({ id }) => id)).toEqual([
      ...[
        'repository',
        'node',
        'hoi',
        'git',
        'identity',
        'signing',
        'depth',
        'hooks',
        'line-ends',
        'names',
        'hunk-headers',
        'schemas',
        'zone',
      ],
    ]);
  });

  const SIGNS = { 'user.signingkey': '~/.ssh/id.pub', 'commit.gpgsign': 'true', 'gpg.format': 'ssh' };
  const NAME = 'git config --global user.name "Nguyễn Thị Thường"';
  const ADDRESS = 'git config --global user.email "thuong@example.org"';
  it.each<[string, Change, string[]]>([
    ['old Node', { machine: { node: '18.20.4' }, settings: SIGNS }, ['node | error']],
    ['Node of two digits', { machine: { node: '100.0.0' }, settings: SIGNS }, []],
    ['old Git', { machine: { git: '2.30.9' }, settings: SIGNS }, ['git | warning | sudo apt-get install git']],
    ['old Git on Windows', { machine: { git: '2.9.0', platform: 'win32' }, settings: SIGNS }, ['git | warning | winget install Git.Git']],
    ['Git just new enough', { machine: { git: '2.31.0' }, settings: SIGNS }, []],
    ['no name', { machine: { identity: { name: undefined, email: 'a@b' } }, settings: SIGNS }, [`identity | error | ${NAME}`]],
    [
      'neither name nor address',
      { machine: { identity: { name: undefined, email: undefined } }, settings: SIGNS },
      [`identity | error | ${NAME}; ${ADDRESS}`],
    ],
    ['another zone', { machine: { zone: { name: 'UTC', minutes: 0 } }, settings: SIGNS }, ['zone | info']],
    ['Bangkok, the same clock', { machine: { zone: { name: 'Asia/Bangkok', minutes: 420 } }, settings: SIGNS }, []],
    ['a report by another version', { repository: { reportedBy: '0.2.0' } }, ['hoi | warning | hoi report', 'signing | info']],
    ['no report yet', { repository: { reportedBy: undefined }, settings: SIGNS }, []],
    ['a shallow clone', { clone: { shallow: true }, settings: SIGNS }, ['depth | warning | git fetch --unshallow']],
    ['a partial clone', { settings: { ...SIGNS, 'remote.origin.promisor': 'true' } }, ['depth | warning | git clone']],
    [
      'a seal without its tag',
      { repository: { sealTags: ['bao-cao/2016', 'bao-cao/xa-a/2016'] }, clone: { tags: ['bao-cao/2016'] }, settings: SIGNS },
      ['tags | warning | git fetch origin "refs/tags/bao-cao/*:refs/tags/bao-cao/*"'],
    ],
    ['every tag', { repository: { sealTags: ['bao-cao/2016'] }, clone: { tags: ['bao-cao/2016'] }, settings: SIGNS }, []],
    ['pre-commit that nobody installed', { clone: { preCommitHook: false }, settings: SIGNS }, ['hooks | warning | pre-commit install']],
    ['no pre-commit', { repository: { preCommitConfig: false }, settings: SIGNS }, ['hooks | info']],
    ["Windows' line ends", { repository: { windowsEnds: ['data/hoi.yaml'] }, settings: SIGNS }, ['line-ends | warning | hoi fmt']],
    [
      'autocrlf without attributes',
      { clone: { hasEol: false }, settings: { ...SIGNS, 'core.autocrlf': 'true' } },
      ['line-ends | warning | git config core.autocrlf false'],
    ],
    ['autocrlf that the attributes overrule', { settings: { ...SIGNS, 'core.autocrlf': 'true' } }, []],
    ['names that differ in case', { clone: { paths: ['data/A.yaml', 'data/a.yaml'] }, settings: SIGNS }, ['names | error | git mv']],
    ['names that differ in form', { clone: { paths: ['Số.md', 'Số.md'.normalize('NFD')] }, settings: SIGNS }, ['names | error | git mv']],
    ['decomposed names', { clone: { paths: ['Số.md'.normalize('NFD')] }, settings: SIGNS }, ['names | warning | git mv']],
    ['composed names', { clone: { paths: ['Số.md'] }, settings: SIGNS }, []],
    [
      'a Mac that decomposes',
      { machine: { platform: 'darwin' }, settings: { ...SIGNS, 'core.precomposeunicode': 'false' } },
      ['precompose | warning | git config core.precomposeunicode true'],
    ],
    ['a Mac as it comes', { machine: { platform: 'darwin' }, settings: { ...SIGNS, 'core.precomposeunicode': 'true' } }, []],
    ['no driver in the attributes', { clone: { hasDriver: false }, settings: SIGNS }, ['hunk-headers | info']],
    ['a pattern of its own', { settings: { ...SIGNS, 'diff.hoi.xfuncname': '^x' } }, []],
    ['old schemas', { repository: { oldSchemas: ['hoi.schema.json'] }, settings: SIGNS }, ['schemas | warning | hoi init --schemas']],
    ['signing that nobody asked for', { settings: SIGNS }, []],
    ['signing asked for, and done', { repository: { signedFrom: day('2017-01-01') }, settings: SIGNS }, []],
    [
      'signing asked for, without a key',
      { repository: { signedFrom: day('2017-01-15') } },
      [
        'signing | error | git config --global gpg.format ssh; git config --global user.signingkey ~/.ssh/id_ed25519.pub; git config --global commit.gpgsign true',
      ],
    ],
    [
      'signing asked for from tomorrow, with a key that is not used',
      { repository: { signedFrom: day('2017-01-16') }, settings: { 'user.signingkey': 'x' } },
      ['signing | warning | git config --global commit.gpgsign true'],
    ],
    ['no Git repository', { repository: { clone: undefined } }, ['repository | error | git init']],
    ['a repository that Git refuses', { repository: { clone: undefined, refused: true } }, ['repository | error | git status']],
    ['no data repository', { repository: 'none' }, ['repository | error | hoi init']],
  ])('%s', (_, change, wanted) => expect(wrong(change)).toEqual(wanted));

  it('asks for the pattern of hunk headers by the one command that sets it', () => {
    const settings = { ...CLONE.settings, 'diff.hoi.xfuncname': undefined };
    expect(wrong({ repository: { clone: { ...CLONE, settings } } })).toContain(`hunk-headers | warning | ${HUNK_COMMAND}`);
    // Read alike between double quotes by bash, PowerShell and the command prompt of Windows.
    expect(HUNK_PATTERN).not.toMatch(/["$`\\%!]/);
  });

  it('speaks without a word missing, in both languages', () => {
    const states: Change[] = [{}, { repository: 'none' }, { clone: { shallow: true, hasDriver: false }, machine: { git: undefined } }];
    for (const state of states)
      for (const { title, what, remedy } of examine(facts(state)))
        for (const words of [title, what, ...(remedy?.words ? [remedy.words] : [])])
          for (const text of [words.vi, words.en]) expect(text).toMatch(/^(?!.*undefined).+$/);
  });
});
