import { HOME } from '../../partials/breadcrumbs.mjs';
import { dayOf } from '../../format/dates.mjs';

/**
 * For those who take the data: every address of the API, from its own description, each with an example that is there,
 * and programs that can be run as they stand.
 * @type {import('../page.d.ts').EditionPage}
 */
export const data = {
  address: '/data/',
  template: 'pages/data/data.njk',
  async load({ api, number, edition, catalogue }) {
    const { paths } = await api.description();
    // Only releases that the portal protects have a certificate.
    const proved = await Promise.all(edition.datasets.map(({ id }) => api.hasCertificate(number, id)));
    const dataset = (edition.datasets.find((_, i) => proved[i]) ?? edition.datasets[0])?.id ?? '';
    const indicator = catalogue.find(({ weight }) => weight === 'headline') ?? catalogue[0];
    const values = /** @type {Record<string, string>} */ ({
      edition: String(number),
      indicator: indicator?.id ?? '',
      area: edition.home.code,
      dataset,
    });
    return {
      title: 'Take the data',
      description: `All figures about ${edition.home.name} as JSON and CSV: the addresses, programs to copy, the licence, and how to cite.`,
      breadcrumbs: [HOME],
      edition: number,
      published: dayOf(edition.publishedAt),
      addresses: Object.entries(paths).map(([path, { get }]) => ({
        path,
        summary: get.summary,
        example:
          path.endsWith('/certificate') && !proved.includes(true)
            ? null
            : path.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? ''),
      })),
      datasets: edition.datasets.map(({ id, title }) => ({
        title,
        csv: `/api/v1/editions/${number}/datasets/${id}/data.csv`,
        compressed: `/api/v1/editions/${number}/datasets/${id}/data.csv.gz`,
        page: `/releases/${id}/`,
      })),
      indicator: { title: indicator?.shortTitle ?? '', id: indicator?.id ?? '' },
      figures: `/api/v1/editions/${number}/indicators/${values.indicator}/areas/${values.area}`,
      scorecard: `/api/v1/editions/${number}/areas/${values.area}/scorecard.csv`,
      code: values.area,
    };
  },
};
