/** Days off of a search: the recorded ones, and the public holidays and the weekend of a country. Pure. */

import type { Day } from '../model/instant.ts';
import type { Settings } from '../model/interview.ts';
import { type DaysOff, weekendOf } from '../time/business.ts';

/**
 * Names a day off by its public holiday, else as one of `settings.holidays`.
 *
 * @example
 * daysOffOf({ holidays: ['2026-12-29'] }, new Map())('2026-12-29') //=> 'a day off in settings.holidays'
 */
export function daysOffOf(
  settings: Pick<Settings, 'holidays'>,
  publicHolidays: ReadonlyMap<Day, string> | null,
  country: string | null = null,
): DaysOff {
  const recorded = new Set(settings.holidays);
  const nameOf = (day: Day) =>
    publicHolidays?.get(day) ?? (recorded.has(day) ? 'a day off in settings.holidays' : null);
  return Object.assign(nameOf, {
    weekend: weekendOf(country),
    isWeekendAlone: country !== null && publicHolidays === null,
  });
}

/**
 * The days off by country, each made once; of a country whose holidays did not come in only its weekend and the recorded
 * days.
 */
export function daysOffByCountry(
  settings: Pick<Settings, 'holidays'>,
  holidays: ReadonlyMap<string, ReadonlyMap<Day, string>>,
): (country: string | null) => DaysOff {
  const made = new Map<string | null, DaysOff>();
  return (country) => {
    const daysOff = made.get(country) ?? daysOffOf(settings, holidays.get(country ?? '') ?? null, country);
    made.set(country, daysOff);
    return daysOff;
  };
}
