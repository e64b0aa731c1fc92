import type { Day } from '../../calendar/day.ts';
import { formatDay } from '../../i18n/numbers.ts';
import { inForceOn, type Person, type Rights } from '../../model/rights.ts';
import { visible } from '../visible.ts';
import { paragraph, type Screen } from './screen.ts';

/** Who may change what on a day, a paragraph for each person, those out of force last. */
export function renderRights(rights: Rights, on: Day, screen: Screen): string {
  const { lang } = screen;
  const { signedFrom } = rights;
  const order = [...rights.people].sort((a, b) => Number(inForceOn(b, on)) - Number(inForceOn(a, on)));
  const signed =
    signedFrom === undefined
      ? {
          vi: 'Không bắt buộc ký số: người gửi nhận ra bằng email, ai cũng giả được.',
          en: 'Signatures are not asked for: authors are known by e-mail, which anybody can forge.',
        }
      : { vi: `Từ ngày ${formatDay(signedFrom, 'vi')} commit nào cũng phải ký số.`, en: `From ${signedFrom} every commit must be signed.` };
  return `${[...order.map((one) => person(one, on, screen)), paragraph(signed[lang], '', screen)].join('\n\n')}\n`;
}

function person(one: Person, on: Day, screen: Screen): string {
  const { lang, colour } = screen;
  const areas = [
    ...(one.chapters === 'all' ? [lang === 'vi' ? 'mọi Hội cơ sở' : 'every chapter'] : one.chapters),
    ...(one.ownFiles ? [lang === 'vi' ? 'tệp của Hội' : "the association's own files"] : []),
  ];
  const nothing = lang === 'vi' ? 'không được sửa gì' : 'nothing';
  const keys = lang === 'vi' ? `${one.keys.length} khóa ký` : `${one.keys.length} ${one.keys.length === 1 ? 'key' : 'keys'}`;
  const from = one.from === undefined ? '' : `${lang === 'vi' ? ' từ' : ' from'} ${formatDay(one.from, lang)}`;
  const until = one.until === undefined ? '' : `${lang === 'vi' ? ' đến' : ' until'} ${formatDay(one.until, lang)}`;
  const ended = inForceOn(one, on) ? '' : lang === 'vi' ? ' (nay không có hiệu lực)' : ' (not in force)';
  return [
    `${colour.bold(visible(one.name))}${from}${until}${ended}`,
    paragraph(`${lang === 'vi' ? 'Được sửa' : 'May change'}: ${areas.length === 0 ? nothing : visible(areas.join(', '))}`, '  ', screen),
    paragraph(visible([one.emails.join(', '), keys].join('; ')), '  ', screen),
  ].join('\n');
}
