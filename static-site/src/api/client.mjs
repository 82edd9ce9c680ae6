import { setTimeout as pause } from 'node:timers/promises';
import { parseFigures } from './parse.mjs';

const ATTEMPTS = 3;

/**
 * The public API, over HTTP. Each method has the name of its operation in the OpenAPI description.
 *
 * The documents of an old edition may lack fields that were added to the description later: `topics`, `figures`,
 * `elsewhere`, `targets`, `direction`, `lastYear`. The pages read those with a default, which the types do not require.
 *
 * @typedef {ReturnType<typeof apiClient>} Api
 */

/**
 * @param {string} address where the API answers, with or without its base path
 * @param {(url: string) => Promise<Response>} [ask]
 */
export function apiClient(address, ask = (url) => fetch(url)) {
  const base = address.replace(/\/+$/, '').replace(/\/api\/v1$/, '') + '/api/v1';

  /** @param {string} url @param {number} attempt @returns {Promise<Response>} */
  async function withRetries(url, attempt = 1) {
    const answer = await ask(url).catch((/** @type {Error} */ fault) => fault);
    const retryable = answer instanceof Error || answer.status >= 500 || answer.status === 429;
    if (retryable && attempt < ATTEMPTS) {
      await pause(200 * attempt);
      return withRetries(url, attempt + 1);
    }
    if (answer instanceof Error) throw new Error(`${url} could not be reached`, { cause: answer });
    return answer;
  }

  /** @type {Map<string, Promise<unknown>>} */
  const read = new Map();

  /**
   * What was taken down from an edition is read as the next one has it. So an edition that was not rendered before can
   * be, and shows no more than the next one.
   * @param {string} path @returns {Promise<unknown>} null where the answer is 404
   */
  async function load(path) {
    const answer = await withRetries(base + path);
    if (answer.status === 404) return null;
    if (answer.status === 410) return load(path.replace(/\d+/, (edition) => String(Number(edition) + 1)));
    if (!answer.ok) throw new Error(`${base + path} answered ${answer.status}`);
    return parseFigures(await answer.text());
  }

  /** @param {string} path @returns {Promise<any>} the document, or null; each path is read once and kept */
  function find(path) {
    const known = read.get(path) ?? load(path);
    read.set(path, known);
    return known;
  }

  /** @param {string} path @returns {Promise<any>} */
  async function get(path) {
    const found = await find(path);
    if (found === null) throw new Error(`${base + path} answered 404`);
    return found;
  }

  /** @param {string} path @returns {Promise<any>} */
  async function getOnce(path) {
    const found = await load(path);
    if (found === null) throw new Error(`${base + path} answered 404`);
    return found;
  }

  return {
    /** @returns {Promise<{paths: Record<string, {get: {summary: string}}>}>} the OpenAPI description of the API itself */
    description: () => get('/openapi.json'),
    /** @param {number} n @returns {Promise<import('#api').Editions>} all editions up to this one */
    editions: (n) => get(`/editions/${n}/editions`),
    /** @param {number} n @returns {Promise<import('#api').Edition>} */
    edition: (n) => get(`/editions/${n}`),
    /** @param {number} n @returns {Promise<import('#api').CatalogueEntry[]>} */
    catalogue: async (n) => (await get(`/editions/${n}/indicators`)).indicators,
    // Not kept: an area has hundreds of them, each is read once, and all together would fill the memory.
    /** @param {number} n @param {string} id @param {string} area @returns {Promise<import('#api').IndicatorPage>} */
    indicator: (n, id, area) => getOnce(`/editions/${n}/indicators/${id}/areas/${area}`),
    /** @param {number} n @param {string} area @returns {Promise<import('#api').Scorecard>} */
    scorecard: (n, area) => get(`/editions/${n}/areas/${area}`),
    /** @param {number} n @param {string} area @returns {Promise<import('#api').Scorecard | null>} */
    findScorecard: (n, area) => find(`/editions/${n}/areas/${area}`),
    // Not kept: those of all areas would fill the memory.
    /** @param {number} n @param {string} area @returns {Promise<import('#api').Scorecard>} */
    scorecardOnce: (n, area) => getOnce(`/editions/${n}/areas/${area}`),
    /** @param {number} n @param {string} area @returns {Promise<import('#api').Scorecard | null>} */
    findScorecardOnce: (n, area) => /** @type {Promise<any>} */ (load(`/editions/${n}/areas/${area}`)),
    /** @param {number} n @returns {Promise<import('#api').Authority[]>} empty in old editions, which have no such list */
    authorities: async (n) => (await find(`/editions/${n}/areas`))?.areas ?? [],
    /** @param {number} n @returns {Promise<import('#api').Changes | null>} null in old editions, which have no such list */
    changes: (n) => find(`/editions/${n}/changes`),
    /** @param {number} n @param {string} area @returns {Promise<import('#api').AreaRevision[]>} empty in old editions */
    areaRevisions: async (n, area) => (await find(`/editions/${n}/areas/${area}/revisions`))?.revisions ?? [],
    /** @param {number} n @param {string} id @returns {Promise<import('#api').Areas | null>} null where no area has figures to compare */
    areas: (n, id) => find(`/editions/${n}/indicators/${id}/areas`),
    /** @param {number} n @param {string} id @returns {Promise<import('#api').Dataset>} */
    dataset: (n, id) => get(`/editions/${n}/datasets/${id}`),
    /** @param {number} n @param {string} id @returns {Promise<boolean>} */
    hasCertificate: async (n, id) => (await load(`/editions/${n}/datasets/${id}/certificate`)) !== null,
    /** @param {number} n @param {string} id @returns {Promise<import('#api').Quality | null>} */
    quality: (n, id) => find(`/editions/${n}/datasets/${id}/quality`),
  };
}
