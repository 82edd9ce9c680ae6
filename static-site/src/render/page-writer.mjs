import { createRequire } from 'node:module';
import { day, dayOf } from '../format/dates.mjs';
import { inText } from '../format/places.mjs';
import { gone, goneView, PLACES } from '../pages/gone/gone.mjs';
import * as pages from '../pages/index.mjs';
import { indicatorView } from '../pages/indicator/indicator.mjs';
import { sharePicture } from '../pages/indicator/share-picture.mjs';
import { PICTURE, pictureSvg } from '../pictures/picture.mjs';
import { png } from '../pictures/png.mjs';
import { assets, SCRIPTS } from './assets.mjs';
import { withNotice } from './superseded.mjs';
import { removalOf } from './taken-down.mjs';
import { templates } from './templates.mjs';
import { besideOf, objectOf } from './versions.mjs';

/**
 * Writes pages to a site, with the look of one edition.
 * @typedef {import('#api').IndicatorPage} IndicatorPage
 * @typedef {import('../pages/page.d.ts').Page} Page
 * @typedef {import('../pages/page.d.ts').View} View
 * @typedef {object} Superseded
 * @property {string} canonical where the newest figures are
 * @property {{title?: string, label: string, from: string, to: string, edition: number, why: string}[]} [corrections]
 *   of its figures; absent where they were not looked for
 * @property {number} [more] corrections that are not listed
 * @property {{date: string, reason: string} | null} [why] what the page is about was withdrawn
 * @typedef {{rendered: number, copied: number, superseded: number}} Counts of pages
 */

const NOTICE = 'partials/superseded.njk';

/** Of Open Scrutiny; a test holds it equal to the file VERSION of the project. */
const { version } = createRequire(import.meta.url)('../../package.json');

const FOR_EVER = 'public, max-age=31536000, immutable';
/**
 * A browser asks each time whether a page is still the one to be shown, and gets 304 if so: otherwise it could show
 * pages of two editions beside each other. The content delivery network, which is told at once, keeps pages longer.
 */
const ASK_EACH_TIME = 'public, max-age=0, must-revalidate';
const NEVER = 'no-store';
const HTML = 'text/html; charset=utf-8';

/** @typedef {Awaited<ReturnType<typeof pageWriter>>} PageWriter */

/** @param {Page} page @param {string} [id] */
export const addressOf = ({ address }, id = '') => address.replace('{id}', id);

/** The entries of the menu, which is the same on every page. */
const MENU = Object.values(/** @type {Record<string, Page>} */ (pages))
  .flatMap(({ address, menu }) => (menu ? [{ href: address, ...menu }] : []))
  .sort((one, other) => one.position - other.position);

/**
 * @param {import('#api').Edition} edition
 * @param {import('#api').Editions} editions
 * @param {import('./sites.mjs').Site} site
 */
export async function pageWriter(edition, editions, site) {
  const { files, styles } = await assets(edition.portal, edition.home.name);
  const assetAddress = (/** @type {string} */ of) => `/${files.find(({ name }) => name === of)?.path}`;
  const html = templates({
    ...edition.portal,
    address: site.address,
    area: edition.home.name,
    areaText: inText(edition.home),
    version,
    menu: MENU,
    css: assetAddress('site'),
    icon: assetAddress('icon'),
    picture: assetAddress('share'),
    scripts: Object.fromEntries(SCRIPTS.map((name) => [name, assetAddress(name)])),
  });
  const counts = { rendered: 0, copied: 0, superseded: 0 };

  const publishedAt = (/** @type {number} */ version) =>
    editions.editions.find((one) => Number(one.edition) === version)?.publishedAt ?? edition.publishedAt;

  /** @param {string} name of an object @param {import('#api').Removal} removal */
  async function takeDown(name, { on, reason }) {
    await site.put(name, html(gone.template, goneView({ date: day(on), reason })), HTML, NEVER, 410);
    counts.superseded += 1;
  }

  return {
    /** Where readers find the portal. */
    address: site.address,
    counts,
    publishedAt,
    /** Called before any page that needs them is written. What is there has the same content. */
    async writeAssets() {
      for (const { path, body, contentType } of files) {
        if (!(await site.has(path))) await site.put(path, await body(), contentType, FOR_EVER);
      }
    },
    /** @param {string} address @param {number} version @param {Page} page @param {View} view */
    async write(address, version, page, view) {
      const stored = { edition: version, published: dayOf(publishedAt(version)) };
      const body = html(page.template, { canonical: address, stored, ...view });
      await site.put(objectOf(address, version), body, HTML, ASK_EACH_TIME);
      counts.rendered += 1;
    },
    /**
     * A file that lies beside a page: a feed, a calendar, a picture.
     * @param {string} folder the address of the page @param {number} version @param {string} name
     * @param {string | Uint8Array} body @param {string} contentType
     */
    async writeBeside(folder, version, name, body, contentType) {
      await site.put(besideOf(folder, version, name), body, contentType, ASK_EACH_TIME);
    },
    /** The picture of a page about an indicator. @param {IndicatorPage} json @param {string} address @param {number} version */
    async writePicture(json, address, version) {
      const picture = sharePicture(json, edition.portal.council);
      const body = await png(pictureSvg(picture, { accent: edition.portal.accent, styles }));
      await this.writeBeside(address, version, PICTURE, body, 'image/png');
    },
    /** The page of a council that could not be rendered. @param {string} address @param {number} version @param {View} view */
    async writeNotReady(address, version, view) {
      const stored = { edition: version, published: dayOf(publishedAt(version)) };
      const body = html(pages.notReady.template, { canonical: address, stored, ...view });
      await site.put(objectOf(address, version), body, HTML, NEVER);
      counts.rendered += 1;
    },
    /** The page of any address that has none: outside of every edition. @param {Page} page @param {View} view */
    async writeNotFound(page, view) {
      await site.put(page.address.slice(1), html(page.template, view), HTML, NEVER);
      counts.rendered += 1;
    },
    /**
     * Gives an older version of a page the notice that it has when a newer one is shown.
     * @param {string} address @param {number} old @param {number} since @param {Superseded} notice
     */
    async supersede(address, old, since, notice) {
      const removal = removalOf(edition.takenDown, address, old);
      if (removal) {
        for (const name of [objectOf(address, old), objectOf(address, old, since)]) await takeDown(name, removal);
        const picture = besideOf(address, old, PICTURE);
        if (await site.has(picture)) await takeDown(picture, removal);
        return;
      }
      const then = await site.get(objectOf(address, old));
      if (then === null) return;
      const body = withNotice(then, (of) => html(NOTICE, { ...of, ...notice }));
      await site.put(objectOf(address, old, since), body, HTML, ASK_EACH_TIME);
      counts.superseded += 1;
    },
    /** The page at the addresses of what was taken down. It is kept for whoever takes something down. */
    async writeGone() {
      await site.put(gone.address.slice(1), html(gone.template, goneView(PLACES)), HTML, NEVER);
    },
    /** The same page once more, where only others change. @param {string} from @param {string} to objects */
    async copy(from, to) {
      const copied = await site.copy(from, to);
      if (copied) counts.copied += 1;
      return copied;
    },
    /** @param {IndicatorPage} json @param {number} version @param {import('../pages/indicator/indicator.mjs').Scope} scope */
    indicatorView(json, version, scope) {
      const topic = edition.topics.find(({ id }) => id === json.indicator.topic) ?? edition.topics[0];
      const { council } = edition.portal;
      return indicatorView(json, {
        edition: version,
        publishedAt: publishedAt(version),
        topic,
        council,
        site: site.address,
        scope,
      });
    },
  };
}
