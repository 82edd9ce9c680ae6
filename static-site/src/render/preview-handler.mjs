import { CloudFrontKeyValueStoreClient } from '@aws-sdk/client-cloudfront-keyvaluestore';
import { S3Client } from '@aws-sdk/client-s3';
import { cloudFrontKeyValues } from './key-values.mjs';
import { renderPreview } from './preview.mjs';
import { isEdition, publicAddress, setting } from './settings.mjs';
import { bucketSite } from './sites.mjs';

/**
 * EditionPreviewed, from EventBridge: writes the pages of the council's own area as they would be in an edition that is
 * not public, into the bucket of previews. The function can read the site and can't write to it.
 * @typedef {{detail?: {preview?: unknown, edition?: unknown}}} EditionPreviewed
 */

/** @type {{s3: S3Client, keys: CloudFrontKeyValueStoreClient} | undefined} */
let clients;

/** @param {EditionPreviewed} event */
export async function handler({ detail: { preview, edition } = {} }) {
  if (!isEdition(edition) || typeof preview !== 'string' || !/^[0-9a-f]{32}$/.test(preview)) {
    throw new Error('An EditionPreviewed event names its preview, 32 hexadecimal digits, and its edition');
  }
  clients ??= { s3: new S3Client({}), keys: new CloudFrontKeyValueStoreClient({}) };
  const counts = await renderPreview({
    previews: bucketSite(setting('PREVIEW_BUCKET'), clients.s3),
    site: bucketSite(setting('SITE_BUCKET'), clients.s3, publicAddress(setting('SITE_URL'))),
    keys: cloudFrontKeyValues(setting('PAGE_VERSIONS'), clients.keys),
    api: setting('API_URL'),
    preview,
    edition,
  });
  console.log(JSON.stringify({ message: 'preview rendered', edition, ...counts }));
  return { edition, ...counts };
}
