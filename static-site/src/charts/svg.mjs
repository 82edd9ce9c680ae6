/** Small tools for SVG elements, the same in a browser and on jsdom. */

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

/**
 * Makes a plot fit for a page with a strict content security policy: no style element or attribute, a
 * name and a description, ids of its own, no more decimals than an eye can see.
 * @param {Element} svg
 * @param {{id: string, title: string, description: string, size: string}} about
 * @returns {string}
 */
export function finish(svg, { id, title, description, size }) {
  const document = svg.ownerDocument;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const part of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of ['style', 'aria-label', 'aria-hidden', 'font-variant', 'font-family', 'font-size']) {
      part.removeAttribute(name);
    }
    for (const { name, value } of [...part.attributes]) {
      if (name !== 'class')
        part.setAttribute(
          name,
          value.replace(/-?\d+\.\d{2,}/g, (n) => String(Number(Number(n).toFixed(1)))),
        );
    }
  }
  svg.setAttribute('class', `chart__drawing chart__drawing--${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-${size}-title ${id}-${size}-desc`);
  svg.prepend(
    element(document, 'title', { id: `${id}-${size}-title` }, title),
    element(document, 'desc', { id: `${id}-${size}-desc` }, description),
  );
  return svg.outerHTML.replace(/ xmlns(:\w+)?="[^"]*"/g, '');
}
