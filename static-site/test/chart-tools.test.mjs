import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESK, launch, PHONE, violations } from './support/browser.mjs';
import { renderedSite } from './support/editions.mjs';
import { webServer } from './support/web-server.mjs';

/** What a reader does with a chart, in a real Chromium. */

/** @type {Awaited<ReturnType<typeof renderedSite>>} */
let site;
/** @type {Awaited<ReturnType<typeof webServer>>} */
let web;
/** @type {Awaited<ReturnType<typeof launch>>} */
let browser;

before(async () => {
  site = await renderedSite();
  web = await webServer(site.directory, site.values);
  browser = await launch();
});
after(async () => {
  await browser.close();
  web.close();
  await site.close();
});

const KS1 = '/indicators/ks1-maths-expected/';

/** @param {string} address @param {object} [options] */
async function opened(address, options = { viewport: DESK }) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(web.address + address);
  return { page, errors, close: () => context.close() };
}

test('a value is read by keyboard alone, in words that a screen reader says', async () => {
  const { page, errors, close } = await opened(KS1);
  await page.getByRole('button', { name: 'Read values, choose lines and years' }).press('Enter');
  const slider = page.getByRole('slider', { name: 'Read the figures of a period' });
  await slider.waitFor();
  assert.match((await slider.getAttribute('aria-valuetext')) ?? '', /^2016\/17: Southampton 75%.*England 75%/);
  await slider.press('ArrowLeft');
  assert.match((await slider.getAttribute('aria-valuetext')) ?? '', /^2015\/16: Southampton 74%/);
  assert.match(await page.locator('.chart-tools__reading').innerText(), /2015\/16\s+Southampton 74%/);
  for (const viewport of [DESK, PHONE]) {
    await page.setViewportSize(viewport);
    assert.deepEqual(await violations(page), []);
  }
  assert.deepEqual(errors, []);
  await close();
});

test('a value is read by pointer and by touch', async () => {
  const desk = await opened(KS1);
  const chart = desk.page.locator('.chart__drawing--wide').first();
  await chart.hover();
  await desk.page.getByRole('slider').waitFor();
  const box = (await chart.boundingBox()) ?? assert.fail('the chart has no place');
  await desk.page.mouse.move(box.x + 50, box.y + 100);
  await desk.page.locator('.chart-tools__reading', { hasText: '2012/13' }).waitFor();
  await desk.close();
  const phone = await opened(KS1, { viewport: PHONE, hasTouch: true });
  await phone.page.getByRole('button', { name: 'Read values, choose lines and years' }).tap();
  await phone.page.getByRole('slider').waitFor();
  const narrow = (await phone.page.locator('.chart__drawing--narrow').first().boundingBox()) ?? assert.fail('no place');
  await phone.page.touchscreen.tap(narrow.x + 45, narrow.y + 100);
  await phone.page.locator('.chart-tools__reading', { hasText: '2012/13' }).waitFor();
  await phone.close();
});

test('comparators are switched and years are zoomed; the address and the copied link say so', async () => {
  const { page, errors, close } = await opened(KS1);
  await page.getByRole('button', { name: 'Read values, choose lines and years' }).click();
  await page.getByRole('checkbox', { name: 'England' }).uncheck();
  await page.waitForURL(/\?without=england$/);
  await page.getByRole('combobox', { name: 'From' }).selectOption('2015');
  await page.waitForURL(/\?without=england&from=2015$/);
  const labels = await page.locator('.chart__drawing--wide .chart__label').allTextContents();
  assert.ok(!labels.some((label) => label.startsWith('England')), labels.join(', '));
  const ticks = await page.locator('.chart__drawing--wide .chart__tick').last().textContent();
  assert.ok(!ticks?.includes('2012/13') && ticks?.includes('2014/15'), ticks ?? '');
  const copied = await page.locator('[data-copy]').first().getAttribute('data-copy');
  assert.equal(copied, `/editions/1${KS1}?without=england&from=2015`);
  await page.goto(web.address + copied);
  await page.getByRole('checkbox', { name: 'England' }).waitFor();
  assert.equal(await page.getByRole('checkbox', { name: 'England' }).isChecked(), false);
  assert.deepEqual(errors, []);
  await close();
});

test('of an address that makes no sense, the chart shows everything', async () => {
  const { page, errors, close } = await opened(`${KS1}?without=<b>&from=2099&to=1`);
  await page.getByRole('slider').waitFor();
  assert.match((await page.getByRole('slider').getAttribute('aria-valuetext')) ?? '', /^2016\/17: Southampton 75%/);
  assert.deepEqual(errors, []);
  await close();
});
