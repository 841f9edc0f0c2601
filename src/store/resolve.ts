/** A validated record to the model: defaults, zones, instants. Pure; the machine's zone is asked through an argument. */

import type { Instant } from '../model/instant.ts';
import {
  DEFAULT_SETTINGS,
  type Entry,
  type Interview,
  type Me,
  type Person,
  type Settings,
} from '../model/interview.ts';
import { formatClock, formatWall, parseInstant, parseTimestamp } from '../time/instant.ts';
import { resolveWall } from '../time/zone.ts';
import { parseWorkday } from './fields.ts';
import {
  ENTRY_TYPES,
  ENTRY_VALUE,
  entrySchemas,
  type Given,
  type RawEntry,
  type RawFile,
  type RawInterview,
  type RawPerson,
} from './schema.ts';

/** The keys of a record whose values are given: no undefined, no blank text. */
function given<T extends object>(record: T): Given<T> {
  const entries = Object.entries(record).filter(
    ([, value]) => value !== undefined && !(typeof value === 'string' && value.trim() === ''),
  );
  return Object.fromEntries(entries) as Given<T>;
}

/**
 * The sender, as recorded.
 *
 * @example
 * meOf({ name: 'Dana Okafor', phone: '' }) //=> { name: 'Dana Okafor' }
 */
export function meOf(raw: NonNullable<RawFile['me']>): Me {
  return given(raw);
}

/**
 * The settings with their defaults.
 *
 * @example
 * settingsOf({ maxFollowUps: 1 }).workday //=> { start: 540, end: 1080 }
 */
export function settingsOf(raw: NonNullable<RawFile['settings']>): Settings {
  const { workday, maxFollowUps, ...rest } = given(raw);
  return {
    ...DEFAULT_SETTINGS,
    ...rest,
    maxFollowUps: maxFollowUps === 1 ? 1 : DEFAULT_SETTINGS.maxFollowUps,
    workday: (workday === undefined ? null : parseWorkday(workday)) ?? DEFAULT_SETTINGS.workday,
  };
}

/** When an interview starts, or why its wall clock names no instant. */
export type Start = { at: Instant } | { fault: string };

/**
 * The start of an interview: an instant where it has an offset, else the wall clock of the zone; the first where it
 * occurs twice.
 *
 * @example
 * startOf('2026-03-08T02:30', 'America/New_York')
 * //=> { fault: '02:30 does not exist on 2026-03-08 in America/New_York, the clocks skip it; the nearest times are 2026-03-08T01:59 and 2026-03-08T03:00' }
 */
export function startOf(written: string, zone: string): Start {
  const at = parseInstant(written);
  if (at !== null) return { at };
  const timestamp = parseTimestamp(written);
  if (timestamp === null) return { fault: 'no day and time' };
  const resolved = resolveWall(timestamp.wall, zone);
  if ('instant' in resolved) return { at: resolved.instant };
  const { before, after } = resolved.skipped;
  const { day, minutes } = timestamp.wall;
  const nearest = `the nearest times are ${formatWall(before)} and ${formatWall(after)}`;
  return {
    fault: `${formatClock(minutes)} does not exist on ${day} in ${zone}, the clocks skip it; ${nearest}`,
  };
}

/**
 * An interview with everything resolved; `at` and `zone` come from outside.
 *
 * @example
 * interviewOf({ company: 'Acme', role: 'Engineer', at: '2026-11-23T14:30Z' }, 'acme-engineer', 0, 'UTC').minutes //=> 60
 */
export function interviewOf(raw: RawInterview, id: string, at: Instant, zone: string): Interview {
  const { timezone, recruiter, interviewers, history, ...rest } = given(raw);
  return {
    ...rest,
    id,
    company: raw.company,
    role: raw.role,
    round: raw.round ?? 'first',
    at,
    minutes: raw.minutes ?? 60,
    zone,
    firstChoice: raw.firstChoice ?? false,
    ...(recruiter === undefined ? {} : { recruiter: personOf(recruiter) }),
    interviewers: (interviewers ?? []).map(personOf),
    history: (history ?? []).map(entryOf),
  };
}

function personOf(raw: RawPerson): Person {
  const { clarify, ...rest } = given(raw);
  return clarify === undefined ? rest : { ...rest, clarify: { ...clarify } };
}

/** An entry of the history as the model has it: told by its type, its instant a number, its keys in the file's order. */
function entryOf(raw: RawEntry): Entry {
  const type = ENTRY_TYPES.find((name) => Object.hasOwn(raw, name)) ?? 'heard';
  const keys = Object.keys(entrySchemas[type].entries) as (keyof RawEntry)[];
  const entry = Object.fromEntries(
    keys.map((key) => [
      (key as string) === type ? ENTRY_VALUE[type] : key,
      key === 'at' ? (parseInstant(raw.at) ?? 0) : raw[key],
    ]),
  );
  return { type, [ENTRY_VALUE[type]]: '', ...given(entry) } as unknown as Entry;
}
