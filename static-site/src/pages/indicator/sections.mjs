import { groupBy } from '../../format/group-by.mjs';
import { headingOf, nameUnderHeading } from './series.mjs';

/**
 * Series about groups of people under the headings of their data file: "Female" and "Male" under "Sex". The order is
 * that of names alone: one by size would tell about hidden figures.
 * @typedef {import('../../api/types.d.ts').Series} Series
 * @typedef {{heading: string, series: Series[]}} Section
 */

/** Alphabetical, but "5 to 9" stands before "10 to 15". */
const natural = new Intl.Collator('en-GB', { numeric: true });

/** What stands before and after all others, in this order. */
const FIRST = [/^(all|total)\b/i, /^unborn\b/i, /^(aged? )?(under|below|less than|fewer than|up to) \d/i];
const LAST = [
  /^(aged? )?(over|more than) \d|\d ?\+$|\d (years )?(and|or) (over|above|more|older)\b/i,
  /^other\b/i,
  /^(not (known|stated|recorded|obtained)|unknown|unclassified)\b/i,
];

/** @param {string} name */
function place(name) {
  const first = FIRST.findIndex((pattern) => pattern.test(name));
  return first < 0 ? 1 + LAST.findIndex((pattern) => pattern.test(name)) : first - FIRST.length;
}

/** @param {string} one @param {string} other */
export const byName = (one, other) => place(one) - place(other) || natural.compare(one, other);

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
