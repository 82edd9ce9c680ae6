import { Figure } from '../../src/api/figure.mjs';

/**
 * A table of 30 councils with figures from 76% to 47%, Southampton among them with 57%, in place of the table of an
 * indicator.
 * @param {string} indicator
 * @returns {(context: import('../../src/pages/page.d.ts').EditionContext) => import('../../src/pages/page.d.ts').EditionContext}
 */
export const manyCouncils = (indicator) => (context) => ({
  ...context,
  edition: {
    ...context.edition,
    comparators: context.edition.comparators.map((one) => ({
      ...one,
      members: one.id === 'statistical-neighbours' ? ['E07000105', 'E07000110'] : [],
    })),
  },
  catalogue: context.catalogue.map((entry) => (entry.id === indicator ? { ...entry, weight: 'headline' } : entry)),
  api: {
    ...context.api,
    areas: async (number, id) => {
      const table = await context.api.areas(number, id);
      return id === indicator && table ? { ...table, ...TABLE } : table;
    },
  },
});

const figure = (/** @type {number} */ number) => new Figure(String(number));

const TABLE = {
  period: '2024/25',
  label: '2024/25',
  yearBefore: { period: '2023/24', label: '2023/24' },
  areas: Array.from({ length: 30 }, (_, i) => ({
    code: i === 19 ? 'E06000045' : `E07000${100 + i}`,
    name: i === 19 ? 'Southampton' : `Council ${i + 1}`,
    level: /** @type {'Local authority'} */ ('Local authority'),
    value: figure(76 - i),
    rank: figure(i + 1),
    tied: false,
    placeWords: `${i === 19 ? '20th' : `${i + 1}`} of 30 councils`,
    region: i % 3 === 1 ? 'South East' : 'London',
    before: figure(75 - i + (i % 2 ? 0 : 3)),
    change: figure(i % 2 ? 1 : -2),
  })),
  others: [{ code: 'E92000001', name: 'England', level: /** @type {'National'} */ ('National'), value: figure(63) }],
};
