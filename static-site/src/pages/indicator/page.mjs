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
 * @param {IndicatorPage} page
 * @param {{edition: number, publishedAt: string, topic: {id: string, title: string}, home: string,
 *   frozen: boolean, since: Revision[], document: Document}} about `since`: what newer editions revised of it
 */
export function indicatorView(page, { edition, publishedAt, topic, home, frozen, since, document }) {
  const { indicator, series, sources } = page;
  const datasets = [...new Set(series.map(({ dataset }) => dataset))];
  return {
    template: 'indicator.njk',
    title: indicator.title,
    description: page.sentences[0] ?? indicator.definition,
    canonical: `/indicators/${indicator.id}/`,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: topic.title, href: `/topics/${topic.id}/` },
    ],
    indicator: { ...indicator, measured: MEASURED[indicator.measured], breaks: indicator.breaks.join(', ') },
    lead: page.sentences[0],
    sentences: page.sentences.slice(1),
    unit: unitHeading(indicator.unit),
    area: page.area.name,
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
    frozen,
    frozenAddress: `/editions/${edition}/indicators/${indicator.id}/`,
    revisedSince: revisionRows(since, indicator.unit),
    downloads: [
      { text: 'This page as JSON', href: `/api/v1/editions/${edition}/indicators/${indicator.id}/areas/${home}` },
      ...datasets.map((dataset) => ({
        text: `${sources.find((source) => source.dataset === dataset)?.title ?? dataset}, as CSV`,
        href: `/api/v1/editions/${edition}/datasets/${dataset}/data.csv`,
      })),
    ],
  };
}
