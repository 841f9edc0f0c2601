/**
 * Mails on their way, in the journal: written down before the mail command gets them, so that whatever happens then, none
 * goes out a second time unasked. What came of one is told by the command, else by the history, which logs it.
 */

import type { Context } from '../../context.ts';
import { Failure } from '../../model/failure.ts';
import type { Search, Sent } from '../../model/interview.ts';
import { foldName } from '../../model/names.ts';
import { requireSavable } from './commit.ts';
import { close, readContent, realPathOf } from './content.ts';
import { reasonOf } from './errno.ts';
import { holderOf, isDead } from './holder.ts';
import { appendJournal, journalLines, type Mail, type MailLine } from './journal.ts';
import { stateOf } from './state.ts';
import { draftOf, type EditText, type UpdateOptions, withLock } from './write.ts';

/** A mail that was begun and that no history has: it went out, or nobody knows, or it is being sent now. */
export interface Begun extends Mail {
  state: 'went' | 'unknown' | 'under-way';
  pid: number;
}

/** How to write down what the mail command said. */
export interface OnItsWay {
  went(): void;
  /** It surely did not go out. */
  unsent(): void;
}

export interface BeginOptions extends UpdateOptions {
  /** A person wants it sent although it may have gone out before. */
  again: boolean;
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
  await withLock(ctx, realPath, options.command, () => {
    const draft = draftOf(ctx, job, readContent(ctx, realPath), log);
    if (draft === null) throw new Failure('changed', `${path} takes no entry of it; nothing was sent`);
    const held = requireSavable(ctx, draft.save);
    if (held !== null) close(ctx.files, held.fd);
    requireNotBegun(ctx, realPath, { mail, before: draft.before, again: options.again });
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

interface Wanted {
  mail: Mail;
  /** What the file says now. */
  before: Search;
  again: boolean;
}

/** Two at once have the same mail in mind: the second finds it under way, or logged. */
function requireNotBegun(ctx: Context, realPath: string, { mail, before, again }: Wanted): void {
  if (entriesOf(before).some(({ messageId }) => messageId === mail.messageId))
    throw new Failure(
      'changed',
      `the ${mail.kind} to ${mail.name} went out meanwhile, and is logged; nothing was sent`,
    );
  const begun = unlogged(ctx, realPath, before).find((one) => isSameMail(one, mail));
  if (begun?.state === 'under-way')
    throw new Failure('locked', `pid ${begun.pid} is sending the ${mail.kind} to ${mail.name}; nothing was sent`);
  if (begun !== undefined && !again)
    throw new Failure('changed', `the ${mail.kind} to ${mail.name} may have gone out meanwhile; nothing was sent`);
}

/** Mails that were begun and are not in the history, oldest first. */
export function unlogged(ctx: Context, realPath: string, search: Search): Begun[] {
  const begun = new Map<string, Begun>();
  for (const line of journalLines(ctx, stateOf(ctx, realPath)) as Partial<MailLine>[]) {
    if (typeof line.mail !== 'string') continue;
    const known = begun.get(line.mail);
    if (line.went === false) begun.delete(line.mail);
    else if (line.went === true && known?.state === 'unknown') known.state = 'went';
    else if (line.begun !== undefined) {
      const { by, ...mail } = line.begun;
      const isOver = isDead(ctx.process, by) || by.pid === ctx.process.pid;
      begun.set(line.mail, { ...mail, pid: by.pid, state: isOver ? 'unknown' : 'under-way' });
    }
  }
  return [...begun.values()].filter((mail) => !isLogged(mail, search));
}

/** Whether two are the same mail, as far as its reader is concerned: of one kind to one person. */
export function isSameMail(a: Mail, b: Mail): boolean {
  return a.messageId === b.messageId || (a.kind === b.kind && foldName(a.name) === foldName(b.name));
}

const DAY_MS = 86_400_000;

/** By its Message-ID; an entry that a hand wrote may have none. */
function isLogged({ messageId, kind, at, to, name }: Mail, search: Search): boolean {
  return entriesOf(search).some((entry) => {
    if (entry.messageId !== undefined) return entry.messageId === messageId;
    const isTo = entry.to === undefined || [to, name].map(foldName).includes(foldName(entry.to));
    return isTo && entry.kind === kind && entry.at > at - DAY_MS;
  });
}

function entriesOf({ interviews }: Search): Sent[] {
  return interviews.flatMap(({ history }) => history).filter((entry): entry is Sent => entry.type === 'sent');
}
