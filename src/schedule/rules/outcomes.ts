/**
 * What happened instead: the reply to an outcome, what an offer still asks for, what they asked of oneself, and what
 * reads like a no. Pure.
 */

import type { Heard, Interview, OutcomeEntry } from '../../model/interview.ts';
import { isClosing, kindRow, type Outcome, replyTo } from '../../model/kinds.ts';
import type { Action, Fact, OfferNews } from '../../model/plan.ts';
import { isClosed, type Verdict } from '../../model/standing.ts';
import { dayAt } from '../../time/zone.ts';
import { actionOf, type Common, processAction } from '../action.ts';
import type { Owing } from '../owing.ts';
import type { Ground, Offer, ProcessState } from '../state.ts';
import { businessWindow, dayWindow, hoursWindow, openWindow, type Window } from '../window.ts';
import { sayDay, sayInstant } from '../words.ts';

/** What is said of an outcome and its reply: what happened, and what to do. */
const WORDS: Readonly<Record<Outcome, [happened: string, toDo: string]>> = {
  rejected: ['They said no', 'a gracious reply within 48 hours leaves the door open'],
  offer: ['They made an offer', 'thank them within 24 hours, and settle the date to answer by'],
  accepted: ['You accepted', 'put the acceptance in writing within 24 hours'],
  declined: ['You declined', 'decline in writing within 48 hours'],
  withdrawn: ['You withdrew', 'tell them within 48 hours, 24 is better'],
  rescinded: ['They took the offer back', 'a short, dignified reply within 48 hours closes it'],
  closed: ['', ''],
  reopened: ['', ''],
};

/** Business days after an offer, or after something was asked for, when nobody named a day. Source: house rules of both. */
const UNDATED_OPENS = 3;
/** Business days after the promised day on which the letter is asked for. Source: `offer-letter`. */
const LETTER = { opens: 1, due: 2 } as const;

/** What the actions of a process have in common. */
export function commonOf({ main, entries, to, calendar }: ProcessState, { clock }: Ground): Common {
  return { main, entries, to, calendar, clock };
}

/** All that the outcome of a process asks for, what is owed and what is in doubt. Empty without any of it. */
export function planOutcomes(state: ProcessState, ground: Ground): Action[] {
  const { doubt, owing, outcome, offer } = state;
  const common = commonOf(state, ground);
  if (doubt !== null) return [planDoubt(common, doubt)];
  const owed = isClosed(state) ? [] : owing.map((one) => planOwed(common, one));
  if (outcome === null) return owed;
  const actions = [...owed, ...planReply(common, state, outcome)];
  if (isClosing(outcome.outcome) || offer === null) return actions;
  actions.push(planAnswer(common, offer));
  const letter = state.metAt === null ? null : planLetter(common, offer);
  return letter === null ? actions : [...actions, letter];
}

/** Where nobody was met, nothing but a withdrawal is written. */
function planReply(common: Common, { metAt, held, offer, entries }: ProcessState, verdict: Verdict): Action[] {
  const { outcome, at } = verdict;
  const kind = replyTo(outcome);
  if (kind === null || (held.length === 0 && metAt === null && kind !== 'withdrawal')) return [];
  const { zone } = common.calendar;
  const [happened, toDo] = WORDS[outcome];
  const isOffer = outcome === 'offer' && offer !== null;
  const anchorAt = isOffer ? offer.first.at : at;
  const plain = hoursWindow(`outcome ${outcome}`, anchorAt, kindRow(kind).hours ?? 0);
  const isFirst = entries.find((entry) => entry.type === 'outcome' && entry.outcome === outcome) === verdict.entry;
  return [
    processAction(common, {
      kind,
      window: outcome === 'accepted' || outcome === 'declined' ? byRespondBy(plain, offer) : plain,
      // The first of its sort may have been answered before it was logged; one that came by a mail is its own answer.
      ...(isOffer || isFirst || verdict.entry.type === 'sent' ? {} : { since: at }),
      missed: isOffer ? lapseOf(offer, common) : null,
      ...(isOffer ? { offer: newsOf(common.main, offer) } : {}),
      why: `${happened} on ${sayInstant(anchorAt, zone)}; ${toDo}`,
      facts: [verdictFact(verdict, offer, common)],
    }),
  ];
}

/** A window that ends no later than the day to answer by, where that lies ahead of it. */
export function byRespondBy(window: Window, offer: Offer | null): Window {
  const closesAt = offer?.closesAt ?? null;
  if (closesAt === null || window.dueAt === null || closesAt <= window.opensAt) return window;
  return { ...window, dueAt: Math.min(window.dueAt, closesAt) };
}

/** That the day to answer by has passed; null while the offer is open. */
export function lapseOf({ closesAt, respondBy }: Offer, { clock }: Pick<Common, 'clock'>): string | null {
  if (closesAt === null || respondBy === null || !clock.passed(closesAt)) return null;
  return `The day to answer by, ${sayDay(respondBy)}, has passed`;
}

/** What a mail may say of an offer. */
export function newsOf({ company, role }: Pick<Interview, 'company' | 'role'>, { respondBy }: Offer): OfferNews {
  return respondBy === null ? { company, role } : { company, role, respondBy };
}

function planAnswer(common: Common, offer: Offer): Action {
  const { calendar } = common;
  const { first, respondBy } = offer;
  const madeOn = dayAt(first.at, calendar.zone);
  const lapse = lapseOf(offer, common);
  return processAction(common, {
    kind: 'offer-answer',
    window:
      respondBy === null
        ? openWindow('offer', madeOn, UNDATED_OPENS, calendar)
        : dayWindow('the day to answer by', first.at, respondBy, calendar),
    since: first.at,
    offer: newsOf(common.main, offer),
    why:
      respondBy === null
        ? 'The offer waits for your answer; no date was told, so ask for one'
        : lapse === null
          ? `The offer waits for your answer until ${sayDay(respondBy)}`
          : `${lapse}; ask whether the offer still stands, or decline it`,
    facts: [offerFact(first, offer, common)],
  });
}

/** An offer by word of mouth whose letter was promised by a day; null where there is none. */
function planLetter(common: Common, offer: Offer): Action | null {
  const { letterBy, first } = offer;
  if (letterBy === null) return null;
  return processAction(common, {
    kind: 'offer-letter',
    window: businessWindow('letter promised by', letterBy, LETTER, common.calendar),
    since: first.at,
    missed: lapseOf(offer, common),
    offer: { ...newsOf(common.main, offer), letterBy },
    why: `They made the offer by word of mouth and promised the letter by ${sayDay(letterBy)}; one mail asks for it`,
    facts: [
      offerFact(first, offer, common),
      { what: 'letter promised by', value: sayDay(letterBy), provenance: 'told', from: `${common.main.id}, history` },
    ],
  });
}

/** What they asked for, to oneself: it stays until it is done. */
function planOwed({ main, calendar, clock }: Common, { entry, doneAt }: Owing): Action {
  const { what, by, at } = entry;
  const { zone } = calendar;
  const askedOn = dayAt(at, zone);
  return actionOf(
    {
      interview: main,
      calendar,
      kind: 'owed',
      to: null,
      window:
        by === undefined
          ? openWindow('asked for', askedOn, UNDATED_OPENS, calendar)
          : dayWindow('the day it is due', at, by, calendar),
      done: doneAt === null ? null : { at: doneAt },
      skipped: null,
      missed: null,
      what,
      why:
        doneAt === null
          ? `They asked for ${what} on ${sayDay(askedOn)}${by === undefined ? ' and named no day' : `, due ${sayDay(by)}`}; until it is done nothing is chased`
          : `Done ${sayInstant(doneAt, zone)}`,
      facts: [
        {
          what: 'asked for',
          value: `${what}, ${sayInstant(at, zone)}`,
          provenance: 'recorded',
          from: `${main.id}, history`,
        },
        ...(by === undefined
          ? []
          : [{ what: 'due by', value: sayDay(by), provenance: 'told' as const, from: `${main.id}, history` }]),
      ],
    },
    clock,
  );
}

/** What they wrote reads like a no: to oneself, before anything else is written. */
function planDoubt(common: Common, { at, words }: Heard): Action {
  const { zone } = common.calendar;
  return processAction(common, {
    kind: 'confirm-outcome',
    window: hoursWindow('their words', at, kindRow('confirm-outcome').hours ?? 0),
    since: at,
    why: `What they wrote on ${sayInstant(at, zone)} reads like a no; record the outcome, or what they said instead`,
    facts: [{ what: 'their words', value: `"${words}"`, provenance: 'told', from: `${common.main.id}, history` }],
  });
}

function verdictFact({ outcome, at, entry }: Verdict, offer: Offer | null, common: Common): Fact {
  if (entry.type === 'outcome') return offerFact(entry, outcome === 'offer' ? offer : null, common);
  return {
    what: `${entry.kind} sent`,
    value: `${sayInstant(at, common.calendar.zone)}, which closed the process as ${outcome}`,
    provenance: 'recorded',
    from: `${common.main.id}, history`,
  };
}

function offerFact({ outcome, at, respondBy }: OutcomeEntry, offer: Offer | null, { main, calendar }: Common): Fact {
  const on = offer?.respondBy ?? respondBy;
  const by = on === undefined ? '' : `, answer by ${sayDay(on)}`;
  const value = `${sayInstant(at, calendar.zone)}${by}`;
  return { what: `outcome ${outcome}`, value, provenance: 'recorded', from: `${main.id}, history` };
}
