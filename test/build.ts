/** Builds the bundle once before any test runs it. */

import { spawnSync } from 'node:child_process';

/** Vitest calls this before the first test file. */
export function setup(): void {
  const root = new URL('..', import.meta.url).pathname;
  const result = spawnSync(process.execPath, ['bin/build.js'], { cwd: root, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`the build failed:\n${result.stderr}`);
}
