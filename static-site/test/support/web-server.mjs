import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { answer } from './api-server.mjs';
import { edge } from './edge.mjs';

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/atom+xml; charset=utf-8',
});

const TEMPLATE = await readFile(new URL('../../../template.yaml', import.meta.url), 'utf8');

/** The content security policy that the pages get. */
export const POLICY = (/ContentSecurityPolicy: >-\n((?: {14}.*\n)+)/.exec(TEMPLATE)?.[1] ?? '')
  .replace(/\s+/g, ' ')
  .trim();

/**
 * A rendered folder as visitors meet it, with the API beside it.
 * @param {string} directory @param {Map<string, string>} values of the key-value store
 */
export async function webServer(directory, values) {
  const resolve = await edge(values);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/api/')) {
      const found = await answer(pathname, 2);
      response.writeHead(found === null ? 404 : 200).end(found ?? '');
      return;
    }
    const answered = await resolve(pathname);
    if (answered.body) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(answered.body.data);
      return;
    }
    const name = answered.uri ?? '';
    const body = await readFile(path.join(directory, name)).catch(() => null);
    const headers = { 'content-type': TYPES[path.extname(name)] ?? 'text/html', 'content-security-policy': POLICY };
    response.writeHead(body ? 200 : 404, headers).end(body ?? '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
