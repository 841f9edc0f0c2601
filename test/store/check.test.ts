/** What `check` tells of a file beside its text, and that looking changes nothing. */

import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { snapshotsIn, stateOf } from '../../src/store/file/state.ts';
import { alterProcess, closeDesk, type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
  alterProcess(desk, {
    host: 'here',
    bootId: 'now',
    startOf: (pid) => (pid === 100 ? '777' : pid === process.pid ? 'self' : null),
  });
});
afterEach(() => closeDesk(desk));

async function says(lines: string[], status = 0, ...options: string[]): Promise<void> {
  const before = desk.sha();
  const beside = fs.readdirSync(desk.folder).filter((name) => name !== 'home');
  expect(await desk.run('check', ...options)).toEqual({
    status,
    out: '',
    err: lines.map((line) => `followup: ${line}\n`).join(''),
  });
  expect(desk.sha()).toBe(before);
  expect(fs.readdirSync(desk.folder).filter((name) => name !== 'home')).toEqual(beside);
}

test('nothing where all is fine, not even with --deep', async () => {
  await says([]);
  await says([], 0, '--deep');
});

describe('case 15: a file that others may', () => {
  test('read is told, and not changed', async () => {
    fs.chmodSync(desk.file, 0o644);
    await says(['warning: ~/search.yaml may be read by others (mode 0644); chmod 600 ~/search.yaml']);
    expect(fs.statSync(desk.file).mode & 0o777).toBe(0o644);
  });

  test('change is told with what follows from it', async () => {
    fs.chmodSync(desk.file, 0o664);
    await says([
      'warning: ~/search.yaml may be changed by others (mode 0664), so its mail command is not run; chmod 600 ~/search.yaml',
    ]);
  });
});

test('case 14: hard links are told before they stand in the way', async () => {
  fs.linkSync(desk.file, join(desk.folder, 'other.yaml'));
  await says(['warning: ~/search.yaml has 2 names (hard links); saving is refused, use a symbolic link']);
});

test.for([
  'search.sync-conflict-20261124-101500-ABCDEFG.yaml',
  'search (conflicted copy).yaml',
  "search (Dana's conflicted copy 2026-11-24).yaml",
])('case 20: %s beside the file is told', async (name) => {
  fs.copyFileSync(desk.file, join(desk.folder, name));
  await says([`warning: a sync tool left "${name}" beside the file; compare the two, then delete it`]);
});

describe('with --deep', () => {
  const lock = () => join(desk.folder, '.search.yaml.lock');
  const holder = {
    pid: 100,
    start: '777',
    host: 'here',
    boot: 'now',
    nonce: 'n',
    command: 'followup add',
    at: 0,
  };

  test('what a save left is told', async () => {
    desk.write('', '.search.yaml.200-888-bb.tmp');
    await says(
      ['warning: ~/.search.yaml.200-888-bb.tmp was left by a save that was cut off; the next save removes it'],
      0,
      '--deep',
    );
  });

  test('so is a lock: held, left, torn', async () => {
    desk.write(JSON.stringify(holder), '.search.yaml.lock');
    await says(['warning: ~/.search.yaml.lock is held by pid 100 (followup add) on host here'], 0, '--deep');
    desk.write(JSON.stringify({ ...holder, pid: 200 }), '.search.yaml.lock');
    await says(
      ['warning: ~/.search.yaml.lock was left by pid 200 (followup add) on host here; the next save removes it'],
      0,
      '--deep',
    );
    desk.write('{', '.search.yaml.lock');
    await says(
      ['warning: ~/.search.yaml.lock is torn; if nothing is saving, remove it: rm ~/.search.yaml.lock'],
      0,
      '--deep',
    );
    fs.unlinkSync(lock());
  });

  test('so are a hand edit that undo will meet, and backups that are gone', async () => {
    await desk.run('heard', 'halden', 'one');
    await says([], 0, '--deep');
    desk.write(`${desk.read()}# by hand\n`);
    await says(['warning: ~/search.yaml was edited since the last save; undo will refuse'], 0, '--deep');
    desk.write(desk.read().replace('# by hand\n', ''));
    const state = stateOf(desk.ctx, desk.file);
    for (const name of snapshotsIn(desk.ctx, state)) fs.unlinkSync(join(state.snapshots, name));
    const { err } = await desk.run('check', '--deep');
    expect(err).toMatch(
      /^followup: warning: 1 of the last 1 backups in ~\/home\/.*\/backups are missing or damaged\n$/,
    );
  });

  test.for([
    ['openSync', / wx$/, 'EROFS', 'error', 'writing', 'read-only file system'],
    ['linkSync', /\.tmp/, 'EPERM', 'warning', 'linking', 'not permitted'],
    ['renameSync', /check/, 'EXDEV', 'error', 'renaming', 'it is mounted on another file system'],
    ['fsyncSync', /followup-desk-\w+$/, 'EIO', 'error', 'syncing the folder', 'the device failed'],
  ] as const)('%s that fails is told', async ([call, on, code, level, what, reason]) => {
    desk.faulty.faults.push({ call, on, code });
    await says([`${level}: ~: ${what} fails: ${reason} (${code})`], level === 'error' ? 4 : 0, '--deep');
  });
});
