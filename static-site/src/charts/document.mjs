/**
 * The part of the DOM that the charts need: SVG elements and texts that are put together and written out. In a browser
 * the charts use the browser's document. The renderer draws thousands of charts, and with a complete DOM each takes
 * three times as long: see docs/adr/0011. A test compares every drawing with the one that jsdom gives, byte for byte.
 */

const TEXT = /[&<>\u00a0]/g;
const ATTRIBUTE = /[&"<>\u00a0]/g;

/** @type {Record<string, string>} */
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00a0': '&nbsp;' };

const escape = (/** @type {string} */ character) => ESCAPES[character];

class Text {
  /** @param {SvgDocument} document @param {string} data */
  constructor(document, data) {
    this.ownerDocument = document;
    this.data = data;
    /** @type {SvgElement | null} */
    this.parentNode = null;
  }

  get textContent() {
    return this.data;
  }

  get outerHTML() {
    return this.data.replace(TEXT, escape);
  }

  remove() {
    this.parentNode?.removeChild(this);
  }
}

/** @typedef {SvgElement | Text} Child */

/** Styles are dropped: the content security policy of the pages forbids them. */
const NO_STYLE = { setProperty() {}, removeProperty() {} };

class SvgElement {
  /** @type {Map<string, string>} */
  #attributes = new Map();

  /** @param {SvgDocument} document @param {string} namespace @param {string} name */
  constructor(document, namespace, name) {
    this.ownerDocument = document;
    this.namespaceURI = namespace;
    this.tagName = name;
    this.style = NO_STYLE;
    /** @type {Child[]} */
    this.childNodes = [];
    /** @type {SvgElement | null} */
    this.parentNode = null;
  }

  get attributes() {
    return [...this.#attributes].map(([name, value]) => ({ name, value }));
  }

  /** @param {string} name */
  getAttribute(name) {
    return this.#attributes.get(name) ?? null;
  }

  /** @param {string} name @param {unknown} value */
  setAttribute(name, value) {
    this.#attributes.set(name, String(value));
  }

  /** @param {string} namespace @param {string} name @param {unknown} value */
  setAttributeNS(namespace, name, value) {
    this.setAttribute(name, value);
  }

  /** @param {string} name */
  removeAttribute(name) {
    this.#attributes.delete(name);
  }

  get firstChild() {
    return this.childNodes[0] ?? null;
  }

  /** @param {Child} child */
  appendChild(child) {
    return this.insertBefore(child, null);
  }

  /** @template {Child} T @param {T} child @param {Child | null} next */
  insertBefore(child, next) {
    child.remove();
    const at = next === null ? this.childNodes.length : this.childNodes.indexOf(next);
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }

  /** @param {Child} child */
  removeChild(child) {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
    return child;
  }

  remove() {
    this.parentNode?.removeChild(this);
  }

  /** @param {Child[]} children */
  append(...children) {
    for (const child of children) this.appendChild(child);
  }

  /** @param {Child[]} children */
  prepend(...children) {
    const first = this.firstChild;
    for (const child of children) this.insertBefore(child, first);
  }

  /** @returns {string} */
  get textContent() {
    return this.childNodes.map((child) => child.textContent).join('');
  }

  set textContent(text) {
    this.childNodes = [];
    if (text !== '') this.appendChild(this.ownerDocument.createTextNode(text));
  }

  /** @returns {SvgElement[]} */
  get children() {
    return this.childNodes.filter((child) => child instanceof SvgElement);
  }

  /** @returns {string} */
  get outerHTML() {
    let html = `<${this.tagName}`;
    for (const [name, value] of this.#attributes) html += ` ${name}="${value.replace(ATTRIBUTE, escape)}"`;
    html += '>';
    for (const child of this.childNodes) html += child.outerHTML;
    return `${html}</${this.tagName}>`;
  }
}

class SvgDocument {
  constructor() {
    this.documentElement = new SvgElement(this, 'http://www.w3.org/1999/xhtml', 'html');
  }

  /** @param {string} namespace @param {string} name */
  createElementNS(namespace, name) {
    return new SvgElement(this, namespace, name);
  }

  /** @param {string} data */
  createTextNode(data) {
    return new Text(this, String(data));
  }
}

/** @returns {Document} the part of it that the charts use */
export const svgDocument = () => /** @type {any} */ (new SvgDocument());
