/** A text as it begins a sentence or a cell: “chưa đạt” is “Chưa đạt”. */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
