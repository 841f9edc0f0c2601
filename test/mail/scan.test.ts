import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import { renderEml } from '../../src/mail/formats.ts';
import type { Known } from '../../src/mail/match.ts';
import { type ScanState, scanMail } from '../../src/mail/scan.ts';
import { systemContext } from '../../src/system.ts';
import { reader, sampleDraft, sampleKnown } from './sample.ts';

const root = fs.mkdtempSync(join(tmpdir(), 'followup-scan-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

const ctx = systemContext('0');
const now = Date.UTC(2026, 11, 1, 12); // a Tuesday
const own = ['zoe@obrien-nakamura.example'];
const sent = '<halden.thank-you.1@obrien-nakamura.example>';
const halden = sampleKnown();
const heard = (at: number) => sampleKnown({ logged: [at] });

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

const mail = (headers: string, body = 'Hello Zoë,\n\nwe decide next week.\n\nOn Tue, Zoë wrote:\n> Dear Priya\n') =>
  `Date: Wed, 25 Nov 2026 09:30:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n${headers}\n\n${body}`;
const reply = mail(
  `From: "Raman, Priya" <priya.raman@halden.example>\nSubject: Re: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\nMessage-ID: <r1@halden.example>\nIn-Reply-To: ${sent}`,
);

async function scan(paths: string | string[], options: { known?: Known[]; state?: ScanState; ctx?: Context } = {}) {
  const { known = [halden], ctx: port = ctx, state = {} } = options;
  const onProgress = () => {};
  return await scanMail(port, [paths].flat(), { known, own, ownName: "Zoë O'Brien", now, reader, state, onProgress });
}

test('a reply to a Message-ID that was sent is found, with its first words', async () => {
  const path = maildir({ 'cur/1.a:2,S': reply });
  const result = await scan(path);
  expect(result.findings).toEqual([
    {
      file: join(path, 'cur/1.a:2,S'),
      interviews: ['halden-staff-engineer'],
      verdict: 'reply',
      why: 'answers your mail',
      from: 'priya.raman@halden.example',
      subject: 'Re: Grüße',
      at: Date.UTC(2026, 10, 25, 8, 30),
      words: 'Hello Zoë, we decide next week.',
      messageId: '<r1@halden.example>',
      address: null,
      guessed: false,
      returned: null,
      day: '2026-12-04',
    },
  ]);
  expect(result.counts).toEqual({ read: 1, unchanged: 0, skipped: 0 });
});

test('a colleague who answers in the thread counts, and a folded References is read', async () => {
  const path = maildir({
    'new/1.a': mail(`From: c@elsewhere.example\nReferences: <x@y>\n ${sent}\n <z@y>\nSubject: Re: x`),
  });
  expect((await scan(path)).findings.map(({ verdict, from }) => [verdict, from])).toEqual([
    ['reply', 'c@elsewhere.example'],
  ]);
});

test('a field with a space before its colon is read, as old programs write it', async () => {
  const path = maildir({ 'new/1.a': mail(`From : priya.raman@halden.example\nSubject : News`) });
  expect((await scan(path)).findings.map(({ verdict, subject }) => [verdict, subject])).toEqual([['reply', 'News']]);
});

test('a known address and its domain count after the last send alone', async () => {
  const from = 'From: PRIYA.RAMAN+jobs@halden.example\nSubject: News';
  const path = maildir({
    'cur/1.before:2,': mail(from).replace('25 Nov', '24 Nov'),
    'cur/2.after:2,': mail(from),
    'cur/3.colleague:2,': mail('From: someone@people.halden.example\nSubject: News'),
    'cur/4.other:2,': mail('From: someone@nothalden.example\nSubject: News'),
    'cur/5.many:2,': mail('From: news@halden.example\nSubject: Our week\nList-Unsubscribe: <mailto:u@x.example>'),
  });
  const result = await scan(path);
  expect(result.findings.map(({ file, verdict, why }) => [file.slice(path.length), verdict, why])).toEqual([
    ['/cur/2.after:2,', 'reply', 'from a known address'],
    ['/cur/3.colleague:2,', 'reply', 'from a known domain'],
  ]);
  expect((await scan(path, { known: [{ ...halden, since: null }] })).findings).toEqual([]);
});

test('of two processes with the same address the one that is named is meant, else a person is asked', async () => {
  const lead = sampleKnown({ interview: 'halden-lead', role: 'Lead', sent: [] });
  const path = maildir({
    'cur/1:2,': mail('From: priya.raman@halden.example\nSubject: Next week'),
    'cur/2:2,': mail('From: priya.raman@halden.example\nSubject: The Lead role').replace('09:30', '09:31'),
  });
  const { findings } = await scan(path, { known: [halden, lead] });
  expect(findings.map(({ verdict, interviews }) => [verdict, ...interviews])).toEqual([
    ['unclear', 'halden-staff-engineer', 'halden-lead'],
    ['reply', 'halden-lead'],
  ]);
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
  expect([result.findings.map(({ verdict }) => verdict), result.counts.read]).toEqual([['own'], 1]);
});

const automatic: [string, string][] = [
  ['RFC 3834', 'Auto-Submitted: auto-replied'],
  ['Exchange', 'Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All'],
  ['bulk', 'Precedence: bulk'],
  ['null sender', 'Return-Path: <>'],
  ['a subject alone', 'Subject: Out of office: the Staff Engineer'],
  ['an encoded subject alone', `Subject: =?utf-8?B?${btoa('Automatic reply: away')}?=`],
  ['a read receipt', 'Content-Type: multipart/report; report-type=disposition-notification; boundary=b'],
];
test.each(automatic)('an automatic answer is told apart: %s', async (_, header) => {
  const base = `From: priya.raman@halden.example\nIn-Reply-To: ${sent}`;
  const result = await scan(
    maildir({ 'cur/1:2,': `${header}\nDate: Wed, 25 Nov 2026 09:30:00 +0100\n${base}\n\nI am away.\n` }),
  );
  expect(result.findings.map(({ verdict, interviews }) => [verdict, ...interviews])).toEqual([
    ['automatic', halden.interview],
  ]);
});

test('Auto-Submitted: no is a person', async () => {
  const path = maildir({
    'cur/1:2,': mail(`From: priya.raman@halden.example\nAuto-Submitted: no\nIn-Reply-To: ${sent}`),
  });
  expect((await scan(path)).findings.map(({ verdict }) => verdict)).toEqual(['reply']);
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
  const guessed = {
    interview: halden.interview,
    to: 'jurgen.gross@halden.example',
    at: Date.UTC(2026, 10, 24, 10),
    messageId: '<other-thank-you@obrien-nakamura.example>',
  };
  const path = maildir({
    'new/1': bounce('Jurgen.Gross@halden.example', guessed.messageId),
    'new/2': bounce('priya.raman@halden.example', '<unknown@x.example>', 'delayed'),
    'new/3': bounce('nobody@elsewhere.example', '<other@x.example>'),
    'new/4': `From: mailer-daemon@mx\nDate: Tue, 24 Nov 2026 10:06:00 +0000\nX-Failed-Recipients: priya.raman@halden.example\n\nno\n`,
  });
  const result = await scan(path, { known: [sampleKnown({ sent: [...halden.sent, guessed] })] });
  expect(
    result.findings.map(({ verdict, address, guessed, returned, words }) => ({
      verdict,
      address,
      guessed,
      returned,
      words,
    })),
  ).toEqual([
    {
      verdict: 'bounce',
      address: 'jurgen.gross@halden.example',
      guessed: true,
      returned: '<other-thank-you@obrien-nakamura.example>',
      words: 'jurgen.gross@halden.example: 550 5.1.1 User unknown in virtual mailbox table',
    },
    {
      verdict: 'delayed',
      address: 'priya.raman@halden.example',
      guessed: false,
      returned: null,
      words: 'priya.raman@halden.example: 550 5.1.1 User unknown in virtual mailbox table',
    },
    {
      verdict: 'bounce',
      address: 'priya.raman@halden.example',
      guessed: false,
      returned: null,
      words: 'priya.raman@halden.example',
    },
  ]);
  const again = sampleKnown({
    sent: halden.sent.map((mail) => ({ ...mail, at: Date.UTC(2026, 10, 25) })),
    since: Date.UTC(2026, 10, 25),
  });
  expect((await scan(path, { known: [again] })).findings).toEqual([]);
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
  expect(result.findings).toEqual([]);
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
  // a pipe, a link and a folder; what may not be read and what is gone; two without a header
  expect([result.findings.length, result.counts]).toEqual([1, { read: 4, unchanged: 0, skipped: 7 }]);
  expect(snapshot()).toEqual(before);
});

test('only what is new is read at the next scan, whatever flags have changed meanwhile', async () => {
  const path = maildir({ 'new/1.a': mail('From: a@b'), 'cur/2.b:2,': mail('From: c@d') });
  const first = await scan(path);
  expect(first.counts.read).toBe(2);
  fs.renameSync(join(path, 'new/1.a'), join(path, 'cur/1.a:2,S'));
  fs.writeFileSync(join(path, 'new/3.c'), reply);
  const state: ScanState = JSON.parse(JSON.stringify(first.state));
  const second = await scan(path, { state });
  expect([second.counts.read, second.counts.unchanged, second.findings.length]).toEqual([1, 2, 1]);

  const third = await scan(path, { state: second.state });
  expect(third.findings, 'an unsettled proposal is made again').toHaveLength(1);
  const logged = heard(Date.UTC(2026, 10, 25, 8, 30));
  const fourth = await scan(path, { state: third.state, known: [logged] });
  expect([fourth.findings.length, fourth.counts.read]).toEqual([0, 1]);
  expect((await scan(path, { state: fourth.state })).counts.read).toBe(0);
});

test('mail of a known address is looked at again, since its send may be logged later', async () => {
  const path = maildir({ 'cur/1:2,': mail('From: priya.raman@halden.example') });
  const early = await scan(path, { known: [sampleKnown({ sent: [], since: null })] });
  expect(early.findings).toEqual([]);
  expect((await scan(path, { state: early.state })).findings).toHaveLength(1);
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
  expect([second.counts.read, second.findings[0]?.file]).toEqual([1, `${path}@${noise.length}`]);
  const logged = heard(Date.UTC(2026, 10, 25, 8, 30));
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
  expect([result.counts.read, result.findings.length]).toEqual([3, 1]);
});

test('standard input is read as a message', async () => {
  const stdin = { isTty: false, read: () => Buffer.from(reply) };
  expect((await scan('-', { ctx: { ...ctx, stdin } })).findings.map(({ file }) => file)).toEqual(['-']);
});

test('a path that is not there is an error that names it', async () => {
  await expect(scan('/nowhere/mail')).rejects.toThrow(
    '/nowhere/mail: no such file or folder; name a Maildir, an mbox or a message',
  );
});

test.each(['', 'zz', '-5 x', '9999999 0123456789ab', '10 '])(
  'a state of something else is forgotten: %j',
  async (words) => {
    const file = join(root, 'foreign.eml');
    fs.writeFileSync(file, reply);
    for (const path of [maildir({ 'cur/1:2,': reply }), file])
      expect((await scan(path, { state: { [path]: words } })).counts).toEqual({ read: 1, unchanged: 0, skipped: 0 });
  },
);

test('58: a date that cannot be is replaced by when it was received, else by the time of the file', async () => {
  const headers = (date: string) =>
    `Date: ${date}\nReceived: by mx (x; y);\n Wed, 25 Nov 2026 10:00:00 +0000\nFrom: a@b\nIn-Reply-To: ${sent}\n\nx\n`;
  for (const date of ['Thu, 1 Jan 1970 00:00:00 +0000', 'Tue, 24 Nov 2099 10:00:00 +0000', 'garbage']) {
    const result = await scan(maildir({ 'cur/1:2,': headers(date) }));
    expect(result.findings[0]?.at).toBe(Date.UTC(2026, 10, 25, 10));
  }
  const path = maildir({ 'cur/1:2,': `From: a@b\nIn-Reply-To: ${sent}\n\nx\n` });
  fs.utimesSync(join(path, 'cur/1:2,'), 1795600000, 1795600000);
  expect((await scan(path)).findings[0]?.at).toBe(1795600000000);
});
