import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Ran } from '../../src/context.ts';
import { deliver } from '../../src/mail/deliver.ts';
import { lookalikeOf } from '../../src/mail/match.ts';
import { wordsOf } from '../../src/mail/words.ts';
import { Failure } from '../../src/model/failure.ts';
import { systemContext } from '../../src/system.ts';

const ctx = systemContext('0');
const ended = (ran: Partial<Ran>) => () =>
  deliver(
    { ...ctx, run: () => ({ status: 0, signal: null, error: null, stdout: '', stderr: '', ...ran }) },
    ['msmtp', '-t'],
    'x',
  );

test.each<[Partial<Ran>, string]>([
  [{ status: null, error: 'ENOENT' }, 'cannot run msmtp: not found; install it or change settings.mailCommand'],
  [{ status: null, error: 'EACCES' }, 'cannot run msmtp: EACCES'],
  [{ status: null, signal: 'SIGKILL' }, 'msmtp was ended by SIGKILL, and the mail may have gone out before'],
  [{ status: 124 }, 'msmtp was ended with status 124, and the mail may have gone out before'],
  [{ status: 143 }, 'msmtp was ended with status 143, and the mail may have gone out before'],
  [{ status: 1 }, 'nothing was sent: msmtp ended with status 1'],
  [{ status: 127 }, 'nothing was sent: msmtp ended with status 127'],
  [
    { status: 75, stderr: 'a\n\nmsmtp: cannot connect\nmsmtp: could not send mail\n' },
    'nothing was sent: msmtp ended with status 75; it said: a; msmtp: cannot connect; msmtp: could not send mail – a passing failure: try again later',
  ],
  [{ status: 1, error: 'EPIPE' }, 'nothing was sent: msmtp ended with status 1'],
  [{ status: 0, error: 'EPIPE' }, 'nothing was sent: msmtp ended without reading the mail'],
  [{ status: 1, stdout: 'only here' }, 'nothing was sent: msmtp ended with status 1; it said: only here'],
])('a command that failed is told by what it said: %j', (ran, message) => {
  expect(ended(ran)).toThrow(new Failure('io', message));
});

test('63: a real command gets its arguments as they are and the message as its input', () => {
  const folder = mkdtempSync(join(tmpdir(), 'followup-deliver-'));
  try {
    const file = join(folder, 'pwned');
    const got = join(folder, 'got');
    expect(deliver(ctx, ['tee', '--', got, '/dev/null'], 'Subject: x\n\n.\n')).toBe(null);
    expect(readFileSync(got, 'utf8')).toBe('Subject: x\n\n.\n');
    expect(() => deliver(ctx, ['cat', `$(touch ${file})`], 'x')).toThrow('nothing was sent: cat ended with status 1');
    expect(existsSync(file)).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a real command that leaves something running, which keeps its output, has sent it, and that is told', () => {
  const started = performance.now();
  const said = deliver(ctx, ['sh', '-c', 'cat > /dev/null; sleep 5 & exit 0'], 'x', { limitMs: 500 });
  expect(said).toBe('sh left something running that kept its output open; it was waited for 0.5 s');
  expect(performance.now() - started).toBeLessThan(3_000);
});

test.each(['timeout 0.3 sh -c "cat > /dev/null; sleep 9"', 'sh -c "cat > /dev/null; kill -9 \\$\\$"; exit $?'])(
  'one that is ended within another may have sent it: %s',
  (command) => {
    const unsent: string[] = [];
    const ended = () => deliver(ctx, ['sh', '-c', command], 'x', { unsent: () => unsent.push('unsent') });
    expect(ended).toThrow(/^sh was ended with status (?:124|137), and the mail may have gone out before/);
    expect(unsent).toEqual([]);
  },
);

test('a real command that never ends is ended, and the mail may have gone out', () => {
  const unsent: string[] = [];
  const never = () => deliver(ctx, ['sleep', '60'], 'x', { limitMs: 300, unsent: () => unsent.push('unsent') });
  expect(never).toThrow('sleep was ended after 0.3 s, and the mail may have gone out before');
  expect(unsent).toEqual([]);
});

test('a real command that ignores to be ended is ended all the same', () => {
  const started = performance.now();
  const deaf = () => deliver(ctx, ['sh', '-c', "trap '' TERM; sleep 4; sleep 4"], 'x', { limitMs: 300 });
  expect(deaf).toThrow('sh was ended after 0.3 s, and the mail may have gone out before');
  expect(performance.now() - started).toBeLessThan(3_000);
});

test('a real command that says more than is read may have sent it before', () => {
  const unsent: string[] = [];
  const loud = () => deliver(ctx, ['sh', '-c', 'cat; yes'], 'x', { unsent: () => unsent.push('unsent') });
  expect(loud).toThrow('sh was ended as it said too much, and the mail may have gone out before');
  expect(unsent).toEqual([]);
});

test.each([
  ['ETIMEDOUT', 'msmtp left something running that kept its output open; it was waited for 180 s'],
  ['ENOBUFS', 'msmtp said more than was read of it'],
])('a command that ended well has sent it, whatever else is to be told: %s', (error, told) => {
  const unsent: string[] = [];
  const run = () => ({ status: 0, signal: null, error, stdout: '', stderr: '' });
  expect(deliver({ ...ctx, run }, ['msmtp'], 'x', { unsent: () => unsent.push('unsent') })).toBe(told);
  expect(unsent).toEqual([]);
});

test('a real command that reads nothing of a long message did not send it', () => {
  const unread = (status: number) => () =>
    deliver(ctx, ['sh', '-c', `exec 0<&-; sleep 0.2; exit ${status}`], 'x'.repeat(300_000));
  expect(unread(0)).toThrow('nothing was sent: sh ended without reading the mail');
  expect(unread(69)).toThrow('nothing was sent: sh ended with status 69');
});

test.each([
  ['аpple.com', 'xn--pple-43d.com'],
  ['APPLE.com', null],
  ['apple.com', null],
  ['app1e.com', 'app1e.com'],
  ['appIe.com', 'appie.com'],
  ['äpple.com', 'xn--pple-koa.com'],
  ['orange.com', null],
  ['', null],
])('54: %s beside apple.com', (domain, ascii) => {
  expect(lookalikeOf(['Apple.com'])(domain)).toEqual(ascii === null ? null : { domain: ascii, resembles: 'apple.com' });
});

test.each([
  ['Hi Zoë,\n\nanother week.\n\nOn Tue, 24 Nov 2026, Zoë wrote:\n> Dear', 'Hi Zoë, another week.'],
  ['> quoted first', 'Re: x'],
  ['yes\n-----Original Message-----\nFrom: z', 'yes'],
  ['yes\n-- \nPriya', 'yes'],
  ['', 'Re: x'],
  ['word '.repeat(100), `${'word '.repeat(31)}word …`],
])('the words of %j', (body, words) => {
  expect(wordsOf(body, 'Re: x')).toBe(words);
});
