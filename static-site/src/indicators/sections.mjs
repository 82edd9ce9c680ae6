import { groupBy } from '../format/group-by.mjs';
import { headingOf, nameUnderHeading } from './series.mjs';

/**
 * Series about groups of people under the headings of their data file: "Female" and "Male" under "Sex". They are
 * sorted by name only. An order by size would reveal something about hidden figures.
 * @typedef {import('#api').Series} Series
 * @typedef {{heading: string, series: Series[]}} Section
 */

/** Alphabetical, with "Year 2" before "Year 10". */
const natural = new Intl.Collator('en-GB', { numeric: true });

/** The names that come before and after all others, in this order. */
const FIRST = [
  /^(all|total)\b/i,
  /^unborn\b/i,
  /^(aged? )?(under|below|less than|fewer than|up to) \d|\d (\w+ )?or (less|fewer|under|younger)\b/i,
  /^(aged? )?\d/i,
];
const LAST = [
  /^(aged? )?(over|more than) \d|\d ?\+$|\d (\w+ )?(and|or) (over|above|more|older)\b/i,
  /^other\b/i,
  /^(not (known|stated|recorded|obtained)|unknown|unclassified)\b/i,
];

/** @param {string} name @returns {number} negative for those before the others, positive for those after them */
function sortClass(name) {
  const last = LAST.findIndex((pattern) => pattern.test(name));
  if (last >= 0) return 1 + last;
  const first = FIRST.findIndex((pattern) => pattern.test(name));
  return first < 0 ? 0 : first - FIRST.length;
}

const START = /^(?:[a-z ]*\b(?:aged?|under|below|than|to|over) )?(\d[\d,]*)(?:.*?\b(day|week|month|year))?/i;
const DAYS = /** @type {Record<string, number>} */ ({ day: 1, week: 7, month: 30.5, year: 365 });

/** @param {string} name @returns {number} the start of the time or number range in the name, in days or units: "6 months to 1 year" comes before "1 to 4" */
function start(name) {
  const [, number = '0', unit = 'year'] = START.exec(name) ?? [];
  return Number(number.replaceAll(',', '')) * DAYS[unit.toLowerCase()];
}

/** @param {string} one @param {string} other */
export const byName = (one, other) =>
  sortClass(one) - sortClass(other) || start(one) - start(other) || natural.compare(one, other);

/** @param {Series[]} series @returns {Section[]} those without a heading first, in their own order */
export function sections(series) {
  const alike = [...groupBy(series, headingOf)];
  // A heading is left out if the only level under it has the same name.
  const headed = alike.filter(([heading, those]) => heading && those.some((one) => nameUnderHeading(one) !== heading));
  const under = new Set(headed.flatMap(([, those]) => those));
  const plain = series.filter((one) => !under.has(one));
  const ordered = headed.map(([heading, those]) => {
    // "SEN" under "SEN" is the total of the other levels under it.
    const name = (/** @type {Series} */ one) => (nameUnderHeading(one) === heading ? 'Total' : nameUnderHeading(one));
    return { heading, series: those.toSorted((one, other) => byName(name(one), name(other))) };
  });
  ordered.sort((one, other) => byName(one.heading, other.heading));
  return plain.length > 0 ? [{ heading: '', series: plain }, ...ordered] : ordered;
}
