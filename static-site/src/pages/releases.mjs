import { day, dayOf } from '../format/dates.mjs';
import { inTable, plain, statusWord } from '../format/figures.mjs';
import { besideOurs } from './indicator/tables.mjs';

/**
 * What was published, by whom, when, in what state, and with which notes.
 * @typedef {import('../api/types.d.ts').Edition} Edition
 */

const KINDS = { new: 'New', revised: 'Revised' };

/** @param {Edition} edition @param {import('../api/types.d.ts').Editions} editions */
export function releasesView(edition, editions) {
  const newestFirst = [...edition.datasets].sort((a, b) => b.publishedOn.localeCompare(a.publishedOn));
  return {
    template: 'releases.njk',
    title: 'Releases',
    description: 'What has been published, by whom and when, and what is due next.',
    canonical: '/releases/',
    breadcrumbs: [{ text: 'Home', href: '/' }],
    datasets: newestFirst.map((dataset) => ({
      title: dataset.title,
      href: `/releases/${dataset.id}/`,
      publisher: dataset.publisher,
      publishedOn: day(dataset.publishedOn),
      status: statusWord(dataset.status),
      nextDue: dataset.nextDue ? day(dataset.nextDue) : null,
      figures: dataset.indicators.length,
    })),
    editions: editions.editions
      .filter((one) => Number(one.edition) <= Number(edition.edition))
      .map((one) => ({
        number: Number(one.edition),
        published: dayOf(one.publishedAt),
        changes: one.changes.map((change) => ({
          kind: KINDS[change.kind] ?? change.kind,
          title: change.title,
          href: edition.datasets.some(({ id }) => id === change.dataset) ? `/releases/${change.dataset}/` : null,
          revisions: Number(change.revisions),
        })),
      })),
  };
}

const HOLDS = /** @type {Record<string, string>} */ ({
  figures: 'Figures',
  'publisher-calculations': 'What the publisher worked out itself',
  'repeated-figures': 'The same figures, printed a second time',
});

const POLICIES = /** @type {Record<string, string>} */ ({
  protect: 'Counts of 1 to 5 children are hidden here, with percentages and other figures that would tell them.',
  coarsen:
    'Counts of 1 to 5 children are hidden here, with percentages and other figures that would tell them. Where most months would be hidden, months are added up.',
  'as-published': 'The publisher has already made these figures safe. We show them as they came.',
});

/** How many are listed on a page; the JSON has all. */
const LISTED = 100;

/** @param {import('../api/types.d.ts').Quality | null} quality @param {import('../api/types.d.ts').CatalogueEntry[]} catalogue @param {string} dataset */
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
      beside: besideOurs(one.rule),
      ours: inTable(one.ours, unit),
      why: one.why,
      source: one.source && one.source !== dataset ? `/releases/${one.source}/` : null,
    };
  });
  return { listed, more: all.length - listed.length };
}

/**
 * @param {import('../api/types.d.ts').Release} release
 * @param {import('../api/types.d.ts').Quality | null} quality
 * @param {import('../api/types.d.ts').CatalogueEntry[]} catalogue
 */
export function releaseView(release, quality, catalogue) {
  const edition = Number(release.edition);
  const indicators = catalogue.filter(({ id }) => release.indicators.includes(id));
  const title = (/** @type {string} */ id) => catalogue.find((entry) => entry.id === id)?.shortTitle ?? id;
  return {
    template: 'release.njk',
    title: release.title,
    description: `${release.title}, published by ${release.publisher} on ${day(release.publishedOn)}.`,
    canonical: `/releases/${release.dataset}/`,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: 'Releases', href: '/releases/' },
    ],
    release: {
      ...release,
      publishedOn: day(release.publishedOn),
      nextDue: release.nextDue ? day(release.nextDue) : null,
      status: statusWord(release.status),
      policy: POLICIES[release.policy] ?? '',
      protected: release.policy !== 'as-published',
      hidden: plain(release.quality.hidden),
      files: release.files.map((file) => ({ ...file, holds: HOLDS[file.holds] ?? file.holds, rows: plain(file.rows) })),
      footnotes: release.footnotes.map((note) => ({ ...note, about: note.indicators.map(title) })),
      revisions: release.revisions.map((revision) => ({ ...revision, title: title(revision.indicator) })),
    },
    indicators: indicators.map(({ id, shortTitle }) => ({ text: shortTitle, href: `/indicators/${id}/` })),
    findings: (quality?.findings ?? []).map((finding) => ({
      ...finding,
      total: plain(finding.total),
      places: finding.places.map((place) => ({
        ...place,
        row: place.row && Number(place.row) > 0 ? plain(place.row) : '',
        column: place.column ?? '',
        found: place.found ?? '',
      })),
    })),
    outcome: quality?.outcome ?? null,
    disagreements: disagreements(quality, catalogue, release.dataset),
    downloads: [
      ...release.downloads.map(({ type, href }) => ({ text: type === 'text/csv' ? 'Figures as CSV' : type, href })),
      { text: 'This release as JSON', href: `/api/v1/editions/${edition}/datasets/${release.dataset}` },
      { text: 'Quality report as JSON', href: release.quality.href },
    ],
  };
}
