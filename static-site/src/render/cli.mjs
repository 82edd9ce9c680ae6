import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { apiClient } from '../api/client.mjs';
import { renderPortal } from './catch-up.mjs';
import { memoryKeyValues } from './key-values.mjs';
import { publicAddress } from './settings.mjs';
import { folderSite } from './sites.mjs';
import { objectOf, pageVersions, versionAt } from './versions.mjs';

/**
 * Renders the council's own pages as readers of one edition see them, into a folder that any web server can serve.
 * `--address` is where readers will find it.
 */

const USAGE = 'node src/render/cli.mjs --api URL --address URL --edition N --out DIR';

const { values } = parseArgs({
  options: {
    api: { type: 'string' },
    address: { type: 'string' },
    edition: { type: 'string' },
    out: { type: 'string' },
  },
});
const edition = Number(values.edition);
if (!values.api || !values.address || !values.out || !Number.isInteger(edition) || edition < 1) {
  console.error(USAGE);
  process.exit(2);
}
const site = folderSite(values.out, publicAddress(values.address));
const keys = memoryKeyValues();
const versions = pageVersions(keys);
const { counts } = await renderPortal({ api: apiClient(values.api), edition, site, versions });
const list = await versions.lists();
const addresses = [...(await keys.all()).keys()].filter((key) => key.startsWith('/'));
const objects = new Map(addresses.map((key) => [`${key}index.html`, objectOf(key, versionAt(list(key), edition))]));
const ownOfEdition = path.join(values.out, `editions/${edition}`);
for (const name of await readdir(ownOfEdition, { recursive: true })) {
  if (name.endsWith('index.html') && !name.startsWith('superseded'))
    objects.set(`/${name}`, `editions/${edition}/${name}`);
}
for (const [name, object] of objects) await site.copy(object, name.slice(1));
console.log(`Edition ${edition}: ${counts.rendered} pages rendered, ${objects.size} of them as readers see them`);
