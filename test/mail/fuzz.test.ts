import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMessages } from '../../src/mail/parse.ts';
import { scanMail } from '../../src/mail/scan.ts';
import { Failure } from '../../src/model/failure.ts';
import { systemContext } from '../../src/system.ts';

/** Pieces of mail, put together in ways that no program would. */
const PIECES = [
  'From: ',
  'To: a@b, c@d',
  'Subject: x',
  'Date: ',
  'Date: Tue, 24 Nov 2026 10:00:00 +9999',
  'Message-ID: <a@b>',
  'References: <',
  'In-Reply-To: <a b>',
  'Content-Type: multipart/mixed; boundary="b"',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  'Content-Type: text/plain; charset="',
  'Content-Type: text/plain; charset=utf-7',
  'Content-Type: message/rfc822',
  'Content-Type: text/calendar',
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: quoted-printable',
  'MIME-Version: 1.0',
  '--b',
  '--b--',
  '=?utf-8?b?',
  '=?utf-8?q?=',
  '?=',
  '=E9',
  '====',
  'From a@b Tue Nov 24 10:00:00 2026',
  '>From x',
  'Final-Recipient: rfc822; a@b',
  'X-Failed-Recipients: ,;<',
  '__proto__: x',
  'constructor:',
  '(',
  '"',
  '<',
  ',',
  ';',
  ':',
  '\0',
  '\xff',
  '\t',
  ' ',
  '\uFEFF',
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const soup = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', '\r\n', '', '\n\n', '\n ')), { maxLength: 40 })
  .map((parts) => Buffer.from(parts.flat().join(''), 'latin1'));

/** More for the full figure: FUZZ=1000000. */
const FUZZ = Number(process.env.FUZZ ?? 3000);

test(`58: fuzzed mail (${FUZZ}): messages or a failure that says why, soon`, {
  timeout: 3_600_000,
}, async () => {
  let slowest = 0;
  await fc.assert(
    fc.asyncProperty(soup, async (bytes) => {
      const started = performance.now();
      const messages = await parseMessages(bytes, 'f').catch((error: unknown) => {
        if (error instanceof Failure) return [];
        throw error;
      });
      slowest = Math.max(slowest, performance.now() - started);
      for (const { subject, to } of messages)
        expect([subject, ...to.flatMap(({ name, email }) => [name, email])].join('')).not.toMatch(/[\r\n\0]/);
    }),
    { numRuns: FUZZ },
  );
  expect(slowest).toBeLessThan(2000);
});

/** More for the full figure: MESSAGES=100000. */
const MESSAGES = Number(process.env.MESSAGES ?? 3000);

test(`57: a Maildir of ${MESSAGES}: bounded memory, and nothing to read at the next scan`, {
  timeout: 3_600_000,
}, async () => {
  const path = fs.mkdtempSync(join(tmpdir(), 'followup-many-'));
  try {
    for (const part of ['cur', 'new', 'tmp']) fs.mkdirSync(join(path, part));
    const body = 'x'.repeat(70).concat('\n').repeat(20);
    for (let i = 0; i < MESSAGES; i += 1) {
      const header = `From: p${i}@news.example\nSubject: n\nMessage-ID: <${i}@news.example>\nReceived: by mx; Tue, 24 Nov 2026 10:00:00 +0000\n`;
      fs.writeFileSync(
        join(path, 'cur', `${i}.x:2,S`),
        `${header}Date: Tue, 24 Nov 2026 10:00:00 +0000\nIn-Reply-To: <${i === 7 ? 'sent@x' : 'other@y'}>\n\n${body}`,
      );
    }
    const options = {
      known: [
        { interview: 'a', addresses: ['p@a.example'], messageIds: ['<sent@x>'], lastSentAt: 0, guessed: [] },
      ],
      own: ['zoe@x.example'],
      now: Date.UTC(2026, 11, 1),
    };
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const first = await scanMail(systemContext('0'), [path], options);
    const took = performance.now() - started;
    const grown = (process.memoryUsage().rss - before) / 2 ** 20;
    const again = performance.now();
    const second = await scanMail(systemContext('0'), [path], { ...options, state: first.state });
    process.stderr.write(
      `scan: ${MESSAGES} messages in ${Math.round(took)} ms, +${Math.round(grown)} MiB; again in ${Math.round(performance.now() - again)} ms\n`,
    );
    expect([first.replies.length, first.counts.read]).toEqual([1, MESSAGES]);
    expect([second.counts.read, second.counts.unchanged]).toEqual([1, MESSAGES - 1]);
    expect(grown).toBeLessThan(300);
  } finally {
    fs.rmSync(path, { recursive: true });
  }
});
