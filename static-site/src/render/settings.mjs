/** @param {string} name of an environment variable @returns {string} */
export function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set`);
  return value;
}

/** @param {unknown} edition @returns {edition is number} */
export const isEdition = (edition) => typeof edition === 'number' && Number.isInteger(edition) && edition >= 1;
