/** Writes workbooks. It is loaded when a reader asks for one. */
export { xlsxBlob } from '../spreadsheet/xlsx.mjs';
