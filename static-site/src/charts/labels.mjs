/**
 * Direct labels: text beside the end of each line, moved apart so that none covers another.
 * @typedef {{y: number, height: number}} Wish where the middle of a label would like to be, and its height
 */

/**
 * @template {Wish} T
 * @param {T[]} wishes
 * @param {number} top
 * @param {number} bottom
 * @returns {(T & {middle: number})[]} from top to bottom, none overlapping
 */
export function spread(wishes, top, bottom) {
  const placed = [...wishes].sort((a, b) => a.y - b.y).map((wish) => ({ ...wish, middle: wish.y }));
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
