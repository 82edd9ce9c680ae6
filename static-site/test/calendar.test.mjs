import assert from 'node:assert/strict';
import test from 'node:test';
import { calendarIcs, calendarJson } from '../src/render/calendar.mjs';

const dataset = (/** @type {string} */ id, /** @type {string | null} */ nextDue, title = `Figures of ${id}`) => ({
  id,
  title,
  publisher: 'A, B; C',
  publishedOn: '2026-08-27',
  nextDue,
});

/** @param {ReturnType<typeof dataset>[]} datasets @returns {any} */
const edition = (datasets) => ({
  edition: 7,
  publishedAt: '2026-11-23T09:30:00Z',
  home: { code: 'E06000045', name: 'Southampton' },
  portal: { title: 'Open Scrutiny', council: 'Southampton City Council' },
  datasets,
});

test('the calendar lists the next releases by their dates, and those without one by name', () => {
  const json = JSON.parse(
    calendarJson(edition([dataset('b', '2027-02-25'), dataset('a', '2026-11-26'), dataset('c', null)])),
  );
  assert.deepEqual(json, {
    edition: 7,
    publishedAt: '2026-11-23T09:30:00Z',
    next: [
      {
        dataset: 'a',
        title: 'Figures of a',
        publisher: 'A, B; C',
        publishedOn: '2026-08-27',
        nextDue: '2026-11-26',
        late: false,
      },
      {
        dataset: 'b',
        title: 'Figures of b',
        publisher: 'A, B; C',
        publishedOn: '2026-08-27',
        nextDue: '2027-02-25',
        late: false,
      },
    ],
    undated: ['c'],
  });
});

test('a release is late from the day after it was due, by the days of London', () => {
  const due = edition([dataset('a', '2026-06-22'), dataset('b', '2026-06-23')]);
  const late = (/** @type {string} */ publishedAt) =>
    JSON.parse(calendarJson({ ...due, publishedAt })).next.map((/** @type {any} */ one) => one.late);
  assert.deepEqual(late('2026-06-22T22:59:59Z'), [false, false]);
  assert.deepEqual(late('2026-06-22T23:00:00Z'), [true, false]);
  assert.deepEqual(late('2026-06-23T23:00:00Z'), [true, true]);
});

test('the periods of the release that is public are no part of the name of the next', () => {
  const text = calendarIcs(edition([dataset('a', '2026-12-31', 'Attendance: 2024/25')]));
  assert.match(text, /\r\nSUMMARY:Attendance: next release\r\n/);
});

test('an event is one whole day, across a change of clocks and the end of a year too', () => {
  const text = calendarIcs(edition([dataset('a', '2026-12-31'), dataset('b', '2027-03-28')]));
  assert.match(text, /DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n/);
  assert.match(text, /DTSTART;VALUE=DATE:20270328\r\nDTEND;VALUE=DATE:20270329\r\n/);
  assert.match(text, /DTSTAMP:20261123T093000Z\r\n/);
});

test('no line has more than 75 bytes, and unfolded it is the text again', () => {
  const title = `Ünïcödé ${'wörd '.repeat(60)}`;
  const text = calendarIcs(edition([dataset('a', '2026-12-31', title)]));
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(text.replaceAll('\r\n ', '').includes(`SUMMARY:${title}: next release`));
});

test('a title can start no line of its own, and signs with a meaning are escaped', () => {
  const text = calendarIcs(edition([dataset('a', '2026-12-31', 'One, two; \\three\r\nBEGIN:VALARM')]));
  assert.doesNotMatch(text, /^BEGIN:VALARM/m);
  assert.ok(text.replaceAll('\r\n ', '').includes('SUMMARY:One\\, two\\; \\\\three\\nBEGIN'));
});

test('an event keeps its id while its date stands, so that a calendar has it once', () => {
  const ids = (/** @type {string} */ day) => /UID:(.*)\r/.exec(calendarIcs(edition([dataset('a', day)])))?.[1];
  assert.equal(ids('2026-12-31'), ids('2026-12-31'));
  assert.notEqual(ids('2026-12-31'), ids('2027-01-07'));
});
