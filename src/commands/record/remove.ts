/** `remove`: takes one interview out, after asking, with what that loses. */

import { findTarget, type Target } from '../../cli/choose.ts';
import { save } from '../../cli/log.ts';
import { type Declare, type Flags, printJson, type Session, tell } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { Interview } from '../../model/interview.ts';
import { everyoneIn } from '../../model/people.ts';
import { sayInstant } from '../../schedule/words.ts';
import { removeInterview } from '../../store/edit/remove.ts';
import { counted } from '../../view/dates.ts';
import { safeLine } from '../../view/safe.ts';
import { titleOf } from '../../view/words.ts';

export function declare(command: Declare): void {
  command('remove <interview>', 'take one interview out of the file', remove).option('-y, --yes', 'without asking');
}

/** Takes out the one that is named; of several in one process it must be one by its id. */
async function remove(session: Session, options: Flags<'yes'>, [word = '']: string[]): Promise<undefined> {
  const target = await findTarget(session, word);
  const interview = theOne(target, word);
  const what = `${safeLine(interview.id)} (${titleOf(interview)}, ${sayInstant(interview.at, interview.zone)})`;
  const loss = lossOf(interview);
  if (options.yes !== true && !(await isSure(session, `${what}${loss}`))) {
    tell(session, 'Nothing was changed.');
    return;
  }
  await save(target.loaded, (text, _, parsing) => removeInterview(text, interview.id, parsing), { mayEmpty: true });
  if (session.json) printJson(session, { interview: interview.id });
  else session.ctx.stdout.write(`${what}: taken out${loss}; followup undo brings it back\n`);
}

function theOne({ process, interview }: Target, word: string): Interview {
  if (interview.id === word || process.interviews.length === 1) return interview;
  const ids = process.interviews.map(({ id }) => id).join(', ');
  throw new Failure('usage', `"${word}" could be ${ids}; one is taken out at a time: write its id`);
}

/** What goes with an interview; empty where that is nothing. */
function lossOf(interview: Interview): string {
  const people = everyoneIn(interview).length;
  const entries = interview.history.length;
  const parts = [
    people === 0 ? [] : counted(people, 'person', 'people'),
    entries === 0 ? [] : `${counted(entries, 'entry', 'entries')} of its history`,
  ].flat();
  return parts.length === 0 ? '' : `, with ${parts.join(' and ')}`;
}

async function isSure(session: Session, what: string): Promise<boolean> {
  if (session.mayAsk) return session.ctx.prompt().yes(`Take out ${what}?`, false);
  throw new Failure('usage', `${what} would be taken out; --yes does it`);
}
