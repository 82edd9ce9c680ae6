import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

/** CloudFront's function of template.yaml, run in Node over a store in memory. */

const TEMPLATE = new URL('../../../template.yaml', import.meta.url);

/** @param {string} [name] of the function @returns {Promise<string>} its code, as CloudFront gets it */
export async function edgeCode(name = 'PageOfEdition') {
  const resource = new RegExp(`\\n {2}${name}:\\n(?: {4}.*\\n|\\n)+`).exec(await readFile(TEMPLATE, 'utf8'))?.[0] ?? '';
  const [, block] = /FunctionCode: \|\n((?: {8}.*\n|\n)+)/.exec(resource) ?? [];
  return block?.replace(/^ {8}/gm, '') ?? assert.fail(`template.yaml has no function ${name}`);
}

/**
 * What readers get of a page that the bucket answers with.
 * @param {Record<string, {value: string}>} headers of the bucket's answer
 * @returns {Promise<{statusCode: number, headers: Record<string, {value: string}>}>}
 */
export async function edgeResponse(headers) {
  const handler = new Function(`${await edgeCode('GonePages')}; return handler;`)();
  return handler({ response: { statusCode: 200, statusDescription: 'OK', headers } });
}

/**
 * @param {Map<string, string>} values of the key-value store
 * @returns {Promise<(uri: string) => Promise<{uri?: string, statusCode?: number, headers?: Record<string, {value: string}>, body?: {data: string}}>>}
 *   the request as it goes on, or the answer
 */
export async function edge(values) {
  const kvs = () => ({
    exists: async (/** @type {string} */ key) => values.has(key),
    get: async (/** @type {string} */ key) => values.get(key) ?? assert.fail(`there is no key ${key}`),
  });
  const code = (await edgeCode()).replace("import cf from 'cloudfront';", '');
  const handler = new Function('cf', `${code}; return handler;`)({ kvs });
  return (uri) => handler({ request: { method: 'GET', uri, headers: {}, querystring: {} } });
}

/**
 * @param {Map<string, string>} values
 * @returns {Promise<(address: string) => Promise<string>>} address → the name of the object that a reader gets
 */
export async function objectsFor(values) {
  const resolve = await edge(values);
  return async (address) => (await resolve(address)).uri?.slice(1) ?? assert.fail(`${address} is answered at the edge`);
}
