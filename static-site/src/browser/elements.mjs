/** What the scripts need of the page. */

/** @template {Element} T @param {string} id @param {new () => T} type @returns {T} */
export function part(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${id}`);
  return found;
}

/** @param {Blob} blob @param {string} name of the file that the reader gets */
export function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // A browser reads the file after this script has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
