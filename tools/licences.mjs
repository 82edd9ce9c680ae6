// Prints each licence of CycloneDX lists with the packages that have it. Ends with 1 where a package has none that
// lets the project be passed on under its own, MIT.
import { readFileSync } from 'node:fs';

const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
]);

/** @param {string} expression such as "(MIT OR GPL-3.0)" */
const isAllowed = (expression) =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => ALLOWED.has(id)));

const byLicence = new Map();
for (const file of process.argv.slice(2)) {
  for (const { group, name, version, licenses = [] } of JSON.parse(readFileSync(file, 'utf8')).components ?? []) {
    if (group === 'org.openscrutiny') continue;
    const of = licenses.map((each) => each.expression ?? each.license.id ?? each.license.name);
    const key = of.length === 0 ? 'none that is declared' : of.join(' OR ');
    const known = byLicence.get(key) ?? new Set();
    byLicence.set(key, known.add(`${group ? `${group}:` : ''}${name} ${version}`));
  }
}
let faults = 0;
for (const [licence, packages] of [...byLicence].sort()) {
  const mark = isAllowed(licence) ? '' : ' -- NOT AMONG THOSE THAT ARE ALLOWED';
  if (mark) faults += packages.size;
  console.log(`${licence}${mark}\n${[...packages].sort().map((each) => `  ${each}`).join('\n')}`);
}
process.exitCode = faults === 0 ? 0 : 1;
