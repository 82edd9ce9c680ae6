import assert from 'node:assert/strict';
import test from 'node:test';
import { manyCouncils } from '../../../test/support/councils.mjs';
import { editionPage, words } from '../../../test/support/pages.mjs';
import { home } from './home.mjs';

test('the front page gives each topic a figure, the figure of a year before and a sentence', async () => {
  const card = [...(await editionPage(home)).querySelectorAll('.topic-card')].find((one) =>
    words(one).startsWith('Children in care'),
  );
  assert.match(
    words(card ?? assert.fail()),
    /Children looked after, rate per 10,000 94 per 10,000 October 2024 ▼ down from 101 a year before Since the year before, 1 got better\./,
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

test('a topic shows its headline among all councils: a mark for each, its own, and the line of England', async () => {
  const page = await editionPage(home, '', 2, manyCouncils('ks2-rwm-expected'));
  const card = [...page.querySelectorAll('.topic-card')].find((one) => words(one).startsWith('Attainment'));
  assert.match(words(card ?? assert.fail()), /57% 2024\/25, 20th of 30 councils ▲ up from 56% a year before/);
  const strip = card?.querySelector('.strip');
  assert.equal(
    strip?.getAttribute('aria-label'),
    '30 councils from 47% to 76%. Southampton: 57%, 20th of 30 councils; England: 63%.',
  );
  assert.equal(strip?.querySelector('.strip__marks')?.getAttribute('d')?.match(/M/g)?.length, 30);
  assert.ok(strip?.querySelector('.strip__own'));
  assert.match(words(strip), /England 63% ?47% ?better → 76%/);
});

test('each list can be reached from the top, and its number of entries is there', async () => {
  const links = [...(await editionPage(home)).querySelectorAll('.standing__jump a')];
  assert.deepEqual(
    links.map((link) => [link.getAttribute('href'), words(link)]),
    [
      ['#list-watch', '◆ Ones to watch: 1'],
      ['#list-worse', '■ Things to do better: 1'],
      ['#list-changing', '≈ Changing: 1'],
    ],
  );
});
