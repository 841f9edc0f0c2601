/** The public holidays of the countries that a search names, kept beside its plan; what names none is refused. */

import { Failure, type Problem } from '../model/failure.ts';
import type { Day, Instant } from '../model/instant.ts';
import type { Search } from '../model/interview.ts';
import { readCache, writeCache } from '../store/cache.ts';
import { BUILD, type Session } from './session.ts';

type Days = ReadonlyMap<Day, string>;

/** What the years depend on for which holidays are wanted. */
type Dated = Pick<Search, 'interviews'>;

/** A search with the text it stands in. */
interface Written {
  path: string;
  search: Search;
  bytes: Uint8Array | undefined;
}

/**
 * By country, without those of which none are known, to two years on.
 *
 * @throws invalid where a country is none, with all such places
 */
export async function readHolidays(session: Session, written: Written): Promise<ReadonlyMap<string, Days>> {
  const { settings, interviews } = written.search;
  const countries = new Set([settings.country, ...interviews.map(({ country }) => country)]);
  const read = new Map<string, Days>();
  const problems: Problem[] = [];
  for (const country of countries) {
    if (country === undefined) continue;
    const days = await readCountry(session, written.search, country);
    if (days === 'no country') problems.push(...problemsOf(written, country));
    else if (days !== null) read.set(country, days);
  }
  const [first] = problems;
  if (first === undefined) return read;
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  throw new Failure('invalid', first.message, { problems });
}

/** Refuses a country of an option that is none; what is no code at all the file refuses. @throws usage */
export async function requireCountry(session: Session, search: Dated, country: string | undefined): Promise<void> {
  if (country === undefined || !/^[\w-]+$/.test(country)) return;
  if ((await readCountry(session, search, country)) !== 'no country') return;
  throw new Failure('usage', `--country: ${faultOf(country)}; nothing was changed`);
}

function faultOf(country: string): string {
  return `found "${country}"; expected a country whose public holidays are known, such as GB, US or GB-SCT`;
}

/** Wherever a country stands that is none. */
function problemsOf({ path, bytes, search }: Written, country: string): Problem[] {
  const text = new TextDecoder().decode(bytes);
  const places = [...text.matchAll(new RegExp(`country["']?:\\s*["']?${country}(?![\\w-])`, 'g'))];
  const key = country === search.settings.country ? 'settings.country' : 'country';
  return (places.length === 0 ? [{ index: 0 }] : places).map(({ index }) => {
    const before = text.slice(0, index).split('\n');
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return { file: path, ...place, path: key, message: faultOf(country) };
  });
}

/** Kept from one year to another, both included, with null where none are known. */
async function readCountry(session: Session, search: Dated, country: string): Promise<Days | null | 'no country'> {
  const { ctx, cache, now } = session;
  const years = yearsOf(search, now);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const name = `holidays-${country}.json`;
  const bytes = cache ? readCache(ctx, name, BUILD) : null;
  type Kept = { first: number; last: number; days: [Day, string][] | null };
  const kept = bytes === null ? null : (JSON.parse(bytes.toString('utf8')) as Kept);
  if (kept !== null && kept.first <= first && last <= kept.last) return kept.days && new Map(kept.days);
  const { computeHolidays, isUnlisted } = await import('../time/holidays.ts');
  const days = await computeHolidays(country, years);
  if (days === null && !(await isUnlisted(country))) return 'no country';
  const value: Kept = { first, last, days: days && [...days] };
  if (cache) writeCache(ctx, name, BUILD, [Buffer.from(JSON.stringify(value))]);
  return days;
}

function yearsOf({ interviews }: Dated, now: Instant): number[] {
  const moments: (Instant | Day | undefined)[] = [now];
  for (const { at, decisionBy, history } of interviews) {
    moments.push(at, decisionBy);
    for (const entry of history) {
      moments.push(entry.at);
      if (entry.type === 'heard') moments.push(entry.decisionBy);
      if (entry.type === 'snoozed') moments.push(entry.until);
    }
  }
  const years = moments.flatMap((moment) => (moment === undefined ? [] : new Date(moment).getUTCFullYear()));
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b)) + 2;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
