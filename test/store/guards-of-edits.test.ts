/** What an edit may never do to a file: empty it, part it from its other names, say something else than it was told to. */

import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applySplices, proveEdit } from '../../src/store/edit/splice.ts';
import { type Content, readContent } from '../../src/store/file/content.ts';
import { allowCommand, requireTrusted } from '../../src/store/file/trust.ts';
import { replaceText, updateFile } from '../../src/store/file/write.ts';
import { type ParseOptions, parseSource } from '../../src/store/parse.ts';
import { alterProcess, closeDesk, type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => closeDesk(desk));

const command = 'followup test';
const ADD = ['add', '--company', 'A', '--role', 'B', '--at', '2026-11-20T10:00'];

async function refused(argv: string[], status: number, message: string): Promise<void> {
  const before = desk.sha();
  const result = await desk.run(...argv);
  expect(result).toEqual({ status, out: '', err: `followup: ${message}\n` });
  expect(desk.sha()).toBe(before);
  expect(desk.staleFiles()).toEqual([]);
}

describe('case 19: a file that a sync tool emptied', () => {
  test('is not written over, and the backup is named; --force starts anew', async () => {
    await desk.run('heard', 'halden', 'soon');
    const sha = desk.sha().slice(0, 8);
    desk.write('');
    const { status, err } = await desk.run(...ADD);
    expect(err).toMatch(
      new RegExp(
        `followup: ~/search.yaml is empty but had 6 interviews; see backup ~/home/.*/backups/\\d+T\\d+Z-${sha}.yaml, or start anew with --force\n$`,
      ),
    );
    expect(status).toBe(3);
    expect(desk.read()).toBe('');
    expect((await desk.run(...ADD, '--force')).status).toBe(0);
    expect(desk.read()).toContain('company: A\n');
  });

  test('one that was always empty is no loss', async () => {
    desk.write('');
    expect((await desk.run(...ADD)).status).toBe(0);
  });
});

describe('an edit that loses most interviews', () => {
  const two = (text: string) => `${text.slice(0, text.indexOf('  # --- in New York'))}`;
  const message =
    'this would leave 2 interviews of 6 in ~/search.yaml; nothing was changed, --force does it all the same';

  test('is refused, and made with force', async () => {
    const before = desk.sha();
    const error = await updateFile(desk.ctx, desk.file, { command }, two).catch((one: Error) => one);
    expect(error).toMatchObject({ status: 'invalid' });
    expect(String(error).replaceAll(desk.folder, '~')).toBe(`Failure: ${message}`);
    expect(desk.sha()).toBe(before);
    await updateFile(desk.ctx, desk.file, { command, force: true }, two);
    expect(desk.read().match(/- id:/g)).toHaveLength(2);
  });

  test('is refused from an editor too', async () => {
    const before = desk.read();
    const texts = { before, after: two(before) };
    await expect(replaceText(desk.ctx, desk.file, texts, { command })).rejects.toMatchObject({
      status: 'invalid',
      message: expect.stringContaining('this would leave 2 interviews of 6'),
    });
    expect(desk.read()).toBe(before);
  });
});

test('a text from an editor does not replace what somebody else saved meanwhile: exit 6', async () => {
  const before = desk.read();
  desk.write(`${before}# theirs\n`);
  const texts = { before, after: `${before}# mine\n` };
  await expect(replaceText(desk.ctx, desk.file, texts, { command })).rejects.toMatchObject({
    status: 'changed',
    message: `${desk.file} was changed meanwhile; nothing was changed`,
  });
  expect(desk.read()).toBe(`${before}# theirs\n`);
});

describe('case 14: a file with two names', () => {
  const message = (path = '~/search.yaml') =>
    `${path} has 2 names (hard links), and saving would part them; nothing was changed, use a symbolic link or --force`;
  const link = () => fs.linkSync(desk.file, join(desk.folder, 'other.yaml'));

  test('is refused', async () => {
    link();
    await refused(['heard', 'halden', 'soon'], 7, message());
    expect((await desk.run('heard', 'halden', 'soon', '--force')).status).toBe(0);
  });

  test('is refused from an editor', async () => {
    link();
    const before = desk.read();
    const texts = { before, after: `${before}# mine\n` };
    await expect(replaceText(desk.ctx, desk.file, texts, { command })).rejects.toMatchObject({
      status: 'refused',
      message: message(desk.file),
    });
    expect(desk.read('other.yaml')).toBe(before);
    expect(desk.staleFiles()).toEqual([]);
  });

  test('is refused by undo', async () => {
    await desk.run('heard', 'halden', 'soon');
    link();
    await refused(['undo'], 7, message());
  });
});

describe('an edit is proven before it is saved', () => {
  const options: ParseOptions = { file: 'i.yaml', systemZone: () => 'UTC' };
  const text = 'version: 1\ninterviews:\n  - { company: Acme, role: Dev, at: 2026-11-23T14:30Z, minutes: 45 }\n';
  const source = parseSource(text, options);
  const [one] = source.raw.interviews ?? [];
  const prove = (find: string, insert: string, intended: object) =>
    proveEdit(
      source,
      {
        splices: [{ start: text.indexOf(find), end: text.indexOf(find) + find.length, insert }],
        intended: { ...source.raw, interviews: [{ ...one, ...intended } as never] },
      },
      options,
    );

  test('one that says what it should', () => {
    expect(prove('45', '50', { minutes: 50 })).toContain('minutes: 50 }');
  });

  test('one that says something else is refused', () => {
    expect(() => prove('45', '54', { minutes: 50 })).toThrow(
      'i.yaml is written in a way that this change cannot be made in safely; nothing was changed, make it by hand',
    );
  });

  test('one that says something besides is refused', () => {
    expect(() => prove('45', '50, notes: x', { minutes: 50 })).toThrow('cannot be made in safely');
  });

  test('one that is not valid any more is refused, with why', () => {
    expect(() => prove('45', '50 }, {', { minutes: 50 })).toThrow('this would make i.yaml invalid (');
  });

  test('one under which an interview would be called otherwise is refused', () => {
    expect(() => prove('Acme', 'Brook', { company: 'Brook' })).toThrow('cannot be made in safely');
  });

  test('changes that overlap are refused', () => {
    const twice = [
      { start: 0, end: 2, insert: '' },
      { start: 1, end: 3, insert: '' },
    ];
    expect(applySplices('abc', twice)).toBe(null);
    expect(() => proveEdit(source, { splices: twice, intended: source.raw }, options)).toThrow(
      'cannot be made in safely',
    );
  });

  test('a file that an edit makes invalid is never written', async () => {
    const before = desk.sha();
    const spoil = (text: string) => text.replace('minutes: 90', 'minutes: 0');
    await expect(updateFile(desk.ctx, desk.file, { command }, spoil)).rejects.toMatchObject({
      status: 'invalid',
    });
    expect(desk.sha()).toBe(before);
  });
});

test('an edit that changes nothing writes nothing at all', async () => {
  const { mtimeMs, ino } = fs.statSync(desk.file);
  const { changed } = await updateFile(desk.ctx, desk.file, { command }, (text) => text);
  expect(changed).toBe(false);
  expect(fs.statSync(desk.file)).toMatchObject({ mtimeMs, ino });
  expect(desk.faulty.calls.filter((call) => /wx|a\+|r\+/.test(call))).toEqual([]);
});

test('init leaves a file that is there, and one that comes while it asks', async () => {
  await refused(['init'], 4, '~/search.yaml exists already; nothing was changed');
  const path = join(desk.folder, 'fresh.yaml');
  const come = () => fs.writeFileSync(path, '# theirs\n');
  desk.faulty.faults.push({ call: 'openSync', on: /\.tmp wx$/, nth: 1, before: come });
  expect(await desk.run('init', '--file', path)).toEqual({
    status: 6,
    out: '',
    err: 'followup: ~/fresh.yaml is there already; nothing was written\n',
  });
  expect(desk.read('fresh.yaml')).toBe('# theirs\n');
});

describe('case 65: the command in a file is run', () => {
  const trust = () => requireTrusted(desk.ctx, desk.file, readContent(desk.ctx, desk.file) as Content);

  test('where only its owner can write it', () => {
    expect(trust).not.toThrow();
  });

  test.for([0o620, 0o602, 0o666])('never where others may: mode %o', (mode) => {
    fs.chmodSync(desk.file, mode);
    expect(trust).toThrow(
      `${desk.file} may be written by others (mode 0${mode.toString(8)}), so the command in it is not run; chmod go-w it`,
    );
  });

  test('never where it is somebody else’s, but for root’s', () => {
    const stats = fs.statSync(desk.file);
    let uid = 1001;
    desk.faulty.faults.push({
      call: 'fstatSync',
      on: /search\.yaml$/,
      instead: () => Object.assign(Object.create(stats), { uid }),
    });
    alterProcess(desk, { uid: 1000 });
    expect(trust).toThrow(`${desk.file} belongs to another user, so the command in it is not run; use --via`);
    uid = 0;
    expect(trust).not.toThrow();
  });

  test('and is judged on what was read, not on what stands there by then', async () => {
    const evil = desk.read().replace('mailCommand: msmtp -t', 'mailCommand: evil');
    const good = fs.readFileSync(desk.file);
    desk.write(evil);
    fs.chmodSync(desk.file, 0o666);
    const ran: string[] = [];
    desk.ctx.run = ([program]) => {
      ran.push(program);
      return { status: 0, signal: null, error: null, stdout: '', stderr: '' };
    };
    // Between any two looks at the file, theirs is taken away and mine stands there.
    const swap = () => {
      fs.writeFileSync(`${desk.file}.mine`, good, { mode: 0o600 });
      fs.renameSync(`${desk.file}.mine`, desk.file);
    };
    for (const nth of [1, 2, 3, 4]) {
      desk.write(evil);
      fs.chmodSync(desk.file, 0o666);
      desk.faulty.faults.length = 0;
      await desk.run('list');
      desk.faulty.faults.push({ call: 'closeSync', on: /search\.yaml$/, nth, after: swap });
      await desk.run('send', 'brook', '--kind', 'status-check');
    }
    expect(ran).not.toContain('evil');
  });

  describe('in a repository, whose files somebody else may have written', () => {
    const send = () => desk.run('send', 'brook', '--kind', 'status-check');
    const ran: string[] = [];
    beforeEach(() => {
      fs.mkdirSync(join(desk.folder, '.git'));
      ran.length = 0;
      desk.ctx.run = ([program]) => {
        ran.push(program);
        return { status: 0, signal: null, error: null, stdout: '', stderr: '' };
      };
    });

    test('only where a person has allowed that very command in that very file', async () => {
      const { status, err } = await send();
      expect(err).toContain(
        '~/search.yaml lies in a repository, and its settings.mailCommand is: msmtp -t; nothing was run. Allow it on a terminal, or name one with --via',
      );
      expect(status).toBe(7);
      allowCommand(desk.ctx, desk.file, 'other');
      expect((await send()).status).toBe(7);
      allowCommand(desk.ctx, desk.file, 'msmtp -t');
      expect((await send()).status).toBe(0);
      expect(ran).toEqual(['msmtp']);
    });

    test('and --via needs no leave', async () => {
      expect((await desk.run('send', 'brook', '--kind', 'status-check', '--via', 'mine')).status).toBe(0);
      expect(ran).toEqual(['mine']);
    });
  });

  test('and send stops there, with nothing run and nothing logged', async () => {
    fs.chmodSync(desk.file, 0o660);
    desk.ctx.run = () => {
      throw new Error('run');
    };
    await refused(
      ['send', 'brook', '--kind', 'status-check'],
      7,
      '~/search.yaml may be written by others (mode 0660), so the command in it is not run; chmod go-w it',
    );
  });
});
