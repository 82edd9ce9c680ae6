import { parseArgs } from 'node:util';
import { apiClient } from '../api/client.mjs';
import { render } from './render.mjs';
import { folderSite } from './sites.mjs';

const USAGE = 'node src/render/cli.mjs --api URL --edition N --out DIR [--everything]';

const { values } = parseArgs({
  options: {
    api: { type: 'string' },
    edition: { type: 'string' },
    out: { type: 'string' },
    everything: { type: 'boolean', default: false },
  },
});
const edition = Number(values.edition);
if (!values.api || !values.out || !Number.isInteger(edition) || edition < 1) {
  console.error(USAGE);
  process.exit(2);
}
const done = await render({
  api: apiClient(values.api),
  edition,
  site: folderSite(values.out),
  everything: values.everything,
});
console.log(`Edition ${edition}: ${done.rendered} pages rendered, ${done.copied} copied unchanged`);
