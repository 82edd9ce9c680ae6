/**
 * How a published number is written on a page: with its own digits, commas between thousands, a minus sign (not a hyphen) and its unit.
 * @typedef {import('../api/figure.mjs').Figure} Figure
 * @typedef {import('#api').Unit} Unit
 */

const MINUS = '\u2212';

/** @param {Figure} figure @returns {string} the digits without their sign, with commas between thousands */
function size(figure) {
  const [whole, decimals] = figure.digits.replace('-', '').split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? apart : `${apart}.${decimals}`;
}

/** @param {Figure} figure "−0.12", "1,928" */
export const plain = (figure) => (figure.negative ? MINUS : '') + size(figure);

/** @param {Figure} figure "+0.12", "−0.12", "0.00" */
export const signed = (figure) => (figure.number > 0 ? '+' : '') + plain(figure);

/** @param {Figure} figure "£1,928", "−£120" */
const pounds = (figure) => `${figure.negative ? MINUS : ''}£${size(figure)}`;

/** @param {Figure} figure @param {Unit} unit how it is written in a table, under a heading that names the unit */
export const inTable = (figure, unit) => (unit === '£' ? pounds(figure) : plain(figure) + (unit === '%' ? '%' : ''));

/** @param {[Figure, Figure]} limits @param {Unit} unit "53.9% to 57.5%" */
export const between = ([low, high], unit) => `${inTable(low, unit)} to ${inTable(high, unit)}`;

/** @type {Record<Unit, {after: string, gap: string, heading: string}>} */
const WORDS = {
  '%': { after: '%', gap: ' percentage points', heading: 'Percentage' },
  number: { after: '', gap: '', heading: 'Number' },
  'per-1000': { after: ' per 1,000', gap: ' per 1,000', heading: 'Rate per 1,000' },
  'per-10000': { after: ' per 10,000', gap: ' per 10,000', heading: 'Rate per 10,000' },
  'per-100000': { after: ' per 100,000', gap: ' per 100,000', heading: 'Rate per 100,000' },
  '£': { after: '', gap: '', heading: 'Pounds' },
  score: { after: '', gap: '', heading: 'Score' },
  points: { after: ' points', gap: ' points', heading: 'Points' },
  days: { after: ' days', gap: ' days', heading: 'Days' },
  sessions: { after: ' sessions', gap: ' sessions', heading: 'Sessions (half days)' },
};

/** @param {Figure} figure @param {Unit} unit "55.7%", "94 per 10,000" */
export const withUnit = (figure, unit) => (unit === '£' ? pounds(figure) : plain(figure) + WORDS[unit].after);

/** @param {Unit} unit the heading of a column or an axis */
export const unitHeading = (unit) => WORDS[unit].heading;

/** @param {Figure} figure @param {Unit} unit the size of a difference: "4.7 percentage points" */
export function difference(figure, unit) {
  if (unit === '£') return `£${size(figure)}`;
  const words = size(figure) + WORDS[unit].gap;
  return size(figure) === '1' ? words.replace(/ (point|day|session)s$/, ' $1').replace('points', 'point') : words;
}

/** @type {Record<import('#api').Symbol, string>} */
const SYMBOLS = {
  c: 'Hidden',
  x: 'Not available',
  z: 'No figure',
  u: 'Unreliable',
  low: 'Low',
};

/** @param {{symbol?: import('#api').Symbol}} point the word in a table where a number is missing */
export const missingWord = (point) => SYMBOLS[point.symbol ?? 'x'];

/** @type {Record<import('#api').Status, string>} */
const STATUSES = {
  'local-unaudited': 'Local, unaudited',
  provisional: 'Provisional',
  revised: 'Revised',
  final: 'Final',
};

/** @param {import('#api').Status} status */
export const statusWord = (status) => STATUSES[status];

/** @type {Record<import('#api').Frequency, string>} */
const PERIODS = {
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
  'half-year': 'Half-year',
  term: 'Terms',
  year: 'Year',
};

/** @param {import('#api').Frequency} frequency the heading of a column of periods */
export const periodHeading = (frequency) => PERIODS[frequency];

/** What stands in files where a number is missing, and what it means. */
export const SYMBOL_MEANINGS = /** @type {[import('#api').Symbol, string][]} */ ([
  ['c', 'Hidden: the figure would say something about very few children'],
  ['x', 'Not available: the source has no figure'],
  ['z', 'Not applicable: there can be no figure'],
  ['u', 'Unreliable: too few were counted'],
  ['low', 'Low: more than nought, but rounds to it'],
]);
