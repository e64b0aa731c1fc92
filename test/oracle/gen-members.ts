// Members: joining, leaving, moving to another chapter, coming back.
import { addDays } from './dates.ts';
import type { Bulk, GenChapter, GenEntry } from './gen-model.ts';
import type { Random } from './gen-random.ts';
import { earlier, later } from './gen-random.ts';
import type { Value } from './gen-yaml.ts';

const FAMILY = ['Nguyễn Văn', 'Trần Thị', 'Lê Hoàng', 'Phạm Ngọc', 'Huỳnh Thị'];
const GIVEN = ['An', 'Bé', 'Cúc', 'Đẹp', 'Giàu', 'Hạnh', 'Kiệt', 'Lượm', 'Mới', 'Út'];

export function makeMembers(chapters: GenChapter[], random: Random, year: number, bulk: Bulk | undefined): void {
  for (const [index, chapter] of chapters.entries()) {
    const count = bulk !== undefined ? (index === 0 ? bulk.members : 0) : random.int(0, 12);
    for (let n = 0; n < count; n += 1) {
      const last = earlier(chapter.ended === undefined ? '9999-12-31' : addDays(chapter.ended, -1), `${year + 1}-02-15`);
      if (last < chapter.from) continue;
      const recent = bulk === undefined && random.chance(50);
      const first = recent ? earlier(later(chapter.from, `${year - 1}-11-01`), last) : chapter.from;
      const joined = random.day(first, recent ? last : later(chapter.from, earlier(last, `${year - 1}-06-30`)));
      const entry = newPerson(chapter, joined, random);
      if (bulk === undefined) live(entry, chapters, random, year);
    }
  }
}

function newPerson(chapter: GenChapter, joined: string, random: Random): GenEntry {
  const id = `${chapter.code}-${String(chapter.nextId).padStart(4, '0')}`;
  chapter.nextId += random.chance(8) ? 2 : 1;
  const sex = random.pick(['nam', 'nu']);
  return addEntry(
    {
      id,
      chapter,
      joined,
      sex,
      name: `${random.pick(FAMILY)} ${random.pick(GIVEN)}`,
      born: Number(joined.slice(0, 4)) - random.int(18, 60),
      subchapter: '',
    },
    random,
  );
}

function addEntry(entry: GenEntry, random: Random): GenEntry {
  entry.subchapter = random.pick(entry.chapter.places.filter((place) => place.stays)).key;
  entry.chapter.entries.push(entry);
  return entry;
}

function isOpenOn(chapter: GenChapter, day: string): boolean {
  return chapter.from <= day && (chapter.ended === undefined || day < chapter.ended);
}

/** What happens after joining. A chapter that ends leaves nobody behind. */
function live(entry: GenEntry, chapters: GenChapter[], random: Random, year: number): void {
  const end = entry.chapter.ended;
  if (random.chance(35)) {
    const first = random.chance(5) ? entry.joined : later(addDays(entry.joined, 1), `${year - 1}-06-01`);
    const last = later(first, earlier(end ?? '9999-12-31', `${year + 1}-03-01`));
    const day = random.day(first, last);
    leave(entry, end === undefined ? day : earlier(day, end), chapters, random, year);
  } else if (end !== undefined) {
    leave(entry, random.chance(70) ? end : later(entry.joined, addDays(end, -random.int(1, 20))), chapters, random, year);
  }
}

function leave(entry: GenEntry, day: string, chapters: GenChapter[], random: Random, year: number): void {
  entry.left = day;
  const arrival = addDays(day, random.chance(70) ? 0 : random.int(1, 40));
  const open = chapters.filter((other) => isOpenOn(other, arrival) && !other.entries.some((known) => known.id === entry.id));
  if (open.length > 0 && arrival <= `${year + 1}-03-31` && random.chance(60)) {
    entry.how = 'chuyen_di';
    entry.movedTo = random.pick(open);
    const { id, name, sex, born } = entry;
    live(addEntry({ id, name, sex, born, chapter: entry.movedTo, joined: arrival, subchapter: '' }, random), chapters, random, year);
    return;
  }
  entry.how = random.pick(['rut_ten', 'xoa_ten', 'qua_doi', 'chuyen_di']);
  if (entry.how !== 'rut_ten' && entry.how !== 'xoa_ten') return;
  const again = addDays(day, random.int(0, 60));
  const chapter = random.pick(chapters);
  if (!isOpenOn(chapter, again) || again > `${year + 1}-03-31` || !random.chance(30)) return;
  const back = newPerson(chapter, again, random);
  Object.assign(back, { name: entry.name, sex: entry.sex, born: entry.born, before: entry.id });
  live(back, chapters, random, year);
}

export function membersYaml(chapter: GenChapter, random: Random): Value {
  const file: { [key: string]: Value } = {};
  for (const entry of [...chapter.entries].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const member: { [key: string]: Value } = {
      ho_ten: entry.name,
      gioi_tinh: entry.sex,
      nam_sinh: entry.born,
      chi_hoi: entry.subchapter,
      ngay_vao_hoi: entry.joined,
    };
    if (entry.before !== undefined) member['truoc_day'] = entry.before;
    if (entry.how !== 'chuyen_di' && entry.id.startsWith(`${chapter.code}-`) && random.chance(10))
      member['so_the'] = `000${entry.id.replace(/\D/g, '')}${chapter.code.length}${chapter.code === 'NC' ? 0 : chapter.code.charCodeAt(0)}`;
    if (entry.left !== undefined) {
      const end: { [key: string]: Value } = { ngay: entry.left, hinh_thuc: entry.how ?? 'rut_ten' };
      if (random.chance(50)) end['quyet_dinh'] = '11/QĐ-HCTĐ';
      if (entry.movedTo !== undefined) end['noi_den'] = entry.movedTo.slug;
      member['ra_hoi'] = end;
    }
    file[entry.id] = member;
  }
  return file;
}

/** Volunteers: a few, some of them members who never leave. */
export function volunteersYaml(chapter: GenChapter, random: Random, year: number): Value {
  const file: { [key: string]: Value } = {};
  const steady = chapter.entries.filter((entry) => entry.left === undefined && entry.joined < `${year}-01-01`).slice(0, random.int(0, 2));
  for (const [index, entry] of steady.entries()) {
    file[`${chapter.code}-T${String(index + 1).padStart(3, '0')}`] = {
      hoi_vien: entry.id,
      doi: 'Sơ cấp cứu',
      tu: later(entry.joined, `${entry.born + 19}-01-01`),
    };
  }
  if (random.chance(50))
    file[`${chapter.code}-T090`] = { ho_ten: 'Trần Thị Bé', gioi_tinh: 'nu', nam_sinh: 1985, tu: later(chapter.from, `${year - 1}-02-01`) };
  return file;
}
