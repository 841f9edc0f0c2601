/** What an offer or an acceptance in one process asks for in the others: a note, a withdrawal. Pure. */

import type { Day, Instant } from '../../model/instant.ts';
import type { Interview, OutcomeEntry } from '../../model/interview.ts';
import type { Action } from '../../model/plan.ts';
import { endOf, type Process } from '../../model/process.ts';
import type { Clock } from '../clock.ts';
import { type Calendar, endOfWork, hoursWindow } from '../window.ts';
import { sayDay, sayInstant, sayRoute } from '../words.ts';
import { newsOf, type OutcomeInput, processAction, sentSince } from './outcomes.ts';

/** An offer of some process, and when it was answered. */
export interface Offer {
  process: Process;
  entry: OutcomeEntry;
  answeredAt: Instant | null;
  /** End of work on the day to answer by; null where none was told. */
  closesAt: Instant | null;
}

/**
 * The note that tells one live process of offers elsewhere; null where there is none to tell of. One note covers every
 * offer made before it; of several untold ones the latest counts.
 */
export function planCompetingOffer(input: OutcomeInput, offers: readonly Offer[]): Action | null {
  const { process, latest, clock } = input;
  const metAt = endOf(process.interviews[0] as Interview);
  const tellable = offers.filter(
    (offer) => offer.process !== process && (offer.answeredAt === null || offer.answeredAt > metAt),
  );
  const isLive = (offer: Offer) => missedOffer(offer, clock, latest.zone) === null;
  const isTold = (offer: Offer) => sentSince(process, 'competing-offer', offer.entry.at) !== null;
  const offer =
    tellable.findLast((one) => isLive(one) && !isTold(one)) ??
    tellable.findLast(isLive) ??
    tellable.findLast(isTold) ??
    tellable.at(-1);
  if (offer === undefined) return null;
  const isFirst = process.interviews.some((interview) => interview.firstChoice);
  const by = offer.entry.respondBy === undefined ? '' : `, to be answered by ${sayDay(offer.entry.respondBy)}`;
  const manner = isFirst
    ? 'they are your first choice, so tell them at once'
    : 'telling them is optional, and stays neutral';
  return processAction(input, {
    kind: 'competing-offer',
    window: hoursWindow('offer elsewhere', Math.max(offer.entry.at, metAt), 24),
    since: offer.entry.at,
    missed: missedOffer(offer, clock, latest.zone),
    optional: !isFirst,
    offer: newsOf(offer.process, offer.entry),
    why: `${offer.process.company} made you an offer${by}; ${manner}${sayRoute(input.to)}`,
    facts: [
      {
        what: 'offer elsewhere',
        value: `${offer.process.company}, ${sayInstant(offer.entry.at, latest.zone)}${by}`,
        provenance: 'recorded',
        from: (offer.process.interviews.at(-1) as Interview).id,
      },
      {
        what: 'first choice',
        value: isFirst ? 'yes' : 'no',
        provenance: isFirst ? 'recorded' : 'default',
        from: latest.id,
      },
    ],
  });
}

function missedOffer(offer: Offer, clock: Clock, zone: string): string | null {
  const { company } = offer.process;
  if (offer.answeredAt !== null) return `The offer of ${company} was answered ${sayInstant(offer.answeredAt, zone)}`;
  if (offer.closesAt === null || !clock.passed(offer.closesAt)) return null;
  return `The date to answer ${company} by has passed`;
}

/** The withdrawal from a process that was live when another offer was accepted. */
export function planWithdrawal(input: OutcomeInput, accepted: { process: Process; at: Instant }): Action {
  const { company } = accepted.process;
  const at = sayInstant(accepted.at, input.latest.zone);
  return processAction(input, {
    kind: 'withdrawal',
    window: hoursWindow('acceptance elsewhere', accepted.at, 48),
    since: accepted.at,
    why: `You accepted ${company} on ${at}; withdraw here within 48 hours, 24 is better${sayRoute(input.to)}`,
    facts: [
      {
        what: 'accepted elsewhere',
        value: `${company}, ${at}`,
        provenance: 'recorded',
        from: (accepted.process.interviews.at(-1) as Interview).id,
      },
    ],
  });
}

/** The end of work on an offer's `respondBy`. */
export function closingOf(respondBy: Day | undefined, calendar: Calendar): Instant | null {
  return respondBy === undefined ? null : endOfWork(respondBy, calendar);
}
