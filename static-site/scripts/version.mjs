import { readFileSync, writeFileSync } from 'node:fs';
import manifest from '../package.json' with { type: 'json' };

/** Run by `npm version`: writes the new version where it stands outside this folder. */

const { version } = manifest;
const root = new URL('../../', import.meta.url);
const description = new URL('functions/api/src/main/resources/org/openscrutiny/api/openapi.json', root);

writeFileSync(new URL('VERSION', root), `${version}\n`);
const json = readFileSync(description, 'utf8');
writeFileSync(description, json.replace(/("info": \{[^}]*?"version": ")[^"]*/, `$1${version}`));
