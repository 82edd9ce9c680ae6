/** @param {string} rule that found a disagreement @returns {string} the words before our figure */
export const oursLabel = (rule) => (rule === 'above-the-whole' ? 'a share is at most' : 'ours');
