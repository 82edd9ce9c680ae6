/**
 * What search engines for data sets read of a page: a Dataset of schema.org, in the fields that Google's dataset search
 * asks for. Addresses begin with a slash; the template makes them absolute.
 * https://developers.google.com/search/docs/appearance/structured-data/dataset
 */

const OPEN_GOVERNMENT = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/** @param {string} licence as a release names it @returns {string} its address, where it is the usual one */
const licenceOf = (licence) => (/^Open Government Licence v3/.test(licence) ? OPEN_GOVERNMENT : licence);

/**
 * @param {object} about
 * @param {string} about.name
 * @param {string} about.description
 * @param {string} about.url
 * @param {string} about.identifier the address that never changes
 * @param {string} about.version
 * @param {string} about.dateModified
 * @param {string[]} about.licences
 * @param {string} about.creator
 * @param {string} about.place
 * @param {{start: string, end: string} | null} about.time the days of its first and its last figure
 * @param {string[]} about.measures
 * @param {{href: string}[]} about.downloads
 */
export const describedDataset = (about) => ({
  '@context': 'https://schema.org/',
  '@type': 'Dataset',
  name: about.name,
  description: about.description,
  url: about.url,
  identifier: about.identifier,
  version: about.version,
  dateModified: about.dateModified,
  license: [...new Set(about.licences.map(licenceOf))],
  isAccessibleForFree: true,
  creator: { '@type': 'Organization', name: about.creator },
  spatialCoverage: { '@type': 'Place', name: about.place },
  ...(about.time ? { temporalCoverage: `${about.time.start}/${about.time.end}` } : {}),
  variableMeasured: about.measures,
  distribution: about.downloads.map(({ href }) => ({
    '@type': 'DataDownload',
    encodingFormat: href.endsWith('.csv') ? 'text/csv' : 'application/json',
    contentUrl: href,
  })),
});

/**
 * @param {{start: string, end: string}[]} periods
 * @returns {{start: string, end: string} | null} from the first day to the last
 */
export function timeOf(periods) {
  const starts = periods.map(({ start }) => start).sort();
  const ends = periods.map(({ end }) => end).sort();
  return starts.length > 0 ? { start: starts[0], end: ends[ends.length - 1] } : null;
}
