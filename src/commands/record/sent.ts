/** `sent`: logs a mail as sent, whatever the rules say of it: it is a fact. */

import { pastInstant } from '../../cli/asked-dates.ts';
import { findPerson, findTarget, listOf, loggedAs, type Target } from '../../cli/choose.ts';
import { draftInputOf, isMail, type Wanted } from '../../cli/drafts.ts';
import { handedOut } from '../../cli/kept.ts';
import { interviewOf, type LoadedSearch } from '../../cli/load.ts';
import { logEntries } from '../../cli/log.ts';
import { type Declare, kindOption, type Session, type Texts } from '../../cli/session.ts';
import { messageIdOf } from '../../draft/message-id.ts';
import { defined } from '../../model/defined.ts';
import { Failure } from '../../model/failure.ts';
import type { Instant } from '../../model/instant.ts';
import type { Search, Sent } from '../../model/interview.ts';
import { isPersonal, type Kind } from '../../model/kinds.ts';
import type { Action } from '../../model/plan.ts';
import { adHocAction } from '../../schedule/adhoc.ts';
import { contactOf, recipientOf } from '../../schedule/recipient.ts';
import { unlogged } from '../../store/file/begun.ts';
import { damagedLines } from '../../store/file/damaged.ts';
import type { Mail } from '../../store/file/journal.ts';
import { quoteWord } from '../../view/command.ts';

export function declare(command: Declare): void {
  command('sent <interview>', 'log a mail as sent', sent)
    .addOption(kindOption())
    .option('--to <who>', 'to this person: a name or an address')
    .option('--at <when>', 'when it was sent (else now)');
}

/** Logs the one open mail, or the one that `--kind` and `--to` mean, open or not. */
async function sent(session: Session, options: Wanted & Texts<'at'>, [word]: string[]): Promise<undefined> {
  const target = await findTarget(session, word, options.to);
  const { loaded } = target;
  if (options.kind !== undefined && !isMail({ kind: options.kind })) {
    throw new Failure('usage', 'an offer is answered by its outcome: followup outcome … accepted, or declined');
  }
  const at = await pastInstant(loaded, target.interview.zone, options.at);
  const action = chooseAction(target, options);
  const interview = interviewOf(loaded.search, action.interview);
  await logEntries(loaded, interview, [{ ...entryOf(action, at, loaded.search), ...drafted(loaded, action) }]);
}

/** The entry of a mail that went out, as whoever wrote it by hand logs it: nothing later may pretend to answer it. */
export function entryOf(action: Action, at: Instant, search: Search): Sent {
  return defined({ type: 'sent' as const, kind: action.kind, to: loggedAs(action, search), at });
}

/** Subject and Message-ID of what was drafted and given away; one that never was went out as something else. */
function drafted(loaded: LoadedSearch, action: Action): Pick<Sent, 'subject' | 'messageId'> {
  if (action.channel !== 'email' || action.to === null) return {};
  const { session, file, search } = loaded;
  const messageId = messageIdOf(draftInputOf(loaded, action), session.ctx.process.sha256);
  const begun = () =>
    [unlogged, damagedLines].flatMap((read): Pick<Mail, 'messageId' | 'subject'>[] =>
      read(session.ctx, file.realPath, search),
    );
  const subject = handedOut(loaded, messageId) ?? begun().find((mail) => mail.messageId === messageId)?.subject;
  return subject === undefined ? {} : { subject, messageId };
}

function chooseAction(target: Target, { kind, to }: Wanted): Action {
  const { loaded, interview } = target;
  const isWanted = (action: Action) =>
    isMail(action) && (kind === undefined || action.kind === kind) && target.isMeant(action);
  const open = target.open.filter(isWanted);
  const mails = kind === undefined ? open.filter((action) => action.kind !== 'linkedin-note') : open;
  const found = mails.length > 0 ? mails : open;
  if (found.length > 1) {
    throw new Failure('usage', `several mails are open; say which:\n${listOf(loaded, found, 'sent')}`);
  }
  if (found[0] !== undefined) return found[0];
  if (kind === undefined) {
    throw new Failure('usage', `no mail is open for ${interview.id}; say which one was sent with --kind`);
  }
  const wanted = target.actions.filter(isWanted);
  if (wanted.length > 1) throw new Failure('usage', `say to whom, with --to:\n${listOf(loaded, wanted, 'sent')}`);
  return wanted[0] ?? unplanned(target, kind, to);
}

/** A mail that no rule called for was sent all the same: it counts, so it is logged. */
function unplanned(target: Target, kind: Kind, who: string | undefined): Action {
  const { loaded, process } = target;
  const { conversation } = target;
  const interview = isPersonal(kind) ? conversation : target.interview;
  const person = who === undefined ? null : findPerson(conversation, who);
  if (isPersonal(kind) && person === null) {
    const names = interview.interviewers.map(({ name }) => name).join(', ');
    const known = names === '' ? 'nobody is recorded' : `recorded are ${names}`;
    const help = `followup note ${quoteWord(interview.id)} --with 'Name <address>' adds one`;
    throw new Failure('usage', `--to: nobody in ${interview.id} is called "${who ?? ''}"; ${known}; ${help}`);
  }
  const to =
    person !== null
      ? recipientOf(person, interview)
      : who === undefined
        ? contactOf(process.interviews)
        : { name: who, email: who.includes('@') ? who : null, guessed: false, via: null };
  return adHocAction(loaded.search, interview, kind, to, loaded.input);
}
