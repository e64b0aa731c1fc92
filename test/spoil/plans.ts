import { Sheet } from './files.ts';
import { association, cell, plan, rewrite, type Spoil, spoil } from './spoil.ts';

/** The plan and hoi.yaml. */
export const plans: readonly Spoil[] = [
  cell('deadline on 31 February', plan, /cham_nhat: /, '31/02'),
  cell('deadline on 31 November', plan, /cham_nhat: /, '31/11'),
  cell('deadline with a hyphen', plan, /cham_nhat: /, '15-11'),
  cell('deadline in month 13', plan, /cham_nhat: /, '15/13'),
  cell('deadline on day 0', plan, /truoc: /, '00/12'),
  cell('deadline without a zero', plan, /truoc: /, '5/12'),
  cell('deadline with a year', plan, /truoc: /, '05/12/2016'),
  spoil('deadline of both kinds', (files) => {
    const sheet = new Sheet(files, plan(files));
    const line = sheet.line(/cham_nhat: /);
    sheet.insert(line + 1, '    truoc: 20/11');
    return { file: sheet.file, line: line - 1, to: line + 1 };
  }),
  spoil('deadline of no kind', (files) => {
    const sheet = new Sheet(files, plan(files));
    const line = sheet.line(/cham_nhat: /);
    sheet.cut(line, line);
    sheet.put(line - 1, '  bao_cao_co_so: {}');
    return { file: sheet.file, line: line - 1 };
  }),
  cell('target above 100 per cent', plan, /it_nhat: /, '120'),
  cell('target with a per cent sign', plan, /it_nhat: 50/, '50%'),
  cell('target of 70.5 per cent', plan, /it_nhat: 70/, '70.5'),
  cell('dated target with a bad date', plan, /it_nhat: 70/, '{2016-01-01: 70, 2018-13-01: 80}'),
  cell('dated target in slashes', plan, /it_nhat: 70/, '{01/01/2016: 70}'),
  cell('empty dated target', plan, /it_nhat: 70/, '{}'),
  cell('rate with a point', plan, /moi_thang: /, '1.000'),
  cell('dated rate with a comma', plan, /moi_thang: /, '{2016-01-01: 1,000, 2018-01-01: 2000}'),
  cell('least balance with points', plan, /so_du_toi_thieu: /, '5.000.000'),
  cell('cap of exemptions above 100', plan, /mien_toi_da: /, '110'),
  cell('counting the exempt: không', plan, /tinh_ca_nguoi_mien: /, 'không'),
  cell('registers that are none', plan, /bat_buoc: /, '[hoi_vien, so_quy]'),
  cell('places that are none', plan, /^ {4}dia_ban: /, '[ap, khom, to]'),
  rewrite('shares that do not make 100', plan, /ty_le: /, (text) => text.replace('50', '40')),
  cell('plan’s date with slashes', plan, /^ngay: /, '09/12/2015'),
  rewrite('task in Arabic figures', plan, /^ {2}III\.2: /, (text) => text.replace('III.2', '3.2')),
  rewrite('criterion without its letters', plan, /^ {4}TC2:/, (text) => text.replace('TC2', '2')),
  rewrite('grade with a capital', plan, /ten: kha/, (text) => text.replace('kha', 'Kha')),
  rewrite('grade with a letter for its points', plan, /ten: kha/, (text) => text.replace('70', '7O')),
  cell('level after 2025 with a bad date', association, /^cap: /, '{2004-01-01: huyen, 01/07/2025: xa}'),
  cell('name with an empty date map', association, /^ten: /, '{}'),
  cell('sample mark: có', association, /^du_lieu_mau: /, 'có'),
  spoil('recipients on one line', (files) => {
    const sheet = new Sheet(files, association(files));
    const line = sheet.line(/^noi_nhan:/);
    sheet.cut(line + 1, sheet.end(line));
    sheet.put(line, 'noi_nhan: Hội CTĐ tỉnh Cà Mau, Thường trực Huyện ủy');
    return { file: sheet.file, line };
  }),
];
