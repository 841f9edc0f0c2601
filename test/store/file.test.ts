/** What is opened at all, and what its bytes are. */

import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent, realPathOf } from '../../src/store/file/content.ts';
import { closeDesk, type Desk, openDesk } from './desk.ts';

let desk: Desk;
let odd: string;
beforeEach(() => {
  desk = openDesk();
  odd = join(desk.folder, 'odd');
});
afterEach(() => closeDesk(desk));

const read = (path = odd) => readContent(desk.ctx, path);
const opened = () => desk.faulty.calls.filter((call) => call.startsWith('openSync'));

describe('case 16: what is no file is never opened', () => {
  test.for([
    ['a pipe', 'mkfifo odd'],
    ['a folder', 'mkdir odd'],
    ['a device', 'ln -s /dev/zero odd'],
    ['a socket', `node -e "require('net').createServer().listen('odd', () => process.kill(process.pid, 9))"`],
  ] as const)('%s', ([kind, make]) => {
    desk.shell(make);
    // Opening a pipe without a writer would wait for ever.
    desk.faulty.faults.push({ call: 'openSync', on: /odd/, code: 'EAGAIN' });
    expect(() => read()).toThrow(`${odd} is ${kind}; expected a file`);
    expect(opened()).toEqual([]);
  });

  test('a pipe that a shell passes by a name', () => {
    const check = (file: string) => desk.shell(`node ${process.cwd()}/bin/followup.js check --file ${file}; echo $?`);
    expect(check('<(cat search.yaml)')).toMatch(/^4\nfollowup: \S+ is a pipe; expected a file\n$/);
    expect(check('/dev/stdin < <(echo "garbage: [")')).toBe('4\nfollowup: /dev/stdin is a pipe; expected a file\n');
  });

  test('a folder that took the place of the file after it was looked at', () => {
    const { stats } = read(desk.file) ?? {};
    fs.mkdirSync(odd);
    desk.faulty.faults.push({ call: 'statSync', on: /odd$/, instead: () => stats });
    expect(() => read()).toThrow(`${odd} is a folder; expected a file`);
  });

  test('nor is a pipe waited for that did', () => {
    const { stats } = read(desk.file) ?? {};
    // Whoever waits for it waits for this writer.
    desk.shell('mkfifo odd; (sleep 4; timeout 1 sh -c ": > odd") > /dev/null 2>&1 &');
    desk.faulty.faults.push({ call: 'statSync', on: /odd$/, instead: () => stats });
    const start = performance.now();
    expect(() => read()).toThrow(`${odd} is a pipe; expected a file`);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

test('case 32: three gigabytes are refused unread', () => {
  desk.shell('truncate -s 3G odd');
  expect(() => read()).toThrow(`${odd}: 3072 MiB is too large; expected at most 32 MiB`);
  expect(opened()).toEqual([]);
});

describe('bytes', () => {
  test('a file that grows while it is read is read to its end', () => {
    fs.writeFileSync(odd, 'a'.repeat(100));
    const grow = () => fs.appendFileSync(odd, 'b'.repeat(200_000));
    desk.faulty.faults.push({ call: 'readSync', on: /odd$/, nth: 1, before: grow });
    expect(read()?.bytes.length).toBe(200_100);
  });

  test('reads that give only a part are gone on with', () => {
    desk.faulty.faults.push({ call: 'readSync', on: /search\.yaml$/, take: 100 });
    expect(read(desk.file)?.bytes.equals(fs.readFileSync(desk.file))).toBe(true);
  });

  test('EIO is told, and never taken for the end', () => {
    desk.faulty.faults.push({ call: 'readSync', on: /search\.yaml$/, nth: 1, code: 'EIO' });
    expect(() => read(desk.file)).toThrow(`cannot read ${desk.file}: the device failed (EIO)`);
  });

  test('every descriptor is closed again', () => {
    desk.faulty.faults.push({ call: 'fstatSync', on: /search\.yaml$/, code: 'EIO' });
    expect(() => read(desk.file)).toThrow();
    expect(desk.faulty.calls.at(-1)).toBe('closeSync search.yaml');
  });
});

describe('case 13: links', () => {
  test('a relative chain of three through another folder ends at the file', () => {
    desk.shell('mkdir sub && ln -s ../search.yaml sub/one && ln -s sub/one two && ln -s two odd');
    expect(realPathOf(desk.ctx, odd)).toBe(desk.file);
  });

  test('one that points to nothing is named with where it points', () => {
    fs.symlinkSync('gone.yaml', odd);
    expect(() => realPathOf(desk.ctx, odd)).toThrow(
      `${odd} points to missing gone.yaml; create that file or remove the link`,
    );
  });

  test('a circle is told', () => {
    desk.shell('ln -s odd two && ln -s two odd');
    expect(() => realPathOf(desk.ctx, odd)).toThrow(`cannot read ${odd}: its links go round in a circle (ELOOP)`);
  });
});

test('case 13: a save works in the folder of the target, and the link stays one', async () => {
  desk.shell('mkdir real && mv search.yaml real/s.yaml && ln -s real/s.yaml search.yaml');
  expect((await desk.run('heard', 'halden', 'soon')).status).toBe(0);
  expect(fs.lstatSync(desk.file).isSymbolicLink()).toBe(true);
  expect(desk.read('real/s.yaml')).toContain('{heard: soon, at: 2026-11-24T10:00:00Z}');
  expect(desk.faulty.calls.filter((call) => /^(renameSync .*yaml$|fsyncSync real)/.test(call))).toEqual([
    expect.stringMatching(/^renameSync \.s\.yaml\.\S+\.tmp s\.yaml$/),
    'fsyncSync real',
  ]);
});
