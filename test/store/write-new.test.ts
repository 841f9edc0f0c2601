/** Drafts, calendars and templates: inside their folder, through no link, over nothing, whole or not at all. */

import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { slugOf } from '../../src/model/identity.ts';
import { createFile, replaceFile, writeNew } from '../../src/store/file/write-new.ts';
import { closeDesk, type Desk, openDesk } from './desk.ts';

let desk: Desk;
let out: string;
beforeEach(() => {
  desk = openDesk();
  out = join(desk.folder, 'out');
});
afterEach(() => closeDesk(desk));

const bytes = Buffer.from('mine');
const names = () => (fs.existsSync(out) ? fs.readdirSync(out) : []);

describe('case 59: a name that leaves its folder, or means something else to a file system', () => {
  test.for([
    '../../etc/cron.d/x',
    '/etc/passwd',
    '..\\..\\x',
    'C:x',
    '\\\\srv\\x',
    'a\0b',
    '..',
    '.',
    '',
    '.profile',
    '-rf',
    'CON',
    'con.txt',
    'LPT¹',
    'NUL.',
    'Acme.',
    'Acme ',
    'a:b',
    'a\nb',
    'x'.repeat(256),
  ])('%j is refused', (name) => {
    expect(() => writeNew(desk.ctx, out, name, bytes)).toThrow(/is no plain file name; nothing was written$/);
    expect(names()).toEqual([]);
  });
});

describe('case 60: a slug is safe whatever the name', () => {
  test.for([
    ['../../etc/cron.d/x', 'etc-cron-d-x'],
    ['..\\..\\x', 'x'],
    ['CON', 'x-con'],
    ['con.txt', 'x-con-txt'],
    ['LPT¹', 'x-lpt1'],
    ['NUL.', 'x-nul'],
    ['Acme.', 'acme'],
    ['a:b', 'a-b'],
    ['x'.repeat(300), 'x'.repeat(60)],
    ['😀'.repeat(70), 'interview'],
    ['', 'interview'],
    ['.', 'interview'],
    ['~', 'interview'],
    ['-rf', 'rf'],
    ['a\nb', 'a-b'],
    ['Søren Kjærgård', 'soren-kjaergard'],
    ['$(touch pwned)', 'touch-pwned'],
  ] as const)('%j', ([name, slug]) => {
    expect(slugOf(name)).toBe(slug);
  });
});

describe('case 61: what is there already', () => {
  test('is not written over: exit 6; with force it is', () => {
    fs.mkdirSync(out);
    fs.writeFileSync(join(out, 'a.eml'), 'theirs');
    const path = join(out, 'a.eml');
    expect(() => writeNew(desk.ctx, out, 'a.eml', bytes)).toThrow(
      `${path} is there already; nothing was written, --force writes over it`,
    );
    expect(fs.readFileSync(path, 'utf8')).toBe('theirs');
    writeNew(desk.ctx, out, 'a.eml', bytes, { force: true });
    expect(fs.readFileSync(path, 'utf8')).toBe('mine');
    expect(names()).toEqual(['a.eml']);
  });

  test('is not written over where the file system has no links', () => {
    fs.writeFileSync(join(desk.folder, 'a'), 'theirs');
    desk.faulty.faults.push({ call: 'linkSync', on: /./, code: 'EPERM' });
    expect(() => createFile(desk.ctx, join(desk.folder, 'a'), bytes)).toThrow('is there already');
    expect(desk.read('a')).toBe('theirs');
    createFile(desk.ctx, join(desk.folder, 'b'), bytes);
    expect(desk.read('b')).toBe('mine');
  });

  test.for([
    ['to a file', 'victim'],
    ['to nothing', 'gone'],
  ])('as a link %s is refused, with force too: exit 7', ([, target]) => {
    fs.mkdirSync(out);
    fs.writeFileSync(join(desk.folder, 'victim'), 'theirs');
    fs.symlinkSync(join(desk.folder, target ?? ''), join(out, 'a'));
    for (const write of [
      () => writeNew(desk.ctx, out, 'a', bytes),
      () => writeNew(desk.ctx, out, 'a', bytes, { force: true }),
      () => replaceFile(desk.ctx, join(out, 'a'), bytes),
    ])
      expect(write).toThrow(`${out}/a is a link; nothing was written, remove it or name another place`);
    expect(desk.read('victim')).toBe('theirs');
    expect(fs.existsSync(join(desk.folder, 'gone'))).toBe(false);
  });

  test('two of a panel whose names differ in their code points alone get two files', async () => {
    const person = (name: string, email: string) =>
      `{ name: ${name}, email: ${email}, detail: how you measure ${email}, fit: my years of it }`;
    desk.write(`version: 1
me: { name: Dana Okafor, email: dana@okafor.example, timezone: Europe/London }
interviews:
  - { id: a, company: Acme, role: R, at: 2026-11-23T14:30, interviewers: [${person('Zo\u00eb Ash', 'z1@acme.example')}, ${person('Zoe\u0308 Ash', 'z2@acme.example')}] }
`);
    expect(await desk.run('draft', 'a', '--out', out)).toMatchObject({
      status: 0,
      out: '~/out/a.thank-you.zoe-ash.eml\n~/out/a.thank-you.zoe-ash-2.eml\n',
    });
    expect(fs.readFileSync(join(out, 'a.thank-you.zoe-ash-2.eml'), 'utf8')).toContain('<z2@acme.example>');
  });

  test('drafts are not written over, and two companies of one name get two files', async () => {
    const draft = ['draft', 'halden', '--to', 'priya', '--out', out];
    expect(await desk.run(...draft)).toMatchObject({
      status: 0,
      out: '~/out/halden-staff-engineer.thank-you.priya-raman.eml\n',
    });
    const before = desk.sha('out/halden-staff-engineer.thank-you.priya-raman.eml');
    expect(await desk.run(...draft)).toMatchObject({
      status: 6,
      err: expect.stringContaining(
        'followup: ~/out/halden-staff-engineer.thank-you.priya-raman.eml is there already; nothing was written, --force writes over it\n',
      ),
    });
    expect(desk.sha('out/halden-staff-engineer.thank-you.priya-raman.eml')).toBe(before);
    for (const [index, company] of ['Acme', 'acme', 'ACME.'].entries()) {
      const add = ['add', '--company', company, '--role', 'Dev', '--at', `2026-11-23T1${index}:00`];
      expect((await desk.run(...add, '--with', 'Ann <ann@acme.example>')).status).toBe(0);
    }
    expect(desk.read().match(/- id: acme.*/g)).toEqual(['- id: acme-dev', '- id: acme-dev-2', '- id: acme-dev-3']);
  });
});

describe('the disk', () => {
  test.for([
    ['openSync', /tmp wx$/, 'ENOSPC', 'no space left on the device'],
    ['fsyncSync', /\.tmp$/, 'EIO', 'the device failed'],
    ['linkSync', /./, 'EIO', 'the device failed'],
  ] as const)('%s %s leaves nothing', ([call, on, code, reason]) => {
    desk.faulty.faults.push({ call, on, code });
    expect(() => writeNew(desk.ctx, out, 'a', bytes)).toThrow(`cannot write ${out}/a: ${reason} (${code})`);
    expect(names()).toEqual([]);
  });

  test('a folder that the disk did not confirm after the file was written is told as that', () => {
    desk.faulty.faults.push({ call: 'fsyncSync', on: /out$/, code: 'EIO' });
    expect(() => writeNew(desk.ctx, out, 'a', bytes)).toThrow(
      `${out}/a is written, but the disk did not confirm it: the device failed (EIO)`,
    );
    expect(names()).toEqual(['a']);
  });

  test('a folder that cannot be made is told', () => {
    fs.writeFileSync(out, '');
    expect(() => writeNew(desk.ctx, out, 'a', bytes)).toThrow(`cannot make the folder ${out}`);
  });

  test('case 15: the file is 0600 and its folder 0700', () => {
    writeNew(desk.ctx, out, 'a', bytes);
    expect(fs.statSync(join(out, 'a')).mode & 0o777).toBe(0o600);
    expect(fs.statSync(out).mode & 0o777).toBe(0o700);
  });
});
