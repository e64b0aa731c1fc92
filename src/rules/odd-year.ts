import { defineRule } from './rule.ts';

/** A year far from every other is a slip of the pen in a folder's name. */
export const oddYear = defineRule<{ year: number; nearest: number }>({
  code: 'H022',
  name: 'odd-year',
  severity: 'error',
  ensures: { vi: 'Thư mục năm không cách xa các năm khác', en: 'Year folders are near each other' },
  message: ({ year, nearest }) => ({
    vi: `năm ${year} cách xa các năm khác trong kho (gần nhất là ${nearest})`,
    en: `the year ${year} is far from the others (the nearest is ${nearest})`,
  }),
  hint: () => ({ vi: 'sửa tên thư mục hoặc tệp thành đúng năm', en: 'rename the folder or file to the right year' }),
  *check(data) {
    for (const year of data.years) {
      const others = data.years.filter((other) => other !== year);
      const nearest = others.reduce((best, other) => (Math.abs(other - year) < Math.abs(best - year) ? other : best), others[0] ?? year);
      if (Math.abs(nearest - year) < 10) continue;
      const files = [...data.files].filter((file) => file.includes(`/${year}/`) || file.endsWith(`/${year}.yaml`)).sort();
      const [first] = files;
      // Of two years far apart the one with fewer files is the slip.
      const rivals = [...data.files].filter((file) => file.includes(`/${nearest}/`) || file.endsWith(`/${nearest}.yaml`));
      if (first && files.length <= rivals.length)
        yield { file: first, path: [], params: { year, nearest }, doubts: files.map((file) => ({ file, path: [] })) };
    }
  },
});
