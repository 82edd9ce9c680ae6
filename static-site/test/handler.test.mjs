import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { apiServer } from './support/api-server.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The function as on one machine: the runtime, the handler, and a server that takes the place of Lambda, S3 and EventBridge.
 * @param {unknown[]} events
 * @param {{handler?: string, refuse?: number}} [options] `refuse`: how many entries EventBridge refuses at first
 */
async function run(events, { handler = 'src/render/handler.handler', refuse = 0 } = {}) {
  /** @type {any[]} */
  const announced = [];
  /** @type {Map<string, {type?: string, cache?: string, body: string}>} */
  const bucket = new Map();
  /** @type {{path: string, body: any}[]} */
  const answers = [];
  const api = await apiServer({ current: 1 });
  let served = 0;
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (path.endsWith('/invocation/next')) {
      if (served === events.length) return; // as Lambda: no answer until there is an event
      response.setHeader('lambda-runtime-aws-request-id', `request-${(served += 1)}`);
      response.end(JSON.stringify(events[served - 1]));
    } else if (path.includes('/runtime/')) {
      answers.push({ path, body: JSON.parse(await text(request)) });
      response.writeHead(202).end('{}');
      if (answers.length === events.length || path.endsWith('/init/error')) server.emit('done');
    } else if (request.headers['x-amz-target'] === 'AWSEvents.PutEvents') {
      const { Entries: entries } = JSON.parse(await text(request));
      const Entries = entries.map((/** @type {any} */ entry) => {
        if (refuse > 0) return { ErrorCode: `Refused-${(refuse -= 1)}` };
        announced.push(entry);
        return { EventId: '1' };
      });
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      response.end(JSON.stringify({ FailedEntryCount: 0, Entries }));
    } else if (request.method === 'HEAD') {
      response.writeHead(bucket.has(new URL(path, 'http://s3').pathname) ? 200 : 404).end();
    } else if (request.method === 'GET') {
      const found = bucket.get(new URL(path, 'http://s3').pathname);
      response.writeHead(found ? 200 : 404).end(found?.body);
    } else {
      const { 'content-type': type, 'cache-control': cache } = request.headers;
      bucket.set(new URL(path, 'http://s3').pathname, { type, cache, body: await text(request) });
      response.end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const child = spawn(process.execPath, ['src/runtime/bootstrap.mjs'], {
    cwd: ROOT,
    stdio: 'ignore',
    env: {
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
      LAMBDA_TASK_ROOT: ROOT,
      _HANDLER: handler,
      API_URL: api.address,
      SITE_BUCKET: 'the-site',
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
      AWS_ENDPOINT_URL_EVENTBRIDGE: `http://127.0.0.1:${port}`,
      AWS_REGION: 'eu-west-2',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    },
  });
  await once(server, 'done');
  child.kill();
  await once(child, 'exit');
  server.closeAllConnections();
  server.close();
  api.close();
  return { answers, bucket, announced };
}

test('an EditionPublished event becomes pages in the bucket', async () => {
  const { answers, bucket } = await run([{ detail: { edition: 1 } }]);
  assert.deepEqual(answers[0].path, '/2018-06-01/runtime/invocation/request-1/response');
  assert.equal(answers[0].body.edition, 1);
  const home = bucket.get('/the-site/index.html');
  assert.equal(home?.type, 'text/html; charset=utf-8');
  assert.equal(home?.cache, 'public, max-age=300');
  assert.match(home?.body ?? '', /How are children doing in Southampton\?/);
  assert.equal(bucket.get('/the-site/edition.json')?.body, '{"edition":1}\n');
  const styles = [...bucket].find(([name]) => name.endsWith('.css'));
  assert.equal(styles?.[1].cache, 'public, max-age=31536000, immutable');
  assert.ok(bucket.has('/the-site/editions/1/indicators/ks2-rwm-expected/index.html'));
});

test("after the pages of the council's area one event announces each authority, and an event that was refused is put again", async () => {
  const { answers, announced, bucket } = await run([{ detail: { edition: 1, everything: true } }], { refuse: 2 });
  assert.equal(answers[0].body.areasDue, 5);
  assert.deepEqual(
    new Set(announced.map(({ Source, DetailType }) => `${Source} ${DetailType}`)),
    new Set(['open-scrutiny AreaPagesDue']),
  );
  const areas = ['E06000998', 'E06000023', 'E08000035', 'E06000029', 'E06000045'];
  const details = announced.map(({ Detail }) => JSON.parse(Detail));
  assert.deepEqual(details.map(({ area }) => area).sort(), areas.sort());
  assert.ok(details.every(({ edition, everything }) => edition === 1 && everything === true));
  assert.ok(![...bucket.keys()].some((name) => name.startsWith('/the-site/areas/E08000035/')));
});

/** @param {string} id @param {unknown} detail */
const message = (id, detail) => ({ messageId: id, body: JSON.stringify({ 'detail-type': 'AreaPagesDue', detail }) });

test('a message about an authority becomes its pages; a message that fails is returned to the queue', async () => {
  const Records = [message('good', { edition: 1, area: 'E08000035' }), message('bad', { edition: 1, area: '../x' })];
  const { answers, bucket, announced } = await run([{ Records }], { handler: 'src/render/area-handler.handler' });
  assert.deepEqual(answers[0].body, { batchItemFailures: [{ itemIdentifier: 'bad' }] });
  assert.ok(bucket.has('/the-site/areas/E08000035/index.html'));
  assert.equal(bucket.get('/the-site/editions/1/areas/E08000035/index.html')?.cache, 'public, max-age=3600');
  assert.ok(![...bucket.keys()].some((name) => name === '/the-site/index.html'));
  assert.deepEqual(announced, []);
});

test('an event without an edition is an error, and the runtime takes the next event', async () => {
  const { answers } = await run([{ detail: {} }, { detail: { edition: 99 } }]);
  assert.deepEqual(
    answers.map(({ path }) => path.split('/').at(-1)),
    ['error', 'error'],
  );
  assert.match(answers[0].body.errorMessage, /names its edition/);
  assert.match(answers[1].body.errorMessage, /answered 404/);
});
