import dns from 'node:dns';

// Names below "localhost" are this machine (RFC 6761), which not every resolver knows. The client of CloudFront's
// key-value store puts the account in front of the host that it is given.
const { lookup } = dns;
dns.lookup = /** @type {typeof lookup} */ (
  (/** @type {string} */ host, /** @type {any} */ options, /** @type {any} */ done) =>
    lookup(/\.localhost$/.test(host) ? 'localhost' : host, options, done)
);
