import type { Words } from '../i18n/lang.ts';
import { formatDay } from '../i18n/numbers.ts';
import type { Signed, Signer } from './signer.ts';

const STATES: Readonly<Record<Signed['state'], Words>> = {
  none: { vi: 'không ký', en: 'not signed' },
  good: { vi: 'chữ ký đúng', en: 'good signature' },
  bad: { vi: 'chữ ký SAI', en: 'BAD signature' },
  expired: { vi: 'chữ ký hết hạn', en: 'expired signature' },
  unknown: { vi: 'có ký, chưa kiểm được', en: 'signed, cannot be checked here' },
};

/** What is told of a signature: whether it is right, whose it is, and what does not fit. */
export function signatureWords({ state, signer, isUnlisted }: Signed): Words {
  const words = STATES[state];
  if (isUnlisted) {
    const { vi, en } = state === 'unknown' ? { vi: 'có ký', en: 'signed' } : words;
    return { vi: `${vi}, khóa không có trong quyen.yaml`, en: `${en}, with a key that is not in quyen.yaml` };
  }
  if (!signer) return words;
  const { name } = signer.person;
  const parts = [{ vi: `${words.vi} của ${name}`, en: `${words.en} of ${name}` }, ...doubts(signer)];
  return { vi: parts.map(({ vi }) => vi).join(', '), en: parts.map(({ en }) => en).join(', ') };
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
