import assert from 'node:assert/strict';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import * as pages from '../src/pages/index.mjs';
import { DESK, launch, PHONE, violations } from './support/browser.mjs';
import { AGES_AND_SEX, groupedPage, MORE_GROUPS } from './support/grouped.mjs';
import { renderedSite } from './support/editions.mjs';
import { webServer } from './support/web-server.mjs';

/** Each kind of page in a real Chromium, on a phone and at a desk. */

const EXAMPLES = {
  home: '/',
  topic: '/topics/attainment/',
  'a topic without figures': '/topics/send/',
  indicator: '/indicators/ks2-rwm-expected/',
  'indicator with monthly and yearly figures': '/indicators/looked-after-children-rate/',
  'indicator with hidden figures': '/indicators/looked-after-returned-home/',
  'indicator with a few groups under headings': '/grouped/few/',
  'indicator with many': '/grouped/many/',
  'indicator by half-year': '/indicators/new-unaccompanied-children/',
  'indicator with large numbers': '/indicators/sessions-possible/',
  'frozen page with a correction': '/editions/1/indicators/assessments-within-45-days/',
  scorecard: '/scorecard/',
  'all councils': '/areas/',
  'one council': '/areas/E08000035/',
  'one council, frozen': '/editions/1/areas/E08000035/',
  'a council that no longer exists': '/areas/E06000029/',
  'a council without figures': '/areas/E06000998/',
  'an indicator of another council': '/areas/E06000023/indicators/ks2-rwm-expected/',
  'its frozen page with a correction': '/editions/1/areas/E08000035/indicators/assessments-within-45-days/',
  'a withdrawn indicator of another council': '/areas/E08000035/indicators/progress-8/',
  'one indicator in all councils': '/indicators/ks2-rwm-expected/areas/',
  releases: '/releases/',
  release: '/releases/key-stage-2/',
  about: '/about/',
  methods: '/methods/',
  search: '/search/',
  glossary: '/glossary/',
  'page not found': '/404.html',
  'page taken down': '/gone/',
};

/** @type {Awaited<ReturnType<typeof renderedSite>>} */
let site;
/** @type {Awaited<ReturnType<typeof webServer>>} */
let web;
/** @type {Awaited<ReturnType<typeof launch>>} */
let browser;

before(async () => {
  site = await renderedSite();
  for (const [name, levels] of Object.entries({ few: AGES_AND_SEX, many: MORE_GROUPS })) {
    const folder = path.join(site.directory, 'editions/2/grouped', name);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'index.html'), await groupedPage(levels));
  }
  // Nobody finds it at an address of its own.
  await mkdir(path.join(site.directory, 'editions/2/gone'));
  await copyFile(path.join(site.directory, '410.html'), path.join(site.directory, 'editions/2/gone/index.html'));
  web = await webServer(site.directory, site.values);
  browser = await launch();
});
after(async () => {
  await browser.close();
  web.close();
  await site.close();
});

/** @param {string} pattern the address of a kind of page */
const matching = (pattern) => new RegExp(`^${pattern.replace('{id}', '[^/]+')}$`);

/** A page of each kind that has no example. */
const OTHERS = Object.entries(pages)
  .filter(([, page]) => page !== pages.gone)
  .filter(([, page]) => !Object.values(EXAMPLES).some((address) => matching(page.address).test(address)))
  .map(([name, page]) => /** @type {[string, RegExp]} */ ([name, matching(page.address)]));

for (const [name, address] of [...Object.entries(EXAMPLES), ...OTHERS]) {
  test(`${name}: accessible, no errors, nothing to scroll sideways, on a phone and at a desk`, async () => {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('requestfailed', (request) => errors.push(request.url()));
    await page.goto(web.address + found(address));
    for (const viewport of [PHONE, DESK]) {
      await page.setViewportSize(viewport);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      assert.ok(Number(width) <= viewport.width, `${width} px of content on ${viewport.width} px`);
      assert.deepEqual(await violations(page), [], `${viewport.width} px wide`);
    }
    assert.deepEqual(errors, []);
    await context.close();
  });
}

/** @param {string | RegExp} address @returns {string} */
const found = (address) =>
  typeof address === 'string'
    ? address
    : ([...site.pages.keys()].find((one) => address.test(one)) ?? assert.fail(`there is no page ${address}`));

test('a page can be read without scripts, and none is loaded with them', async () => {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  /** @type {string[]} */
  const types = [];
  page.on('request', (request) => types.push(request.resourceType()));
  await page.goto(`${web.address}/indicators/ks2-rwm-expected/`);
  assert.equal(await page.getByText('55.7% of pupils in Southampton').first().isVisible(), true);
  assert.equal(await page.locator('.chart__drawing--narrow').first().isVisible(), true);
  assert.equal(await page.locator('.chart__drawing--wide').first().isVisible(), false);
  assert.ok(!types.includes('script'), types.join(', '));
  await context.close();
});

test('the search finds what is meant while somebody types, with a wrong letter, by keyboard', async () => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await page.goto(`${web.address}/`);
  await page.getByRole('searchbox', { name: 'Search this site' }).fill('chilren in care');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=chilren\+in\+care$/);
  await page.getByText(/\d+ results for “chilren in care”/).waitFor();
  assert.match(await page.locator('#search-results li').first().innerText(), /Children (looked after|in care)/);
  assert.equal(await page.locator('#search-everything').isVisible(), false);
  assert.deepEqual(await violations(page), []);
  await page.getByRole('searchbox').fill('expelled');
  await page.getByText(/results? for “expelled”/).waitFor();
  assert.match(await page.locator('#search-results').innerText(), /exclusion/i);
  await page.getByRole('searchbox').fill('zzzz');
  await page.getByText('0 results for “zzzz”').waitFor();
  assert.equal(await page.locator('#search-everything').isVisible(), true);
  await context.close();
});

test('an address without a page shows what may have been meant', async () => {
  const page = await browser.newPage();
  await page.goto(`${web.address}/404.html`);
  await page.getByRole('searchbox').fill('atendance');
  await page.getByText(/results for “atendance”/).waitFor();
  assert.match(await page.locator('#search-results').innerText(), /Attendance|absence/);
  await page.close();
});

test('without scripts the search is a list of everything, and its field leads there', async () => {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${web.address}/about/`);
  await page.getByRole('searchbox').fill('care');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=care$/);
  assert.ok((await page.locator('#search-everything a').count()) > 40);
  await context.close();
});

test('one button copies the link that never changes', async () => {
  const context = await browser.newContext({ viewport: PHONE });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(`${web.address}/indicators/ks2-rwm-expected/`);
  await page.getByRole('button', { name: 'Copy link' }).first().click();
  await page.getByText('Copied. This link will always show these figures.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, `${web.address}/editions/1/indicators/ks2-rwm-expected/`);
  assert.deepEqual(await violations(page), []);
  await context.close();
});

test('on paper an indicator has the code and the address of these figures, and no buttons', async () => {
  const page = await browser.newPage();
  await page.goto(`${web.address}/indicators/ks2-rwm-expected/`);
  assert.equal(await page.locator('.qr').isVisible(), false);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.qr').isVisible(), true);
  assert.match(await page.locator('.paper').innerText(), /https:\/\/figures\.example\/editions\/1\/indicators\//);
  assert.equal(await page.getByRole('button').first().isVisible(), false);
  await page.close();
});

test('the text of a chart is at least 12 px high on the narrowest phone', async () => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await page.goto(`${web.address}/indicators/looked-after-children-rate/`);
  const scale = await page.evaluate(() => {
    const drawing = document.querySelector('.chart__drawing--narrow');
    return (drawing?.getBoundingClientRect().width ?? 0) / Number(drawing?.getAttribute('width'));
  });
  assert.ok(13 * scale >= 12, `${13 * scale} px`);
  await context.close();
});

test('the scorecard prints on A4, landscape', async () => {
  const page = await browser.newPage();
  await page.goto(`${web.address}/scorecard/`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  assert.ok(Math.abs(Number(width) - 842) < 2 && Math.abs(Number(height) - 595) < 2, `${width} × ${height}`);
  await page.close();
});

test('on paper no row of the scorecard is cut in two, and none runs off at the right', async () => {
  const paper = Math.floor(((297 - 2 * 10) / 25.4) * 96);
  const context = await browser.newContext({ viewport: { width: paper, height: 700 } });
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${web.address}/scorecard/`);
  const found = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('.scorecard__table tr')];
    return {
      right: Math.max(...rows.map((row) => row.getBoundingClientRect().right)),
      breaks: [...new Set(rows.map((row) => getComputedStyle(row).breakInside))],
      heads: [...document.querySelectorAll('.scorecard__table thead')].map((head) => getComputedStyle(head).display),
    };
  });
  assert.ok(found.right <= paper, `${found.right} of ${paper} px`);
  assert.deepEqual(found.breaks, ['avoid']);
  assert.deepEqual([...new Set(found.heads)], ['table-header-group']);
  await context.close();
});

test('colours can be forced without losing a line of a chart', async () => {
  const context = await browser.newContext({ viewport: DESK, forcedColors: 'active' });
  const page = await context.newPage();
  await page.goto(`${web.address}/indicators/ks1-maths-expected/`);
  const stroke = (/** @type {string} */ name) =>
    page
      .locator(`.chart__drawing--wide ${name}`)
      .first()
      .evaluate((line) => getComputedStyle(line).stroke);
  assert.notEqual(await stroke('.chart__line--area'), await stroke('.chart__line--comparator'));
  await context.close();
});
