const AT_ONCE = 4;

// A regular expression is enough, since the pages are valid HTML (another test checks that). A parser would take minutes.
const LINK = /<(?:a|link|img|script)\b[^>]*?\s(?:href|src)="([^"]*)"/g;

/**
 * Follows the internal links of the site, pages, downloads and assets alike.
 * @param {string} base
 * @param {(path: string) => boolean} isMeant which addresses are followed
 * @returns {Promise<{visited: number, dead: string[]}>} dead: "page → link: status"
 */
export async function crawl(base, isMeant) {
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
    for (const [, link] of body.matchAll(LINK)) {
      const address = new URL(link.replaceAll('&amp;', '&'), base + path);
      if (address.origin !== new URL(base).origin) continue;
      const next = address.pathname + address.search;
      if (foundOn.has(next) || !isMeant(next)) continue;
      foundOn.set(next, path);
      queue.push(next);
    }
  }

  while (queue.length > 0) await Promise.all(queue.splice(0, AT_ONCE).map(visit));
  return { visited: foundOn.size, dead };
}
