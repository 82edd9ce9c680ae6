import { createHash } from 'node:crypto';

/**
 * Writes Atom (RFC 4287). Ids are UUIDs that are derived from what they name, so that they never change.
 *
 * @typedef {{id: string, title: string, page: string, updated: string, paragraphs: string[]}} Entry
 *   `id`: a name that is unique in the portal; `page`: an address; `updated`: an instant, "2026-11-23T09:30:00Z"
 * @typedef {{site: string, id: string, title: string, self: string, page: string, author: string, updated: string, entries: Entry[]}} Feed
 *   `site`: where readers find the portal; the other addresses are below it
 */

export const ATOM = 'application/atom+xml; charset=utf-8';

const ENTITIES = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' });

/**
 * Text as XML has it, without the control characters that XML doesn't allow.
 * @param {string} text
 */
export const escaped = (text) =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]);

/** @param {string} name @returns {string} a name-based UUID (RFC 9562, version 8) as a URN */
export function urn(name) {
  const hash = createHash('sha256').update(name).digest('hex');
  const variant = ((parseInt(hash[16], 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** @param {string} instant @returns {string} the same in UTC, "2026-11-23T09:30:00Z" */
const utc = (instant) => new Date(instant).toISOString().replace('.000Z', 'Z');

/** @param {string} site @param {Entry} entry */
const entryXml = (site, { id, title, page, updated, paragraphs }) => `<entry>
<id>${urn(id)}</id>
<title>${escaped(title)}</title>
<updated>${utc(updated)}</updated>
<link rel="alternate" type="text/html" href="${escaped(site + page)}"/>
<content type="html">${escaped(paragraphs.map((text) => `<p>${escaped(text)}</p>`).join(''))}</content>
</entry>
`;

/** @param {Feed} feed @returns {string} */
export const atom = ({
  site,
  id,
  title,
  self,
  page,
  author,
  updated,
  entries,
}) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${urn(id)}</id>
<title>${escaped(title)}</title>
<updated>${utc(entries[0]?.updated ?? updated)}</updated>
<author><name>${escaped(author)}</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(site + self)}"/>
<link rel="alternate" type="text/html" href="${escaped(site + page)}"/>
${entries.map((entry) => entryXml(site, entry)).join('')}</feed>
`;
