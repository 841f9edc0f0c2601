/** `send` mails nobody twice: it settles that it can log before it mails, and asks about what may have gone out. */

import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Holder, holderOf } from '../../src/store/file/holder.ts';
import { appendJournal, type Mail } from '../../src/store/file/journal.ts';
import { stateOf } from '../../src/store/file/state.ts';
import { alterProcess, closeDesk, type Desk, openDesk } from './desk.ts';

let desk: Desk;
/** What the mail command was given, and how it ends. */
let mails: string[];
let mta: () => void;
beforeEach(() => {
  desk = openDesk();
  mails = [];
  mta = () => {};
  desk.ctx.run = (_, { stdin = '' }) => {
    mails.push(/^To: (.*)$/m.exec(stdin)?.[1] ?? '');
    mta();
    return { status: 0, signal: null, error: null, stdout: '', stderr: '' };
  };
});
afterEach(() => closeDesk(desk));

const SEND = ['send', 'halden', '--to', 'priya', '--via', 'mta'];
const send = (...more: string[]) => desk.run(...SEND, ...more);
const entries = () => desk.read().split('sent: thank-you, to: priya.raman@halden.example').length - 1;
const WHO = 'the thank-you to Priya Raman';
const HELP = 'followup sent halden-staff-engineer --to priya.raman@halden.example logs it, --force sends it again';
const UNSEEN = `followup: ${WHO} was given to the mail command Tue 24 Nov 10:00, and whether it went out nobody saw: look among your sent mail; nothing was sent: ${HELP}\n`;
const WENT = `followup: ${WHO} went out Tue 24 Nov 10:00 and is not logged; nothing was sent: ${HELP}\n`;

describe('nothing is handed over where it could not be logged', () => {
  const lock = { pid: 1, start: '', host: 'elsewhere', boot: '', nonce: 'theirs', command: 'add', at: 0 };
  const hindrances: [what: string, status: number, hinder: () => void][] = [
    ['the file has two names', 7, () => fs.linkSync(desk.file, join(desk.folder, 'other.yaml'))],
    ['the file is read-only', 4, () => fs.chmodSync(desk.file, 0o444)],
    ['the disk is read-only', 4, () => desk.faulty.faults.push({ call: 'openSync', on: /yaml r\+$/, code: 'EROFS' })],
    ['the journal cannot be kept', 4, () => desk.write('', 'home/.local/state')],
    ['the journal cannot be written', 4, () => desk.faulty.faults.push({ on: /jsonl a\+$/, code: 'ENOSPC' })],
    [
      'there is no room for what it says then',
      4,
      () => desk.faulty.faults.push({ on: /backups\S+ wx$/, code: 'ENOSPC' }),
    ],
    [
      'there is no room beside the file',
      4,
      () => desk.faulty.faults.push({ on: /yaml\.\S+\.tmp wx$/, code: 'ENOSPC' }),
    ],
    ['somebody else holds the lock', 5, () => desk.write(JSON.stringify(lock), '.search.yaml.lock')],
    ['the folder takes no lock', 4, () => desk.faulty.faults.push({ on: /lock\.\S+ wx$/, code: 'EACCES' })],
  ];

  test.for(hindrances)('%s', async ([, status, hinder]) => {
    const { sleep, elapsed } = desk.ctx.process;
    alterProcess(desk, { sleep: () => sleep(1), elapsed: () => elapsed() * 100 });
    fs.mkdirSync(join(desk.folder, 'home/.local'), { recursive: true });
    hinder();
    expect((await send()).status).toBe(status);
    expect(mails).toEqual([]);
    expect(desk.staleFiles().filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('the interview is gone by the time of the mail', async () => {
    const without = desk.read().replace(/ {2}- id: halden[\s\S]*?(?=\n {2}- id)/, '');
    desk.faulty.faults.push({ call: 'openSync', on: /lock\.\S+ wx$/, before: () => desk.write(without) });
    expect((await send()).status).toBe(2);
    expect(mails).toEqual([]);
  });
});

describe('one mail, whatever happens after it was handed over', () => {
  const KILLED = new Error('killed');

  test('the program ends there: the next send asks, and logging it answers', async () => {
    mta = () => {
      throw KILLED;
    };
    await send();
    expect(await send()).toEqual({ status: 7, out: '', err: UNSEEN });
    expect((await desk.run('sent', 'halden', '--to', 'priya')).status).toBe(0);
    expect((await send()).status).toBe(7);
    expect([mails.length, entries()]).toEqual([1, 1]);
    // It is the message that was handed over: what answers it is found by that.
    expect(desk.read()).toMatch(/sent: thank-you, to: priya\S+, at: \S+, subject: .*, messageId: <[0-9a-f]{32}@/);
  });

  test('the file cannot be saved any more: it is told, the next send asks, and --force says what it overrides', async () => {
    mta = () => desk.faulty.faults.push({ call: 'renameSync', on: /search\.yaml$/, nth: 1, code: 'EIO' });
    const { status, err } = await send();
    expect(status).toBe(4);
    expect(err).toMatch(/^followup: the mail to Priya Raman was sent, but not logged: .*; log it with followup sent /);
    mta = () => {};
    expect(await send()).toEqual({ status: 7, out: '', err: WENT });
    expect(mails).toHaveLength(1);
    const { err: said, status: forced } = await send('--force');
    expect(said).toContain(`followup: overridden: ${WHO} went out Tue 24 Nov 10:00 and is not logged\n`);
    expect([forced, mails.length, entries()]).toEqual([0, 2, 1]);
  });

  test('somebody else writes at the very moment that it is logged: it is logged, and that is what is told', async () => {
    mta = () =>
      desk.faulty.faults.push({
        call: 'renameSync',
        on: /search\.yaml$/,
        before: () => fs.appendFileSync(desk.file, '#\n'),
      });
    const { status, err } = await send();
    expect(status).toBe(6);
    expect(err).toMatch(
      /^followup: the mail to Priya Raman was sent and is logged, but \S+ is saved, but something else wrote/,
    );
    expect([mails.length, entries()]).toEqual([1, 1]);
  });

  test('the entry is taken back: the next send asks', async () => {
    expect((await send()).status).toBe(0);
    expect((await desk.run('undo')).status).toBe(0);
    expect(await send()).toEqual({ status: 7, out: '', err: WENT });
    expect(mails).toHaveLength(1);
  });

  test('somebody else’s edit loses the entry, and another address makes it no other mail', async () => {
    const before = desk.read();
    await send();
    desk.write(before.replaceAll('priya.raman@halden.example', 'priya@halden.example'));
    expect((await send()).status).toBe(7);
    expect(mails).toHaveLength(1);
  });
});

/** Writes down that another process begins a mail. */
function begin(mail: Partial<Mail> = {}, by: Partial<Holder> = {}, id = 'a'): void {
  const { process } = desk.ctx;
  const own = { ...holderOf(process, 'followup send'), pid: process.pid + 1 };
  const thanks = {
    messageId: '<x>',
    subject: 'Thanks',
    kind: 'thank-you',
    to: 'p@x',
    name: 'Priya Raman',
    at: 0,
  } as const;
  const begun = { ...thanks, interview: 'halden-staff-engineer', ...mail, by: { ...own, ...by } };
  appendJournal(desk.ctx, stateOf(desk.ctx, desk.file), { mail: id, begun });
}

describe('another mail than one that may have gone out is sent unasked', () => {
  test.for<[what: string, mail: Partial<Mail>]>([
    ['to somebody of that name at another company', { interview: 'brook-data-engineer' }],
    ['to the same address about another role', { interview: 'brook-data-engineer', to: 'priya.raman@halden.example' }],
    ['to another of that name in the same conversation', { to: 'soren@halden.example' }],
    ['to another of it, at an address that passes on', { name: 'Jürgen Groß', to: 'priya.raman@halden.example' }],
    ['of another kind', { kind: 'status-check' }],
  ])('%s', async ([, mail]) => {
    alterProcess(desk, { startOf: () => null });
    begin(mail);
    expect((await send()).status).toBe(0);
  });

  test('but not to one whose name was corrected since', async () => {
    alterProcess(desk, { startOf: () => null });
    begin({ name: 'Priya Ramen', to: 'priya.raman@halden.example' });
    expect((await send()).status).toBe(7);
  });

  test('nor to one whose name and address were', async () => {
    alterProcess(desk, { startOf: () => null });
    begin({ name: 'Pria Ramann', to: 'pria@halden.example' });
    expect((await send()).status).toBe(7);
  });

  test('and what a hand logged of one process answers for no other', async () => {
    alterProcess(desk, { startOf: () => null });
    begin();
    const entry = '{sent: thank-you, to: Priya Raman, at: 2026-11-24T09:00:00Z}';
    desk.write(desk.read().replace(/(amina@brook.*\n +history:\n)/s, `$1      - ${entry}\n`));
    expect(desk.read()).toContain(entry);
    expect((await send()).status).toBe(7);
  });
});

describe('two at once', () => {
  const underWay = (who: string) => ({
    status: 5,
    out: '',
    err: `followup: ${who} is sending the thank-you to Priya Raman; nothing was sent\n`,
  });

  test('the second finds the first under way', async () => {
    const { startOf, pid } = desk.ctx.process;
    alterProcess(desk, { startOf: () => startOf(pid) });
    begin();
    expect(await send()).toEqual(underWay(`pid ${pid + 1}`));
    expect(mails).toEqual([]);
  });

  test('also where an earlier one is known, and is to go again', async () => {
    const { startOf, pid } = desk.ctx.process;
    alterProcess(desk, { startOf: (one) => (one === pid + 1 ? startOf(pid) : null) });
    begin({}, { pid: pid + 2 });
    begin({}, {}, 'b');
    const { status, err } = await send('--force');
    expect([status, err]).toEqual([5, expect.stringContaining('is sending the thank-you to Priya Raman')]);
    expect(mails).toEqual([]);
  });

  test('a second that may have gone out since the question is another question', async () => {
    alterProcess(desk, { startOf: () => null });
    begin();
    desk.faulty.faults.push({ call: 'openSync', on: /lock\.\S+ wx$/, nth: 1, before: () => begin({}, {}, 'b') });
    expect((await send('--force')).status).toBe(6);
    expect(mails).toEqual([]);
    expect((await send('--force')).status).toBe(0);
  });

  test('one that ends between the look at it and the lock was asked about by nobody', async () => {
    const { startOf, pid } = desk.ctx.process;
    let isThere = true;
    alterProcess(desk, { startOf: () => (isThere ? startOf(pid) : null) });
    begin();
    const ends = () => {
      isThere = false;
    };
    desk.faulty.faults.push({ call: 'openSync', on: /lock\.\S+ wx$/, nth: 1, before: ends });
    expect((await send('--force')).status).toBe(6);
    expect(mails).toEqual([]);
  });

  test('whoever has our number in another container is another', async () => {
    const { pid } = desk.ctx.process;
    begin({}, { pid, namespace: '1', at: desk.ctx.process.clock() });
    expect(await send()).toEqual(underWay(`pid ${pid} in another container`));
  });

  test('another host is believed for as long as a mail can take, and asked about then', async () => {
    const { clock } = desk.ctx.process;
    begin({ at: Date.parse('2026-11-24T10:00:00Z') }, { pid: 7, host: 'elsewhere', at: clock() });
    expect(await send()).toEqual(underWay('pid 7 on host elsewhere'));
    for (const aside of [700_000, -700_000]) {
      alterProcess(desk, { clock: () => clock() + aside });
      expect(await send()).toEqual({ status: 7, out: '', err: UNSEEN });
    }
    expect(mails).toEqual([]);
  });

  test('the first ends between the plan of the second and its mail', async () => {
    const both = desk.ctx.run;
    let isFirst = true;
    desk.faulty.faults.push({
      call: 'openSync',
      on: /lock\.\S+ wx$/,
      nth: 1,
      before: () => {
        if (!isFirst) return;
        isFirst = false;
        desk.shell(
          `FOLLOWUP_FILE=${desk.file} FOLLOWUP_NOW=2026-11-24T10:00:00Z HOME=${desk.folder}/home node ${process.cwd()}/bin/followup.js send halden --to priya --via "tee first.eml"`,
        );
      },
    });
    desk.ctx.run = both;
    expect(await send()).toEqual({
      status: 6,
      out: '',
      err: `followup: ${WHO} went out meanwhile, and is logged; nothing was sent\n`,
    });
    expect([fs.existsSync(join(desk.folder, 'first.eml')), mails.length, entries()]).toEqual([true, 0, 1]);
  });
});

test('one that a hand logs between the plan and the mail is not sent again', async () => {
  const entry = '    history: [{sent: thank-you, to: Priya Raman, at: 2026-11-24T09:00:00Z}]';
  const logged = desk.read().replace(/(- id: halden.*\n)/, `$1${entry}\n`);
  expect(logged).toContain(entry);
  desk.faulty.faults.push({ call: 'openSync', on: /lock\.\S+ wx$/, nth: 1, before: () => desk.write(logged) });
  const err = `followup: ${WHO} went out meanwhile, and is logged; nothing was sent\n`;
  expect(await send()).toEqual({ status: 6, out: '', err });
  expect(mails).toEqual([]);
});

test('a mail command that logs it itself: it is there once', async () => {
  let said = '';
  mta = () => {
    const at = `FOLLOWUP_FILE=${desk.file} FOLLOWUP_NOW=2026-11-24T10:00:00Z HOME=${desk.folder}/home`;
    said = desk.shell(`${at} node ${process.cwd()}/bin/followup.js sent halden --to priya`);
  };
  expect((await send()).out).toBe('sent: thank-you to Priya Raman <priya.raman@halden.example>\n');
  expect(said).toContain('sent thank-you to priya.raman@halden.example');
  expect([mails.length, entries()]).toEqual([1, 1]);
});

test('a command that refused it did not send it: the next send asks nothing', async () => {
  const ran = desk.ctx.run;
  desk.ctx.run = () => ({ status: 75, signal: null, error: null, stdout: '', stderr: '' });
  expect((await send()).status).toBe(4);
  desk.ctx.run = ran;
  expect((await send()).status).toBe(0);
  expect([mails.length, entries()]).toEqual([1, 1]);
});

test.for([
  [{ status: null, signal: 'SIGKILL', error: null }, 'mta was ended by SIGKILL, and the mail may have gone out before'],
  [
    { status: null, signal: 'SIGTERM', error: 'ETIMEDOUT' },
    'mta was ended after 180 s, and the mail may have gone out',
  ],
] as const)('a command that was cut off may have sent it: %j', async ([end, message]) => {
  desk.ctx.run = () => ({ ...end, stdout: '', stderr: '' });
  expect((await send()).err).toContain(message);
  expect(await send()).toEqual({ status: 7, out: '', err: UNSEEN });
});

test('of several mails, the second of which fails, it is told which went', async () => {
  desk.write(fs.readFileSync('test/fixtures/search.yaml', 'utf8'));
  await desk.run('note', 'halden', '--to', 'soren', '--fit', 'my six years of on-call');
  const ran = desk.ctx.run;
  desk.ctx.run = (argv, options) =>
    mails.length === 1 ? { status: 69, signal: null, error: null, stdout: '', stderr: '' } : ran(argv, options);
  const { status, out, err } = await desk.run('send', 'halden', '--kind', 'thank-you', '--via', 'mta', '--force');
  expect(status).toBe(4);
  expect(out).toBe('sent: thank-you to Priya Raman <priya.raman@halden.example>\n');
  expect(err).toMatch(
    /followup: Søren Kjærgård <\S+>: nothing was sent: mta ended with status 69; the mail server is not available; of \d mails Priya Raman <\S+> went out, logged\n$/,
  );
});

test('of several mails, the first is logged for the second, also where both go to one person', async () => {
  desk.write(
    desk
      .read()
      .replace(
        /(\n {6}- name: Priya Raman\n.*?promised:[^\n]*)/s,
        (all) => `${all}${all.replace('priya.raman@', 'raman@').replace('a freeze', 'a pause')}`,
      ),
  );
  const { err } = await desk.run(
    'send',
    'halden',
    '--kind',
    'thank-you',
    '--to',
    'Priya Raman',
    '--via',
    'mta',
    '--force',
  );
  expect(err).not.toContain('is not logged');
  expect(mails).toHaveLength(2);
});
