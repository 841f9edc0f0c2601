/** A status check through msmtp, and what comes back: only a person's reply ends the chase, and the plan says so. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeStage, openStage, type Stage } from '../cli/transcript.ts';
import { runBeside, type Sink, startSink } from './sink.ts';
import { runPython, runTool } from './tool.ts';

let stage: Stage;
let sink: Sink;
let folder = '';
let maildir = '';

beforeEach(async () => {
  stage = openStage();
  sink = await startSink();
  folder = mkdtempSync(join(tmpdir(), 'followup-chase-'));
  maildir = join(folder, 'Mail');
  for (const part of ['cur', 'new', 'tmp', '.Sent/cur', '.Sent/new', '.Sent/tmp'])
    mkdirSync(join(maildir, part), { recursive: true });
  writeFileSync(
    join(folder, 'msmtprc'),
    `account default\nhost 127.0.0.1\nport ${sink.port}\nauth off\ntls off\nfrom zoe@obrien-nakamura.example\n`,
    { mode: 0o600 },
  );
});
afterEach(async () => {
  await sink.close();
  closeStage(stage);
  rmSync(folder, { recursive: true, force: true });
});

/** Standard output of the built program, which must end well. */
async function followup(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await runBeside(['followup', ...args], { env: stage.env });
  expect(status, stderr).toBe(0);
  return stdout;
}

/** Sends Brook's status check on Tue 24 Nov, and returns it as the server took it. */
async function sendStatusCheck(): Promise<string> {
  const via = `msmtp -C ${join(folder, 'msmtprc')} -t`;
  await followup('send', 'brook', '--kind', 'status-check', '--via', via);
  expect(sink.caught.map(({ recipients }) => recipients)).toEqual([['amina@brook.example']]);
  return sink.caught[0]?.data ?? '';
}

/** Answers a message as a mail program does, with more headers on top. */
const ANSWER = `
import sys, json, email, email.policy
given = json.load(sys.stdin)
sent = email.message_from_string(given['sent'], policy=email.policy.default)
answer = email.message.EmailMessage(policy=email.policy.default)
answer['From'] = sent['To']
answer['To'] = sent['From']
answer['Subject'] = 'Re: ' + sent['Subject']
answer['Date'] = 'Wed, 25 Nov 2026 09:30:00 +0000'
answer['Message-ID'] = '<r1@brook.example>'
answer['In-Reply-To'] = sent['Message-ID']
answer['References'] = sent['Message-ID']
for name, value in given['headers'].items(): answer[name] = value
quoted = ''.join('> ' + line + '\\n' for line in sent.get_content().splitlines())
answer.set_content(given['words'] + '\\n\\nOn Tue, Zoë wrote:\\n' + quoted)
print(json.dumps(answer.as_string()))
`;

function answerTo(sent: string, words: string, headers: Record<string, string> = {}): string {
  return runPython<string>(ANSWER, JSON.stringify({ sent, words, headers }));
}

const BOUNCE = `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example>
To: zoe@obrien-nakamura.example
Subject: Undelivered Mail Returned to Sender
Date: Tue, 24 Nov 2026 10:05:00 +0000
Message-ID: <b1@mx.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; amina@brook.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such person

--b--
`;

const ANSWERED = '2026-11-26T10:00:00Z';
const MONDAY_AFTER = '2026-11-30T10:00:00Z';

/** Brook's chasers on the Monday after, in every state. */
async function chasers(): Promise<string[]> {
  const { actions } = JSON.parse(await followup('due', '--all', '--json', '--now', MONDAY_AFTER));
  return (actions as Record<string, unknown>[])
    .filter(({ interview, kind }) => interview === 'brook-data-engineer' && /status|final/.test(`${kind}`))
    .map(({ kind, state, opensAt, assumed }) => `${kind} ${state} ${opensAt}${assumed ? ' assumed' : ''}`);
}

async function planned(): Promise<string[]> {
  const steps = JSON.parse(await followup('plan', 'brook', '--json', '--now', MONDAY_AFTER)) as unknown;
  return [...JSON.stringify(steps).matchAll(/"kind":"((?:status|final)[a-z-]+)"/g)].map(([, kind]) => `${kind}`);
}

const heard = () => /heard: .*/.exec(brookIn(readFileSync(stage.env.FOLLOWUP_FILE ?? '', 'utf8')));
const brookIn = (text: string) => /^ {2}- id: brook[\s\S]*?(?=^ {2}- )/m.exec(text)?.[0] ?? '';
const STILL_CHASING = ['final-note due 2026-11-30T09:00:00Z', 'status-check done 2026-11-23T09:00:00Z'];

test('without an answer the final note comes on the Monday after', async () => {
  await sendStatusCheck();
  expect(await chasers()).toEqual(STILL_CHASING);
  expect(await planned()).toEqual(['final-note']);
});

test('a reply is logged, and ends the chase: no final note, and a new wait from what they said', async () => {
  runTool(['mdeliver', maildir], {
    input: answerTo(await sendStatusCheck(), 'We need another week, sorry!'),
  });
  const proposed = await followup('scan', maildir, '--now', ANSWERED);
  expect(proposed).toMatch(
    /^reply {6}brook-data-engineer .*\(answers your mail.*\)\n {2}followup heard brook-data-engineer .*\n$/,
  );
  expect(heard()).toBeNull();
  await followup('scan', '--apply', maildir, '--now', ANSWERED);
  expect(heard()?.[0]).toBe('heard: "We need another week, sorry!", at: 2026-11-25T09:30:00Z, decisionBy: 2026-12-02}');
  expect(await chasers()).toEqual(['status-check upcoming 2026-12-03T09:00:00Z']);
  expect(await planned()).toEqual(['status-check', 'final-note']);
  expect(await followup('due', '--now', MONDAY_AFTER)).not.toMatch(/Final note|Status check/);
});

test.each([
  ['an out-of-office', { 'Auto-Submitted': 'auto-replied' }],
  ['an automatic reply of Exchange', { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }],
])('%s ends nothing', async (_, headers) => {
  const sent = await sendStatusCheck();
  runTool(['mdeliver', maildir], { input: answerTo(sent, 'I am away until Monday.', headers) });
  const said = await followup('scan', '--apply', maildir, '--now', ANSWERED);
  expect(said).toMatch(/^away {7}brook-data-engineer .*I am away until Monday\. {2}\(away until 2026-11-30\)\n/);
  expect(heard()).toBeNull();
  // back on the Monday, which is when the final note opens anyhow
  expect((await chasers())[0]).toBe(STILL_CHASING[0]);
});

test("one's own copy in Sent ends nothing", async () => {
  const sent = await sendStatusCheck();
  runTool(['mdeliver', '-c', join(maildir, '.Sent')], { input: sent.replaceAll('\r\n', '\n') });
  expect(await followup('scan', '--apply', maildir, '--now', ANSWERED)).toBe('');
  expect(heard()).toBeNull();
  expect(await chasers()).toEqual(STILL_CHASING);
});

test('a bounce says so, with the reason, and takes back what was sent', async () => {
  await sendStatusCheck();
  runTool(['mdeliver', maildir], { input: BOUNCE });
  const said = await followup('scan', '--apply', maildir, '--now', ANSWERED);
  expect(said).toContain('bounce     brook-data-engineer  2026-11-24T10:05:00Z  amina@brook.example');
  expect(said).toContain('550 5.1.1 no such person  (not delivered)');
  expect(heard()).toBeNull();
  expect(await chasers()).toEqual(['status-check late 2026-11-23T09:00:00Z']);
});
