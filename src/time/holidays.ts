/** Public holidays of a country or region, year by year; the only place that loads the holiday calendar. */

import type { Day } from '../model/instant.ts';
import { addDays } from './day.ts';

const DAY_MS = 86_400_000;
const NOON = '12:00';

/**
 * The public holidays of `GB`, or of a region such as `GB-SCT`, by day with their English names. Substitute days
 * count; bank, school and observed days do not, nor those of which only the afternoon is off. Null where the country or region is not known.
 */
export async function computeHolidays(country: string, years: readonly number[]): Promise<Map<Day, string> | null> {
  const { default: Holidays } = await import('date-holidays');
  const parts = country.split('-').slice(0, 3);
  const [code = '', state = '', region = ''] = parts;
  const calendar = new Holidays();
  const levels = [
    () => calendar.getCountries(),
    () => calendar.getStates(code),
    () => calendar.getRegions(code, state),
  ];
  if (!parts.every((part, level) => Object.hasOwn(levels[level]?.() ?? {}, part))) return null;
  calendar.init(code, state, region);
  calendar.setLanguages('en');
  const days = new Map<Day, string>();
  for (const holiday of years.flatMap((year) => calendar.getHolidays(year))) {
    if (holiday.type !== 'public' || holiday.date.slice(11, 16) >= NOON) continue;
    const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS));
    for (let offset = 0; offset < length; offset += 1)
      days.set(addDays(holiday.date.slice(0, 10), offset), holiday.name);
  }
  return days;
}

/**
 * Whether it is a country of which no calendar of holidays is at hand; none that is only called otherwise, as `UK` is.
 *
 * @example
 * await isUnlisted('NP') //=> true
 */
export async function isUnlisted(country: string): Promise<boolean> {
  const { default: Holidays } = await import('date-holidays');
  if (!/^[A-Z]{2}$/.test(country) || country === 'ZZ') return false;
  const name = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(country);
  const isCanonical = new Intl.Locale(`und-${country}`).region === country;
  return name !== undefined && isCanonical && !Object.hasOwn(new Holidays().getCountries(), country);
}
