import * as pages from '../pages/index.mjs';
import { notReadyView } from '../pages/not-ready/not-ready.mjs';
import { addressOf, pageWriter } from './page-writer.mjs';
import { versionsOf } from './plan.mjs';
import { progressOf } from './progress.mjs';
import { forEachOf } from './schedule.mjs';
import { keyOfOthers, objectOf, versionAt } from './versions.mjs';

/**
 * Writes what stands at the addresses of an authority whose pages of an edition could not be rendered. A page that did
 * not change is copied to the new version; a page that did says that it is not ready, and links to the one before. What
 * has been rendered before the fault is left as it is.
 *
 * @param {import('./render.mjs').Request & {area: string}} request
 */
export async function renderNotReady({ api, site, edition: number, area: code }) {
  const [edition, editions, plan, scorecard] = await Promise.all([
    api.edition(number),
    api.editions(number),
    progressOf(site).plan(number),
    // It may be what can't be read.
    api.findScorecardOnce(number, code).catch(() => null),
  ]);
  if (plan === null) return;
  const writer = await pageWriter(edition, editions, site);
  const base = `/areas/${code}`;
  const name = scorecard?.area.name ?? (await api.authorities(number)).find((one) => one.code === code)?.name ?? code;
  const known = scorecard ? versionsOf(scorecard) : null;

  /**
   * @param {string} address @param {string} key of its list
   * @param {{changed: boolean, has: boolean}} state whether the page itself changed, and whether the edition surely has it
   */
  async function page(address, key, { changed, has }) {
    const older = (plan?.versions[key] ?? []).filter((version) => version < number);
    const previous = versionAt(older, number);
    const had = previous > 0 && (await site.has(objectOf(address, previous)));
    if (!had && !has) return;
    if (!(await site.has(objectOf(address, number)))) {
      if (had && !changed) await writer.copy(objectOf(address, previous), objectOf(address, number));
      else await writer.writeNotReady(address, number, notReadyView({ name, last: had ? previous : null, address }));
    }
    for (const old of older) {
      if (await site.has(objectOf(address, old, number))) continue;
      if (old < previous) await writer.copy(objectOf(address, old, previous), objectOf(address, old, number));
      else await writer.supersede(address, old, number, { canonical: address });
    }
  }

  await writer.writeAssets();
  const atHome = code === edition.home.code;
  const ofHome = Object.keys(plan.versions).filter((key) => key.startsWith(`${base}/indicators/`));
  const indicators = atHome
    ? ofHome.map((key) => [key, key])
    : plan.indicators.map((id) => [base + addressOf(pages.indicator, id), keyOfOthers(id)]);
  await forEachOf(indicators, async ([address, key]) => {
    const id = address.split('/').at(-2) ?? '';
    const has = known?.has(id) ?? false;
    await page(address, key, { has, changed: !has || known?.get(id) === number });
  });
  const overview = addressOf(pages.area, code);
  if (plan.versions[overview]) await page(overview, overview, { has: scorecard !== null, changed: true });
}
