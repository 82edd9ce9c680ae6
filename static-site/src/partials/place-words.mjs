/**
 * A place among all councils, in words. Without a polarity it is a place by size, which is neither good nor bad.
 * @param {{place: number, tied: boolean, of: number}} rank @param {import('#api').Polarity} polarity
 * @returns {string} "joint 136th of 151 councils", "16th highest of 152 councils"
 */
export function placeWords({ place, tied, of }, polarity) {
  const bySize = polarity === 'none';
  if (place === of) return bySize ? `the lowest of ${of} councils` : `last of ${of} councils`;
  const joint = tied ? 'joint ' : '';
  if (place === 1 && bySize) return `${joint || 'the '}highest of ${of} councils`;
  return `${joint}${ordinal(place)}${bySize ? ' highest' : ''} of ${of} councils`;
}

/** @param {number} place "1st", "12th" */
function ordinal(place) {
  const teens = place % 100;
  const end = teens >= 11 && teens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${end}`;
}
