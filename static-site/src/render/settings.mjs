/** @param {string} name of an environment variable @returns {string} */
export function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set`);
  return value;
}

/**
 * @param {string} text where readers find the portal, "https://figures.example.gov.uk" or with a slash at its end
 * @returns {string} without the slash
 */
export function publicAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname + url.search + url.hash !== '/') {
    throw new Error(`The portal's address has to be like https://figures.example.gov.uk; found ${text}`);
  }
  return url.origin;
}

/** @param {unknown} edition @returns {edition is number} */
export const isEdition = (edition) => typeof edition === 'number' && Number.isInteger(edition) && edition >= 1;
