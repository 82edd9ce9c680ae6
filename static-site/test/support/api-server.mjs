import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';

/**
 * Serves the fixtures as the public API does: with the newest document at or before the edition in the address.
 */

const FIXTURES = new URL('../fixtures/api/', import.meta.url);
const DESCRIPTION = new URL(
  '../../../functions/api/src/main/resources/org/openscrutiny/api/openapi.json',
  import.meta.url,
);

/** @param {string} name @returns {Promise<string | null>} */
const document = (name) => readFile(new URL(name, FIXTURES), 'utf8').catch(() => null);

/** @param {string} path @param {number} current @returns {Promise<string | null>} */
export async function answer(path, current) {
  if (path === '/api/v1/openapi.json') return readFile(DESCRIPTION, 'utf8');
  const [, listed] = /^\/api\/v1\/editions(?:\/(\d+)\/editions)?$/.exec(path) ?? [path];
  if (path === '/api/v1/editions' || (listed && Number(listed) <= current)) {
    const last = Number(listed ?? current);
    const all = JSON.parse((await document('editions.json')) ?? '');
    const editions = all.editions.filter((/** @type {{edition: number}} */ one) => one.edition <= last);
    return JSON.stringify({ current: last, editions });
  }
  const [, edition, name = 'edition'] = /^\/api\/v1\/editions\/(\d+)(?:\/(.+))?$/.exec(path) ?? [];
  if (Number(edition) > current) return null;
  for (let n = Number(edition); n > 0; n -= 1) {
    const file = /\.csv(\.gz)?$/.test(name) ? name.replace(/\.gz$/, '') : `${name}.json`;
    const found = await document(`${n}/${file}`);
    if (found !== null) return found;
  }
  return null;
}

/**
 * @typedef {object} State changed by a test when it publishes another edition
 * @property {number} current
 * @property {RegExp} [gone] the documents of the first edition that were taken down
 * @property {RegExp} [broken] the documents that can't be read
 * @property {(path: string, document: any) => void} [change] what a test changes of a document
 * @property {import('#api').Removal[]} [takenDown] what the manifest of the second edition says of them
 */

/** @param {State} state */
export async function apiServer(state) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/api/v1/editions/1/') && state.gone?.test(pathname)) {
      response.writeHead(410, { 'content-type': 'application/problem+json' }).end('{}');
      return;
    }
    if (state.broken?.test(pathname)) {
      response.writeHead(500).end();
      return;
    }
    let found = await answer(pathname, state.current);
    if (found !== null && state.takenDown && pathname === '/api/v1/editions/2') {
      found = JSON.stringify({ ...JSON.parse(found), takenDown: state.takenDown });
    }
    if (found !== null && state.change) {
      const document = JSON.parse(found);
      state.change(pathname, document);
      found = JSON.stringify(document);
    }
    response.writeHead(found === null ? 404 : 200, { 'content-type': 'application/json' }).end(found ?? '{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
