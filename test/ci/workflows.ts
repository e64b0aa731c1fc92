import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly shell?: string;
  readonly 'working-directory'?: string;
}

export interface Workflow {
  readonly on: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly defaults?: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: unknown; readonly 'timeout-minutes'?: number; readonly steps: readonly Step[] }>
  >;
}

const folder = fileURLToPath(new URL('../../.github/workflows/', import.meta.url));

/** Every workflow, by file name: its text and what it says. */
export const workflows = new Map(
  readdirSync(folder).map((name) => {
    const text = readFileSync(`${folder}${name}`, 'utf8');
    return [name, { text, workflow: parse(text) as Workflow }] as const;
  }),
);

/** The steps of a workflow's jobs, in order. */
export function stepsOf(name: string): Step[] {
  return Object.values(workflows.get(name)?.workflow.jobs ?? {}).flatMap(({ steps }) => steps);
}
