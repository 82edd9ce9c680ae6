import { access, copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';

/** The most objects that one request removes. */
const AT_ONCE = 1000;

/**
 * Where pages are written.
 * @typedef {object} Site
 * @property {string} address where readers find it, without a slash at its end
 * @property {(path: string, body: string | Uint8Array, contentType: string, cacheControl: string, status?: number) => Promise<void>} put
 *   `status`: with which readers get it, where that is not 200
 * @property {(from: string, to: string) => Promise<boolean>} copy false where there is nothing to copy
 * @property {(path: string) => Promise<boolean>} has whether there is such a file
 * @property {(path: string) => Promise<string | null>} get the text of a file; null where there is none
 * @property {(folder: string) => Promise<string[]>} list the names of the files in a folder, which ends in "/"
 * @typedef {object} FileAccess
 * @property {(path: string) => Promise<Uint8Array | null>} bytes where not all is text; null where there is no such file
 * @property {(paths: string[]) => Promise<void>} remove
 * @typedef {Site & FileAccess} Files
 */

/**
 * @param {string} directory
 * @param {string} [address] not needed where nothing is rendered
 * @returns {Files} a folder, for previews and tests
 */
export function folderSite(directory, address = '') {
  const pathOf = (/** @type {string} */ name) => path.join(directory, name);
  return {
    address,
    has: (name) =>
      access(pathOf(name)).then(
        () => true,
        () => false,
      ),
    get: (name) => readFile(pathOf(name), 'utf8').catch(noSuchFile(null)),
    bytes: (name) => readFile(pathOf(name)).catch(noSuchFile(null)),
    list: (folder) => readdir(pathOf(folder), { recursive: true }).catch(noSuchFile([])),
    async remove(names) {
      for (const name of names) await rm(pathOf(name));
    },
    async put(name, body) {
      await mkdir(path.dirname(pathOf(name)), { recursive: true });
      await writeFile(`${pathOf(name)}.part`, body);
      await rename(`${pathOf(name)}.part`, pathOf(name));
    },
    async copy(from, to) {
      await mkdir(path.dirname(pathOf(to)), { recursive: true });
      return copyFile(pathOf(from), pathOf(to)).then(() => true, noSuchFile(false));
    },
  };
}

/** @template T @param {T} value @returns {(fault: NodeJS.ErrnoException) => T} */
const noSuchFile = (value) => (fault) => {
  if (fault.code === 'ENOENT') return value;
  throw fault;
};

/**
 * @param {string} bucket @param {import('@aws-sdk/client-s3').S3Client} client
 * @param {string} [address] not needed where nothing is rendered
 * @returns {Files} the bucket behind the content delivery network
 */
export function bucketSite(bucket, client, address = '') {
  return {
    address,
    async put(Key, Body, ContentType, CacheControl, status) {
      const Metadata = status ? { status: String(status) } : undefined;
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType, CacheControl, Metadata }));
    },
    async copy(from, to) {
      const request = new CopyObjectCommand({ Bucket: bucket, CopySource: `${bucket}/${encodeURI(from)}`, Key: to });
      return client.send(request).then(() => true, notThere);
    },
    has: (Key) => client.send(new HeadObjectCommand({ Bucket: bucket, Key })).then(() => true, notThere),
    async get(Key) {
      const found = await client.send(new GetObjectCommand({ Bucket: bucket, Key })).catch(notThere);
      return found ? ((await found.Body?.transformToString()) ?? '') : null;
    },
    async remove(names) {
      for (let i = 0; i < names.length; i += AT_ONCE) {
        const Objects = names.slice(i, i + AT_ONCE).map((Key) => ({ Key }));
        const request = new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } });
        const { Errors: [fault] = [] } = await client.send(request);
        if (fault) throw new Error(`${fault.Key} could not be removed: ${fault.Code}, ${fault.Message}`);
      }
    },
    async bytes(Key) {
      const found = await client.send(new GetObjectCommand({ Bucket: bucket, Key })).catch(notThere);
      return found ? ((await found.Body?.transformToByteArray()) ?? new Uint8Array()) : null;
    },
    async list(Prefix) {
      /** @type {string[]} */
      const names = [];
      /** @type {string | undefined} */
      let ContinuationToken;
      do {
        const page = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix, ContinuationToken }));
        for (const { Key = '' } of page.Contents ?? []) names.push(Key.slice(Prefix.length));
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken);
      return names;
    },
  };
}

/** @param {Error & {$metadata?: {httpStatusCode?: number}}} fault @returns {false} */
function notThere(fault) {
  if (fault.name === 'NoSuchKey' || fault.$metadata?.httpStatusCode === 404) return false;
  throw fault;
}
