import assert from 'node:assert/strict';
import test from 'node:test';
import { parse } from 'lossless-json';
import { answer } from '../../../test/support/api-server.mjs';
import { manyCouncils } from '../../../test/support/councils.mjs';
import { editionPage, words } from '../../../test/support/pages.mjs';
import { everywhere, everywhereByChange, everywhereByName } from './everywhere.mjs';

/** @param {Document} document */
const rows = (document) =>
  [...document.querySelectorAll('.everywhere tbody tr')].map((row) => [...row.children].map(words).join(' | '));

test('a council whose figure is hidden is in the list of all, with the word for it', async () => {
  assert.deepEqual(rows(await editionPage(everywhere, 'ks2-rwm-expected')), [
    'Leeds Neighbour | 60.50% | 1',
    'Bristol, City of | 55.7% | 2 =',
    'Southampton This site | 55.7% | 2 =',
    'England | 60.4%',
  ]);
  const then = await editionPage(everywhere, 'ks2-rwm-expected', 1);
  assert.equal(rows(then)[3], "Bishop's Castle & Sons | Hidden | –");
});

test('an indicator without a table says so', async () => {
  assert.match(words(await editionPage(everywhere, 'overall-absence')), /There is no figure yet/);
});

test('every council is there with the digits and the place of the JSON', async () => {
  const json = /** @type {any} */ (
    parse((await answer('/api/v1/editions/2/indicators/ks2-rwm-expected/areas', 2)) ?? '')
  );
  const expected = [...json.areas, ...json.others].map(({ name, value, rank, tied }) => {
    const place = rank ? ` | ${rank}${tied ? ' =' : ''}` : '';
    const mark = name === 'Southampton' ? ' This site' : name === 'Leeds' ? ' Neighbour' : '';
    return `${name}${mark} | ${value.value}%${place}`;
  });
  assert.deepEqual(rows(await editionPage(everywhere, 'ks2-rwm-expected')), expected);
});

const many = manyCouncils('ks2-rwm-expected');

test('all councils are dots, in rows for all, the region and the neighbours, with the council and England marked', async () => {
  const page = await editionPage(everywhere, 'ks2-rwm-expected', 2, many);
  const drawing = page.querySelector('.chart__drawing--wide') ?? assert.fail();
  const names = [...drawing.querySelectorAll('.dots__row-name')].map(words);
  assert.deepEqual(names, ['30 councils', 'South East: 10', 'Statistical neighbours: 2']);
  assert.equal(drawing.querySelectorAll('.dots__dot').length, 30 + 10 + 3);
  assert.equal(drawing.querySelectorAll('.dots__dot--home').length, 3);
  assert.deepEqual([...drawing.querySelectorAll('.dots__line-name')].map(words), ['England 63%', 'Southampton 57%']);
  assert.equal(
    words(drawing.querySelector('desc')),
    '30 councils have figures from 47% to 76%. Southampton: 57%. England 63%.',
  );
});

test('few councils have a table and no drawing', async () => {
  assert.equal((await editionPage(everywhere, 'ks2-rwm-expected')).querySelector('.chart'), null);
});

test('the table can be sorted by place, name and change, each at an address of its own', async () => {
  const orders = { place: everywhere, name: everywhereByName, change: everywhereByChange };
  const tops = {
    place: 'Council 1 | 76% | 1 | −2',
    name: 'Council 1 | 76% | 1 | −2',
    change: 'Council 10 | 67% | 10 | +1',
  };
  for (const [order, of] of Object.entries(orders)) {
    const page = await editionPage(of, 'ks2-rwm-expected', 2, many);
    assert.match(
      rows(page)[0].replace(' · South East', ''),
      new RegExp(`^${tops[/** @type {'name'} */ (order)].replace(/[|+]/g, '\\$&')}`),
    );
    assert.equal(words(page.querySelector('.everywhere__orders strong')), order);
    assert.equal(page.querySelectorAll('.everywhere__orders a').length, 2);
    assert.equal(
      page.querySelector('link[rel=canonical]')?.getAttribute('href'),
      'https://figures.example/indicators/ks2-rwm-expected/areas/',
    );
  }
});

test('without a polarity nothing is called better, and the place is in the words of the JSON', async () => {
  const page = await editionPage(everywhere, 'ks2-rwm-expected', 2, (context) => {
    const changed = many(context);
    return {
      ...changed,
      api: {
        ...changed.api,
        areas: async (number, id) => {
          const table = await changed.api.areas(number, id);
          return (
            table && {
              ...table,
              indicator: { ...table.indicator, polarity: /** @type {'none'} */ ('none') },
              areas: table.areas.map((area) => ({ ...area, placeWords: '20th highest of 30 councils' })),
            }
          );
        },
      },
    };
  });
  assert.match(words(page), /57%, 20th highest of 30 councils/);
  assert.match(words(page), /Neither a higher nor a lower figure is better in itself/);
  assert.doesNotMatch(words(page), /better →|← better/);
});
