import { type Finding, finding } from '../findings/finding.ts';
import type { Trust } from '../findings/trust.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Rule } from './rule.ts';

/**
 * Runs rules in their order (the registry's): what an earlier rule found wrong, a later one no longer relies on.
 * `trust` already knows the errors of the files themselves.
 */
export function runRules(data: Dataset, trust: Trust, rules: readonly Rule<never>[]): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const violations = [...rule.check(data, trust)];
    for (const { file, path, on, params, related, doubts } of violations) {
      findings.push(finding(rule, file, { path, on: on ?? 'value' }, params, related));
      if (rule.severity === 'error') trust.doubt(file, path);
      for (const doubt of doubts ?? []) trust.doubt(doubt.file, doubt.path);
    }
  }
  return findings;
}
