/** Calendar invitations as plain data. Text in, invitations and problems out; one broken event spoils no other. */

import ICAL from 'ical.js';
import type { Instant } from '../model/interview.ts';
import { isWithinYears } from '../time/instant.ts';
import { type EventBlock, type SourceLine, splitCalendar } from './blocks.ts';
import { type Moment, parseMoment, type Zones } from './moment.ts';

export type Role = 'chair' | 'required' | 'optional' | 'observer';

export interface Guest {
  /** Empty where only an address is given. */
  name: string;
  /** Null where there is none that looks like one. */
  email: string | null;
}

export interface Attendee extends Guest {
  role: Role;
}

export interface Invitation {
  uid: string | null;
  /** Of one instance of a series; null for a single event or the series itself. */
  recurrenceId: string | null;
  sequence: number;
  /** Of the calendar: `REQUEST`, `CANCEL`, `PUBLISH` …; null where it names none. */
  method: string | null;
  cancelled: boolean;
  /** One line; empty where there is none. */
  summary: string;
  location: string;
  /** May have several lines, LF. */
  description: string;
  organizer: Guest | null;
  /** People, in order, without rooms and without the organizer. */
  attendees: Attendee[];
  /** Start of the first occurrence. */
  at: Instant;
  /** 60 where the event does not say or takes whole days. */
  minutes: number;
  /** IANA zone; null where the event is in UTC, or its zone is known by its definition alone. */
  zone: string | null;
  /** The event named no zone: the one given, or the calendar's, was taken. */
  floating: boolean;
  allDay: boolean;
  /** It is a series, of which `at` is the first. */
  recurring: boolean;
  /** 1-based line of its BEGIN. */
  line: number;
}

/** 1-based line of the text, and one sentence. */
export interface InvitationProblem {
  line: number;
  message: string;
}

export interface Invitations {
  /** In the order of the text; of several versions of one event the one with the highest SEQUENCE. */
  invitations: Invitation[];
  /** By line; empty where everything could be read. */
  problems: InvitationProblem[];
}

const LARGEST_TEXT = 10 * 1024 * 1024;
const MOST_EVENTS = 2000;
const MOST_ATTENDEES = 200;
const LONGEST_SUMMARY = 300;
const LONGEST_DESCRIPTION = 4000;

/** Controls, and marks that are not seen but change how text is shown. Newlines and tabs stay. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

function clean(text: string, longest: number): string {
  const seen = text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').trim();
  return seen.length <= longest ? seen : `${seen.slice(0, longest - 1)}…`;
}

function cleanLine(text: string): string {
  return clean(text.slice(0, LONGEST_SUMMARY * 20).replace(/[\s\u2028\u2029]+/g, ' '), LONGEST_SUMMARY);
}

type Property = InstanceType<typeof ICAL.Property>;

/** The properties of one event, by upper-case name; unreadable ones are told as problems. */
function propertiesOf(
  block: EventBlock,
  problems: InvitationProblem[],
): Map<string, { property: Property; line: number }[]> {
  const wanted =
    /^(UID|SEQUENCE|STATUS|SUMMARY|LOCATION|DESCRIPTION|DTSTART|DTEND|DURATION|ORGANIZER|ATTENDEE|RRULE|RDATE|RECURRENCE-ID)[;:]/i;
  const found = new Map<string, { property: Property; line: number }[]>();
  for (const { text, line } of block.lines as SourceLine[]) {
    const name = wanted.exec(text)?.[1]?.toUpperCase();
    if (name === undefined || (found.get(name)?.length ?? 0) > MOST_ATTENDEES) continue;
    try {
      // times and rules are read as text: their values may name what does not exist
      const asText = /^(DT|RRULE|RDATE|RECURRENCE-ID|SEQUENCE)/.test(name);
      const property = ICAL.Property.fromString(asText ? text.replace(/^[A-Za-z-]+/, 'X-TEXT') : text);
      found.set(name, [...(found.get(name) ?? []), { property, line }]);
    } catch {
      problems.push({ line, message: `${name} cannot be read` });
    }
  }
  return found;
}

function parameter(property: Property, name: string): string {
  const value: unknown = property.getParameter(name);
  return Array.isArray(value) ? String(value[0] ?? '') : String(value ?? '');
}

function guest(property: Property): Guest {
  const address = String(property.getFirstValue() ?? '')
    .trim()
    .replace(/^mailto:/i, '')
    .slice(0, 255);
  const email =
    /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/.test(address) && cleanLine(address) === address ? address : null;
  return { name: cleanLine(parameter(property, 'cn')), email };
}

const ROLES: Record<string, Role> = {
  CHAIR: 'chair',
  'OPT-PARTICIPANT': 'optional',
  'NON-PARTICIPANT': 'observer',
};

/** Minutes from start to end; 60 where the event does not say, or says nothing sensible. */
function minutesOf(start: Moment, end: Moment | null, duration: string): number {
  const seconds = duration === '' ? null : ICAL.Duration.fromString(duration).toSeconds();
  const millis = end === null ? (seconds ?? 0) * 1000 : end.at - start.at;
  const minutes = Math.round(millis / 60_000);
  return start.allDay || !(minutes >= 1 && minutes <= 24 * 60) ? 60 : minutes;
}

function parseEvent(
  block: EventBlock,
  method: string | null,
  zones: Zones,
  problems: InvitationProblem[],
): Invitation | null {
  const own: InvitationProblem[] = [];
  const properties = propertiesOf(block, own);
  const first = (name: string) => properties.get(name)?.[0]?.property;
  const text = (name: string) => String(first(name)?.getFirstValue() ?? '');
  const moment = (name: string): Moment | null => {
    const entry = properties.get(name)?.[0];
    if (entry === undefined) return null;
    const tzid = parameter(entry.property, 'tzid');
    const read = parseMoment(String(entry.property.getFirstValue()), tzid === '' ? null : tzid, zones);
    if (!('problem' in read)) return read;
    own.push({ line: entry.line, message: `${name}: ${read.problem}` });
    return null;
  };
  const start = moment('DTSTART');
  const end = moment('DTEND');
  if (!block.complete)
    own.push({ line: block.line, message: 'the event that begins here has no end; is the file cut?' });
  else if (start === null && own.length === 0)
    own.push({ line: block.line, message: 'the event has no start (DTSTART)' });
  if (start !== null && !isWithinYears(start.at))
    own.push({ line: block.line, message: 'its year is not within 1970 to 2200' });
  if (start === null || own.length > 0) {
    problems.push(...own);
    return null;
  }
  const organizer = first('ORGANIZER');
  const host = organizer === undefined ? null : guest(organizer);
  const attendees = (properties.get('ATTENDEE') ?? [])
    .filter(({ property }) => !/^(ROOM|RESOURCE)$/i.test(parameter(property, 'cutype')))
    .map(({ property }) => ({
      ...guest(property),
      role: ROLES[parameter(property, 'role').toUpperCase()] ?? 'required',
    }))
    .filter(({ email }) => email === null || email.toLowerCase() !== host?.email?.toLowerCase());
  return {
    uid: cleanLine(text('UID')) || null,
    recurrenceId: text('RECURRENCE-ID') || null,
    sequence: Math.max(0, Number.parseInt(text('SEQUENCE'), 10) || 0),
    method,
    cancelled: method === 'CANCEL' || text('STATUS').trim().toUpperCase() === 'CANCELLED',
    summary: cleanLine(text('SUMMARY')),
    location: cleanLine(text('LOCATION')),
    description: clean(text('DESCRIPTION'), LONGEST_DESCRIPTION),
    organizer: host,
    attendees,
    at: start.at,
    minutes: minutesOf(start, end, text('DURATION')),
    zone: start.zone,
    floating: start.floating,
    allDay: start.allDay,
    recurring: properties.has('RRULE') || properties.has('RDATE'),
    line: block.line,
  };
}

/** Of each event the version with the highest SEQUENCE, where it first stood. */
function latestVersions(invitations: readonly Invitation[]): Invitation[] {
  const latest = new Map<unknown, Invitation>();
  for (const invitation of invitations) {
    const key = invitation.uid === null ? invitation : `${invitation.uid}\0${invitation.recurrenceId ?? ''}`;
    const known = latest.get(key);
    if (known === undefined || known.sequence <= invitation.sequence) latest.set(key, invitation);
  }
  return [...latest.values()];
}

/**
 * The invitations in a calendar text: Google's, Outlook's, Apple's, with line ends of any kind.
 *
 * @param options.zone an IANA zone that the person named: for times without a zone and for zones nobody knows
 * @param options.homeZone the sender's own zone: for times without a zone
 * @example
 * parseInvitations('<html>').problems //=> [{ line: 1, message: 'this is no calendar (no BEGIN:VCALENDAR)' }]
 */
export function parseInvitations(
  text: string,
  options: { zone?: string; homeZone?: string } = {},
): Invitations {
  if (text.length > LARGEST_TEXT)
    return { invitations: [], problems: [{ line: 1, message: 'it is larger than 10 MiB' }] };
  const blocks = splitCalendar(text);
  if (!blocks.isCalendar) {
    const message = text.trim() === '' ? 'it is empty' : 'this is no calendar (no BEGIN:VCALENDAR)';
    return { invitations: [], problems: [{ line: 1, message }] };
  }
  const problems: InvitationProblem[] = [];
  if (blocks.events.length === 0) problems.push({ line: 1, message: 'the calendar has no event in it' });
  const [beyond] = blocks.events.slice(MOST_EVENTS);
  if (beyond !== undefined)
    problems.push({ line: beyond.line, message: `only the first ${MOST_EVENTS} events are read` });
  const zones: Zones = { ...options, defined: blocks.zones, calendarZone: blocks.zone };
  const invitations = blocks.events
    .slice(0, MOST_EVENTS)
    .map((block) => parseEvent(block, blocks.method, zones, problems))
    .filter((invitation) => invitation !== null);
  return { invitations: latestVersions(invitations), problems: problems.sort((a, b) => a.line - b.line) };
}
