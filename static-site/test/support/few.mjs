import catalogue from '../fixtures/api/2/indicators.json' with { type: 'json' };

/**
 * The fixtures with few of their indicators, for tests that render editions many times. Between the two editions one of
 * them is corrected, one is withdrawn for another council, one changes for another council, one is new, and one stays.
 */

const KEPT = new Set([
  'assessments-within-45-days',
  'progress-8',
  'ks2-rwm-expected',
  'permanent-exclusion-rate',
  'ks1-maths-expected',
]);

const LEFT_OUT = new Set(catalogue.indicators.map(({ id }) => id).filter((id) => !KEPT.has(id)));

/** @param {any} one an indicator, its id, or what is about it */
const isLeftOut = (one) => [one, one?.id, one?.indicator, one?.indicator?.id].some((id) => LEFT_OUT.has(id));

/** What a server changes of each document, for apiServer. @param {string} _ @param {any} document */
export function few(_, document) {
  for (const [key, value] of Object.entries(document)) {
    if (Array.isArray(value)) document[key] = value.filter((one) => !isLeftOut(one));
    if (typeof value === 'object' && value !== null) few('', document[key]);
  }
}
