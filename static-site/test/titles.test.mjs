import assert from 'node:assert/strict';
import test from 'node:test';
import { everywhere, home, scorecard, topic } from '../src/pages/index.mjs';
import { areaPages, editionPage, indicatorPage, LEEDS, words } from './support/pages.mjs';

/** @param {Document} page what a search engine and a shared link show, and what the page begins with */
function shown(page) {
  const meta = (/** @type {string} */ name) =>
    page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content');
  assert.equal(meta('og:description'), meta('description'));
  return {
    title: page.title,
    shared: meta('og:title'),
    description: meta('description') ?? '',
    heading: words(page.querySelector('h1')),
    question: page.querySelector('.indicator__question')?.textContent ?? null,
  };
}

const TERM = 'KS2 reading, writing and maths, expected standard';
const QUESTION = 'How many 11-year-olds do as well as expected in reading, writing and maths?';

test('an indicator has its official term and its area as the title, and its question and its figure as the description', async () => {
  assert.deepEqual(shown(await indicatorPage('ks2-rwm-expected')), {
    title: `${TERM} – Southampton – Open Scrutiny`,
    shared: `${TERM} – Southampton`,
    description: `${QUESTION} In 2023/24, 55.7% of pupils in Southampton met the expected standard in reading, writing and maths: 4.7 points below England.`,
    heading: TERM,
    question: QUESTION,
  });
});

test('the list of all councils has another title than the page of the indicator', async () => {
  const { title, heading, description, question } = shown(await editionPage(everywhere, 'ks2-rwm-expected'));
  assert.equal(title, `${TERM}: every council – Southampton – Open Scrutiny`);
  assert.equal(heading, `${TERM}: every council`);
  assert.ok(description.startsWith(QUESTION), description);
  assert.equal(question, QUESTION);
});

test('a topic has its term as the title, and its question before its sentence', async () => {
  const { title, shared, heading, description, question } = shown(await editionPage(topic, 'attainment'));
  assert.equal(title, 'Attainment – Southampton – Open Scrutiny');
  assert.deepEqual([shared, heading], ['Attainment – Southampton', 'Attainment']);
  assert.ok(question && description.startsWith(question), description);
});

test('no title names its place twice', async () => {
  const page = await areaPages();
  const pages = [await editionPage(home), await editionPage(scorecard), page(`/areas/${LEEDS}/`)];
  assert.deepEqual(
    pages.map(({ title }) => title),
    [
      'How are children doing in Southampton? – Open Scrutiny',
      'Scorecard – Southampton – Open Scrutiny',
      'Children and families in Leeds – Open Scrutiny',
    ],
  );
});
