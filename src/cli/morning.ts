/**
 * The plan as `due` shows it: open actions, holds and stops. It is kept, and planned anew only for the processes that
 * changed or whose time has come.
 */

import type { Problem } from '../model/failure.ts';
import type { Instant } from '../model/interview.ts';
import type { Plan } from '../model/plan.ts';
import { cacheName, readBeside } from '../store/cache.ts';
import { type Found, findFile, holdsHere, keyOf } from './read-cached.ts';
import { type Session, tellWarnings } from './session.ts';

export interface Morning {
  /** Without the actions that are not open. */
  plan: Plan;
  /** No interview is recorded. */
  isEmpty: boolean;
}

export interface KeptPlan extends Pick<Plan, 'zone' | 'actions' | 'holds' | 'stops'> {
  /** SHA-256 of the text it was made of. */
  sha: string;
  systemZone: string | null;
  /** From when on it is the plan; null for ever. */
  from: Instant | null;
  /** Until when each process stays as it is, by its key; those that stay for ever are left out. */
  untils: [process: string, until: Instant][];
  isEmpty: boolean;
  warnings: Problem[];
}

/** What is open, held and stopped now. @throws Failure as `readWorld` */
export async function readMorning(session: Session): Promise<Morning> {
  const found = findFile(session);
  const kept = session.cache ? readPlan(session, found) : null;
  if (kept?.isSame && isCurrent(kept.plan, session.now)) return recalled(session, found.path, kept.plan);
  return (await import('./plan-anew.ts')).planMorning(session, found, kept);
}

/** The plan as it was kept. */
export function recalled(session: Session, path: string, kept: KeptPlan): Morning {
  tellWarnings(session, path, kept.warnings);
  const { zone, actions, holds, stops, isEmpty } = kept;
  return { plan: { now: session.now, zone, actions, holds, stops }, isEmpty };
}

function isCurrent({ untils }: KeptPlan, now: Instant): boolean {
  return untils.every(([, until]) => now < until);
}

/** A plan that was kept, and whether it is of the file as it is now. */
export interface Earlier {
  plan: KeptPlan;
  isSame: boolean;
}

/** The plan that was kept; null where none was, or for later than now, or under another zone of the machine. */
function readPlan({ ctx, now }: Session, { realPath }: Found): Earlier | null {
  const kept = readBeside(ctx, cacheName(realPath, 'plan'), keyOf(ctx, realPath), realPath);
  if (kept === null) return null;
  try {
    const plan = JSON.parse(kept.value.toString('utf8')) as KeptPlan;
    const holds = holdsHere(ctx, plan) && (plan.from === null || now >= plan.from);
    return holds ? { plan, isSame: kept.isSame } : null;
  } catch {
    return null;
  }
}
