import type { Tool } from './answers.ts';

/** Where `hoi` comes from, as it is written: `owner/name@` and a full commit hash; undefined for anything else. */
export function readTool(text: string): Tool | undefined {
  const [, repository, commit] = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{40})$/.exec(text.trim()) ?? [];
  return repository === undefined || commit === undefined ? undefined : { repository, commit };
}

/** The pull-request workflow; without a tool its first step says what must be filled in. */
export function workflowText(template: string, tool: Tool | undefined): string {
  return template.replace('{{repository}}', tool?.repository ?? '').replace('{{commit}}', tool?.commit ?? '');
}

/** Settings of pre-commit, which needs to know where `hoi` comes from. */
export function preCommitText(template: string, { repository, commit }: Tool): string {
  return template.replace('{{repository}}', repository).replace('{{commit}}', commit);
}
