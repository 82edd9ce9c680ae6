/**
 * Which series of an indicator are about all people, and which about one group.
 * @typedef {import('#api').Series} Series
 * @typedef {import('#api').ComparatorPoint & Pick<import('#api').Point, 'interval'>} Point of a series or a comparator
 */

/** @param {string} level */
const total = (level) => /^(all|total)\b/i.test(level);

/** @param {Series} series */
const everybody = ({ filters }) => Object.values(filters).every(total);

/** @param {Series[]} series the leading one first @returns {Series[]} those about the same people as the leading one */
export function mainSeries(series) {
  if (series.length === 0) return [];
  const leading = JSON.stringify(series[0].filters);
  return series.filter((one) => JSON.stringify(one.filters) === leading || (everybody(series[0]) && everybody(one)));
}

/** @param {Series[]} series @returns {Series[]} those about one group of people, or about another division of the measure */
export function groupSeries(series) {
  const main = new Set(mainSeries(series));
  return series.filter((one) => !main.has(one));
}

/** @param {Series} series the heading of its group: "Sex"; empty where the data has no filter groups */
export const headingOf = ({ filters, filterGroups = {} }) =>
  Object.entries(filterGroups)
    .filter(([filter]) => !total(filters[filter]))
    .map(([, group]) => group)
    .join(', ');

/** @param {Series} series "All SEN" of "SEN provision: All SEN" */
export const nameUnderHeading = ({ filters, filterGroups = {} }) =>
  Object.entries(filters)
    .filter(([, level]) => !/^(all|total)$/i.test(level))
    .map(([filter, level]) => {
      const before = `${filterGroups[filter]}: `;
      return level.startsWith(before) ? level.slice(before.length) : level;
    })
    .join(', ');

/** @param {Series} series "Disadvantaged pupils", "Sex, Female" */
export const groupName = (series) =>
  [...new Set([headingOf(series), nameUnderHeading(series)])].filter(Boolean).join(', ');

/** @param {Series[]} series @returns {Series[]} the first of each frequency: the newest figures of each kind */
export function newestOfEachFrequency(series) {
  const seen = new Set();
  return series.filter(({ frequency }) => !seen.has(frequency) && seen.add(frequency));
}
