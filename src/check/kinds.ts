import * as baselineKinds from '../baseline/kinds.ts';
import type { FindingKind } from '../findings/finding.ts';
import * as guardKinds from '../guard/kinds.ts';
import * as stray from '../layout/stray.ts';
import * as proseKinds from '../prose/kinds.ts';
import { rules } from '../rules/registry.ts';
import * as schemaKinds from '../schema/kinds.ts';
import * as sealKinds from '../seals/kinds.ts';
import * as slips from '../slips/kinds.ts';
import * as sourceKinds from '../source/kinds.ts';
import * as textFindings from '../source/text-findings.ts';
import * as wrongPlace from './wrong-place.ts';

/** Every kind of finding that `hoi` can report, by code. */
export function allKinds(): FindingKind<never>[] {
  return [
    ...[sourceKinds, stray, slips, schemaKinds, textFindings, proseKinds, sealKinds, baselineKinds, wrongPlace, guardKinds].flatMap(
      (module) => Object.values<unknown>(module),
    ),
    ...rules,
  ]
    .filter((one): one is FindingKind<never> => typeof one === 'object' && one !== null && 'code' in one)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
