import { JSDOM } from 'jsdom';

const AT_ONCE = 4;

/**
 * Follows every internal link of the site, pages, downloads and assets alike.
 * @param {string} base
 * @returns {Promise<{visited: number, dead: string[]}>} dead: "page → link: status"
 */
export async function crawl(base) {
  /** @type {Map<string, string>} */
  const foundOn = new Map([['/', '/']]);
  const queue = ['/'];
  /** @type {string[]} */
  const dead = [];

  /** @param {string} path */
  async function visit(path) {
    const answer = await fetch(base + path);
    const body = await answer.text();
    if (!answer.ok) dead.push(`${foundOn.get(path)} → ${path}: ${answer.status}`);
    if (!answer.ok || !answer.headers.get('content-type')?.includes('text/html')) return;
    const { document } = new JSDOM(body).window;
    for (const link of document.querySelectorAll('a[href], link[href], img[src], script[src]')) {
      const address = new URL(link.getAttribute('href') ?? link.getAttribute('src') ?? '', base + path);
      if (address.origin !== new URL(base).origin) continue;
      const next = address.pathname + address.search;
      if (foundOn.has(next)) continue;
      foundOn.set(next, path);
      queue.push(next);
    }
  }

  while (queue.length > 0) await Promise.all(queue.splice(0, AT_ONCE).map(visit));
  return { visited: foundOn.size, dead };
}
