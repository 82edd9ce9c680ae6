/**
 * Direct labels: text beside the end of each line, moved apart so that none covers another.
 * @typedef {{y: number, height: number}} Label where its middle should be, and its height
 */

/**
 * @template {Label} T
 * @param {T[]} labels
 * @param {number} top
 * @param {number} bottom
 * @returns {(T & {middle: number})[]} from top to bottom, none overlapping
 */
export function spread(labels, top, bottom) {
  const placed = [...labels].sort((a, b) => a.y - b.y).map((label) => ({ ...label, middle: label.y }));
  let edge = top;
  for (const label of placed) {
    label.middle = Math.max(label.middle, edge + label.height / 2);
    edge = label.middle + label.height / 2;
  }
  edge = bottom;
  for (const label of placed.toReversed()) {
    label.middle = Math.min(label.middle, edge - label.height / 2);
    edge = label.middle - label.height / 2;
  }
  return placed;
}

/**
 * @param {string} text
 * @param {number} room characters that fit on a line
 * @returns {string[]}
 */
export function wrap(text, room) {
  /** @type {string[]} */
  const rows = [];
  for (const word of text.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}
