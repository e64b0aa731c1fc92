import { valueOn } from '../calendar/dated.ts';
import { yearFile } from '../layout/paths.ts';
import { balanceOn } from '../model/fund-book.ts';
import { inForce } from './in-force.ts';
import { defineIndicator } from './indicator.ts';

/** Plan II, third line: chapters whose fund holds at least the minimum in cash at the end of D. */
export const humanitarianFund = defineIndicator({
  id: 'quy-nhan-dao',
  counts: 'chapters',
  reads: ['fund'],
  *units({ chapters, year, asOf }, { minimumBalance }) {
    const minimum = inForce(valueOn(minimumBalance, asOf), 'so_du_toi_thieu', asOf);
    for (const { slug, years } of chapters) {
      const fund = years.get(year)?.fund;
      const balance = fund && balanceOn(fund, asOf);
      const reason = balance === undefined ? 'no-fund' : balance >= minimum ? 'met' : 'fund-below';
      yield { chapter: slug, unit: slug, met: reason === 'met', reason, file: yearFile(slug, year, 'fund'), path: ['du_dau'] };
    }
  },
});
