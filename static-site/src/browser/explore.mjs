import { lineChart } from '../charts/line.mjs';
import { escaped } from '../charts/svg.mjs';
import { MOST, searchOf, stateOf } from '../explore/state.mjs';
import { chartOf, MOST_LINES } from '../explore/lines.mjs';
import { figuresOf } from '../explore/figures.mjs';
import { linesOf, tablesOf, within } from '../indicators/rows.mjs';
import { figuresWorkbook } from '../indicators/workbook.mjs';
import { csv } from '../spreadsheet/csv.mjs';
import { part, save } from './elements.mjs';

/**
 * The page to explore: a table and a chart of the figures and places that a reader chooses. What is chosen stands in the
 * address. Without this script the page lists the tables that there are.
 *
 * @typedef {import('../explore/state.mjs').State} State
 * @typedef {import('../indicators/rows.mjs').Row} Row
 */

const form = part('explore', HTMLFormElement);
const status = part('explore-status', HTMLElement);
const results = part('explore-results', HTMLElement);
const actions = part('explore-actions', HTMLElement);

/** The two lists from which a reader chooses. */
const CHOICES = /** @type {const} */ ({
  indicators: { select: 'explore-figure', chosen: 'explore-figures' },
  places: { select: 'explore-place', chosen: 'explore-places' },
});

const usual = {
  edition: Number(form.dataset.edition),
  indicators: (form.dataset.figures ?? '').split(' ').filter(Boolean),
  places: (form.dataset.places ?? '').split(' ').filter(Boolean),
  from: null,
  to: null,
};
let state = stateOf(location.search, usual);

/** What is shown now. @type {Row[]} */
let shown = [];

/** @param {'indicators' | 'places'} kind @param {string} id @returns {string} its name in the list, or its id */
const nameOf = (kind, id) =>
  [...part(CHOICES[kind].select, HTMLSelectElement).options].find(({ value }) => value === id)?.text ?? id;

/** @param {'indicators' | 'places'} kind */
function showChosen(kind) {
  const chosen = state[kind].map((id) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'explore__remove';
    button.append(nameOf(kind, id));
    const sign = document.createElement('span');
    sign.textContent = ' ×';
    sign.setAttribute('aria-hidden', 'true');
    button.append(sign);
    button.setAttribute('aria-label', `Remove ${nameOf(kind, id)}`);
    button.addEventListener('click', () => {
      change({ [kind]: state[kind].filter((one) => one !== id) });
      part(CHOICES[kind].select, HTMLSelectElement).focus();
    });
    item.append(button);
    return item;
  });
  part(CHOICES[kind].chosen, HTMLElement).replaceChildren(...chosen);
}

/** @param {Row[]} rows all years of what is chosen */
function showYears(rows) {
  const years = [...new Set(rows.map(({ end }) => end.slice(0, 4)))].sort();
  for (const [id, value] of /** @type {const} */ ([
    ['explore-from', state.from],
    ['explore-to', state.to],
  ])) {
    const options = [
      new Option(id === 'explore-from' ? 'The first' : 'The newest', ''),
      ...years.map((year) => new Option(year)),
    ];
    const select = part(id, HTMLSelectElement);
    select.replaceChildren(...options);
    select.value = value === null ? '' : String(value);
  }
}

/** With more figures, a browser lays out only the tables that are in sight. */
const LONG = 500;

/** @param {import('../indicators/rows.mjs').Table} table @param {number} i @returns {string} */
function tableHtml({ caption, corner, columns, rows }, i) {
  const id = `explore-table-${i + 1}`;
  const heads = columns.map(
    (name) => `<th scope="col" class="govuk-table__header govuk-table__header--numeric">${escaped(name)}</th>`,
  );
  const lines = rows.map(({ label, cells }) => {
    const figures = cells.map(
      ({ text, missing }) =>
        `<td class="govuk-table__cell govuk-table__cell--numeric${missing ? ' figures__missing' : ''}">${escaped(text)}</td>`,
    );
    return `<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${escaped(label)}</th>${figures.join('')}</tr>`;
  });
  return (
    `<section class="scroll${columns.length > 2 ? ' scroll--wide' : ''}" aria-labelledby="${id}" tabindex="0">` +
    `<table class="govuk-table figures"><caption class="govuk-table__caption govuk-table__caption--s" id="${id}">${escaped(caption)}</caption>` +
    `<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">${corner}</th>${heads.join('')}</tr></thead>` +
    `<tbody class="govuk-table__body">${lines.join('')}</tbody></table></section>`
  );
}

/** @param {import('../explore/figures.mjs').Found} found one indicator @returns {string} */
function chartHtml({ pages }) {
  const model = chartOf(pages, state.places, state);
  if (model === null) return '';
  const { lines } = model;
  const places = new Set(state.places).size;
  const left = places > MOST_LINES ? `<p class="govuk-body-s">The chart has the first ${MOST_LINES} places.</p>` : '';
  const { scaleStart } = lineChart(model, 'wide');
  const note = scaleStart === null ? '' : `<p class="govuk-body-s">The scale does not start at 0.</p>`;
  return lines.length === 0
    ? ''
    : `<figure class="chart">${lineChart(model, 'wide').svg}${lineChart(model, 'narrow').svg}${left}${note}</figure>`;
}

/** Counts what was asked for, so that a slow answer never replaces a newer one. */
let asked = 0;

async function show() {
  asked += 1;
  const mine = asked;
  showChosen('indicators');
  showChosen('places');
  history.replaceState(null, '', searchOf(state));
  status.textContent = 'Reading the figures …';
  const { found, missing } = await figuresOf(state, form.dataset.home ?? '');
  if (mine !== asked) return;
  const all = found.flatMap(({ rows }) => rows);
  shown = all.filter(within(state));
  showYears(all);
  results.innerHTML = found
    .map((one) => {
      const rows = one.rows.filter(within(state));
      if (rows.length === 0) return '';
      const [{ indicator }] = rows;
      const heading = `<h2 class="govuk-heading-m"><a class="govuk-link" href="/editions/${state.edition}/indicators/${indicator.id}/">${escaped(indicator.shortTitle)}</a></h2>`;
      return `<section class="part">${heading}<p class="govuk-body">${escaped(indicator.title)}</p>${chartHtml(one)}<div class="explore__tables${rows.length > LONG ? ' explore__tables--long' : ''}">${tablesOf(rows).map(tableHtml).join('')}</div></section>`;
    })
    .join('');
  document.querySelectorAll('#explore-results [id^="explore-table-"]').forEach((caption, i) => {
    caption.id = `explore-table-${i + 1}`;
    caption.closest('section')?.setAttribute('aria-labelledby', caption.id);
  });
  const count = shown.length === 1 ? '1 figure' : `${shown.length} figures`;
  const without = missing.length > 0 ? ` Not there: ${missing.map(nameOfPair).join('; ')}.` : '';
  status.textContent = `${count} of edition ${state.edition}.${without}`;
  actions.hidden = shown.length === 0;
  const frozen = part('explore-frozen', HTMLAnchorElement);
  frozen.href = `/explore/${searchOf(state)}`;
}

/** @param {{indicator: string, place: string}} pair */
const nameOfPair = ({ indicator, place }) => `${nameOf('indicators', indicator)} in ${nameOf('places', place)}`;

/** @param {Partial<State>} part of the state */
function change(part) {
  state = { ...state, ...part };
  void show();
}

/** @param {'indicators' | 'places'} kind */
function add(kind) {
  const { value } = part(CHOICES[kind].select, HTMLSelectElement);
  if (value === '' || state[kind].includes(value)) return;
  if (state[kind].length >= MOST[kind]) {
    status.textContent = `There is room for ${MOST[kind]}. Remove one first.`;
    return;
  }
  change({ [kind]: [...state[kind], value] });
}

/** @param {string} id @returns {number | null} */
const yearIn = (id) => Number(part(id, HTMLSelectElement).value) || null;

const name = () => `figures-edition-${state.edition}`;

async function saveWorkbook() {
  const { xlsxBlob } = await import(form.dataset.spreadsheet ?? '');
  const titles = [...new Set(shown.map(({ indicator }) => indicator.shortTitle))];
  const workbook = figuresWorkbook({
    title: `Figures of ${form.dataset.council}, edition ${state.edition}`,
    cover: [
      `From ${form.dataset.portal}. These figures never change at ${location.origin}/explore/${searchOf(state)}`,
      'Licence: Open Government Licence v3.0, unless a release says otherwise.',
    ],
    edition: state.edition,
    tables: titles.map((title) => ({ title, rows: shown.filter(({ indicator }) => indicator.shortTitle === title) })),
  });
  save(await xlsxBlob(workbook), `${name()}.xlsx`);
}

form.hidden = false;
part('explore-without', HTMLElement).hidden = true;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  add('indicators');
});
part('explore-add-place', HTMLElement).addEventListener('click', () => add('places'));
for (const id of ['explore-from', 'explore-to']) {
  part(id, HTMLSelectElement).addEventListener('change', () =>
    change({ from: yearIn('explore-from'), to: yearIn('explore-to') }),
  );
}
part('explore-csv', HTMLElement).addEventListener('click', () => {
  save(new Blob([csv(linesOf(shown, state.edition))], { type: 'text/csv' }), `${name()}.csv`);
});
part('explore-xlsx', HTMLElement).addEventListener('click', () => void saveWorkbook());
addEventListener('popstate', () => {
  state = stateOf(location.search, usual);
  void show();
});
await show();
