import { ACTIVITIES, type ActivityIdea, SCHOOL_ACTIVITIES } from './activity-texts.ts';
import { type Day, workdayBetween } from './day.ts';
import { deal, type Random } from './random.ts';
import type { Chapter } from './spec.ts';
import { fill, inSentence } from './spelling.ts';
import type { Value } from './yaml.ts';

interface Activity {
  day: Day;
  idea: ActivityIdea;
}

/** `hoat-dong.yaml`: the year's activities and models in date order, up to `until`. */
export function activitiesFile(random: Random, chapter: Chapter, year: number, until: Day): Value {
  const ideas = chapter.spec.kind === 'truong' ? SCHOOL_ACTIVITIES : ACTIVITIES;
  const count = year === 2016 ? 10 + (chapter.index % 3) : 12;
  const hamlets = chapter.spec.places
    .filter((place) => place.kind === 'ap' || place.kind === 'khom')
    .map((place) => inSentence(place.name));
  return deal(ideas, chapter.index + year, count)
    .map((idea): Activity => ({ idea, day: workdayBetween(random, month(year, idea.months[0], '05'), month(year, idea.months[1], '26')) }))
    .filter((one) => one.day <= until)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((one) => entry(random, one, chapter, year, hamlets));
}

function entry(random: Random, { day, idea }: Activity, chapter: Chapter, year: number, hamlets: string[]): Value {
  const name = idea.names[(chapter.index + year) % idea.names.length] ?? '';
  const amount = (range: [number, number] | undefined): number | undefined => (range === undefined ? undefined : random.int(...range));
  const value = amount(idea.value);
  return {
    ngay: day,
    loai: idea.kind,
    ten: fill(name, hamlets.length === 0 ? {} : { place: random.pick(hamlets) }),
    gia_tri: value === undefined ? undefined : Math.round(value / 100) * 100_000,
    luot_nguoi: amount(idea.people),
    tinh_nguyen_vien: Math.min(amount(idea.volunteers) ?? 0, chapter.spec.volunteers),
    don_vi_mau: amount(idea.blood),
    mo_hinh: idea.model,
  };
}

function month(year: number, number: number, day: string): Day {
  return `${year}-${String(number).padStart(2, '0')}-${day}`;
}
