import { indicatorHtml } from './pages.mjs';

/** Indicator pages whose groups of people have headings. The fixtures have none. */

/** Levels and their groups, in alphabetical order as the API gives them. */
export const AGES_AND_SEX = [
  ['1 to 4', 'Age'],
  ['10 to 15', 'Age'],
  ['5 to 9', 'Age'],
  ['Disabled', null],
  ['Female', 'Sex'],
  ['Male', 'Sex'],
  ['Under 1', 'Age'],
];

export const MORE_GROUPS = [
  ...AGES_AND_SEX,
  ['No SEN', 'SEN provision'],
  ['SEN provision: All SEN', 'SEN provision'],
  ['SEN support', 'SEN provision'],
];

/** @param {(string | null)[][]} levels each with its group @returns {Promise<string>} */
export const groupedPage = (levels) =>
  indicatorHtml('ks2-rwm-expected', (json) => {
    const [leading] = json.series;
    const part = json.series.find(({ filters }) => filters.pupils === 'SEN support') ?? leading;
    const parts = levels.map(([level, group]) => ({
      ...part,
      filters: { pupils: String(level) },
      ...(group ? { filterGroups: { pupils: group } } : {}),
    }));
    return { ...json, series: [leading, ...parts] };
  });
