/**
 * Mails on their way, in the journal: written down before the mail command gets them, so that whatever happens then, none
 * goes out a second time unasked. What came of one is told by the command, else by the history, which logs it.
 */

import type { Context } from '../../context.ts';
import { Failure } from '../../model/failure.ts';
import type { Search } from '../../model/interview.ts';
import { countOf, isSameMail, sentIn, unlogged } from './begun.ts';
import { rehearseSave } from './commit.ts';
import { readContent, realPathOf } from './content.ts';
import { damagedLines, mayTellOf } from './damaged.ts';
import { reasonOf } from './errno.ts';
import { holderOf, placeElsewhere } from './holder.ts';
import { appendJournal, type Mail } from './journal.ts';
import { stateOf } from './state.ts';
import { draftOf, type EditText, type UpdateOptions, withLock } from './write.ts';

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
    const seen = requireNotBegun(ctx, realPath, { ...options, mail, before: draft.before });
    rehearseSave(ctx, lock, draft.save);
    try {
      appendJournal(ctx, state, { mail: id, begun: { ...mail, by: holderOf(ctx.process, options.command) }, seen });
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

/**
 * Two at once have the same mail in mind: the second finds it under way, or logged. Returns the marks of the damaged lines
 * that may tell of it.
 */
function requireNotBegun(ctx: Context, realPath: string, { mail, before, seen, known }: Wanted): string[] {
  const isSent = sentIn(before).some(({ messageId }) => messageId === mail.messageId);
  if (isSent || countOf(mail, before) > countOf(mail, seen))
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
  const damaged = damagedLines(ctx, realPath, before).filter((line) => mayTellOf(line, mail));
  if (begun.length + damaged.length > known)
    throw new Failure('changed', `the ${mail.kind} to ${mail.name} may have gone out meanwhile; nothing was sent`);
  return damaged.map(({ mark }) => mark);
}
