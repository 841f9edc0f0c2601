import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import type { Known } from '../../src/mail/match.ts';
import { renderEml } from '../../src/mail/message.ts';
import { scanMail } from '../../src/mail/scan.ts';
import { dismiss, parseState, type ScanState } from '../../src/mail/scan-state.ts';
import { systemContext } from '../../src/system.ts';
import { sampleDraft } from './sample.ts';

const root = fs.mkdtempSync(join(tmpdir(), 'followup-scan-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

const ctx = systemContext('0');
const now = Date.UTC(2026, 11, 1, 12); // a Tuesday
const own = ['zoe@obrien-nakamura.example'];
const sent = '<halden.thank-you.1@obrien-nakamura.example>';
const halden: Known = {
  interview: 'halden-staff-engineer',
  addresses: ['Priya.Raman@halden.example', 'jurgen.gross@halden.example'],
  messageIds: [sent],
  lastSentAt: Date.UTC(2026, 10, 24, 10),
  guessed: ['jurgen.gross@halden.example'],
};

let folders = 0;
function maildir(messages: Record<string, string | Buffer> = {}): string {
  const path = join(root, `m${++folders}`);
  for (const part of ['cur', 'new', 'tmp']) fs.mkdirSync(join(path, part), { recursive: true });
  for (const [name, message] of Object.entries(messages)) {
    fs.mkdirSync(join(path, name, '..'), { recursive: true });
    fs.writeFileSync(join(path, name), message);
  }
  return path;
}

const mail = (headers: string, body = 'Hello Zoë,\n\nmore next week.\n\nOn Tue, Zoë wrote:\n> Dear Priya\n') =>
  `Date: Wed, 25 Nov 2026 09:30:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n${headers}\n\n${body}`;
const reply = mail(
  `From: "Raman, Priya" <priya.raman@halden.example>\nSubject: Re: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\nMessage-ID: <r1@halden.example>\nIn-Reply-To: ${sent}`,
);

async function scan(paths: string | string[], options: { known?: Known[]; state?: ScanState; ctx?: Context } = {}) {
  const { known = [halden], ctx: port = ctx, ...rest } = options;
  return await scanMail(port, [paths].flat(), { known, own, now, ...rest });
}

test('a reply to a Message-ID that was sent is found, with its first words', async () => {
  const path = maildir({ 'cur/1.a:2,S': reply });
  const result = await scan(path);
  expect(result.replies).toEqual([
    {
      file: join(path, 'cur/1.a:2,S'),
      interview: 'halden-staff-engineer',
      by: 'thread',
      from: 'priya.raman@halden.example',
      subject: 'Re: Grüße',
      at: Date.UTC(2026, 10, 25, 8, 30),
      words: 'Hello Zoë, more next week.',
      messageId: '<r1@halden.example>',
    },
  ]);
  expect(result.counts).toEqual({ read: 1, own: 0, told: 0, other: 0, unchanged: 0 });
});

test('a colleague who answers in the thread counts, and a folded References is read', async () => {
  const path = maildir({
    'new/1.a': mail(`From: c@elsewhere.example\nReferences: <x@y>\n ${sent}\n <z@y>\nSubject: Re: x`),
  });
  expect((await scan(path)).replies.map(({ by, from }) => [by, from])).toEqual([['thread', 'c@elsewhere.example']]);
});

test('a known address counts after the last send alone', async () => {
  const from = 'From: PRIYA.RAMAN@halden.example\nSubject: News';
  const path = maildir({
    'cur/1.before:2,': mail(from).replace('25 Nov', '24 Nov'),
    'cur/2.after:2,': mail(from),
    'cur/3.other:2,': mail('From: someone@halden.example\nSubject: News'),
  });
  const result = await scan(path);
  expect(result.replies.map(({ file, by }) => [file.slice(path.length), by])).toEqual([['/cur/2.after:2,', 'address']]);
  expect(result.counts.other).toBe(2);
  expect((await scan(path, { known: [{ ...halden, lastSentAt: null }] })).replies).toEqual([]);
});

test('of two processes with the same address the one written to last is meant', async () => {
  const path = maildir({ 'cur/1:2,': mail('From: priya.raman@halden.example') });
  const later = {
    ...halden,
    interview: 'halden-lead',
    messageIds: [],
    lastSentAt: Date.UTC(2026, 10, 24, 20),
  };
  expect((await scan(path, { known: [halden, later] })).replies[0]?.interview).toBe('halden-lead');
});

test("the sender's own copy in Sent is none, nor drafts, deleted mail and tmp", async () => {
  const copy = renderEml(sampleDraft({ inReplyTo: sent, references: [sent] }));
  const path = maildir({
    '.Sent/cur/1:2,S': copy,
    'cur/2:2,DS': reply,
    'cur/3:2,ST': reply,
    'tmp/4': reply,
    'cur/.5': reply,
  });
  const result = await scan(path);
  expect([result.replies, result.counts.own, result.counts.read]).toEqual([[], 1, 1]);
});

const automatic: [string, string][] = [
  ['RFC 3834', 'Auto-Submitted: auto-replied'],
  ['Exchange', 'X-Auto-Response-Suppress: All'],
  ['bulk', 'Precedence: bulk'],
  ['null sender', 'Return-Path: <>'],
  ['a subject alone', 'Subject: Out of office: back on Monday'],
  ['an encoded subject alone', `Subject: =?utf-8?B?${btoa('Automatic reply: away')}?=`],
  ['a read receipt', 'Content-Type: multipart/report; report-type=disposition-notification; boundary=b'],
];
test.each(automatic)('an automatic answer is told apart: %s', async (_, header) => {
  const base = `From: priya.raman@halden.example\nIn-Reply-To: ${sent}`;
  const result = await scan(
    maildir({ 'cur/1:2,': `${header}\nDate: Wed, 25 Nov 2026 09:30:00 +0100\n${base}\n\naway\n` }),
  );
  expect([result.replies.length, result.autos.map(({ interview }) => interview)]).toEqual([0, [halden.interview]]);
});

test('Auto-Submitted: no is a person', async () => {
  const path = maildir({
    'cur/1:2,': mail(`From: priya.raman@halden.example\nAuto-Submitted: no\nIn-Reply-To: ${sent}`),
  });
  expect((await scan(path)).replies).toHaveLength(1);
});

const bounce = (recipient: string, id: string, action = 'failed') => `Return-Path: <>
From: MAILER-DAEMON@mx.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
Date: Tue, 24 Nov 2026 10:05:00 +0000
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="b"

--b
Content-Type: text/plain

It could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ${recipient}
Action: ${action}
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown
 in virtual mailbox table
--b
Content-Type: text/rfc822-headers

Message-ID: ${id}
To: ${recipient}
--b--
`;

test('a bounce says whom it concerns, and that the address was a guess', async () => {
  const path = maildir({
    'new/1': bounce('Jurgen.Gross@halden.example', sent),
    'new/2': bounce('priya.raman@halden.example', '<unknown@x.example>', 'delayed'),
    'new/3': bounce('nobody@elsewhere.example', '<other@x.example>'),
    'new/4': `From: mailer-daemon@mx\nDate: Tue, 24 Nov 2026 10:06:00 +0000\nX-Failed-Recipients: priya.raman@halden.example\n\nno\n`,
  });
  const result = await scan(path);
  expect(result.replies).toEqual([]);
  expect(
    result.bounces.map(({ recipient, guessed, final, reason }) => ({ recipient, guessed, final, reason })),
  ).toEqual([
    {
      recipient: 'jurgen.gross@halden.example',
      guessed: true,
      final: true,
      reason: '550 5.1.1 User unknown in virtual mailbox table',
    },
    {
      recipient: 'priya.raman@halden.example',
      guessed: false,
      final: false,
      reason: '550 5.1.1 User unknown in virtual mailbox table',
    },
    { recipient: 'priya.raman@halden.example', guessed: false, final: true, reason: '' },
  ]);
  const again = { ...halden, lastSentAt: Date.UTC(2026, 10, 25) };
  expect((await scan(path, { known: [again] })).bounces).toEqual([]);
});

test.each([
  ['hаlden.example', 'xn--hlden-4ve.example'],
  ['xn--hlden-4ve.example', 'xn--hlden-4ve.example'],
  ['ha1den.example', 'ha1den.example'],
])('54: %s only looks like a known domain: told, never matched', async (domain, ascii) => {
  const path = maildir({
    'cur/1:2,': mail(`From: P <priya.raman@${domain}>\nIn-Reply-To: ${sent}\nSubject: Re`),
  });
  const result = await scan(path);
  expect(result.replies).toEqual([]);
  expect(result.suspects.map(({ domain, resembles }) => [domain, resembles])).toEqual([[ascii, 'halden.example']]);
});

test('57: what is no message is skipped and counted, and nothing of the Maildir changes', async () => {
  const path = maildir({
    'cur/1:2,': reply,
    'cur/2:2,': Buffer.alloc(300_000, 0xff),
    'cur/3:2,': '',
    'cur/4-unreadable:2,': reply,
    'cur/5-vanishing:2,': reply,
    'new/9': mail('From: a@b\nSubject: x'),
  });
  execFileSync('mkfifo', [join(path, 'cur', '6-fifo:2,')]);
  fs.symlinkSync('/etc/passwd', join(path, 'cur', '7-link:2,'));
  fs.symlinkSync(root, join(path, '.Linked'));
  fs.mkdirSync(join(path, 'cur', '8-folder:2,'));
  // listing a folder moves its access time, whoever lists it; those of the messages stay
  const snapshot = () =>
    [
      ['-type', 'd', '-printf', '%P %y %T@ %C@ %m\n'],
      ['!', '-type', 'd', '-printf', '%P %y %s %T@ %A@ %C@ %m\n'],
    ]
      .flatMap((what) => execFileSync('find', [path, ...what], { encoding: 'utf8' }).split('\n'))
      .sort();
  const before = snapshot();
  const openSync: typeof fs.openSync = (file, flags, mode) => {
    const failing = (code: string) => Object.assign(new Error(code), { code, syscall: 'open' });
    if (String(file).includes('4-unreadable')) throw failing('EACCES');
    if (String(file).includes('5-vanishing')) throw failing('ENOENT');
    return fs.openSync(file, flags, mode);
  };
  const result = await scan(path, { ctx: { ...ctx, files: { ...fs, openSync } } });
  expect(result.skipped).toEqual({ notRegular: 3, unreadable: 1, vanished: 1, tooLarge: 0, noHeader: 2 });
  expect([result.replies.length, result.counts.other]).toEqual([1, 1]);
  expect(snapshot()).toEqual(before);
});

test('only what is new is read at the next scan, whatever flags have changed meanwhile', async () => {
  const path = maildir({ 'new/1.a': mail('From: a@b'), 'cur/2.b:2,': mail('From: c@d') });
  const first = await scan(path);
  expect(first.counts.read).toBe(2);
  fs.renameSync(join(path, 'new/1.a'), join(path, 'cur/1.a:2,S'));
  fs.writeFileSync(join(path, 'new/3.c'), reply);
  const state = parseState(JSON.parse(JSON.stringify(first.state)));
  const second = await scan(path, { state });
  expect([second.counts.read, second.counts.unchanged, second.replies.length]).toEqual([1, 2, 1]);

  const third = await scan(path, { state: second.state });
  expect(third.replies, 'an unsettled proposal is made again').toHaveLength(1);
  const logged = { ...halden, heardAt: [Date.UTC(2026, 10, 25, 8, 30)] };
  const fourth = await scan(path, { state: third.state, known: [logged] });
  expect([fourth.replies.length, fourth.counts.told]).toEqual([0, 1]);
  expect((await scan(path, { state: fourth.state })).counts.read).toBe(0);
  const dismissed = await scan(path, { state: dismiss(ctx, third.state, third.replies) });
  expect([dismissed.replies.length, dismissed.counts.told]).toEqual([0, 1]);
});

test('mail of a known address is looked at again, since its send may be logged later', async () => {
  const path = maildir({ 'cur/1:2,': mail('From: priya.raman@halden.example') });
  const early = await scan(path, { known: [{ ...halden, messageIds: [], lastSentAt: null }] });
  expect(early.replies).toEqual([]);
  expect((await scan(path, { state: early.state })).replies).toHaveLength(1);
});

test('an mbox is read from where it grew, and anew where it was rewritten', async () => {
  const path = join(root, 'inbox');
  const part = (message: string, day: string) => `From a@b Wed Nov ${day} 09:00:00 2026\n${message}\n`;
  const noise = part(mail('From: a@b', `From here on\n\n${'x'.repeat(70)}\n`.repeat(20_000)), '25');
  fs.writeFileSync(path, noise);
  const first = await scan(path);
  expect(first.counts.read).toBe(1);
  fs.appendFileSync(path, part(reply, '25'));
  const second = await scan(path, { state: first.state });
  expect([second.counts.read, second.replies[0]?.file]).toEqual([1, `${path}@${noise.length}`]);
  const logged = { ...halden, heardAt: [Date.UTC(2026, 10, 25, 8, 30)] };
  const third = await scan(path, { state: second.state, known: [logged] });
  expect((await scan(path, { state: third.state })).counts).toMatchObject({ read: 0, unchanged: 1 });
  fs.writeFileSync(path, part(reply, '26') + noise);
  expect((await scan(path, { state: third.state })).counts.read).toBe(2);
});

test('single messages, folders of them, and the same mail in two places', async () => {
  const path = join(root, 'folder');
  fs.mkdirSync(join(path, 'deep', '.hidden'), { recursive: true });
  fs.writeFileSync(join(path, 'a.eml'), reply);
  fs.writeFileSync(join(path, 'deep', 'b.EML'), reply);
  fs.writeFileSync(join(path, 'deep', '.hidden', 'c.eml'), reply);
  fs.writeFileSync(join(path, 'notes.txt'), reply);
  const result = await scan([path, join(path, 'a.eml')]);
  expect([result.counts.read, result.replies.length]).toEqual([3, 1]);
});

test('standard input is read as a message', async () => {
  const stdin = { isTty: false, read: () => Buffer.from(reply) };
  expect((await scan('-', { ctx: { ...ctx, stdin } })).replies.map(({ file }) => file)).toEqual(['-']);
});

test('a path that is not there is an error that names it', async () => {
  await expect(scan('/nowhere/mail')).rejects.toThrow(
    '/nowhere/mail: no such file or folder; name a Maildir, an mbox or a message',
  );
});

test.each([
  [null],
  [[]],
  [{ version: 2 }],
  [{ version: 1, maildirs: { a: 'zz' }, files: {}, dismissed: [] }],
  [{ version: 1, maildirs: {}, files: { a: { size: '1', tail: '' } }, dismissed: [] }],
])('a state that is none is forgotten: %j', (value) => {
  expect(parseState(value)).toEqual({ version: 1, maildirs: {}, files: {}, dismissed: [] });
});

test('58: a date that cannot be is replaced by when it was received, else by the time of the file', async () => {
  const headers = (date: string) =>
    `Date: ${date}\nReceived: by mx (x; y);\n Wed, 25 Nov 2026 10:00:00 +0000\nFrom: a@b\nIn-Reply-To: ${sent}\n\nx\n`;
  for (const date of ['Thu, 1 Jan 1970 00:00:00 +0000', 'Tue, 24 Nov 2099 10:00:00 +0000', 'garbage']) {
    const result = await scan(maildir({ 'cur/1:2,': headers(date) }));
    expect(result.replies[0]?.at).toBe(Date.UTC(2026, 10, 25, 10));
  }
  const path = maildir({ 'cur/1:2,': `From: a@b\nIn-Reply-To: ${sent}\n\nx\n` });
  fs.utimesSync(join(path, 'cur/1:2,'), 1795600000, 1795600000);
  expect((await scan(path)).replies[0]?.at).toBe(1795600000000);
});
