import { valueOn } from '../calendar/dated.ts';
import type { Day } from '../calendar/day.ts';
import { chapterFile } from '../layout/paths.ts';
import type { Place, Subchapter } from '../model/chapter.ts';
import type { PlaceKind, SchoolLevel } from '../model/plan.ts';
import { placeExists, subchapterExists } from '../model/presence.ts';
import { inForce } from './in-force.ts';
import { defineIndicator } from './indicator.ts';
import type { ReasonCode } from './reasons.ts';

/** Plan II, seventh line: hamlets, quarters and schools below upper secondary that have a subchapter; a school of several levels counts once. */
export const subchapters = defineIndicator({
  id: 'chi-hoi',
  counts: 'places',
  reads: [],
  *units({ chapters, asOf, on }, { placeKinds, schoolLevels }) {
    const kinds = inForce(valueOn(placeKinds, asOf), 'dia_ban', asOf);
    const levels = inForce(valueOn(schoolLevels, asOf), 'cap_hoc', asOf);
    for (const { slug, places } of chapters) {
      for (const place of places) {
        if (!placeExists(place, on) || !isCounted(place, kinds, levels)) continue;
        const reason = reasonOf(place.subchapter, on);
        yield {
          chapter: slug,
          unit: place.key,
          met: reason === 'met',
          reason,
          file: chapterFile(slug, 'chapter'),
          path: ['dia_ban', place.key],
        };
      }
    }
  },
});

/** Whether the plan expects a subchapter at a place. */
export function isCounted(place: Place, kinds: readonly PlaceKind[], levels: readonly SchoolLevel[]): boolean {
  return kinds.includes(place.kind) || (place.kind === 'truong' && place.levels.some((level) => levels.includes(level)));
}

function reasonOf(subchapter: Subchapter | undefined, on: Day): ReasonCode {
  if (!subchapter) return 'no-subchapter';
  if (subchapterExists(subchapter, on)) return 'met';
  return subchapter.founded > on ? 'subchapter-later' : 'subchapter-dissolved';
}
