/** The only import of exceljs, so that the commands that write no workbook never load it. */

export type { CellValue, Style, Worksheet } from 'exceljs';
export { default as ExcelJS } from 'exceljs';
