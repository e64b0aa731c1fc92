import { hamlets, school, takeHamlets } from './place-names.ts';
import type { Random } from './random.ts';
import type { ChapterSpec, Instalment, Story } from './spec.ts';
import { slug } from './spelling.ts';

const FIRST = 'Tân Phú Vĩnh Long Thạnh An Hòa Bình Mỹ Phước'.split(' ');
const SECOND = 'Lộc Hưng Thuận Xuyên Điền Trạch Khánh Nghĩa Thới Lợi Đức Quới'.split(' ');
const THIRD = ['', 'Đông', 'Tây', 'Nam', 'Bắc', 'Trung'];
const RESERVED = ['HV', 'HP', 'PT', 'PC'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MEMBERS_A_PLACE = 20;
const WITHOUT_SUBCHAPTER = 0.05;

/** Invented communes of any number and size, for trying `hoi` on more data than one district has. */
export function provinceChapters(random: Random, chapters: number, members: number): ChapterSpec[] {
  const codes = new Set(RESERVED);
  return Array.from({ length: chapters }, (_, i) => {
    const name = communeName(i);
    const own = random.fork(name);
    const places = Math.max(3, Math.round(members / MEMBERS_A_PLACE));
    const schoolCount = Math.floor(places / 4);
    const list = [
      ...hamlets(own, 'ap', takeHamlets(0, places - schoolCount)),
      ...Array.from({ length: schoolCount }, (_, k) => school(own, [own.pick(['mam_non', 'tieu_hoc', 'thcs'] as const)], `Số ${k + 1}`)),
    ];
    for (const place of list.slice(1)) if (own.chance(WITHOUT_SUBCHAPTER)) delete place.subchapter;
    return {
      slug: slug(`xã ${name}`),
      code: chapterCode(name, codes),
      kind: 'xa',
      area: `xã ${name}`,
      places: list,
      members,
      volunteers: Math.max(4, Math.round(members * 0.16)),
      officers: Math.min(17, Math.max(3, Math.floor(members / 10))),
      story: anyStory(own),
    };
  });
}

function communeName(index: number): string {
  const combinations = FIRST.length * SECOND.length;
  const pair = index % combinations;
  const round = Math.floor(index / combinations);
  const third = THIRD[round % THIRD.length] ?? '';
  const number = Math.floor(round / THIRD.length);
  return [FIRST[pair % FIRST.length], SECOND[Math.floor(pair / FIRST.length)], third, number === 0 ? '' : String(number + 1)]
    .filter((word) => word !== '')
    .join(' ');
}

/** Initials and a letter or two more, never one that is taken or reserved. */
function chapterCode(name: string, taken: Set<string>): string {
  const initials = slug(name)
    .split('-')
    .map((word) => word.charAt(0))
    .filter((c) => /[a-z]/.test(c))
    .join('')
    .toUpperCase()
    .slice(0, 2);
  const endings = ['', ...LETTERS, ...[...LETTERS].flatMap((a) => [...LETTERS].map((b) => a + b))];
  const heads = [initials, ...[...LETTERS].flatMap((a) => [...LETTERS].map((b) => a + b))];
  for (const head of heads) {
    const ending = endings.find((one) => !taken.has(head + one));
    if (ending === undefined) continue;
    taken.add(head + ending);
    return head + ending;
  }
  throw new Error('more chapters than codes');
}

function anyStory(random: Random): Story {
  const schedules: Instalment[][] = [
    [
      { upTo: 6, due: '06-30' },
      { upTo: 12, due: '10-31' },
    ],
    [
      { upTo: 4, due: '04-30' },
      { upTo: 8, due: '08-31' },
      { upTo: 12, due: '10-31' },
    ],
  ];
  const day = random.int(1, 18);
  const signed = `2016-11-${String(day).padStart(2, '0')}`;
  const received = `2016-11-${String(Math.min(28, day + random.int(0, 3))).padStart(2, '0')}`;
  return {
    fund: {
      opening: random.int(110, 420) * 10_000,
      atReport: random.chance(0.8) ? random.int(500, 1200) * 10_000 : random.int(250, 499) * 10_000,
    },
    dues: { onTime: 0.5 + random.next() * 0.4, late: 0.03 + random.next() * 0.03, schedule: random.pick(schedules) },
    hasPlan: random.chance(0.95),
    professionalTraining: random.chance(0.9),
    volunteerRegister: random.chance(0.85) ? 'kept' : random.pick(['failed', 'absent'] as const),
    title: random.pick(['recognised', 'recognised', 'recognised', 'proposed', 'fair', 'none'] as const),
    report: { signed, received, ...(random.chance(0.05) ? { missing: 'kien_nghi' as const } : {}) },
  };
}
