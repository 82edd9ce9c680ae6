import { svgDocument } from '../charts/document.mjs';
import { indicatorView } from '../pages/indicator/page.mjs';
import { assets } from './assets.mjs';
import { templates } from './templates.mjs';

/**
 * What rendering needs whichever pages it writes: the look of an edition, and how long a page may be kept.
 * @typedef {import('../api/types.d.ts').IndicatorPage} IndicatorPage
 */

const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_NOW = 'public, max-age=300';
// A frozen page keeps its figures for ever but may still be given a notice of what was revised since.
export const FROZEN = 'public, max-age=3600';

/** @typedef {Awaited<ReturnType<typeof press>>} Press */

/**
 * @param {import('../api/types.d.ts').Edition} edition
 * @param {import('../api/types.d.ts').Editions} editions
 * @param {import('./sites.mjs').Site} site
 */
export async function press(edition, editions, site) {
  const files = await assets(edition.portal);
  const css = `/${files.find(({ name }) => name === 'site')?.path}`;
  const icon = `/${files.find(({ name }) => name === 'icon')?.path}`;
  const html = templates({ ...edition.portal, area: edition.home.name, css, icon });
  const document = svgDocument();
  const done = { rendered: 0, copied: 0 };

  const publishedAt = (/** @type {number} */ version) =>
    editions.editions.find((one) => Number(one.edition) === version)?.publishedAt ?? edition.publishedAt;

  return {
    done,
    publishedAt,
    /** The style sheet and the icon, before any page that needs them. */
    async dress() {
      for (const { path, body, contentType } of files) await site.put(path, body, contentType, FOR_EVER);
    },
    /** @param {string} path @param {import('./templates.mjs').View} view @param {string} [keep] */
    async page(path, view, keep = FOR_NOW) {
      await site.put(path, html(view), 'text/html; charset=utf-8', keep);
      done.rendered += 1;
    },
    /** @param {IndicatorPage} json @param {number} version @param {import('../pages/indicator/page.mjs').Place} place */
    indicator(json, version, place) {
      const topic = edition.topics.find(({ id }) => id === json.indicator.topic) ?? edition.topics[0];
      return indicatorView(json, { edition: version, publishedAt: publishedAt(version), topic, place, document });
    },
  };
}
