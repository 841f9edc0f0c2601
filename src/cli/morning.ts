/**
 * The plan as `due` shows it: open actions, holds and stops. It is kept, and planned anew only for the processes that
 * changed or whose time has come.
 */

import type { Problem } from '../model/failure.ts';
import type { Instant, Search } from '../model/interview.ts';
import type { Action, Plan } from '../model/plan.ts';
import { cacheName, readCacheBytes, writeCacheBytes } from '../store/cache.ts';
import { findFile, holdsHere, keyOf, systemZoneOf, type Text } from './read-cached.ts';
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

export interface KeptPlan extends Pick<Plan, 'zone' | 'actions' | 'holds' | 'stops'> {
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
  const { now } = session;
  recallZones(session);
  const found = findFile(session);
  const { text, path, realPath } = found;
  let kept = session.cache && text !== null ? readPlan(session, realPath, text) : null;
  if (session.cache && text !== null && !isCurrent(kept, now)) {
    const { planAnew } = await import('./plan-anew.ts');
    kept = await planAnew(session, found, kept);
    if (kept !== null) writePlan(session, realPath, text, kept);
  }
  if (kept !== null) {
    tellWarnings(session, path, kept.warnings);
    const { zone, actions, holds, stops, isEmpty } = kept;
    return { plan: { now, zone, actions, holds, stops }, isEmpty };
  }
  const world = await readWorld(session);
  // What is planned is what was read last: another text would be planned anew the next time.
  if (session.cache && text?.bytes.equals(world.file.bytes))
    writePlan(session, realPath, text, await keptOf(world));
  const plan = { ...world.plan, actions: world.plan.actions.filter(isOpen) };
  return { plan, isEmpty: world.search.interviews.length === 0 };
}

function isCurrent(kept: KeptPlan | null, now: Instant): boolean {
  return kept?.untils.every(([, until]) => now < until) === true;
}

/**
 * The plan that was kept of a text, by its bytes or its SHA-256; null where none was, or for later than now. The text
 * itself is kept beside the plan: to compare is quicker than to hash, and never wrong.
 */
export function readPlan(session: Session, realPath: string, text: Text | { sha: string }): KeptPlan | null {
  const { ctx, now } = session;
  const bytes = readCacheBytes(ctx, cacheName(realPath, 'plan'), keyOf(ctx, realPath));
  const end = bytes === null ? -1 : bytes.indexOf(0x0a);
  if (bytes === null || end === -1) return null;
  const [sha, length = ''] = bytes.toString('latin1', 0, end).split(' ');
  const start = end + 1 + Number(length);
  const isOf = 'bytes' in text ? bytes.subarray(start).equals(text.bytes) : sha === text.sha;
  if (!isOf) return null;
  try {
    const kept = JSON.parse(bytes.toString('utf8', end + 1, start)) as KeptPlan;
    return holdsHere(ctx, kept) && (kept.from === null || now >= kept.from) ? kept : null;
  } catch {
    return null;
  }
}

function writePlan({ ctx }: Session, realPath: string, { bytes, sha }: Text, kept: KeptPlan): void {
  const json = Buffer.from(JSON.stringify(kept));
  const parts = [Buffer.from(`${sha} ${json.length}\n`), json, bytes];
  writeCacheBytes(ctx, cacheName(realPath, 'plan'), keyOf(ctx, realPath), parts);
}

async function keptOf({ session, search, plan, input, file }: World): Promise<KeptPlan> {
  return {
    systemZone: systemZoneOf(session.ctx, search),
    ...(await lastingOf(search, plan, input)),
    zone: plan.zone,
    actions: openIn(plan),
    holds: plan.holds,
    stops: plan.stops,
    isEmpty: search.interviews.length === 0,
    warnings: file.warnings,
  };
}

/** How long a plan lasts, as it is kept. */
export async function lastingOf(
  search: Search,
  plan: Plan,
  input: World['input'],
): Promise<Pick<KeptPlan, 'from' | 'untils'>> {
  const { steadySpans } = await import('../schedule/horizon.ts');
  const spans = [...steadySpans(search, plan, input)];
  const from = spans.reduce((last, [, span]) => Math.max(last, span.from), Number.NEGATIVE_INFINITY);
  return {
    from: Number.isFinite(from) ? from : null,
    untils: spans.flatMap(([key, { until }]): KeptPlan['untils'] =>
      Number.isFinite(until) ? [[key, until]] : [],
    ),
  };
}

/** The open actions; why one is on the list is `explain`'s to tell. */
export function openIn({ actions }: Plan): Action[] {
  return actions.filter(isOpen).map((action) => ({ ...action, facts: [] }));
}
