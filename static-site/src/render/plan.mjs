import * as pages from '../pages/index.mjs';
import { addressOf } from './page-writer.mjs';
import { forEachOf } from './schedule.mjs';
import { keyOfOthers } from './versions.mjs';

/**
 * What an edition changes on the pages of authorities. It is worked out once, before anything is written, since the
 * pages of other councils about one indicator have one list of versions: if one of them changes, each of them has a
 * page under that edition, if need be a copy.
 *
 * @typedef {import('#api').Scorecard} Scorecard
 * @typedef {import('./progress.mjs').Plan} Plan
 */

/** @param {Scorecard | null} scorecard @returns {Map<string, number>} indicator → the edition in which its page changed */
export const versionsOf = (scorecard) => new Map(scorecard?.rows.map((row) => [row.indicator.id, Number(row.edition)]));

/**
 * @param {Scorecard} now @param {Scorecard | null} before @param {number} edition
 * @returns {string[]} the indicators whose pages changed, appeared or have no figures any more
 */
export function changedIndicators(now, before, edition) {
  const [current, previous] = [versionsOf(now), versionsOf(before)];
  const changed = [...current].filter(([, version]) => version === edition).map(([id]) => id);
  return [...changed, ...[...previous.keys()].filter((id) => !current.has(id))];
}

/** @param {import('../api/client.mjs').Api} api @param {number} edition @returns {Promise<string[]>} the indicators of datasets that changed */
const changedAnywhere = async (api, edition) =>
  (await api.edition(edition)).changes.flatMap(({ indicators }) => indicators);

/**
 * @param {import('../api/client.mjs').Api} api @param {number} edition
 * @param {Plan | null} previous the plan of the edition before
 * @param {string} home the code of the council's own area
 * @returns {Promise<{plan: Omit<Plan, 'versions'>, keys: string[]}>} `keys`: of the pages that change
 */
export async function planOf(api, edition, previous, home) {
  const [now, before] = await Promise.all([api.authorities(edition), edition > 1 ? api.authorities(edition - 1) : []]);
  const codes = now.map(({ code }) => code);
  const gone = before.map(({ code }) => code).filter((code) => !codes.includes(code));
  const changed = [...now.filter((area) => Number(area.edition) === edition).map(({ code }) => code), ...gone];
  /** @type {Set<string>} */
  const ofOthers = new Set();
  /** @type {string[]} */
  let ofHome = [];
  await forEachOf(changed, async (code) => {
    const read = Promise.all([
      api.scorecardOnce(edition, code),
      edition > 1 ? api.findScorecardOnce(edition - 1, code) : null,
    ]).then((scorecards) => changedIndicators(...scorecards, edition));
    // Of another council, whose scorecard can't be read, any page may have changed of which a dataset did.
    const ids = await (code === home ? read : read.catch(() => changedAnywhere(api, edition)));
    if (code === home) ofHome = ids;
    else ids.forEach((id) => ofOthers.add(id));
  });
  const known = [...new Set([...(previous?.known ?? []), ...codes])];
  const others = known.filter((code) => code !== home);
  const due = ofOthers.size > 0 ? [...others, ...changed.filter((code) => code === home)] : changed;
  const indicators = [...ofOthers].sort();
  const keys = [
    ...changed.map((code) => addressOf(pages.area, code)),
    ...indicators.map(keyOfOthers),
    ...ofHome.map((id) => addressOf(pages.area, home) + addressOf(pages.indicator, id).slice(1)),
  ];
  return { plan: { due, indicators, known }, keys };
}
