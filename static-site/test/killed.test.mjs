import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CloudFrontKeyValueStoreClient } from '@aws-sdk/client-cloudfront-keyvaluestore';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { apiClient } from '../src/api/client.mjs';
import { announce } from '../src/render/announce.mjs';
import { renderAuthority, renderPortal } from '../src/render/catch-up.mjs';
import { cloudFrontKeyValues } from '../src/render/key-values.mjs';
import { bucketSite } from '../src/render/sites.mjs';
import { pageVersions } from '../src/render/versions.mjs';
import '../src/runtime/localhost.mjs';
import { apiServer } from './support/api-server.mjs';
import { awsServer } from './support/aws-server.mjs';
import { objectsFor } from './support/edge.mjs';
import { few } from './support/few.mjs';
import { processOf } from './support/killed.mjs';
import { ADDRESS } from './support/rendered.mjs';

/**
 * A renderer that is killed: whichever request was its last, readers find one edition, whole, and the same event again
 * makes the site what it would have been.
 */

/** So many of the requests of an edition are tried, evenly spread. */
const MOST = 12;

/** @typedef {Awaited<ReturnType<typeof awsServer>>} Services */
/** @typedef {{bucket: Map<string, {body: string}>, values: Map<string, string>}} State */

/** @type {Awaited<ReturnType<typeof apiServer>>} */
let api;
/** @type {Services} */
let aws;
/** @type {{s3: S3Client, events: EventBridgeClient, keys: CloudFrontKeyValueStoreClient}} */
let clients;

before(async () => {
  api = await apiServer({ current: 2, change: few });
  aws = await awsServer();
  Object.assign(process.env, aws.environment);
  clients = {
    s3: new S3Client({}),
    events: new EventBridgeClient({}),
    keys: new CloudFrontKeyValueStoreClient({}),
  };
});
after(() => {
  aws.close();
  api.close();
});

/** @returns {State} */
const state = () => ({ bucket: new Map(aws.bucket), values: new Map(aws.values) });

/** @param {State} wanted */
function restore({ bucket, values }) {
  aws.announced.length = 0;
  for (const [map, content] of [
    [aws.bucket, bucket],
    [aws.values, values],
  ]) {
    map.clear();
    content.forEach((/** @type {any} */ value, /** @type {string} */ key) => map.set(key, value));
  }
}

/** @param {import('./support/killed.mjs').Process} process @param {number} edition */
function requestOf(process, edition) {
  const site = bucketSite('the-site', process.client(clients.s3), ADDRESS);
  const arn = 'arn:aws:cloudfront::000000000000:key-value-store/page-versions';
  const versions = pageVersions(cloudFrontKeyValues(arn, process.client(clients.keys)));
  return { api: apiClient(api.address), site, versions, edition };
}

/** What handler.mjs does for an edition. @param {import('./support/killed.mjs').Process} process @param {number} edition */
async function portal(process, edition) {
  const { due, everything } = await renderPortal(requestOf(process, edition));
  const events = due.map((area) => ({ edition, area, everything }));
  await announce(process.client(clients.events), 'events', events);
}

/** @returns {{edition: number, area: string}[]} the messages that have come since, each perhaps several times */
const messages = () => aws.announced.splice(0).map(({ Detail }) => JSON.parse(Detail));

/**
 * Renders an edition and delivers its messages. What is killed is delivered again, to a process that isn't.
 * @param {number} edition @param {import('./support/killed.mjs').Process} first @param {() => Promise<void>} [atDeath]
 */
async function publish(edition, first, atDeath = async () => {}) {
  let process = first;
  const deliver = async (/** @type {(to: typeof first) => Promise<unknown>} */ event) => {
    if (!(await process.isKilledAt(event(process)))) return;
    await atDeath();
    process = processOf();
    await event(process);
  };
  await deliver((to) => portal(to, edition));
  for (const { area } of messages()) {
    await deliver((to) => renderAuthority({ ...requestOf(to, edition), area }));
  }
}

const OBJECT = /^\/the-site\/editions\/\d+(?:\/superseded\/\d+)?(\/(?:.*\/)?)(?:index\.html|feed\.xml)$/;

/**
 * What readers find at every address that a page has or will have, now and below `/editions/`.
 * @param {State} of @param {State} all which has the pages of all addresses
 */
async function found({ bucket, values }, all) {
  const objectOf = await objectsFor(values);
  const addresses = new Set([...all.bucket.keys()].flatMap((name) => OBJECT.exec(name)?.[1] ?? []));
  /** @type {Map<string, string | undefined>} */
  const pages = new Map();
  for (const address of addresses) {
    for (const asked of [address, `/editions/1${address}`, `/editions/2${address}`]) {
      pages.set(asked, bucket.get(`/the-site/${await objectOf(asked)}`)?.body);
    }
  }
  return pages;
}

/** @param {number} edition @param {State} start */
async function killedAtEveryRequest(edition, start) {
  restore(start);
  const counting = processOf();
  await publish(edition, counting);
  const end = state();
  const [before, after] = [await found(start, end), await found(end, end)];
  const last = counting.made() - 1;
  const spread = Math.min(MOST, counting.made());
  for (let i = 0; i < spread; i += 1) {
    const requests = Math.round((i * last) / (spread - 1));
    restore(start);
    let deaths = 0;
    await publish(edition, processOf(requests), async () => {
      deaths += 1;
      const shown = Number.parseInt(aws.values.get('current') ?? '0', 10);
      const now = await found(state(), end);
      if (aws.values.get('current')?.endsWith(' 0')) {
        for (const [address, html] of now) if (html !== undefined) assert.equal(html, after.get(address), address);
      } else {
        assert.deepEqual(now, shown === edition ? after : before, `killed after request ${requests}`);
      }
    });
    assert.equal(deaths, 1);
    assert.deepEqual(state(), end, `killed after request ${requests}`);
  }
  return end;
}

test('a renderer that is killed at the first edition', async () => {
  await killedAtEveryRequest(1, { bucket: new Map(), values: new Map() });
});

test('a renderer that is killed at an edition after the first', async () => {
  restore({ bucket: new Map(), values: new Map() });
  await publish(1, processOf());
  await killedAtEveryRequest(2, state());
});
