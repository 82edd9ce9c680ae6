import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { DESK, launch, PHONE, violations } from '../test/support/browser.mjs';
import { crawl } from './crawl.mjs';

/** The running portal, from outside. BASE_URL is its address. */

const BASE = (process.env.BASE_URL ?? '').replace(/\/+$/, '');
const INDICATOR = '/indicators/ks2-rwm-expected/';
const HOME = 'E06000045';

/** @type {Awaited<ReturnType<typeof launch>>} */
let browser;

before(async () => {
  assert.ok(BASE, 'BASE_URL has to name the portal, for example http://localhost:8080');
  browser = await launch();
});
after(() => browser?.close());

/**
 * Waits until the site shows the current edition whole: the pages of authorities are written after the council's own,
 * and those of the first edition appear together.
 * @returns {Promise<string[]>} the codes of the authorities
 */
async function areasRendered() {
  const { edition } = await (await fetch(`${BASE}/api/v1/editions/current`)).json();
  const { areas } = await (await fetch(`${BASE}/api/v1/editions/current/areas`)).json();
  const shown = async () => (await (await fetch(`${BASE}/edition.json`)).json()).edition;
  const whole = async () => (await fetch(`${BASE}/areas/${areas[0].code}/`)).status === 200;
  for (let waited = 0; (await shown()) !== edition || !(await whole()); waited += 1) {
    assert.ok(waited < 1500, `edition ${edition} is still not shown`);
    await pause(1000);
  }
  return areas.map((/** @type {{code: string}} */ area) => area.code);
}

/** @param {import('playwright-core').BrowserContextOptions} [options] */
const newPage = async (options = { viewport: PHONE }) => (await browser.newContext(options)).newPage();

test('a parent finds how many 11-year-olds do as well as expected, and how that compares', async () => {
  const page = await newPage();
  await page.goto(`${BASE}/`);
  await page.getByRole('link', { name: 'Attainment', exact: true }).click();
  await page.locator(`a[href$="${INDICATOR}"]`).first().click();
  assert.match(await page.locator('.indicator__lead').innerText(), /57%/);
  const rows = (await page.locator('.stack__table tbody tr').allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));
  assert.ok(
    rows.some((row) => /England.*63%.*6 percentage points lower/.test(row)),
    rows.join('\n'),
  );
  assert.ok(
    rows.some((row) => /Statistical neighbours, mean.*61\.7%.*4\.7 percentage points lower/.test(row)),
    rows.join('\n'),
  );
  assert.equal(await page.locator('.chart__drawing--narrow').first().isVisible(), true);
});

test('a shared link is frozen and says from which edition it is', async () => {
  const page = await newPage();
  await page.goto(BASE + INDICATOR);
  await page.getByRole('link', { name: 'Link to this version' }).click();
  assert.match(page.url(), /\/editions\/\d+\/indicators\/ks2-rwm-expected\/$/);
  const [, edition] = /editions\/(\d+)/.exec(page.url()) ?? [];
  assert.match(
    await page.locator('.share').innerText(),
    new RegExp(
      `These are the figures of edition ${edition}, published on .+ link to this version, which will not change`,
    ),
  );
  assert.match(await page.locator('.indicator__lead').innerText(), /57%/);
});

test('a shared page has a picture of its own, and search engines a list of all pages', async () => {
  const html = await (await fetch(BASE + INDICATOR)).text();
  const picture = new URL(/property="og:image" content="(.*?)"/.exec(html)?.[1] ?? '').pathname;
  assert.match(picture, /^\/editions\/\d+\/indicators\/ks2-rwm-expected\/share\.png$/);
  const answer = await fetch(BASE + picture);
  assert.equal(answer.headers.get('content-type'), 'image/png');
  assert.ok((await answer.arrayBuffer()).byteLength > 20_000);
  assert.match(await (await fetch(`${BASE}/robots.txt`)).text(), /^Sitemap: http.*\/sitemap\.xml$/m);
  assert.match(await (await fetch(`${BASE}/sitemap-1.xml`)).text(), /indicators\/ks2-rwm-expected\/<\/loc>/);
});

test('a resident finds a figure by the word that people use', async () => {
  const page = await newPage();
  await page.goto(`${BASE}/`);
  await page.getByRole('searchbox', { name: 'Search this site' }).fill('truancy');
  await page.keyboard.press('Enter');
  await page.locator('#search-results a').first().click();
  assert.match(await page.locator('h1').innerText(), /[Aa]bsence|[Aa]ttendance/);
});

test('every answer has the security headers', async () => {
  for (const path of ['/', INDICATOR, '/there-is-no-such-page/']) {
    const { headers } = await fetch(BASE + path);
    const header = (/** @type {string} */ name) => headers.get(name) ?? '';
    const policy = header('content-security-policy');
    assert.match(policy, /default-src 'none'|default-src 'self'/, path);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|\*/, path);
    assert.match(policy, /frame-ancestors/, path);
    assert.match(header('strict-transport-security'), /max-age=\d{8}/, path);
    assert.equal(header('x-content-type-options'), 'nosniff', path);
    assert.match(header('referrer-policy'), /no-referrer|same-origin|strict-origin/, path);
    assert.ok(header('permissions-policy'), path);
    assert.equal(headers.get('set-cookie'), null, path);
  }
});

const PAGES = ['/', '/topics/attainment/', INDICATOR, '/indicators/looked-after-children-rate/', '/scorecard/'].concat([
  '/areas/',
  '/indicators/ks2-rwm-expected/areas/',
  '/releases/',
  '/releases/key-stage-2/',
  '/about/',
  '/search/',
  '/glossary/',
  '/there-is-no-such-page/',
]);

/**
 * axe looks at the phone's width only: it takes a minute for the largest pages, and the site's own tests have every kind
 * of page at both widths.
 * @param {string} path
 */
function checkAtBothWidths(path) {
  test(`${path}: accessible, nothing to scroll sideways on a phone and at a desk, no errors`, async () => {
    const page = await newPage({ viewport: PHONE });
    /** @type {string[]} */
    const errors = [];
    page.on('console', (one) => one.type() === 'error' && !/status of 404/.test(one.text()) && errors.push(one.text()));
    await page.goto(BASE + path);
    assert.deepEqual(await violations(page), []);
    for (const viewport of [PHONE, DESK]) {
      await page.setViewportSize(viewport);
      assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= viewport.width);
    }
    assert.deepEqual(errors, []);
    await page.context().close();
  });
}

PAGES.forEach(checkAtBothWidths);

test('a resident of another council finds it in the list, and the same figure of this one', async () => {
  await areasRendered();
  const page = await newPage();
  await page.goto(`${BASE}/`);
  await page.getByRole('link', { name: 'Councils', exact: true }).click();
  await page.locator('.councils__one a').first().click();
  await page.locator('.scorecard__table a').first().click();
  assert.match(page.url(), /\/areas\/[A-Z0-9]+\/indicators\/[a-z0-9-]+\/$/);
  await page.getByRole('link', { name: 'Link to this version' }).click();
  assert.match(page.url(), /\/editions\/\d+\/areas\/[A-Z0-9]+\/indicators\/[a-z0-9-]+\/$/);
  assert.match(await page.locator('.share').innerText(), /These are the figures of edition \d+/);
});

test('an address without a page answers 404, with a page that helps', async () => {
  await areasRendered();
  const answer = await fetch(`${BASE}/indicators/there-is-no-such-figure/`);
  assert.equal(answer.status, 404);
  assert.match(await answer.text(), /Page not found/);
});

test('a reader of the overview of an edition stays in that edition', async () => {
  await areasRendered();
  const page = await newPage();
  await page.goto(`${BASE}/areas/${HOME}/`);
  await page.getByRole('link', { name: 'Link to this version' }).click();
  const [overview] = /\/editions\/.*/.exec(page.url()) ?? [];
  await page.locator('.scorecard__table a').first().click();
  assert.ok(page.url().startsWith(`${BASE}${overview}indicators/`), page.url());
  assert.ok(await page.locator('.indicator__lead').isVisible());
});

test('no link of the site is dead', async () => {
  const others = (await areasRendered()).filter((code) => code !== HOME);
  const left = new Set(others.filter((_, i) => i % 50 !== 0));
  const { visited, dead } = await crawl(BASE, (path) => !left.has(/E\d{8}/.exec(path)?.[0] ?? ''));
  assert.deepEqual(dead, []);
  assert.ok(visited > 100, `${visited} addresses visited`);
});

checkAtBothWidths(`/areas/${HOME}/`);
