import { nearest } from '../findings/nearest.ts';
import { formatDay } from '../i18n/numbers.ts';
import { chapterFile } from '../layout/paths.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

type Params =
  | { readonly what: 'no-chapter'; readonly to: string; readonly near: string | undefined }
  | { readonly what: 'not-there'; readonly id: string; readonly to: string }
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
  hint: (params) => {
    switch (params.what) {
      case 'no-chapter':
        return params.near
          ? { vi: `có phải \`${params.near}\`?`, en: `did you mean \`${params.near}\`?` }
          : {
              vi: 'ghi tên thư mục của Hội cơ sở; chuyển ra ngoài Hội thì bỏ dòng noi_den',
              en: "write the folder's name; leave noi_den out for a move outside",
            };
      case 'not-there':
        return {
          vi: 'nhập hội viên vào danh sách nơi đến, giữ nguyên mã, ngay_vao_hoi là ngày chuyển',
          en: 'enter them there with the same id, ngay_vao_hoi being the day of the move',
        };
      case 'too-early':
        return {
          vi: `ghi ngay_vao_hoi từ ${params.left} trở đi, hoặc sửa ngày rời nơi cũ`,
          en: `write ${params.left} or later, or correct the day of leaving`,
        };
    }
  },
  *check(data, trust) {
    for (const entries of data.entries.values()) {
      for (const [index, entry] of entries.entries()) {
        const { left } = entry;
        if (left?.kind !== 'chuyen_di') continue;
        const file = chapterFile(entry.chapter, 'members');
        if (left.to !== undefined && !data.bySlug.has(left.to)) {
          yield {
            file,
            path: [entry.id, 'ra_hoi', 'noi_den'],
            params: { what: 'no-chapter', to: left.to, near: nearest(left.to, data.bySlug.keys()) },
          };
          continue;
        }
        const next = entries[index + 1];
        const list = left.to === undefined ? undefined : chapterFile(left.to, 'members');
        if (left.to !== undefined && list !== undefined && !entries.some((one) => one !== entry && one.chapter === left.to)) {
          if (!trust.keysSound(list) || !trust.sound(list, [entry.id])) continue;
          yield {
            file,
            path: [entry.id, 'ra_hoi', 'noi_den'],
            params: { what: 'not-there', id: entry.id, to: data.bySlug.get(left.to)?.name ?? left.to },
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
  },
});
