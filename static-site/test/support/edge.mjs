import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

/** CloudFront's function of template.yaml, run in Node over a store in memory. */

const TEMPLATE = new URL('../../../template.yaml', import.meta.url);

/** @returns {Promise<string>} the code of the function, as CloudFront gets it */
export async function edgeCode() {
  const [, block] = /FunctionCode: \|\n((?: {8}.*\n|\n)+)/.exec(await readFile(TEMPLATE, 'utf8')) ?? [];
  return block?.replace(/^ {8}/gm, '') ?? assert.fail('template.yaml has no code of a function');
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
