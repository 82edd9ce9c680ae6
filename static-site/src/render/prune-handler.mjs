import { CloudFrontKeyValueStoreClient } from '@aws-sdk/client-cloudfront-keyvaluestore';
import { S3Client } from '@aws-sdk/client-s3';
import { cloudFrontKeyValues } from './key-values.mjs';
import { prune } from './prune.mjs';
import { setting } from './settings.mjs';
import { bucketSite } from './sites.mjs';
import { pageVersions } from './versions.mjs';

/** Every night: removes from the site's bucket what no address leads to any more. It can delete, and write nothing. */

/** @type {{s3: S3Client, keys: CloudFrontKeyValueStoreClient} | undefined} */
let clients;

export async function handler() {
  clients ??= { s3: new S3Client({}), keys: new CloudFrontKeyValueStoreClient({}) };
  const counts = await prune({
    site: bucketSite(setting('SITE_BUCKET'), clients.s3),
    versions: pageVersions(cloudFrontKeyValues(setting('PAGE_VERSIONS'), clients.keys)),
  });
  console.log(JSON.stringify({ message: 'site pruned', ...counts }));
  return counts;
}
