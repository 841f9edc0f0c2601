/** Days off of a search: the recorded ones and the public holidays that come in. Pure. */

import type { Day } from '../model/instant.ts';
import type { Settings } from '../model/interview.ts';
import type { DaysOff } from '../time/business.ts';

/**
 * Names a day off by its public holiday, else as one of `settings.holidays`.
 *
 * @example
 * daysOffOf({ holidays: ['2026-12-29'] }, new Map())('2026-12-29') //=> 'a day off in settings.holidays'
 */
export function daysOffOf(settings: Pick<Settings, 'holidays'>, publicHolidays: ReadonlyMap<Day, string>): DaysOff {
  const recorded = new Set(settings.holidays);
  return (day) => publicHolidays.get(day) ?? (recorded.has(day) ? 'a day off in settings.holidays' : null);
}
