import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { apiClient } from '../api/client.mjs';
import { announce } from './announce.mjs';
import { dueAreas } from './render-area.mjs';
import { render } from './render.mjs';
import { isEdition, setting } from './settings.mjs';
import { bucketSite } from './sites.mjs';

/**
 * EditionPublished, from EventBridge: writes the pages of the council's own area into the site's bucket, then
 * announces the other authorities whose pages changed. area-handler.mjs renders those.
 * @typedef {{detail?: {edition?: unknown, everything?: unknown}}} EditionPublished
 */

/** @type {{s3: S3Client, events: EventBridgeClient} | undefined} */
let clients;

/** @param {EditionPublished} event */
export async function handler(event) {
  const edition = event.detail?.edition;
  if (!isEdition(edition)) {
    throw new Error('An EditionPublished event names its edition: {"detail":{"edition":1}}');
  }
  clients ??= { s3: new S3Client({}), events: new EventBridgeClient({}) };
  const everything = event.detail?.everything === true;
  const site = bucketSite(setting('SITE_BUCKET'), clients.s3);
  const request = { api: apiClient(setting('API_URL')), site, edition, everything };
  const done = await render(request);
  const due = await dueAreas(request);
  await announce(
    clients.events,
    due.map((area) => ({ edition, area, everything })),
  );
  console.log(JSON.stringify({ message: 'edition rendered', edition, ...done, areasDue: due.length }));
  return { edition, ...done, areasDue: due.length };
}
