/** When something was or is to be, as people type it: each by hand, at a given instant in a given zone. */

import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../src/time/instant.ts';
import { readMoment } from '../../../src/time/words/moment.ts';

function read(text: string, at: string, zone: string, isPast = false): string {
  const reading = readMoment(text, { now: Date.parse(at), zone, daysOff: () => null, isPast });
  if (reading.kind === 'none') return '-';
  if (reading.kind === 'instant') return formatInstant(reading.at);
  if (reading.kind === 'several') return reading.days.join(' or ');
  const { day, minutes, others, isGuessed } = reading;
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = minutes === null ? '' : ` ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${day}${clock}${isGuessed ? '?' : ''}${others.map((one) => ` or ${one}`).join('')}`;
}

describe('on Tuesday, 24 November 2026, at 10:00 in London', () => {
  test.each([
    ['now', '2026-11-24T10:00:00Z'],
    ['just now', '2026-11-24T10:00:00Z'],
    ['an hour ago', '2026-11-24T09:00:00Z'],
    ['2 hours ago', '2026-11-24T08:00:00Z'],
    ['two hours ago', '2026-11-24T08:00:00Z'],
    ['half an hour ago', '2026-11-24T09:30:00Z'],
    ['an hour and a half ago', '2026-11-24T08:30:00Z'],
    ['90 min ago', '2026-11-24T08:30:00Z'],
    ['1.5 hours ago', '2026-11-24T08:30:00Z'],
    ['about 20 minutes ago', '2026-11-24T09:40:00Z'],
    ['a couple of hours ago', '2026-11-24T08:00:00Z'],
    ['1h ago', '2026-11-24T09:00:00Z'],
    ['in 2 hours', '2026-11-24T12:00:00Z'],
    ['today 14:30', '2026-11-24 14:30'],
    ['today at 9am', '2026-11-24 09:00'],
    ['today at 3', '2026-11-24 15:00?'],
    ['3pm', '2026-11-24 15:00'],
    ['3 p.m.', '2026-11-24 15:00'],
    ['14:30', '2026-11-24 14:30'],
    ['at 9', '2026-11-24 09:00'],
    ['noon', '2026-11-24 12:00'],
    ['this morning at 8', '2026-11-24 08:00'],
    ['half past two', '2026-11-24 14:30?'],
    ['quarter to five', '2026-11-24 16:45?'],
    ['8 in the evening', '2026-11-24 20:00'],
    ["9 o'clock", '2026-11-24 09:00'],
    ['12am', '2026-11-24 00:00'],
    ['12pm', '2026-11-24 12:00'],
    ['yesterday', '2026-11-23'],
    ['yesterday 14:30', '2026-11-23 14:30'],
    ['yesterday 3pm', '2026-11-23 15:00'],
    ['3pm yesterday', '2026-11-23 15:00'],
    ['yesterday evening at 7', '2026-11-23 19:00'],
    ['the day before yesterday 14:30', '2026-11-22 14:30'],
    ['last night 20:00', '2026-11-23 20:00'],
    ['last night at 8', '2026-11-23 20:00'],
    ['last night 1am', '2026-11-24 01:00'],
    ['tomorrow 9am', '2026-11-25 09:00'],
    ['2 days ago 15:00', '2026-11-22 15:00'],
    ['a week ago', '2026-11-17'],
    ['in two weeks at 10', '2026-12-08 10:00'],
    ['mon 1pm', '2026-11-23 13:00'],
    ['monday at 13:00', '2026-11-23 13:00'],
    ['tuesday 1pm', '2026-11-24 13:00'],
    ['friday 14:30', '2026-11-27 14:30 or 2026-11-20'],
    ['sat 11:00', '2026-11-21 11:00 or 2026-11-28'],
    ['thursday 14:30', '2026-11-26 14:30'],
    ['sunday 10am', '2026-11-22 10:00'],
    ['last friday 3pm', '2026-11-20 15:00'],
    ['next friday 3pm', '2026-12-04 15:00 or 2026-11-27'],
    ['next monday 3pm', '2026-11-30 15:00'],
    ['friday last week 10:00', '2026-11-20 10:00'],
    ['next week tuesday 10:00', '2026-12-01 10:00'],
    ['11/26/2026', '2026-11-26'],
    ['11/26/2026 14:30', '2026-11-26 14:30'],
    ['26/11/2026 14:30', '2026-11-26 14:30'],
    ['26.11.2026 14:30', '2026-11-26 14:30'],
    ['11/26/26 2pm', '2026-11-26 14:00'],
    ['11/11/2026 2pm', '2026-11-11 14:00'],
    ['11/12/2026', '2026-11-12 or 2026-12-11'],
    ['3/2/26', '2026-02-03 or 2026-03-02'],
    ['26-3-2', '-'],
    ['20/11 9:00', '2026-11-20 09:00'],
    ['nov 20 2026 16:15', '2026-11-20 16:15'],
    ['20 nov 16:15', '2026-11-20 16:15'],
    ['16:15 on 20 November', '2026-11-20 16:15'],
    ['mon 23 nov 1pm', '2026-11-23 13:00'],
    ['the 18th at 10', '2026-11-18 10:00'],
    ['5 january 10:00', '2027-01-05 10:00'],
    ['2026-11-23 2pm', '2026-11-23 14:00'],
    ['tues 23 nov 1pm', '2026-11-23 or 2026-11-24'],
    ['soonish', '-'],
    ['', '-'],
    ['3pm EST', '-'],
    ['25:00', '-'],
    ['13pm', '-'],
    ['31 november 10:00', '-'],
    ['11/31/2026', '-'],
    ['next week', '-'],
    ['in december', '-'],
    ['2 hours', '-'],
    ['after Thanksgiving', '-'],
    ['monday or tuesday 3pm', '-'],
    ['the week of the 14th', '-'],
    ['3 business days ago', '-'],
    ['99999999 hours ago', '-'],
  ])('%s: %s', (text, expected) => {
    expect(read(text, '2026-11-24T10:00:00Z', 'Europe/London')).toBe(expected);
  });
});

test.each([
  // What was: the last such weekday or date; a month says itself which it is.
  ['friday', '2026-11-24T10:00:00Z', '2026-11-20'],
  ['tuesday 9:00', '2026-11-24T10:00:00Z', '2026-11-24 09:00'],
  ['tuesday 11:00', '2026-11-24T10:00:00Z', '2026-11-17 11:00'],
  ['the 18th', '2026-11-24T10:00:00Z', '2026-11-18'],
  ['the 28th', '2026-11-24T10:00:00Z', '2026-10-28'],
  ['5 december', '2026-11-24T10:00:00Z', '2026-12-05'],
  ['24 november', '2026-11-24T10:00:00Z', '2026-11-24'],
])('what was, "%s" at %s: %s', (text, at, expected) => {
  expect(read(text, at, 'Europe/London', true)).toBe(expected);
});

test.each([
  ['last night 20:00', '2026-11-25T00:30:00Z', 'Europe/London', '2026-11-24 20:00'],
  ['yesterday 20:00', '2026-11-25T00:30:00Z', 'Europe/London', '2026-11-24 20:00'],
  ['an hour ago', '2026-11-25T00:30:00Z', 'Europe/London', '2026-11-24T23:30:00Z'],
  ['today 9:00', '2026-11-24T20:30:00Z', 'Pacific/Auckland', '2026-11-25 09:00'],
  ['thursday 14:30', '2026-11-22T10:00:00Z', 'Europe/London', '2026-11-19 14:30 or 2026-11-26'],
  ['thursday 14:30', '2026-11-23T10:00:00Z', 'Europe/London', '2026-11-26 14:30 or 2026-11-19'],
  ['mon 1pm', '2026-11-27T10:00:00Z', 'Europe/London', '2026-11-30 13:00 or 2026-11-23'],
  ['mon 1pm', '2026-11-26T10:00:00Z', 'Europe/London', '2026-11-23 13:00 or 2026-11-30'],
  // The clocks go back at 02:00 in New York: an hour is an hour.
  ['an hour ago', '2026-11-01T06:30:00Z', 'America/New_York', '2026-11-01T05:30:00Z'],
  ['2 hours ago', '2027-03-14T07:30:00Z', 'America/New_York', '2027-03-14T05:30:00Z'],
  ['yesterday 9am', '2027-01-01T03:00:00Z', 'America/New_York', '2026-12-30 09:00'],
  ['29 feb 10:00', '2028-03-01T10:00:00Z', 'Asia/Kathmandu', '2028-02-29 10:00'],
  ['the 31st 10:00', '2027-01-02T10:00:00Z', 'Europe/London', '2026-12-31 10:00'],
])('"%s" at %s in %s: %s', (text, at, zone, expected) => {
  expect(read(text, at, zone)).toBe(expected);
});
