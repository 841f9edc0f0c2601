/** Calendars that no program would write, and what must come of each: invitations or problems, never nothing. */

import { parseInvitations } from '../../src/calendar/invitation.ts';
import { type Chance, pick, soupOf } from '../store/torture/figure.ts';

/** An event of these lines, as a component. */
export const event = (lines: string) => `BEGIN:VEVENT\nUID:1@x\n${lines}\nEND:VEVENT\n`;
/** A calendar of these components. */
export const calendar = (...parts: string[]) => `BEGIN:VCALENDAR\nVERSION:2.0\n${parts.join('')}END:VCALENDAR\n`;
/** A Tuesday, 09:00 UTC. */
export const BERLIN_TEN = 'DTSTART;TZID=Europe/Berlin:20261124T100000';

/** Pieces of calendars, put together in ways that no program would. */
const PIECES = [
  'BEGIN:VCALENDAR',
  'END:VCALENDAR',
  'BEGIN:VEVENT',
  'END:VEVENT',
  'BEGIN:VTIMEZONE',
  'END:VTIMEZONE',
  'BEGIN:STANDARD',
  'BEGIN:__PROTO__',
  'END:',
  'BEGIN:',
  'UID:1',
  'TZID:X',
  'DTSTART:',
  'DTSTART;TZID=X:20261124T100000',
  BERLIN_TEN,
  'DTEND',
  'DTSTART:20261124T100000Z',
  'RRULE:FREQ=SECONDLY',
  'RRULE:FREQ=YEARLY;BYMONTH=13',
  'TZOFFSETTO:+9999',
  'TZOFFSETFROM:x',
  'DURATION:P',
  'DURATION:-PT5M',
  'DURATION:PT99999999999H',
  'SUMMARY:',
  'SUMMARY;X=";:',
  'ATTENDEE;CN="',
  'ATTENDEE;ROLE=a,b;CN=:mailto:',
  'SEQUENCE:99999999999999999999',
  'SEQUENCE:-1',
  'METHOD:CANCEL',
  'STATUS:x',
  ' ',
  '\t',
  ':',
  ';',
  '\\',
  '"',
  '\uFEFF',
  '\0',
  '\ud800',
  '\r',
  'constructor:1',
  'ATTENDEE;__proto__=1:x',
  'X-WR-TIMEZONE:constructor',
  'RECURRENCE-ID;RANGE=THISANDFUTURE:2026',
  'DTSTART;VALUE=PERIOD:20261124T100000Z/PT1H',
];
const BETWEEN = ['\n', '\r\n', '', '\n ', ':'];

/** One calendar of up to 40 pieces, half of them with a frame around; null where all is well with it. */
export function tryCalendar(chance: Chance): string | null {
  const soup = soupOf(chance, PIECES, () => pick(chance, BETWEEN));
  const text = chance() < 0.5 ? calendar(event(soup)) : soup;
  const { invitations, problems } = parseInvitations(text, { homeZone: 'UTC' });
  return invitations.length + problems.length > 0 ? null : `no answer to ${JSON.stringify(text)}`;
}
