/** `sent`: logs a mail as sent, whatever the rules say of it: it is a fact. */

import { pastInstant } from '../../cli/asked-dates.ts';
import { actionsOf, findInterview, findPerson, isMeant, listOf, loggedAs } from '../../cli/choose.ts';
import { type Declare, INTERVIEW, kindOption } from '../../cli/declare.ts';
import { draftOf } from '../../cli/drafts.ts';
import { type LoadedSearch, load } from '../../cli/load.ts';
import { logEntry } from '../../cli/log.ts';
import { type Session, tell } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { Instant } from '../../model/instant.ts';
import type { Interview, Person, Sent } from '../../model/interview.ts';
import { isPersonal, type Kind, kindRow } from '../../model/kinds.ts';
import { type Action, isOpen, type Recipient } from '../../model/plan.ts';
import { processOf } from '../../model/process.ts';
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
  const interview = findInterview(loaded.search, word);
  if (options.kind === 'offer-answer') {
    throw new Failure('usage', 'an offer is answered by its outcome: followup outcome … accepted, or declined');
  }
  const at = await pastInstant(loaded, interview.zone, options.at);
  const action = chooseAction(loaded, interview, options);
  const target = loaded.search.interviews.find(({ id }) => id === action.interview) ?? interview;
  await logEntry(loaded, target, await entryOf(loaded, action, at));
  const outcome = kindRow(action.kind).closes;
  if (outcome !== null && !actionsOf(loaded.plan, loaded.search, target).some(({ kind }) => kind === action.kind)) {
    tell(session, `followup: the process is closed by its outcome: followup outcome ${target.id} ${outcome}`);
  }
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

function chooseAction(loaded: LoadedSearch, interview: Interview, options: SentOptions): Action {
  const all = actionsOf(loaded.plan, loaded.search, interview).filter(({ kind }) => kind !== 'offer-answer');
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
    throw new Failure('usage', `no mail is open for ${interview.id}; say which one was sent with --kind`);
  }
  if (wanted.length > 1) throw new Failure('usage', `say to whom, with --to:\n${listOf(loaded, wanted, 'sent')}`);
  return wanted[0] ?? unplanned(loaded, interview, options.kind, options.to);
}

/** A mail that no rule called for was sent all the same: it counts, so it is logged. */
function unplanned(loaded: LoadedSearch, interview: Interview, kind: Kind, who: string | undefined): Action {
  const process = processOf(loaded.search.interviews, interview).interviews;
  const person = who === undefined ? null : findPerson(interview, who);
  if (isPersonal(kind) && person === null) {
    const names = interview.interviewers.map(({ name }) => name).join(', ');
    const known = names === '' ? 'nobody is recorded' : `recorded are ${names}`;
    throw new Failure('usage', `--to: nobody in ${interview.id} is called "${who ?? ''}"; ${known}`);
  }
  const target = isPersonal(kind) ? interview : (process.at(-1) ?? interview);
  return adHocAction(loaded.search, target, kind, recipient(process, interview, person, who), loaded.input);
}

function recipient(
  process: Interview[],
  interview: Interview,
  person: Person | null,
  who: string | undefined,
): Recipient | null {
  if (person !== null) return recipientOf(person, interview);
  if (who === undefined) return contactOf(process);
  return { name: who, email: who.includes('@') ? who : null, guessed: false, via: null };
}
