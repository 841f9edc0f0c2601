/** Signals, standard output and standard error of the built program: every byte arrives, or it is told. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeStage, openStage, type Stage } from '../cli/transcript.ts';
import { type Shell, shellOn } from './shell.ts';

let stage: Stage;
let shell: Shell;
beforeEach(() => {
  stage = openStage();
  shell = shellOn(stage);
});
afterEach(() => closeStage(stage));

/** A lock of this process, which lives: whoever writes waits for it. */
function plantLivingLock(): void {
  const stat = fs.readFileSync(`/proc/${process.pid}/stat`, 'utf8');
  const lock = {
    pid: process.pid,
    start: stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19],
    host: fs.readFileSync('/proc/sys/kernel/hostname', 'utf8').trim(),
    boot: fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
    nonce: 'abcdef',
    command: 'followup add',
    at: 0,
  };
  fs.writeFileSync(join(stage.folder, '.search.yaml.lock'), JSON.stringify(lock));
}

describe('case 18: a signal while waiting for the lock', () => {
  test.for([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends it with its own status, nothing changed and nothing left', async ([signal, status]) => {
    plantLivingLock();
    const before = shell.sha();
    const program = join(process.cwd(), 'bin/followup.js');
    const child = spawn(process.execPath, [program, 'heard', 'halden', 'soon'], {
      cwd: stage.folder,
      env: stage.env,
    });
    const isWaiting = () => {
      const stat = fs.readFileSync(`/proc/${child.pid}/status`, 'utf8');
      // Signal 1, SIGHUP, which Node does not handle of itself.
      return /^SigCgt:\t[0-9a-f]*[13579bdf]$/m.test(stat);
    };
    // It handles the signals once it waits, and not before.
    for (let tries = 0; tries < 500 && !isWaiting(); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill(signal);
    const start = performance.now();
    expect(await once(child, 'exit')).toEqual([status, null]);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(shell.sha()).toBe(before);
    expect(shell.staleFiles()).toEqual(['.search.yaml.lock']);
  });
});

test('case 18: a signal in the middle of a write ends it with 130, fully new and nothing left', async () => {
  const program = join(process.cwd(), 'bin/followup.js');
  const slowly = ['-f', '-qq', '-o', '/dev/null', '-e', 'inject=fsync:delay_enter=100000'];
  const tracer = spawn('strace', [...slowly, process.execPath, program, 'heard', 'halden', 'soon'], {
    cwd: stage.folder,
    env: stage.env,
  });
  const ended = once(tracer, 'exit');
  const isWriting = () => shell.staleFiles().some((name) => name.endsWith('.tmp'));
  for (let tries = 0; tries < 2_000 && !isWriting(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isWriting()).toBe(true);
  const child = fs.readFileSync(`/proc/${tracer.pid}/task/${tracer.pid}/children`, 'utf8').trim();
  process.kill(Number(child), 'SIGINT');
  expect(await ended).toEqual([130, null]);
  expect(shell.staleFiles()).toEqual([]);
  expect(fs.readFileSync(join(stage.folder, 'search.yaml'), 'utf8').match(/heard: soon/g)).toHaveLength(1);
  expect(shell.run('followup undo').out).toBe('undone: followup heard halden\n');
});

test('case 64: Ctrl-C while an editor has the text tells where it is, and saves nothing', async () => {
  const before = shell.sha();
  fs.writeFileSync(join(stage.folder, 'ed'), '#!/bin/sh\necho "# mine" >> "$1"; touch begun; sleep 1\n', {
    mode: 0o755,
  });
  const { status, err } = shell.run(
    'EDITOR=./ed followup edit & while [ ! -e begun ]; do sleep 0.02; done; kill -TERM $!; wait $!',
  );
  const [, path = ''] = /^followup: interrupted; your text is kept in (\S+)$/m.exec(err) ?? [];
  expect(status).toBe(143);
  expect(shell.sha()).toBe(before);
  expect(fs.readFileSync(path.replace('~', stage.folder), 'utf8')).toMatch(/# mine\n$/);
});

describe('case 23: output', () => {
  test('that the device does not take is told: exit 4', () => {
    const { status, err } = shell.run('followup due > /dev/full');
    expect(err).toBe('followup: could not write output (ENOSPC)\n');
    expect(status).toBe(4);
  });

  test('after a save is told together with what was saved', () => {
    const add = (more = '') =>
      shell.run(`followup add --company Zed --role R --at 2026-11-20T10:00 ${more} > /dev/full`);
    for (const [command, said] of [
      ['followup heard halden soon', '~/search.yaml is saved, but could not write output (ENOSPC)'],
      ['followup undo', '~/search.yaml is saved, but could not write output (ENOSPC)'],
      [
        'followup send brook --kind status-check --via "tee sent"',
        'the mail to Amina Yusuf was sent and is logged, but could not write output (ENOSPC)',
      ],
    ]) {
      const { status, err } = shell.run(`${command} > /dev/full`);
      expect([err.replace(stage.folder, '~'), status]).toEqual([`followup: ${said}\n`, 4]);
    }
    expect(add().err).toContain('search.yaml is saved, but could not write output');
  });

  test('to a reader that left is no error', () => {
    const { out, err } = shell.run('(followup due --all; echo "$?" >&2) | true');
    expect({ out, err }).toEqual({ out: '', err: '0\n' });
  });

  test('of more than a megabyte arrives whole through a slow pipe that does not wait', () => {
    const one = (index: number) =>
      `  - { id: i${index}, company: Company ${index}, role: Engineer, at: 2026-11-23T10:00, interviewers: [{ name: Ann Alba, email: ann@acme.example }] }\n`;
    const text = `version: 1\ninterviews:\n${Array.from({ length: 1_500 }, (_, index) => one(index)).join('')}`;
    fs.writeFileSync(join(stage.folder, 'large.yaml'), text);
    const slow = `
import fcntl, os, subprocess, sys, time
r, w = os.pipe()
fcntl.fcntl(w, fcntl.F_SETFL, os.O_NONBLOCK)
child = subprocess.Popen(['followup', 'due', '--all', '--json', '--file', 'large.yaml'], stdout=w)
os.close(w)
parts = []
while True:
    time.sleep(0.001)
    part = os.read(r, 65536)
    if not part: break
    parts.append(part)
sys.stdout.buffer.write(b''.join(parts))
sys.exit(child.wait())
`;
    fs.writeFileSync(join(stage.folder, 'slow.py'), slow);
    const { out, status } = shell.run('python3 slow.py', { maxBuffer: 64 * 1024 * 1024 });
    expect(status).toBe(0);
    expect(Buffer.byteLength(out)).toBeGreaterThan(1_000_000);
    expect(JSON.parse(out).actions.length).toBeGreaterThanOrEqual(1_500);
  });

  test('that no terminal gets is no reason to fail: a closed standard error', () => {
    const { out, status } = shell.run('followup heard halden soon 2>&-');
    expect(status).toBe(0);
    expect(out).toContain('halden-staff-engineer: ');
    expect(fs.readFileSync(join(stage.folder, 'search.yaml'), 'utf8')).toContain('heard: soon');
  });
});
