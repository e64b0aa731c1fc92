/** Vietnamese text as somebody types who has no Vietnamese keyboard: `Đất Mới` → `Dat Moi`. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
