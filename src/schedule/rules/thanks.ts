/** Thank-yous and LinkedIn notes: one for each person of an interview. Rules `thank-you-24h`, `linkedin-48h`. Pure. */

import type { Interview, Sent, Skipped } from '../../model/interview.ts';
import { kindRow } from '../../model/kinds.ts';
import type { Action, Fact } from '../../model/plan.ts';
import { compareEntries, endOf } from '../../model/process.ts';
import { actionOf, lastSnooze } from '../action.ts';
import type { Clock } from '../clock.ts';
import { entriesByPerson, type Met, metIn } from '../recipient.ts';
import { type Cycle, firstCheckOpenedAfter } from '../statements.ts';
import { type Calendar, HOUR, hoursWindow, snoozeWindow, type Window } from '../window.ts';
import { sayDayAt, sayInstant, sayRoute } from '../words.ts';

/** What of the process decides whether a late thank-you still makes sense. */
export interface Surroundings {
  clock: Clock;
  cycles: readonly Cycle[];
  /** A further interview lies ahead, or an offer has been made, so that no check opens. */
  isSuspended: boolean;
  /** A further interview of the process has been held since. */
  hasLater: boolean;
  /** What ended the process, in words; null while it is open. */
  closedBy: string | null;
}

/** The thank-yous and LinkedIn notes of one interview, person by person in recorded order. */
export function planThanks(interview: Interview, around: Surroundings, calendar: Calendar): Action[] {
  const met = metIn(interview);
  const thanks = personActions(interview, 'thank-you', met, calendar);
  const notes = personActions(interview, 'linkedin-note', met, calendar);
  const isMet = (person: Met) => interview.interviewers.includes(person.person);
  return met.flatMap((person, index) => {
    const thankYou = planThankYou(interview, person, thanks(index), around);
    // Where the thank-you itself goes through LinkedIn, a second note there would be a burst.
    if (person.recipient.via === 'linkedin' || !isMet(person)) return [thankYou];
    return [thankYou, planLinkedinNote(interview, person, notes(index), around.clock)];
  });
}

type PersonalKind = 'thank-you' | 'linkedin-note';

interface Logged {
  window: Window;
  done: Sent | null;
  skipped: Skipped | null;
}

function personActions(
  interview: Interview,
  kind: PersonalKind,
  met: readonly Met[],
  calendar: Calendar,
): (index: number) => Logged {
  const byTime = [...interview.history].sort(compareEntries);
  const sent = byTime.filter((entry): entry is Sent => entry.type === 'sent' && entry.kind === kind);
  const skips = byTime.filter((entry): entry is Skipped => entry.type === 'skipped' && entry.kind === kind);
  const done = entriesByPerson(sent, met, interview);
  const skipped = entriesByPerson(skips, met, interview);
  const plain = hoursWindow('end of the interview', endOf(interview), kindRow(kind).hours ?? 0);
  const window = snoozeWindow(plain, lastSnooze(byTime, kind), false, calendar);
  return (index) => ({ window, done: done[index] ?? null, skipped: skipped[index] ?? null });
}

function planThankYou(interview: Interview, met: Met, logged: Logged, around: Surroundings): Action {
  const isScreen = interview.round === 'screen';
  return actionOf(
    {
      interview,
      kind: 'thank-you',
      to: met.recipient,
      window: logged.window,
      done: logged.done,
      skipped: logged.skipped,
      missed: missedThankYou(around, interview),
      optional: isScreen,
      why: thankYouWhy(interview, met, logged, around, isScreen),
      facts: factsOf(interview, met, logged),
    },
    around.clock,
  );
}

function thankYouWhy(interview: Interview, met: Met, logged: Logged, around: Surroundings, isScreen: boolean): string {
  const { zone } = interview;
  const route = sayRoute(met.recipient);
  const who = `The conversation with ${met.person.name} ended ${sayInstant(endOf(interview), zone)}`;
  if (logged.done !== null) return `Sent ${sayInstant(logged.done.at, zone)}`;
  const { opensAt, dueAt } = logged.window;
  if (!around.clock.reached(opensAt)) {
    return opensAt > endOf(interview)
      ? `You put it off until ${sayDayAt(opensAt, zone)}${route}`
      : `The conversation with ${met.person.name} ends ${sayInstant(opensAt, zone)}${route}`;
  }
  if (dueAt !== null && around.clock.passed(dueAt)) {
    return `${who}; the 24 hours are over, and a thank-you is still worth sending${route}`;
  }
  const manner = isScreen
    ? 'after a screen a thank-you is not expected and always welcome'
    : 'a thank-you goes out within 24 hours, the same evening or the next morning at best';
  return `${who}; ${manner}${route}`;
}

/** Judged by the 24 hours themselves: putting a thank-you off never sets it beside a chaser. */
function missedThankYou(around: Surroundings, interview: Interview): string | null {
  if (around.closedBy !== null) return `${around.closedBy}, which drops the thank-you`;
  if (!around.clock.passed(endOf(interview) + 24 * HOUR)) return null;
  if (around.hasLater) return 'A later round has been held since';
  const opened = firstCheckOpenedAfter(around.cycles, endOf(interview), around);
  return opened === null
    ? null
    : `The status check opened ${sayDayAt(opened, interview.zone)}, too late for a thank-you`;
}

function planLinkedinNote(interview: Interview, met: Met, logged: Logged, clock: Clock): Action {
  const { zone } = interview;
  const { dueAt } = logged.window;
  const isOver = dueAt !== null && clock.passed(dueAt);
  return actionOf(
    {
      interview,
      kind: 'linkedin-note',
      to: { name: met.person.name, email: null, guessed: false, via: 'linkedin' },
      window: logged.window,
      done: logged.done,
      skipped: logged.skipped,
      missed: isOver ? `The 48 hours after the interview ended ${sayInstant(dueAt, zone)}` : null,
      optional: true,
      why:
        logged.done === null
          ? `A connection note within 48 hours of meeting ${met.person.name} is optional, and never instead of the mail`
          : `Sent ${sayInstant(logged.done.at, zone)}`,
      facts: factsOf(interview, met, logged),
    },
    clock,
  );
}

function factsOf(interview: Interview, met: Met, logged: Logged): Fact[] {
  const { id, zone } = interview;
  const facts: Fact[] = [
    { what: 'start', value: sayInstant(interview.at, zone), provenance: 'recorded', from: id },
    { what: 'length', value: `${interview.minutes} minutes`, provenance: 'recorded', from: id },
    { what: 'zone', value: zone, provenance: 'recorded', from: id },
    { what: 'round', value: interview.round, provenance: 'recorded', from: id },
    { what: 'person', value: met.person.name, provenance: 'recorded', from: id },
    routeFact(met, id),
  ];
  if (logged.window.opensAt > endOf(interview)) {
    facts.push({
      what: 'put off until',
      value: sayDayAt(logged.window.opensAt, zone),
      provenance: 'recorded',
      from: `${id}, snoozed`,
    });
  }
  return facts;
}

function routeFact({ recipient }: Met, id: string): Fact {
  const what = 'address';
  if (recipient.email === null) return { what, value: 'none known: LinkedIn alone', provenance: 'house', from: id };
  if (recipient.via === 'recruiter') {
    return {
      what,
      value: `${recipient.email}, the recruiter, to be passed on`,
      provenance: 'recorded',
      from: id,
    };
  }
  const provenance = recipient.guessed ? 'assumed' : 'recorded';
  return {
    what,
    value: recipient.guessed ? `${recipient.email}, a guess` : recipient.email,
    provenance,
    from: id,
  };
}
