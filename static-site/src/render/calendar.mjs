import { nextReleases, withoutDay } from '../partials/next-releases.mjs';
import { urn } from './atom.mjs';

/**
 * The release calendar, for programs and for people's own calendars (RFC 5545). Both are written with each edition, and
 * say what was known when it was published.
 *
 * @typedef {import('#api').Edition} Edition
 */

export const ICALENDAR = 'text/calendar; charset=utf-8';

/** @param {Edition} edition @returns {string} */
export function calendarJson(edition) {
  const next = nextReleases(edition);
  const undated = withoutDay(edition).map(({ dataset }) => dataset);
  return `${JSON.stringify({ edition: Number(edition.edition), publishedAt: edition.publishedAt, next, undated })}\n`;
}

/** A line of iCalendar has at most 75 bytes; it goes on after a line break and a space (RFC 5545, 3.1). @param {string} line */
function folded(line) {
  let out = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 75) {
      out += '\r\n ';
      bytes = 1;
    }
    out += character;
    bytes += size;
  }
  return out;
}

/** @param {string} text as a value (RFC 5545, 3.3.11) */
const value = (text) =>
  text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** @param {string} day "2026-11-26" @returns {string} the day after, since the end of an event is not part of it */
function dayAfter(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10).replaceAll('-', '');
}

/** @param {Edition} edition @returns {string} */
export function calendarIcs(edition) {
  const stamp = new Date(edition.publishedAt).toISOString().replace(/[-:]|\.\d+/g, '');
  const events = nextReleases(edition).flatMap(({ dataset, title, publisher, nextDue }) => [
    'BEGIN:VEVENT',
    `UID:${urn(`${edition.home.code}/releases/${dataset}/${nextDue}`).slice('urn:uuid:'.length)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${nextDue.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayAfter(nextDue)}`,
    `SUMMARY:${value(`${title}: next release`)}`,
    `DESCRIPTION:${value(`Expected from ${publisher}.`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Open Scrutiny//Release calendar//EN',
    `X-WR-CALNAME:${value(`${edition.portal.title}, ${edition.portal.council}: releases`)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
