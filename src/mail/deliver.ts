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

const LONGEST = 400;

function said(ran: Ran): string {
  const text = ran.stderr.trim() === '' ? ran.stdout : ran.stderr;
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.slice(-3).join('; ').slice(-LONGEST);
}

/**
 * Runs the mail command with the message as its input.
 *
 * @param argv the command and its arguments
 * @param eml a whole message, as renderEml gives it
 * @throws io where the command could not start or did not end with status 0
 */
export function deliver(ctx: Context, argv: readonly [string, ...string[]], eml: string): Ran {
  const ran = ctx.run(argv, { stdin: eml });
  const [command] = argv;
  if (ran.error === 'ENOENT') {
    throw new Failure('io', `cannot run ${command}: not found; install it or change settings.mailCommand`);
  }
  // A command that ends without reading its input is told by how it ended.
  const isUnread = ran.error === 'EPIPE' && (ran.status !== null || ran.signal !== null);
  if (ran.error !== null && !isUnread) throw new Failure('io', `cannot run ${command}: ${ran.error}`);
  if (isUnread && ran.status === 0)
    throw new Failure('io', `nothing was sent: ${command} ended without reading the mail`);
  if (ran.status === 0) return ran;
  const end = ran.signal === null ? `ended with status ${ran.status}` : `was ended by ${ran.signal}`;
  const meaning = MEANINGS[ran.status ?? 0];
  const words = said(ran);
  const why = [words === '' ? null : `it said: ${words}`, meaning].filter((part) => part != null).join(' – ');
  throw new Failure('io', `nothing was sent: ${command} ${end}${why === '' ? '' : `; ${why}`}`);
}
