import http from 'node:http';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import './localhost.mjs';

/**
 * A small Lambda runtime: asks for the next event, calls the handler, returns the answer. Used only where the portal
 * runs on one machine. On AWS the nodejs runtime has its own.
 */

const { AWS_LAMBDA_RUNTIME_API, LAMBDA_TASK_ROOT = '.', _HANDLER = '' } = process.env;
const base = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;

/**
 * Uses node:http, since fetch times out after five minutes and the next event may take days.
 * @param {string} method @param {string} address @param {string} [body] @param {Record<string, string>} [headers]
 * @returns {Promise<http.IncomingMessage>}
 */
const ask = (method, address, body, headers = {}) =>
  new Promise((resolve, reject) => {
    http
      .request(base + address, { method, headers, timeout: 0 }, resolve)
      .on('error', reject)
      .end(body);
  });

/** @param {string} address @param {unknown} body @param {Record<string, string>} [headers] */
async function post(address, body, headers) {
  const answer = await ask('POST', address, JSON.stringify(body ?? null), headers);
  answer.resume();
  if (Number(answer.statusCode) >= 300) throw new Error(`${address} answered ${answer.statusCode}`);
}

/** @param {unknown} thrown */
function fault(thrown) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  console.error(error);
  return { errorType: error.name, errorMessage: error.message, stackTrace: error.stack?.split('\n').slice(1) ?? [] };
}

const UNHANDLED = { 'Lambda-Runtime-Function-Error-Type': 'Unhandled' };

async function load() {
  const [, file, name] = /^(.*)\.([^.]+)$/.exec(_HANDLER) ?? [];
  for (const ending of ['.mjs', '.js']) {
    const address = pathToFileURL(path.resolve(LAMBDA_TASK_ROOT, file + ending)).href;
    const found = await import(address).catch((/** @type {NodeJS.ErrnoException & {url?: string}} */ error) => {
      if (error.code === 'ERR_MODULE_NOT_FOUND' && error.url === address) return null;
      throw error;
    });
    if (typeof found?.[name] === 'function') return found[name];
  }
  throw new Error(`There is no handler ${_HANDLER} in ${LAMBDA_TASK_ROOT}`);
}

const handler = await load().catch(async (error) => {
  await post('/init/error', fault(error), UNHANDLED);
  process.exit(1);
});

for (;;) {
  const next = await ask('GET', '/invocation/next');
  const event = await json(next);
  const id = next.headers['lambda-runtime-aws-request-id'];
  const context = {
    awsRequestId: id,
    invokedFunctionArn: next.headers['lambda-runtime-invoked-function-arn'],
    getRemainingTimeInMillis: () => Number(next.headers['lambda-runtime-deadline-ms']) - Date.now(),
  };
  const answer = await Promise.resolve(event)
    .then((given) => handler(given, context))
    .then(
      (value) => ({ address: `/invocation/${id}/response`, value, headers: {} }),
      (error) => ({ address: `/invocation/${id}/error`, value: fault(error), headers: UNHANDLED }),
    );
  await post(answer.address, answer.value, answer.headers);
}
