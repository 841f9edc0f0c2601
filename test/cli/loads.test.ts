/** What each command loads, held to the table that `npm run loads` prints: nobody pays for what another command uses. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every command loads what it uses, and nothing else', { timeout: 120_000 }, () => {
  const script = new URL('loads.mjs', import.meta.url).pathname;
  const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toBe(readFileSync(new URL('loads.md', import.meta.url), 'utf8'));
});
