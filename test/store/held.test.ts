/** Editors that write while a save replaces the file: in place into the old one, or by a rename of their own. */

import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../src/store/file/content.ts';
import { stateOf } from '../../src/store/file/state.ts';
import { updateFile } from '../../src/store/file/write.ts';
import { alterProcess, closeDesk, type Desk, openDesk } from './desk.ts';

let desk: Desk;
let before: string;
beforeEach(() => {
  desk = openDesk();
  before = desk.read();
});
afterEach(() => closeDesk(desk));

const TEMP = /\.search\.yaml\.\d+-\w+-[0-9a-f]+\.tmp/;
const command = 'followup test';
const save = (mark = '# mine\n') => updateFile(desk.ctx, desk.file, { command }, (text) => `${text}${mark}`);
const beside = () => fs.readdirSync(desk.folder).filter((name) => /^search\.edited-\d{8}T\d{6}Z-\w+\.yaml$/.test(name));
const backups = () => fs.readdirSync(stateOf(desk.ctx, desk.file).snapshots);
const replaced = () => backups().filter((name) => name.startsWith('replaced-'));

/** Saved, with what came in beside it, and told so: exit 6. */
async function savedBeside(theirs: string): Promise<void> {
  await expect(save()).rejects.toMatchObject({
    status: 'changed',
    message: expect.stringMatching(
      /search\.yaml is saved, but something else wrote into it meanwhile: that is in \S+search\.edited-\S+\.yaml; compare the two, then delete that one$/,
    ),
  });
  expect(desk.read()).toBe(`${before}# mine\n`);
  expect(beside().map((name) => desk.read(name))).toEqual([theirs]);
  expect(desk.staleFiles()).toEqual([]);
}

describe('between the last look and the rename', () => {
  const when = (act: () => void) => desk.faulty.faults.push({ call: 'renameSync', on: TEMP, before: act });

  test('a write in place is put beside', async () => {
    when(() => fs.appendFileSync(desk.file, '# theirs\n'));
    await savedBeside(`${before}# theirs\n`);
    expect(replaced()).toEqual([]);
  });

  test('where backups are on another disk too', async () => {
    desk.faulty.faults.push({ call: 'linkSync', on: /replaced-/, code: 'EXDEV' });
    when(() => fs.writeFileSync(desk.file, '# theirs\n'));
    await savedBeside('# theirs\n');
  });

  test('where the disk has no hard links, too', async () => {
    desk.faulty.faults.push({ call: 'linkSync', on: /./, code: 'EPERM' });
    when(() => fs.writeFileSync(desk.file, '# theirs\n'));
    await savedBeside('# theirs\n');
  });

  test('a write that has only begun arrives beside when it ends', async () => {
    const fd = fs.openSync(desk.file, 'r+');
    when(() => fs.ftruncateSync(fd));
    await savedBeside('');
    fs.writeSync(fd, '# theirs\n', 0);
    fs.closeSync(fd);
    expect(beside().map((name) => desk.read(name))).toEqual(['# theirs\n']);
  });

  test('a write of the same bytes is none', async () => {
    when(() => fs.writeFileSync(desk.file, before));
    await save();
    expect(beside()).toEqual([]);
  });

  test('what is written into another file of the same bytes, which took its place meanwhile, is put beside', async () => {
    desk.write(before, 'new.yaml');
    const swap = () => fs.renameSync(join(desk.folder, 'new.yaml'), desk.file);
    desk.faulty.faults.push({ call: 'openSync', on: TEMP, nth: 1, before: swap });
    when(() => fs.appendFileSync(desk.file, '# theirs\n'));
    await savedBeside(`${before}# theirs\n`);
  });

  test('no other call comes between', async () => {
    await save();
    const { calls } = desk.faulty;
    const at = calls.findIndex((call) => call.startsWith('renameSync .search.yaml.'));
    expect(calls[at - 1]).toBe('statSync search.yaml');
  });
});

describe('between the last look and the exchange', () => {
  const theirs = '# theirs\n';
  const rename = (text: string) => () => {
    desk.write(text, 'new.yaml');
    fs.renameSync(join(desk.folder, 'new.yaml'), desk.file);
  };

  const once = (act: () => void) => {
    desk.onExchange = () => {
      desk.onExchange = () => {};
      act();
    };
  };

  test('a file that an editor renames there has its place back, and is edited anew', async () => {
    once(rename(theirs));
    await save();
    expect([beside(), desk.read(), desk.staleFiles()]).toEqual([[], `${theirs}# mine\n`, []]);
  });

  test('where it cannot have it back, it is put beside', async () => {
    const { exchange } = desk.ctx.process;
    let count = 0;
    desk.onExchange = rename(theirs);
    alterProcess(desk, { exchange: (one, other) => (count++ === 0 ? exchange(one, other) : 'unable') });
    await savedBeside(theirs);
  });

  test('what another renames there until it has it back is put beside', async () => {
    once(() => {
      rename(theirs)();
      once(rename('# later\n'));
    });
    await save();
    expect([beside().map((name) => desk.read(name)), desk.read()]).toEqual([['# later\n'], `${theirs}# mine\n`]);
    expect((await save()).notices).toEqual([expect.stringContaining('something else wrote')]);
  });

  test('where an editor moves the old file away and its own there, it is read again', async () => {
    once(() => fs.renameSync(desk.file, `${desk.file}~`));
    desk.faulty.faults.push({ call: 'linkSync', on: TEMP, nth: 1, before: rename(theirs) });
    await save();
    expect([beside(), desk.read(), desk.staleFiles()]).toEqual([[], `${theirs}# mine\n`, []]);
  });

  test('one of the same bytes is none', async () => {
    desk.onExchange = rename(before);
    await save();
    expect([beside(), desk.read(), desk.staleFiles()]).toEqual([[], `${before}# mine\n`, []]);
  });

  test('the file that was there keeps its second name alone', async () => {
    desk.onExchange = () => {};
    await save();
    expect([beside(), desk.read(), desk.staleFiles()]).toEqual([[], `${before}# mine\n`, []]);
    expect(replaced()).toHaveLength(1);
    expect(desk.faulty.calls.some((call) => call.startsWith('renameSync .search.yaml.'))).toBe(false);
  });

  test('an exchange that was ended after it was made is one', async () => {
    const { exchange } = desk.ctx.process;
    desk.onExchange = () => {};
    alterProcess(desk, { exchange: (one, other) => (exchange(one, other) === 'done' ? 'ended' : 'unable') });
    await save();
    expect([desk.read(), desk.staleFiles()]).toEqual([`${before}# mine\n`, []]);
  });

  test('one that was ended before it was made is done by a rename', async () => {
    alterProcess(desk, { exchange: () => 'ended' });
    await save();
    expect([desk.read(), desk.staleFiles()]).toEqual([`${before}# mine\n`, []]);
  });
});

test('a file that is taken away is nobody’s to write over', async () => {
  const gone = () => fs.renameSync(desk.file, `${desk.file}~`);
  desk.faulty.faults.push({ call: 'openSync', on: /search\.yaml r\+$/, nth: 1, before: gone });
  await save();
  expect(desk.read('search.yaml~')).toBe(before);
  expect(desk.read()).toBe('# mine\n');
});

describe('long after the save', () => {
  let fd: number;
  beforeEach(async () => {
    fd = fs.openSync(desk.file, 'r+');
    await save();
  });

  test('a write into the old file is put beside by the next save, and told', async () => {
    fs.writeSync(fd, '# theirs\n', 0);
    fs.closeSync(fd);
    const [held = ''] = replaced();
    expect((await desk.run('check')).err).toContain(
      `wrote into the file while it was saved: that is in ~/home/.local/state`,
    );
    expect((await desk.run('check')).err).toContain(`/${held}; compare the two`);
    const { notices } = await save('# again\n');
    const [name = ''] = beside();
    expect(desk.read(name)).toBe(`# theirs\n${before.slice('# theirs\n'.length)}`);
    expect(notices).toEqual([
      `something else wrote "${name}" into the file while it was saved; compare the two, then delete it`,
    ]);
    expect(desk.read()).toBe(`${before}# mine\n# again\n`);
    expect((await desk.run('heard', 'halden', 'soon')).err).toContain('something else wrote');
    expect((await desk.run('check')).err).toContain('something else wrote');
  });

  test('what is empty so far has its time', async () => {
    fs.ftruncateSync(fd);
    await save('# again\n');
    expect(beside()).toEqual([]);
    fs.writeSync(fd, '# theirs\n', 0);
    fs.closeSync(fd);
    await save('# more\n');
    expect(beside().map((name) => desk.read(name))).toEqual(['# theirs\n']);
  });

  test('the last 64 old files are kept', async () => {
    fs.closeSync(fd);
    for (let count = 0; count < 66; count += 1) await save(`# ${count}\n`);
    expect(replaced()).toHaveLength(65);
  });
});

test('a save that was cut off before its rename does not leave the file with two names', async () => {
  await save();
  const { stats } = readContent(desk.ctx, desk.file) ?? {};
  const left = join(stateOf(desk.ctx, desk.file).snapshots, `replaced-0123456789abcdef-${stats?.mtimeMs}-1-1-aa.yaml`);
  fs.linkSync(desk.file, left);
  fs.appendFileSync(desk.file, '# by hand\n');
  expect((await desk.run('check', '--deep')).err).not.toMatch(/hard links|something else wrote/);
  expect((await desk.run('heard', 'halden', 'soon')).status).toBe(0);
  expect(fs.existsSync(left)).toBe(false);
});
