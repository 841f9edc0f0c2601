/** What tells `send` of a mail that was begun: under whatever name the file has by now, and with a journal that was damaged. */

import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isSameMail, unlogged } from '../../src/store/file/begun.ts';
import { damagedLines, mayTellOf } from '../../src/store/file/damaged.ts';
import type { Mail } from '../../src/store/file/journal.ts';
import { stateOf } from '../../src/store/file/state.ts';
import { parseValidSearch } from '../../src/store/parse.ts';
import { alterProcess, closeDesk, type Desk, openDesk } from './desk.ts';

let desk: Desk;
/** What the mail command was given, and whether it is its end. */
let mails: string[];
let isCutOff: boolean;
beforeEach(() => {
  desk = openDesk();
  [mails, isCutOff] = [[], true];
  desk.ctx.run = (_, { stdin = '' }) => {
    mails.push(/^To: (.*)$/m.exec(stdin)?.[1] ?? '');
    if (isCutOff) throw new Error('killed');
    return { status: 0, signal: null, error: null, stdout: '', stderr: '' };
  };
});
afterEach(() => closeDesk(desk));

const send = (...more: string[]) => desk.run('send', 'halden', '--to', 'priya', '--via', 'mta', ...more);
/** A send that is cut off once the mail command has the mail. */
async function cutOff(): Promise<void> {
  await send();
  isCutOff = false;
  expect(mails).toHaveLength(1);
}
const journal = () => stateOf(desk.ctx, desk.file).journal;
const as = (name: string, ...argv: string[]) => desk.run(...argv, '--file', join(desk.folder, name));
const TO_SOREN = ['send', 'halden', '--to', 'soren', '--via', 'mta'];
const TO_PRIYA = ['send', 'halden', '--to', 'priya', '--via', 'mta'];

describe('a mail that was cut off is asked about', () => {
  test.for<[what: string, name: string, move: () => void]>([
    ['where the file was renamed', 'other.yaml', () => fs.renameSync(desk.file, join(desk.folder, 'other.yaml'))],
    ['where it was copied', 'copy.yaml', () => fs.copyFileSync(desk.file, join(desk.folder, 'copy.yaml'))],
    [
      'where its folder was moved',
      'moved/here/search.yaml',
      () => {
        fs.mkdirSync(join(desk.folder, 'moved/here'), { recursive: true });
        fs.renameSync(desk.file, join(desk.folder, 'moved/here/search.yaml'));
      },
    ],
    [
      'where it was renamed, and ids, names and the address of the sender in it were corrected',
      'other.yaml',
      () => {
        const text = desk
          .read()
          .replaceAll('halden-staff-engineer', 'halden-sre')
          .replaceAll('Priya Raman', 'Priya Ramen')
          .replace(/( +)email: (zoe@\S+)/, '$1email: z@other.example\n$1addresses: [$2]');
        desk.write(text, 'other.yaml');
      },
    ],
  ])('%s', async ([, name, move]) => {
    await cutOff();
    move();
    const { status, err } = await as(name, ...TO_PRIYA);
    expect(err).toContain('was given to the mail command Tue 24 Nov 10:00, and whether it went out nobody saw');
    expect([status, mails.length]).toEqual([7, 1]);
    expect((await as(name, 'check')).err).toContain('may have gone out and is not logged');
    expect((await as(name, 'sent', 'halden', '--kind', 'thank-you', '--to', 'priya')).status).toBe(0);
    expect((await as(name, 'check')).err).not.toContain('may have gone out');
  });

  test('and one that is being sent from another copy is not sent beside', async () => {
    await send();
    const { process } = desk.ctx;
    const text = fs.readFileSync(journal(), 'utf8').replaceAll(`"pid":${process.pid},`, `"pid":${process.pid + 1},`);
    fs.writeFileSync(journal(), text);
    fs.copyFileSync(desk.file, join(desk.folder, 'copy.yaml'));
    const { startOf } = process;
    alterProcess(desk, { startOf: () => startOf(process.pid) });
    const { status, err } = await as('copy.yaml', ...TO_PRIYA);
    expect([status, err]).toEqual([5, expect.stringContaining('is sending the thank-you to Priya Raman')]);
    expect(mails).toHaveLength(1);
  });

  test('--force sends it again from there, once', async () => {
    await cutOff();
    fs.renameSync(desk.file, join(desk.folder, 'other.yaml'));
    expect((await as('other.yaml', ...TO_PRIYA, '--force')).status).toBe(0);
    expect((await as('other.yaml', ...TO_PRIYA)).status).toBe(7);
    expect(mails).toHaveLength(2);
  });
});

describe('a mail of another search is none of this', () => {
  test.for<[what: string, change: (text: string) => string]>([
    ['of another person who met the same people', (text) => text.replaceAll('zoe@obrien', 'kim@obrien')],
    ['about a conversation at another time', (text) => text.replace('at: 2026-11-23T16:00', 'at: 2026-11-23T15:00')],
  ])('%s', async ([, change]) => {
    await cutOff();
    const text = change(desk.read());
    expect(text).not.toBe(desk.read());
    desk.write(text, 'other.yaml');
    expect((await as('other.yaml', ...TO_PRIYA)).err).not.toContain('whether it went out');
    expect(mails).toHaveLength(2);
  });

  test('nor one to somebody else who was there', async () => {
    await cutOff();
    fs.renameSync(desk.file, join(desk.folder, 'other.yaml'));
    await as('other.yaml', 'note', 'halden', '--to', 'soren', '--fit', 'my six years of on-call');
    expect((await as('other.yaml', ...TO_SOREN)).status).toBe(0);
  });

  test('and a journal of theirs that cannot be read stops nobody', async () => {
    isCutOff = false;
    const theirs = join(stateOf(desk.ctx, desk.file).folder, '../0123456789abcdef/journal.jsonl');
    fs.mkdirSync(theirs, { recursive: true });
    expect((await send()).status).toBe(0);
  });
});

describe('a damaged line of the journal', () => {
  const WANTED: Mail = {
    messageId: '<another@okafor.example>',
    subject: 'Thank you, Priya',
    interview: 'halden-staff-engineer',
    kind: 'thank-you',
    to: 'priya.raman@halden.example',
    name: 'Priya Raman',
    at: 0,
  };
  const search = () => parseValidSearch(desk.read(), { file: 'x', systemZone: () => 'UTC' }).search;
  const damage = (change: (line: string) => string) => {
    const lines = fs.readFileSync(journal(), 'utf8').split('\n');
    const index = lines.findIndex((line) => line.includes('"begun":'));
    lines[index] = change(lines[index] ?? '');
    fs.writeFileSync(journal(), lines.join('\n'), 'latin1');
  };

  const BYTES = [0x00, 0xff, 0x0a, 0x20, 0x22, 0x2c, 0x5c, 0x7b, 0x7d, 0x78];

  test('lets no second mail out, whichever byte it is, and whatever is there now', async () => {
    await cutOff();
    const whole = fs.readFileSync(journal());
    const from = whole.indexOf('{"mail"');
    const is = search();
    const doubts = () => unlogged(desk.ctx, desk.file, is).filter((one) => isSameMail(one, WANTED, is)).length;
    expect(doubts()).toBe(1);
    for (let at = from; at < whole.length; at += 1) {
      for (const byte of [BYTES[at % BYTES.length] ?? 0, (whole[at] ?? 0) ^ (1 << (at % 7))]) {
        const bytes = Buffer.from(whole);
        bytes[at] = byte;
        fs.writeFileSync(journal(), bytes);
        const damaged = damagedLines(desk.ctx, desk.file, is).filter((line) => mayTellOf(line, WANTED));
        expect(doubts() + damaged.length, `byte ${at - from} is ${byte}`).toBeGreaterThan(0);
      }
    }
  });

  test('is named, with what may have gone out and what settles it; logging it does', async () => {
    await cutOff();
    damage((line) => line.replace('"begun":', '"begun"x'));
    const place = `line 1 of ${journal().replace(desk.folder, '~')}`;
    const help = 'followup sent halden-staff-engineer --to priya.raman@halden.example logs it, --force sends it again';
    expect(await send()).toEqual({
      status: 7,
      out: '',
      err: `followup: ${place} is damaged, and the thank-you to Priya Raman may have gone out: look among your sent mail; nothing was sent: ${help}\n`,
    });
    expect((await desk.run('check')).err).toContain(
      `followup: warning: ${place} is damaged, and the thank-you to Priya Raman may have gone out; followup send asks before it sends\n`,
    );
    expect((await desk.run('sent', 'halden', '--to', 'priya')).status).toBe(0);
    expect(desk.read()).toMatch(/sent: thank-you, to: priya\S+, at: \S+, subject: .*, messageId: <[0-9a-f]{32}@/);
    expect((await desk.run('check')).err).not.toContain('damaged');
    expect(mails).toHaveLength(1);
  });

  test.for([
    ['zeros', (line: string) => '\0'.repeat(line.length)],
    ['half of it', (line: string) => line.slice(200)],
  ] as const)('of which %s are left is asked about once, and sent by --force', async ([, change]) => {
    await cutOff();
    damage(change);
    expect((await send()).status).toBe(7);
    expect((await send('--force')).status).toBe(0);
    expect(mails).toHaveLength(2);
    await desk.run('note', 'halden', '--to', 'soren', '--fit', 'my six years of on-call');
    expect((await desk.run(...TO_SOREN)).status).toBe(0);
  });

  test('of a mail that is logged asks nothing', async () => {
    isCutOff = false;
    expect((await send()).status).toBe(0);
    for (const [key, value] of [
      ['messageId', 'messageIx'],
      ['"thank-you"', '"thank-yoX"'],
      ['"at":1', '"at"x1'],
      ['"begun":', 'x'],
    ] as const) {
      const whole = fs.readFileSync(journal());
      damage((line) => line.replace(key, value));
      expect(damagedLines(desk.ctx, desk.file, search()), key).toEqual([]);
      expect((await desk.run('check')).err).not.toContain('damaged');
      fs.writeFileSync(journal(), whole);
    }
  });

  test.for([
    ['a save', '{"id":"0123","at":17955144x0000,"command":"followup heard","type":"change","before":null'],
    ['a save that was torn', '{"id":"ab'],
    ['a line that was torn at once', '{"m'],
    ['what came of a mail', '{"mail":"0123","went":tru'],
    ['a mail to somebody else', '{"mail":"a","begun":{"messageId":"<x>","kind":"thank-you","to":"a@x","name":"Ann",x'],
    ['another kind of mail', '{"mail":"a","begun":{"messageId":"<x>","kind":"status-check",x'],
    ['what a newer version may write', '{"later":{}}'],
  ])('of %s stands in nobody’s way', async ([, line]) => {
    await desk.run('heard', 'delphi', 'soon');
    fs.appendFileSync(journal(), `${line}\n`);
    isCutOff = false;
    expect((await send()).status).toBe(0);
  });
});
