import { PutEventsCommand } from '@aws-sdk/client-eventbridge';

/**
 * Announces the authorities that have pages due to the function that renders them. Each authority has an event of
 * its own, so that one that fails is retried, and in the end put into the dead-letter queue, alone.
 */

const AT_ONCE = 10;
const ATTEMPTS = 3;

/**
 * @param {import('@aws-sdk/client-eventbridge').EventBridgeClient} client
 * @param {string} bus the name of the portal's event bus
 * @param {{edition: number, area: string, everything: boolean}[]} due
 */
export async function announce(client, bus, due) {
  for (let i = 0; i < due.length; i += AT_ONCE) {
    await put(
      client,
      due.slice(i, i + AT_ONCE).map((detail) => ({
        EventBusName: bus,
        Source: 'open-scrutiny',
        DetailType: 'AreaPagesDue',
        Detail: JSON.stringify(detail),
      })),
    );
  }
}

/**
 * PutEvents may accept some of its entries and refuse others. Those that were refused are put again.
 * @param {import('@aws-sdk/client-eventbridge').EventBridgeClient} client
 * @param {import('@aws-sdk/client-eventbridge').PutEventsRequestEntry[]} entries
 * @returns {Promise<void>}
 */
async function put(client, entries, attempt = 1) {
  const { Entries: answers = [] } = await client.send(new PutEventsCommand({ Entries: entries }));
  const refused = entries.filter((entry, i) => answers[i]?.ErrorCode);
  if (refused.length === 0) return;
  if (attempt === ATTEMPTS) {
    const { ErrorCode, ErrorMessage } = answers.find((answer) => answer.ErrorCode) ?? {};
    throw new Error(`${refused.length} events could not be put: ${ErrorCode}, ${ErrorMessage}`);
  }
  await put(client, refused, attempt + 1);
}
