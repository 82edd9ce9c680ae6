import { parseFigures } from '../api/parse.mjs';
import { keyOf } from '../charts/key.mjs';
import { frameOf, lineChart, valuesOf } from '../charts/line.mjs';
import { nearest, partIn, partOf, readingAt, searchFor, timesOf, yearsOf } from '../charts/reading.mjs';
import { escaped } from '../charts/svg.mjs';
import { chartModels } from '../indicators/chart-model.mjs';

/**
 * Reads values of the chart of an indicator by pointer, touch and keyboard, switches its comparators, and zooms its
 * years. Without this script the chart shows everything, and the table below it has the values. The figures are those of
 * the page's own edition; what is chosen stands in the address, and in the link that is copied.
 *
 * @typedef {import('../charts/model.d.ts').ChartModel} ChartModel
 */

const SIZES = /** @type {const} */ (['wide', 'narrow']);

/** @template {keyof HTMLElementTagNameMap} T @param {T} name @param {string} className @param {string} [text] */
function made(name, className, text = '') {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

/** @param {HTMLElement} figure @param {ChartModel} model everything that it can show */
function begin(figure, model) {
  const values = valuesOf(model);
  const years = yearsOf(model);
  let part = partIn(location.search);
  let shown = partOf(model, part);
  let times = timesOf(shown);

  const controls = made('div', 'chart-tools');
  const reading = made('p', 'chart-tools__reading');
  const slider = /** @type {HTMLInputElement} */ (made('input', 'chart-tools__slider'));
  slider.type = 'range';
  slider.min = '0';
  const label = made('label', 'chart-tools__label', 'Read the figures of a period');
  label.append(slider);
  controls.append(label, reading, ...choices());
  figure.querySelector('.chart__drawing--narrow')?.after(controls);

  /** @returns {HTMLElement[]} the comparators, and the years */
  function choices() {
    const others = [
      ...new Map(model.lines.filter(({ role }) => role !== 'area').map(({ id, name }) => [id, name])).entries(),
    ];
    const lines = made('fieldset', 'chart-tools__lines');
    lines.append(made('legend', 'chart-tools__legend', 'Show'));
    for (const [id, name] of others) {
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.checked = !part.without.includes(id);
      box.addEventListener('change', () => {
        const rest = part.without.filter((one) => one !== id);
        change({ without: box.checked ? rest : [...rest, id] });
      });
      const choice = made('label', 'chart-tools__choice');
      choice.append(box, ` ${name}`);
      lines.append(choice);
    }
    const zoom = made('div', 'chart-tools__years');
    zoom.append(yearSelect('from', 'From'), yearSelect('to', 'To'));
    return [...(others.length > 0 ? [lines] : []), ...(years.length > 1 ? [zoom] : [])];
  }

  /** @param {'from' | 'to'} end @param {string} text */
  function yearSelect(end, text) {
    const select = document.createElement('select');
    select.className = 'chart-tools__select';
    select.append(new Option(end === 'from' ? 'the first year' : 'the newest year', ''));
    select.append(...years.map((year) => new Option(String(year))));
    select.value = part[end] !== null && years.includes(Number(part[end])) ? String(part[end]) : '';
    select.addEventListener('change', () => change({ [end]: Number(select.value) || null }));
    const choice = made('label', 'chart-tools__choice', `${text} `);
    choice.append(select);
    return choice;
  }

  /** @param {Partial<typeof part>} changed */
  function change(changed) {
    part = { ...part, ...changed };
    const search = searchFor(part);
    history.replaceState(null, '', location.pathname + search + location.hash);
    for (const place of document.querySelectorAll('[data-copy]')) {
      if (place instanceof HTMLElement) place.dataset.copy = (place.dataset.copy ?? '').replace(/\?.*$/, '') + search;
    }
    draw();
  }

  function draw() {
    shown = partOf(model, part);
    times = timesOf(shown);
    for (const size of SIZES) {
      const { svg, scaleStart } = lineChart({ ...shown, values }, size);
      const old = figure.querySelector(`.chart__drawing--${size}`);
      if (old) old.outerHTML = svg;
      const note = figure.querySelector('[data-scale]');
      if (note instanceof HTMLElement) note.hidden = scaleStart === null;
      listen(size);
    }
    showKey();
    slider.max = String(times.length - 1);
    slider.value = slider.max;
    read(times.length - 1);
  }

  /** The lines without a label beside their end. */
  function showKey() {
    const items = keyOf(shown.lines).map(
      ({ name, figure: text, sample, always }) =>
        `<li class="chart__lines-one${always ? '' : ' chart__lines-one--narrow'}">${sample} ${escaped(name)} <span class="chart__lines-figure">${escaped(text)}</span></li>`,
    );
    const list = figure.querySelector('.chart__lines') ?? made('ul', 'chart__lines');
    list.innerHTML = items.join('');
    if (!list.isConnected) controls.before(list);
  }

  /** @param {(typeof SIZES)[number]} size */
  function listen(size) {
    const svg = figure.querySelector(`.chart__drawing--${size}`);
    if (!(svg instanceof SVGSVGElement)) return;
    const follow = (/** @type {PointerEvent} */ event) => {
      const box = svg.getBoundingClientRect();
      const { x } = frameOf({ ...shown, values }, size);
      const at = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
      read(nearest(times.map(x), at));
    };
    svg.addEventListener('pointermove', follow);
    svg.addEventListener('pointerdown', follow);
  }

  /** @param {number} i of a time */
  function read(i) {
    const at = times[i];
    const { label: when, figures } = readingAt(shown, at);
    slider.value = String(i);
    slider.setAttribute('aria-valuetext', `${when}: ${figures.map(({ name, text }) => `${name} ${text}`).join('; ')}`);
    reading.innerHTML = `<b>${escaped(when)}</b> ${figures
      .map(({ name, text }) => `<span class="chart-tools__one">${escaped(name)} <b>${escaped(text)}</b></span>`)
      .join(' ')}`;
    for (const size of SIZES) {
      const svg = figure.querySelector(`.chart__drawing--${size}`);
      const frame = frameOf({ ...shown, values }, size);
      const guide =
        svg?.querySelector('.chart__guide') ?? document.createElementNS('http://www.w3.org/2000/svg', 'path');
      guide.setAttribute('class', 'chart__guide');
      guide.setAttribute('d', `M${frame.x(at).toFixed(1)},${frame.size.top}V${frame.size.height - frame.size.bottom}`);
      svg?.append(guide);
    }
  }

  slider.addEventListener('input', () => read(Number(slider.value)));
  draw();
}

/** @param {HTMLElement} figure its `data-figures` is the address of the JSON */
async function open(figure) {
  const answer = await fetch(figure.dataset.figures ?? '');
  if (!answer.ok) return;
  const [model] = chartModels(/** @type {any} */ (parseFigures(await answer.text())));
  if (model) begin(figure, model);
}

for (const figure of document.querySelectorAll('[data-figures]')) {
  if (!(figure instanceof HTMLElement)) continue;
  const button = made('button', 'chart-tools__open', 'Read values, choose lines and years');
  button.setAttribute('type', 'button');
  /** The figures are read once, when somebody wants them. */
  const once = () => {
    if (!button.isConnected) return;
    button.remove();
    void open(figure).then(() => {
      const slider = figure.querySelector('input');
      if (document.activeElement === document.body && asked) slider?.focus();
    });
  };
  let asked = false;
  button.addEventListener('click', () => {
    asked = true;
    once();
  });
  figure.querySelector('.chart__drawing--narrow')?.after(button);
  // Not on the whole figure: the button would go before it is pressed.
  for (const size of SIZES) figure.querySelector(`.chart__drawing--${size}`)?.addEventListener('pointerenter', once);
  if (searchFor(partIn(location.search)) !== '') once();
}
