/** Hands a message to the mail command. No shell, no retry: what the command said is what is told. */

import type { Context, Ran } from '../context.ts';
import { Failure } from '../model/failure.ts';

/** What sendmail and its kin mean by their exit statuses. */
const MEANINGS: Record<number, string> = {
  64: 'wrong use of the command, or no recipient',
  65: 'it found the message malformed',
  67: 'it does not know the recipient',
  68: 'it could not find the mail server',
  69: 'the mail server is not available',
  75: 'a passing failure: try again later',
  77: 'it was not allowed to, perhaps for a wrong password',
  78: 'its configuration is wrong',
};

/** A mail server may take its time; who keeps the output of the command open after its end is not waited for longer. */
const LONGEST_MS = 180_000;

/**
 * Runs the mail command with the message as its input. Returns what is to be told beside; null where nothing is.
 *
 * @param unsent called where it surely went nowhere, before that is thrown
 * @throws io where the command could not start, did not end with status 0, or took too long
 */
export function deliver(
  ctx: Context,
  argv: readonly [string, ...string[]],
  eml: string,
  { unsent = () => {}, limitMs = LONGEST_MS }: { unsent?: () => void; limitMs?: number } = {},
): string | null {
  const ran = ctx.run(argv, { stdin: eml, limitMs });
  const [command] = argv;
  const failed = (message: string): Failure => {
    unsent();
    return new Failure('io', message);
  };
  if (ran.error === 'ENOENT')
    throw failed(`cannot run ${command}: not found; install it or change settings.mailCommand`);
  const limit = `${limitMs / 1000} s`;
  const [isLate, isLoud] = [ran.error === 'ETIMEDOUT', ran.error === 'ENOBUFS'];
  if (ran.status === 0 && isLate)
    return `${command} left something running that kept its output open; it was waited for ${limit}`;
  if (ran.status === 0 && isLoud) return `${command} said more than was read of it`;
  // Ended from outside: it may have handed the mail on by then.
  const outer = isOfInner(ran.status) ? `with status ${ran.status}` : `by ${ran.signal}`;
  const by = isLate ? `after ${limit}` : isLoud ? 'as it said too much' : outer;
  if (isLate || isLoud || ran.signal !== null || isOfInner(ran.status))
    throw new Failure('io', `${command} was ended ${by}, and the mail may have gone out before${why(ran)}`);
  // A command that ends without reading its input is told by how it ended.
  const isUnread = ran.error === 'EPIPE' && ran.status !== null;
  if (ran.error !== null && !isUnread) throw failed(`cannot run ${command}: ${ran.error}`);
  if (isUnread && ran.status === 0) throw failed(`nothing was sent: ${command} ended without reading the mail`);
  if (ran.status === 0) return null;
  throw failed(`nothing was sent: ${command} ended with status ${ran.status}${why(ran)}`);
}

/** What a shell or `timeout` ends with when a signal, or the time, ended what ran within it. */
function isOfInner(status: number | null): boolean {
  return status === 124 || (status ?? 0) > 128;
}

/** Letters of its words that are told. */
const LONGEST = 400;

/** What the command said last, and what its status means. */
function why({ stdout, stderr, status }: Ran): string {
  const text = stderr.trim() === '' ? stdout : stderr;
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const said = lines.filter(Boolean).slice(-3).join('; ').slice(-LONGEST);
  const known = [said === '' ? '' : `it said: ${said}`, MEANINGS[status ?? 0] ?? ''].filter(Boolean).join(' – ');
  return known === '' ? '' : `; ${known}`;
}
