import assert from 'node:assert/strict';
import test from 'node:test';
import { editionPage, words } from '../../../test/support/pages.mjs';
import { topic } from './topic.mjs';

test('a topic lists what improved, is unclear and is missing, each with its figures and the rule', async () => {
  const document = await editionPage(topic, 'children-in-care');
  const part = document.querySelector('section[aria-labelledby="stand"]') ?? assert.fail();
  for (const rule of ['trend', 'change']) assert.ok(part.querySelector(`a.rule[href="/methods/#${rule}"]`));
  const headings = [...part.querySelectorAll('h3')].map(words);
  assert.deepEqual(headings, ['● Improved: 1', '? Not known: 1', '– Neither good nor bad: 4', '○ Missing: 1']);
  assert.match(
    words(part),
    /percentage: 5% at the end of October 2024, down from 10% a year earlier\. Chance is unlikely/,
  );
  assert.match(words(part), /The last figure that can be shown was 67% in August 2024\./);
  assert.deepEqual(
    [...(await editionPage(topic, 'attainment')).querySelectorAll('section[aria-labelledby="stand"] h3')].map(words),
    ['? Not known: 1', '○ No new figure: 2'],
  );
});

test('a topic lists what differs from England and which targets are missed, with both figures', async () => {
  const lists = async (/** @type {string} */ id) =>
    [...(await editionPage(topic, id)).querySelectorAll('section[aria-labelledby="beside"] :is(h3, li)')].map(words);
  assert.deepEqual(await lists('attainment'), [
    '■ Worse than England: 1',
    'KS2 reading, writing and maths, expected standard: 55.7% in 2023/24; England: 60.4%',
  ]);
  assert.deepEqual(await lists('children-in-care'), [
    '◆ Targets narrowly missed: 1',
    'Children looked after in unregulated or unregistered settings: 22 in October 2024; target: 20',
    '■ Targets missed: 1',
    'Children looked after in unregulated or unregistered settings, percentage: 5% in October 2024; target: 4%',
  ]);
});

test('a figure that nobody can watch any more is folded on the page of its topic', async () => {
  const folded = [...(await editionPage(topic, 'attainment')).querySelectorAll('.govuk-details')].map(words);
  assert.match(folded[0], /^No new figure: 2 .*Progress 8: The last figure was −0.02 in 2016\/17\./);
});
