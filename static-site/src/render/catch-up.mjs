import { isPreparing, pendingEditions, progressOf, showWhatIsComplete } from './progress.mjs';
import { renderArea } from './render-area.mjs';
import { render } from './render.mjs';

/**
 * Brings the site up to an edition. Every edition that is not shown yet is rendered, in order, so an edition whose event
 * was lost is made up for by the next one, and a page is there before a later version is made from it. What is done
 * already is not done again.
 *
 * @typedef {import('./render.mjs').Request} Request
 * @typedef {import('./page-writer.mjs').Counts} Counts
 */

/** @param {Counts} one @param {Counts} other @returns {Counts} */
const sum = (one, other) => ({
  rendered: one.rendered + other.rendered,
  copied: one.copied + other.copied,
  superseded: one.superseded + other.superseded,
});

const NOTHING = { rendered: 0, copied: 0, superseded: 0 };

/**
 * The pages of the council's own area. If there is no site yet, the edition is shown when they are there, since a site
 * without the pages of other councils is better than none.
 * @param {Request} request
 * @returns {Promise<{counts: Counts, due: string[], everything: boolean}>} `due`: the authorities that have pages to be
 *   written; `everything`: also those that did not change
 */
export async function renderPortal(request) {
  const { api, site, versions, edition } = request;
  await api.edition(edition);
  const progress = progressOf(site);
  const shown = await versions.shown();
  // Where nothing is shown yet, every page is new anyway.
  const everything = request.everything === true && shown.edition > 0;
  const pending = pendingEditions(shown, edition);
  const isFirst = shown.edition === 0 && (await isPreparing(site, shown));
  if (isFirst) await versions.begin();
  let counts = NOTHING;
  /** @type {Set<string>} */
  const due = new Set();
  for (const number of pending) {
    const isNew = !(await progress.hasPortal(number));
    if (isNew) counts = sum(counts, await render({ ...request, edition: number, everything: false }));
    for (const code of await progress.missingAreas(number)) due.add(code);
  }
  if (everything) {
    counts = sum(counts, await render(request));
    for (const code of (await progress.plan(edition))?.known ?? []) due.add(code);
  }
  if (isFirst && due.size > 0) await versions.show(edition, { preparing: true });
  if (due.size === 0) await showWhatIsComplete(request, shown);
  return { counts, due: [...due], everything };
}

/** The pages of one authority. @param {Request & {area: string}} request @returns {Promise<Counts>} */
export async function renderAuthority(request) {
  const { site, versions, edition, area, everything = false } = request;
  const progress = progressOf(site);
  const shown = await versions.shown();
  let counts = NOTHING;
  for (const number of pendingEditions(shown, edition)) {
    const plan = await progress.plan(number);
    if (plan === null) throw new Error(`Edition ${number} has not been begun: its event has to come first`);
    if (!plan.due.includes(area) || (await progress.hasArea(number, area))) continue;
    counts = sum(counts, await renderArea({ ...request, edition: number, everything: false }));
    await progress.areaDone(number, area);
  }
  if (everything) counts = sum(counts, await renderArea(request));
  await showWhatIsComplete(request, shown);
  return counts;
}
