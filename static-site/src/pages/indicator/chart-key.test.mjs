import assert from 'node:assert/strict';
import test from 'node:test';
import { JSDOM } from 'jsdom';
import { Figure } from '../../api/figure.mjs';
import { indicatorHtml, words } from '../../../test/support/pages.mjs';

/** @typedef {{name: string, years: number[]}} Other */

/** @param {number} year @param {number} number */
const point = (year, number) => ({
  period: `${year}/${year - 1999}`,
  label: `${year}/${year - 1999}`,
  start: `${year}-09-01`,
  end: `${year + 1}-08-31`,
  value: new Figure(String(number)),
  status: /** @type {const} */ ('final'),
});

/**
 * The key of a chart of yearly figures, and the names that stand beside the ends of its lines.
 * @param {Other[]} others @returns {Promise<{key: {text: string, narrowOnly: boolean}[], wide: string, narrow: string}>}
 */
async function drawn(others) {
  const html = await indicatorHtml('overall-absence', (page) => ({
    ...page,
    series: page.series.slice(0, 1).map((series) => ({
      ...series,
      frequency: /** @type {const} */ ('year'),
      points: [2021, 2022, 2023].map((year) => point(year, 8)),
      comparators: others.map(({ name, years }, i) => ({
        id: name.toLowerCase(),
        name,
        kind: /** @type {const} */ ('published'),
        frequency: /** @type {const} */ ('year'),
        points: years.map((year) => point(year, 6 + i)),
      })),
    })),
  }));
  const { document } = new JSDOM(html).window;
  const labels = (/** @type {string} */ kind) =>
    [...document.querySelectorAll(`.chart__drawing--${kind} .chart__label`)].map(words).join(' ');
  const key = [...document.querySelectorAll('.chart__lines-one')].map((one) => ({
    text: words(one),
    narrowOnly: one.classList.contains('chart__lines-one--narrow'),
  }));
  return { key, wide: labels('wide'), narrow: labels('narrow') };
}

const years = [2021, 2022, 2023];

test('a wide chart names all lines at their ends, and a narrow one the area and the first; the key has the others', async () => {
  const { key, wide, narrow } = await drawn([
    { name: 'England', years },
    { name: 'Wessex', years },
    { name: 'Neighbours', years },
  ]);
  for (const name of ['Southampton', 'England', 'Wessex', 'Neighbours']) assert.ok(wide.includes(name), wide);
  assert.ok(narrow.includes('Southampton') && narrow.includes('England'), narrow);
  assert.ok(!narrow.includes('Wessex') && !narrow.includes('Neighbours'), narrow);
  assert.deepEqual(key, [
    { text: 'Wessex 7%', narrowOnly: true },
    { text: 'Neighbours 8%', narrowOnly: true },
  ]);
});

test('a line that ended earlier is in the key of both, with its last year', async () => {
  const { key, wide } = await drawn([
    { name: 'England', years },
    { name: 'Wessex', years: [2021, 2022] },
  ]);
  assert.ok(!wide.includes('Wessex'), wide);
  assert.deepEqual(key, [{ text: 'Wessex 7%, 2022/23', narrowOnly: false }]);
});

test('where the area and one other have labels on a narrow screen too, there is no key', async () => {
  assert.deepEqual((await drawn([{ name: 'England', years }])).key, []);
});
