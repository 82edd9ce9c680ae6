import { renderNotReady } from './not-ready.mjs';
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
 * The pages of the council's own area. They are shown before those of other councils where there is no site yet, since a
 * site without the pages of other councils is better than none; and after a takedown, which has left readers without
 * the overviews.
 * @param {Request} request
 * @returns {Promise<{counts: Counts, due: string[], everything: boolean}>} `due`: the authorities that have pages to be
 *   written; `everything`: also those that did not change
 */
export async function renderPortal(request) {
  const { api, site, versions, edition } = request;
  const { takenDown = [] } = await api.edition(edition);
  const progress = progressOf(site);
  const shown = await versions.shown();
  // Where nothing is shown yet, every page is new anyway.
  const everything = request.everything === true && shown.edition > 0;
  const isFirst = shown.edition === 0 && (await isPreparing(site, shown));
  const isGone = shown.edition > 0 && takenDown.some(({ upTo }) => Number(upTo) >= shown.edition);
  if (isFirst) await versions.begin();
  let counts = NOTHING;
  const due = new Set((await progress.notReady()).map(({ code }) => code));
  for (const number of pendingEditions(shown, edition)) {
    const isNew = !(await progress.hasPortal(number));
    if (isNew) counts = sum(counts, await render({ ...request, edition: number, everything: false }));
    for (const code of await progress.missingAreas(number)) due.add(code);
  }
  if (everything) {
    counts = sum(counts, await render(request));
    for (const code of (await progress.plan(edition))?.known ?? []) due.add(code);
  }
  if ((isFirst || isGone) && due.size > 0) await versions.show(edition, shown.others);
  await showWhatIsComplete(request, shown);
  return { counts, due: [...due], everything };
}

/**
 * The pages of one authority. If they can't be rendered, the others don't wait for it: its pages say so, and the next
 * edition tries again.
 * @param {Request & {area: string, again?: boolean}} request `again`: an attempt before this one has failed, or ended
 *   without a word
 * @returns {Promise<Counts>}
 */
export async function renderAuthority(request) {
  const { site, versions, edition, area, everything = false, again = false } = request;
  const progress = progressOf(site);
  const shown = await versions.shown();
  const left = (await progress.notReady()).filter(({ code }) => code === area).map((one) => one.edition);
  const first = Math.min(shown.others + 1, ...left);
  let counts = NOTHING;
  for (const number of Array.from({ length: Math.max(0, edition - first + 1) }, (_, i) => first + i)) {
    const plan = await progress.plan(number);
    if (plan === null) throw new Error(`Edition ${number} has not been begun: its event has to come first`);
    // What was made of a page that was not ready is made again.
    const isDone = left.length === 0 && (await progress.hasArea(number, area));
    if (!plan.due.includes(area) || isDone) continue;
    if (again) await leave(number);
    counts = sum(
      counts,
      await renderArea({ ...request, edition: number, everything: false }).catch(async (fault) => {
        await leave(number);
        throw fault;
      }),
    );
    await progress.areaDone(number, area);
  }
  if (everything) counts = sum(counts, await renderArea(request));
  await showWhatIsComplete(request, shown);
  return counts;

  /** @param {number} number */
  async function leave(number) {
    await renderNotReady({ ...request, edition: number });
    await progress.areaNotReady(number, area);
    await showWhatIsComplete(request, shown);
  }
}
