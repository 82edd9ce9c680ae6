import assert from 'node:assert/strict';
import test from 'node:test';
import addresses from './fixtures/addresses.json' with { type: 'json' };
import { edge, edgeCode, edgeResponse } from './support/edge.mjs';

/** The function at the edge. The host for one machine is tested with the same table, in Java. */

/** @param {Awaited<ReturnType<Awaited<ReturnType<typeof edge>>>>} answer */
function outcome({ uri, statusCode, headers, body }) {
  if (uri) return { object: uri.slice(1) };
  return statusCode === 308 ? { redirect: headers?.location.value } : { body: body?.data };
}

for (const { name, keys, cases } of addresses.stores) {
  test(name, async () => {
    const resolve = await edge(new Map(Object.entries(keys)));
    for (const { address, ...expected } of cases) assert.deepEqual(outcome(await resolve(address)), expected, address);
  });
}

test('the function is within the 10 KB that CloudFront takes', async () => {
  assert.ok(Buffer.byteLength(await edgeCode()) < 10 * 1024);
});

test('a page that was taken down answers 410, and says nothing of its metadata', async () => {
  const type = { value: 'text/html' };
  const gone = await edgeResponse({ 'content-type': type, 'x-amz-meta-status': { value: '410' } });
  assert.equal(gone.statusCode, 410);
  assert.deepEqual(gone.headers, { 'content-type': type });
  assert.equal((await edgeResponse({ 'content-type': type })).statusCode, 200);
});
