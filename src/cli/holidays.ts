/** Public holidays of every country that a search names, for the years it touches. */

import { Failure } from '../model/failure.ts';
import type { Day } from '../model/instant.ts';
import type { Search } from '../model/interview.ts';
import { readCache, writeCache } from '../store/cache.ts';
import type { FileRead } from '../store/parse.ts';
import type { Session } from './session.ts';
import { BUILD } from './version.ts';

/** The public holidays of a country, from one year to another, both included. */
interface Kept {
  first: number;
  last: number;
  /** Null where none are known. */
  days: [Day, string][] | null;
}

/** By country, without those of which none are known, to two years on. @throws invalid where a country is none */
export async function readHolidays(
  session: Session,
  search: Search,
  file: Pick<FileRead, 'path' | 'content'>,
): Promise<ReadonlyMap<string, ReadonlyMap<Day, string>>> {
  const named = [search.settings.country, ...search.interviews.map(({ country }) => country)];
  const countries = [...new Set(named.filter((country) => country !== undefined))];
  const read = new Map<string, ReadonlyMap<Day, string>>();
  for (const country of countries) {
    const days = await readCountry(session, search, file, country);
    if (days !== null) read.set(country, days);
  }
  return read;
}

async function readCountry(
  session: Session,
  search: Search,
  file: Pick<FileRead, 'path' | 'content'>,
  country: string,
): Promise<ReadonlyMap<Day, string> | null> {
  const years = yearsOf(search, session.now);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const name = `holidays-${country}.json`;
  const bytes = session.cache ? readCache(session.ctx, name, BUILD) : null;
  const kept = bytes === null ? null : (JSON.parse(bytes.toString('utf8')) as Kept);
  if (kept !== null && kept.first <= first && last <= kept.last) return kept.days && new Map(kept.days);
  const { computeHolidays, isUnlisted } = await import('../time/holidays.ts');
  const days = await computeHolidays(country, years);
  if (days !== null || (await isUnlisted(country))) {
    const value: Kept = { first, last, days: days && [...days] };
    if (session.cache) writeCache(session.ctx, name, BUILD, [Buffer.from(JSON.stringify(value))]);
    return days;
  }
  const message = `found "${country}"; expected a country whose public holidays are known, such as GB, US or GB-SCT`;
  const path = country === search.settings.country ? 'settings.country' : 'country';
  const place = placeOf(new TextDecoder().decode(file.content?.bytes), country);
  throw new Failure('invalid', message, { problems: [{ file: file.path, ...place, path, message }] });
}

function yearsOf(search: Search, now: number): number[] {
  const instants = search.interviews.flatMap(({ at, history }) => [at, ...history.map((entry) => entry.at)]);
  const days = search.interviews.flatMap(({ decisionBy, history }) => [
    decisionBy,
    ...history.flatMap((entry) => (entry.type === 'heard' ? [entry.decisionBy] : [])),
    ...history.flatMap((entry) => (entry.type === 'snoozed' ? [entry.until] : [])),
  ]);
  const years = [now, ...instants].map((instant) => new Date(instant).getUTCFullYear());
  for (const day of days) if (day !== undefined) years.push(Number(day.slice(0, 4)));
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b)) + 2;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Where the country stands in the text, 1-based. */
function placeOf(text: string, country: string): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, text.search(new RegExp(`country:\\s*["']?${country}`)))).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
