/**
 * The only import of exceljs, so that the commands that write no workbook never load it. What holds a workbook in memory is taken
 * alone: the package as a whole also brings its streams and their archivers, and takes twice as long to load.
 */
export type { CellValue, Style, Worksheet } from 'exceljs';
export { default as Workbook } from 'exceljs/lib/doc/workbook.js';
