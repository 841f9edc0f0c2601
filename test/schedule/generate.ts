/** Searches made by chance, small on purpose: ties, weekends, shared days and crossed histories come up often. */

import fc from 'fast-check';
import type { Day, Instant } from '../../src/model/instant.ts';
import type { Entry, Interview, Person, Search, Settings } from '../../src/model/interview.ts';
import { DEFAULT_SETTINGS } from '../../src/model/interview.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { KINDS, OUTCOMES, ROUNDS } from '../../src/model/kinds.ts';
import { daysOffByCountry } from '../../src/schedule/days-off.ts';
import type { PlanInput } from '../../src/schedule/plan.ts';
import { addDays } from '../../src/time/day.ts';

const HOUR = 3_600_000;

/** Mondays before a change of the clocks, before the end of the year, and before a leap day. */
const STARTS: Day[] = ['2026-03-02', '2026-03-23', '2026-10-19', '2026-12-14', '2028-02-21'];
const ZONES = ['Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Santiago'];

/** What a law is asked of: a search, the days off, and an instant some time after its start. */
export interface Sample {
  search: Search;
  start: Day;
  now: Instant;
  /** Public holidays of the United Kingdom and of Saudi Arabia. */
  publicHolidays: [country: 'GB' | 'SA', Day][];
}

const PEOPLE: Person[] = [
  { name: 'Ann Alba', email: 'ann@acme.example' },
  { name: 'Bo Bell', connected: true },
  { name: 'Cher', email: 'cher@acme.example', detail: 'the batch' },
];
const WHO = ['ann@acme.example', 'Ann Alba', 'Bo Bell', 'lee@x.example', 'nobody@x.example'];
const CHASING: Kind[] = ['status-check', 'final-note', 'competing-offer', 'thank-you'];

/** `undefined` as often as a value; left out of the object by `compact`. */
function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

/** An object without the keys that have no value, as the file is parsed. */
function compact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
}

/** Half days after the start: coarse, so that entries often share an instant with each other and with an end. */
function instants(start: Day, days: number): fc.Arbitrary<Instant> {
  return fc.integer({ min: 0, max: days * 2 }).map((half) => Date.parse(start) + (half * 12 + 11) * HOUR);
}

function daysFrom(start: Day, days: number): fc.Arbitrary<Day> {
  return fc.integer({ min: 0, max: days }).map((count) => addDays(start, count));
}

function entries(start: Day): fc.Arbitrary<Entry> {
  const at = instants(start, 30);
  const kind = fc.oneof(fc.constantFrom(...CHASING), fc.constantFrom(...KINDS));
  const to = maybe(fc.constantFrom(...WHO));
  const what = fc.constantFrom('take-home', 'references');
  const address = fc.constantFrom(...WHO.filter((who) => who.includes('@')));
  const made = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        type: fc.constant('sent'),
        kind,
        to,
        at,
        messageId: fc.constantFrom(undefined, undefined, undefined, '<1@a.example>', '<2@a.example>'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        type: fc.constant('heard'),
        words: fc.constant('soon'),
        at,
        decisionBy: maybe(daysFrom(start, 40)),
        verdict: fc.constantFrom(undefined, undefined, undefined, 'rejected' as const),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('skipped'), kind, to, at, why: maybe(fc.constant('no')) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('snoozed'), kind, to, at, until: daysFrom(start, 40) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('outcome'),
        outcome: fc.oneof(fc.constant('offer'), fc.constantFrom(...OUTCOMES)),
        at,
        respondBy: maybe(daysFrom(start, 40)),
        verbal: fc.constantFrom(undefined, true),
        letterBy: maybe(daysFrom(start, 40)),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('owed'), what, at, by: maybe(daysFrom(start, 40)) }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('done'), what, at }) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.record({
          type: fc.constant('bounced'),
          address,
          at,
          messageId: fc.constantFrom(undefined, '<1@a.example>', '<3@a.example>'),
        }),
        fc.record({ type: fc.constant('away'), address, at, until: daysFrom(start, 40) }),
      ),
    },
  );
  return made.map((entry) => compact(entry) as unknown as Entry);
}

function interviews(start: Day): fc.Arbitrary<Interview[]> {
  const one = fc
    .record({
      company: fc.constantFrom('Acme', ' ACME', 'Brook'),
      role: fc.constantFrom('Dev', 'dev', 'Lead'),
      round: fc.constantFrom(...ROUNDS),
      at: instants(start, 14).map((end) => end - HOUR),
      minutes: fc.constantFrom(60, 60, 60, 25, 90),
      zone: fc.constantFrom(...ZONES),
      decisionBy: maybe(daysFrom(start, 30)),
      status: fc.constantFrom(undefined, undefined, undefined, undefined, 'cancelled' as const, 'no-show' as const),
      country: fc.constantFrom(undefined, undefined, 'SA', 'GB'),
      firstChoice: fc.constantFrom(false, false, true),
      domain: maybe(fc.constant('acme.example')),
      recruiter: maybe(
        fc.constantFrom(
          { name: 'Lee Ong', email: 'lee@x.example' },
          { name: 'Kim Ito', email: 'kim@x.example', agency: 'Ito' },
        ),
      ),
      interviewers: fc.subarray(PEOPLE),
      history: fc.array(entries(start), { maxLength: 6 }),
    })
    .map((parts) => compact(parts));
  return fc
    .array(one, { minLength: 1, maxLength: 6 })
    .map((list) => list.map((parts, index) => ({ id: `i${index}`, ...parts }) as Interview));
}

/** A company hears of an offer elsewhere, which is then put off, or taken back. */
function offerThatMoves(start: Day): fc.Arbitrary<Interview[]> {
  const at = (day: number) => Date.parse(start) + (day * 24 + 11) * HOUR;
  const one = { round: 'first', minutes: 60, zone: 'Europe/London', firstChoice: false, role: 'Dev' } as const;
  const change = fc.oneof(
    daysFrom(start, 30).map((respondBy) => ({ type: 'outcome', outcome: 'offer', at: at(9), respondBy }) as const),
    fc.constant({ type: 'outcome', outcome: 'rescinded', at: at(9) } as const),
  );
  return change.map((changed) => [
    {
      ...one,
      id: 'a',
      company: 'Acme',
      at: at(1),
      interviewers: PEOPLE,
      history: [{ type: 'outcome', outcome: 'offer', at: at(6), respondBy: addDays(start, 12) }, changed],
    },
    {
      ...one,
      id: 'b',
      company: 'Brook',
      at: at(4),
      interviewers: [{ name: 'Dee' }],
      history: [{ type: 'sent', kind: 'competing-offer', at: at(7) }],
    },
  ]);
}

/** Every setting that the schedule reads: a new key does not compile until it is here, or among those it does not. */
type Unread = 'language' | 'mailCommand';
const settings = (start: Day): fc.Arbitrary<Settings> =>
  fc
    .record({
      holidays: fc.array(daysFrom(start, 40), { maxLength: 4 }),
      country: fc.constantFrom(undefined, 'GB', 'GB', 'SA'),
      maxFollowUps: fc.constantFrom(1, 2, 2),
      assumedDecisionAfter: fc.constantFrom(undefined, 5, 1, 3),
      linkedin: fc.constantFrom(undefined, undefined, false),
      workday: fc.constantFrom({ start: 540, end: 1080 }, { start: 0, end: 1440 }, { start: 30, end: 1020 }),
    } satisfies Record<Exclude<keyof Settings, Unread>, unknown>)
    .map((some) => ({ ...DEFAULT_SETTINGS, ...compact(some) }) as Settings);

/** Searches with an instant within seven weeks of their start. */
export const samples: fc.Arbitrary<Sample> = fc.constantFrom(...STARTS).chain((start) =>
  fc.record({
    search: fc
      .record({
        settings: settings(start),
        interviews: fc.oneof(
          { weight: 20, arbitrary: interviews(start) },
          { weight: 1, arbitrary: offerThatMoves(start) },
        ),
      })
      .map((parts) => ({ me: { timezone: 'Europe/London' }, ...parts }) as Search),
    start: fc.constant(start),
    now: fc.oneof(
      instants(start, 50),
      fc.integer({ min: 0, max: 50 * 24 * 60 }).map((minute) => Date.parse(start) + minute * 60_000),
    ),
    publicHolidays: fc.array(fc.tuple(fc.constantFrom('GB', 'SA'), daysFrom(start, 40)), { maxLength: 6 }),
  }),
);

/** What a plan is made under for a sample; `now` may be another. */
export function inputOf(sample: Sample, now: Instant = sample.now): PlanInput {
  const named = (country: string) =>
    new Map(sample.publicHolidays.filter(([of]) => of === country).map(([, day]) => [day, 'a public holiday']));
  const holidays = new Map(['GB', 'SA'].map((country) => [country, named(country)]));
  const daysOffIn = daysOffByCountry(sample.search.settings, holidays);
  return { now, zone: 'Europe/London', daysOffIn };
}

/** The instant after which nothing more is recorded. */
export function lastEntryAt({ search, start }: Sample): Instant {
  const times = search.interviews.flatMap(({ history }) => history.map(({ at }) => at));
  return Math.max(Date.parse(start), ...times);
}
