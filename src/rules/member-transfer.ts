import { nearest } from '../findings/nearest.ts';
import type { Words } from '../i18n/lang.ts';
import { formatDay } from '../i18n/numbers.ts';
import { chapterFile } from '../layout/paths.ts';
import type { Member } from '../model/chapter.ts';
import { hiddenChapters } from './hidden-chapters.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

type Params =
  | {
      readonly what: 'no-chapter';
      readonly to: string;
      /** The folder of the chapter that lists them, else one with nearly this name. */
      readonly near: string | undefined;
      readonly listed: boolean;
      readonly folders: readonly string[];
    }
  | {
      readonly what: 'not-there';
      readonly id: string;
      readonly to: string;
      readonly file: string;
      readonly left: string;
      /** Where members of the new chapter can belong. */
      readonly places: readonly string[];
      /** The folder of another chapter that lists them. */
      readonly elsewhere: string | undefined;
    }
  | { readonly what: 'too-early'; readonly left: string; readonly joined: string };

/** Who moves inside the association has an entry in the new chapter from the day of the move on (data-model, general rules). */
export const memberTransfer = defineRule<Params>({
  code: 'H110',
  name: 'member-transfer',
  severity: 'error',
  ensures: { vi: 'Hội viên chuyển đi có tên ở nơi đến từ ngày chuyển', en: 'Who moves stands in the new chapter from that day on' },
  message: (params) => {
    switch (params.what) {
      case 'no-chapter':
        return {
          vi: `nơi đến \`${params.to}\` không phải là thư mục Hội cơ sở nào`,
          en: `\`${params.to}\` is not the folder of a chapter`,
        };
      case 'not-there':
        return {
          vi: `chuyển đến ${params.to} nhưng danh sách ở đó không có \`${params.id}\``,
          en: `moved to ${params.to}, whose list does not have \`${params.id}\``,
        };
      case 'too-early':
        return {
          vi: `vào nơi mới ngày ${formatDay(params.joined, 'vi')}, trước ngày rời nơi cũ ${formatDay(params.left, 'vi')}`,
          en: `joined the new chapter on ${params.joined}, before leaving the old one on ${params.left}`,
        };
    }
  },
  hint: (params): Words => {
    switch (params.what) {
      case 'no-chapter':
        if (params.listed)
          return {
            vi: `người này có tên ở \`${params.near}\`: ghi noi_den: ${params.near}`,
            en: `they are listed in \`${params.near}\`: write noi_den: ${params.near}`,
          };
        return params.near
          ? { vi: `có phải \`${params.near}\`?`, en: `did you mean \`${params.near}\`?` }
          : {
              vi: `ghi tên thư mục nơi đến, một trong: ${params.folders.join(', ')}; chỉ khi chuyển đến nơi không có trong kho dữ liệu này mới bỏ dòng noi_den`,
              en: `write the folder of the chapter they moved to, one of: ${params.folders.join(', ')}; leave noi_den (moved to) out only for a place outside this repository`,
            };
      case 'not-there':
        return params.elsewhere
          ? {
              vi: `người này lại có tên ở \`${params.elsewhere}\`: nếu chuyển đến đó thì ghi noi_den: ${params.elsewhere}; nếu không, chuyển dòng ấy sang ${params.file}`,
              en: `they are listed in \`${params.elsewhere}\`: if they moved there, write noi_den: ${params.elsewhere}; otherwise move that row to ${params.file}`,
            }
          : {
              vi: `thêm \`${params.id}\` vào ${params.file}: chép dòng ở đây, giữ nguyên mã, bỏ ra_hoi, ghi ngay_vao_hoi: ${params.left} và chi_hoi là một trong: ${params.places.join(', ')}`,
              en: `add \`${params.id}\` to ${params.file}: copy the row from here under the same id, without ra_hoi (departure), with ngay_vao_hoi (joined): ${params.left} and chi_hoi (subchapter) one of: ${params.places.join(', ')}`,
            };
      case 'too-early':
        return {
          vi: `xem giấy chuyển sinh hoạt: ghi ngay_vao_hoi từ ${params.left} trở đi, hoặc sửa ngày rời nơi cũ`,
          en: `look at the transfer paper: write ${params.left} or later, or correct the day of leaving`,
        };
    }
  },
  *check(data, trust) {
    const hidden = new Set(hiddenChapters(data, trust));
    const lost = new Map<string, Member[]>();
    for (const entries of data.entries.values()) {
      for (const [index, entry] of entries.entries()) {
        const { left } = entry;
        if (left?.kind !== 'chuyen_di') continue;
        const file = chapterFile(entry.chapter, 'members');
        if (left.to !== undefined && !data.bySlug.has(left.to)) {
          if (!hidden.has(left.to)) lost.set(left.to, [...(lost.get(left.to) ?? []), entry]);
          continue;
        }
        const next = entries[index + 1];
        const list = left.to === undefined ? undefined : chapterFile(left.to, 'members');
        if (left.to !== undefined && list !== undefined && !entries.some((one) => one !== entry && one.chapter === left.to)) {
          if (!trust.keysSound(list) || !trust.sound(list, [entry.id])) continue;
          const to = data.bySlug.get(left.to);
          yield {
            file,
            path: [entry.id, 'ra_hoi', 'noi_den'],
            params: {
              what: 'not-there',
              id: entry.id,
              to: to?.name ?? left.to,
              file: list,
              left: left.day,
              places: (to?.places ?? []).filter(({ subchapter }) => subchapter).map(({ key }) => key),
              elsewhere: next?.chapter,
            },
            related: next ? [related(chapterFile(next.chapter, 'members'), [next.id], { vi: 'có tên ở đây', en: 'listed here' })] : [],
            doubts: [{ file: list, path: [entry.id] }],
          };
        } else if (
          next &&
          next.joined < left.day &&
          [entry, next].every(({ chapter }) => trust.sound(chapterFile(chapter, 'chapter'), ['ma']))
        ) {
          const there = chapterFile(next.chapter, 'members');
          yield {
            file: there,
            path: [entry.id, 'ngay_vao_hoi'],
            params: { what: 'too-early', left: left.day, joined: next.joined },
            related: [related(file, [entry.id, 'ra_hoi', 'ngay'], { vi: 'ngày rời nơi cũ', en: 'the day of leaving' }, 'value')],
          };
        }
      }
    }
    // A folder that vanished or was renamed is one cause, however many moved there.
    for (const [to, [first, ...others]] of lost) {
      if (!first) continue;
      const place = (member: Member) => [chapterFile(member.chapter, 'members'), [member.id, 'ra_hoi', 'noi_den']] as const;
      const next = data.entries.get(first.id)?.find((one) => one !== first && one.joined >= (first.left?.day ?? ''));
      const [file, path] = place(first);
      yield {
        file,
        path,
        params: {
          what: 'no-chapter',
          to,
          near: next?.chapter ?? nearest(to, data.bySlug.keys(), 2),
          listed: next !== undefined,
          folders: [...data.bySlug.keys()].filter((slug) => slug !== first.chapter),
        },
        related: others.slice(0, 3).map((other) => related(...place(other), { vi: 'cũng ghi nơi đến này', en: 'names it too' }, 'value')),
      };
    }
  },
});
