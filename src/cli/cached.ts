/** The file of a session and what is kept of it: the same bytes, under the same zone, are not read twice. */

import type { Instant } from '../model/instant.ts';
import type { Search } from '../model/interview.ts';
import { type Action, isOpen, type Plan } from '../model/plan.ts';
import { type CachedSearch, type DuePlan, readCachedSearch, writeCachedSearch } from '../store/cache.ts';
import { readContent, realPathOf } from '../store/file/content.ts';
import { locateFile } from '../store/file/names.ts';
import type { FileRead } from '../store/parse.ts';
import { knownOffsets, learnOffsets, type Offsets, setOffsetLookup } from '../time/zone.ts';
import { BUILD, type Session } from './session.ts';

/** A file as it is, and what is kept of these very bytes. */
export interface Found extends Pick<FileRead, 'path' | 'realPath' | 'content'> {
  kept: CachedSearch | null;
}

/** The file of the session. @throws io where it cannot be read */
export function findFile(session: Session): Found {
  const { ctx, file, cache } = session;
  setOffsetLookup(ctx.process.zoneClock);
  const path = locateFile(ctx, file ?? undefined);
  const realPath = realPathOf(ctx, path);
  const content = readContent(ctx, realPath);
  const kept = cache && content !== null ? readCachedSearch(ctx, { build: BUILD, realPath }) : null;
  if (kept !== null) learnOffsets(kept.offsets);
  const isSame = kept !== null && content?.bytes.equals(kept.text) === true && holdsHere(session, kept);
  return { path, realPath, content, kept: isSame ? kept : null };
}

/** Whether what was kept under a zone of the machine holds under the one it has now, if it has any. */
function holdsHere({ ctx }: Session, { systemZone }: CachedSearch): boolean {
  if (systemZone === null) return true;
  try {
    return systemZone === ctx.zone();
  } catch {
    // Reading the file says what is wrong.
    return false;
  }
}

/** Whether the plan that was kept is the one of an instant. */
export function isCurrent({ from, until }: Pick<CachedSearch, 'from' | 'until'>, now: Instant): boolean {
  return (from === null || from <= now) && (until === null || now < until);
}

/** Why an action is on the list is `explain`'s to tell. */
export function dueOf(plan: Plan, { interviews }: Search): DuePlan {
  const bare = (actions: readonly Action[]) => actions.map((action) => ({ ...action, facts: [] }));
  const shown = { actions: bare(plan.actions.filter(isOpen)), later: bare(plan.later) };
  return { plan: { ...plan, ...shown }, isEmpty: interviews.length === 0 };
}

/** Keeps what was read of a file, and planned where it was. */
export function keep(
  { ctx, cache, now }: Session,
  { realPath, content, warnings, search }: FileRead,
  plan: Plan | null,
): void {
  if (!cache || content === null) return;
  const finite = (instant: Instant) => (Number.isFinite(instant) ? instant : null);
  writeCachedSearch(
    ctx,
    { build: BUILD, realPath },
    {
      text: content.bytes,
      systemZone: search.me.timezone === undefined ? ctx.zone() : null,
      warnings,
      offsets: offsetsAround(now),
      due: plan && dueOf(plan, search),
      from: plan && finite(plan.span.from),
      until: plan && finite(plan.span.until),
      search: () => search,
    },
  );
}

const DAY_MS = 86_400_000;
const AROUND_DAYS = 400;

/** The offsets known for the days around an instant, by zone. */
function offsetsAround(instant: Instant): Offsets {
  const today = Math.floor(instant / DAY_MS);
  return Object.fromEntries(
    Object.entries(knownOffsets()).map(([zone, pairs]) => [
      zone,
      pairs.filter(([day]) => Math.abs(day - today) <= AROUND_DAYS),
    ]),
  );
}
