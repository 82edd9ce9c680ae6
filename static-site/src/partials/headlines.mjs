import { inTable, withUnit } from '../format/figures.mjs';
import { councilStrip } from './council-strip.mjs';

/**
 * The measures by which a topic is known, each with its place among all councils. Their figures are those of the table of
 * all councils, so that the strip, the place and the figure are of one year.
 * @typedef {import('../pages/page.d.ts').EditionContext} EditionContext
 * @typedef {{id: string, title: string, value: string, label: string, move: {sign: string, words: string} | null,
 *   place: string, strip: string}} Headline
 */

/** @param {EditionContext} context @param {string} topic its id */
const headlinesOf = ({ catalogue }, topic) =>
  catalogue.filter((entry) => entry.topic === topic && entry.weight === 'headline');

/**
 * @param {EditionContext} context @param {string} topic its id
 * @returns {Promise<Headline[]>} those of which many councils have a figure, the council among them
 */
export async function headlines(context, topic) {
  const { api, number, edition } = context;
  const found = await Promise.all(
    headlinesOf(context, topic).map(async (entry) => {
      const table = await api.areas(number, entry.id);
      const strip = councilStrip(table, edition.home.code);
      const own = table?.areas.find(({ code }) => code === edition.home.code);
      if (!table || !own?.value || strip === '') return [];
      const { unit } = table.indicator;
      return [
        {
          id: entry.id,
          title: entry.shortTitle,
          value: withUnit(own.value, unit),
          label: table.label,
          move: moveOf(own, unit),
          place: own.placeWords ?? '',
          strip,
        },
      ];
    }),
  );
  return found.flat();
}

/** @param {EditionContext} context @param {string} topic its id @returns {Promise<boolean>} whether this edition changed the figures of a council in them */
export async function headlinesChanged(context, topic) {
  const tables = await Promise.all(headlinesOf(context, topic).map(({ id }) => context.api.areas(context.number, id)));
  const home = context.edition.home.code;
  return tables.some((table) => Number(table?.edition) === context.number && councilStrip(table, home) !== '');
}

/**
 * @param {import('#api').AreaValue} own @param {import('#api').Unit} unit
 * @returns {{sign: string, words: string} | null} null without a figure of the year before
 */
function moveOf({ before, change }, unit) {
  if (!before || !change) return null;
  if (change.number === 0) return { sign: 'same', words: 'the same as a year before' };
  const way = change.number > 0 ? /** @type {const} */ (['higher', 'up']) : /** @type {const} */ (['lower', 'down']);
  return { sign: way[0], words: `${way[1]} from ${inTable(before, unit)} a year before` };
}
