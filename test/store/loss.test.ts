/** What a sync tool cut, emptied or took away is told by whatever reads, and not written over. */

import * as fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeDesk, type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = openDesk();
  await desk.run('heard', 'halden', 'soon');
});
afterEach(() => closeDesk(desk));

const ADD = ['add', '--company', 'A', '--role', 'B', '--at', '2026-11-20T10:00'];
const READS = [['due'], ['due', '--json'], ['list'], ['due', '--all'], ['calendar'], ['stats'], ['due']];
const cut = (interviews: number) => {
  const parts = desk.read().split(/(?=\n {2}- id: )/);
  desk.write(`${parts.slice(0, interviews + 1).join('')}\n`);
};

const LOSSES: [what: string, said: string, lose: () => void][] = [
  ['cut', 'has 1 interview but had 6 interviews', () => cut(1)],
  ['emptied', 'is empty but had 6 interviews', () => fs.truncateSync(desk.file)],
  ['lost', 'is gone but had 6 interviews', () => fs.unlinkSync(desk.file)],
  ['set back to a file of nobody', 'is empty but had 6 interviews', () => desk.write('version: 1\n')],
];

describe.for(LOSSES)('a file that was %s', ([, said, lose]) => {
  test('is told by whatever reads, each time, and nothing else fails', async () => {
    await desk.run('list');
    lose();
    for (const argv of READS) {
      const { status, err } = await desk.run(...argv);
      expect([argv[0], status]).toEqual([argv[0], 0]);
      expect(err).toMatch(
        new RegExp(`followup: ~/search.yaml:1:1: warning: the file ${said}; see backup ~/\\S+\\.yaml\n`),
      );
    }
  });

  test('fails check, and is not written over without --force', async () => {
    lose();
    expect(await desk.run('check')).toMatchObject({ status: 3, err: expect.stringContaining(said) });
    expect(await desk.run(...ADD)).toMatchObject({ status: 3, err: expect.stringContaining('with --force') });
    expect((await desk.run(...ADD, '--force')).status).toBe(0);
    expect((await desk.run('check')).err).not.toContain(said);
  });
});

describe('a file that was cut within a line', () => {
  const saved = () => fs.readFileSync(desk.file);
  const said = (left: number, of: number) =>
    new RegExp(`(?:the file|yaml) is cut off: ${left} of ${of} bytes are left; see backup ~/\\S+\\.yaml[,\n]`);

  test.for([
    ['by a sync tool', (left: Buffer) => left],
    ['and filled with nothing, by a loss of power', (left: Buffer) => Buffer.concat([left, Buffer.alloc(4096)])],
  ] as const)('%s is told with its backup by whatever reads', async ([, damage]) => {
    const whole = saved();
    for (const part of [0.9, 0.5, 0.2]) {
      // In the middle of a word.
      const left =
        Math.floor(whole.length * part) +
        whole
          .subarray(Math.floor(whole.length * part))
          .toString('latin1')
          .search(/\w\w\w/) +
        1;
      fs.writeFileSync(desk.file, damage(whole.subarray(0, left)));
      for (const argv of [['due'], ['list'], ['check'], ADD]) {
        const { err } = await desk.run(...argv);
        expect(err, argv[0]).toMatch(said(left, whole.length));
      }
      expect((await desk.run(...ADD)).status).toBe(3);
      expect((await desk.run('check')).status).toBe(3);
    }
  });

  test('is told also where what is left reads well', async () => {
    const whole = saved();
    const end = whole.indexOf('no, kindly');
    fs.writeFileSync(desk.file, whole.subarray(0, end));
    expect(await desk.run('list')).toMatchObject({ status: 0, err: expect.stringMatching(said(end, whole.length)) });
    expect(await desk.run(...ADD)).toMatchObject({ status: 3, err: expect.stringMatching(said(end, whole.length)) });
    expect((await desk.run(...ADD, '--force')).status).toBe(0);
  });

  test('and a hand that errs, or takes out the end, is not called a loss', async () => {
    desk.write(desk.read().replace(/\n {2}- id: (?!.*\n {2}- id: )[\s\S]*$/, ''));
    expect(await desk.run('list')).toMatchObject({ status: 0, err: expect.not.stringContaining('cut off') });
    for (const text of [`${desk.read()}\n  - x\n`, desk.read().replace('interviews:', 'interviews: ]')]) {
      desk.write(text);
      expect(await desk.run('list')).toMatchObject({ status: 3, err: expect.not.stringContaining('cut off') });
    }
  });
});

test('init makes no new one in place of one that is lost', async () => {
  fs.unlinkSync(desk.file);
  expect((await desk.run('init')).status).toBe(3);
  expect(fs.existsSync(desk.file)).toBe(false);
  expect((await desk.run('init', '--force')).status).toBe(0);
});

test('half of them is no loss, nor is what a command took out with force', async () => {
  cut(3);
  expect((await desk.run('list')).err).not.toContain('but had');
  expect((await desk.run(...ADD)).status).toBe(0);
});

test('a journal that cannot be read stops no reading', async () => {
  fs.rmSync(`${desk.folder}/home/.local/state`, { recursive: true });
  desk.write('', 'home/.local/state');
  expect((await desk.run('list')).status).toBe(0);
});
