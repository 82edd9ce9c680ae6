import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { apiClient } from '../../src/api/client.mjs';
import { renderAuthority, renderPortal } from '../../src/render/catch-up.mjs';
import { memoryKeyValues } from '../../src/render/key-values.mjs';
import { folderSite } from '../../src/render/sites.mjs';
import { pageVersions } from '../../src/render/versions.mjs';
import { apiServer } from './api-server.mjs';
import { objectsFor } from './edge.mjs';

/** Where the fixtures' portal would be found. */
export const ADDRESS = 'https://figures.example';

/** A site that shows no edition yet, and the fixtures' API with its first edition. */
export async function emptySite() {
  /** @type {import('./api-server.mjs').State} */
  const state = { current: 1 };
  const api = await apiServer(state);
  const directory = await mkdtemp(path.join(os.tmpdir(), 'site-'));
  /** @type {Map<string, string>} */
  const values = new Map();
  const versions = pageVersions(memoryKeyValues(values));
  const request = (/** @type {number} */ edition, everything = false) => ({
    api: apiClient(api.address),
    edition,
    site: folderSite(directory, ADDRESS),
    versions,
    everything,
  });
  const portal = async (/** @type {number} */ edition, everything = false) => {
    state.current = Math.max(state.current, edition);
    return renderPortal(request(edition, everything));
  };
  const area = (/** @type {number} */ edition, /** @type {string} */ code, everything = false, again = false) =>
    renderAuthority({ ...request(edition, everything), area: code, again });
  const publish = async (/** @type {number} */ edition, all = false) => {
    const { counts, due, everything } = await portal(edition, all);
    const areas = [];
    for (const code of due) areas.push(await area(edition, code, everything));
    return { counts, due, areas };
  };
  return {
    directory,
    values,
    api,
    state,
    portal,
    area,
    publish,
    /** @returns {Promise<Map<string, string>>} address → HTML, of every page that a reader finds */
    read: () => pagesOfReaders(directory, values),
    /** @returns {Promise<Map<string, string>>} every object of the site, by name */
    objects: () => filesIn(directory),
    async close() {
      api.close();
      await rm(directory, { recursive: true });
    },
  };
}

/** @param {string} directory @returns {Promise<Map<string, string>>} */
export async function filesIn(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)));
  const read = names.sort().map(async (name) => {
    const text = await readFile(path.join(directory, name), 'utf8');
    return /** @type {[string, string]} */ ([name, text]);
  });
  return new Map(await Promise.all(read));
}

const OBJECT = /^editions\/\d+(?:\/superseded\/\d+)?(\/(?:.*\/)?)index\.html$/;

/**
 * Asks the edge for every address that an object could have, in every edition.
 * @param {string} directory @param {Map<string, string>} values
 */
async function pagesOfReaders(directory, values) {
  const objects = await filesIn(directory);
  const objectOf = await objectsFor(values);
  const addresses = new Set([...objects.keys()].flatMap((name) => OBJECT.exec(name)?.[1] ?? []));
  const editions = Array.from({ length: Number.parseInt(values.get('current') ?? '0', 10) + 1 }, (_, i) => i + 1);
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const address of ['/404.html', ...addresses]) {
    for (const asked of [address, ...editions.map((edition) => `/editions/${edition}${address}`)]) {
      const html = objects.get(await objectOf(asked));
      if (html !== undefined) found.set(asked, html);
    }
  }
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}
