/** Calendar invitations as plain data. Text in, invitations and problems out; one broken event spoils no other. */

import { isWithinYears } from '../time/instant.ts';
import {
  cleanLine,
  type EventBlock,
  type InvitationProblem,
  parameter,
  propertiesOf,
  splitCalendar,
} from './components.ts';
import { attendeesIn, guestIn } from './guest.ts';
import { type Moment, parseMoment, type Zones } from './moment.ts';

export type Invitation = NonNullable<ReturnType<typeof parseEvent>>;

const LARGEST_TEXT = 10 * 1024 * 1024;
const MOST_EVENTS = 2000;
const DAY_MINUTES = 24 * 60;

/** Minutes of a DURATION; 0 where it is none. */
function minutesIn(duration: string): number {
  const match = /^\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:\d{1,8}S)?)?$/.exec(
    duration.trim(),
  );
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = (match ?? []).slice(1).map((part) => Number(part ?? 0));
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes;
}

function parseEvent(block: EventBlock, method: string | null, zones: Zones, problems: InvitationProblem[]) {
  const own: InvitationProblem[] = [];
  const tell = (message: string, line = block.line) => own.push({ line, message });
  const properties = propertiesOf(block, own);
  const first = (name: string) => properties.get(name)?.[0];
  const text = (name: string) => first(name)?.value ?? '';
  const moment = (name: string): Moment | null => {
    const read = first(name);
    if (read === undefined) return null;
    const found = parseMoment(read.value, parameter(read, 'tzid') || null, zones);
    if (!('problem' in found)) return found;
    tell(`${name}: ${found.problem}`, read.line);
    return null;
  };
  const start = moment('DTSTART');
  const end = moment('DTEND');
  if (!block.complete) tell('the event that begins here has no end; is the file cut?');
  else if (start === null && own.length === 0) tell('the event has no start (DTSTART)');
  if (start !== null && !isWithinYears(start.at)) tell('its year is not within 1970 to 2200');
  if (start === null || own.length > 0) {
    problems.push(...own);
    return null;
  }
  const organizer = first('ORGANIZER');
  const host = organizer === undefined ? null : guestIn(organizer);
  const instance = moment('RECURRENCE-ID');
  const length = end === null ? minutesIn(text('DURATION')) : Math.round((end.at - start.at) / 60_000);
  // An hour where the event does not say, or says nothing sensible.
  const minutes = length >= 1 ? length : 60;
  const isWholeDays =
    start.allDay || minutes >= DAY_MINUTES || /^TRUE$/i.test(text('X-MICROSOFT-CDO-ALLDAYEVENT').trim());
  return {
    uid: cleanLine(text('UID')) || null,
    /** Of one instance of a series: when it was to begin; null for a single event or the series itself. */
    instanceOf: instance?.at ?? null,
    sequence: Math.max(0, Number.parseInt(text('SEQUENCE'), 10) || 0),
    /** Of the calendar: `REQUEST`, `CANCEL`, `PUBLISH` …; null where it names none. */
    method,
    cancelled: method === 'CANCEL' || text('STATUS').trim().toUpperCase() === 'CANCELLED',
    summary: cleanLine(text('SUMMARY')),
    location: cleanLine(text('LOCATION')),
    organizer: host,
    attendees: attendeesIn(properties.get('ATTENDEE') ?? [], host),
    at: start.at,
    minutes: isWholeDays ? 60 : minutes,
    /** IANA zone; null where the event is in UTC, or its zone is known by its definition alone. */
    zone: start.zone,
    /** The event named no zone: the one given, or the calendar's, was taken. */
    floating: start.floating,
    /** It names no time of day, or takes longer than one: days alone say not when to be there. */
    isWholeDays,
    /** It is a series, of which `at` is the first. */
    recurring: properties.has('RRULE') || properties.has('RDATE'),
  };
}

/** Of each event the version with the highest SEQUENCE, where it first stood; parts of a mail repeat events, too. */
export function latestVersions(invitations: readonly Invitation[]): Invitation[] {
  const latest = new Map<unknown, Invitation>();
  for (const invitation of invitations) {
    const key = invitation.uid === null ? invitation : `${invitation.uid}\0${invitation.instanceOf ?? ''}`;
    const known = latest.get(key);
    if (known === undefined || known.sequence <= invitation.sequence) latest.set(key, invitation);
  }
  return [...latest.values()];
}

/**
 * The invitations in a calendar text, in its order, with line ends of any kind; of several versions of one event the one
 * with the highest SEQUENCE. Problems come by line.
 *
 * @param options.zone an IANA zone that the person named: for times without a zone and for zones nobody knows
 * @param options.homeZone the sender's own zone: for times without a zone
 * @example
 * parseInvitations('<html>').problems //=> [{ line: 1, message: 'this is no calendar (no BEGIN:VCALENDAR)' }]
 */
export function parseInvitations(text: string, options: { zone?: string; homeZone?: string } = {}) {
  const none = (message: string) => ({ invitations: [] as Invitation[], problems: [{ line: 1, message }] });
  if (text.length > LARGEST_TEXT) return none('it is larger than 10 MiB');
  const blocks = splitCalendar(text);
  if (!blocks.isCalendar) return none(text.trim() === '' ? 'it is empty' : 'this is no calendar (no BEGIN:VCALENDAR)');
  if (blocks.events.length === 0) return none('the calendar has no event in it');
  const problems: InvitationProblem[] = [];
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
