import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scanMail } from '../../src/mail/scan.ts';
import { systemContext } from '../../src/system.ts';
import { tallyOf } from '../store/torture/tally.ts';
import { reader, sampleKnown } from './sample.ts';
import { tryMail } from './soup.ts';

/** More for the full figure: FUZZ=1000000. */
const FUZZ = Number(process.env.FUZZ ?? 3000);

test(`58: fuzzed mail (${FUZZ}): messages or a failure that says why, soon`, {
  timeout: 3_600_000,
}, async () => {
  const { wrong, slowestMs } = await tallyOf(tryMail, 1, FUZZ);
  expect(wrong).toEqual([]);
  expect(slowestMs).toBeLessThan(2000);
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
      known: [sampleKnown({ sent: [{ interview: 'a', to: 'p@a.example', at: 0, messageId: '<sent@x>' }] })],
      own: ['zoe@x.example'],
      ownName: '',
      state: {},
      onProgress: () => {},
      now: Date.UTC(2026, 11, 1),
      reader,
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
    expect([first.findings.length, first.counts.read]).toEqual([1, MESSAGES]);
    expect([second.counts.read, second.counts.unchanged]).toEqual([1, MESSAGES - 1]);
    expect(grown).toBeLessThan(300);
  } finally {
    fs.rmSync(path, { recursive: true });
  }
});
