import { day } from '../../format/dates.mjs';
import { inTable, plain, statusWord } from '../../format/figures.mjs';
import { HOME, RELEASES } from '../../partials/breadcrumbs.mjs';
import { describedDataset } from '../../partials/described-dataset.mjs';
import { oursLabel } from '../../partials/disagreements.mjs';
import { revisionRows } from '../../partials/revisions.mjs';

/**
 * @typedef {import('#api').CatalogueEntry} CatalogueEntry
 * @typedef {import('#api').Dataset} Dataset
 * @typedef {import('#api').Quality} Quality
 */

/** @type {Record<Dataset['files'][number]['holds'], string>} */
const HOLDS = {
  figures: 'Figures',
  'publisher-calculations': 'What the publisher worked out itself',
  'repeated-figures': 'The same figures, printed a second time',
};

/** @type {Record<Dataset['policy'], string>} */
const POLICIES = {
  protect: 'Counts of 1 to 5 children are hidden here, with percentages and other figures that would tell them.',
  coarsen:
    'Counts of 1 to 5 children are hidden here, with percentages and other figures that would tell them. Where most months would be hidden, months are added up.',
  'as-published': 'The publisher has already made these figures safe. We show them as they came.',
};

/** The most disagreements that the page lists; the JSON has all. */
const LISTED = 100;

/**
 * One release: what was published, by whom, when, in which state, with which notes, and how it was checked.
 * @type {import('../page.d.ts').EditionPage}
 */
export const release = {
  address: '/releases/{id}/',
  template: 'pages/release/release.njk',
  ids: ({ edition }) => edition.datasets.map(({ id }) => id),
  isChanged: async ({ api, number }, id) => Number((await api.dataset(number, id)).edition) === number,
  async load({ api, number, edition, version, publishedAt, catalogue }, id) {
    const [dataset, quality] = await Promise.all([api.dataset(number, id), api.quality(number, id)]);
    const indicators = catalogue.filter((entry) => dataset.indicators.includes(entry.id));
    return {
      title: dataset.title,
      description: `${dataset.title}, published by ${dataset.publisher} on ${day(dataset.publishedOn)}.`,
      breadcrumbs: [HOME, RELEASES],
      structured: describedDataset({
        name: `${dataset.title}, ${dataset.publisher}`,
        description: `${dataset.coverage}. ${indicators.map(({ shortTitle }) => shortTitle).join('; ')}.`.slice(
          0,
          4900,
        ),
        url: `/releases/${id}/`,
        identifier: `/editions/${version}/releases/${id}/`,
        version: dataset.version ?? `edition ${version}`,
        dateModified: publishedAt,
        licences: [dataset.licence],
        creator: dataset.publisher,
        place: edition.home.name,
        time: null,
        measures: indicators.map(({ shortTitle }) => shortTitle),
        downloads: dataset.downloads,
      }),
      release: about(dataset, catalogue),
      indicators: indicators.map((entry) => ({ text: entry.shortTitle, href: `/indicators/${entry.id}/` })),
      findings: findings(quality),
      outcome: quality?.outcome ?? null,
      disagreements: disagreements(quality, catalogue, id),
      downloads: [
        ...dataset.downloads.map(({ type, href }) => ({ text: type === 'text/csv' ? 'Figures as CSV' : type, href })),
        {
          text: 'This release as JSON',
          href: `/api/v1/editions/${Number(dataset.edition)}/datasets/${id}`,
        },
        { text: 'Quality report as JSON', href: dataset.quality.href },
      ],
    };
  },
};

/** @param {Dataset} dataset @param {CatalogueEntry[]} catalogue */
function about(dataset, catalogue) {
  const title = (/** @type {string} */ id) => catalogue.find((entry) => entry.id === id)?.shortTitle ?? id;
  return {
    ...dataset,
    publishedOn: day(dataset.publishedOn),
    nextDue: dataset.nextDue ? day(dataset.nextDue) : null,
    status: statusWord(dataset.status),
    policy: POLICIES[dataset.policy],
    protected: dataset.policy !== 'as-published',
    hidden: plain(dataset.quality.hidden),
    files: dataset.files.map((file) => ({ ...file, holds: HOLDS[file.holds], rows: plain(file.rows) })),
    footnotes: dataset.footnotes.map((note) => ({ ...note, about: note.indicators.map(title) })),
    revisions: dataset.revisions.flatMap((revision) => {
      const unit = catalogue.find((entry) => entry.id === revision.indicator)?.unit ?? 'number';
      return revisionRows([revision], unit).map((row) => ({ ...row, title: title(revision.indicator) }));
    }),
  };
}

/** @param {Quality | null} quality what the checks found */
const findings = (quality) =>
  (quality?.findings ?? []).map((finding) => ({
    ...finding,
    total: plain(finding.total),
    places: finding.places.map((place) => ({
      ...place,
      row: place.row && Number(place.row) > 0 ? plain(place.row) : '',
      column: place.column ?? '',
      found: place.found ?? '',
    })),
  }));

/** @param {Quality | null} quality @param {CatalogueEntry[]} catalogue @param {string} dataset */
function disagreements(quality, catalogue, dataset) {
  const all = quality?.disagreements ?? [];
  const listed = all.slice(0, LISTED).map((one) => {
    const entry = catalogue.find(({ id }) => id === one.indicator);
    const unit = entry?.unit ?? 'number';
    return {
      title: entry?.shortTitle ?? one.indicator,
      href: entry ? `/indicators/${one.indicator}/` : null,
      area: one.area.name,
      what: one.what,
      label: one.label,
      printed: inTable(one.printed, unit),
      beside: oursLabel(one.rule),
      ours: inTable(one.ours, unit),
      why: one.why,
      source: one.source && one.source !== dataset ? `/releases/${one.source}/` : null,
    };
  });
  return { listed, more: all.length - listed.length };
}
