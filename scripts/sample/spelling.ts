/** The ASCII, kebab-case form of a Vietnamese name: `Ấp Xóm Biển` → `ap-xom-bien`. */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** `Ấp Xóm Biển` inside a sentence: `ấp Xóm Biển`; names of schools keep their capital. */
export function inSentence(name: string): string {
  return /^(Ấp|Khóm|Trạm|Khóa|Tổ) /.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Puts values in a template's `{blanks}`; an unknown blank is a mistake in the template. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`no value for {${key}} in: ${template}`);
    return String(value);
  });
}
