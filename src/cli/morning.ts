/**
 * The plan as `due` shows it: open actions, holds and stops. It is kept, and planned anew only for the processes that
 * changed or whose time has come.
 */

import type { Problem } from '../model/failure.ts';
import type { Instant, Search } from '../model/interview.ts';
import type { Action, Plan } from '../model/plan.ts';
import { cacheName, readCacheBytes, writeCacheBytes } from '../store/cache.ts';
import { findFile, holdsHere, keyOf, readKnown, systemZoneOf, type Text } from './read-cached.ts';
import type { Session } from './session.ts';
import { isOpen } from './target.ts';
import { readWorld, tellWarnings, type World } from './world.ts';

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
  const found = findFile(session);
  const { text, path, realPath } = found;
  if (!session.cache || text === null) return morningOf(await readWorld(session, { found, known: null }));
  const kept = readPlan(session, realPath, text);
  if (kept !== null && isCurrent(kept, session.now)) return recalled(session, path, kept);
  const start = { found, known: await readKnown(session, found) };
  const { planAnew } = await import('./plan-anew.ts');
  const anew = await planAnew(session, start, kept);
  if (anew !== null) {
    writePlan(session, realPath, text, anew);
    return recalled(session, path, anew);
  }
  const world = await readWorld(session, start);
  writePlan(session, realPath, text, await keptOf(world));
  return morningOf(world);
}

function recalled(session: Session, path: string, kept: KeptPlan): Morning {
  tellWarnings(session, path, kept.warnings);
  const { zone, actions, holds, stops, isEmpty } = kept;
  return { plan: { now: session.now, zone, actions, holds, stops }, isEmpty };
}

function morningOf({ plan, search }: World): Morning {
  return {
    plan: { ...plan, actions: plan.actions.filter(isOpen) },
    isEmpty: search.interviews.length === 0,
  };
}

function isCurrent({ untils }: KeptPlan, now: Instant): boolean {
  return untils.every(([, until]) => now < until);
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
