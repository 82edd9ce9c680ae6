import { CloudFrontKeyValueStoreClient } from '@aws-sdk/client-cloudfront-keyvaluestore';
import { S3Client } from '@aws-sdk/client-s3';
import { apiClient } from '../api/client.mjs';
import { renderAuthority } from './catch-up.mjs';
import { cloudFrontKeyValues } from './key-values.mjs';
import { isEdition, publicAddress, setting } from './settings.mjs';
import { bucketSite } from './sites.mjs';
import { pageVersions } from './versions.mjs';

/**
 * AreaPagesDue, from a queue: writes the pages of one authority into the site's bucket. If they are the last ones of an
 * edition, readers see it from then on.
 * @typedef {{Records: {messageId: string, body: string, attributes?: {ApproximateReceiveCount?: string}}[]}} Messages
 */

/** @type {{s3: S3Client, keys: CloudFrontKeyValueStoreClient} | undefined} */
let clients;

/** @param {Messages} messages @returns {Promise<{batchItemFailures: {itemIdentifier: string}[]}>} those that the queue sends again */
export async function handler({ Records }) {
  const batchItemFailures = [];
  for (const { messageId, body, attributes } of Records) {
    try {
      await rendered(JSON.parse(body), Number(attributes?.ApproximateReceiveCount ?? 1) > 1);
    } catch (fault) {
      console.error(fault);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}

/**
 * @param {{detail?: {edition?: unknown, area?: unknown, everything?: unknown}}} event
 * @param {boolean} again whether an attempt before this one has failed, or ended without a word
 */
async function rendered({ detail: { edition, area, everything } = {} }, again) {
  if (!isEdition(edition) || typeof area !== 'string' || !/^[A-Za-z0-9-]+$/.test(area)) {
    throw new Error('An AreaPagesDue event names edition and area: {"detail":{"edition":1,"area":"E06000045"}}');
  }
  clients ??= { s3: new S3Client({}), keys: new CloudFrontKeyValueStoreClient({}) };
  const site = bucketSite(setting('SITE_BUCKET'), clients.s3, publicAddress(setting('SITE_URL')));
  const versions = pageVersions(cloudFrontKeyValues(setting('PAGE_VERSIONS'), clients.keys));
  const api = apiClient(setting('API_URL'));
  const request = { api, site, versions, edition, area, again, everything: everything === true };
  const done = await renderAuthority(request);
  console.log(JSON.stringify({ message: `area rendered: ${area}`, edition, area, ...done }));
}
