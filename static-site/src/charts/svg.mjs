/** SVG as text, so that a chart is drawn in the same way by the renderer and in a browser. */

const ESCAPES = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' });

/** @param {string} text @returns {string} as it stands in an element or an attribute */
export const escaped = (text) =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => ESCAPES[character]) : text;

/** @param {number} n @returns {number} with one decimal place, which is a tenth of a pixel */
export const rounded = (n) => Math.round(n * 10) / 10 || 0;

/** @typedef {Record<string, string | number | undefined>} Attributes those that are undefined are left out */

/** A portal has millions of elements: this is most of what a chart costs. @param {Attributes} attributes */
function written(attributes) {
  let all = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) all += ` ${name}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`;
  }
  return all;
}

/** @param {string} name @param {Attributes} attributes @param {string[]} content elements, and text that is escaped already */
export const element = (name, attributes, ...content) =>
  content.length === 0
    ? `<${name}${written(attributes)}/>`
    : `<${name}${written(attributes)}>${content.join('')}</${name}>`;

/** @param {string} words @param {Attributes} attributes */
export const text = (words, attributes) => element('text', attributes, escaped(words));

/** @param {Attributes} attributes @param {string[]} content @returns {string} nothing where it would be empty */
export const group = (attributes, content) => (content.length === 0 ? '' : element('g', attributes, ...content));

/** @param {[number, number][]} points @returns {string} the data of a path that joins them; a single one is a dot */
export const joined = (points) =>
  `M${points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join('L')}${points.length === 1 ? 'Z' : ''}`;

/**
 * A drawing without style elements and attributes, which the content security policy of the pages forbids, and with a
 * title, a description and unique ids.
 * @param {{id: string, title: string, description: string, size: string}} about
 * @param {{width: number, height: number}} size @param {string[]} content
 * @returns {string}
 */
export function drawing({ id, title, description, size: kind }, { width, height }, content) {
  const [titleId, descriptionId] = [`${id}-${kind}-title`, `${id}-${kind}-desc`];
  const attributes = {
    class: `chart__drawing chart__drawing--${kind}`,
    fill: 'currentColor',
    'text-anchor': 'middle',
    width,
    height,
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    role: 'img',
    'aria-labelledby': `${titleId} ${descriptionId}`,
  };
  return element(
    'svg',
    attributes,
    element('title', { id: titleId }, escaped(title)),
    element('desc', { id: descriptionId }, escaped(description)),
    ...content,
  );
}
