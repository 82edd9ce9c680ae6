import { notFound, notFoundView } from '../pages/not-found/not-found.mjs';
import { pageWriter } from './page-writer.mjs';

/**
 * Writes the page of every address that has no page, and the one for what is taken down. They have no figures and
 * belong to no edition.
 * @param {{api: import('../api/client.mjs').Api, site: import('./sites.mjs').Site, edition: number, preparing: boolean}} request
 *   `preparing`: the first edition is shown, but the pages about other councils are not there yet
 */
export async function renderNotFound({ api, site, edition: number, preparing }) {
  const [edition, editions] = await Promise.all([api.edition(number), api.editions(number)]);
  const { writeAssets, writeGone, writeNotFound } = await pageWriter(edition, editions, site);
  await writeAssets();
  await writeGone();
  await writeNotFound(notFound, notFoundView({ preparing }));
}
