import { day, dayOf } from '../format/dates.mjs';
import { inTable, missingWord, unitHeading, withUnit } from '../format/figures.mjs';
import { groupBy } from '../format/group-by.mjs';
import { columnsOf, downloads, line } from './scorecard.mjs';
import { inWords } from './topics.mjs';

/**
 * The other authorities: which there are, what is known of each, and one figure for all of them.
 * @typedef {import('../api/types.d.ts').Authority} Authority
 * @typedef {import('../api/types.d.ts').Edition} Edition
 * @typedef {import('../api/types.d.ts').AreaValue} AreaValue
 */

const HOME = { text: 'Home', href: '/' };
const COUNCILS = { text: 'Councils', href: '/areas/' };

/** @param {number} count */
const figures = (count) => (count === 1 ? '1 figure' : `${count} figures`);

/** @param {Edition} edition @param {Authority[]} areas by name */
export function areasView(edition, areas) {
  const items = areas.map(({ code, name, until }) => ({
    name,
    href: `/areas/${code}/`,
    // one of two councils of a name says so in its name
    until: until && !/\(until \d{4}\)$/.test(name) ? day(until) : null,
    home: code === edition.home.code,
  }));
  const letters = [...groupBy(items, ({ name }) => name[0].toUpperCase())].map(([letter, all]) => ({
    letter,
    id: `letter-${letter.toLowerCase()}`,
    areas: all,
  }));
  return {
    template: 'areas.njk',
    title: 'Councils',
    description: `Every council with figures here, beside ${edition.home.name}.`,
    canonical: '/areas/',
    breadcrumbs: [HOME],
    home: edition.home,
    count: items.length,
    letters,
    former: areas.some(({ until }) => until),
  };
}

/**
 * Everything about one authority in one table for each topic.
 * @param {{edition: Edition, card: import('../api/types.d.ts').Scorecard, breaks: Map<string, string[]>, frozen: boolean,
 *   version: number, publishedAt: string, all: Authority[], last: number | null}} about
 *   `all`: every authority; `last`: the newest edition that had figures, where this one has none
 */
export function areaView({ edition, card, breaks, frozen, version, publishedAt, all, last }) {
  const { code, name } = card.area;
  const base = `/areas/${code}`;
  const atHome = code === edition.home.code;
  const current = atHome ? '/' : `${base}/`;
  const until = all.find((one) => one.code === code)?.until ?? null;
  const successor = all.find((one) => until && one.name === name && one.code !== code && !one.until);
  const topics = edition.topics.map((topic) => {
    const rows = card.rows.filter(({ indicator }) => indicator.topic === topic.id);
    const columns = new Map(rows.flatMap(({ comparators }) => comparators.map((one) => [one.id, one.name])));
    const order = edition.comparators.map(({ id }) => id);
    const ids = [...columns.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    return {
      ...topic,
      words: inWords(card, topic.id),
      columns: ids.map((id) => columns.get(id)),
      ...columnsOf(rows),
      rows: rows.map((row) => {
        const address = `${base}/indicators/${row.indicator.id}/`;
        const href = frozen ? `/editions/${row.edition}${address}` : address;
        return { ...line(row, ids, breaks.get(row.indicator.id) ?? []), href };
      }),
    };
  });
  return {
    template: 'area.njk',
    title: `Children and families in ${name}`,
    description: `${figures(card.rows.length)} about children and families in ${name}, beside other places and their own past.`,
    canonical: current,
    breadcrumbs: [HOME, COUNCILS],
    area: name,
    home: edition.home.name,
    atHome,
    figures: figures(card.rows.length),
    topics: topics.filter(({ rows }) => rows.length > 0),
    until: until ? day(until) : null,
    successor: successor ? `/areas/${successor.code}/` : null,
    lastAddress: last === null ? null : `/editions/${last}${base}/`,
    edition: version,
    published: dayOf(publishedAt),
    frozen,
    frozenAddress: `/editions/${version}${base}/`,
    downloads: downloads(version, code),
  };
}

/**
 * One indicator in all authorities.
 * @param {Edition} edition
 * @param {import('../api/types.d.ts').CatalogueEntry} entry
 * @param {import('../api/types.d.ts').Everywhere | null} table null where there is none to make
 */
export function everywhereView(edition, { id, title, topic: ofTopic }, table) {
  const { home } = edition;
  const topic = edition.topics.find((one) => one.id === ofTopic) ?? edition.topics[0];
  const rows = (/** @type {AreaValue[]} */ areas) =>
    areas.map(({ code, name, level, rank, tied, ...point }) => ({
      name,
      href:
        level !== 'Local authority'
          ? null
          : code === home.code
            ? `/indicators/${id}/`
            : `/areas/${code}/indicators/${id}/`,
      home: code === home.code,
      value: point.value && table ? inTable(point.value, table.indicator.unit) : missingWord(point),
      missing: !point.value,
      place: rank ? `${rank}${tied ? ' =' : ''}` : '–',
    }));
  const own = table?.areas.find(({ code }) => code === home.code);
  const ranked = table?.areas.filter(({ rank }) => rank).length ?? 0;
  return {
    template: 'everywhere.njk',
    title,
    heading: `${title.replace(/\?$/, '')}: every council`,
    description: `${table?.indicator.shortTitle ?? title} in every council that has a figure${table ? `, ${table.label}` : ''}.`,
    canonical: `/indicators/${id}/areas/`,
    breadcrumbs: [
      HOME,
      { text: topic.title, href: `/topics/${topic.id}/` },
      { text: title, href: `/indicators/${id}/` },
    ],
    shortTitle: table?.indicator.shortTitle ?? '',
    home: home.name,
    homeHref: `/indicators/${id}/`,
    own: own?.value && table ? withUnit(own.value, table.indicator.unit) : null,
    ownPlace: own?.rank ? `${own.tied ? 'shared place' : 'place'} ${own.rank} of ${ranked}` : null,
    polarity: table?.indicator.polarity ?? 'none',
    unit: table ? unitHeading(table.indicator.unit) : '',
    label: table?.label ?? '',
    ranked: ranked > 0,
    areas: rows(table?.areas ?? []),
    others: rows(table?.others ?? []),
    json: `/api/v1/editions/${table?.edition}/indicators/${id}/areas`,
  };
}
