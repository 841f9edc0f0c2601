/** Where a process stands: what was held, what lies ahead, what ended it, and since when it goes on. Pure. */

import type { Instant } from './instant.ts';
import type { Entry, Interview, OutcomeEntry, Sent } from './interview.ts';
import { isClosing, kindRow, type Outcome } from './kinds.ts';
import { countedEntries, endOf, type Process } from './process.ts';

/** What became of a process: an outcome that was recorded, or a mail that closes once it is sent. */
export interface Verdict {
  outcome: Outcome;
  at: Instant;
  entry: OutcomeEntry | Sent;
}

/** Where a process stands at an instant. */
export interface Standing {
  /** Interviews that have ended, neither cancelled nor without them, by their end. */
  held: Interview[];
  /** The last of them; null where none was held. */
  latest: Interview | null;
  /** The next interview that has not ended, begun or not; null where none is to come. */
  next: Interview | null;
  /** What process-level actions are named after: the latest held, else the next, else the latest recorded. */
  main: Interview;
  /** The most recent outcome that still holds; null where there is none. */
  outcome: Verdict | null;
  /** Since when the process goes on: when it was last reopened, else for ever. What began before stays closed. */
  since: Instant;
  /** The entries that count since then. */
  entries: Entry[];
  /** All entries that count, whenever they were logged. */
  counted: ReadonlySet<Entry>;
}

/** Whether an interview is, or was, to be held as planned. */
export function isOn({ status }: Pick<Interview, 'status'>): boolean {
  return status === undefined;
}

/**
 * Where a process stands.
 *
 * @param reached whether an instant has come
 */
export function standingOf(process: Process, reached: (instant: Instant) => boolean): Standing {
  const held: Interview[] = [];
  let next: Interview | null = null;
  for (const interview of process.interviews.filter(isOn)) {
    if (reached(endOf(interview))) held.push(interview);
    else next ??= interview;
  }
  const latest = held.at(-1) ?? null;
  const counted = countedEntries(process.history);
  const starts = process.interviews.filter(({ status, at }) => status !== 'cancelled' && reached(at));
  const { from, ...stretch } = stretchOf(
    starts.map(({ at }) => at),
    counted,
  );
  return {
    ...stretch,
    held,
    latest,
    next,
    main: latest ?? next ?? (process.interviews.at(-1) as Interview),
    entries: counted.slice(from),
    counted: new Set(counted),
  };
}

/** Whether the outcome in force closed the process; an offer does not. */
export function isClosed({ outcome }: Pick<Standing, 'outcome'>): boolean {
  return outcome !== null && isClosing(outcome.outcome);
}

/**
 * The stretch in force. A closed process is reopened by the outcome of that name, by an interview that begins after the
 * closing, and by an offer; what was before stays closed.
 *
 * @param starts when its interviews began
 */
function stretchOf(starts: readonly Instant[], entries: readonly Entry[]) {
  let outcome = null as Verdict | null;
  let since = Number.NEGATIVE_INFINITY;
  let from = 0;
  const reopenedBefore = (until: Instant) => {
    if (outcome === null || !isClosing(outcome.outcome)) return;
    const { at: closedAt } = outcome;
    const later = starts.filter((at) => at > closedAt && at <= until);
    if (later.length === 0) return;
    outcome = null;
    since = Math.min(...later);
    const first = entries.findIndex(({ at }) => at >= since);
    from = first === -1 ? entries.length : first;
  };
  for (const [index, entry] of entries.entries()) {
    const named = outcomeOf(entry);
    if (named === null) continue;
    reopenedBefore(entry.at);
    const current = outcome as Verdict | null;
    if (named === 'reopened') {
      if (current === null) continue;
      outcome = null;
    } else if (entry.type === 'sent' && current?.outcome === named) {
      // The reply to an outcome says nothing new.
      continue;
    } else outcome = { outcome: named, at: entry.at, entry: entry as Verdict['entry'] };
    const isAnew = named === 'offer' && current !== null && isClosing(current.outcome);
    if (named !== 'reopened' && !isAnew) continue;
    since = entry.at;
    from = index;
  }
  reopenedBefore(Number.POSITIVE_INFINITY);
  return { outcome, since, from };
}

function outcomeOf(entry: Entry): Outcome | null {
  if (entry.type === 'outcome') return entry.outcome;
  return entry.type === 'sent' ? kindRow(entry.kind).closes : null;
}
