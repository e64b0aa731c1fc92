import type { Files } from './files.ts';
import { type At, dues, fund, home, members, ofYear, plan, type Spoil, spoil, type Where } from './spoil.ts';

/** A file where none belongs; the finding names it. */
const extra = (name: string, path: Where, from: Where = dues): Spoil =>
  spoil(name, (files) => {
    const file = path(files);
    files.write(file, files.text(from(files)));
    return { file, line: 1 };
  });

const renamed = (name: string, from: Where, to: (file: string) => string): Spoil =>
  spoil(name, (files) => {
    const file = from(files);
    files.rename(file, to(file));
    return { file: to(file), line: 1 };
  });

const folder = (name: string, from: Where, to: (path: string) => string): Spoil =>
  spoil(name, (files: Files): At[] => {
    const path = from(files);
    files.renameFolder(path, to(path));
    return files.under(to(path)).map((file) => ({ file, line: 1, to: 9999 }));
  });

const year =
  (of: number): Where =>
  (files) =>
    `${home(files)}/${of}`;
const into =
  (path: string): Where =>
  (files) =>
    `${home(files)}/${path}`;

/** Files and folders under wrong names and in wrong places. */
export const layout: readonly Spoil[] = [
  extra('copy of a file', into('2016/hoi-phi (1).yaml')),
  extra('copy made by Windows', into('2016/hoi-phi - Copy.yaml')),
  extra('copy with a date', into('2016/hoi-phi-2016.yaml')),
  extra('backup of a file', into('2016/hoi-phi.yaml.bak')),
  extra('other ending beside the file', into('2016/hoi-phi.yml')),
  extra('capitals beside the file', into('2016/HOI-PHI.yaml')),
  extra('text file with no ending', into('2016/hoi-phi')),
  extra('file of a year in the chapter’s folder', into('hoi-phi.yaml')),
  extra('members in a year’s folder', into('2016/hoi-vien.yaml'), members),
  extra('members beside the chapters', () => 'data/hoi-co-so/hoi-vien.yaml', members),
  extra('a list at the top', () => 'data/danh-sach.yaml', members),
  extra('a folder more in the year', into('2016/cu/hoi-phi.yaml')),
  extra('a month’s folder', into('2016/01/hoi-phi.yaml')),
  extra('another folder at the top', () => 'data/luu-tru/hoi-phi.yaml'),
  extra(
    'association’s report under another name',
    () => 'data/bao-cao/2016-sua.yaml',
    () => 'data/bao-cao/2016.yaml',
  ),
  extra(
    'association’s report with two figures',
    () => 'data/bao-cao/16.yaml',
    () => 'data/bao-cao/2016.yaml',
  ),
  extra(
    'association’s report with another ending',
    () => 'data/bao-cao/2016.yml',
    () => 'data/bao-cao/2016.yaml',
  ),
  extra(
    'second hoi.yaml',
    () => 'data/hoi (2).yaml',
    () => 'data/hoi.yaml',
  ),
  extra('plan with a blank in its name', () => 'data/ke-hoach/155 kh hctd.yaml', plan),
  renamed('dues under another ending', dues, (file) => file.replace('.yaml', '.yml')),
  renamed('dues in capitals', dues, (file) => file.replace('hoi-phi.yaml', 'HOI-PHI.yaml')),
  renamed('dues with their marks', dues, (file) => file.replace('hoi-phi', 'hội-phí')),
  renamed('dues with an underscore', dues, (file) => file.replace('hoi-phi', 'hoi_phi')),
  renamed('fund under a short name', fund, (file) => file.replace('quy-nhan-dao', 'quy')),
  renamed('members under another ending', members, (file) => file.replace('.yaml', '.yml')),
  renamed('members with a capital', members, (file) => file.replace('hoi-vien', 'Hoi-vien')),
  renamed('volunteers misspelt', into('tinh-nguyen-vien.yaml'), (file) => file.replace('tinh-nguyen-vien', 'tinh-nguyen-viem')),
  renamed('chapter under another ending', into('co-so.yaml'), (file) => file.replace('.yaml', '.yml')),
  renamed('plan in capitals', plan, (file) => file.replace(/[^/]+$/, (base) => base.toUpperCase().replace('YAML', 'yaml'))),
  renamed('training misspelt', ofYear('tap-huan'), (file) => file.replace('tap-huan', 'tap-huang')),
  folder('chapter folder with blanks', home, (path) => path.replace(/[^/]+$/, 'xa hang vinh')),
  folder('chapter folder with capitals', home, (path) => path.replace(/[^/]+$/, 'Xa-Hang-Vinh')),
  folder('chapter folder with marks', home, (path) => path.replace(/[^/]+$/, 'xã-hàng-vịnh')),
  folder('chapters’ folder misspelt in part', home, (path) => path.replace('hoi-co-so/', 'hoi-coso/')),
  folder('year 2061', year(2016), (path) => path.replace('2016', '2061')),
  folder('year 16', year(2016), (path) => path.replace('2016', '16')),
  folder('year 2016a', year(2016), (path) => path.replace('2016', '2016a')),
  folder('year in words', year(2016), (path) => path.replace('2016', 'nam-2016')),
  folder('year 2016 with a blank', year(2016), (path) => path.replace('2016', '2016 ')),
  folder('year 2107', year(2017), (path) => path.replace('2017', '2107')),
  folder('year 1917', year(2017), (path) => path.replace('2017', '1917')),
  spoil('year copied whole as a year to come', (files) => {
    const path = `${home(files)}/2016`;
    for (const file of files.under(path)) files.write(file.replace('/2016/', '/2061/'), files.bytes(file));
    return files.under(`${home(files)}/2061`).map((file) => ({ file, line: 1, to: 9999 }));
  }),
  spoil('chapter copied whole under a second name', (files) => {
    const path = home(files);
    for (const file of files.under(path)) files.write(file.replace(path, `${path}-cu`), files.bytes(file));
    return [path, `${path}-cu`].map((one) => ({ file: `${one}/co-so.yaml`, line: 1 }));
  }),
];
