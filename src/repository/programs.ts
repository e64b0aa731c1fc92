import { askGit, runGit } from './run-git.ts';

/** An environment under which Git runs no filter of the repository's configuration: every one that it names is emptied. */
export async function unfiltered(root: string): Promise<Record<string, string>> {
  const { text } = await askGit(root, [...NAMES, '^filter\\.']);
  const names = new Set(keysIn(text).map((key) => key.slice(0, key.lastIndexOf('.'))));
  return settings(
    [...names].flatMap((name) => [
      [`${name}.clean`, ''] as const,
      [`${name}.process`, ''] as const,
      [`${name}.required`, 'false'] as const,
    ]),
  );
}

/** An environment under which no program of the repository's configuration merges: what one would have merged is a conflict. */
export function undriven(root: string): Record<string, string> {
  const { text } = runGit(root, [...NAMES, '^merge\\..*\\.driver$']);
  return settings([...new Set(keysIn(text))].map((key) => [key, 'false'] as const));
}

const NAMES = ['config', '--null', '--name-only', '--get-regexp'];

function keysIn(text: string): string[] {
  return text.split('\0').filter((key) => key !== '');
}

function settings(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(pairs.length)],
    ...pairs.flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ]);
}
