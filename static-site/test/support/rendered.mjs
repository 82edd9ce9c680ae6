import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { apiClient } from '../../src/api/client.mjs';
import { dueAreas, renderArea } from '../../src/render/render-area.mjs';
import { render } from '../../src/render/render.mjs';
import { folderSite } from '../../src/render/sites.mjs';
import { apiServer } from './api-server.mjs';

/** A site with both editions of the fixtures, published one after the other. */
export async function renderedSite() {
  const state = { current: 1 };
  const api = await apiServer(state);
  const directory = await mkdtemp(path.join(os.tmpdir(), 'site-'));
  const request = (/** @type {number} */ edition, everything = false) => ({
    api: apiClient(api.address),
    edition,
    site: folderSite(directory),
    everything,
  });
  const area = (/** @type {number} */ edition, /** @type {string} */ code, everything = false) =>
    renderArea({ ...request(edition, everything), area: code });
  const publish = async (/** @type {number} */ edition, everything = false) => {
    state.current = Math.max(state.current, edition);
    const done = await render(request(edition, everything));
    const due = await dueAreas(request(edition, everything));
    for (const code of due) await area(edition, code, everything);
    return { ...done, due };
  };
  const first = await publish(1);
  const afterFirst = await pages(directory);
  const second = await publish(2);
  return {
    directory,
    api,
    state,
    publish,
    area,
    first,
    second,
    afterFirst,
    pages: await pages(directory),
    async close() {
      api.close();
      await rm(directory, { recursive: true });
    },
  };
}

/** @param {string} directory @returns {Promise<Map<string, string>>} address → HTML, of every page */
export async function pages(directory) {
  const names = await readdir(directory, { recursive: true });
  const html = names.filter((name) => name.endsWith('.html')).sort();
  const read = html.map(
    async (name) =>
      /** @type {[string, string]} */ ([address(name), await readFile(path.join(directory, name), 'utf8')]),
  );
  return new Map(await Promise.all(read));
}

/** @param {string} name */
const address = (name) => `/${name.replace(/index\.html$/, '')}`;
