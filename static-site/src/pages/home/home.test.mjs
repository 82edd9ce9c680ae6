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
    /94 per 10,000 October 2024 ▼ down from 101 a year before *Children looked after, rate per 10,000 Since the year before, 1 got better\./,
  );
});

test('the front page says what to watch and what to do better, and by which rule', async () => {
  const page = await editionPage(home);
  const lists = [...page.querySelectorAll('.standing__list')].map((list) => words(list));
  assert.deepEqual(
    lists.map((text) => text.replace(/^(\S+ [\p{L} ]+?) (KS2|Children).*$/u, '$1')),
    ['◆ Ones to watch', '■ Things to do better', '≈ Changing'],
  );
  assert.match(
    lists[1],
    /Children looked after in unregulated or unregistered settings, percentage ?5% at the end of October 2024 ?target of 4% missed for 13 months in a row/,
  );
  assert.equal(page.querySelector('.standing__name')?.getAttribute('href'), '/indicators/ks2-rwm-expected/');
});

test('a figure that nobody can watch any more is not on the front page', async () => {
  assert.doesNotMatch(words((await editionPage(home)).body), /no new figure to watch/);
});
