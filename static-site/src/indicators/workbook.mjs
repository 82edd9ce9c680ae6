import { SYMBOL_MEANINGS } from '../format/figures.mjs';
import { COLUMNS, linesOf } from './rows.mjs';

/**
 * Figures as a workbook: one table a sheet, the columns and symbols explained on the sheet "Notes".
 * @typedef {import('./rows.mjs').Row} Row
 */

const WIDTHS = [30, 44, 20, 14, 28, 24, 14, 14, 12, 9, 40, 18, 44, 9];

/**
 * @param {object} about
 * @param {string} about.title
 * @param {string[]} about.cover
 * @param {string[]} [about.notes] of the publishers
 * @param {number} about.edition
 * @param {{title: string, rows: Row[]}[]} about.tables
 * @returns {import('../spreadsheet/xlsx.mjs').Workbook}
 */
export const figuresWorkbook = ({ title, cover, notes = [], edition, tables }) => ({
  title,
  cover,
  notes: [
    { title: 'Columns', rows: /** @type {[string, string][]} */ (COLUMNS) },
    { title: 'Symbols in the column symbol', rows: SYMBOL_MEANINGS },
    ...(notes.length === 0
      ? []
      : [
          {
            title: 'Notes of the publishers',
            rows: notes.map((note, i) => /** @type {[string, string]} */ ([`Note ${i + 1}`, note])),
          },
        ]),
  ],
  tables: tables.map((table, i) => ({
    name: `Table ${i + 1}`,
    title: table.title,
    rows: linesOf(table.rows, edition),
    widths: WIDTHS,
  })),
});
