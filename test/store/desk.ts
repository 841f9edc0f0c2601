/** A folder with the sample search and a context in this process, so that a test can reach every port of a command. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import type { Context, Process } from '../../src/context.ts';
import { systemContext } from '../../src/system.ts';
import { type Fault, type Faulty, faultyFiles } from './faulty-files.ts';

export interface Desk {
  folder: string;
  /** The sample search, mode 0600. */
  file: string;
  ctx: Context;
  faulty: Faulty;
  /** What happens before files are exchanged; where it is null, as at first, they cannot be. */
  onExchange: (() => void) | null;
  /** What a signal would run now. */
  signal: () => void;
  /** Runs a command in this process; the folder is shown as `~`. */
  run(...argv: string[]): Promise<{ status: number; out: string; err: string }>;
  /** Runs a shell command in the folder. */
  shell(command: string): string;
  read(name?: string): string;
  write(text: string, name?: string): void;
  sha(name?: string): string;
  /** Names in the folder that a save could have left. */
  staleFiles(): string[];
}

/** Opens a desk whose files have these faults. The caller closes it. */
export function openDesk(...faults: Fault[]): Desk {
  const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'followup-desk-')));
  const file = join(folder, 'search.yaml');
  fs.copyFileSync('test/fixtures/search.yaml', file);
  fs.chmodSync(file, 0o600);
  const faulty = faultyFiles(...faults);
  const shown = { out: '', err: '' };
  const system = systemContext('0.0.0');
  const ctx: Context = {
    ...system,
    cwd: folder,
    env: {
      HOME: join(folder, 'home'),
      LANG: 'C.UTF-8',
      FOLLOWUP_NOW: '2026-11-24T10:00:00Z',
      FOLLOWUP_FILE: file,
    },
    zone: () => 'Europe/London',
    files: faulty.files,
    stdout: outputInto((text) => {
      shown.out += text;
    }),
    stderr: outputInto((text) => {
      shown.err += text;
    }),
    stdin: { isTty: false, read: () => new Uint8Array() },
  };
  const desk: Desk = {
    folder,
    file,
    ctx,
    faulty,
    onExchange: null,
    signal: () => {},
    async run(...argv) {
      Object.assign(shown, { out: '', err: '' });
      const status = await run({ ...ctx, argv });
      return { status, out: shown.out.replaceAll(folder, '~'), err: shown.err.replaceAll(folder, '~') };
    },
    shell: (command) => {
      const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
      return stdout + stderr;
    },
    read: (name = 'search.yaml') => fs.readFileSync(join(folder, name), 'utf8'),
    write: (text, name = 'search.yaml') => fs.writeFileSync(join(folder, name), text, { mode: 0o600 }),
    sha: (name = 'search.yaml') =>
      createHash('sha256')
        .update(fs.readFileSync(join(folder, name)))
        .digest('hex'),
    staleFiles: () => fs.readdirSync(folder).filter((name) => /^\./.test(name)),
  };
  alterProcess(desk, {
    exchange(one, other) {
      if (desk.onExchange === null) return 'unable';
      desk.onExchange();
      return system.process.exchange(one, other);
    },
    onSignal: (cleanUp) => {
      desk.signal = cleanUp;
      return () => {
        desk.signal = () => {};
      };
    },
  });
  return desk;
}

/** Gives the desk another process in some respect: a clock, a host, the starts of other processes. */
export function alterProcess({ ctx }: Desk, changes: Partial<Process>): void {
  const { process } = ctx;
  const { host, bootId } = process;
  ctx.process = { ...process, host, bootId, ...changes };
}

export function closeDesk({ folder }: Desk): void {
  fs.rmSync(folder, { recursive: true, force: true });
}

function outputInto(write: (text: string) => void): Context['stdout'] {
  return { isTty: false, columns: 80, write };
}
