/** The dates of options, read around a world and held to what makes sense of them. */

import { Failure } from '../model/failure.ts';
import type { Day, Instant } from '../model/instant.ts';
import { sayDate } from '../schedule/words.ts';
import { formatInstant } from '../time/instant.ts';
import { dayAt } from '../time/zone.ts';
import type { LoadedSearch } from './load.ts';
import { parseDay, parseMoment } from './moment.ts';
import { tell } from './session.ts';

/**
 * The instant of `--at`, else now; what was understood of words is told.
 *
 * @throws Failure `usage` where it cannot be read or is still to come
 */
export async function pastInstant(world: LoadedSearch, zone: string, at: string | undefined): Promise<Instant> {
  const { session, daysOff } = world;
  if (at === undefined) return session.now;
  const moment = await parseMoment(at, { option: '--at', now: session.now, zone, daysOff }, false);
  if (moment.understood !== null) tell(session, moment.understood);
  if (moment.instant <= session.now) return moment.instant;
  throw new Failure('usage', `--at: ${formatInstant(moment.instant)} is still to come; log it once it has happened`);
}

/**
 * A day that lies ahead; what was understood of words is told.
 *
 * @throws Failure `usage` where it cannot be read, could be two days, or is past and `--force` is not given
 */
export async function decisionDay(world: LoadedSearch, zone: string, option: string, text: string): Promise<Day> {
  const { session, daysOff } = world;
  const { day, understood } = await parseDay(text, { option, now: session.now, zone, daysOff });
  if (understood !== null) tell(session, understood);
  if (day >= dayAt(session.now, zone) || session.force) return day;
  throw new Failure('usage', `${option}: ${sayDate(day)} is past; check the year, or use --force`);
}
