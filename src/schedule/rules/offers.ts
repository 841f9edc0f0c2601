/**
 * Offers, where they concern another process: news of one, that its date has moved or it is gone, and the plea for more
 * time. Rules `competing-offer`, `offer-update-24h`, `more-time`. Pure.
 */

import type { Day, Instant } from '../../model/instant.ts';
import type { Entry, Sent } from '../../model/interview.ts';
import { kindRow } from '../../model/kinds.ts';
import type { Action } from '../../model/plan.ts';
import { compareText, endOf } from '../../model/process.ts';
import { businessDayAfter, businessDayBefore } from '../../time/business.ts';
import { dayAt } from '../../time/zone.ts';
import { lastSkip, processAction, sentIn } from '../action.ts';
import { isSameSide } from '../sides.ts';
import { type Ground, isLive, type Offer, type ProcessState } from '../state.ts';
import { assumedAfter, isDeciding, isOfferNews, statedWith } from '../statements.ts';
import { endOfWork, hoursWindow, type Window } from '../window.ts';
import { sayDay, sayInstant } from '../words.ts';
import { commonOf, lapseOf, newsOf } from './outcomes.ts';

/** A process with an offer. */
export interface Offering {
  state: ProcessState;
  offer: Offer;
}

/** Every process with an offer, by the time it was made, and those of them whose offer has changed since. */
export interface Offerings {
  made: Offering[];
  changed: (Offering & { at: Instant })[];
}

export function offeringsOf(states: readonly ProcessState[]): Offerings {
  const made = states
    .flatMap((state): Offering[] => (state.offer === null ? [] : [{ state, offer: state.offer }]))
    .sort((a, b) => a.offer.first.at - b.offer.first.at || compareText(a.state.process.key, b.state.process.key));
  const changed = made.flatMap((one) => {
    const at = one.offer.goneAt ?? one.offer.movedAt;
    return at === null ? [] : [{ ...one, at }];
  });
  return { made, changed: changed.sort((a, b) => a.at - b.at) };
}

/** News of offers elsewhere for one live process: a note, or where it was told, that the date has moved or the offer is gone. */
export function planOfferNews(state: ProcessState, { made, changed }: Offerings, ground: Ground): Action[] {
  const { metAt } = state;
  if (metAt === null) return [];
  const isTellable = ({ state: other, offer }: Offering) => {
    const endedAt = offer.answeredAt ?? offer.goneAt;
    return (
      other !== state &&
      (endedAt === null || endedAt > Math.max(metAt, state.since)) &&
      !isSameSide(state.side, other.side)
    );
  };
  const news = planCompetingOffer(state, metAt, made, isTellable, ground);
  const update = planUpdate(state, changed.filter(isTellable), ground);
  return [...(news === null ? [] : [news]), ...(update === null ? [] : [update])];
}

/** By the day to answer by; without one last, and of the same day the one that was made last first. */
function compareClosing({ offer: a }: Offering, { offer: b }: Offering): number {
  const [one, other] = [a, b].map(({ closesAt }) => closesAt ?? Number.MAX_VALUE) as [number, number];
  return one - other || b.first.at - a.first.at;
}

/** One note covers every offer made before it. Of several untold ones the first to be answered is told, and is its anchor. */
function planCompetingOffer(
  state: ProcessState,
  metAt: Instant,
  made: readonly Offering[],
  isTellable: (offering: Offering) => boolean,
  ground: Ground,
): Action | null {
  const isNews = ({ offer }: Offering) =>
    offer.answeredAt === null &&
    offer.goneAt === null &&
    (offer.closesAt === null || !ground.clock.passed(offer.closesAt));
  const isTold = ({ offer }: Offering) => noteSince(state.entries, offer.first.at) !== null;
  const skippedAt = lastSkip(state.entries, 'competing-offer')?.at ?? Number.NEGATIVE_INFINITY;
  const lastOf = (holds: (one: Offering) => boolean) => made.findLast((one) => holds(one) && isTellable(one));
  const untold = made.filter((one) => isNews(one) && !isTold(one) && skippedAt < one.offer.first.at && isTellable(one));
  const found = untold.at(-1) ?? lastOf(isNews) ?? lastOf(isTold) ?? lastOf(() => true);
  if (found === undefined) return null;
  const told = untold.toSorted(compareClosing)[0] ?? found;
  const { offer, state: other } = told;
  const { zone } = state.calendar;
  const isFirst = state.process.interviews.some(({ firstChoice }) => firstChoice);
  const hasOwn = state.offer !== null;
  const by = offer.respondBy === null ? '' : `, to be answered by ${sayDay(offer.respondBy)}`;
  const manner =
    isFirst && !hasOwn
      ? 'they are your first choice, so tell them at once'
      : hasOwn
        ? 'they have made you one as well, so telling them is optional'
        : 'telling them is optional, and stays neutral';
  return processAction(commonOf(state, ground), {
    kind: 'competing-offer',
    window: hoursWindow(
      'offer elsewhere',
      Math.max(offer.first.at, metAt, state.since),
      kindRow('competing-offer').hours ?? 0,
    ),
    since: found.offer.first.at,
    missed: endOfNews(told, state, ground),
    isBound: offer.closesAt !== null,
    optional: !isFirst || hasOwn,
    offer: newsOf(other.process, offer),
    why: `${other.process.company} made you an offer${by}; ${manner}`,
    facts: [
      {
        what: 'offer elsewhere',
        value: `${other.process.company}, ${sayInstant(offer.first.at, zone)}${by}`,
        provenance: 'recorded',
        from: other.main.id,
      },
      {
        what: 'first choice',
        value: isFirst ? 'yes' : 'no',
        provenance: isFirst ? 'recorded' : 'default',
        from: state.main.id,
      },
    ],
  });
}

/** Why an offer is no news any more; null while it is open. */
function endOfNews(
  { state: other, offer }: Offering,
  { calendar: { zone } }: ProcessState,
  ground: Ground,
): string | null {
  const { company } = other.process;
  if (offer.answeredAt !== null) return `The offer of ${company} was answered ${sayInstant(offer.answeredAt, zone)}`;
  if (offer.goneAt !== null) return `${company} took its offer back ${sayInstant(offer.goneAt, zone)}`;
  return lapseOf(offer, ground) === null ? null : `The date to answer ${company} by has passed`;
}

function noteSince(entries: readonly Entry[], since: Instant): Sent | null {
  return (
    entries.find((entry): entry is Sent => entry.type === 'sent' && isOfferNews(entry) && entry.at >= since) ?? null
  );
}

/** To those that were told: the date has moved, or the offer is gone. The latest change counts. */
function planUpdate(state: ProcessState, tellable: Offerings['changed'], ground: Ground): Action | null {
  const { zone } = state.calendar;
  const toldAt = ({ offer }: Offering) => noteSince(state.entries, offer.first.at)?.at ?? Number.POSITIVE_INFINITY;
  const changed = tellable.findLast((one) => toldAt(one) < one.at);
  if (changed === undefined) return null;
  const { offer, at, state: other } = changed;
  const { company } = other.process;
  const isGone = offer.goneAt !== null;
  const what = isGone
    ? 'took its offer back'
    : `moved the date to ${offer.respondBy === null ? '' : sayDay(offer.respondBy)}`;
  return processAction(commonOf(state, ground), {
    kind: 'offer-update',
    window: hoursWindow(isGone ? 'offer taken back' : 'date moved', at, kindRow('offer-update').hours ?? 0),
    since: at,
    missed: isGone ? null : endOfNews(changed, state, ground),
    optional: true,
    offer: { ...newsOf(other.process, offer), ...(isGone ? { isGone } : {}) },
    why: `${company} ${what} on ${sayInstant(at, zone)}; they were told of the offer, so a line about it is courteous and optional`,
    facts: [
      {
        what: 'offer elsewhere',
        value: `${company} ${what}, ${sayInstant(at, zone)}`,
        provenance: 'recorded',
        from: other.main.id,
      },
    ],
  });
}

/** The plea for a later date, to the one who made an offer; null where nobody that matters decides after it. */
export function planMoreTime(
  { state, offer }: Offering,
  states: readonly ProcessState[],
  ground: Ground,
): Action | null {
  const { respondBy, closesAt, first } = offer;
  const { calendar, process, metAt, entries } = state;
  if (respondBy === null || closesAt === null || closesAt < first.at) return null;
  if (metAt === null || isFirstChoice(state)) return null;
  const others = states.filter((one) => one !== state && one.offer === null && isLive(one));
  const wanted = others.some(isFirstChoice) ? others.filter(isFirstChoice) : others;
  const decisions = wanted.flatMap((other) => {
    const decision = decisionOf(other, ground);
    return decision === null || decision.on <= respondBy ? [] : [{ ...decision, other }];
  });
  const [waited] = decisions.sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.other.process.key, b.other.process.key),
  );
  const isSent = sentIn(entries, 'more-time') !== null;
  if (waited === undefined && !isSent) return null;
  const on = waited?.on ?? respondBy;
  const couldAnswerBy = businessDayAfter(on, 1, calendar.daysOff);
  const before = endOfWork(businessDayBefore(respondBy, calendar.daysOff), calendar);
  const window: Window = {
    opensAt: first.at,
    dueAt: before < first.at ? closesAt : before,
    basis: {
      unit: 'day',
      anchor: 'one business day before the day to answer by',
      anchorOn: dayAt(before < first.at ? closesAt : before, calendar.zone),
    },
  };
  const assumed = waited?.assumed ?? false;
  const said = `${waited?.other.process.company ?? 'Another'} decides ${assumed ? 'on an assumed ' : 'by '}${sayDay(on)}`;
  return processAction(commonOf(state, ground), {
    kind: 'more-time',
    window,
    since: first.at,
    missed: lapseOf(offer, ground),
    optional: true,
    offer: { ...newsOf(process, offer), couldAnswerBy },
    why: `${said}, after the day to answer by, ${sayDay(respondBy)}; they may be asked once for a later one, such as ${sayDay(couldAnswerBy)}`,
    facts: [
      { what: 'day to answer by', value: sayDay(respondBy), provenance: 'told', from: `${state.main.id}, history` },
      ...(waited === undefined
        ? []
        : [
            {
              what: 'decision elsewhere',
              value: said,
              provenance: assumed ? ('assumed' as const) : ('told' as const),
              from: waited.other.main.id,
            },
          ]),
    ],
  });
}

function isFirstChoice({ process }: ProcessState): boolean {
  return process.interviews.some(({ firstChoice }) => firstChoice);
}

/** The day a process decides by: that of the interview ahead, where there is one, else the one in force. */
function decisionOf({ next, chase, calendar }: ProcessState, { search }: Ground): { on: Day; assumed: boolean } | null {
  if (next === null || !isDeciding(next)) return chase?.cycle.decision ?? null;
  const stated = statedWith(next);
  if (stated !== null) return { on: stated, assumed: false };
  const businessDays = assumedAfter(search.settings, next.round);
  return { on: businessDayAfter(dayAt(endOf(next), next.zone), businessDays, calendar.daysOff), assumed: true };
}
