/**
 * A version of a page that has been superseded is the same page with a notice on it. So a page of an old edition keeps
 * its figures, its words and its look, whatever becomes of the renderer.
 */

/** Where a page says of which edition it is, and the notice goes. partials/macros.njk writes it. */
const PLACE = /<!-- edition (\d+), published on (.*?) -->/;

/**
 * @param {string} html
 * @param {(of: {edition: string, published: string}) => string} notice
 * @returns {string} the page with its notice; as it is where it has no place for one
 */
export const withNotice = (html, notice) =>
  html.replace(PLACE, (_, edition, published) => notice({ edition, published }).trim());
