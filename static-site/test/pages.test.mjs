import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import rules from '../.htmlvalidate.json' with { type: 'json' };
import { renderedSite } from './support/rendered.mjs';

/** @type {Awaited<ReturnType<typeof renderedSite>>} */
let site;

before(async () => {
  site = await renderedSite();
});
after(() => site.close());

/** @param {string} address */
const html = (address) => site.pages.get(address) ?? assert.fail(`there is no page ${address}`);

/** @param {string} address */
const page = (address) => new JSDOM(html(address)).window.document;

/** @param {Document | Element} part @returns {string} what it says, cells and list items apart */
function words(part) {
  const root = 'documentElement' in part ? part.body : part;
  for (const cell of root.querySelectorAll('td, th, li, dt, dd')) cell.append(' ');
  return root.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

test('an indicator page answers in the order in which a reader asks', () => {
  const document = page('/indicators/ks2-rwm-expected/');
  const [first, ...rest] = [...document.querySelectorAll('h1, h2')].map(words);
  assert.equal(first, 'How many 11-year-olds do as well as expected in reading, writing and maths?');
  const order = ['How we compare', 'Is it changing?', 'For different groups', 'The figures', 'How to read this'];
  assert.deepEqual(rest, [...order, 'Where it comes from', 'Corrections', 'Share or take away']);
  assert.match(words(document), /55\.7% of pupils in Southampton met the expected standard/);
});

test('every comparator stands in the comparison with its figure, its gap and a word', () => {
  const rows = [...page('/indicators/ks2-rwm-expected/').querySelectorAll('.stack__table tbody tr')].map(words);
  assert.match(
    rows[0],
    /^England 60\.4% 2023\/24 ▼ Lower, by 4\.7 percentage points ■ Worse About 136 more pupils would have closed the gap\.$/,
  );
  assert.match(
    rows[1],
    /^Statistical neighbours 56\.6% 2023\/24 ≈ Similar: 0\.9 percentage points lower About 26 pupils\. It may be chance\.$/,
  );
});

test('every rule that gave a result is linked to its explanation', () => {
  const document = page('/indicators/ks2-rwm-expected/');
  assert.match(words(document), /for 2023\/24 could have been anywhere from 53\.9% to 57\.5%\. How we tell/);
  const methods = page('/methods/');
  const links = ['/indicators/looked-after-children-rate/', '/topics/children-in-care/'].flatMap((address) => [
    ...page(address).querySelectorAll('a.rule'),
  ]);
  assert.ok(links.some((link) => link.getAttribute('href') === '/methods/#change'));
  for (const link of links) {
    const id = link.getAttribute('href')?.replace('/methods/#', '') ?? '';
    assert.ok(methods.getElementById(id), `/methods/ has no part ${id}`);
  }
});

test('where the sources disagree both figures are shown', () => {
  const rows = [
    ...page('/indicators/contacts/').querySelectorAll('section[aria-labelledby="disagreements"] .facts__row'),
  ];
  assert.deepEqual(rows.map(words), [
    '12-month mean, October 2017 Printed 1,446, ours 1,437.4. The printed figure is that of 13 months, not 12.',
  ]);
  assert.equal(page('/indicators/sessions-possible/').querySelector('#disagreements'), null);
});

test('a release lists where it disagrees with itself, with both figures', () => {
  const heading = page('/releases/children-and-families-monthly/').querySelector('#disagreements');
  const rows = [...(heading?.parentElement?.querySelectorAll('.facts__row') ?? [])].map(words);
  assert.ok(rows.length > 5);
  assert.equal(
    rows[0],
    'Contacts, Southampton 12-month mean, October 2017: printed 1,446, ours 1,437.4. The printed figure is that of 13 months, not 12.',
  );
});

test('a figure without counts behind it is not called higher or lower, and the page says so', () => {
  const document = page('/indicators/progress-8/');
  const rows = [...document.querySelectorAll('.stack__table tbody tr')].map(words);
  assert.match(rows[0], /^England −0\.03 2016\/17 ▲ 0\.01 higher$/);
  assert.match(
    words(document),
    /the number of children behind the figure is not known, so the difference can be chance\./,
  );
});

test('a rate of children in care is never called better or worse', () => {
  const document = page('/indicators/looked-after-children-rate/');
  assert.equal(document.querySelectorAll('.judged').length, 0);
  assert.match(words(document), /Neither a higher nor a lower figure is better in itself/);
});

test('a monthly series and the yearly official figures share a chart, each with its own period', () => {
  const drawing = page('/indicators/looked-after-children-rate/').querySelector('.chart__drawing--wide');
  const labels = [...(drawing?.querySelectorAll('.chart__label') ?? [])].map(words).join(' ');
  assert.match(labels, /Southampton 94/);
  assert.match(labels, /108\.00 \(2023\/24\)/);
  assert.match(labels, /England 71\.00 \(2023\/24\)/);
  assert.match(labels, /Target 87/);
});

test('a hidden figure says so in the chart and in the table, and why', () => {
  const document = page('/indicators/looked-after-returned-home/');
  assert.equal(document.querySelector('.chart__missing')?.textContent, 'c');
  assert.match(words(document), /Hidden: .*December 2023.* Hidden to protect children's privacy\./);
});

test('a missing figure says why', () => {
  const document = page('/indicators/initial-health-assessments-in-time/');
  assert.match(words(document), /Not available: .*September 2024, October 2024.* The figure was not available\./);
});

test('negative scores have a true minus sign, in tables and charts', () => {
  const text = words(page('/indicators/progress-8/').querySelector('#table-1')?.parentElement ?? assert.fail());
  assert.match(text, /2016\/17 −0\.02 −0\.03 −0\.11 −0\.13/);
});

test('the current page points to its frozen address, the frozen page to its current one', () => {
  const current = page('/indicators/ks2-rwm-expected/');
  assert.ok(current.querySelector('a[href="/editions/1/indicators/ks2-rwm-expected/"]'));
  assert.equal(current.querySelector('.frozen-note'), null);
  const frozen = page('/editions/1/indicators/ks2-rwm-expected/');
  assert.match(words(frozen), /This page is from edition 1, published on 16 November 2026, and will not change\./);
  assert.equal(frozen.querySelector('link[rel=canonical]')?.getAttribute('href'), '/indicators/ks2-rwm-expected/');
});

test('the scorecard sets the newest figure beside the year before, 12 months, the target, the direction and last years', () => {
  const rows = [...page('/scorecard/').querySelectorAll('.scorecard__table tbody tr')].map(words);
  const row = rows.find((one) => one.startsWith('Children looked after, rate'));
  assert.match(
    row ?? '',
    /94 October 2024 101 October 2023 mean 97\.4, highest 102 87 ≈ Similar −7% 108\.00 2023\/24 71\.00 2023\/24 57\.0 2022\/23 100\.30/,
  );
  const met = rows.find((one) => one.startsWith('Assessments completed within 45 days')) ?? '';
  assert.match(met, / 81% ● Met /);
});

test('no page holds a script, an inline style or an address that is none', () => {
  for (const [address, text] of site.pages) {
    assert.doesNotMatch(text, /<script|javascript:| style=|<style/, address);
  }
});

test('all pages are valid HTML', async () => {
  const validator = new HtmlValidate(/** @type {any} */ (rules));
  for (const [address, text] of site.pages) {
    const { valid, results } = await validator.validateString(text, `${address}index.html`);
    const found = results.flatMap(({ messages }) =>
      messages.map((one) => `${one.line}: ${one.ruleId}: ${one.message}`),
    );
    assert.ok(valid, `${address}\n${found.slice(0, 8).join('\n')}`);
  }
});

test('no internal link is dead, on any page', async () => {
  const { answer } = await import('./support/api-server.mjs');
  for (const [address, text] of site.pages) {
    const { document } = new JSDOM(text).window;
    for (const link of document.querySelectorAll('a[href], link[href]')) {
      const href = link.getAttribute('href') ?? '';
      if (/^https?:/.test(href)) continue;
      assert.match(href, /^[/#]/, `${address} → ${href}`);
      const [path, fragment] = href.split('#');
      if (path.startsWith('/api/')) assert.ok(await answer(path, 2), `${address} → ${href}`);
      else if (!path.startsWith('/assets/')) {
        const target = path === '' ? document : page(path);
        assert.ok(!fragment || target.getElementById(fragment), `${address} → ${href}`);
      }
    }
  }
});

test('a topic says what improved, worsened, is unclear and is missing, each with its figures and the rule', () => {
  const document = page('/topics/children-in-care/');
  const part = document.querySelector('section[aria-labelledby="stand"]') ?? assert.fail();
  for (const rule of ['trend', 'change']) assert.ok(part.querySelector(`a.rule[href="/methods/#${rule}"]`));
  const heaps = [...part.querySelectorAll('h3')].map(words);
  assert.deepEqual(heaps, ['● Improved: 1', '? Not known: 1', '– Neither good nor bad: 4', '○ Missing: 1']);
  assert.match(
    words(part),
    /percentage: 5% at the end of October 2024, down from 10% a year earlier\. Chance is unlikely/,
  );
  assert.match(words(part), /The last figure that can be shown was 67% in August 2024\./);
  assert.deepEqual(
    [...page('/topics/attainment/').querySelectorAll('section[aria-labelledby="stand"] h3')].map(words),
    ['? Not known: 1', '○ No new figure: 2'],
  );
});

test('a topic lists what differs from England and what became of its targets, both figures side by side', () => {
  const lists = (/** @type {string} */ topic) =>
    [...page(`/topics/${topic}/`).querySelectorAll('section[aria-labelledby="beside"] :is(h3, li)')].map(words);
  assert.deepEqual(lists('attainment'), [
    '■ Worse than England: 1',
    'KS2 reading, writing and maths, expected standard: 55.7% in 2023/24; England: 60.4%',
  ]);
  assert.deepEqual(lists('children-in-care'), [
    '◆ Targets narrowly missed: 1',
    'Children looked after in unregulated or unregistered settings: 22 in October 2024; target: 20',
    '■ Targets missed: 1',
    'Children looked after in unregulated or unregistered settings, percentage: 5% in October 2024; target: 4%',
  ]);
});

test('the front page gives each topic a figure, where it came from and a sentence', () => {
  const card = [...page('/').querySelectorAll('.topic-card')].find((one) => words(one).startsWith('Children in care'));
  assert.match(
    words(card ?? assert.fail()),
    /94 per 10,000 October 2024 ▼ down from 101 a year before *How many children are in care for every 10,000 children\? Of the 7 measures here, 1 has improved\./,
  );
});

test('the interval of each counted figure is a band or a bar in the chart, a column in the table, and in words', () => {
  const monthly = page('/indicators/looked-after-children-rate/');
  const drawing = monthly.querySelector('.chart__drawing--wide') ?? assert.fail();
  assert.ok(drawing.querySelector('.chart__band path'));
  assert.match(drawing.querySelector('desc')?.textContent ?? '', /95% interval of the last: 86 to 103\./);
  assert.match(words(monthly.querySelector('.chart__key') ?? assert.fail()), /The band, or a bar with stops/);
  const rows = [...monthly.querySelectorAll('#table-1')].flatMap((caption) => [
    ...(caption.parentElement?.querySelectorAll('tr') ?? []),
  ]);
  assert.equal(words(rows[0]), 'Month Southampton 95% interval');
  assert.equal(words(rows[1]), 'October 2024 94 86 to 103');
  const yearly = page('/indicators/ks2-rwm-expected/');
  assert.equal(yearly.querySelector('.chart__band'), null);
  assert.ok(yearly.querySelector('.chart__drawing--narrow .chart__whisker'));
  assert.match(
    words(yearly.querySelector('#table-1')?.parentElement ?? assert.fail()),
    /2023\/24 55\.7% 53\.9% to 57\.5%/,
  );
  const uncounted = page('/indicators/assessments-within-45-days/');
  assert.equal(uncounted.querySelector('.chart__band, .chart__whisker'), null);
  assert.doesNotMatch(words(uncounted.querySelector('#table-1')?.parentElement ?? assert.fail()), /95% interval/);
});
