/** The only import of exceljs, so that the commands that write no workbook never load it. */
export { default as ExcelJS } from 'exceljs';
export type { CellValue, Style, Worksheet } from 'exceljs';
