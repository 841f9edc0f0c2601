/** How a window came about, counted out: each day on the way, and why some do not count. Replays; decides nothing. */

import type { Day } from '../model/instant.ts';
import type { Action, Basis } from '../model/plan.ts';
import {
  businessDayAfter,
  businessDayFrom,
  type DaysOff,
  dayOff,
  type Step,
  walkBusinessDays,
} from '../time/business.ts';
import { addDays } from '../time/day.ts';
import { dayAt, wallAt, wallInUtc } from '../time/zone.ts';
import { counted, dayWords, momentWords, type Reader } from './dates.ts';
import { safeLine } from './safe.ts';

/** A line of the count: a day or an instant, and what it means. */
export type Counted = [when: string, what: string];

/** The count behind an action's window, first day first; an assumed decision and a moved window are counted too. */
export function countOut(action: Action, daysOff: DaysOff, reader: Reader): Counted[] {
  const { basis } = action;
  switch (basis.unit) {
    case 'hours':
      return [...hourLines(action, basis, reader), ...moved(action, dayAt(basis.anchorAt, action.zone))];
    case 'business-days': {
      const opensOn = businessDayAfter(basis.anchorOn, basis.opens, daysOff);
      return [...decisionLines(action, basis, daysOff), ...moved(action, opensOn)];
    }
    case 'calendar-days': {
      const opensOn = businessDayFrom(addDays(basis.anchorOn, basis.opens), daysOff);
      return [...calendarLines(basis, daysOff), ...moved(action, opensOn)];
    }
    case 'day': {
      const anchor = safeLine(basis.anchor);
      if (basis.anchorOn === null) return [['no date', `${anchor}: nobody told one`]];
      return [[dayWords(basis.anchorOn), `${anchor}; due by the end of work`]];
    }
  }
}

function moved(action: Action, countedOn: Day): Counted[] {
  const opensOn = dayAt(action.opensAt, action.zone);
  if (opensOn === countedOn) return [];
  const how = opensOn > countedOn ? 'put off until' : 'brought forward to';
  return [[dayWords(opensOn), `${how} here, so this is where it opens`]];
}

/** Business days that mean something, by their count from the anchor on, ascending. */
type Marks = [count: number, what: string][];

function decisionLines(action: Action, basis: Extract<Basis, { unit: 'business-days' }>, daysOff: DaysOff): Counted[] {
  const { anchor, anchorOn, opens, due } = basis;
  const marks: Marks = [[opens, 'opens at the start of work']];
  if (due !== null) marks.push([due, 'due by the end of work']);
  const assumed = `${anchor}, assumed`;
  const { assumption } = action;
  if (assumption === null) return businessLines(action.assumed ? assumed : anchor, anchorOn, marks, daysOff);
  const { from, businessDays } = assumption;
  const before = businessLines(assumption.anchor, from, [[businessDays, assumed]], daysOff);
  const [, ...after] = businessLines(anchor, anchorOn, marks, daysOff);
  return [...before, ...after.map(([when, what]): Counted => [when, `then ${what}`])];
}

function hourLines(action: Action, basis: Extract<Basis, { unit: 'hours' }>, reader: Reader): Counted[] {
  const until = basis.anchorAt + basis.hours * 3_600_000;
  const lines: Counted[] = [
    [momentWords(basis.anchorAt, action.zone, reader), safeLine(basis.anchor)],
    [momentWords(until, action.zone, reader), `${counted(basis.hours, 'hour')} later, elapsed time, weekend or not`],
  ];
  const [before, after] = [basis.anchorAt, until].map((at) => wallInUtc(wallAt(at, action.zone)) - at);
  const shift = Math.round(((after ?? 0) - (before ?? 0)) / 60_000);
  if (shift !== 0) {
    const direction = shift > 0 ? 'forward' : 'back';
    lines.push(['', `the clocks go ${direction} by ${counted(Math.abs(shift), 'minute')} in between; the hours count`]);
  }
  return lines;
}

function businessLines(anchor: string, anchorOn: Day, marks: Marks, daysOff: DaysOff): Counted[] {
  const last = Math.max(...marks.map(([count]) => count));
  const meaning = (count: number) => marks.filter(([at]) => at === count).map(([, what]) => what);
  const steps = grouped(walkBusinessDays(anchorOn, last, daysOff)).map(([first, run]): Counted => {
    const day = dayWords(first.day);
    const until = run > 1 ? ` to ${dayWords(addDays(first.day, run - 1))}` : '';
    if (first.count === null) return [day + until, `does not count: ${safeLine(first.skipped ?? '')}`];
    return [day, [`business day ${first.count}`, ...meaning(first.count)].join(', ')];
  });
  return [[dayWords(anchorOn), safeLine(anchor)], ...steps];
}

/** Skipped days in a row with the same reason are one line; a weekend is two. */
function grouped(steps: Step[]): [first: Step, run: number][] {
  const groups: [Step, number][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last !== undefined && step.skipped !== null && last[0].skipped === step.skipped) last[1] += 1;
    else groups.push([step, 1]);
  }
  return groups;
}

function calendarLines(basis: Extract<Basis, { unit: 'calendar-days' }>, daysOff: DaysOff): Counted[] {
  const lines: Counted[] = [[dayWords(basis.anchorOn), safeLine(basis.anchor)]];
  let isOpen = false;
  for (let count = 1; count <= basis.due || !isOpen; count += 1) {
    const day = addDays(basis.anchorOn, count);
    const parts = [`day ${count}`];
    if (count >= basis.opens) {
      const off = dayOff(day, daysOff);
      if (off !== null) parts.push(`no day to write on: ${safeLine(off)}`);
      else if (!isOpen) parts.push('opens at the start of work, the best day to write');
      isOpen ||= off === null;
    }
    if (count >= basis.due && isOpen) parts.push('due by the end of work');
    lines.push([dayWords(day), parts.join(', ')]);
  }
  return lines;
}
