import assert from 'node:assert/strict';
import test from 'node:test';
import { editionPage, words } from '../../../test/support/pages.mjs';
import { releases } from './releases.mjs';

/** @param {Record<string, string>} due the next day of some datasets */
const calendar = async (due) => {
  const document = await editionPage(releases, '', 2, (context) => ({
    ...context,
    edition: {
      ...context.edition,
      datasets: context.edition.datasets.map((one) => ({ ...one, nextDue: due[one.id] ?? null })),
    },
  }));
  const [heading, list] = [document.querySelector('#calendar'), document.querySelector('.next-releases')];
  return {
    list: list && [...list.children].map(words),
    text: words(heading?.nextElementSibling) + words(list?.nextElementSibling ?? heading),
    links: [...document.querySelectorAll('a[href*="/calendar."]')].map((link) => link.getAttribute('href')),
  };
};

test('the calendar has the next releases by their days, with those that are late, and names the others', async () => {
  const { list, text, links } = await calendar({ attendance: '2027-02-25', exclusions: '2026-11-22' });
  assert.equal(list?.length, 2);
  assert.match(
    list[0],
    /^22 November 2026 Suspensions and permanent exclusions Late ?Southampton City Council\. It was due/,
  );
  assert.match(list[1], /^25 February 2027 .* ?Southampton City Council$/);
  assert.match(text, /as it was known on 23 November 2026/);
  assert.match(text, /No date has been given for .*Children's services, monthly performance/);
  assert.deepEqual(links, ['/releases/calendar.ics', '/releases/calendar.json']);
});

test('where nobody has given a day, the page says so and has the calendar all the same', async () => {
  const { list, text, links } = await calendar({});
  assert.equal(list, null);
  assert.match(text, /No publisher had said by 23 November 2026/);
  assert.equal(links.length, 2);
});
