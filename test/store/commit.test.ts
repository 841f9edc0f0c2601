/** What a save does before, at and after the one call that changes the file, whatever the disk and others do then. */

import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitSave, type Save } from '../../src/store/file/commit.ts';
import { readContent } from '../../src/store/file/content.ts';
import { readJournal } from '../../src/store/file/journal.ts';
import { takeLock } from '../../src/store/file/lock.ts';
import { snapshotsIn, stateOf } from '../../src/store/file/state.ts';
import { updateFile } from '../../src/store/file/write.ts';
import { closeDesk, type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => closeDesk(desk));

const TEMP = /\.search\.yaml\.\d+-\w+-[0-9a-f]+\.tmp/;
const command = 'followup test';
const mine = (text: string) => `${text}# mine\n`;
const update = () => updateFile(desk.ctx, desk.file, { command }, mine);
const journal = () => readJournal(desk.ctx, stateOf(desk.ctx, desk.file));

/** Nothing was changed, nothing was left, and nothing of it can be undone. */
async function fails(message: RegExp | string, status = 'io'): Promise<void> {
  const before = desk.sha();
  await expect(update()).rejects.toMatchObject({ status, message: expect.stringMatching(message) });
  expect(desk.sha()).toBe(before);
  expect(desk.staleFiles()).toEqual([]);
  expect(journal()).toEqual([]);
}

describe('somebody else changes the file', () => {
  const theirs = () => fs.appendFileSync(desk.file, '# theirs\n');

  test('before the save begins: it is edited anew, and the journal never hears of it', async () => {
    const content = readContent(desk.ctx, desk.file);
    const lock = await takeLock(desk.ctx, desk.file, command);
    theirs();
    const save: Save = {
      path: desk.file,
      realPath: desk.file,
      before: content,
      after: Buffer.from('version: 1\n'),
      command,
      type: 'change',
      interviews: 0,
    };
    expect(commitSave(desk.ctx, lock, save)).toBe('changed');
    lock.release();
    expect(desk.read()).toMatch(/# theirs\n$/);
    expect(fs.existsSync(stateOf(desk.ctx, desk.file).journal)).toBe(false);
  });

  test('case 4: while the new text is written, on a disk whose times are too coarse to tell: both are kept', async () => {
    const { stats } = readContent(desk.ctx, desk.file) ?? {};
    let looks = 0;
    const coarse = (path: string) => {
      looks += 1;
      return looks <= 3 ? stats : fs.statSync(path);
    };
    desk.faulty.faults.push(
      { call: 'fsyncSync', on: TEMP, nth: 1, before: theirs },
      { call: 'statSync', on: /search\.yaml$/, instead: coarse },
    );
    await update();
    expect(desk.read()).toMatch(/# theirs\n# mine\n$/);
  });

  test('case 4: between the last reading and the rename: both are kept', async () => {
    desk.faulty.faults.push({ call: 'readSync', on: /yaml\.lock$/, nth: 1, before: theirs });
    await update();
    expect(desk.read()).toMatch(/# theirs\n# mine\n$/);
    expect(journal()).toHaveLength(1);
  });

  test('case 4: again and again: it is given up after four times, exit 6', async () => {
    desk.faulty.faults.push({ call: 'fsyncSync', on: TEMP, before: theirs });
    await expect(update()).rejects.toMatchObject({
      status: 'changed',
      message: `${desk.file} kept being changed by something else; nothing was changed, try again`,
    });
    expect(desk.read()).toMatch(/Z}(\n# theirs){4}\n$/);
    expect(desk.staleFiles()).toEqual([]);
    expect(journal()).toEqual([]);
  });

  test('by making it where there was none: it is not written over', async () => {
    fs.unlinkSync(desk.file);
    const made = () => fs.writeFileSync(desk.file, '# theirs\n');
    desk.faulty.faults.push({ call: 'readSync', on: /yaml\.lock$/, nth: 1, before: made });
    await update();
    expect(desk.read()).toBe('# theirs\n# mine\n');
    expect(desk.staleFiles()).toEqual([]);
  });
});

test('case 8: a lock that was deleted by hand during a write ends it with exit 6', async () => {
  const lock = join(desk.folder, '.search.yaml.lock');
  desk.faulty.faults.push({ call: 'fsyncSync', on: TEMP, before: () => fs.unlinkSync(lock) });
  await fails(/the lock of .*search\.yaml was taken away; nothing was changed, try again/, 'changed');
});

test('case 8: a lock that is another’s by now is respected, and left to them', async () => {
  const lock = join(desk.folder, '.search.yaml.lock');
  const other = { pid: 1, start: '', host: 'elsewhere', boot: '', nonce: 'theirs', command: 'add', at: 0 };
  const taken = () => {
    fs.unlinkSync(lock);
    fs.writeFileSync(lock, JSON.stringify(other));
  };
  desk.faulty.faults.push({ call: 'fsyncSync', on: TEMP, before: taken });
  await expect(update()).rejects.toMatchObject({ status: 'changed' });
  expect(JSON.parse(fs.readFileSync(lock, 'utf8')).nonce).toBe('theirs');
});

describe('the disk refuses', () => {
  test('case 10: fsync EIO before the rename leaves everything as it was', async () => {
    desk.faulty.faults.push({ call: 'fsyncSync', on: TEMP, code: 'EIO' });
    await fails(/cannot save .*: the device failed \(EIO\); nothing was changed/);
  });

  test.for(['EXDEV', 'EACCES', 'EBUSY'])(
    'case 11: rename %s is told, and nothing is written in place',
    async (code) => {
      const { ino } = fs.statSync(desk.file);
      desk.faulty.faults.push({ call: 'renameSync', on: TEMP, code });
      await fails(new RegExp(`cannot save .* \\(${code}\\); nothing was changed`));
      expect(fs.statSync(desk.file).ino).toBe(ino);
    },
  );

  test('case 10: fsync EIO of the folder after the rename never says that nothing was changed', async () => {
    desk.faulty.faults.push({
      call: 'renameSync',
      on: TEMP,
      after: () => desk.faulty.faults.push({ call: 'fsyncSync', on: /followup-desk-\w+$/, code: 'EIO' }),
    });
    await expect(update()).rejects.toMatchObject({
      status: 'io',
      message: `${desk.file} is saved, but the disk did not confirm it: the device failed (EIO)`,
    });
    expect(desk.read()).toMatch(/# mine\n$/);
    expect(journal()).toHaveLength(1);
  });

  test('case 12: a read-only mount is asked before anything is kept', async () => {
    desk.faulty.faults.push({ call: 'openSync', on: /search\.yaml r\+$/, code: 'EROFS' });
    await fails(/cannot save .*: read-only file system \(EROFS\); nothing was changed/);
  });

  test('case 12: a file that its owner protects is not replaced', async () => {
    fs.chmodSync(desk.file, 0o444);
    await fails(/is read-only; nothing was changed, make it writable with chmod u\+w/);
  });

  test.for([
    ['a backup', /backups\/\d+T\d+Z-[0-9a-f]{8}\.yaml wx$/, 'openSync', 'ENOSPC'],
    ['the journal', /journal\.jsonl$/, 'fsyncSync', 'EIO'],
    ['the list of backups', /backups$/, 'fsyncSync', 'EIO'],
  ] as const)('case 22: %s that cannot be kept stops the save', async ([, on, call, code]) => {
    desk.faulty.faults.push({ call, on, code });
    const before = desk.sha();
    await expect(update()).rejects.toMatchObject({ status: 'io', message: /nothing was changed/ });
    expect(desk.sha()).toBe(before);
    expect(desk.staleFiles()).toEqual([]);
    expect(desk.faulty.calls.some((one) => /^renameSync/.test(one))).toBe(false);
  });
});

test('both contents and the entry are on the disk before the rename, the folder is synced after it', async () => {
  await update();
  const { calls } = desk.faulty;
  const first = (pattern: RegExp) => calls.findIndex((one) => pattern.test(one));
  const last = (pattern: RegExp) => calls.findLastIndex((one) => pattern.test(one));
  const rename = first(/^renameSync/);
  expect(rename).toBeGreaterThan(0);
  expect(first(/^fsyncSync \d+T\d+Z-/)).toBeGreaterThan(0);
  expect(last(/^fsyncSync \d+T\d+Z-/)).toBeLessThan(first(/^fsyncSync journal\.jsonl/));
  expect(first(/^fsyncSync journal\.jsonl/)).toBeGreaterThan(0);
  expect(first(/^fsyncSync journal\.jsonl/)).toBeLessThan(rename);
  expect(first(/^fsyncSync \.search\.yaml.*tmp/)).toBeGreaterThan(0);
  expect(first(/^fsyncSync \.search\.yaml.*tmp/)).toBeLessThan(rename);
  expect(last(/^fsyncSync followup-desk-/)).toBeGreaterThan(rename);
  expect(snapshotsIn(desk.ctx, stateOf(desk.ctx, desk.file))).toHaveLength(2);
});

test('a lock that cannot be read any more after the rename does not turn the save into a failure', async () => {
  desk.faulty.faults.push({
    call: 'renameSync',
    on: TEMP,
    after: () => desk.faulty.faults.push({ call: 'readSync', on: /yaml\.lock$/, code: 'EIO' }),
  });
  expect((await update()).changed).toBe(true);
  expect(desk.read()).toMatch(/# mine\n$/);
});

test('case 18: a signal in the middle of a write takes the temporary file and the lock along', async () => {
  let left: string[] = ['not asked'];
  desk.faulty.faults.push({
    call: 'renameSync',
    on: TEMP,
    before: () => {
      desk.signal();
      left = desk.staleFiles();
    },
  });
  const before = desk.sha();
  await expect(update()).rejects.toMatchObject({ status: 'io' });
  expect(left).toEqual([]);
  expect(desk.sha()).toBe(before);
});
