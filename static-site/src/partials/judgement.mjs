/**
 * Whether a result is good or bad, in a word. The macro `judged` draws it.
 * @typedef {{word: string, tone: 'good' | 'near' | 'bad'} | null} Judgement
 */

/** @param {boolean | null | undefined} better @returns {Judgement} none where neither direction is better */
export const judged = (better) =>
  better === true ? { word: 'Better', tone: 'good' } : better === false ? { word: 'Worse', tone: 'bad' } : null;

const RAG = /** @type {const} */ ({
  green: { word: 'Met', tone: 'good' },
  amber: { word: 'Close', tone: 'near' },
  red: { word: 'Not met', tone: 'bad' },
});

/** @param {import('#api').Target} target @returns {{judged: Judgement}} */
export const targetJudgement = ({ rag }) => ({ judged: rag ? RAG[rag] : null });
