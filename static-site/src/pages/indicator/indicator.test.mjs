import assert from 'node:assert/strict';
import test from 'node:test';
import { JSDOM } from 'jsdom';
import { Figure } from '../../api/figure.mjs';
import { indicatorHtml, indicatorPage, words } from '../../../test/support/pages.mjs';

test('an indicator page answers in the order in which a reader asks', async () => {
  const document = await indicatorPage('ks2-rwm-expected');
  const [first, ...rest] = [...document.querySelectorAll('h1, h2')].map(words);
  assert.equal(first, 'KS2 reading, writing and maths, expected standard');
  const question = document.querySelector('h1 + .indicator__question') ?? assert.fail();
  assert.equal(words(question), 'How many 11-year-olds do as well as expected in reading, writing and maths?');
  const order = ['How we compare', 'Is it changing?', 'For different groups', 'The figures', 'How to read this'];
  assert.deepEqual(rest, [...order, 'Where it comes from', 'Corrections', 'Share or take away']);
  assert.match(words(document), /55\.7% of pupils in Southampton met the expected standard/);
});

test('the comparison has every comparator with its figure, its gap and a word', async () => {
  const rows = [...(await indicatorPage('ks2-rwm-expected')).querySelectorAll('.stack__table tbody tr')].map(words);
  assert.match(
    rows[0],
    /^England 60\.4% 2023\/24 ▼ Lower, by 4\.7 percentage points ■ Worse About 136 more pupils would have closed the gap\.$/,
  );
  assert.match(
    rows[1],
    /^Statistical neighbours 56\.6% 2023\/24 ≈ Similar: 0\.9 percentage points lower About 26 pupils\. It may be chance\.$/,
  );
});

test('where nothing is compared the page says whether other places have figures', async () => {
  const said = async (/** @type {boolean} */ others) => {
    const html = await indicatorHtml('ks2-rwm-expected', (page) => ({
      ...page,
      series: page.series.map((series) => ({
        ...series,
        comparators: others ? series.comparators : [],
        latest: series.latest && { ...series.latest, comparisons: [], target: null },
      })),
    }));
    const { document } = new JSDOM(html).window;
    return words(document.querySelector('section[aria-labelledby="compare"] > p'));
  };
  assert.match(await said(true), /The table below has the figures of other places\.$/);
  assert.match(await said(false), /^No other place has a figure like this/);
});

test('where the sources disagree both figures are shown', async () => {
  const rows = [
    ...(await indicatorPage('contacts')).querySelectorAll('section[aria-labelledby="disagreements"] .facts__row'),
  ];
  assert.deepEqual(rows.map(words), [
    '12-month mean, October 2017 Printed 1,446, ours 1,437.4. The printed figure is that of 13 months, not 12.',
  ]);
  assert.equal((await indicatorPage('sessions-possible')).querySelector('#disagreements'), null);
});

test('beside a figure without counts behind it, the page says that nobody can tell what is chance', async () => {
  const document = await indicatorPage('progress-8');
  const rows = [...document.querySelectorAll('.stack__table tbody tr')].map(words);
  assert.match(rows[0], /^England −0\.03 2016\/17 ▲ 0\.01 higher$/);
  assert.match(
    words(document),
    /We do not know how many children are behind this figure, so how much of a gap is chance can’t be told\./,
  );
});

test('a rate of children in care is never called better or worse', async () => {
  const document = await indicatorPage('looked-after-children-rate');
  assert.equal(document.querySelectorAll('.judged').length, 0);
  assert.match(words(document), /Neither a higher nor a lower figure is better in itself/);
});

test('a monthly series and the yearly official figures share a chart, each with its own period', async () => {
  const drawing = (await indicatorPage('looked-after-children-rate')).querySelector('.chart__drawing--wide');
  const labels = [...(drawing?.querySelectorAll('.chart__label') ?? [])].map(words).join(' ');
  assert.match(labels, /Southampton 94/);
  assert.match(labels, /108\.00 \(2023\/24\)/);
  const key = words((await indicatorPage('looked-after-children-rate')).querySelector('.chart__lines'));
  assert.match(key, /England 71\.00, 2023\/24/);
  assert.match(labels, /Target 87/);
});

test('a hidden figure is marked in the chart and in the table, with the reason', async () => {
  const document = await indicatorPage('looked-after-returned-home');
  assert.equal(document.querySelector('.chart__missing')?.textContent, 'c');
  assert.match(words(document), /Hidden: .*December 2023.* Hidden to protect children's privacy\./);
});

test('a missing figure has its reason', async () => {
  const document = await indicatorPage('initial-health-assessments-in-time');
  assert.match(words(document), /Not available: .*September 2024, October 2024.* The figure was not available\./);
});

test('negative scores have a minus sign, not a hyphen', async () => {
  const text = words((await indicatorPage('progress-8')).querySelector('#table-1')?.parentElement ?? assert.fail());
  assert.match(text, /2016\/17 −0\.02 −0\.03 −0\.11 −0\.13/);
});

test('the interval of each counted figure is a band or a bar in the chart, a column in the table, and in words', async () => {
  const monthly = await indicatorPage('looked-after-children-rate');
  const drawing = monthly.querySelector('.chart__drawing--wide') ?? assert.fail();
  assert.ok(drawing.querySelector('.chart__band path'));
  assert.match(drawing.querySelector('desc')?.textContent ?? '', /95% interval of the last: 86 to 103\./);
  assert.match(words(monthly.querySelector('.chart__key') ?? assert.fail()), /The band, or a bar with stops/);
  const rows = [...monthly.querySelectorAll('#table-1')].flatMap((caption) => [
    ...(caption.parentElement?.querySelectorAll('tr') ?? []),
  ]);
  assert.equal(words(rows[0]), 'Month Southampton 95% interval');
  assert.equal(words(rows[1]), 'October 2024 94 86 to 103');
  const yearly = await indicatorPage('ks2-rwm-expected');
  assert.equal(yearly.querySelector('.chart__band'), null);
  assert.ok(yearly.querySelector('.chart__drawing--narrow .chart__whisker'));
  assert.match(
    words(yearly.querySelector('#table-1')?.parentElement ?? assert.fail()),
    /2023\/24 55\.7% 53\.9% to 57\.5%/,
  );
  const uncounted = await indicatorPage('assessments-within-45-days');
  assert.equal(uncounted.querySelector('.chart__band, .chart__whisker'), null);
  assert.doesNotMatch(words(uncounted.querySelector('#table-1')?.parentElement ?? assert.fail()), /95% interval/);
});

test('a range that the publisher gives is named as the publisher\u2019s own', async () => {
  const html = await indicatorHtml('progress-8', (json) => ({
    ...json,
    series: json.series.map((one) => ({
      ...one,
      intervalsFrom: 'publisher',
      points: one.points.map((point) => ({ ...point, interval: [new Figure('-0.4'), new Figure('0.1')] })),
    })),
  }));
  assert.match(html, /by chance alone \(95% interval\)\. It is the publisher\u2019s own range\./);
  assert.match(html, /95% interval<\/th>/);
  assert.doesNotMatch(await indicatorHtml('overall-absence'), /publisher\u2019s own range/);
});
