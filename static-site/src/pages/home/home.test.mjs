import assert from 'node:assert/strict';
import test from 'node:test';
import { editionPage, words } from '../../../test/support/pages.mjs';
import { home } from './home.mjs';

test('the front page gives each topic a figure, the figure of a year before and a sentence', async () => {
  const card = [...(await editionPage(home)).querySelectorAll('.topic-card')].find((one) =>
    words(one).startsWith('Children in care'),
  );
  assert.match(
    words(card ?? assert.fail()),
    /94 per 10,000 October 2024 ▼ down from 101 a year before *How many children are in care for every 10,000 children\? Since the year before, 2 got better\./,
  );
});
