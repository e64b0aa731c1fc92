import type { Signed, Signer } from '../guard/signer.ts';
import type { Lang, Words } from '../i18n/lang.ts';
import { formatDay } from '../i18n/numbers.ts';

/** A signature's state in words. */
export const SIGNATURES: Readonly<Record<Signed['state'], Words>> = {
  none: { vi: 'không ký', en: 'not signed' },
  good: { vi: 'chữ ký đúng', en: 'good signature' },
  bad: { vi: 'chữ ký SAI', en: 'BAD signature' },
  expired: { vi: 'chữ ký hết hạn', en: 'expired signature' },
  unknown: { vi: 'có ký, chưa kiểm được', en: 'signed, cannot be checked here' },
};

/** What is told of a commit's signature: whether it is right, whose it is, and what does not fit. */
export function signatureWords({ state, signer, isUnlisted }: Signed, lang: Lang): string {
  const words = SIGNATURES[state][lang];
  if (isUnlisted) {
    const what = state === 'unknown' ? { vi: 'có ký', en: 'signed' }[lang] : words;
    return { vi: `${what}, khóa không có trong quyen.yaml`, en: `${what}, with a key that is not in quyen.yaml` }[lang];
  }
  if (!signer) return words;
  return [{ vi: `${words} của ${signer.person.name}`, en: `${words} of ${signer.person.name}` }, ...doubts(signer)]
    .map((one) => one[lang])
    .join(', ');
}

/** What does not fit: another's address, a right that was not in force. */
function doubts({ person, holder, arrived, inForce }: Signer): Words[] {
  const whose: Words[] =
    holder === undefined
      ? [{ vi: 'email này không có trong quyen.yaml', en: 'an address that is not in quyen.yaml' }]
      : holder.id === person.id
        ? []
        : [{ vi: `KHÔNG phải của ${holder.name} là người có email này`, en: `NOT of ${holder.name}, whose address this is` }];
  if (inForce !== false || arrived === undefined) return whose;
  const { from, until } = person;
  const day: Words = { vi: `ngày ${formatDay(arrived, 'vi')}`, en: arrived };
  return until !== undefined && arrived > until
    ? [
        ...whose,
        {
          vi: `quyền đã hết từ sau ngày ${formatDay(until, 'vi')} mà ${day.vi} mới vào kho`,
          en: `whose right ended on ${until}, received on ${day.en}`,
        },
      ]
    : [
        ...whose,
        {
          vi: `${day.vi} vào kho mà đến ngày ${formatDay(from ?? arrived, 'vi')} mới có quyền`,
          en: `whose right begins on ${from}, received on ${day.en}`,
        },
      ];
}
