import { describe, expect, it } from 'vitest';
import { stepsOf, workflows } from './workflows.ts';

it('has a workflow for the tests and one for the data', () => {
  expect([...workflows.keys()].sort()).toEqual(['judge-data.yml', 'test.yml']);
});

describe.each([...workflows])('%s', (name, { text, workflow }) => {
  const steps = stepsOf(name);

  it('runs with a token that can only read, and without secrets', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeUndefined();
    expect(withoutComments(text)).not.toMatch(/secrets\s*[.[]|secrets:\s*inherit|github\.token|GITHUB_TOKEN/);
  });

  it('is started by the change itself, never by an event that has more rights', () => {
    expect(text).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on).filter((event) => event !== 'push' && event !== 'pull_request')).toEqual([]);
  });

  it('pins every action by commit, with its version beside it', () => {
    const used = [...text.matchAll(/uses:\s*(.*)/g)].map((match) => match[1]);
    expect(used.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    for (const action of used) expect(action).toMatch(/^actions\/(checkout|setup-node)@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('hands expressions to scripts as environment variables only', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });

  it('leaves no token in a checkout, and fetches no submodules', () => {
    const checkouts = steps.filter((step) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts) {
      expect(step.with?.['persist-credentials']).toBe(false);
      expect(step.with?.['submodules'] ?? false).toBe(false);
      expect(step.with?.['lfs'] ?? false).toBe(false);
    }
  });

  it('shares no cache between runs', () => {
    expect(text).not.toMatch(/^\s*cache:/m);
    expect(text).not.toContain('actions/cache');
  });

  it('ends by itself, and gives way to a newer run', () => {
    expect(workflow.concurrency).toBeDefined();
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });
});

describe('judge-data.yml', () => {
  const steps = stepsOf('judge-data.yml');

  it('runs for every pull request to main: a required check that is filtered out would be awaited for ever', () => {
    expect(workflows.get('judge-data.yml')?.workflow.on['pull_request']).toEqual({
      branches: ['main'],
      types: ['opened', 'synchronize', 'reopened', 'edited'],
    });
  });

  it('checks out the base beside the merge', () => {
    const places = steps
      .filter((step) => step.uses?.startsWith('actions/checkout@'))
      .map((step) => [step.with?.['path'], step.with?.['ref']]);
    expect(places).toEqual([
      ['base', expression('github.event.pull_request.base.sha')],
      ['head', expression('github.sha')],
    ]);
  });

  it('installs and builds in the base alone, without install scripts', () => {
    const build = steps.filter((step) => /\bnpm\b|scripts\/build/.test(step.run ?? ''));
    expect(build.map((step) => step['working-directory'])).toEqual(['base']);
    expect(build[0]?.run).toBe('npm ci --ignore-scripts --no-audit --no-fund\nnode --import tsx scripts/build.ts\n');
  });

  it('reads the merge with Git and with hoi, and in no other way', () => {
    const commands = steps.flatMap((step) => withoutComments(step.run ?? '').split('\n')).filter((line) => /\bhead\b/.test(line));
    for (const line of commands)
      expect(line).toMatch(
        /git -C head (rev-parse|diff)|\[ -L head\/data \]|hoi\.js guard --root head --base 'HEAD\^1' --head 'HEAD\^2' --format github/,
      );
    for (const step of steps) expect(step['working-directory'] ?? 'base').toBe('base');
  });

  it('tells who maintains it that the file must be protected', () => {
    expect(workflows.get('judge-data.yml')?.text).toMatch(/CODEOWNERS/);
  });
});

function withoutComments(text: string): string {
  return text.replace(/^\s*#.*$/gm, '');
}

function expression(name: string): string {
  return `\${{ ${name} }}`;
}
