/**
 * @param {import('#api').Area} area as the API gives it
 * @returns {string} its name in the middle of a sentence, "the City of London"; documents of older versions have only the name
 */
export const inText = ({ name, inText: text }) => text ?? name;
