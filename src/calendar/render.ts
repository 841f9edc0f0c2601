/** A plan as an iCalendar file (RFC 5545), brought up to date with an earlier one. Pure: the same input gives the same bytes. */

import type { Instant } from '../model/instant.ts';
import type { Search } from '../model/interview.ts';
import type { Plan } from '../model/plan.ts';
import { formatInstant } from '../time/instant.ts';
import { type CalendarEvent, type CommandOf, calendarEvents, FAREWELL_MS } from './events.ts';

const PRODUCT = '-//followup//followup//EN';
/** Octets of a line, without its end. */
const LONGEST_LINE = 75;

export interface CalendarInput {
  plan: Plan;
  search: Search;
  commandOf: CommandOf;
}

/**
 * The calendar: interviews, windows with an alarm when they open, and holds as whole days on which nobody is written
 * to. CRLF, lines of at most 75 octets, times in UTC, no METHOD, no zone definitions.
 *
 * SEQUENCE counts the entries of all histories, which only grow, so that an event that a new entry moves has a higher
 * one. With the `previous` text of the file an event that is as it was keeps its SEQUENCE and DTSTAMP; one that changed, by a hand edit too,
 * gets a higher one; one that is gone is cancelled for as long as 30 days after its end.
 */
export function renderCalendar({ plan, search, commandOf }: CalendarInput, previous = ''): string {
  const before = parsePrevious(previous);
  const entries = search.interviews.reduce((sum, each) => sum + each.history.length, 0);
  const stamp = utc(lastChange(search, plan.now));
  const lines = (own: string[], known: PreviousEvent | undefined): string[] => {
    const isSame = known?.lines.join('\n') === own.join('\n');
    const sequence = isSame ? known?.sequence : Math.max((known?.sequence ?? -1) + 1, entries);
    // behind the UID, which is always the second line
    return own.toSpliced(2, 0, `DTSTAMP:${isSame ? known?.stamp : stamp}`, `SEQUENCE:${sequence}`);
  };
  const events = calendarEvents(plan, search, commandOf).filter(
    (event) => !event.cancelled || before.size === 0 || before.has(event.uid),
  );
  const uids = new Set(events.map((event) => event.uid));
  const gone = [...before].filter(([uid, known]) => !uids.has(uid) && !isForgotten(known.lines, plan.now));
  const whole = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:followup',
    ...events.flatMap((event) => lines(eventLines(event), before.get(event.uid))),
    ...gone.flatMap(([, known]) => lines(cancelledLines(known.lines), known)),
    'END:VCALENDAR',
  ];
  return whole.map(foldLine).join('');
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
  const summary = escapeText(event.summary);
  const alarm = ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${summary}`, `TRIGGER${event.alarm}`, 'END:VALARM'];
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    moment('DTSTART', event.start),
    moment('DTEND', event.end),
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    ...(event.place === undefined ? [] : [`LOCATION:${escapeText(event.place)}`]),
    'CATEGORIES:followup',
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${event.busy && !event.cancelled ? 'OPAQUE' : 'TRANSPARENT'}`,
    ...(event.alarm === null || event.cancelled ? [] : alarm),
    'END:VEVENT',
  ];
}

/** When the data last changed, as far as it tells: its latest entry, else its earliest interview. */
function lastChange(search: Search, now: Instant): Instant {
  const earliest = search.interviews.reduce((first, { at }) => Math.min(first, at), now);
  const logged = search.interviews.flatMap(({ history }) => history.map(({ at }) => at)).filter((at) => at <= now);
  return logged.reduce((latest, at) => Math.max(latest, at), earliest);
}

/** Whether a cancelled event of an earlier export need not be told any more. */
function isForgotten(lines: readonly string[], now: Instant): boolean {
  const end = lines.find((line) => /^DTEND[:;]/.test(line))?.split(':')[1] ?? '';
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(end) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) < now - FAREWELL_MS;
}

/** One event of an earlier export; the lines are all but SEQUENCE and DTSTAMP, unfolded, from BEGIN to END. */
type PreviousEvent = { sequence: number; stamp: string; lines: string[] };

/** Whether a text is a calendar that this program wrote. */
export function isOwnCalendar(text: string): boolean {
  return unfoldLines(text.slice(0, 1000)).includes(`PRODID:${PRODUCT}`);
}

/** The events of an earlier export by UID; empty for any other text. */
function parsePrevious(text: string): Map<string, PreviousEvent> {
  const events = new Map<string, PreviousEvent>();
  if (!isOwnCalendar(text)) return events;
  let lines: string[] = [];
  for (const line of unfoldLines(text)) {
    if (line === 'BEGIN:VEVENT') lines = [];
    lines.push(line);
    if (line !== 'END:VEVENT') continue;
    const valueIn = (name: string) => lines.find((each) => each.startsWith(`${name}:`))?.slice(name.length + 1);
    const uid = valueIn('UID');
    const sequence = Number(valueIn('SEQUENCE') ?? 0);
    if (uid === undefined || !Number.isSafeInteger(sequence)) continue;
    events.set(uid, {
      sequence,
      stamp: valueIn('DTSTAMP') ?? '',
      lines: lines.filter((each) => !/^(?:SEQUENCE|DTSTAMP):/.test(each)),
    });
  }
  return events;
}

/** The lines of an event that is gone: cancelled, and without its alarm. */
function cancelledLines(lines: readonly string[]): string[] {
  const text = lines.join('\n').replace(/^BEGIN:VALARM\n(?:.*\n)*?END:VALARM\n/gm, '');
  return text.replace(/^STATUS:.*/gm, 'STATUS:CANCELLED').split('\n');
}

/** A text value, escaped. Line separators of any script count as newlines; what remains of the controls says nothing. */
function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f]/g, '')
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  );
}

/** A content line with its CRLF, folded so that no line is longer than 75 octets and no character is cut. */
function foldLine(text: string): string {
  let line = '';
  let octets = 0;
  for (const character of text) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) {
      line += '\r\n ';
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${line}\r\n`;
}

/** The content lines of a calendar, unfolded, in order; line ends of any kind. */
function unfoldLines(text: string): string[] {
  return text.replace(/\r*\n[ \t]/g, '').split(/\r*\n/);
}
