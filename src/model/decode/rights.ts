import type { Person, Rights, SigningKey } from '../rights.ts';
import { dayAt, entriesAt, optional, type Raw, text, texts } from './raw.ts';

/** `quyen.yaml`. */
export function decodeRights(raw: Raw): Rights {
  return optional<Rights>({ signedFrom: dayAt(raw, 'phai_ky_tu'), people: entriesAt(raw, 'nguoi').map(([id, one]) => person(id, one)) });
}

function person(id: string, raw: Raw): Person {
  const chapters = texts(raw['hoi_co_so']);
  return optional<Person>({
    id,
    name: text(raw, 'ho_ten') ?? id,
    emails: texts(raw['email']),
    keys: texts(raw['khoa_ky']).map(signingKey),
    account: text(raw, 'tai_khoan'),
    from: dayAt(raw, 'tu'),
    until: dayAt(raw, 'den'),
    chapters: chapters.includes('tat_ca') ? 'all' : chapters,
    ownFiles: raw['tep_cua_hoi'] === true,
  });
}

/** What is written behind an SSH key is a remark; a fingerprint is often copied with spaces. */
function signingKey(written: string): SigningKey {
  const [type = '', value = ''] = written.split(' ');
  return type.includes('-')
    ? { kind: 'ssh', value: `${type} ${value}` }
    : { kind: 'gpg', value: written.replaceAll(' ', '').toUpperCase() };
}
