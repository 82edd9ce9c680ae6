import assert from 'node:assert/strict';
import test from 'node:test';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import rules from '../../../.htmlvalidate.json' with { type: 'json' };
import { Figure } from '../../api/figure.mjs';
import { barModel } from '../../indicators/chart-model.mjs';
import { groups } from './comparing.mjs';
import { groupDrawing } from './drawings.mjs';
import { byName, sections } from '../../indicators/sections.mjs';
import { groupName, nameUnderHeading } from '../../indicators/series.mjs';
import { AGES_AND_SEX, groupedPage, MORE_GROUPS } from '../../../test/support/grouped.mjs';

/** @param {object} latest @param {object[]} comparators @returns {any} */
const page = (latest, comparators) => ({
  indicator: { unit: '%' },
  series: [
    { filters: { pupils: 'All pupils' }, latest: null, comparators: [] },
    { filters: { pupils: 'Disadvantaged pupils' }, latest, comparators },
  ],
});

/** @param {[string, string?][]} levels each with its group @returns {any[]} series without figures */
const series = (levels) =>
  levels.map(([level, group]) => ({
    filters: { breakdown: level },
    ...(group ? { filterGroups: { breakdown: group } } : {}),
  }));

/** @param {[string, string?][]} levels */
const inSections = (levels) =>
  sections(series(levels)).map((section) => [section.heading, ...section.series.map(nameUnderHeading)]);

test('a group whose figure is hidden says so', () => {
  const [{ rows }] = groups(page({ period: '2023/24', label: '2023/24', value: null, symbol: 'c' }, [])).sections;
  assert.equal(rows[0].value, 'Hidden');
});

test("a group without a figure still has the comparator's figure for the same period", () => {
  const points = [{ period: '2023/24', label: '2023/24', value: new Figure('67.1') }];
  const latest = { period: '2023/24', label: '2023/24', value: null, symbol: 'x', comparisons: [] };
  const { names, sections } = groups(page(latest, [{ id: 'england', name: 'England', points }]));
  const [{ rows }] = sections;
  assert.deepEqual(names, ['England']);
  assert.equal(rows[0].value, 'Not available');
  assert.deepEqual(rows[0].others, ['67.1%']);
});

test('ages and durations are in their order, and what is not known comes last', () => {
  const orders = [
    ['Unborn', 'Under 1', '1 to 4', '5 to 9', '10 to 15', '16 and 17', '18 and over', 'Not known'],
    ['All ages', 'Under 5', 'Under 16', '5 to 15', '16+', 'Unknown'],
    ['Asian', 'Black', 'Mixed', 'White', 'Other', 'Not stated'],
    ['All SEN', 'EHC plan', 'No SEN', 'SEN support', 'Unclassified'],
    ['Nursery', 'Reception', 'Year 1', 'Year 2', 'Year 10'],
    ['0 days', '1 to 10 days', 'Over 10 days'],
    ['3 months or less', '3 to 6 months', '6 months to 1 year', '1 to 2 years', 'More than 2 years', 'Not recorded'],
    ['Less than 1 week', 'Under 1 month', '1 to 3 months', 'Aged 1 to 4', '5 days or more', '1 year and over'],
    ['1 to 999', '2,500 to 4,999', '10,000 to 19,999', '20,000 or more'],
    ['Alternative provision', 'Key stage 2', 'Key stage 10', 'Nursery'],
  ];
  for (const order of orders) assert.deepEqual(order.toSorted().toSorted(byName), order);
});

test('levels are under the headings of their filter groups, after those that have no group', () => {
  const levels = /** @type {[string, string?][]} */ ([
    ['10 to 15', 'Age'],
    ['5 to 9', 'Age'],
    ['Looked after'],
    ['Disabled'],
    ['Female', 'Sex'],
    ['SEN provision: All SEN', 'SEN provision'],
    ['Unclassified', 'Unclassified'],
    ['Male', 'Sex'],
    ['At home', 'Care'],
    ['Care', 'Care'],
  ]);
  assert.deepEqual(inSections(levels), [
    ['', 'Looked after', 'Disabled', 'Unclassified'],
    ['Age', '5 to 9', '10 to 15'],
    ['Care', 'Care', 'At home'],
    ['SEN provision', 'All SEN'],
    ['Sex', 'Female', 'Male'],
  ]);
});

test('a division by several filters is named by the groups of those that are not at their total', () => {
  const one = /** @type {any} */ ({
    filters: { breakdown: 'Female', placement: 'Total', status: 'Full' },
    filterGroups: { breakdown: 'Sex', placement: 'Total' },
  });
  assert.equal(groupName(one), 'Sex, Female, Full');
});

test('each heading is in the chart once, and in its description', () => {
  const latest = { period: '2025-03', label: 'March 2025' };
  const all = series([
    ['Total', 'Total'],
    ['Male', 'Sex'],
    ['Unborn', 'Age'],
    ['Female', 'Sex'],
  ]);
  const counted = all.map((one, i) => ({ ...one, latest: { ...latest, value: new Figure(String(10 + i)) } }));
  const about = /** @type {any} */ ({
    indicator: { unit: 'number', shortTitle: 'Plans' },
    area: { name: 'Southampton' },
    series: counted,
  });
  const { description, groups: bars } = barModel(about, counted.slice(1));
  assert.equal(description, 'Age. Unborn: 12. Sex. Female: 13. Male: 11.');
  assert.deepEqual(
    bars.map(({ section }) => section),
    ['Age', 'Sex', ''],
  );
  const drawing = /** @type {{wide: string}} */ (
    groupDrawing({ ...about, series: counted.map((one) => ({ ...one, points: [one.latest] })) })
  );
  const { document } = new JSDOM(drawing.wide).window;
  const words = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
  assert.deepEqual(words.sort(), ['Age', 'Everybody: 10', 'Female: 13', 'Male: 11', 'Sex', 'Unborn: 12']);
});

test('a group whose figure is hidden keeps its place in the chart', () => {
  const latest = { period: '2025-03', label: 'March 2025' };
  const [total, boys, girls] = series([['Total'], ['Boys'], ['Girls']]);
  const counted = [
    { ...total, latest: { ...latest, value: new Figure('90') } },
    { ...boys, latest: { ...latest, value: new Figure('60') } },
    { ...girls, latest: { ...latest, value: null, symbol: 'c' } },
  ];
  const about = /** @type {any} */ ({
    indicator: { unit: 'number', shortTitle: 'Plans' },
    area: { name: 'Southampton' },
    series: counted.map((one) => ({ ...one, points: [one.latest] })),
  });
  const drawing = /** @type {{wide: string}} */ (groupDrawing(about));
  const { document } = new JSDOM(drawing.wide).window;
  const words = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
  assert.deepEqual(words, ['Everybody: 90', 'Boys: 60', 'Girls: hidden']);
  assert.match(document.querySelector('desc')?.textContent ?? '', /Girls: hidden/);
});

test('a page has its groups under headings, in the table and in small charts or one bar chart', async () => {
  const few = await groupedPage(AGES_AND_SEX);
  const { document } = new JSDOM(few).window;
  const part = document.querySelector('section[aria-labelledby="by-group"]');
  const titles = [...(part?.querySelectorAll('h3, h4') ?? [])].map(({ tagName, textContent }) => [
    tagName,
    textContent,
  ]);
  assert.deepEqual(titles, [
    ['H3', 'Disabled'],
    ['H3', 'Age'],
    ...['Under 1', '1 to 4', '5 to 9', '10 to 15'].map((age) => ['H4', age]),
    ['H3', 'Sex'],
    ['H4', 'Female'],
    ['H4', 'Male'],
  ]);
  const heads = [...(part?.querySelectorAll('tbody th') ?? [])];
  assert.deepEqual(
    heads.filter((head) => head.getAttribute('scope') === 'rowgroup').map(({ textContent }) => textContent),
    ['Age', 'Sex'],
  );
  for (const head of part?.querySelectorAll('th[scope="rowgroup"]') ?? [])
    assert.equal(Number(head.getAttribute('colspan')), part?.querySelectorAll('thead th').length);
  const captions = [...document.querySelectorAll('caption')].map(({ textContent }) => textContent ?? '');
  assert.ok(captions.some((caption) => caption.startsWith('Age, 5 to 9: Yearly')));

  const many = await groupedPage(MORE_GROUPS);
  const drawn = new JSDOM(many).window.document.querySelectorAll('.chart__drawing--narrow .chart__section');
  assert.deepEqual(
    [...drawn].map(({ textContent }) => textContent),
    ['Age', 'SEN provision', 'Sex'],
  );
  const validator = new HtmlValidate(/** @type {any} */ (rules));
  for (const html of [few, many]) {
    const { results } = await validator.validateString(html);
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
      [],
    );
  }
});
