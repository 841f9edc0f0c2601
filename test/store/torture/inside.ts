/** Runs the program within this process, by its ports: for what is tried more often than programs can be started. */

import { join } from 'node:path';
import { run } from '../../../src/cli/run.ts';
import type { Context, Files, Process } from '../../../src/context.ts';
import { systemContext } from '../../../src/system.ts';
import { NOW } from '../../cli/transcript.ts';

export interface Inside {
  status: number;
  stdout: string;
  stderr: string;
}

/** Where it runs; programs it would run end well at once. */
export interface Place {
  cwd: string;
  env: Record<string, string>;
  files?: Files;
  /** What happens before files are exchanged. */
  onExchange?: () => void;
}

/** Runs one command to its end. */
export async function runInside({ cwd, env, files, onExchange }: Place, argv: readonly string[]): Promise<Inside> {
  const system = systemContext('0.0.0');
  const said = { stdout: '', stderr: '' };
  const output = (name: keyof typeof said) => ({
    isTty: false,
    columns: 80,
    write(text: string) {
      said[name] += text;
    },
  });
  const ctx: Context = {
    ...system,
    ...(files === undefined ? {} : { files }),
    process: Object.assign(Object.create(system.process) as Process, {
      exchange(one: string, other: string) {
        onExchange?.();
        return system.process.exchange(one, other);
      },
    }),
    argv,
    env,
    cwd,
    now: Date.parse(NOW),
    zone: () => 'Europe/London',
    run: () => ({ status: 0, signal: null, error: null, stdout: '', stderr: '' }),
    stdin: { isTty: false, read: () => new Uint8Array() },
    stdout: output('stdout'),
    stderr: output('stderr'),
    templates: join(process.cwd(), 'templates'),
  };
  const status = await run(ctx);
  return { status, ...said };
}
