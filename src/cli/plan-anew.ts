/** The plan of the morning, made anew and kept. */

import { type Action, isOpen, type Plan } from '../model/plan.ts';
import { writeCache } from '../store/cache.ts';
import { type LoadedSearch, load } from './load.ts';
import type { KeptPlan, Morning } from './morning.ts';
import { type Found, readKnown, systemZoneOf } from './read-cached.ts';
import type { Session } from './session.ts';
import { offsetsAround } from './zones.ts';

/** The morning of a file whose plan was not kept as it is now. */
export async function planMorning(session: Session, found: Found): Promise<Morning> {
  const world = await load(session, { found, known: await readKnown(session, found) });
  const { textId } = world.file;
  const [name, key] = found.derived;
  if (textId !== null) writeCache(session.ctx, `${name}.plan`, key, keptOf(world, textId));
  const { plan, search } = world;
  return {
    plan: { ...plan, actions: plan.actions.filter(isOpen) },
    isEmpty: search.interviews.length === 0,
  };
}

function keptOf({ session, search, plan, file }: LoadedSearch, text: string): KeptPlan {
  const { from, until } = plan.span;
  return {
    text,
    systemZone: systemZoneOf(session.ctx, search),
    from: Number.isFinite(from) ? from : null,
    until: Number.isFinite(until) ? until : null,
    zone: plan.zone,
    actions: openIn(plan),
    holds: plan.holds,
    stops: plan.stops,
    isEmpty: search.interviews.length === 0,
    warnings: file.warnings,
    offsets: offsetsAround(session.now),
  };
}

/** The open actions; why one is on the list is `explain`'s to tell. */
function openIn({ actions }: Plan): Action[] {
  return actions.filter(isOpen).map((action) => ({ ...action, facts: [] }));
}
