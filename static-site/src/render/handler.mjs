import { CloudFrontKeyValueStoreClient } from '@aws-sdk/client-cloudfront-keyvaluestore';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { apiClient } from '../api/client.mjs';
import { announce } from './announce.mjs';
import { renderPortal } from './catch-up.mjs';
import { cloudFrontKeyValues } from './key-values.mjs';
import { isEdition, publicAddress, setting } from './settings.mjs';
import { bucketSite } from './sites.mjs';
import { pageVersions } from './versions.mjs';

/**
 * EditionPublished, from EventBridge: writes the pages of the council's own area into the site's bucket, then
 * announces the authorities that have pages due. area-handler.mjs renders those, and the last one shows the edition.
 * @typedef {{detail?: {edition?: unknown, everything?: unknown}}} EditionPublished
 */

/** @type {{s3: S3Client, events: EventBridgeClient, keys: CloudFrontKeyValueStoreClient} | undefined} */
let clients;

/** @param {EditionPublished} event */
export async function handler(event) {
  const edition = event.detail?.edition;
  if (!isEdition(edition)) {
    throw new Error('An EditionPublished event names its edition: {"detail":{"edition":1}}');
  }
  clients ??= {
    s3: new S3Client({}),
    events: new EventBridgeClient({}),
    keys: new CloudFrontKeyValueStoreClient({}),
  };
  const site = bucketSite(setting('SITE_BUCKET'), clients.s3, publicAddress(setting('SITE_URL')));
  const versions = pageVersions(cloudFrontKeyValues(setting('PAGE_VERSIONS'), clients.keys));
  const api = apiClient(setting('API_URL'));
  const request = { api, site, versions, edition, everything: event.detail?.everything === true };
  const { counts, due, everything } = await renderPortal(request);
  await announce(
    clients.events,
    setting('EVENT_BUS'),
    due.map((area) => ({ edition, area, everything })),
  );
  console.log(JSON.stringify({ message: 'edition rendered', edition, ...counts, areasDue: due.length }));
  return { edition, ...counts, areasDue: due.length };
}
