import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const FLAGS = ['no-sandbox', 'disable-gpu', 'disable-quic', 'no-first-run', 'disable-background-networking'].concat(
  'disable-component-update',
  'disable-sync',
);

/** A real Chromium: the one that CHROMIUM names, or the system's. */
export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS.map((flag) => `--${flag}`),
  });

export const PHONE = { width: 320, height: 640 };
export const DESK = { width: 1280, height: 900 };

/**
 * What axe finds on a page, a line for each rule with the elements. The pages have no frames, whose results axe would
 * add up in a second page; and nobody reads which elements pass. Both together take three quarters of the time.
 * @param {import('playwright-core').Page} page
 */
export async function violations(page) {
  const found = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
}
