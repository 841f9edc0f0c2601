/** Runs the built program on a stage, as a person's shell does; for what a context in this process cannot show. */

import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from '../cli/transcript.ts';

export interface Shell {
  run(command: string, options?: SpawnSyncOptions): { status: number | null; out: string; err: string };
  sha(path?: string): string;
  /** Names beside the search that a save could have left. */
  staleFiles(): string[];
}

/** Commands on a stage; its folder is shown as `~` in what they say. */
export function shellOn({ folder, env }: Stage): Shell {
  return {
    run(command, options = {}) {
      const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
        cwd: folder,
        env,
        timeout: 60_000,
        ...options,
        encoding: 'utf8',
      });
      return { status, out: stdout, err: stderr.replaceAll(folder, '~') };
    },
    sha: (path = join(folder, 'search.yaml')) => createHash('sha256').update(readFileSync(path)).digest('hex'),
    staleFiles: () => readdirSync(folder).filter((name) => name.startsWith('.search.yaml')),
  };
}
