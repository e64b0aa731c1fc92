import exceljs, { type Workbook, type Worksheet } from 'exceljs';

/** The bytes as a workbook again. */
export async function reopen(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

/** A worksheet by its name; throws when there is none. */
export async function sheetOf(bytes: Uint8Array, name: string): Promise<Worksheet> {
  const sheet = (await reopen(bytes)).getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Every formula of a workbook with the result that is stored beside it. */
export async function formulasOf(bytes: Uint8Array): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const sheet of (await reopen(bytes)).worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => void (cell.formula && found.set(`${sheet.name}!${cell.address}`, cell.result ?? 0))));
  }
  return found;
}
