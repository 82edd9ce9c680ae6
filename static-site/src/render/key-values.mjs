import '@aws-sdk/signature-v4a';
import {
  DescribeKeyValueStoreCommand,
  GetKeyCommand,
  ListKeysCommand,
  UpdateKeysCommand,
} from '@aws-sdk/client-cloudfront-keyvaluestore';

/**
 * A small store of keys and values that the edge reads.
 * @typedef {object} KeyValues
 * @property {(key: string) => Promise<string>} get empty where there is no such key
 * @property {() => Promise<Map<string, string>>} all
 * @property {(decide: (all: Map<string, string>) => [string, string][]) => Promise<void>} change puts what `decide`
 *   returns for the values of that moment; it is asked again if somebody else has changed a value meanwhile
 */

/** The most keys that one UpdateKeys takes, and ListKeys gives. */
const AT_ONCE = 50;
const ATTEMPTS = 8;

/** @param {Map<string, string>} [values] @returns {KeyValues} in memory, for previews and tests */
export function memoryKeyValues(values = new Map()) {
  return {
    get: async (key) => values.get(key) ?? '',
    all: async () => new Map(values),
    change: async (decide) => decide(new Map(values)).forEach(([key, value]) => values.set(key, value)),
  };
}

/**
 * CloudFront's key-value store. The client signs with SigV4A, which is a package of its own.
 * @param {string} KvsARN
 * @param {import('@aws-sdk/client-cloudfront-keyvaluestore').CloudFrontKeyValueStoreClient} client
 * @returns {KeyValues}
 */
export function cloudFrontKeyValues(KvsARN, client) {
  async function all() {
    /** @type {Map<string, string>} */
    const values = new Map();
    /** @type {string | undefined} */
    let NextToken;
    do {
      const page = await client.send(new ListKeysCommand({ KvsARN, MaxResults: AT_ONCE, NextToken }));
      for (const { Key = '', Value = '' } of page.Items ?? []) values.set(Key, Value);
      ({ NextToken } = page);
    } while (NextToken);
    return values;
  }

  /** @param {(all: Map<string, string>) => [string, string][]} decide */
  async function attempt(decide) {
    let { ETag: IfMatch } = await client.send(new DescribeKeyValueStoreCommand({ KvsARN }));
    const pairs = decide(await all());
    for (let i = 0; i < pairs.length; i += AT_ONCE) {
      const Puts = pairs.slice(i, i + AT_ONCE).map(([Key, Value]) => ({ Key, Value }));
      ({ ETag: IfMatch } = await client.send(new UpdateKeysCommand({ KvsARN, IfMatch, Puts })));
    }
  }

  return {
    all,
    async get(Key) {
      const found = await client.send(new GetKeyCommand({ KvsARN, Key })).catch((/** @type {Error} */ fault) => {
        if (fault.name === 'ResourceNotFoundException') return null;
        throw fault;
      });
      return found?.Value ?? '';
    },
    async change(decide) {
      for (let i = 1; ; i += 1) {
        try {
          return await attempt(decide);
        } catch (fault) {
          if (!(fault instanceof Error) || fault.name !== 'ConflictException' || i === ATTEMPTS) throw fault;
        }
      }
    },
  };
}
