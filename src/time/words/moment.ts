/** Reads when something was, or is to be, as people type it: "an hour ago", "mon 1pm", "11/26/2026 14:30". Pure. */

import type { Day, Instant } from '../../model/instant.ts';
import type { DaysOff } from '../business.ts';
import { addDays, isDay, WEEKDAYS, weekdayOf } from '../day.ts';
import { wallAt } from '../zone.ts';
import { mentionsIn, normalised } from './mentions.ts';
import { countOf, type Groups, indexIn, NUMBERS, numberIn } from './phrase.ts';

export interface Typed {
  now: Instant;
  zone: string;
  daysOff: DaysOff;
  /** Whether it can only have been; else it is the nearest, before or after. */
  isPast: boolean;
}

/**
 * A day with its time, null where none was told; or the exact instant; or the days that figures can be. `others` are days
 * that may be meant as well, so that a person may be asked; `isGuessed` where "at 3" was taken for the afternoon.
 */
export type MomentReading =
  | { kind: 'wall'; day: Day; minutes: number | null; others: readonly Day[]; isGuessed: boolean }
  | { kind: 'instant'; at: Instant }
  | { kind: 'several'; days: readonly Day[]; minutes: number | null }
  | { kind: 'none' };

const COUNT = `(?<n>\\d{1,4}(?:\\.5)?|an?|half an?|(?:a )?(?:couple(?: of)?|few)|a quarter of an|${NUMBERS.join('|')})`;
const ELAPSED = new RegExp(
  `^(?<ahead>in )?(?:about |around |roughly )?${COUNT} ?(?<unit>minutes?|mins?|m|hours?|hrs?|h)(?<half> and a half)?(?:(?: and)? ?(?<minutes>\\d{1,2})(?: ?(?:minutes?|mins?|m))?)?(?<ago> ago)?$`,
);
const DAYS_AWAY = new RegExp(`^(?<ahead>in )?${COUNT} (?<unit>days?|weeks?)(?<ago> ago)?$`);
const WEEKDAY =
  /^(?:on )?(?:(?<lead>last|next|this|this past|this coming|the coming) )?(?<wd>mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|r|rs|rsday|nesday|urday)?(?: (?<week>last|this|next) week)?$/;
const BY_WEEK = /^(?<week>last|this|next) week,? (?:on )?(?<wd>mon|tue|wed|thu|fri|sat|sun)[a-z]*$/;
/** Days from today. */
const NEAR: [RegExp, number][] = [
  [/^(?:earlier |later )?today$|^this (?:morning|afternoon|evening)$|^tonight$|^(?:morning|afternoon|evening)?$/, 0],
  [/^yesterday(?: (?:morning|afternoon|evening|night))?$/, -1],
  [/^(?:the )?day before yesterday$/, -2],
  [/^tomorrow(?: (?:morning|afternoon|evening|night))?$/, 1],
  [/^(?:the )?day after tomorrow$/, 2],
];
const MINUTE = 60_000;
const NONE = { kind: 'none' } as const;
/** Both days of a name are near enough to be meant. */
const BOTH_NEAR_DAYS = 4;

/**
 * When something was or will be.
 *
 * @example
 * readMoment('mon 1pm', { now: Date.parse('2026-11-24T10:00:00Z'), zone: 'UTC', daysOff: () => null, isPast: false })
 * //=> { kind: 'wall', day: '2026-11-23', minutes: 780, others: [], isGuessed: false }
 */
export function readMoment(text: string, typed: Typed): MomentReading {
  const plain = normalised(text).replace(/\.$/, '');
  if (/^(?:just |right )?now$/.test(plain)) return { kind: 'instant', at: Math.floor(typed.now / MINUTE) * MINUTE };
  const elapsed = elapsedIn(plain, typed);
  if (elapsed !== null) return { kind: 'instant', at: elapsed };
  const clock = clockIn(plain);
  const words = (clock?.rest ?? plain).replace(/^on /, '');
  const minutes = clock?.minutes ?? null;
  if (words === '' && minutes === null) return NONE;
  const { day: today, minutes: reached } = wallAt(typed.now, typed.zone);
  const isGuessed = clock?.isGuessed ?? false;
  const isOver = minutes !== null && minutes <= reached;
  const on = (day: Day | undefined, ...others: Day[]) =>
    day !== undefined && isDay(day) ? { kind: 'wall' as const, day, minutes, others, isGuessed } : NONE;
  // The small hours of "last night" are those of today.
  if (words === 'last night') return on(minutes !== null && minutes < 300 && isOver ? today : addDays(today, -1));
  const near = NEAR.find(([pattern]) => pattern.test(words));
  if (near !== undefined) return on(addDays(today, near[1]));
  const away = DAYS_AWAY.exec(words)?.groups;
  if (away !== undefined) return on(awayFrom(today, away));
  const named = (WEEKDAY.exec(words) ?? BY_WEEK.exec(words))?.groups;
  const mayBeToday = !typed.isPast || minutes === null || isOver;
  const [day, ...others] =
    named === undefined ? onDate(words, today, typed) : onWeekday(today, named, typed.isPast, mayBeToday);
  // In figures either the day or the month may stand first.
  if (named === undefined && others.length > 0) return { kind: 'several', days: [day ?? '', ...others], minutes };
  return on(day, ...others);
}

/** Elapsed time, whatever the clocks did. */
function elapsedIn(text: string, { now }: Typed): Instant | null {
  const groups = ELAPSED.exec(text)?.groups;
  if (groups === undefined || (groups.ahead === undefined) === (groups.ago === undefined)) return null;
  const { n = '', unit = '', half, minutes = '0', ahead } = groups;
  const count = /quarter/.test(n) ? 0.25 : countOf(n, unit.startsWith('m') ? 'day' : 'week');
  if (count === null) return null;
  const length = (count + (half === undefined ? 0 : 0.5)) * (unit.startsWith('m') ? 1 : 60) + Number(minutes);
  return Math.floor(now / MINUTE + (ahead === undefined ? -length : length)) * MINUTE;
}

function awayFrom(today: Day, { n = '', unit = '', ahead, ago }: Groups): Day | undefined {
  const count = countOf(n, unit.startsWith('w') ? 'week' : 'day');
  if (count === null || (ahead === undefined) === (ago === undefined)) return undefined;
  return addDays(today, (ahead === undefined ? -1 : 1) * Math.round(count * (unit.startsWith('w') ? 7 : 1)));
}

/** The day that a weekday means, then those that it may mean. `mayBeToday`: the time of day is one that today can have. */
function onWeekday(today: Day, { lead, wd, week }: Groups, isPast: boolean, mayBeToday: boolean): Day[] {
  const weekday = indexIn(WEEKDAYS, wd);
  const until = (weekday - weekdayOf(today) + 7) % 7;
  const ofWeek = (ahead: number) => addDays(today, ((weekday + 6) % 7) - ((weekdayOf(today) + 6) % 7) + ahead * 7);
  if (week !== undefined) return [ofWeek({ last: -1, this: 0, next: 1 }[week] ?? 0)];
  if (lead === 'last' || lead === 'this past') return [addDays(today, until - 7)];
  if (lead === 'this coming' || lead === 'the coming') return [addDays(today, until)];
  if (lead === 'next') return [...new Set([ofWeek(1), addDays(today, until || 7)])];
  if (until === 0) return [mayBeToday ? today : addDays(today, -7)];
  const [before, after] = [addDays(today, until - 7), addDays(today, until)];
  if (isPast) return [before];
  const nearest = 7 - until < until ? [before, after] : [after, before];
  return until <= BOTH_NEAR_DAYS && 7 - until <= BOTH_NEAR_DAYS ? nearest : nearest.slice(0, 1);
}

/** A date in words or figures, without its year the nearest or the last that was; both days that figures can be. */
function onDate(words: string, today: Day, { isPast, daysOff }: Typed): readonly Day[] {
  const isDateAlone = /^(?:[a-z]+,? )?(?:the )?\d{1,2}(?:st|nd|rd|th)$/.test(words);
  // Phrases are read onwards from a day: from so early a one, the first that comes is the nearest.
  const back = isDateAlone ? (isPast ? 30 : 15) : 62;
  const [only, ...more] = mentionsIn(words, { today: addDays(today, -back), minutes: 0, daysOff });
  const isWhole = only !== undefined && only.start === 0 && only.end >= words.length && more.length === 0;
  if (!isWhole || only.week !== undefined || only.isLength || only.isList) return [];
  return only.either ?? (only.isPlain || isDateAlone ? only.days.slice(0, 1) : []);
}

/** A time of day, and the text without it. `isGuessed` where "at 3" was taken for the afternoon. */
interface Clock {
  minutes: number;
  isGuessed: boolean;
  rest: string;
}

const HOUR = `(?<hour>\\d{1,2}|${NUMBERS.slice(0, 12).join('|')})`;
const PERIOD = '(?: ?(?<period>am|pm|a\\.m\\.?|p\\.m\\.?|in the (?:morning|afternoon|evening)|at night))?';
const AT = '(?:(?:at|@|around|about|from) ?)?';

const CLOCKS = [
  `${AT}(?<half>half|quarter|\\d{1,2}|ten|twenty|five)(?: minutes)? (?<side>past|to) ${HOUR}${PERIOD}`,
  `${AT}(?<name>noon|midday|midnight)`,
  `${AT}(?<hour>\\d{1,2})[:h](?<minute>[0-5]\\d)(?::\\d\\d)?(?: ?(?:h|hrs|hours|uhr))?${PERIOD}`,
  `(?:at|@) ?(?<hour>\\d{1,2})\\.(?<minute>[0-5]\\d)${PERIOD}`,
  `${AT}${HOUR} ?(?<period>am|pm|a\\.m\\.?|p\\.m\\.?)`,
  `${AT}${HOUR} (?<period>in the (?:morning|afternoon|evening)|at night)`,
  `${AT}${HOUR} ?(?:o'clock|h|uhr)${PERIOD}`,
  `(?:at|@) ?${HOUR}`,
  '(?<=^last night |^tonight )(?<hour>\\d{1,2})',
].map((source) => new RegExp(`(?:^|[ ,])(?:${source})(?=$|[ ,])`));

const LATER = /(?:afternoon|evening|night|tonight)/;
/** Before this hour of the morning nobody meets; "at 3" is in the afternoon. */
const FIRST_HOUR = 7;

/** The time of day in a text of lower case; null where there is none, or none that a clock shows. */
function clockIn(text: string): Clock | null {
  for (const pattern of CLOCKS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const before = text.slice(0, match.index);
    const rest = `${before} ${text.slice(match.index + match[0].length)}`.replace(/[ ,]+/g, ' ').trim();
    const read = minutesOf(match.groups ?? {}, LATER.test(before));
    return read === null ? null : { ...read, rest };
  }
  return null;
}

function minutesOf(groups: Groups, isLate: boolean): { minutes: number; isGuessed: boolean } | null {
  const { name, hour = '', minute = '0', half, side, period } = groups;
  if (name !== undefined) return { minutes: name === 'midnight' ? 0 : 720, isGuessed: false };
  const typed = numberIn(hour);
  const past = half === undefined ? Number(minute) : half === 'half' ? 30 : half === 'quarter' ? 15 : numberIn(half);
  const offset = side === 'to' ? -past : past;
  if (typed > 23 || past > 59) return null;
  const isNamed = period !== undefined;
  if (isNamed && /^[ap]/.test(period) && !period.startsWith('at') && (typed < 1 || typed > 12)) return null;
  const isPm = isNamed ? /^p|afternoon|evening|night/.test(period) : isLate && typed >= 5;
  const isGuessed = !isNamed && !isLate && typed >= 1 && typed < FIRST_HOUR && !hour.startsWith('0');
  const isMorning = isNamed && !isPm;
  const whole = typed === 12 && isMorning ? 0 : typed < 12 && (isPm || isGuessed) ? typed + 12 : typed;
  return { minutes: (whole * 60 + offset + 1440) % 1440, isGuessed };
}
