/**
 * Mails on their way, in the journal: written down before the mail command gets them, so that whatever happens then, none
 * goes out a second time unasked. What came of one is told by the command, else by the history, which logs it.
 */

import type { Context } from '../../context.ts';
import { Failure } from '../../model/failure.ts';
import type { Entry, Interview, Search, Sent } from '../../model/interview.ts';
import { foldName, processKey } from '../../model/names.ts';
import { rehearseSave } from './commit.ts';
import { readContent, realPathOf } from './content.ts';
import { reasonOf } from './errno.ts';
import { type Holder, holderOf, isDead, placeElsewhere } from './holder.ts';
import { appendJournal, type Mail, mailLines } from './journal.ts';
import { stateOf } from './state.ts';
import { draftOf, type EditText, type UpdateOptions, withLock } from './write.ts';

/** A mail that was begun and that no history has: it went out, or nobody knows, or it is being sent now. */
export interface Begun extends Mail {
  state: 'went' | 'unknown' | 'under-way';
  by: Holder;
}

/** How to write down what the mail command said. */
export interface OnItsWay {
  went(): void;
  /** It surely did not go out. */
  unsent(): void;
}

export interface BeginOptions extends UpdateOptions {
  /** Of how many that may have gone out before a person knows, and wants it sent all the same. */
  known: number;
  /** What the file said when it was planned. */
  seen: Search;
}

/**
 * Settles that a mail can be logged, by taking all steps of that save but the last, and writes down that it goes out.
 *
 * @param log the edit that logs it, afterwards
 * @throws as updateFile does, where it could not be logged; changed where it went out meanwhile; locked where
 * it is under way
 */
export async function beginMail(
  ctx: Context,
  path: string,
  mail: Mail,
  options: BeginOptions,
  log: EditText,
): Promise<OnItsWay> {
  const realPath = realPathOf(ctx, path);
  const state = stateOf(ctx, realPath);
  const job = { path, realPath, parsing: { file: path, systemZone: ctx.zone }, options };
  const id = ctx.process.random(8);
  await withLock(ctx, realPath, options.command, (lock) => {
    const draft = draftOf(ctx, job, readContent(ctx, realPath), log);
    if (draft === null) throw new Failure('changed', `${path} takes no entry of it; nothing was sent`);
    requireNotBegun(ctx, realPath, { mail, before: draft.before, known: options.known, seen: options.seen });
    rehearseSave(ctx, lock, draft.save);
    try {
      appendJournal(ctx, state, { mail: id, begun: { ...mail, by: holderOf(ctx.process, options.command) } });
    } catch (error) {
      throw new Failure('io', `cannot write the journal of ${path}: ${reasonOf(error)}; nothing was sent`, {
        cause: error,
      });
    }
  });
  const tell = (went: boolean) => {
    try {
      appendJournal(ctx, state, { mail: id, went });
    } catch {
      // That it was begun stands in the journal: should the history not take it either, the next send asks.
    }
  };
  return { went: () => tell(true), unsent: () => tell(false) };
}

interface Wanted extends Pick<BeginOptions, 'known' | 'seen'> {
  mail: Mail;
  /** What the file says now. */
  before: Search;
}

/** Two at once have the same mail in mind: the second finds it under way, or logged. */
function requireNotBegun(ctx: Context, realPath: string, { mail, before, seen, known }: Wanted): void {
  const sent = before.interviews.flatMap(({ history }) => history.filter(isSent));
  if (sent.some(({ messageId }) => messageId === mail.messageId) || countOf(mail, before) > countOf(mail, seen))
    throw new Failure(
      'changed',
      `the ${mail.kind} to ${mail.name} went out meanwhile, and is logged; nothing was sent`,
    );
  const begun = unlogged(ctx, realPath, before).filter((one) => isSameMail(one, mail, before));
  const by = begun.find(({ state }) => state === 'under-way')?.by;
  if (by !== undefined)
    throw new Failure(
      'locked',
      `pid ${by.pid}${placeElsewhere(ctx.process, by)} is sending the ${mail.kind} to ${mail.name}; nothing was sent`,
    );
  if (begun.length > known)
    throw new Failure('changed', `the ${mail.kind} to ${mail.name} may have gone out meanwhile; nothing was sent`);
}

/** Mails that were begun and are not in the history, oldest first. */
export function unlogged(ctx: Context, realPath: string, search: Search): Begun[] {
  const begun = new Map<string, Begun>();
  for (const line of mailLines(ctx, stateOf(ctx, realPath))) {
    const known = begun.get(line.mail);
    if (line.went === false) begun.delete(line.mail);
    else if (line.went === true && known?.state === 'unknown') known.state = 'went';
    else if (line.begun !== undefined) {
      const isOver = isEnded(ctx, line.begun.by);
      begun.set(line.mail, { ...line.begun, state: isOver ? 'unknown' : 'under-way' });
    }
  }
  return [...begun.values()].filter((mail) => !isLogged(mail, search));
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
function isLogged(mail: Mail, search: Search): boolean {
  const sent = search.interviews.flatMap(({ history }) => history.filter(isSent));
  if (sent.some(({ messageId }) => messageId === mail.messageId)) return true;
  return alikeIn(mail, search).some(({ messageId, at }) => messageId === undefined && at > mail.at - DAY_MS);
}

/** How many mails of that kind to that person a search has logged. */
const countOf = (mail: Mail, search: Search) => alikeIn(mail, search).length;

function alikeIn(mail: Mail, search: Search): Sent[] {
  const isTo = (to: string | undefined) => to === undefined || [mail.to, mail.name].some((known) => isText(known, to));
  return search.interviews.flatMap((interview) =>
    mayBeOf(mail, interview, search)
      ? interview.history.filter(isSent).filter(({ kind, to }) => kind === mail.kind && isTo(to))
      : [],
  );
}

function isText(a: string, b: string | undefined): boolean {
  return b !== undefined && foldName(a) === foldName(b);
}

function isSent(entry: Entry): entry is Sent {
  return entry.type === 'sent';
}
