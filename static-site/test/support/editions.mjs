import { rmSync } from 'node:fs';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { emptySite, filesIn } from './rendered.mjs';

/**
 * Sites that show the editions of the fixtures. They are rendered once for all files of a run, and a test gets a copy:
 * rendering both takes ten seconds of a processor.
 * @typedef {Awaited<ReturnType<Awaited<ReturnType<typeof emptySite>>['publish']>>} Published
 */

/** The environment variable that names the folder with the rendered editions, set by test/run.mjs. */
export const RENDERED = 'RENDERED_EDITIONS';

/** Publishes both editions, one after the other, and keeps what the site is after each. @param {string} folder */
export async function renderEditions(folder) {
  const site = await emptySite();
  for (const edition of [1, 2]) {
    const published = await site.publish(edition);
    await cp(site.directory, path.join(folder, `${edition}`), { recursive: true });
    const state = { published, values: [...site.values], pages: [...(await site.read())] };
    await writeFile(path.join(folder, `${edition}.json`), JSON.stringify(state));
  }
  await site.close();
}

/** @type {Promise<string> | undefined} */
let own;

/** @returns {Promise<string>} the folder with the rendered editions; of a file that runs alone, its own */
async function rendered() {
  const shared = process.env[RENDERED];
  if (shared) return shared;
  own ??= mkdtemp(path.join(os.tmpdir(), 'editions-')).then(async (folder) => {
    process.on('exit', () => rmSync(folder, { recursive: true }));
    await renderEditions(folder);
    return folder;
  });
  return own;
}

/** @param {number} edition */
async function stateAfter(edition) {
  const state = JSON.parse(await readFile(path.join(await rendered(), `${edition}.json`), 'utf8'));
  return {
    published: /** @type {Published} */ (state.published),
    values: /** @type {[string, string][]} */ (state.values),
    pages: new Map(/** @type {[string, string][]} */ (state.pages)),
  };
}

/** What readers find once an edition is shown, by address. @param {number} edition */
export const pagesOf = async (edition) => (await stateAfter(edition)).pages;

/**
 * A site with what another one has, for a test that changes it.
 * @param {string} directory @param {Iterable<[string, string]>} values @param {number} edition the current one
 */
export async function copyOf(directory, values, edition) {
  const site = await emptySite();
  await cp(directory, site.directory, { recursive: true });
  for (const [key, value] of values) site.values.set(key, value);
  site.state.current = edition;
  return site;
}

/** A site that shows an edition, and with it those before. @param {number} edition */
export async function siteWith(edition) {
  const { published, values, pages } = await stateAfter(edition);
  return { ...(await copyOf(path.join(await rendered(), `${edition}`), values, edition)), published, pages };
}

/** A site that shows both editions, and what it was before the second. */
export async function renderedSite() {
  const [before, site] = [await stateAfter(1), await siteWith(2)];
  return {
    ...site,
    first: before.published,
    second: site.published,
    afterFirst: before.pages,
    objectsOfFirst: await filesIn(path.join(await rendered(), '1')),
  };
}
