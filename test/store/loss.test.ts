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
