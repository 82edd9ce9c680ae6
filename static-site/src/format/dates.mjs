const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const LONDON = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});
// Sweden writes dates as ISO 8601 does.
const LONDON_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });

/** @param {string} date "2024-11-28" or a local "2024-11-28T09:30:00" @returns {string} "28 November 2024" */
export const day = (date) => DAY.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));

/** @param {string} instant "2026-11-23T09:30:00Z" @returns {string} the date in London */
export const dayOf = (instant) => LONDON.format(new Date(instant));

/** @param {string} instant "2026-06-23T23:30:00Z" @returns {string} the day in London, "2026-06-24" */
export const londonDay = (instant) => LONDON_DAY.format(new Date(instant));

/**
 * When a period ended, exact enough to sort periods of different kinds.
 * @param {string} period a period id
 * @returns {number} months since year 0
 */
export function endOf(period) {
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  if (month) return Number(month[1]) * 12 + Number(month[2]);
  const quarter = /^(\d{4})\/\d{2}-Q([1-4])$/.exec(period);
  if (quarter) return Number(quarter[1]) * 12 + 3 + Number(quarter[2]) * 3;
  const half = /^(\d{4})\/\d{2}-H([12])$/.exec(period);
  if (half) return Number(half[1]) * 12 + 3 + Number(half[2]) * 6;
  const split = /^(\d{4})\/\d{2}/.exec(period);
  if (split) return (Number(split[1]) + 1) * 12 + 3;
  return Number(period.slice(0, 4)) * 12 + 12;
}
