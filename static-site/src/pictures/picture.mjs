import { wrap } from '../charts/labels.mjs';
import { shadesOf } from '../render/accent.mjs';
import { escaped } from '../render/atom.mjs';

/**
 * The picture that is shown where somebody shares a page: the title, the sentence, the chart, whose figures they are and
 * where they come from. It is an SVG that png.mjs draws, and has the styles of the charts on the pages.
 *
 * @typedef {object} Picture
 * @property {string} title
 * @property {string} sentence
 * @property {string} [caption] above the chart: what its scale measures
 * @property {string | null} [chart] an inline SVG
 * @property {string} publisher
 * @property {string} source
 */

/** The size that social media and messengers ask for, in pixels. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** The name of a picture, beside its page. */
export const PICTURE = 'share.png';

const EDGE = 40;
const ROOM = WIDTH - 2 * EDGE;
const FOOT = 56;

/** The mean width of a letter, as a share of the font size; a little more than that of English text. */
const LETTER = { regular: 0.45, bold: 0.48 };

const TITLE = { sizes: [46, 40, 35, 31], rows: 2, letter: LETTER.bold };
const SENTENCE = { sizes: [31, 28, 25, 22], rows: 3, letter: LETTER.regular };

/**
 * @param {string} text @param {typeof TITLE} kind
 * @returns {{size: number, rows: string[]}} in the largest size in which it fits; what doesn't fit in any is cut
 */
function fitted(text, { sizes, rows: most, letter }) {
  const tried = sizes.map((size) => ({ size, rows: wrap(text, Math.floor(ROOM / (size * letter))) }));
  const { size, rows } = tried.find((one) => one.rows.length <= most) ?? tried[tried.length - 1];
  const cut = rows.length > most;
  return { size, rows: rows.slice(0, most).map((row, i) => (cut && i === most - 1 ? `${row} …` : row)) };
}

/** @param {string} text @param {number} size @returns {string} as much of it as fits on one line */
function oneLine(text, size) {
  const most = Math.floor(ROOM / (size * LETTER.regular));
  return text.length <= most ? text : `${text.slice(0, most - 2).trimEnd()} …`;
}

/** @param {{size: number, rows: string[]}} text @param {number} top @param {string} attributes */
const lines = ({ size, rows }, top, attributes) =>
  rows
    .map(
      (row, i) =>
        `<text x="${EDGE}" y="${top + size + i * size * 1.2}" font-size="${size}" ${attributes}>${escaped(row)}</text>`,
    )
    .join('');

/** @param {string} chart an inline SVG @param {number} top @param {number} height @returns {string} the same, as large as fits */
function placed(chart, top, height) {
  const [, width, tall] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(chart) ?? [];
  const scale = Math.min(ROOM / Number(width), height / Number(tall));
  const size = `x="${EDGE}" y="${top}" width="${Number(width) * scale}" height="${Number(tall) * scale}"`;
  const [tag] = /<svg[^>]*>/.exec(chart) ?? [''];
  const own = tag.replace(/ (?:width|height)="[^"]*"/g, '').replace('<svg', `<svg ${size}`);
  return chart.replace(tag, () => own);
}

/**
 * The rules of the site's style sheet for charts, but those for some devices only, with the council's colours: the
 * drawing knows no custom properties.
 * @param {string} styles the style sheet @param {Record<string, string>} shades of the council's colour
 */
function chartStyles(styles, shades) {
  const everywhere = styles.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g, '');
  const rules = everywhere.match(/(?<=^|\})[^{}]*\.chart__[^{}]*\{[^{}]*\}/g) ?? [];
  return rules.join('').replace(/var\(--([a-z-]+)\)/g, (_, name) => shades[name] ?? '#000');
}

/**
 * @param {Picture} picture @param {{accent: string, styles: string}} look the council's colour, and the style sheet
 * @returns {string} an SVG document
 */
export function pictureSvg({ title, sentence, caption = '', chart = null, publisher, source }, { accent, styles }) {
  const shades = shadesOf(accent);
  const heading = fitted(title, TITLE);
  const lead = fitted(sentence, SENTENCE);
  const leadTop = 34 + heading.rows.length * heading.size * 1.2;
  const captionTop = leadTop + lead.rows.length * lead.size * 1.2 + 22;
  const chartTop = captionTop + (caption ? 34 : 8);
  const foot = HEIGHT - FOOT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" fill="#0b0c0c">`,
    chart ? `<style>${chartStyles(styles, shades)}</style>` : '',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/><rect width="${WIDTH}" height="14" fill="${shades.accent}"/>`,
    lines(heading, 24, `font-weight="700" fill="${shades['accent-deep']}"`),
    lines(lead, leadTop, ''),
    caption ? lines({ size: 20, rows: [oneLine(caption, 20)] }, captionTop, 'fill="#3d484c"') : '',
    chart ? placed(chart, chartTop, foot - chartTop - 8) : '',
    `<rect y="${foot}" width="${WIDTH}" height="${FOOT}" fill="${shades['accent-wash']}"/>`,
    `<text x="${EDGE}" y="${foot + 36}" font-size="22" font-weight="700">${escaped(publisher)}</text>`,
    ...sourceRows(source, publisher).map(
      ({ row, y, size }) =>
        `<text x="${WIDTH - EDGE}" y="${foot + y}" font-size="${size}" text-anchor="end" fill="#3d484c">${escaped(row)}</text>`,
    ),
    '</svg>',
  ].join('');
}

/**
 * Where the figures come from, beside the publisher: on one row, or smaller on two.
 * @param {string} source @param {string} publisher
 * @returns {{row: string, y: number, size: number}[]}
 */
function sourceRows(source, publisher) {
  const room = ROOM - publisher.length * 22 * LETTER.bold - EDGE;
  const lengthAt = (/** @type {number} */ size) => Math.floor(room / (size * LETTER.regular));
  if (source.length <= lengthAt(20)) return [{ row: source, y: 36, size: 20 }];
  const rows = wrap(source, lengthAt(18));
  return rows.slice(0, 2).map((row, i) => ({
    row: i === 1 && rows.length > 2 ? `${row} …` : row,
    y: 24 + i * 22,
    size: 18,
  }));
}
