/** Offsets of time zones that were needed before: making a formatter takes longer than most commands may. */

import type { Context } from '../context.ts';
import type { Instant } from '../model/instant.ts';
import { readCache, writeCache } from '../store/cache.ts';
import { askFirst, knownOffsets, learnLater, learnOffsets, type Offsets } from '../time/zone.ts';
import type { Session } from './session.ts';
import { BUILD } from './version.ts';

const NAME = 'zones.json';
/** Some hundred zones for years; more is no help. */
const MOST = 20_000;

const DAY_MS = 86_400_000;
const AROUND_DAYS = 400;

let isRecalling = false;
/** How many were known when they were recalled; null where all that were needed were known without. */
let recalled: number | null = null;

function zonesKey({ node }: Pick<Context, 'node'>): string {
  return `${BUILD} ${node}`;
}

/** Has offsets taken from those that earlier runs needed, and the others told as quickly as can be. */
export function recallZones({ ctx, cache }: Session): void {
  askFirst(ctx.process.zoneClock);
  if (!cache || isRecalling) return;
  isRecalling = true;
  learnLater(() => {
    recallOffsets(readCache<Offsets>(ctx, NAME, zonesKey(ctx)) ?? {});
    recalled = knownOffsets().count;
  });
}

/** Takes offsets that were kept, unless they are none. */
export function recallOffsets(offsets: Offsets): void {
  try {
    learnOffsets(offsets);
  } catch {
    // What is not known is asked for again.
  }
}

/** The offsets known for the days around an instant, by zone. */
export function offsetsAround(instant: Instant): Offsets {
  const today = Math.floor(instant / DAY_MS);
  const { offsets } = knownOffsets();
  return Object.fromEntries(
    Object.entries(offsets).map(([zone, pairs]) => [
      zone,
      pairs.filter(([day]) => Math.abs(day - today) <= AROUND_DAYS),
    ]),
  );
}

/** Keeps what this run needed on top. */
export function keepZones({ ctx, cache }: Session): void {
  if (!cache || recalled === null) return;
  const { count, offsets } = knownOffsets();
  if (count > recalled && count <= MOST) writeCache(ctx, NAME, zonesKey(ctx), offsets);
}
