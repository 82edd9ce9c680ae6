import { periodHeading } from '../format/figures.mjs';

/**
 * CSV that opens right in Excel and LibreOffice: UTF-8 with its mark, lines that end with CR LF (RFC 4180), and nothing
 * that a spreadsheet would take for a formula or a date.
 *
 * @typedef {string | number | import('../api/figure.mjs').Figure | null} Cell a number is written with its own digits
 */

/** A text that begins so is a formula to a spreadsheet (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** @param {Cell} cell @returns {string} */
function written(cell) {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {Cell[][]} rows the first has the names of the columns @returns {string} */
export const csv = (rows) => `\uFEFF${rows.map((row) => row.map(written).join(',')).join('\r\n')}\r\n`;

/**
 * A period in a cell. Excel makes December 2011 of "2011/12" and 1 October of "October 2024"; of "Year 2011/12", nothing.
 * @param {string} label @param {import('#api').Frequency} frequency
 */
export const periodCell = (label, frequency) =>
  /^(?:\d{4}(?:\/\d{2})?|[A-Z][a-z]+ \d{4})$/.test(label) ? `${periodHeading(frequency)} ${label}` : label;
