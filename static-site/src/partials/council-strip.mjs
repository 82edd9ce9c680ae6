import { strip } from '../charts/index.mjs';
import { inTable } from '../format/figures.mjs';

/**
 * The strip of all councils with a figure, for a card: from the table of all areas.
 * @typedef {import('#api').Areas} Areas
 */

/** With fewer councils a strip shows nothing that the figures don't. */
const FEWEST = 20;

/**
 * @param {Areas | null} table
 * @param {string} home the code of the council's own area
 * @returns {string} an inline SVG; empty where the council has no figure, few have, or size is no comparison
 */
export function councilStrip(table, home) {
  if (!table) return '';
  const { unit, polarity } = table.indicator;
  const known = table.areas.filter(({ value, rank }) => value && rank);
  const own = known.find(({ code }) => code === home);
  if (!own?.value || known.length < FEWEST) return '';
  const national = table.others.find(({ level, value }) => level === 'National' && value);
  const sorted = known.flatMap(({ value }) => (value ? [value] : [])).sort((a, b) => a.number - b.number);
  const [least, most] = [sorted[0], sorted[sorted.length - 1]].map((figure) => inTable(figure, unit));
  const beside = national?.value ? `; ${national.name}: ${inTable(national.value, unit)}` : '';
  return strip({
    values: sorted.map(({ number }) => number),
    own: own.value.number,
    line: national?.value
      ? { value: national.value.number, text: `${national.name} ${inTable(national.value, unit)}` }
      : null,
    low: polarity === 'lower' ? `${least} \u2190 better` : least,
    high: polarity === 'higher' ? `better \u2192 ${most}` : most,
    words: `${known.length} councils from ${least} to ${most}. ${own.name}: ${inTable(own.value, unit)}, ${own.placeWords}${beside}.`,
  });
}
