import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { finder } from './find.mjs';
import { searchItems } from './items.mjs';

/** The search over the project's own catalogue. */

const CATALOGUE = new URL('../../../catalogue/', import.meta.url);

/** @param {string} name */
const json = async (name) => JSON.parse(await readFile(new URL(name, CATALOGUE), 'utf8'));

const { topics } = await json('topics.json');
const files = (await readdir(CATALOGUE)).filter((name) =>
  topics.some((/** @type {any} */ one) => name === `${one.id}.json`),
);
const catalogue = (
  await Promise.all(
    files.map(async (name) => {
      const content = await json(name);
      return (content.indicators ?? content).map((/** @type {any} */ one) => ({
        ...one,
        topic: name.replace('.json', ''),
      }));
    }),
  )
).flat();
const areas = ['Southampton', 'Bristol, City of', 'Leeds', 'Newcastle upon Tyne', 'Redcar and Cleveland'].map(
  (name, i) => ({ name, code: `E0800000${i}` }),
);
const find = finder(
  await searchItems(
    /** @type {any} */ ({
      api: { authorities: async () => areas },
      number: 1,
      edition: {
        topics,
        datasets: [{ id: 'attendance', title: 'School attendance: autumn term', publisher: 'Leeds' }],
      },
      catalogue,
    }),
  ),
);

/** @type {[string, RegExp][]} what is asked, and what has to be among the first five */
const ASKED = [
  ['exclusions', /exclusion/i],
  ['expelled', /Permanent exclusion/],
  ['expeled', /Permanent exclusion/],
  ['truancy', /absence|Attendance/],
  ['LAC', /looked after/],
  ['CLA', /looked after/],
  ['children in care', /looked after|Children in care/],
  ['SEND', /SEN|EHC/],
  ['EHCP', /EHC plan/],
  ['ehc plans on time', /EHC plans issued within 20 weeks/],
  ['atendance', /absence|Attendance/],
  ['safegarding', /protection|Section 47/i],
  ['SATs', /KS2/],
  ['social worker', /social worker/],
  ['how many children are sent home from school', /Suspension/],
  ['NEET', /NEET/],
  ['statistical neighbors', /Statistical neighbours/],
  ['percentage point', /Percentage point/],
  ['newcastel', /Newcastle upon Tyne/],
  ['Bristol', /Bristol/],
  ['attendance autumn', /School attendance/],
];

for (const [query, wanted] of ASKED) {
  test(`“${query}” finds ${wanted.source}`, () => {
    const titles = find(query)
      .slice(0, 5)
      .map(({ title }) => title);
    assert.ok(
      titles.some((title) => wanted.test(title)),
      titles.join(' | '),
    );
  });
}

test('a word that is spelt right is not taken for another', () => {
  const titles = find('expelled').map(({ title }) => title);
  assert.ok(titles.length > 0);
  assert.ok(!titles.some((title) => /expected/i.test(title)), titles.join(' | '));
});

test('nothing is found for what is not there, nor for idle words alone', () => {
  assert.deepEqual(find('zzzzqqq'), []);
  assert.deepEqual(find('how many are in the'), []);
});
