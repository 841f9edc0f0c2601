/** A later version of an invitation: it moves the entry that was taken from it, changes its people, or calls it off. */

import type { Invitation } from '../../calendar/invitation.ts';
import type { LoadedSearch } from '../../cli/load.ts';
import { save } from '../../cli/save.ts';
import { tell } from '../../cli/session.ts';
import type { Interview } from '../../model/interview.ts';
import { foldName } from '../../model/names.ts';
import { everyoneIn } from '../../model/people.ts';
import { sayInstant } from '../../schedule/words.ts';
import { changeInterviews } from '../../store/edit/change.ts';
import { appendEntry } from '../../store/edit/entry.ts';
import { setPerson } from '../../store/edit/person.ts';
import type { ParseOptions } from '../../store/parse.ts';
import { wallAt } from '../../time/zone.ts';
import { quoteWord } from '../../view/command.ts';
import { safeLine } from '../../view/safe.ts';
import { interviewersIn } from './invited.ts';

/** Changes the entry of an interview that is not over; what changed is printed. */
export async function update(loaded: LoadedSearch, interview: Interview, one: Invitation): Promise<LoadedSearch> {
  const { session } = loaded;
  const id = safeLine(interview.id);
  if (one.cancelled) return await cancel(loaded, interview, one);
  if (one.isWholeDays) {
    const command = `followup change ${quoteWord(interview.id)} --at …`;
    tell(session, `${id}: the new version names no time of day; nothing is changed. Where you know it: ${command}`);
    return loaded;
  }
  const zone = one.zone ?? interview.zone;
  const { day, minutes } = wallAt(one.at, zone);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const isMoved = one.at !== interview.at || one.minutes !== interview.minutes;
  const after = await save(loaded, (text, _, parsing) => {
    const fields = {
      ...(isMoved
        ? { at: `${day}T${two(minutes / 60)}:${two(minutes % 60)}`, minutes: one.minutes, timezone: zone }
        : {}),
      // who invites again after calling it off means it to be held
      ...(interview.status === undefined ? {} : { status: null }),
      ...(one.location === '' || one.location === interview.place ? {} : { place: one.location }),
      invitation: { uid: interview.invitation?.uid ?? '', sequence: one.sequence },
    };
    return withPeople(
      loaded,
      changeInterviews(text, [{ interview: interview.id, set: fields }], parsing),
      interview,
      one,
      parsing,
    );
  });
  if (isMoved) session.ctx.stdout.write(`${id}: now ${sayInstant(one.at, zone)}, ${one.minutes} minutes\n`);
  else session.ctx.stdout.write(`${id}: still ${sayInstant(one.at, zone)}\n`);
  const invited = interviewersIn(loaded, one);
  const added = invited.people.filter((person) => !isRecorded(interview, person));
  for (const { name } of added) session.ctx.stdout.write(`${id}: ${safeLine(name)} is invited, too\n`);
  const gone = interview.interviewers.filter(
    (person) =>
      ![...invited.people, ...(invited.host === null ? [] : [invited.host])].some((each) => isSame(each, person)),
  );
  if (one.attendees.length > 0) {
    for (const { name } of gone)
      tell(
        session,
        `${id}: ${safeLine(name)} is no longer invited; if so, take them out: followup edit ${quoteWord(interview.id)}`,
      );
  }
  return after;
}

type Named = { name: string; email?: string };

function isSame(a: Named, b: Named): boolean {
  return (
    foldName(a.name) === foldName(b.name) ||
    (a.email !== undefined && b.email !== undefined && foldName(a.email) === foldName(b.email))
  );
}

function isRecorded(interview: Interview, person: Named): boolean {
  return everyoneIn(interview).some((each) => isSame(each, person));
}

/** The text with those who are newly invited, and with addresses that were not known. */
function withPeople(
  loaded: LoadedSearch,
  text: string,
  interview: Interview,
  one: Invitation,
  parsing: ParseOptions,
): string {
  return interviewersIn(loaded, one).people.reduce((edited, person) => {
    const known = everyoneIn(interview).find((each) => isSame(each, person));
    const isTold = known !== undefined && (known.email !== undefined || person.email === undefined);
    if (isTold) return edited;
    return setPerson(
      edited,
      interview.id,
      known?.name ?? person.name,
      person.email === undefined ? {} : { email: person.email },
      parsing,
    );
  }, text);
}

/** It is not held: the entry stays, and says so; that somebody called it off is something that was heard from them. */
async function cancel(loaded: LoadedSearch, interview: Interview, one: Invitation): Promise<LoadedSearch> {
  const { session } = loaded;
  const id = safeLine(interview.id);
  if (interview.status === 'cancelled') {
    tell(session, `${id}: cancelled already; nothing to change.`);
    return loaded;
  }
  const when = sayInstant(interview.at, interview.zone);
  const after = await save(loaded, (text, _, parsing) => {
    const invitation = { uid: interview.invitation?.uid ?? '', sequence: one.sequence };
    const edited = changeInterviews(
      text,
      [{ interview: interview.id, set: { status: 'cancelled', invitation } }],
      parsing,
    );
    return appendEntry(
      edited,
      interview.id,
      { type: 'heard', words: `cancelled the interview of ${when}`, at: session.now },
      parsing,
    );
  });
  session.ctx.stdout.write(`${id}: ${when} is cancelled; followup undo brings it back\n`);
  return after;
}
