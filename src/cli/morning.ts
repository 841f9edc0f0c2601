/**
 * The plan as `due` shows it: open actions, holds and stops. It is kept, and planned anew only for the processes that
 * changed or whose time has come.
 */

import type { Problem } from '../model/failure.ts';
import type { Instant } from '../model/instant.ts';
import type { Plan } from '../model/plan.ts';
import { readCache } from '../store/cache.ts';
import { isTextOf } from '../store/kept-text.ts';
import type { Offsets } from '../time/zone.ts';
import { type Found, findFile, holdsHere } from './read-cached.ts';
import { type Session, tellWarnings } from './session.ts';
import { recallOffsets } from './zones.ts';

export interface Morning {
  /** Without the actions that are not open. */
  plan: Plan;
  /** No interview is recorded. */
  isEmpty: boolean;
}

export interface KeptPlan extends Pick<Plan, 'zone' | 'actions' | 'holds' | 'stops'> {
  /** The id of the text that it was made of. */
  text: string;
  systemZone: string | null;
  /** For which instants it is the plan; null where it has no such end. */
  from: Instant | null;
  until: Instant | null;
  isEmpty: boolean;
  warnings: Problem[];
  /** What it takes to tell its days and times. */
  offsets: Offsets;
}

/** What is open, held and stopped now. @throws Failure as `load` */
export async function readMorning(session: Session): Promise<Morning> {
  const found = findFile(session);
  const kept = readPlan(session, found);
  if (kept !== null) {
    const { realPath, path, derived } = found;
    if (isTextOf(session.ctx, ...derived, kept.text, realPath)) return recalled(session, path, kept);
  }
  return (await import('./plan-anew.ts')).planMorning(session, found);
}

/** The plan as it was kept. */
export function recalled(session: Session, path: string, kept: KeptPlan): Morning {
  tellWarnings(session, path, kept.warnings);
  const { zone, actions, holds, stops, isEmpty } = kept;
  const span = { from: kept.from ?? Number.NEGATIVE_INFINITY, until: kept.until ?? Number.POSITIVE_INFINITY };
  return { plan: { now: session.now, zone, span, actions, holds, stops }, isEmpty };
}

function isCurrent({ from, until }: KeptPlan, now: Instant): boolean {
  return (from === null || now >= from) && (until === null || now < until);
}

/** The plan that was kept; null where none was, or for later than now, or under another zone of the machine. */
function readPlan({ ctx, now, cache }: Session, { derived: [name, key] }: Found): KeptPlan | null {
  const plan = cache ? readCache<KeptPlan>(ctx, `${name}.plan`, key) : null;
  if (plan === null) return null;
  recallOffsets(plan.offsets);
  if (!holdsHere(ctx, plan)) return null;
  return isCurrent(plan, now) ? plan : null;
}
