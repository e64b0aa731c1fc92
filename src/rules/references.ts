import type { Path, Related } from '../findings/finding.ts';
import type { Trust } from '../findings/trust.ts';
import type { Words } from '../i18n/lang.ts';
import { chapterFile } from '../layout/paths.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Dataset } from '../model/dataset.ts';
import { nameKey } from '../model/same-name.ts';
import { type Mention, mentionsById, mentionsOf } from './mentions.ts';
import type { Violation } from './rule.ts';

/** Parameters of every rule about a reference to somebody who is not listed. */
export interface UnknownPerson {
  readonly id: string;
  /** The list that should have them. */
  readonly list: string;
  /** Where the id stands, in words, each kind of place once with its number. */
  readonly places: readonly { readonly what: Words; readonly times: number }[];
  /** Who in the list bears the name that is written beside the id. */
  readonly named: { readonly id: string; readonly name: string } | undefined;
  /** The chapter whose id it is, when that is another. */
  readonly owner: string | undefined;
  /** The same number under this chapter's letters, where the letters belong to no chapter. */
  readonly near: string | undefined;
}

/**
 * One violation for each id that a chapter's lists do not know, at its first place of a kind, every other place told with it:
 * a row that vanished is one cause, however many files name it.
 */
export function* unknownPeople(data: Dataset, trust: Trust, kind: Mention['kind']): Iterable<Violation<UnknownPerson>> {
  for (const chapter of data.chapters) {
    const lists = {
      members: { file: chapterFile(chapter.slug, 'members'), known: new Set(chapter.members.map(({ id }) => id)) },
      volunteers: { file: chapterFile(chapter.slug, 'volunteers'), known: new Set(chapter.volunteers.map(({ id }) => id)) },
    };
    const told = new Set<string>();
    let everywhere: ReturnType<typeof mentionsById> | undefined;
    for (const mention of mentionsOf(chapter, kind)) {
      const { id } = mention;
      const { file, known } = lists[isVolunteerId(id) ? 'volunteers' : 'members'];
      if (known.has(id) || told.has(id)) continue;
      if (!trust.keysSound(file) || !trust.sound(file, [id]) || !trust.sound(mention.file, mention.path)) continue;
      told.add(id);
      everywhere ??= mentionsById(chapter);
      const all = everywhere.get(id) ?? [mention];
      yield {
        file: mention.file,
        path: mention.path,
        on: mention.on,
        params: { id, list: file, places: placesIn(all), ...guesses(data, chapter, all, known) },
        related: all
          .filter((other) => other.file !== mention.file || other.path.join() !== mention.path.join())
          .slice(0, MOST_PLACES)
          .map(({ file, path, on, what }) =>
            related(file, path, { vi: `\`${id}\` còn ghi ở đây: ${what.vi}`, en: `\`${id}\` stands here too: ${what.en}` }, on),
          ),
        doubts: [{ file, path: [id] }],
      };
    }
  }
}

const MOST_PLACES = 6;

function isVolunteerId(id: string): boolean {
  return /-T\d+$/.test(id);
}

/** Receipts by their number, everything else by name. */
function placesIn(mentions: readonly Mention[]): UnknownPerson['places'] {
  const receipts = mentions.filter(({ kind }) => kind === 'receipt');
  const others = mentions.filter(({ kind }) => kind !== 'receipt');
  return [
    ...others.map(({ what }) => ({ what, times: 1 })),
    ...(receipts.length > 0
      ? [
          {
            what: {
              vi: `${receipts.length} phiếu thu hội phí`,
              en: receipts.length > 1 ? `${receipts.length} receipts of dues` : 'a receipt of dues',
            },
            times: receipts.length,
          },
        ]
      : []),
  ];
}

/** Whom the id may mean, from what is certain: a name beside it, or the letters that it begins with. Never a neighbour's number. */
function guesses(data: Dataset, chapter: Chapter, mentions: readonly Mention[], known: ReadonlySet<string>) {
  const id = mentions[0]?.id ?? '';
  // An id that stands in several places is hardly mistyped: there the name beside it says nothing new.
  const name = mentions.length === 1 ? mentions[0]?.name : undefined;
  const namesakes = name === undefined ? [] : chapter.members.filter((member) => nameKey(member.name) === nameKey(name));
  const namesake = namesakes.length === 1 ? namesakes[0] : undefined;
  const letters = id.slice(0, id.indexOf('-'));
  const owner = data.chapters.find((one) => one !== chapter && one.code === letters);
  return {
    named: namesake && { id: namesake.id, name: namesake.name },
    owner: owner?.name,
    near: owner || letters === chapter.code ? undefined : nearestId(id, known),
  };
}

/** The finding's sentence: `one` says it of a single place, several places are counted. */
export function unknownMessage({ id, list, places, owner, near, named }: UnknownPerson, one: Words): Words {
  const times = places.reduce((sum, place) => sum + place.times, 0);
  if (times === 1) return one;
  const gone = owner === undefined && near === undefined && named === undefined;
  const name = list.slice(list.lastIndexOf('/') + 1);
  return {
    vi: `\`${id}\` còn ghi ở ${times} chỗ (${places.map(({ what }) => what.vi).join('; ')}) nhưng ${name} của Hội cơ sở không có mã này${gone ? ': có lẽ dòng bị xóa nhầm' : ''}`,
    en: `\`${id}\` stands in ${times} places (${places.map(({ what }) => what.en).join('; ')}) but not in the chapter's ${name}${gone ? ': the row was perhaps removed by mistake' : ''}`,
  };
}

/** What to do: from the certain to the open. `otherwise` is what a rule adds for a single mention that may be meant differently. */
export function unknownHint({ id, list, places, named, owner, near }: UnknownPerson, otherwise?: Words): Words {
  const name = list.slice(list.lastIndexOf('/') + 1);
  if (named)
    return {
      vi: `${named.name} trong ${name} có mã \`${named.id}\`: ghi mã ấy, nếu đúng là người này`,
      en: `in ${name}, ${named.name} is \`${named.id}\`: write that id, if this is the person`,
    };
  if (owner !== undefined)
    return {
      vi: `mã này của ${owner}: tìm đúng người trong ${name} ở đây rồi ghi mã của họ${isVolunteerId(id) ? '' : `; nếu họ đã chuyển về đây thì ghi ra_hoi (chuyen_di) ở nơi cũ và nhập họ vào ${name}, giữ nguyên mã`}`,
      en: `the id belongs to ${owner}: find the person in ${name} here and write their id${isVolunteerId(id) ? '' : `; if they moved here, end their old entry with ra_hoi (chuyen_di: moved) and enter them in ${name} under the same id`}`,
    };
  if (near !== undefined)
    return {
      vi: `không có Hội cơ sở nào mã \`${id.split('-')[0]}\`; có phải \`${near}\`? Đối chiếu với giấy rồi hãy sửa`,
      en: `no chapter has the code \`${id.split('-')[0]}\`; did you mean \`${near}\`? Compare with the paper before you change it`,
    };
  if (places.reduce((sum, place) => sum + place.times, 0) > 1)
    return {
      vi: `nhập lại dòng này vào ${list}, giữ nguyên mã (người đã ra Hội cũng giữ dòng, thêm ra_hoi); bản cũ: git log -p -S ${id} -- ${list}`,
      en: `enter the row again in ${list} under the same id (those who left keep theirs, with ra_hoi: departure); the old one: git log -p -S ${id} -- ${list}`,
    };
  return {
    vi: `xem giấy gốc: gõ nhầm thì ghi đúng mã; người có thật mà ${name} thiếu dòng thì nhập lại, giữ nguyên mã${otherwise ? `; ${otherwise.vi}` : ''}`,
    en: `look at the paper: correct a mistyped id; enter the row again under the same id if ${name} lacks a real person${otherwise ? `; ${otherwise.en}` : ''}`,
  };
}

/** Numbers run on, so a neighbour is no hint: only an id with the same number under another code is worth asking about. */
export function nearestId(id: string, known: Iterable<string>): string | undefined {
  const number = id.slice(id.indexOf('-'));
  const same = [...known].filter((other) => other.endsWith(number) && other.indexOf('-') === other.length - number.length);
  return same.length === 1 ? same[0] : undefined;
}

/** Another place that belongs to a finding. */
export function related(file: string, path: Path, words: Related['words'], on: 'key' | 'value' = 'key'): Related {
  return { file, spot: { path, on }, words };
}
