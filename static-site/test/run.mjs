import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { RENDERED, renderEditions } from './support/editions.mjs';

/** Runs test files by Node's own runner: those that are named. The editions of the fixtures are rendered once for all. */

const folder = await mkdtemp(path.join(os.tmpdir(), 'editions-'));
try {
  await renderEditions(folder);
  const options = [
    '--test',
    '--test-reporter=tap',
    '--test-timeout=600000',
    `--test-concurrency=${os.availableParallelism()}`,
  ];
  const environment = { ...process.env, [RENDERED]: folder };
  const { status } = spawnSync(process.execPath, [...options, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: environment,
  });
  process.exitCode = status ?? 1;
} finally {
  await rm(folder, { recursive: true });
}
