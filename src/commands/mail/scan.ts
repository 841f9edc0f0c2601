/** `scan`: looks for replies in mail folders, proposes them, and with `--apply` logs them. */

import type { Declare } from '../../cli/declare.ts';
import { readScanState, writeScanState } from '../../cli/kept.ts';
import { interviewOf, type LoadedSearch, load } from '../../cli/load.ts';
import { save } from '../../cli/save.ts';
import { printJson, progressOn, type Session, tell } from '../../cli/session.ts';
import { decisionIn } from '../../cli/told-dates.ts';
import type { Known } from '../../mail/match.ts';
import { scanMail } from '../../mail/scan.ts';
import type { ScanResult } from '../../mail/scan-message.ts';
import { Failure } from '../../model/failure.ts';
import type { Heard, Interview, Sent } from '../../model/interview.ts';
import { endOf } from '../../model/process.ts';
import { contactOf, metIn } from '../../schedule/recipient.ts';
import { appendEntry } from '../../store/edit/entry.ts';
import { formatInstant } from '../../time/instant.ts';
import { isOver, summarise } from '../../view/process.ts';
import { safeLine } from '../../view/safe.ts';

interface ScanOptions {
  apply?: boolean;
  again?: boolean;
}

/** Declares `scan`. */
export function declare(command: Declare): void {
  command('scan', 'look for replies in mail folders, and propose them', scan)
    .argument('<path...>', 'Maildir, mbox or .eml; - for standard input')
    .option('--apply', 'log the replies')
    .option('--again', 'read what was read before, too');
}

/** Reads mail folders without a trace in them; what was read is not read again, except what is still proposed. */
async function scan(session: Session, options: ScanOptions, paths: string[]): Promise<undefined> {
  if (paths.length === 0)
    throw new Failure('usage', 'missing: a Maildir, an mbox or a message to scan; - for standard input');
  const world = await load(session);
  const { ctx } = session;
  const progress = progressOn(session);
  const { email } = world.search.me;
  const state = options.again === true ? null : readScanState(world);
  const result = await scanMail(ctx, paths, {
    known: knownOf(world),
    own: email === undefined ? [] : [email],
    now: session.now,
    ...(state === null ? {} : { state }),
    onProgress: ({ path, done, total, unit }) => progress.show(`${path}: ${done} of ${total} ${unit}`),
  });
  progress.clear();
  // Said only after it is so.
  if (options.apply === true) await apply(world, result);
  if (session.json) printJson(session, resultJson(result));
  else printResult(session, result, options.apply ?? false);
  remember(world, result);
}

/** Keeps what was read. Without it the next scan reads it again: what was logged is not proposed twice. */
function remember(world: LoadedSearch, { state }: ScanResult): void {
  try {
    writeScanState(world, state);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    tell(world.session, `followup: warning: what was read is not remembered: ${safeLine(error.message, 1000)}`);
  }
}

/** What is known of each live process, for matching. */
function knownOf({ search, plan }: LoadedSearch): Known[] {
  return summarise(search, plan)
    .filter((process) => !isOver(process) && process.held.length > 0)
    .map(({ interviews, held, history }) => {
      const sent = history.filter((entry): entry is Sent => entry.type === 'sent');
      const people = interviews.flatMap(addressesOf);
      return {
        interview: held.at(-1)?.id ?? '',
        addresses: [
          ...people.map(({ email }) => email),
          ...sent.flatMap(({ to }) => (to?.includes('@') === true ? [to] : [])),
        ],
        messageIds: sent.flatMap(({ messageId }) => (messageId === undefined ? [] : [messageId])),
        // Where nothing was sent, whatever came after the conversation is an answer to it.
        lastSentAt: sent.at(-1)?.at ?? endOf(held.at(-1) as Interview),
        guessed: people.filter(({ guessed }) => guessed).map(({ email }) => email),
        heardAt: history.filter((entry) => entry.type === 'heard').map(({ at }) => at),
      };
    });
}

function addressesOf(interview: Interview): { email: string; guessed: boolean }[] {
  const contact = contactOf([interview]);
  const recruiter = interview.recruiter?.email;
  return [
    ...metIn(interview).map(({ recipient }) => recipient),
    ...(contact === null ? [] : [contact]),
    ...(recruiter === undefined ? [] : [{ email: recruiter, guessed: false }]),
  ].flatMap(({ email, guessed }) => (email === null ? [] : [{ email, guessed }]));
}

/** Logs every reply as heard, with its first words and the date that they tell. */
async function apply(loaded: LoadedSearch, { replies }: ScanResult): Promise<void> {
  if (replies.length === 0) return;
  const heard = new Map<string, Heard[]>();
  for (const { interview: id, words, subject, at } of replies) {
    const before = heard.get(id) ?? [];
    const entry: Heard = { type: 'heard', words: words || subject || 'a reply', at };
    const decisionBy = decisionIn(loaded, interviewOf(loaded.search, id), entry, before);
    heard.set(id, [...before, decisionBy === undefined ? entry : { ...entry, decisionBy }]);
  }
  await save(loaded, (text, _, parsing) =>
    [...heard].reduce(
      (edited, [id, entries]) => entries.reduce((one, entry) => appendEntry(one, id, entry, parsing), edited),
      text,
    ),
  );
}

function printResult(session: Session, result: ScanResult, isApplied: boolean): void {
  const { stdout } = session.ctx;
  const verb = isApplied ? 'heard' : 'reply';
  for (const { interview, from, subject, at, by } of result.replies) {
    const how = by === 'thread' ? 'answers your mail' : 'from a known address';
    stdout.write(`${verb}  ${interview}  ${formatInstant(at)}  ${safeLine(from)}  ${safeLine(subject)}  (${how})\n`);
  }
  for (const one of result.autos) {
    stdout.write(
      `auto   ${one.interview}  ${formatInstant(one.at)}  ${safeLine(one.from)}  an automatic answer: no reply\n`,
    );
  }
  for (const one of result.bounces) {
    const guess = one.guessed ? '; the address was a guess: ask for the right one' : '';
    stdout.write(
      `bounce ${one.interview}  ${formatInstant(one.at)}  ${safeLine(one.recipient ?? one.from)}  ${one.final ? 'not delivered' : 'late, still tried'}: ${safeLine(one.reason)}${guess}\n`,
    );
  }
  for (const one of result.suspects) {
    tell(
      session,
      `followup: warning: ${safeLine(one.from)} only looks like ${safeLine(one.resembles)} (it is ${safeLine(one.domain)}); not matched`,
    );
  }
  const skipped = Object.values(result.skipped).reduce((a, b) => a + b, 0);
  tell(session, `${result.counts.read} read, ${result.counts.unchanged} seen before, ${skipped} skipped.`);
  if (result.replies.length > 0 && !isApplied) tell(session, 'Log them with --apply.');
}

function resultJson({ replies, autos, bounces, suspects, counts, skipped }: ScanResult) {
  const dated = <T extends { at: number }>(list: readonly T[]) =>
    list.map((one) => ({ ...one, at: formatInstant(one.at) }));
  return {
    replies: dated(replies),
    autos: dated(autos),
    bounces: dated(bounces),
    suspects: dated(suspects),
    counts,
    skipped,
  };
}
