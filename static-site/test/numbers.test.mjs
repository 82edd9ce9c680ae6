import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { parse } from 'lossless-json';
import { answer } from './support/api-server.mjs';
import { renderedSite } from './support/editions.mjs';

/** Compares every number in the tables with the digits of the JSON. */

/** @type {Awaited<ReturnType<typeof renderedSite>>} */
let site;

before(async () => {
  site = await renderedSite();
});
after(() => site.close());

/** @param {Element | null | undefined} cell @returns {string} the digits in it, without what the page adds */
const digits = (cell) => (cell?.textContent ?? '').trim().replace(/,/g, '').replace('\u2212', '-').replace(/%$/, '');

/** @param {string} address @returns {Promise<string>} the JSON that a page was made from */
async function source(address) {
  const [, edition = '2', area = HOME, id] = ADDRESS.exec(address) ?? [];
  return (await answer(`/api/v1/editions/${edition}/indicators/${id}/areas/${area}`, 2)) ?? '';
}

const HOME = 'E06000045';
const ADDRESS = /^(?:\/editions\/(\d))?(?:\/areas\/(\w+))?\/indicators\/([^/]+)\/$/;

/**
 * Every page of an indicator with its JSON, once where several addresses have the same.
 * @returns {AsyncGenerator<{address: string, document: Document, json: any}>}
 */
async function* indicatorPages() {
  const seen = new Set();
  for (const [address, html] of site.pages) {
    if (!ADDRESS.test(address) || html.includes('no longer published here')) continue;
    const json = await source(address);
    if (seen.has(html + json)) continue;
    seen.add(html + json);
    yield { address, document: new JSDOM(html).window.document, json: parse(json) };
  }
}

/** @param {Element} table @param {string} label @param {string} column @returns {Element | undefined} */
function cellOf(table, label, column) {
  const heads = [...table.querySelectorAll('thead th')].map(({ textContent }) => textContent);
  const row = [...table.querySelectorAll('tbody tr')].find((one) => one.querySelector('th')?.textContent === label);
  return row?.children[heads.indexOf(column)];
}

test('every point of every series is in its table with the digits of the JSON', async () => {
  let compared = 0;
  let ranges = 0;
  for await (const { address, document, json } of indicatorPages()) {
    const tables = [...document.querySelectorAll('table.figures')];
    const { area, series: all } = json;
    for (const series of all) {
      const group = Object.values(series.filters)
        .filter((level) => !/^(All|Total)$/.test(level))
        .join(', ');
      const caption = group ? `${group}: ${series.title}` : series.title;
      const table = tables.find((one) => one.querySelector('caption')?.textContent?.startsWith(caption));
      assert.ok(table, `${address} has no table “${caption}”`);
      const own = { name: area.name, frequency: series.frequency, points: series.points };
      for (const { name, frequency, points } of [own, ...series.comparators]) {
        if (frequency !== series.frequency) continue;
        for (const { label, value } of points) {
          const cell = cellOf(table, label, name);
          if (value === null) assert.match(cell?.textContent ?? '', /^[A-Z]/, `${address} ${label} ${name}`);
          else assert.equal(digits(cell), value.value, `${address} ${label} ${name}`);
          compared += 1;
        }
        if (points !== series.points) continue;
        for (const { label, interval } of points) {
          /** @type {string} */
          const range = cellOf(table, label, '95% interval')?.textContent ?? '–';
          const limits = interval?.map((/** @type {{value: string}} */ limit) => limit.value).join(' to ') ?? '–';
          assert.equal(range.replace(/%|,/g, ''), limits, `${address} ${label}, interval`);
          ranges += interval ? 1 : 0;
        }
      }
    }
  }
  assert.ok(compared > 800, `${compared} numbers compared`);
  assert.ok(ranges > 50, `${ranges} intervals compared`);
});

test('no table of an indicator page has a number that is not in its JSON', async () => {
  for await (const { address, document, json } of indicatorPages()) {
    const known = new Set();
    JSON.stringify(json, (_, value) => {
      if (value?.isLosslessNumber) known.add(value.value).add(value.value.replace('-', ''));
      return value;
    });
    for (const cell of document.querySelectorAll('td.govuk-table__cell--numeric')) {
      const [number] = digits(cell).match(/-?\d+(\.\d+)?/) ?? [];
      if (number) assert.ok(known.has(number), `${address}: ${cell.textContent}`);
    }
  }
});

const SCORECARDS = {
  '/scorecard/': [2, HOME],
  '/areas/E06000045/': [2, HOME],
  '/areas/E08000035/': [2, 'E08000035'],
  '/areas/E06000023/': [2, 'E06000023'],
  '/editions/1/areas/E08000035/': [1, 'E08000035'],
};

for (const [address, [edition, area]] of Object.entries(SCORECARDS)) {
  test(`every number on ${address} is the one of the JSON`, () => scorecard(address, Number(edition), String(area)));
}

/** @param {string} address @param {number} edition @param {string} area */
async function scorecard(address, edition, area) {
  const json = /** @type {any} */ (parse((await answer(`/api/v1/editions/${edition}/areas/${area}`, 2)) ?? ''));
  const { document } = new JSDOM(site.pages.get(address)).window;
  assert.equal(document.querySelectorAll('.scorecard__table tbody tr').length, json.rows.length);
  const rows = new Map(
    [...document.querySelectorAll('.scorecard__table tbody tr')].map((row) => [
      row.querySelector('a')?.textContent,
      row,
    ]),
  );
  for (const row of json.rows) {
    const shown = (/** @type {string} */ head) =>
      rows.get(row.indicator.shortTitle)?.querySelector(`td[data-head="${head}"]`);
    const expected = [
      ['Newest', row.latest],
      ['Year before', row.yearAgo ?? (['year', 'term'].includes(row.frequency) ? row.previous : null)],
      ['Target', row.target],
      [`${json.area.name}, last year`, row.lastYear],
    ];
    for (const [head, one] of [...expected, ...row.comparators.map((/** @type {any} */ c) => [c.name, c])]) {
      if (!one?.value) continue;
      const cell = shown(head);
      for (const more of cell?.querySelectorAll('.scorecard__period, .judged') ?? []) more.remove();
      assert.equal(digits(cell), one.value.value, `${row.indicator.shortTitle}, ${head}`);
    }
    const months = shown('12 months')?.textContent?.replaceAll(',', '') ?? '';
    if (row.mean12) assert.match(months, new RegExp(`mean ${row.mean12.value}\\b.*highest ${row.max12.value}\\b`));
    const travel = shown('Direction')?.querySelector('.scorecard__percent');
    if (row.direction) assert.equal(digits(travel).replace('+', ''), row.direction.percent.value);
  }
}
