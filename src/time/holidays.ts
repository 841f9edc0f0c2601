/** Public holidays of a country or region, year by year; the only place that loads the holiday calendar. */

import type { Day } from '../model/instant.ts';
import { addDays } from './day.ts';

const DAY_MS = 86_400_000;

/**
 * The public holidays of `GB`, or of a region such as `GB-SCT`, by day with their English names. Substitute days
 * count; bank, school and observed days do not. Null where the country or region is not known.
 *
 * @example
 * (await computeHolidays('GB', [2026]))?.get('2026-12-28') //=> 'Boxing Day (substitute day)'
 */
export async function computeHolidays(country: string, years: readonly number[]): Promise<Map<Day, string> | null> {
  const { default: Holidays } = await import('date-holidays');
  const [code = '', state, region] = country.split('-');
  const calendar = new Holidays();
  if (!isKnown(calendar, code, state, region)) return null;
  calendar.init(code, state ?? '', region ?? '');
  calendar.setLanguages('en');
  const days = new Map<Day, string>();
  for (const year of years) {
    for (const holiday of calendar.getHolidays(year)) {
      if (holiday.type !== 'public') continue;
      const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS));
      for (let offset = 0; offset < length; offset += 1) {
        days.set(addDays(holiday.date.slice(0, 10), offset), holiday.name);
      }
    }
  }
  return days;
}

interface Known {
  getCountries(): Record<string, string>;
  getStates(country: string): Record<string, string>;
  getRegions(country: string, state: string): Record<string, string>;
}

function isKnown(calendar: Known, code: string, state?: string, region?: string): boolean {
  if (!Object.hasOwn(calendar.getCountries(), code)) return false;
  if (state === undefined) return true;
  if (!Object.hasOwn(calendar.getStates(code) ?? {}, state)) return false;
  return region === undefined || Object.hasOwn(calendar.getRegions(code, state) ?? {}, region);
}
