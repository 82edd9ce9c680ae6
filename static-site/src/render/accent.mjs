/** The colour that a council chooses, and the shades that are mixed from it. */

const DEFAULT = '#1f5c66';
const READABLE = 4.5;

/** @param {string} colour @returns {number[]} red, green, blue */
const parts = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** @param {string} colour @param {string} other @param {number} share of the other @returns {string} */
function mix(colour, other, share) {
  const mixed = parts(colour).map((part, i) => Math.round(part * (1 - share) + parts(other)[i] * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** @param {string} colour @returns {number} its contrast with white, by the formula of WCAG */
export function contrastWithWhite(colour) {
  const [red, green, blue] = parts(colour)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** @param {string} wished the council's colour @returns {string} the same, or a darker one on which white text can be read */
export function readable(wished) {
  let colour = /^#[0-9a-f]{6}$/i.test(wished) ? wished.toLowerCase() : DEFAULT;
  while (contrastWithWhite(colour) < READABLE) colour = mix(colour, '#000000', 0.1);
  return colour;
}

/** @param {string} wished @returns {Record<string, string>} the colour and what is mixed from it, by name */
export function shadesOf(wished) {
  const accent = readable(wished);
  return {
    accent,
    'accent-deep': mix(accent, '#000000', 0.4),
    'accent-line': mix(accent, '#ffffff', 0.72),
    'accent-wash': mix(accent, '#ffffff', 0.93),
  };
}

/** @param {string} wished @returns {string} custom properties for the style sheet */
export const accentCss = (wished) =>
  `:root{${Object.entries(shadesOf(wished))
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')}}`;
