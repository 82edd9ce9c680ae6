/**
 * A process that is killed before its n-th request, as by `kill -9`: neither that one nor any later one is sent, no
 * answer arrives, and so nothing of the code runs on.
 * @typedef {ReturnType<typeof processOf>} Process
 */

/** @param {number} [requests] so many are sent */
export function processOf(requests = Infinity) {
  let made = 0;
  /** @type {Promise<unknown>[]} */
  const sent = [];
  /** @type {() => void} */
  let die = () => {};
  const death = new Promise((resolve) => {
    die = () => resolve(true);
  });

  return {
    made: () => made,

    /**
     * A client of the process.
     * @template {{send: Function}} C @param {C} client @returns {C}
     */
    client(client) {
      const send = (/** @type {unknown[]} */ ...request) => {
        made += 1;
        if (made > requests) {
          die();
          return new Promise(() => {});
        }
        const answer = client.send(...request);
        sent.push(answer);
        return answer;
      };
      return /** @type {C} */ (/** @type {unknown} */ ({ send }));
    },

    /**
     * @param {Promise<unknown>} work
     * @returns {Promise<boolean>} whether it was killed; what it had sent has arrived
     */
    async isKilledAt(work) {
      const killed = await Promise.race([work.then(() => false), death.then(() => true)]);
      await Promise.allSettled(sent);
      return killed;
    },
  };
}
