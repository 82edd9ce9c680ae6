import { zipSync } from 'fflate';

/**
 * `zip` of fflate without workers (scripts/browser.mjs).
 * @param {import('fflate').Zippable} files @param {(fault: null, bytes: Uint8Array) => void} done
 */
export const zip = (files, done) => done(null, zipSync(files));
export { strToU8, zipSync } from 'fflate';
