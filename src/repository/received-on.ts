import { receiptOf } from '../audit/received.ts';
import { stateReader } from '../audit/state.ts';
import type { Seal } from '../model/seal.ts';
import { reportOf } from '../seals/names.ts';
import { archive } from './archive.ts';

/**
 * The day on which Git has a sealed report reach the association's branch, as of the commit of the data that was sealed: the first
 * complete one's, or of one submitted again that of its data; the first receipt stands beside it for ever. Undefined where there is none.
 */
export function receivedOn(root: string, commit: string, again: boolean, { year, key }: Pick<Seal, 'year' | 'key'>): string | undefined {
  const told = archive(root, commit);
  return (again ? told.commits[0] : receiptOf(told, reportOf(year, key), stateReader(told.contents))?.commit)?.day;
}
