/** The mails that were begun and that no history has: what tells them from others, whatever was corrected or renamed since. */

import type { Context } from '../../context.ts';
import type { Entry, Interview, Search, Sent } from '../../model/interview.ts';
import { foldName, processKey } from '../../model/names.ts';
import { type Holder, isDead, placeElsewhere } from './holder.ts';
import { type Mail, type MailLine, mailLines } from './journal.ts';
import { otherStates, type State, stateOf } from './state.ts';

/** A mail that was begun and that no history has: it went out, or nobody knows, or it is being sent now. */
export interface Begun extends Mail {
  state: 'went' | 'unknown' | 'under-way';
  by: Holder;
}

/**
 * Mails that were begun and are not in the history, oldest first. Those of another file are among them where they are of
 * the same sender, about an interview at the same instant: the file may have had that name.
 */
export function unlogged(ctx: Context, realPath: string, search: Search): Begun[] {
  const elsewhere = otherStates(ctx, realPath).flatMap((state) =>
    begunIn(ctx, readableLines(ctx, state)).flatMap((mail) => aboutOwn(mail, search)),
  );
  const own = begunIn(ctx, mailLines(ctx, stateOf(ctx, realPath)));
  return [...elsewhere, ...own].filter((mail) => !isLogged(mail, search));
}

/** Of another file: whether it can be read is no matter of this one. */
function readableLines(ctx: Context, state: State): MailLine[] {
  try {
    return mailLines(ctx, state);
  } catch {
    return [];
  }
}

function begunIn(ctx: Context, lines: readonly MailLine[]): Begun[] {
  const begun = new Map<string, Begun>();
  for (const line of lines) {
    const known = begun.get(line.mail);
    if (line.went === false) begun.delete(line.mail);
    else if (line.went === true && known?.state === 'unknown') known.state = 'went';
    else if (line.begun !== undefined) {
      const isOver = isEnded(ctx, line.begun.by);
      begun.set(line.mail, { ...line.begun, state: isOver ? 'unknown' : 'under-way' });
    }
  }
  return [...begun.values()];
}

/** A mail of another file as one of this: once for each interview that it may be about, by the ids that these have here. */
function aboutOwn(mail: Begun, { me, interviews }: Search): Begun[] {
  const senders = [me.email ?? '', ...(me.addresses ?? [])];
  if (mail.from === undefined || !senders.some((sender) => isText(mail.from ?? '', sender))) return [];
  const same = interviews.filter(({ at }) => at === mail.about);
  const named = same.filter(({ id }) => id === mail.interview);
  return (named.length > 0 ? named : same).map(({ id }) => ({ ...mail, interview: id }));
}

/** Longer than a mail command is waited for. */
const LONGEST_MS = 600_000;

/** What another host or container does nobody sees: it is believed for as long as a mail can take. */
function isEnded({ process }: Context, by: Holder): boolean {
  if (isDead(process, by)) return true;
  if (placeElsewhere(process, by) !== '') return Math.abs(process.clock() - by.at) > LONGEST_MS;
  return by.pid === process.pid;
}

/**
 * Whether two are the same mail, as far as its reader is concerned: of one kind, about one process, to one person,
 * whatever the address. An interview that is called otherwise by now may be any.
 */
export function isSameMail(begun: Mail, mail: Mail, search: Search): boolean {
  if (begun.messageId === mail.messageId) return true;
  const interview = search.interviews.find(({ id }) => id === mail.interview);
  if (begun.kind !== mail.kind || (interview !== undefined && !mayBeOf(begun, interview, search))) return false;
  const about = [interview, search.interviews.find(({ id }) => id === begun.interview)];
  const people = about.flatMap((one) => [...(one?.interviewers ?? []), one?.recruiter]);
  const isCalledSo = isText(begun.name, mail.name);
  const isThere = isText(begun.to, mail.to);
  if (isCalledSo && isThere) return true;
  // Two may share a name, or an address that passes on to both; whom nobody recorded now is anybody.
  const isAddress = people.some((person) => isText(begun.to, person?.email));
  const isName = people.some((person) => isText(begun.name, person?.name));
  return isCalledSo ? !isAddress : isThere ? !isName : !isAddress && !isName;
}

/** Whether a mail is about the process of an interview, as far as that can be told. */
function mayBeOf(mail: Mail, interview: Interview, { interviews }: Search): boolean {
  const own = interviews.find(({ id }) => id === mail.interview);
  return own === undefined || processKey(own) === processKey(interview);
}

const DAY_MS = 86_400_000;

/** By its Message-ID; an entry that a hand wrote may have none. */
export function isLogged(mail: Mail, search: Search): boolean {
  if (sentIn(search).some(({ messageId }) => messageId === mail.messageId)) return true;
  return alikeIn(mail, search).some(({ messageId, at }) => messageId === undefined && at > mail.at - DAY_MS);
}

/** How many mails of that kind to that person a search has logged. */
export const countOf = (mail: Mail, search: Search) => alikeIn(mail, search).length;

function alikeIn(mail: Mail, search: Search): Sent[] {
  const isTo = (to: string | undefined) => to === undefined || [mail.to, mail.name].some((known) => isText(known, to));
  return search.interviews.flatMap((interview) =>
    mayBeOf(mail, interview, search)
      ? interview.history.filter(isSent).filter(({ kind, to }) => kind === mail.kind && isTo(to))
      : [],
  );
}

/** All mails that a search has logged. */
export function sentIn({ interviews }: Search): Sent[] {
  return interviews.flatMap(({ history }) => history.filter(isSent));
}

/** Whether two names or addresses are the same. */
export function isText(a: string, b: string | undefined): boolean {
  return b !== undefined && foldName(a) === foldName(b);
}

function isSent(entry: Entry): entry is Sent {
  return entry.type === 'sent';
}
