/** Runs the built program on a file of its own. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a command on a copy of a file, or on a text. */
export function followup(args: readonly string[], source: { file: string } | { text: string }) {
  const home = mkdtempSync(join(tmpdir(), 'followup-page-'));
  const file = join(home, 'search.yaml');
  if ('file' in source) copyFileSync(source.file, file);
  else writeFileSync(file, source.text);
  const ran = spawnSync(process.execPath, ['bin/followup.js', ...args, '--file', file], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: home, TZ: 'UTC' },
  });
  rmSync(home, { recursive: true });
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}
