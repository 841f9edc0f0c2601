/** What a choice of `review` does to one action: copies, marks as sent, puts off, skips. */

import { ownDay } from '../../cli/asked-dates.ts';
import { loggedAs } from '../../cli/choose.ts';
import { forgetDraft } from '../../cli/kept.ts';
import { interviewOf, type LoadedSearch } from '../../cli/load.ts';
import { save } from '../../cli/save.ts';
import { tell } from '../../cli/session.ts';
import type { Draft } from '../../model/draft.ts';
import type { Action } from '../../model/plan.ts';
import { appendEntry } from '../../store/edit/entry.ts';
import { commandsIn, quoteWord } from '../../view/command.ts';
import { safeLine } from '../../view/safe.ts';
import { entryOf } from '../record/sent.ts';

/** By the program of the system, which tells that it has; elsewhere OSC 52 asks the terminal, which does not. */
export function copy({ session, plan }: LoadedSearch, action: Action, text: string): void {
  const { ctx } = session;
  const ran = ctx.platform.startsWith('darwin') ? ctx.run(['pbcopy'], { stdin: text }) : null;
  if (ran?.status === 0) {
    tell(session, 'Copied.');
    return;
  }
  ctx.stderr.write(`\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`);
  const command = safeLine(`${commandsIn(plan)(action)} --format body`, 2000);
  tell(session, `Handed to the terminal, which does not say whether it took it. Otherwise: ${command}`);
}

/** Logs a draft as sent by other means. */
export async function markSent(loaded: LoadedSearch, action: Action, draft: Draft): Promise<void> {
  const entry = entryOf(action, loaded.session.now);
  await save(loaded, (text, _, parsing) => appendEntry(text, action.interview, entry, parsing));
  forgetDraft(loaded, draft.messageId);
}

/** Asks for the day, and writes it; the day. */
export async function putOff(loaded: LoadedSearch, action: Action): Promise<string> {
  const interview = interviewOf(loaded.search, action.interview);
  const day = await loaded.session.ctx.prompt().text('Until when? A day, such as "friday":');
  const until = await ownDay(loaded, interview.zone, 'until', day);
  await save(loaded, (text, _, parsing) =>
    appendEntry(text, action.interview, { type: 'snoozed', kind: action.kind, until, at: loaded.session.now }, parsing),
  );
  return until;
}

/** Asks for the reason, and writes it; the option that gives it. */
export async function skipped(loaded: LoadedSearch, action: Action): Promise<string> {
  const why = await loaded.session.ctx.prompt().text('Why? Enter for no reason:');
  const to = loggedAs(action);
  const entry = {
    type: 'skipped' as const,
    kind: action.kind,
    at: loaded.session.now,
    ...(to === undefined ? {} : { to }),
    ...(why === '' ? {} : { why }),
  };
  await save(loaded, (text, _, parsing) => appendEntry(text, action.interview, entry, parsing));
  return why === '' ? '' : ` --why ${quoteWord(why)}`;
}
