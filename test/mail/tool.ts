/** Real tools for the tests. One that is missing is a failure that says what to install, never a skipped test. */

import { spawnSync } from 'node:child_process';

const PACKAGES: Record<string, string> = { 's-nail': 's-nail', mmime: 'mblaze', script: 'bsdutils' };

/**
 * Runs a tool and returns what it wrote.
 *
 * @throws where it is not installed, or ends with another status than 0
 */
export function runTool(
  argv: readonly [string, ...string[]],
  options: { input?: string | Uint8Array; env?: Record<string, string> } = {},
): string {
  const [command, ...args] = argv;
  const ran = spawnSync(command, args, {
    input: options.input ?? '',
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC', ...options.env },
    timeout: 60_000,
  });
  if (ran.error !== undefined && 'code' in ran.error && ran.error.code === 'ENOENT') {
    throw new Error(`${command} is not installed; run: apt-get install ${PACKAGES[command] ?? command}`);
  }
  if (ran.status !== 0) throw new Error(`${argv.join(' ')} ended with ${ran.status}: ${ran.stderr}`);
  return ran.stdout.toString('utf8');
}

/** Runs a script in the system's Python, which has Debian's packages, and reads the JSON that it prints. */
export function runPython<T>(script: string, input: string | Uint8Array): T {
  return JSON.parse(runTool(['/usr/bin/python3', '-c', script], { input }));
}
