import { londonDay } from '../format/dates.mjs';

/**
 * Which releases are due next, as an edition says it. What the clock says later, a page that is written once can't know.
 *
 * @typedef {import('#api').Edition} Edition
 * @typedef {object} NextRelease
 * @property {string} dataset its id
 * @property {string} title of the dataset, without the periods of the release that is public
 * @property {string} publisher
 * @property {string} publishedOn "2026-08-27": the release that is public
 * @property {string} nextDue "2026-11-26"
 * @property {boolean} late whether it was due before the day on which the edition was published
 */

/** @param {Edition['datasets'][number]} dataset */
const titleOf = ({ title }) => title.split(': ')[0];

/** @param {Edition} edition @returns {NextRelease[]} by day */
export function nextReleases({ datasets, publishedAt }) {
  const today = londonDay(publishedAt);
  return datasets
    .flatMap((dataset) => {
      const { id, publisher, publishedOn, nextDue } = dataset;
      return nextDue
        ? [{ dataset: id, title: titleOf(dataset), publisher, publishedOn, nextDue, late: nextDue < today }]
        : [];
    })
    .sort((a, b) => a.nextDue.localeCompare(b.nextDue) || a.dataset.localeCompare(b.dataset));
}

/** @param {Edition} edition @returns {{dataset: string, title: string}[]} those of which nobody says when the next one is due */
export const withoutDay = ({ datasets }) =>
  datasets.filter(({ nextDue }) => !nextDue).map((dataset) => ({ dataset: dataset.id, title: titleOf(dataset) }));
