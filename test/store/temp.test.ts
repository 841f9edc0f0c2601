/** New files: complete, private, under a name nobody had, or not there at all. */

import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeFolder, syncFolder, writeExclusive } from '../../src/store/file/temp.ts';
import { closeDesk, type Desk, openDesk } from './desk.ts';

let desk: Desk;
let path: string;
beforeEach(() => {
  desk = openDesk();
  path = join(desk.folder, 'new');
});
afterEach(() => closeDesk(desk));

const bytes = Buffer.from('0123456789');
const write = (owner: Parameters<typeof writeExclusive>[3] = null) =>
  writeExclusive(desk.faulty.files, path, bytes, owner);

test('case 17: a name that was planted as a link is not written through, nor taken away', () => {
  const victim = join(desk.folder, 'bashrc');
  fs.writeFileSync(victim, 'mine');
  fs.symlinkSync(victim, path);
  expect(() => write()).toThrow('EEXIST');
  expect(fs.readFileSync(victim, 'utf8')).toBe('mine');
  expect(fs.lstatSync(path).isSymbolicLink()).toBe(true);
});

test('case 17: nor through a link that points to nothing', () => {
  fs.symlinkSync(join(desk.folder, 'authorized_keys'), path);
  expect(() => write()).toThrow('EEXIST');
  expect(fs.existsSync(join(desk.folder, 'authorized_keys'))).toBe(false);
});

test('writes that take only a part are gone on with', () => {
  desk.faulty.faults.push({ call: 'writeSync', on: /new$/, take: 3 });
  write();
  expect(fs.readFileSync(path, 'utf8')).toBe('0123456789');
  expect(desk.faulty.calls.filter((call) => call === 'writeSync new')).toHaveLength(4);
});

test('bytes that the system took and lost are noticed', () => {
  desk.faulty.faults.push({ call: 'writeSync', on: /new$/, instead: () => bytes.length });
  expect(() => write()).toThrow('0 of 10 bytes arrived');
  expect(fs.existsSync(path)).toBe(false);
});

test.for([
  ['writeSync', 'ENOSPC'],
  ['fsyncSync', 'EIO'],
  ['fchmodSync', 'EIO'],
] as const)('%s that fails with %s leaves no file', ([call, code]) => {
  desk.faulty.faults.push({ call, on: /new$/, code });
  expect(() => write()).toThrow(code);
  expect(fs.existsSync(path)).toBe(false);
});

test.for(['EPERM', 'ENOTSUP', 'ENOSYS'])(
  'where the disk knows no modes (%s), a file is written all the same',
  (code) => {
    desk.faulty.faults.push({ call: 'fchmodSync', on: /new$/, code });
    write();
    expect(fs.readFileSync(path)).toEqual(Buffer.from(bytes));
  },
);

test.for([
  ['a link to nothing', (at: string) => fs.symlinkSync('/nonexistent/gone', at), 'EEXIST'],
  ['a file', (at: string) => fs.writeFileSync(at, ''), 'EEXIST'],
  ['a folder that takes none', (at: string) => fs.symlinkSync('/proc', at), 'ENOENT'],
] as const)('a folder that cannot be made below %s is told, and at once', ([, lay, code]) => {
  const at = join(desk.folder, 'at');
  lay(at);
  expect(() => makeFolder(desk.ctx.files, join(at, 'x', 'y'))).toThrow(
    new RegExp(`^cannot make the folder ${at}(/x)?: .* \\(${code}\\); nothing was changed$`),
  );
});

test('a folder that is made is on the disk: the one that it stands in knows it', () => {
  makeFolder(desk.faulty.files, join(desk.folder, 'x', 'y'));
  const name = basename(desk.folder);
  expect(desk.faulty.calls.filter((call) => /^(?:mkdir|fsync)/.test(call))).toEqual([
    'mkdirSync x',
    `fsyncSync ${name}`,
    'mkdirSync y',
    'fsyncSync x',
  ]);
});

test('it is on the disk before anybody may use it', () => {
  write();
  expect(desk.faulty.calls).toEqual([
    'openSync new wx',
    'writeSync new',
    'fchmodSync new',
    'fsyncSync new',
    'fstatSync new',
    'closeSync new',
  ]);
});

describe('modes', () => {
  const modeOf = () => (fs.statSync(path).mode & 0o7777).toString(8);
  const { uid, gid } = fs.statSync('.');

  test('case 15: a new file is 0600 whatever the umask', () => {
    const before = process.umask(0o777);
    try {
      write();
    } finally {
      process.umask(before);
    }
    expect(modeOf()).toBe('600');
  });

  test('case 15: a new folder is 0700 whatever the umask', () => {
    const before = process.umask(0o777);
    try {
      makeFolder(desk.ctx.files, join(desk.folder, 'x', 'y'));
    } finally {
      process.umask(before);
    }
    for (const name of ['x', 'x/y']) expect(fs.statSync(join(desk.folder, name)).mode & 0o777).toBe(0o700);
  });

  test('case 15: the mode of the file it stands in for is kept, but for bits that run it as somebody', () => {
    write({ mode: 0o106640, uid, gid });
    expect(modeOf()).toBe('640');
  });

  test('an owner who cannot be kept stops nothing', () => {
    desk.faulty.faults.push({ call: 'fchownSync', on: /new$/, code: 'EPERM' });
    write({ mode: 0o100600, uid: uid + 1, gid });
    expect(desk.faulty.calls).toContain('fchownSync new');
    expect(fs.readFileSync(path, 'utf8')).toBe('0123456789');
  });
});

describe('a folder that is synced', () => {
  test.for(['EINVAL', 'ENOTSUP'])('%s: this system cannot, which is no fault', (code) => {
    desk.faulty.faults.push({ call: 'fsyncSync', on: /desk/, code });
    expect(() => syncFolder(desk.faulty.files, desk.folder)).not.toThrow();
  });

  test('EIO: the disk is at fault', () => {
    desk.faulty.faults.push({ call: 'fsyncSync', on: /desk/, code: 'EIO' });
    expect(() => syncFolder(desk.faulty.files, desk.folder)).toThrow('EIO');
  });
});
