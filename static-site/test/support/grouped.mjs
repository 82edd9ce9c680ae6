import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { apiClient } from '../../src/api/client.mjs';
import { press } from '../../src/render/press.mjs';
import { folderSite } from '../../src/render/sites.mjs';

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

/**
 * Writes a page that the fixtures don't have: one whose groups of people stand under headings.
 * @param {{directory: string, api: {address: string}}} site
 * @param {(string | null)[][]} levels each with its group
 * @param {string} address
 * @returns {Promise<string>} its HTML
 */
export async function groupedPage(site, levels, address) {
  const api = apiClient(site.api.address);
  const [edition, editions, json] = await Promise.all([
    api.edition(1),
    api.editions(),
    api.indicator(1, 'ks2-rwm-expected', 'E06000045'),
  ]);
  const [leading] = json.series;
  const part = json.series.find(({ filters }) => filters.pupils === 'SEN support') ?? leading;
  const parts = levels.map(([level, group]) => ({
    ...part,
    filters: { pupils: String(level) },
    ...(group ? { filterGroups: { pupils: group } } : {}),
  }));
  const { page, indicator } = await press(edition, editions, folderSite(site.directory));
  const place = { base: '', canonical: '', elsewhere: [] };
  const name = `${address.slice(1)}index.html`;
  await page(name, indicator({ ...json, series: [leading, ...parts] }, 1, place));
  return readFile(path.join(site.directory, name), 'utf8');
}
