import assert from 'node:assert/strict';
import test from 'node:test';
import { manyCouncils } from '../../../test/support/councils.mjs';
import { editionPage, words } from '../../../test/support/pages.mjs';
import { topic } from './topic.mjs';

test('a topic says once what goes well and what does not: in the lists, and each measure in its card', async () => {
  const page = await editionPage(topic, 'children-in-care');
  const headings = [...page.querySelectorAll('h2')].map(words);
  assert.deepEqual(headings, ['Where we stand', 'All figures', 'Share or follow']);
});

test('a detail has no card of its own where the measure that it belongs to has one', async () => {
  const page = await editionPage(topic, 'attendance', 2, (context) => ({
    ...context,
    catalogue: context.catalogue.map((entry) =>
      entry.id === 'sessions-possible' ? { ...entry, weight: 'detail', partOf: 'overall-absence' } : entry,
    ),
  }));
  const cards = [...page.querySelectorAll('.figure-card__title')].map(words);
  assert.ok(!cards.some((title) => /possible/.test(title)), cards.join(', '));
  assert.match(
    words(page.querySelector('.figure-card__parts')),
    /Behind it: 1 more Sessions possible: 7,515,215 sessions, /,
  );
});

test('a headline has its place among all councils', async () => {
  const page = await editionPage(topic, 'attainment', 2, manyCouncils('ks2-rwm-expected'));
  const [card] = page.querySelectorAll('.figure-card');
  assert.ok(card.querySelector('.strip'));
  assert.equal(words(card.querySelector('.figure-card__place')), '20th of 30 councils, 2024/25');
});

test('a figure that nobody can watch any more is folded on the page of its topic', async () => {
  const folded = [...(await editionPage(topic, 'attainment')).querySelectorAll('.govuk-details')].map(words);
  assert.match(folded[0], /^No new figure: 2 .*Progress 8: The last figure was −0.02 in 2016\/17\./);
});
