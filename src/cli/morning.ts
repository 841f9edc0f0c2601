/** The plan as `due` shows it: open actions, holds and stops, kept for as long as nothing in it can change. */

import type { Problem } from '../model/failure.ts';
import type { Instant } from '../model/interview.ts';
import type { Action, Plan } from '../model/plan.ts';
import { steadySpan } from '../schedule/horizon.ts';
import { cacheName, readCache, writeCache } from '../store/cache.ts';
import { readContent, realPathOf } from '../store/file.ts';
import { locateFile } from '../store/locate.ts';
import { holdsHere, keyOf, systemZoneOf } from './read-cached.ts';
import type { Session } from './session.ts';
import { isOpen } from './target.ts';
import { readWorld, tellWarnings, type World } from './world.ts';
import { recallZones } from './zones.ts';

export interface Morning {
  /** Without the actions that are not open. */
  plan: Plan;
  /** No interview is recorded. */
  isEmpty: boolean;
}

interface Kept extends Pick<Plan, 'zone' | 'actions' | 'holds' | 'stops'> {
  systemZone: string | null;
  /** From when on and until when it is the plan; null for ever. */
  from: Instant | null;
  until: Instant | null;
  isEmpty: boolean;
  warnings: Problem[];
}

/** What is open, held and stopped now. @throws Failure as `readWorld` */
export async function readMorning(session: Session): Promise<Morning> {
  const { ctx, now } = session;
  recallZones(session);
  const path = locateFile(ctx, session.file ?? undefined);
  const realPath = realPathOf(ctx, path);
  const name = cacheName(ctx, realPath, 'plan');
  const bytes = session.cache ? readContent(ctx, realPath)?.bytes : undefined;
  const kept = bytes === undefined ? null : readCache<Kept>(ctx, name, keyOf(ctx, bytes));
  if (kept !== null && holdsHere(ctx, kept) && isWithin(kept, now)) {
    tellWarnings(session, path, kept.warnings);
    const { zone, actions, holds, stops, isEmpty } = kept;
    return { plan: { now, zone, actions, holds, stops }, isEmpty };
  }
  const world = await readWorld(session);
  const plan = { ...world.plan, actions: world.plan.actions.filter(isOpen) };
  const isEmpty = world.search.interviews.length === 0;
  if (session.cache && world.file.exists) {
    writeCache(ctx, name, keyOf(ctx, world.file.bytes), keptOf(world, plan, isEmpty));
  }
  return { plan, isEmpty };
}

function isWithin({ from, until }: Kept, now: Instant): boolean {
  return (from === null || now >= from) && (until === null || now < until);
}

function keptOf(world: World, { zone, actions, holds, stops }: Plan, isEmpty: boolean): Kept {
  const { from, until } = steadySpan(world.search, world.plan, world.input);
  const finite = (instant: Instant) => (Number.isFinite(instant) ? instant : null);
  return {
    systemZone: systemZoneOf(world.session.ctx, world.search),
    from: finite(from),
    until: finite(until),
    zone,
    // Why it is on the list is `explain`'s to tell.
    actions: actions.map((action): Action => ({ ...action, facts: [] })),
    holds,
    stops,
    isEmpty,
    warnings: world.file.warnings,
  };
}
