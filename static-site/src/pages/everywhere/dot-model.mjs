import { inTable } from '../../format/figures.mjs';

/**
 * From the table of all councils to a dot plot: all of them, those of the council's region, its statistical neighbours.
 * @typedef {import('#api').Areas} Areas
 * @typedef {import('../../charts/model.d.ts').DotModel} DotModel
 */

/** With fewer councils the table says it all. */
const FEWEST = 5;

/**
 * @param {Areas} table @param {string} home the code of the council's own area @param {string[]} neighbours codes
 * @returns {DotModel | null} null where few councils have a figure, and for a total: it shows the size of a place
 */
export function dotModel({ areas, others, indicator, label }, home, neighbours) {
  const { unit, polarity, shortTitle } = indicator;
  const known = areas.flatMap((area) => (area.value ? [{ ...area, value: area.value }] : []));
  if (known.length < FEWEST || !known.some(({ rank }) => rank)) return null;
  const own = known.find(({ code }) => code === home);
  const region = areas.find(({ code }) => code === home)?.region;
  const near = new Set(neighbours);
  /** @param {(typeof known)[number]} area @param {'region' | 'neighbour' | 'other'} role */
  const dot = (area, role) => ({
    value: area.value.number,
    role: area.code === home ? /** @type {'home'} */ ('home') : role,
    words: `${area.name}: ${inTable(area.value, unit)}`,
  });
  const within = known.filter((area) => region && area.region === region);
  const alike = known.filter(({ code }) => near.has(code));
  const rows = [
    {
      name: `${known.length} councils`,
      dots: known.map((area) =>
        dot(area, near.has(area.code) ? 'neighbour' : area.region === region ? 'region' : 'other'),
      ),
    },
    ...(within.length > 1
      ? [{ name: `${region}: ${within.length}`, dots: within.map((one) => dot(one, 'region')) }]
      : []),
    ...(alike.length > 1
      ? [
          {
            name: `Statistical neighbours: ${alike.length}`,
            dots: [...(own ? [own] : []), ...alike].map((one) => dot(one, 'neighbour')),
          },
        ]
      : []),
  ];
  const national = others.flatMap(({ level, name, value }) =>
    level === 'National' && value
      ? [{ name: `${name} ${inTable(value, unit)}`, value: value.number, role: /** @type {const} */ ('comparator') }]
      : [],
  );
  const ours = own
    ? [
        {
          name: `${own.name} ${inTable(own.value, unit)}`,
          value: own.value.number,
          role: /** @type {const} */ ('home'),
        },
      ]
    : [];
  const sorted = known.map(({ value }) => value).sort((a, b) => a.number - b.number);
  const [least, most] = [sorted[0], sorted[sorted.length - 1]].map((figure) => inTable(figure, unit));
  return {
    id: 'councils',
    title: `${shortTitle}, ${label}: every council`,
    description: describe({ own: own && dot(own, 'other').words, count: known.length, least, most, national }),
    rows,
    lines: [...national, ...ours],
    scale: {
      low: polarity === 'lower' ? `${least} \u2190 better` : least,
      high: polarity === 'higher' ? `better \u2192 ${most}` : most,
    },
  };
}

/** @param {{own: string | undefined, count: number, least: string, most: string, national: {name: string}[]}} words */
const describe = ({ own, count, least, most, national }) =>
  [`${count} councils have figures from ${least} to ${most}.`, ...(own ? [`${own}.`] : [])]
    .concat(national.map(({ name }) => `${name}.`))
    .join(' ');
