/** @param {string} rule that found a disagreement @returns {string} what stands before our figure */
export const oursLabel = (rule) => (rule === 'above-the-whole' ? 'a share is at most' : 'ours');
