import { S3Client } from '@aws-sdk/client-s3';
import { apiClient } from '../api/client.mjs';
import { renderArea } from './render-area.mjs';
import { isEdition, setting } from './settings.mjs';
import { bucketSite } from './sites.mjs';

/**
 * AreaPagesDue, from a queue: writes the pages of one authority into the site's bucket.
 * @typedef {{Records: {messageId: string, body: string}[]}} Messages
 */

/** @type {S3Client | undefined} */
let client;

/** @param {Messages} messages @returns {Promise<{batchItemFailures: {itemIdentifier: string}[]}>} those that the queue sends again */
export async function handler({ Records }) {
  const batchItemFailures = [];
  for (const { messageId, body } of Records) {
    try {
      await rendered(JSON.parse(body));
    } catch (fault) {
      console.error(fault);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}

/** @param {{detail?: {edition?: unknown, area?: unknown, everything?: unknown}}} event */
async function rendered({ detail: { edition, area, everything } = {} }) {
  if (!isEdition(edition) || typeof area !== 'string' || !/^[A-Za-z0-9-]+$/.test(area)) {
    throw new Error('An AreaPagesDue event names edition and area: {"detail":{"edition":1,"area":"E06000045"}}');
  }
  client ??= new S3Client({});
  const site = bucketSite(setting('SITE_BUCKET'), client);
  const api = apiClient(setting('API_URL'));
  const done = await renderArea({ api, site, edition, area, everything: everything === true });
  console.log(JSON.stringify({ message: `area rendered: ${area}`, edition, area, ...done }));
}
