import { type Files, Sheet } from './files.ts';
import {
  type At,
  association,
  chapter,
  chapters,
  dues,
  home,
  members,
  people,
  plan,
  type Spoil,
  spoil,
  volunteers,
  type Where,
} from './spoil.ts';

const atMostOne = (name: string, where: Where): Spoil =>
  spoil(`deleted: ${name}`, (files) => {
    files.remove(where(files));
    return 'at most one';
  });

const ofTheYear = [
  'bao-cao',
  'can-bo',
  'danh-hieu',
  'hoat-dong',
  'hoi-phi',
  'ke-hoach',
  'khen-thuong',
  'kiem-tra',
  'quy-nhan-dao',
  'so-sach',
  'tap-huan',
];

/** Everything that names somebody, in any file of the chapters. */
function mentions(files: Files, id: string): At[] {
  return files.paths
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => new Sheet(files, file).all(new RegExp(`\\b${id}\\b`)).map((line) => ({ file, line })));
}

function rowGone(name: string, wanted: (files: Files, id: string) => boolean): Spoil {
  return spoil(name, (files) => {
    const folder = home(files);
    const one = people(files, folder).find((row) => wanted(files, row.id));
    if (!one) throw new Error('nobody like that');
    new Sheet(files, members(files)).cut(one.line, one.end);
    return mentions(files, one.id);
  });
}

const count = (files: Files, file: string, id: string) => (files.has(file) ? files.text(file).split(id).length - 1 : 0);

/** Things that are gone: files, rows, places. */
export const deletions: readonly Spoil[] = [
  spoil('deleted: co-so.yaml', (files) => {
    const file = chapter(files);
    files.remove(file);
    return { file, line: 1 };
  }),
  spoil('deleted: hoi-vien.yaml', (files) => {
    const folder = home(files);
    files.remove(members(files));
    return [{ file: `${folder}/hoi-vien.yaml`, line: 1 }, ...files.under(folder).map((file) => ({ file, line: 1, to: 9999 }))];
  }),
  spoil('deleted: hoi-vien.yaml of a chapter that people leave for another', (files) => {
    const folder = chapters(files).find((one) => /noi_den/.test(files.text(`${one}/hoi-vien.yaml`))) ?? '';
    const all = files.under(folder);
    files.remove(`${folder}/hoi-vien.yaml`);
    return all.map((file) => ({ file, line: 1, to: 9999 }));
  }),
  atMostOne('tinh-nguyen-vien.yaml', volunteers),
  spoil('deleted: plan', (files) => {
    files.remove(plan(files));
    const sheet = new Sheet(files, association(files));
    return { file: sheet.file, line: sheet.line(/^ke_hoach: /) };
  }),
  spoil('deleted: the association’s report', (files) => {
    files.remove('data/bao-cao/2016.yaml');
    return 'none';
  }),
  ...[2015, 2016, 2017]
    .flatMap((year) =>
      ofTheYear.map((kind) => {
        const everywhere = (files: Files) => {
          const gone = chapters(files).map((folder) => `${folder}/${year}/${kind}.yaml`);
          for (const file of gone) if (files.has(file)) files.remove(file);
          return gone.map((file) => ({ file, line: 1 }));
        };
        const name = `deleted: ${year}/${kind}.yaml everywhere`;
        // The fund goes on: its books of 2015 and 2017 tell that one of 2016 was kept.
        if (year === 2016 && kind === 'quy-nhan-dao') return spoil(name, everywhere, 'warning');
        return spoil(name, (files) => {
          everywhere(files);
          return 'none';
        });
      }),
    )
    .filter((one) => !/2015\/(?!quy)|2017\/(?:bao-cao|can-bo|danh-hieu)/.test(one.name)),
  spoil(
    'deleted: a whole year',
    (files) => {
      const folder = `${home(files)}/2016`;
      for (const file of files.under(folder)) files.remove(file);
      return { file: `${folder}/quy-nhan-dao.yaml`, line: 1 };
    },
    'warning',
  ),
  rowGone('member row gone, named in one receipt', (files, id) => mentions(files, id).length === 2 && count(files, dues(files), id) === 1),
  rowGone(
    'member row gone, named in many receipts',
    (files, id) => count(files, dues(files), id) >= 2 && count(files, chapter(files), id) === 0,
  ),
  rowGone(
    'member row gone, an officer named in several files',
    (files, id) => count(files, chapter(files), id) > 0 && count(files, dues(files), id) > 0,
  ),
  rowGone(
    'member row gone, who is a volunteer too',
    (files, id) => count(files, volunteers(files), id) > 0 && count(files, chapter(files), id) === 0,
  ),
  rowGone('member row gone, who is exempt', (files, id) => files.text(dues(files)).includes(`${id}: {quyet`)),
  spoil('member row gone, named nowhere', (files) => {
    const folder = home(files);
    const one = people(files, folder).find((row) => row.left && row.left < '2015' && mentions(files, row.id).length === 1);
    if (one) new Sheet(files, members(files)).cut(one.line, one.end);
    return 'none';
  }),
  ...(['renamed', 'removed'] as const).map((how) =>
    spoil(`place with many members ${how}`, (files) => {
      const listed = people(files, home(files));
      const sizes = new Map<string, number>();
      for (const one of listed) sizes.set(one.subchapter, (sizes.get(one.subchapter) ?? 0) + 1);
      const place = [...sizes].find(([, size]) => size >= 15)?.[0] ?? '';
      const sheet = new Sheet(files, chapter(files));
      const line = sheet.line(new RegExp(`^ {2}${place}:$`));
      if (how === 'renamed') sheet.put(line, '  ap-ten-moi:');
      else sheet.cut(line, sheet.end(line));
      const register = new Sheet(files, members(files));
      return [
        ...register.all(new RegExp(`^ {2}chi_hoi: ${place}$`)).map((at) => ({ file: register.file, line: at })),
        { file: sheet.file, line: sheet.line(/^dia_ban:/), to: sheet.count },
      ];
    }),
  ),
];
