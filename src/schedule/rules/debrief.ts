/** What one notes after a conversation, and what one writes where they did not come. Rules `debrief`, `no-show-24h`. Pure. */

import { kindRow } from '../../model/kinds.ts';
import type { Action } from '../../model/plan.ts';
import { endOf } from '../../model/process.ts';
import { actionOf, lastSkip, lastSnooze, processAction, sentIn, snoozeFacts } from '../action.ts';
import { contactOf, type Met } from '../recipient.ts';
import { expiredAfter, LATEST, plainWindow, type Talk } from '../talk.ts';
import { HOUR, hoursWindow, snoozeWindow } from '../window.ts';
import { sayDayAt, sayInstant } from '../words.ts';

/** How long one waits before it is a no-show. Source: the timeline, `no-show-24h`. */
const NO_SHOW = { afterMs: 15 * 60_000, lateDays: 5 } as const;

/** Done once everyone recorded has a detail; late no longer than a thank-you of the conversation is open. */
export function planDebrief(talk: Talk, met: readonly Met[], thankYous: readonly Action[]): Action {
  const { interview, calendar, entries, ground, droppedBy } = talk;
  const { zone } = calendar;
  const end = endOf(interview);
  const window = snoozeWindow(plainWindow(interview, 'debrief'), lastSnooze(entries, 'debrief'), false, calendar);
  const isOver = ground.clock.reached(end);
  const blank = met.filter(({ person: { detail, say } }) => detail === undefined && say === undefined);
  const isDone = isOver && met.length > 0 && blank.length === 0;
  const isLate = isOver && ground.clock.passed(end + 24 * HOUR);
  const isOpen = thankYous.some(({ state }) => state === 'due' || state === 'late' || state === 'upcoming');
  const over =
    met.length === 0 ? expiredAfter(end, LATEST, talk) : isOpen ? null : 'No thank-you of it is open any more';
  const names = blank.map(({ person }) => person.name).join(', ');
  const missing = met.length === 0 ? 'nobody is recorded yet' : `no detail of ${names} yet`;
  return actionOf(
    {
      interview,
      calendar,
      kind: 'debrief',
      to: null,
      window,
      done: isDone ? 'some-time' : null,
      skipped: lastSkip(entries, 'debrief'),
      missed: droppedBy ?? (isLate ? over : null),
      optional: interview.round === 'screen',
      why: isDone
        ? 'Everyone recorded has a detail'
        : `The conversation ${isOver ? 'ended' : 'ends'} ${sayInstant(end, zone)}; note at once who was there, one detail of each, what you promised and what they said about timing${isOver ? `: ${missing}` : ''}`,
      facts: [...talk.facts, ...snoozeFacts(window, end, zone, `${interview.id}, snoozed`)],
    },
    ground.clock,
  );
}

/** They did not come: one mail, as long as nobody has said anything since and no other time was found. */
export function planNoShow(talk: Talk): Action {
  const { interview, state, ground, calendar, entries, droppedBy } = talk;
  const { zone } = calendar;
  const opensAt = interview.at + NO_SHOW.afterMs;
  const heard = state.entries.find(
    ({ type, at }) => at > interview.at && (type === 'heard' || type === 'owed' || type === 'outcome'),
  );
  const moved = state.process.interviews.find(({ at, status }) => at > interview.at && status !== 'cancelled');
  const missed =
    droppedBy ??
    (heard === undefined ? null : `You have heard from them since, ${sayDayAt(heard.at, zone)}`) ??
    (moved === undefined ? null : `There is another time: ${sayInstant(moved.at, zone)}`) ??
    expiredAfter(opensAt, NO_SHOW.lateDays, talk);
  const done = sentIn(entries, 'no-show-note');
  return processAction(
    { main: interview, entries, to: contactOf([interview], ground.dead) ?? state.to, calendar, clock: ground.clock },
    {
      kind: 'no-show-note',
      window: hoursWindow('15 minutes after the start', opensAt, kindRow('no-show-note').hours ?? 0),
      missed: done === null ? missed : null,
      why: `Nobody came ${sayInstant(interview.at, zone)}; one mail without reproach, that assumes a mix-up and offers two other times`,
      facts: talk.facts,
    },
  );
}
