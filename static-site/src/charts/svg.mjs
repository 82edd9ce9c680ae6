/** SVG elements, in a browser and on the document of document.mjs. */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {Document} document
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {string} [text]
 */
export function element(document, name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

const UNWANTED = new Set(['style', 'aria-label', 'aria-hidden', 'font-variant', 'font-family', 'font-size']);
const DECIMALS = /-?\d+\.\d{2,}/g;

const rounded = (/** @type {string} */ number) => String(Number(Number(number).toFixed(1)));

/**
 * Makes a plot fit for the pages: no style element or attribute, which their content security policy forbids; a title,
 * a description and unique ids; numbers with one decimal place.
 * @param {Element} svg
 * @param {{id: string, title: string, description: string, size: string}} about
 * @returns {string}
 */
export function finish(svg, { id, title, description, size }) {
  const document = svg.ownerDocument;
  sanitise(svg);
  svg.setAttribute('class', `chart__drawing chart__drawing--${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-${size}-title ${id}-${size}-desc`);
  svg.prepend(
    element(document, 'title', { id: `${id}-${size}-title` }, title),
    element(document, 'desc', { id: `${id}-${size}-desc` }, description),
  );
  return svg.outerHTML.replace(/ xmlns(:\w+)?="[^"]*"/g, '');
}

/** @param {Element} part changed together with its descendants */
function sanitise(part) {
  for (const { name, value } of [...part.attributes]) {
    if (UNWANTED.has(name)) part.removeAttribute(name);
    else if (name !== 'class') part.setAttribute(name, value.replace(DECIMALS, rounded));
  }
  for (const child of [...part.children]) {
    if (child.tagName === 'style') child.remove();
    else sanitise(child);
  }
}
