import { groupBy } from '../../format/group-by.mjs';
import { headingOf, nameUnderHeading } from './series.mjs';

/**
 * Series about groups of people under the headings of their data file: "Female" and "Male" under "Sex". The order is
 * that of names alone: one by size would tell about hidden figures.
 * @typedef {import('#api').Series} Series
 * @typedef {{heading: string, series: Series[]}} Section
 */

/** Alphabetical, but "Year 2" stands before "Year 10". */
const natural = new Intl.Collator('en-GB', { numeric: true });

/** What stands before and after all others, in this order. */
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

/** @param {string} name @returns {number} negative before the others, positive after them */
function place(name) {
  const last = LAST.findIndex((pattern) => pattern.test(name));
  if (last >= 0) return 1 + last;
  const first = FIRST.findIndex((pattern) => pattern.test(name));
  return first < 0 ? 0 : first - FIRST.length;
}

const START = /^(?:[a-z ]*\b(?:aged?|under|below|than|to|over) )?(\d[\d,]*)(?:.*?\b(day|week|month|year))?/i;
const DAYS = /** @type {Record<string, number>} */ ({ day: 1, week: 7, month: 30.5, year: 365 });

/** @param {string} name @returns {number} where the time or the number that it names begins: "6 months to 1 year" before "1 to 4" */
function start(name) {
  const [, number = '0', unit = 'year'] = START.exec(name) ?? [];
  return Number(number.replaceAll(',', '')) * DAYS[unit.toLowerCase()];
}

/** @param {string} one @param {string} other */
export const byName = (one, other) =>
  place(one) - place(other) || start(one) - start(other) || natural.compare(one, other);

/** @param {Series[]} series @returns {Section[]} first those without a heading, as they come */
export function sections(series) {
  const alike = [...groupBy(series, headingOf)];
  // a heading over nothing but its own name says nothing
  const headed = alike.filter(([heading, those]) => heading && those.some((one) => nameUnderHeading(one) !== heading));
  const under = new Set(headed.flatMap(([, those]) => those));
  const plain = series.filter((one) => !under.has(one));
  const ordered = headed.map(([heading, those]) => {
    // "SEN" under "SEN" is the total of what else stands there
    const name = (/** @type {Series} */ one) => (nameUnderHeading(one) === heading ? 'Total' : nameUnderHeading(one));
    return { heading, series: those.toSorted((one, other) => byName(name(one), name(other))) };
  });
  ordered.sort((one, other) => byName(one.heading, other.heading));
  return plain.length > 0 ? [{ heading: '', series: plain }, ...ordered] : ordered;
}
