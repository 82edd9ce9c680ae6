import { day, dayOf } from '../../format/dates.mjs';
import { inTable, missingWord, statusWord, unitHeading } from '../../format/figures.mjs';
import { changes, comparisons, groups } from './comparing.mjs';
import { groupDrawing, mainDrawing } from './drawings.mjs';
import { calculations, dataTables, disagreements } from './tables.mjs';
import { standing } from './verdicts.mjs';

/**
 * The page that people share: everything about one indicator, in the order in which a reader asks.
 * @typedef {import('../../api/types.d.ts').IndicatorPage} IndicatorPage
 * @typedef {import('../../api/types.d.ts').Revision} Revision
 * @typedef {import('../../api/types.d.ts').Unit} Unit
 */

const MEASURED = {
  during: 'Everything that happened in the period',
  'at-end': 'How things stood on the last day of the period',
};

/** @param {Revision[]} revisions @param {Unit} unit */
const revisionRows = (revisions, unit) =>
  revisions.map(({ label, from, to, edition, why }) => ({
    label,
    from: from ? inTable(from, unit) : missingWord({}),
    to: to ? inTable(to, unit) : missingWord({}),
    edition: Number(edition),
    why,
  }));

/**
 * Where the page of an indicator stands: among those of the council's own area, or of another authority.
 * @typedef {object} Place
 * @property {string} base what its addresses begin with: nothing for the council's own, "/areas/E08000035"
 * @property {string} canonical what the address begins with that search engines should know
 * @property {{text: string, href: string}[]} elsewhere the same figure of others
 * @property {{text: string, href: string}[]} [crumbs] above the area's own page; none for the council's own
 * @property {boolean} [ours] whether "we" are the area
 */

/**
 * The page that follows the newest figures.
 * @param {IndicatorPage} page
 * @param {{edition: number, publishedAt: string, topic: {id: string, title: string}, place: Place,
 *   document: Document}} about
 */
export function indicatorView(page, { edition, publishedAt, topic, place, document }) {
  const { indicator, series, sources, area } = page;
  const { base, canonical, crumbs, elsewhere, ours = true } = place;
  const datasets = [...new Set(series.map(({ dataset }) => dataset))];
  return {
    template: 'indicator.njk',
    title: indicator.title,
    description: page.sentences[0] ?? indicator.definition,
    canonical: `${canonical}/indicators/${indicator.id}/`,
    breadcrumbs: crumbs
      ? [...crumbs, { text: area.name, href: `${base}/` }]
      : [
          { text: 'Home', href: '/' },
          { text: topic.title, href: `/topics/${topic.id}/` },
        ],
    elsewhere,
    ours,
    indicator: { ...indicator, measured: MEASURED[indicator.measured], breaks: indicator.breaks.join(', ') },
    lead: page.sentences[0],
    sentences: page.sentences.slice(1),
    unit: unitHeading(indicator.unit),
    area: area.name,
    drawing: mainDrawing(page, document),
    groupDrawing: groupDrawing(page, document),
    comparisons: comparisons(page),
    changes: changes(page),
    standing: standing(page),
    groups: groups(page),
    tables: dataTables(page),
    statuses: [...new Set(series.map(({ status }) => statusWord(status)))],
    hidden: series.some(({ points }) => points.some(({ symbol }) => symbol === 'c')),
    calculations: calculations(page),
    disagreements: disagreements(page),
    notes: page.notes,
    footnotes: page.footnotes,
    revisions: revisionRows(page.revisions, indicator.unit),
    sources: sources.map((source) => ({ ...source, publishedOn: day(source.publishedOn) })),
    edition,
    published: dayOf(publishedAt),
    frozen: false,
    frozenAddress: `/editions/${edition}${base}/indicators/${indicator.id}/`,
    revisedSince: revisionRows([], indicator.unit),
    downloads: [
      { text: 'This page as JSON', href: `/api/v1/editions/${edition}/indicators/${indicator.id}/areas/${area.code}` },
      ...datasets.map((dataset) => ({
        text: `${sources.find((source) => source.dataset === dataset)?.title ?? dataset}, as CSV`,
        href: `/api/v1/editions/${edition}/datasets/${dataset}/data.csv`,
      })),
    ],
  };
}

/**
 * The same page, frozen: nothing is drawn again.
 * @param {ReturnType<typeof indicatorView>} view
 * @param {Revision[]} since what newer editions revised of it
 */
export const frozenView = (view, since) => ({
  ...view,
  frozen: true,
  revisedSince: revisionRows(since, view.indicator.unit),
});
