import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { apiClient } from '../src/api/client.mjs';
import { renderArea } from '../src/render/render-area.mjs';
import { render } from '../src/render/render.mjs';
import { folderSite } from '../src/render/sites.mjs';
import { answer } from './support/api-server.mjs';
import { pages, renderedSite } from './support/rendered.mjs';

/** Renders while the API, or the order of events, is not as one would wish: the site ends at the current edition. */

/** @type {Awaited<ReturnType<typeof renderedSite>>} */
let site;

before(async () => {
  site = await renderedSite();
});
after(() => site.close());
beforeEach(() => {
  site.state.current = 2;
});

const HOME = 'E06000045';

/**
 * @param {(path: string) => string | number | null | void} instead an answer, or a status; nothing for the usual answer
 * @returns {import('../src/api/client.mjs').Api}
 */
const api = (instead) =>
  apiClient('http://api', async (url) => {
    const { pathname } = new URL(url);
    const other = instead(pathname);
    if (typeof other === 'number') return new Response('{}', { status: other });
    const found = other ?? (await answer(pathname, site.state.current));
    return new Response(found ?? '{}', { status: found === null ? 404 : 200 });
  });

/** An API whose list of editions comes from a pointer that is half a minute old. */
const stale = () => api((pathname) => (pathname === '/api/v1/editions' ? '{"current":1,"editions":[]}' : undefined));

const request = (/** @type {import('../src/api/client.mjs').Api} */ client, edition = 2) => ({
  api: client,
  edition,
  site: folderSite(site.directory),
});

const servedEdition = async () => JSON.parse(await readFile(path.join(site.directory, 'edition.json'), 'utf8')).edition;

/** The addresses of pages that are not as after both editions were published. */
async function differing() {
  const now = await pages(site.directory);
  const addresses = new Set([...now.keys(), ...site.pages.keys()]);
  return [...addresses].filter((address) => now.get(address) !== site.pages.get(address));
}

test('the site says which edition it serves', async () => {
  assert.equal(await servedEdition(), 2);
});

test('an API that still lists the edition before as current does not keep the site on it', async () => {
  await rm(path.join(site.directory, 'index.html'));
  await rm(path.join(site.directory, 'edition.json'));
  await rm(path.join(site.directory, `areas/${HOME}/index.html`));
  await rm(path.join(site.directory, `areas/${HOME}/indicators/assessments-within-45-days`), { recursive: true });
  await rm(path.join(site.directory, `editions/2/areas/${HOME}/index.html`));
  await render(request(stale()));
  await renderArea({ ...request(stale()), area: HOME });
  assert.equal(await servedEdition(), 2);
  assert.deepEqual(await differing(), []);
});

test('an edition that the API does not have yet makes the render fail, and nothing is written', async () => {
  site.state.current = 1;
  await assert.rejects(render(request(api(() => {}))), /editions\/2 answered 404/);
  await assert.rejects(renderArea({ ...request(api(() => {})), area: HOME }), /editions\/2 answered 404/);
  assert.equal(await servedEdition(), 2);
  assert.deepEqual(await differing(), []);
});

test('an edition that is published and rendered while an older one is rendered stays the one that is served', async () => {
  site.state.current = 1;
  const published = api((pathname) => {
    if (pathname.endsWith('/editions/1/datasets/attendance') || pathname.includes('/indicators/'))
      site.state.current = 2;
  });
  await render(request(published, 1));
  assert.equal(site.state.current, 2);
  assert.equal(await servedEdition(), 2);
  site.state.current = 1;
  await renderArea({ ...request(published, 1), area: HOME, everything: true });
  assert.deepEqual(await differing(), []);
});

test('a page that changed in an edition whose render failed is rendered with the next one', async () => {
  await folderSite(site.directory).put('edition.json', '{"edition":1}', 'application/json', '');
  await folderSite(site.directory).put('about/index.html', 'as of edition 1', 'text/html', '');
  await render(request(api(() => {})));
  assert.deepEqual(await differing(), []);
});
