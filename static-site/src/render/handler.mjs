import { S3Client } from '@aws-sdk/client-s3';
import { apiClient } from '../api/client.mjs';
import { render } from './render.mjs';
import { bucketSite } from './sites.mjs';

/**
 * EventBridge's EditionPublished: the pages of an edition are written into the site's bucket.
 * @typedef {{detail?: {edition?: unknown, everything?: unknown}}} EditionPublished
 */

/** @param {string} name @returns {string} */
function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set`);
  return value;
}

/** @type {S3Client | undefined} */
let client;

/** @param {EditionPublished} event */
export async function handler(event) {
  const edition = event.detail?.edition;
  if (typeof edition !== 'number' || !Number.isInteger(edition) || edition < 1) {
    throw new Error('An EditionPublished event names its edition: {"detail":{"edition":1}}');
  }
  client ??= new S3Client({});
  const done = await render({
    api: apiClient(setting('API_URL')),
    site: bucketSite(setting('SITE_BUCKET'), client),
    edition,
    everything: event.detail?.everything === true,
  });
  console.log(JSON.stringify({ message: 'edition rendered', edition, ...done }));
  return { edition, ...done };
}
