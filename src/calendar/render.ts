/** A plan as an iCalendar file (RFC 5545). Pure: the same plan and search give the same bytes. */

import type { Instant } from '../model/instant.ts';
import type { Search } from '../model/interview.ts';
import type { Plan } from '../model/plan.ts';
import { formatInstant } from '../time/instant.ts';
import { type CalendarEvent, type CommandOf, calendarEvents, FAREWELL_MS } from './events.ts';
import { escapeText } from './lines.ts';
import { cancelledLines, foldAll, PRODUCT, type PreviousEvent, parsePrevious } from './previous.ts';

export interface CalendarInput {
  plan: Plan;
  search: Search;
  /** Text of the file that is written over: what moved gets a higher SEQUENCE, what is gone is cancelled. */
  previous?: string;
  /** The command beneath an action. */
  commandOf: CommandOf;
}

function utc(instant: Instant): string {
  return formatInstant(instant).replace(/[-:]/g, '');
}

/** A start or end with its parameters. */
function moment(name: string, at: Instant | string): string {
  return typeof at === 'number' ? `${name}:${utc(at)}` : `${name};VALUE=DATE:${at.replaceAll('-', '')}`;
}

/** The lines of an event but for its SEQUENCE and DTSTAMP, unfolded. */
function eventLines(event: CalendarEvent): string[] {
  const alarm =
    event.alarm === null || event.cancelled
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escapeText(event.summary)}`,
          `TRIGGER${event.alarm}`,
          'END:VALARM',
        ];
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    moment('DTSTART', event.start),
    moment('DTEND', event.end),
    `SUMMARY:${escapeText(event.summary)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    'CATEGORIES:followup',
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${event.busy && !event.cancelled ? 'OPAQUE' : 'TRANSPARENT'}`,
    ...alarm,
    'END:VEVENT',
  ];
}

/** SEQUENCE and DTSTAMP go behind the UID, which is always the second line. */
function withStamp(lines: readonly string[], sequence: number, stamp: string): string[] {
  return [...lines.slice(0, 2), `DTSTAMP:${stamp}`, `SEQUENCE:${sequence}`, ...lines.slice(2)];
}

/** When the data last changed, as far as it tells: its latest entry, else its earliest interview. */
function lastChange(search: Search, now: Instant): Instant {
  const logged = search.interviews.flatMap((each) => each.history.map((entry) => entry.at)).filter((at) => at <= now);
  const starts = search.interviews.map((each) => each.at);
  return logged.reduce(
    (latest, at) => Math.max(latest, at),
    starts.reduce((a, b) => Math.min(a, b), now),
  );
}

/** Whether a cancelled event of an earlier export need not be told any more. */
function isForgotten(lines: readonly string[], now: Instant): boolean {
  const end = lines.find((line) => /^DTEND[:;]/.test(line))?.split(':')[1] ?? '';
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(end) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) < now - FAREWELL_MS;
}

/**
 * The calendar: interviews, windows with an alarm when they open, and holds as whole days on which nobody is written
 * to. CRLF, lines of at most 75 octets, times in UTC, no METHOD, no zone definitions.
 *
 * SEQUENCE counts the entries of all histories, which only grow, so that an event that a new entry moves has a higher
 * one. With `previous` an event that is as it was keeps its SEQUENCE and DTSTAMP; one that changed, by a hand edit too,
 * gets a higher one; one that is gone is cancelled for as long as 30 days after its end.
 */
export function renderCalendar(input: CalendarInput): string {
  const { plan, search } = input;
  const before = parsePrevious(input.previous ?? '');
  const entries = search.interviews.reduce((sum, each) => sum + each.history.length, 0);
  const stamp = utc(lastChange(search, plan.now));
  const lines = (own: string[], known: PreviousEvent | undefined): string[] => {
    if (known === undefined) return withStamp(own, entries, stamp);
    if (known.lines.join('\n') === own.join('\n')) return withStamp(own, known.sequence, known.stamp);
    return withStamp(own, Math.max(known.sequence + 1, entries), stamp);
  };
  const events = calendarEvents(plan, search, input.commandOf).filter(
    (event) => !event.cancelled || before.size === 0 || before.has(event.uid),
  );
  const uids = new Set(events.map((event) => event.uid));
  const gone = [...before].filter(([uid, known]) => !uids.has(uid) && !isForgotten(known.lines, plan.now));
  return foldAll([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:followup',
    ...events.flatMap((event) => lines(eventLines(event), before.get(event.uid))),
    ...gone.flatMap(([, known]) => lines(cancelledLines(known.lines), known)),
    'END:VCALENDAR',
  ]);
}
