import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { apiServer } from './support/api-server.mjs';
import { awsServer } from './support/aws-server.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * A function as on one machine: the runtime, the handler, and a server that takes the place of Lambda.
 * @param {Awaited<ReturnType<typeof awsServer>>} services
 * @param {unknown[]} events
 * @param {string} [handler]
 * @returns {Promise<{path: string, body: any}[]>} the answers
 */
async function run({ environment }, events, handler = 'src/render/handler.handler') {
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
    } else {
      answers.push({ path, body: JSON.parse(await text(request)) });
      response.writeHead(202).end('{}');
      if (answers.length === events.length || path.endsWith('/init/error')) server.emit('done');
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const child = spawn(process.execPath, ['src/runtime/bootstrap.mjs'], {
    cwd: ROOT,
    stdio: 'ignore',
    env: {
      ...environment,
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
      LAMBDA_TASK_ROOT: ROOT,
      _HANDLER: handler,
      API_URL: api.address,
      SITE_BUCKET: 'the-site',
      SITE_URL: 'https://figures.example/',
      PAGE_VERSIONS: 'arn:aws:cloudfront::000000000000:key-value-store/page-versions',
    },
  });
  await once(server, 'done');
  child.kill();
  await once(child, 'exit');
  server.closeAllConnections();
  server.close();
  api.close();
  return answers;
}

const AREAS = ['E06000998', 'E06000023', 'E08000035', 'E06000029', 'E06000045'];

/** @param {string} id @param {unknown} detail */
const message = (id, detail) => ({ messageId: id, body: JSON.stringify({ 'detail-type': 'AreaPagesDue', detail }) });

/** What the first edition has become, with two events that were refused and three updates that conflicted on the way. */
const published = awsServer({ refuse: 2, conflicts: 3 }).then(async (services) => ({
  services,
  answers: await run(services, [{ detail: { edition: 1, everything: true } }]),
}));
after(async () => (await published).services.close());

test('an EditionPublished event becomes pages in the bucket', async () => {
  const { answers, services } = await published;
  const { bucket, values } = services;
  assert.deepEqual(answers[0].path, '/2018-06-01/runtime/invocation/request-1/response');
  assert.equal(answers[0].body.edition, 1);
  const home = bucket.get('/the-site/editions/1/index.html');
  assert.equal(home?.type, 'text/html; charset=utf-8');
  assert.equal(home?.cache, 'public, max-age=0, must-revalidate');
  assert.match(home?.body ?? '', /How are children doing in Southampton\?/);
  const styles = [...bucket].find(([name]) => name.endsWith('.css'));
  assert.equal(styles?.[1].cache, 'public, max-age=31536000, immutable');
  assert.ok(bucket.has('/the-site/editions/1/indicators/ks2-rwm-expected/index.html'));
  assert.equal(bucket.get('/the-site/404.html')?.cache, 'no-store');
  assert.equal(values.get('/indicators/ks2-rwm-expected/'), '1');
  assert.equal(values.get('current'), '1 0');
});

test("after the pages of the council's area one event announces each authority, and an event that was refused is put again", async () => {
  const { answers, services } = await published;
  const { announced, bucket } = services;
  assert.equal(answers[0].body.areasDue, 5);
  assert.deepEqual(
    new Set(announced.map(({ EventBusName, Source, DetailType }) => `${EventBusName} ${Source} ${DetailType}`)),
    new Set(['events open-scrutiny AreaPagesDue']),
  );
  const details = announced.map(({ Detail }) => JSON.parse(Detail));
  assert.deepEqual(details.map(({ area }) => area).sort(), [...AREAS].sort());
  assert.ok(details.every(({ edition }) => edition === 1));
  assert.ok(![...bucket.keys()].some((name) => name.includes('/areas/E08000035/')));
});

test('a message about an authority becomes its pages; one that fails is returned; the last one shows the edition', async () => {
  const { services } = await published;
  const { announced, bucket, values } = services;
  announced.length = 0;
  const Records = [message('good', { edition: 1, area: 'E08000035' }), message('bad', { edition: 1, area: '../x' })];
  const handler = 'src/render/area-handler.handler';
  const answers = await run(services, [{ Records }], handler);
  assert.deepEqual(answers[0].body, { batchItemFailures: [{ itemIdentifier: 'bad' }] });
  assert.ok(bucket.has('/the-site/editions/1/areas/E08000035/index.html'));
  assert.equal(values.get('current'), '1 0');
  await run(services, [{ Records: AREAS.map((area) => message(area, { edition: 1, area })) }], handler);
  assert.equal(values.get('current'), '1');
  assert.deepEqual(announced, []);
});

test('an event without an edition is an error, and the runtime takes the next event', async (t) => {
  const services = await awsServer();
  t.after(() => services.close());
  const answers = await run(services, [{ detail: {} }, { detail: { edition: 99 } }]);
  assert.deepEqual(
    answers.map(({ path }) => path.split('/').at(-1)),
    ['error', 'error'],
  );
  assert.match(answers[0].body.errorMessage, /names its edition/);
  assert.match(answers[1].body.errorMessage, /answered 404/);
  assert.equal(services.bucket.size, 0);
});
