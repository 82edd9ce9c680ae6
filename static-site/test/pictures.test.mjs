import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFile } from 'node:fs/promises';
import { JSDOM } from 'jsdom';
import { HEIGHT, pictureSvg, WIDTH } from '../src/pictures/picture.mjs';
import { png } from '../src/pictures/png.mjs';
import { indicatorPage } from './support/pages.mjs';

/** The pictures of shared pages. */

const look = { accent: '#005a70', styles: await readFile(new URL('../dist/site.css', import.meta.url), 'utf8') };

const picture = {
  title: 'KS2 reading, writing and maths, expected standard',
  sentence: 'In 2023/24, 55.7% of pupils in Southampton met the expected standard.',
  caption: 'Percentage, Southampton',
  chart: /** @type {string | null} */ (null),
  publisher: 'Southampton City Council',
  source: 'Source: Key stage 2 results, 28 November 2024',
};

/** @param {Partial<typeof picture>} [change] @returns {Promise<Buffer>} */
const drawn = async (change = {}) => Buffer.from(await png(pictureSvg({ ...picture, ...change }, look)));

test('a picture is a PNG in the size that social media ask for, the same bytes each time', async () => {
  const bytes = await drawn();
  assert.equal(bytes.subarray(1, 4).toString('latin1'), 'PNG');
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [WIDTH, HEIGHT]);
  assert.ok(bytes.length < 200_000, `${bytes.length} bytes`);
  assert.deepEqual(await drawn(), bytes);
});

test('its words are drawn, with the font of the project', async () => {
  const bytes = await drawn();
  for (const change of [{ title: 'Progress 9' }, { sentence: 'In 2023/24.' }, { source: '' }, { publisher: 'Leeds' }]) {
    assert.notDeepEqual(await drawn(change), bytes, Object.keys(change)[0]);
  }
});

test('a title and a sentence of any length leave room for the chart, and text is no markup', () => {
  const long = 'The number of children <in need> & others who are known to the council '.repeat(9);
  const chart = '<svg viewBox="0 0 9 9" width="9" height="9"><text>Oct\u00a02024</text></svg>';
  const svg = pictureSvg({ ...picture, title: `${long}\u0007`, sentence: long, chart }, look);
  const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
  const texts = [...document.querySelectorAll('text')];
  const caption = texts.find(({ textContent }) => textContent === picture.caption);
  assert.ok(Number(caption?.getAttribute('y')) < HEIGHT / 2);
  assert.equal(document.querySelectorAll('in').length, 0);
  assert.ok(texts.some(({ textContent }) => textContent?.endsWith('…')));
  assert.ok(texts.some(({ textContent }) => textContent === 'Oct\u00a02024'));
});

test('a long source stands on two rows, whole', () => {
  const source =
    'Source: Pupil absence in schools in England: autumn and spring terms of the school year 2023 to 2024, 17 October 2024';
  const { document } = new JSDOM(pictureSvg({ ...picture, source }, look), { contentType: 'image/svg+xml' }).window;
  const rows = [...document.querySelectorAll('text[text-anchor="end"]')].map(({ textContent }) => textContent);
  assert.equal(rows.length, 2);
  assert.equal(rows.join(' '), source);
});

test('the page of an indicator names the picture of its own version', async () => {
  const page = await indicatorPage('assessments-within-45-days');
  assert.equal(
    page.querySelector('meta[property="og:image"]')?.getAttribute('content'),
    'https://figures.example/editions/2/indicators/assessments-within-45-days/share.png',
  );
});
