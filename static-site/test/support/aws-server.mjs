import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * A server that takes the place of S3, EventBridge and CloudFront's key-value store for a function, as far as the
 * functions of the site use them.
 * @typedef {{type?: string, cache?: string, body: string}} StoredObject
 */

/** @param {{refuse?: number, conflicts?: number}} [faults] entries that EventBridge refuses, and updates that conflict, at first */
export async function awsServer({ refuse = 0, conflicts = 0 } = {}) {
  /** @type {any[]} */
  const announced = [];
  /** @type {Map<string, StoredObject>} */
  const bucket = new Map();
  /** @type {Map<string, string>} */
  const values = new Map();
  let version = 1;

  /** @param {import('node:http').IncomingMessage} request @returns {Promise<[number, string, Record<string, string>?]>} */
  async function eventBridge(request) {
    const { Entries: entries } = JSON.parse(await text(request));
    const Entries = entries.map((/** @type {any} */ entry) => {
      if (refuse > 0) return { ErrorCode: `Refused-${(refuse -= 1)}` };
      announced.push(entry);
      return { EventId: '1' };
    });
    return [200, JSON.stringify({ FailedEntryCount: 0, Entries }), { 'content-type': 'application/x-amz-json-1.1' }];
  }

  /** @param {import('node:http').IncomingMessage} request @param {string} path @returns {Promise<[number, string, Record<string, string>?]>} */
  async function keyValues(request, path) {
    const [, , , part, key = ''] = path.split('/').map(decodeURIComponent);
    const headers = { etag: `version-${version}`, 'content-type': 'application/json' };
    if (request.method === 'POST') {
      const matches = request.headers['if-match'] === headers.etag && conflicts === 0;
      conflicts = Math.max(0, conflicts - 1);
      if (!matches) return [409, '{"Message":"changed"}', { 'x-amzn-errortype': 'ConflictException' }];
      const { Puts } = JSON.parse(await text(request));
      for (const { Key, Value } of Puts) values.set(Key, Value);
      version += 1;
      return [200, '{}', { ...headers, etag: `version-${version}` }];
    }
    if (part && key && !values.has(key)) return [404, '{}', { 'x-amzn-errortype': 'ResourceNotFoundException' }];
    const Items = [...values].map(([Key, Value]) => ({ Key, Value }));
    const from = Number(new URL(path, 'http://host').searchParams.get('NextToken') ?? 0);
    const page = {
      Items: Items.slice(from, from + 50),
      NextToken: Items.length > from + 50 ? String(from + 50) : undefined,
    };
    return [200, JSON.stringify(key ? { Key: key, Value: values.get(key) } : page), headers];
  }

  /** @param {import('node:http').IncomingMessage} request @param {string} path @returns {Promise<[number, string, Record<string, string>?]>} */
  async function s3(request, path) {
    const { pathname, searchParams } = new URL(path, 'http://s3');
    const found = bucket.get(pathname);
    if (searchParams.has('list-type')) {
      const prefix = `${pathname.replace(/\/$/, '')}/${searchParams.get('prefix')}`;
      const names = [...bucket.keys()]
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.split('/').slice(2));
      const contents = names.map((name) => `<Contents><Key>${name.join('/')}</Key></Contents>`).join('');
      return [200, `<ListBucketResult>${contents}</ListBucketResult>`, { 'content-type': 'application/xml' }];
    }
    if (request.method !== 'PUT') return found ? [200, found.body] : [404, ''];
    const { 'content-type': type, 'cache-control': cache, 'x-amz-copy-source': source } = request.headers;
    const from = source === undefined ? null : bucket.get(`/${source}`);
    if (from === undefined) return [404, '<Error><Code>NoSuchKey</Code></Error>'];
    bucket.set(pathname, from ?? { type, cache, body: await text(request) });
    return [200, from ? '<CopyObjectResult></CopyObjectResult>' : ''];
  }

  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const isEvent = request.headers['x-amz-target'] === 'AWSEvents.PutEvents';
    const isKeyValue = path.startsWith('/key-value-stores/');
    const [status, body, headers = {}] = await (isEvent
      ? eventBridge(request)
      : isKeyValue
        ? keyValues(request, path)
        : s3(request, path));
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    announced,
    bucket,
    values,
    environment: {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
      AWS_ENDPOINT_URL_EVENTBRIDGE: `http://127.0.0.1:${port}`,
      AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE: `http://localhost:${port}`,
      EVENT_BUS: 'events',
      AWS_REGION: 'eu-west-2',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
