import writeXlsxFile from 'write-excel-file/universal';
import { unzipSync, zipSync } from 'fflate';

/**
 * Workbooks by the government's guidance for accessible spreadsheets
 * (https://analysisfunction.civilservice.gov.uk/policy-store/releasing-statistics-in-spreadsheets/): a cover, a list of
 * the sheets, notes, and one table on each further sheet. Every sheet begins in A1 with its title; nothing is merged and
 * nothing is empty but what has no figure.
 *
 * @typedef {import('./csv.mjs').Cell} Cell
 * @typedef {object} Table
 * @property {string} name of its sheet: 31 letters at most
 * @property {string} title
 * @property {Cell[][]} rows the first has the names of the columns
 * @property {number[]} widths of the columns, in letters
 * @typedef {object} Workbook
 * @property {string} title
 * @property {string[]} cover what it holds, whose figures they are, where they come from: a row each
 * @property {{title: string, rows: [string, string][]}[]} notes lists of words and what they mean
 * @property {Table[]} tables
 */

/** The same at any time, so that the same figures give the same bytes. */
const WRITTEN = new Date(Date.UTC(2000, 0, 1));

const TITLE = { fontWeight: /** @type {const} */ ('bold'), fontSize: 16 };
const HEADING = { fontWeight: /** @type {const} */ ('bold'), wrap: true };

/** @param {string} value @param {object} [look] */
const words = (value, look = {}) => ({ value, type: String, ...look });

/** @param {Cell} cell a number shows the digits that were published */
function cellOf(cell) {
  // A browser has this module twice, so it has two classes of that name.
  if (cell !== null && typeof cell === 'object') {
    const decimals = cell.digits.split('.')[1]?.length ?? 0;
    return { value: cell.number, type: Number, format: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` };
  }
  if (typeof cell === 'number') return { value: cell, type: Number, format: '0' };
  return cell === null || cell === '' ? null : words(cell);
}

/** @param {Workbook} workbook */
function sheetsOf({ title, cover, notes, tables }) {
  const text = (/** @type {string} */ value) => [words(value, { wrap: true })];
  return [
    { sheet: 'Cover', columns: [{ width: 90 }], data: [[words(title, TITLE)], ...cover.map(text)] },
    {
      sheet: 'Contents',
      columns: [{ width: 32 }, { width: 90 }],
      data: [
        [words('Contents', TITLE)],
        [words('Sheet', HEADING), words('What it holds', HEADING)],
        [words('Notes'), words('What the columns and the symbols mean')],
        ...tables.map((table) => [words(table.name), words(table.title, { wrap: true })]),
      ],
    },
    {
      sheet: 'Notes',
      columns: [{ width: 24 }, { width: 90 }],
      data: [
        [words('Notes', TITLE)],
        ...notes.flatMap((list) => [
          [words(list.title, HEADING)],
          ...list.rows.map(([word, meaning]) => [words(word), words(meaning, { wrap: true })]),
        ]),
      ],
    },
    ...tables.map(({ name, title: heading, rows, widths }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 2,
      data: [
        [words(heading, TITLE)],
        ...rows.map((row, i) => (i === 0 ? row.map((cell) => words(String(cell), HEADING)) : row.map(cellOf))),
      ],
    })),
  ];
}

/** @param {Workbook} workbook @returns {Promise<Blob>} an XLSX file, for a browser */
export const xlsxBlob = (workbook) =>
  writeXlsxFile(/** @type {any} */ (sheetsOf(workbook)), { fontFamily: 'Arial', fontSize: 12 }).toBlob();

/** @param {Workbook} workbook @returns {Promise<Uint8Array>} an XLSX file: the same bytes for the same workbook */
export async function xlsx(workbook) {
  const files = unzipSync(new Uint8Array(await (await xlsxBlob(workbook)).arrayBuffer()));
  return zipSync(files, { mtime: WRITTEN });
}
