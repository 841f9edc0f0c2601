/** Days that words stand for: the coming Friday, the end of next week, early December. Pure; no zone. */

import type { Day } from '../../model/instant.ts';
import { businessDayAfter, businessDayFrom, type DaysOff, dayOff } from '../business.ts';
import { addDays, dayIn, daysBetween, mondayOf, weekdayOf } from '../day.ts';

/** The day on which something was said, and the days off that its business days are counted with. */
export interface Told {
  today: Day;
  /** How far that day had gone, in minutes after midnight. */
  minutes: number;
  daysOff: DaysOff;
}

/** Which part of a week or a month: `early`, `mid`, its `first-half`, else to its end. */
export type Part = 'early' | 'mid' | 'first-half' | 'late' | 'end' | null;

/** A day without its year is past within so many days, and else to come. */
const RECENT_DAYS = 120;

/** The business days from one day to another, both included. */
function businessDays(from: Day, to: Day, { daysOff }: Told): Day[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  return days.filter((day) => dayOff(day, daysOff) === null);
}

/** The week that a day is in, by its first day: Monday, or Sunday where people work on Sundays. */
export function weekOf(day: Day, { daysOff }: Told): Day {
  const sunday = addDays(day, -weekdayOf(day));
  if (dayOff(sunday, daysOff) !== 'Sunday') return sunday;
  return mondayOf(day);
}

/** The week that is `count` weeks after this one, by its first day. */
export function weekAhead(count: number, told: Told): Day {
  return addDays(weekOf(told.today, told), count * 7);
}

/** What is meant of a week, first and last: early is its first two business days, mid the middle, else to the end. */
export function daysOfWeek(start: Day, part: Part, told: Told): Day[] {
  const days = businessDays(start, addDays(start, 6), told);
  if (days.length === 0) return [businessDayFrom(addDays(start, 7), told.daysOff)];
  const third = (count: number) => days[Math.ceil((count * days.length) / 3) - 1] ?? start;
  const [first = start, last = start] = [days[0], days.at(-1)];
  if (part === 'early') return ends(first, days[1] ?? first);
  if (part === 'mid') return ends(third(1), third(2));
  if (part === 'first-half') return ends(first, days[Math.ceil(days.length / 2) - 1] ?? first);
  return part === null ? ends(first, last) : [last];
}

/** The same of this week; one that is over means the week after it. */
export function daysOfThisWeek(part: Part, told: Told): Day[] {
  const days = daysOfWeek(weekAhead(0, told), part, told);
  return (days.at(-1) ?? '') >= told.today ? days : daysOfWeek(weekAhead(1, told), part, told);
}

export function weekdayIn(start: Day, weekday: number): Day {
  return addDays(start, (weekday - weekdayOf(start) + 7) % 7);
}

/** The coming day of that name; on that day it may be the next one too. */
export function comingWeekday(weekday: number, { today }: Told): Day[] {
  const coming = weekdayIn(today, weekday);
  return coming === today ? [today, addDays(today, 7)] : [coming];
}

/** "Next Friday" is the coming one to some, and that of next week to others. */
export function nextWeekday(weekday: number, told: Told): Day[] {
  return ends(weekdayIn(addDays(told.today, 1), weekday), weekdayIn(weekAhead(1, told), weekday));
}

/** What is meant of a month: early is to its 10th, mid to its 20th, else to its last business day. */
export function daysOfMonth(first: Day, part: Part, told: Told): Day[] {
  const at = (date: number) => addDays(first, date - 1);
  if (part === 'early') return [first, at(10)];
  if (part === 'mid') return [at(11), at(20)];
  if (part === 'first-half') return [first, at(15)];
  const last = addDays(monthAfter(first, 1), -1);
  const days = businessDays(first, last, told);
  const end = days.at(-1) ?? last;
  // On a weekend at the end of the month only its last day is left.
  return ends(
    part === 'end' ? end : part === 'late' ? at(21) : first,
    end < told.today && last >= told.today ? last : end,
  );
}

/** The first day of the month that is `count` months after that of a day. */
export function monthAfter(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return dayIn(Math.floor(months / 12), (months % 12) + 1, 1) ?? day;
}

/** A date of the month that begins on a day; null where it has no such. */
export function dateIn(month: Day, date: number): Day | null {
  return dayIn(Number(month.slice(0, 4)), Number(month.slice(5, 7)), date);
}

/** The year in which a month and a date are meant: one just past is past, and else the next. */
export function nearestDay(month: number, date: number, { today }: Told): Day | null {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].map((one) => dayIn(one, month, date));
  return days.find((day) => day !== null && day >= addDays(today, -RECENT_DAYS)) ?? null;
}

/** "The 18th": the next one; on the 18th it may be that of the next month too. */
export function comingDate(date: number, { today }: Told): Day[] {
  const days = [0, 1, 2, 3].flatMap((ahead) => {
    const day = dateIn(monthAfter(today, ahead), date);
    return day !== null && day >= today ? [day] : [];
  });
  return days.slice(0, days[0] === today ? 2 : 1);
}

export function daysAhead(count: number, unit: 'day' | 'week' | 'month' | 'business', { today, daysOff }: Told): Day {
  if (unit === 'business') return businessDayAfter(today, count, daysOff);
  // A month from now is told loosely; the longest one is no day too early.
  return addDays(today, Math.ceil(count * { day: 1, week: 7, month: 31 }[unit]));
}

/** One day, or the two that a span begins and ends with. */
export function ends(first: Day, last: Day): Day[] {
  return first === last ? [first] : [first, last];
}
