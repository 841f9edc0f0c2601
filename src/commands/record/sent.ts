/** `sent`: logs a mail as sent, whatever the rules say of it: it is a fact. */

import { pastInstant } from '../../cli/asked-dates.ts';
import { findPerson, findTarget, isMeant, listOf, loggedAs, type Target } from '../../cli/choose.ts';
import { type Declare, INTERVIEW, kindOption } from '../../cli/declare.ts';
import { draftOf } from '../../cli/drafts.ts';
import { wasHandedOut } from '../../cli/kept.ts';
import { interviewOf, type LoadedSearch, load } from '../../cli/load.ts';
import { logEntries } from '../../cli/log.ts';
import type { Session } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { Instant } from '../../model/instant.ts';
import type { Interview, Person, Sent } from '../../model/interview.ts';
import { isPersonal, type Kind, kindRow } from '../../model/kinds.ts';
import { type Action, isOpen, type Recipient } from '../../model/plan.ts';
import { adHocAction } from '../../schedule/adhoc.ts';
import { contactOf, recipientOf } from '../../schedule/recipient.ts';

interface SentOptions {
  kind?: Kind;
  to?: string;
  at?: string;
}

/** Declares `sent`. */
export function declare(command: Declare): void {
  command('sent', 'log a mail as sent', sent)
    .argument(...INTERVIEW)
    .addOption(kindOption())
    .option('--to <who>', 'to this person: a name or an address')
    .option('--at <when>', 'when it was sent (else now)');
}

/** Logs the one open mail, or the one that `--kind` and `--to` mean, open or not. */
async function sent(session: Session, options: SentOptions, [word = '']: string[]): Promise<undefined> {
  const loaded = await load(session);
  const target = findTarget(loaded, word);
  if (options.kind !== undefined && kindRow(options.kind).channel === null) {
    throw new Failure('usage', 'an offer is answered by its outcome: followup outcome … accepted, or declined');
  }
  const at = await pastInstant(loaded, target.interview.zone, options.at);
  const action = chooseAction(loaded, target, options);
  const interview = interviewOf(loaded.search, action.interview);
  const entry = await entryOf(loaded, action, at);
  await logEntries(loaded, interview, [isOurs(loaded, entry) ? entry : byHand(entry)]);
}

/** Whether it can be the message that was drafted: one that we never wrote out went out as something else. */
function isOurs(loaded: LoadedSearch, { messageId }: Sent): boolean {
  return messageId !== undefined && wasHandedOut(loaded, messageId);
}

/** The same of a mail that was written by hand: nothing later may pretend to answer it. */
export function byHand({ subject: _, messageId: __, ...entry }: Sent): Sent {
  return entry;
}

/** The entry of a mail that went out: subject and Message-ID are those its draft has. */
export async function entryOf(loaded: LoadedSearch, action: Action, at: Instant): Promise<Sent> {
  const entry: Sent = { type: 'sent', kind: action.kind, at };
  const to = loggedAs(action);
  if (to !== undefined) entry.to = to;
  if (action.channel !== 'email' || action.to === null || loaded.search.me.name === undefined) return entry;
  const { subject, messageId } = await draftOf(loaded, action);
  return { ...entry, subject, messageId };
}

function chooseAction(loaded: LoadedSearch, target: Target, options: SentOptions): Action {
  const all = target.actions.filter(({ kind }) => kindRow(kind).channel !== null);
  const isWanted = (action: Action) =>
    (options.kind === undefined || action.kind === options.kind) &&
    (options.to === undefined || isMeant(action, options.to));
  const wanted = all.filter(isWanted);
  const open = wanted.filter((action) => isOpen(action));
  const mails = options.kind === undefined ? open.filter(({ kind }) => kind !== 'linkedin-note') : open;
  const found = mails.length > 0 ? mails : open;
  if (found.length > 1) {
    throw new Failure('usage', `several mails are open; say which:\n${listOf(loaded, found, 'sent')}`);
  }
  if (found[0] !== undefined) return found[0];
  if (options.kind === undefined) {
    throw new Failure('usage', `no mail is open for ${target.interview.id}; say which one was sent with --kind`);
  }
  if (wanted.length > 1) throw new Failure('usage', `say to whom, with --to:\n${listOf(loaded, wanted, 'sent')}`);
  return wanted[0] ?? unplanned(loaded, target, options.kind, options.to);
}

/** A mail that no rule called for was sent all the same: it counts, so it is logged. */
function unplanned(loaded: LoadedSearch, target: Target, kind: Kind, who: string | undefined): Action {
  const interview = isPersonal(kind) ? target.conversation : target.interview;
  const person = who === undefined ? null : findPerson(interview, who);
  if (isPersonal(kind) && person === null) {
    const names = interview.interviewers.map(({ name }) => name).join(', ');
    const known = names === '' ? 'nobody is recorded' : `recorded are ${names}`;
    throw new Failure('usage', `--to: nobody in ${interview.id} is called "${who ?? ''}"; ${known}`);
  }
  return adHocAction(loaded.search, interview, kind, recipient(target, interview, person, who), loaded.input);
}

function recipient(
  { process }: Target,
  interview: Interview,
  person: Person | null,
  who: string | undefined,
): Recipient | null {
  if (person !== null) return recipientOf(person, interview);
  if (who === undefined) return contactOf(process.interviews);
  return { name: who, email: who.includes('@') ? who : null, guessed: false, via: null };
}
