/** All that a conversation asks for: a thank-you and a LinkedIn note for each person. Rules `thank-you-24h`, `linkedin-48h`. Pure. */

import type { Interview, Sent, Skipped, Snoozed } from '../../model/interview.ts';
import { foldName } from '../../model/names.ts';
import type { Action, Fact } from '../../model/plan.ts';
import { endOf } from '../../model/process.ts';
import { isClosed, isOn } from '../../model/standing.ts';
import { actionOf, snoozeFacts } from '../action.ts';
import { entriesByPerson, isCalled, type Met, metIn } from '../recipient.ts';
import type { Ground, ProcessState } from '../state.ts';
import { plainWindow, type Talk, talkOf } from '../talk.ts';
import { snoozeWindow, type Window } from '../window.ts';
import { sayDayAt, sayInstant, sayRoute } from '../words.ts';
import { planDebrief, planNoShow } from './debrief.ts';

/** All that one interview asks for. */
export function planTalk(
  interview: Interview,
  state: ProcessState,
  ground: Ground,
  withdrawnFor: string | null,
): Action[] {
  if (interview.status === 'cancelled') return [];
  const talk = talkOf(interview, state, ground, withdrawnFor);
  if (!isOn(interview)) return [planNoShow(talk)];
  const met = metIn(interview, ground.dead, state.known);
  const thanks = logged(talk, 'thank-you', met);
  const notes = logged(talk, 'linkedin-note', met);
  const thankYous = met.map((person, index) => planThankYou(talk, person, thanks(index)));
  return [
    planDebrief(talk, met, thankYous),
    ...met.flatMap((person, index): Action[] => {
      const thankYou = thankYous[index] as Action;
      const note = planLinkedinNote(talk, person, notes(index));
      return note === null ? [thankYou] : [thankYou, note];
    }),
  ];
}

interface Logged {
  window: Window;
  done: Sent | null;
  skipped: Skipped | null;
}

function logged(
  { interview, entries, calendar }: Talk,
  kind: 'thank-you' | 'linkedin-note',
  met: readonly Met[],
): (index: number) => Logged {
  const sent = entries.filter((entry): entry is Sent => entry.type === 'sent' && entry.kind === kind);
  const skips = entries.filter((entry): entry is Skipped => entry.type === 'skipped' && entry.kind === kind);
  const done = entriesByPerson(sent, met, interview);
  const skipped = entriesByPerson(skips, met, interview);
  const plain = plainWindow(interview, kind);
  const snoozes = entries.filter((entry): entry is Snoozed => entry.type === 'snoozed' && entry.kind === kind);
  return (index) => {
    const snooze = snoozes.findLast(({ to }) => {
      const person = met[index]?.person;
      return to === undefined || (person !== undefined && isCalled(person, interview, foldName(to)));
    });
    const window = snoozeWindow(plain, snooze ?? null, false, calendar);
    return { window, done: done[index] ?? null, skipped: skipped[index] ?? null };
  };
}

function planThankYou(talk: Talk, met: Met, { window, done, skipped }: Logged): Action {
  const { interview, calendar, ground } = talk;
  return actionOf(
    {
      interview,
      calendar,
      kind: 'thank-you',
      to: met.recipient,
      window,
      done,
      skipped,
      missed: missedBy(talk, 'which drops the thank-you'),
      optional: interview.round === 'screen',
      why: done === null ? thankYouWhy(talk, met, window) : `Sent ${sayInstant(done.at, calendar.zone)}`,
      facts: factsOf(talk, met, window),
    },
    ground.clock,
  );
}

function missedBy({ droppedBy, tooLate }: Talk, so: string): string | null {
  return droppedBy === null ? tooLate : `${droppedBy}, ${so}`;
}

function thankYouWhy({ interview, calendar: { zone }, ground: { clock } }: Talk, met: Met, window: Window): string {
  const route = sayRoute(met.recipient);
  const { opensAt, dueAt } = window;
  if (!clock.reached(opensAt)) {
    return opensAt > endOf(interview)
      ? `You put it off until ${sayDayAt(opensAt, zone)}${route}`
      : `The conversation with ${met.person.name} ends ${sayInstant(opensAt, zone)}${route}`;
  }
  const who = `The conversation with ${met.person.name} ended ${sayInstant(endOf(interview), zone)}`;
  if (dueAt !== null && clock.passed(dueAt)) {
    return `${who}; the 24 hours are over, and a thank-you is still worth sending${route}`;
  }
  const manner =
    interview.round === 'screen'
      ? 'after a screen a thank-you is not expected and always welcome'
      : 'a thank-you goes out within 24 hours, the same evening or the next morning at best';
  return `${who}; ${manner}${route}`;
}

/** Null where a second note on LinkedIn would be a burst, where they are connected, and where no such notes are wanted. */
function planLinkedinNote(talk: Talk, met: Met, { window, done, skipped }: Logged): Action | null {
  const { interview, calendar, ground } = talk;
  const { name, email = '' } = met.person;
  const isConnected = [name, email].some((one) => talk.state.known.connected.has(foldName(one)));
  if (met.recipient.via === 'linkedin' || !interview.interviewers.includes(met.person)) return null;
  if (done === null && (isConnected || ground.search.settings.linkedin === false)) return null;
  const { outcome, since } = talk.state;
  // An offer leaves them, and so does an acceptance elsewhere: the process itself is not closed.
  const isClosedHere = isClosed(talk.state) || interview.at < since || talk.state.doubt !== null;
  return actionOf(
    {
      interview,
      calendar,
      kind: 'linkedin-note',
      to: { name, email: null, guessed: false, via: 'linkedin' },
      window,
      done,
      skipped,
      missed: isClosedHere ? `${talk.droppedBy ?? outcome?.outcome}, which drops the note` : null,
      optional: true,
      why:
        done === null
          ? `A connection note within 48 hours of meeting ${name} is optional, and never instead of the mail`
          : `Sent ${sayInstant(done.at, calendar.zone)}`,
      facts: factsOf(talk, met, window),
    },
    ground.clock,
  );
}

function factsOf(talk: Talk, met: Met, window: Window): Fact[] {
  const { id } = talk.interview;
  return [
    ...talk.facts,
    { what: 'person', value: met.person.name, provenance: 'recorded', from: id },
    routeFact(met, id),
    ...snoozeFacts(window, endOf(talk.interview), talk.calendar.zone, `${id}, snoozed`),
  ];
}

function routeFact({ recipient }: Met, id: string): Fact {
  const { email, via, guessed } = recipient;
  const what = 'address';
  if (email === null) return { what, value: 'none known: LinkedIn alone', provenance: 'house', from: id };
  if (via === 'recruiter') {
    return { what, value: `${email}, the recruiter, to be passed on`, provenance: 'recorded', from: id };
  }
  return { what, value: guessed ? `${email}, a guess` : email, provenance: guessed ? 'assumed' : 'recorded', from: id };
}
