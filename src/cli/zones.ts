/** Offsets of time zones that were needed before: making a formatter takes longer than most commands may. */

import type { Context } from '../context.ts';
import { readCache, writeCache } from '../store/cache.ts';
import { askFirst, knownOffsets, learnOffsets, type Offsets } from '../time/zone.ts';
import type { Session } from './session.ts';
import { BUILD } from './version.ts';

const NAME = 'zones.json';
/** Some hundred zones for years; more is no help. */
const MOST = 20_000;

/** How many were known when they were recalled; null before. */
let recalled: number | null = null;

function keyOf({ node }: Pick<Context, 'node'>): string {
  return `${BUILD} ${node}`;
}

/** Takes the offsets that earlier runs needed, and has the others told as quickly as can be. */
export function recallZones({ ctx, cache }: Session): void {
  askFirst(ctx.process.zoneClock);
  if (!cache || recalled !== null) return;
  learnOffsets(readCache<Offsets>(ctx, NAME, keyOf(ctx)) ?? {});
  recalled = knownOffsets().count;
}

/** Keeps what this run needed on top. */
export function keepZones({ ctx, cache }: Session): void {
  if (!cache || recalled === null) return;
  const { count, offsets } = knownOffsets();
  if (count > recalled && count <= MOST) writeCache(ctx, NAME, keyOf(ctx), offsets);
}
