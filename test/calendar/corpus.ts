/** Invitations made after the formats of those who send them: when they start, how long they take, who is there. */

import { isRobot } from '../../src/calendar/guest.ts';
import { parseInvitations } from '../../src/calendar/invitation.ts';

export interface Invited {
  kind: string;
  name: string;
  text: string;
  /** The start in UTC; `days` where it names no time of day, `asks` where its zone is to be asked for. */
  starts: string;
  minutes?: number;
  /** Those who interview. */
  people?: string[];
}

interface Parts {
  product?: string;
  method?: string;
  zones?: string;
  /** Lines of the calendar before its event. */
  head?: string;
  start: string;
  end?: string;
  lines?: string;
  ends?: '\r\n' | '\n';
}

function calendar({
  product = '-//Example//EN',
  method = 'REQUEST',
  zones = '',
  head = '',
  start,
  end = '',
  lines = '',
  ends = '\r\n',
}: Parts): string {
  const text = `BEGIN:VCALENDAR\nPRODID:${product}\nVERSION:2.0\n${method === '' ? '' : `METHOD:${method}\n`}${head}${zones}BEGIN:VEVENT\nUID:u1@acme.example\nDTSTAMP:20261120T100000Z\n${start}\n${end === '' ? '' : `${end}\n`}SEQUENCE:0\nSUMMARY:Interview\n${lines}END:VEVENT\nEND:VCALENDAR\n`;
  return text.replaceAll('\n', ends);
}

type Change = [name: 'STANDARD' | 'DAYLIGHT', start: string, from: string, to: string, rule: string];
const definition = (id: string, changes: readonly Change[], more = '') =>
  `BEGIN:VTIMEZONE\nTZID:${id}\n${more}${changes.map(([name, start, from, to, rule]) => `BEGIN:${name}\nDTSTART:${start}\nTZOFFSETFROM:${from}\nTZOFFSETTO:${to}\n${rule === '' ? '' : `RRULE:${rule}\n`}END:${name}\n`).join('')}END:VTIMEZONE\n`;

const US: readonly Change[] = [
  ['STANDARD', '20061105T020000', '-0400', '-0500', 'FREQ=YEARLY;BYDAY=1SU;BYMONTH=11'],
  ['DAYLIGHT', '20070311T020000', '-0500', '-0400', 'FREQ=YEARLY;BYDAY=2SU;BYMONTH=3'],
];
const EU: readonly Change[] = [
  ['STANDARD', '16010101T030000', '+0200', '+0100', 'FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10'],
  ['DAYLIGHT', '16010101T020000', '+0100', '+0200', 'FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3'],
];
const NOTES: readonly Change[] = US.map(([name, start, from, to, rule]) => [
  name,
  start.replace(/^\d{4}/, '1950'),
  from,
  to,
  `${rule};BYHOUR=2;BYMINUTE=0`,
]);
const INDIA: readonly Change[] = [['STANDARD', '16010101T000000', '+0530', '+0530', '']];
const TRIMMED: readonly Change[] = [
  ['DAYLIGHT', '20270314T020000', '-0500', '-0400', ''],
  ['STANDARD', '20271107T020000', '-0400', '-0500', ''],
];
const SOUTH: readonly Change[] = [
  ['STANDARD', '20080406T030000', '+1100', '+1000', 'FREQ=YEARLY;BYMONTH=4;BYDAY=1SU'],
  ['DAYLIGHT', '20081005T020000', '+1000', '+1100', 'FREQ=YEARLY;BYMONTH=10;BYDAY=1SU'],
];

/** A zone as it is named, its definition where one comes along, and its offset in winter and in summer of the north. */
const ZONES: readonly [string, string, string, string, string][] = [
  ['IANA', 'Europe/London', '', '+00:00', '+01:00'],
  ['IANA, New York', 'America/New_York', '', '-05:00', '-04:00'],
  ['IANA, Sydney', 'Australia/Sydney', '', '+11:00', '+10:00'],
  ['IANA, Kathmandu', 'Asia/Kathmandu', '', '+05:45', '+05:45'],
  ['IANA, with its definition', 'Europe/Berlin', definition('Europe/Berlin', EU), '+01:00', '+02:00'],
  ['IANA in quotes', '"America/Los_Angeles"', '', '-08:00', '-07:00'],
  ['a link of IANA', 'US/Eastern', '', '-05:00', '-04:00'],
  ['Etc', 'Etc/UTC', '', '+00:00', '+00:00'],
  ['Etc, an hour', 'Etc/GMT-1', '', '+01:00', '+01:00'],
  ['Evolution', '/freeassociation.sourceforge.net/Europe/Berlin', '', '+01:00', '+02:00'],
  ['Mozilla', '/mozilla.org/20050126_1/America/New_York', '', '-05:00', '-04:00'],
  ['Windows', 'W. Europe Standard Time', '', '+01:00', '+02:00'],
  [
    'Windows, with its definition',
    'W. Europe Standard Time',
    definition('W. Europe Standard Time', EU),
    '+01:00',
    '+02:00',
  ],
  ['Windows, US', 'Pacific Standard Time', '', '-08:00', '-07:00'],
  ['Windows, India', 'India Standard Time', definition('India Standard Time', INDIA), '+05:30', '+05:30'],
  ['Windows, UTC', 'UTC', '', '+00:00', '+00:00'],
  ['Exchange, UTC', 'tzone://Microsoft/Utc', '', '+00:00', '+00:00'],
  ['Outlook shows it', '"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', '', '+01:00', '+02:00'],
  ['Outlook shows it, US', '"(UTC-05:00) Eastern Time (US & Canada)"', '', '-05:00', '-04:00'],
  [
    'Outlook shows it, older',
    '"(GMT-08.00) Pacific Time (US & Canada)"',
    definition(
      '(GMT-08.00) Pacific Time (US & Canada)',
      US.map(([name, start, from, to, rule]) => [
        name,
        start,
        from.replace('4', '7').replace('5', '8'),
        to.replace('4', '7').replace('5', '8'),
        rule,
      ]),
    ),
    '-08:00',
    '-07:00',
  ],
  ['Outlook shows it, London', '"(UTC+00:00) Dublin, Edinburgh, Lisbon, London"', '', '+00:00', '+01:00'],
  ['Outlook shows it, India', '"(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi"', '', '+05:30', '+05:30'],
  ['Outlook shows it, Tokyo', '"(UTC+09:00) Osaka, Sapporo, Tokyo"', '', '+09:00', '+09:00'],
  [
    'Exchange escapes its commas',
    '"(UTC-05:00) Boston, New York"',
    definition('(UTC-05:00) Boston\\, New York', US),
    '-05:00',
    '-04:00',
  ],
  [
    'Exchange escapes both',
    '"(UTC-05:00) Boston\\, New York"',
    definition('(UTC-05:00) Boston\\, New York', US),
    '-05:00',
    '-04:00',
  ],
  ['Notes', '"Eastern"', definition('Eastern', NOTES), '-05:00', '-04:00'],
  ['a name of its own', 'Customized Time Zone', definition('Customized Time Zone', EU), '+01:00', '+02:00'],
  ['a name of its own, south', 'Sydney office', definition('Sydney office', SOUTH), '+11:00', '+10:00'],
  ['a number', '1', definition('1', US), '-05:00', '-04:00'],
  ['EST with summer time', 'EST', definition('EST', US), '-05:00', '-04:00'],
  ['EST without a definition', 'EST', '', '-05:00', '-05:00'],
  ['CET without a definition', 'CET', '', '+01:00', '+02:00'],
  ['EST5EDT', 'EST5EDT', '', '-05:00', '-04:00'],
  ['its location beside', 'Office', definition('Office', EU, 'X-LIC-LOCATION:Europe/Berlin\n'), '+01:00', '+02:00'],
  ['GMT and an offset', 'GMT+0100', '', '+01:00', '+01:00'],
];
const utc = (wall: string, offset: string) => new Date(`${wall}:00${offset}`).toISOString().replace('.000Z', 'Z');

const zoned = ZONES.flatMap(([name, id, zones, winter, summer]): Invited[] => [
  {
    kind: 'zones, winter',
    name,
    text: calendar({ zones, start: `DTSTART;TZID=${id}:20261130T093000`, end: `DTEND;TZID=${id}:20261130T101500` }),
    starts: utc('2026-11-30T09:30', winter),
    minutes: 45,
  },
  {
    kind: 'zones, summer',
    name,
    text: calendar({ zones, start: `DTSTART;TZID=${id}:20270714T093000`, end: `DTEND;TZID=${id}:20270714T103000` }),
    starts: utc('2027-07-14T09:30', summer),
    minutes: 60,
  },
]);

const AT = 'DTSTART:20261130T143000Z';
const other: readonly Invited[] = [
  {
    kind: 'zones, others',
    name: 'UTC',
    text: calendar({ start: AT, end: 'DTEND:20261130T151500Z' }),
    starts: '2026-11-30T14:30:00Z',
    minutes: 45,
  },
  {
    kind: 'zones, others',
    name: 'floating, at home',
    text: calendar({ start: 'DTSTART:20261130T143000' }),
    starts: '2026-11-30T14:30:00Z',
  },
  {
    kind: 'zones, others',
    name: 'floating, in a calendar of a zone',
    text: calendar({ head: 'X-WR-TIMEZONE:Asia/Tokyo\n', start: 'DTSTART:20261130T143000' }),
    starts: '2026-11-30T05:30:00Z',
  },
  {
    kind: 'zones, others',
    name: 'before the first change',
    text: calendar({ zones: definition('HQ', TRIMMED), start: 'DTSTART;TZID=HQ:20261130T093000' }),
    starts: '2026-11-30T14:30:00Z',
  },
  {
    kind: 'zones, others',
    name: 'after the first change',
    text: calendar({ zones: definition('HQ', TRIMMED), start: 'DTSTART;TZID=HQ:20270714T093000' }),
    starts: '2027-07-14T13:30:00Z',
  },
  {
    kind: 'zones, others',
    name: 'nobody knows it',
    text: calendar({ start: 'DTSTART;TZID=Mars/Base:20261130T093000' }),
    starts: 'asks',
  },
  {
    kind: 'zones, others',
    name: 'a rule that is not yearly',
    text: calendar({
      zones: definition('Odd', [['STANDARD', '20200101T000000', '+0100', '+0000', 'FREQ=SECONDLY']]),
      start: 'DTSTART;TZID=Odd:20261130T093000',
    }),
    starts: 'asks',
  },
  {
    kind: 'lengths',
    name: 'a duration',
    text: calendar({ start: AT, end: 'DURATION:PT1H30M' }),
    starts: '2026-11-30T14:30:00Z',
    minutes: 90,
  },
  { kind: 'lengths', name: 'none', text: calendar({ start: AT }), starts: '2026-11-30T14:30:00Z', minutes: 60 },
  {
    kind: 'lengths',
    name: 'ends before it starts',
    text: calendar({ start: AT, end: 'DTEND:20261130T133000Z' }),
    starts: '2026-11-30T14:30:00Z',
    minutes: 60,
  },
  {
    kind: 'lengths',
    name: 'ends in another zone',
    text: calendar({ start: AT, end: 'DTEND;TZID=Europe/Berlin:20261130T163000' }),
    starts: '2026-11-30T14:30:00Z',
    minutes: 60,
  },
  {
    kind: 'lengths',
    name: 'a whole day',
    text: calendar({ start: 'DTSTART;VALUE=DATE:20261130', end: 'DTEND;VALUE=DATE:20261201' }),
    starts: 'days',
  },
  {
    kind: 'lengths',
    name: 'two whole days',
    text: calendar({ start: 'DTSTART;VALUE=DATE:20261130', end: 'DTEND;VALUE=DATE:20261202' }),
    starts: 'days',
  },
  {
    kind: 'lengths',
    name: 'a day as Outlook has it',
    text: calendar({
      start: 'DTSTART;TZID=Europe/London:20261130T000000',
      end: 'DTEND;TZID=Europe/London:20261201T000000',
      lines: 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\n',
    }),
    starts: 'days',
  },
  {
    kind: 'lengths',
    name: 'midnight to midnight',
    text: calendar({
      start: 'DTSTART;TZID=Europe/London:20261130T000000',
      end: 'DTEND;TZID=Europe/London:20261201T000000',
    }),
    starts: 'days',
  },
  { kind: 'lengths', name: 'three days', text: calendar({ start: AT, end: 'DTEND:20261203T143000Z' }), starts: 'days' },
  { kind: 'forms', name: 'LF', text: calendar({ start: AT, ends: '\n' }), starts: '2026-11-30T14:30:00Z' },
  {
    kind: 'forms',
    name: 'a byte order mark',
    text: `\uFEFF${calendar({ start: AT })}`,
    starts: '2026-11-30T14:30:00Z',
  },
  {
    kind: 'forms',
    name: 'folded within a value',
    text: calendar({ start: 'DTSTART:20261130T14\n 3000Z' }),
    starts: '2026-11-30T14:30:00Z',
  },
  {
    kind: 'forms',
    name: 'lower case',
    text: calendar({ start: 'dtstart:20261130T143000Z' }),
    starts: '2026-11-30T14:30:00Z',
  },
  {
    kind: 'forms',
    name: 'a value type that is written out',
    text: calendar({ start: 'DTSTART;VALUE=DATE-TIME;TZID=Europe/London:20261130T143000' }),
    starts: '2026-11-30T14:30:00Z',
  },
  {
    kind: 'forms',
    name: 'an alarm with times of its own',
    text: calendar({
      start: AT,
      lines: 'BEGIN:VALARM\nTRIGGER;VALUE=DATE-TIME:20261130T120000Z\nACTION:DISPLAY\nEND:VALARM\n',
    }),
    starts: '2026-11-30T14:30:00Z',
  },
  {
    kind: 'forms',
    name: 'a series',
    text: calendar({ start: AT, lines: 'RRULE:FREQ=WEEKLY;COUNT=3\n' }),
    starts: '2026-11-30T14:30:00Z',
  },
  { kind: 'forms', name: 'no method', text: calendar({ method: '', start: AT }), starts: '2026-11-30T14:30:00Z' },
  {
    kind: 'forms',
    name: 'words of Teams',
    text: calendar({
      start: AT,
      lines: 'DESCRIPTION:________________________________\\nMicrosoft Teams meeting\\nJoin: https://teams.example/x\n',
    }),
    starts: '2026-11-30T14:30:00Z',
  },
  {
    kind: 'forms',
    name: 'HTML beside',
    text: calendar({ start: AT, lines: 'X-ALT-DESC;FMTTYPE=text/html:<html><body>Join</body></html>\n' }),
    starts: '2026-11-30T14:30:00Z',
  },
];

/** Lines that name people, and those who interview. */
const PEOPLE: readonly [string, string, string[]][] = [
  ['a name', 'ATTENDEE;CN=Priya Raman:mailto:priya@acme.example', ['Priya Raman']],
  ['upper case', 'ATTENDEE;CN=Priya Raman:MAILTO:priya@acme.example', ['Priya Raman']],
  ['the address for a name', 'ATTENDEE;CN=priya.raman@acme.example:mailto:priya.raman@acme.example', ['Priya Raman']],
  ['the address for a name, one word', 'ATTENDEE;CN=priya@acme.example:mailto:priya@acme.example', ['Priya']],
  ['no name', 'ATTENDEE:mailto:noor_haddad@acme.example', ['Noor Haddad']],
  ['turned', 'ATTENDEE;CN="Haddad, Noor":mailto:noor@acme.example', ['Noor Haddad']],
  [
    'turned, with a middle name',
    'ATTENDEE;CN="van der Berg, Anna Maria":mailto:anna@acme.example',
    ['Anna Maria van der Berg'],
  ],
  ['not turned: a suffix', 'ATTENDEE;CN="Priya Raman, PhD":mailto:priya@acme.example', ['Priya Raman, PhD']],
  ['what stands beside', 'ATTENDEE;CN="Raman, Priya (Contractor)":mailto:priya@acme.example', ['Priya Raman']],
  ['a mark of the company', 'ATTENDEE;CN="Priya Raman [EXT]":mailto:priya@acme.example', ['Priya Raman']],
  ['iCloud', 'ATTENDEE;CN="Ines Duarte";EMAIL="ines@acme.example":urn:uuid:0b1c', ['Ines Duarte']],
  ['Exchange, no address', 'ATTENDEE;CN=Ines Duarte:invalid:nomail', ['Ines Duarte']],
  [
    'a room',
    'ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@acme.example\nATTENDEE;CN=Priya Raman:mailto:priya@acme.example',
    ['Priya Raman'],
  ],
  [
    'a room of Google',
    'ATTENDEE;CUTYPE=RESOURCE;CN=London-4:mailto:c_1@resource.calendar.google.com\nATTENDEE;CN=Priya Raman:mailto:priya@acme.example',
    ['Priya Raman'],
  ],
  [
    'a room that does not say so',
    'ATTENDEE;CN=Meeting Room Thames:mailto:thames@acme.example\nATTENDEE;CN=Priya Raman:mailto:priya@acme.example',
    ['Priya Raman'],
  ],
  [
    'a group',
    'ATTENDEE;CUTYPE=GROUP;CN=Data Panel:mailto:data@acme.example\nATTENDEE;CN=Priya Raman:mailto:priya@acme.example',
    ['Priya Raman'],
  ],
  [
    'a group that does not say so',
    'ATTENDEE;CN=Hiring:mailto:hiring@acme.example\nATTENDEE;CN=Priya Raman:mailto:priya@acme.example',
    ['Priya Raman'],
  ],
  [
    'one who declined',
    'ATTENDEE;PARTSTAT=DECLINED;CN=Tom Ashe:mailto:tom@acme.example\nATTENDEE;CN=Priya Raman:mailto:priya@acme.example',
    ['Priya Raman'],
  ],
  ['nobody', 'ATTENDEE;CN=:mailto:\nATTENDEE;CN=Priya Raman:mailto:priya@acme.example', ['Priya Raman']],
  [
    'a program',
    'ATTENDEE;CN=Notetaker Bot:mailto:bot@notes.example\nATTENDEE;CN=Priya Raman:mailto:priya@acme.example',
    ['Priya Raman'],
  ],
  [
    'a scheduling service',
    'ORGANIZER;CN=Acme Scheduling:mailto:no-reply@calendly.com\nATTENDEE;CN=Priya Raman:mailto:priya@acme.example',
    ['Priya Raman'],
  ],
  ['the host alone', 'ORGANIZER;CN=Priya Raman:mailto:priya@acme.example', []],
  [
    'the host among the guests',
    'ORGANIZER;CN=Lee Ong:mailto:lee@acme.example\nATTENDEE;ROLE=CHAIR;CN=Lee Ong:mailto:lee@acme.example\nATTENDEE;CN=Priya Raman:mailto:priya@acme.example',
    ['Priya Raman'],
  ],
  ['another script', 'ATTENDEE;CN=山田 太郎:mailto:yamada@acme.example', ['山田 太郎']],
  ['a name with an apostrophe', 'ATTENDEE;CN="Sinéad O’Neill":mailto:sinead@acme.example', ['Sinéad O’Neill']],
  ['quoted within quotes', 'ATTENDEE;CN="\'Priya Raman\'":mailto:priya@acme.example', ['Priya Raman']],
];

export const INVITED: readonly Invited[] = [
  ...zoned,
  ...other,
  ...PEOPLE.map(
    ([name, lines, people]): Invited => ({
      kind: 'people',
      name,
      text: calendar({ start: AT, lines: `${lines}\n` }),
      starts: '2026-11-30T14:30:00Z',
      people,
    }),
  ),
];

/** What is wrong with how an invitation is read; null where all is right. */
export function judgedInvitation({ text, starts, minutes, people }: Invited): string | null {
  const { invitations, problems } = parseInvitations(text, { homeZone: 'Europe/London' });
  const [one] = invitations;
  const asks = problems.some(({ message }) => message.includes('--timezone'));
  const got =
    one === undefined
      ? asks
        ? 'asks'
        : JSON.stringify(problems)
      : one.isWholeDays
        ? 'days'
        : new Date(one.at).toISOString().replace('.000Z', 'Z');
  if (got !== starts) return `${got}, not ${starts}`;
  if (one === undefined) return null;
  if (minutes !== undefined && one.minutes !== minutes) return `${one.minutes} minutes, not ${minutes}`;
  const named = one.attendees
    .filter((guest) => !guest.isGroup && !guest.declined && !isRobot(guest))
    .map(({ name }) => name);
  return people === undefined || named.join('; ') === people.join('; ')
    ? null
    : `${named.join('; ')}, not ${people.join('; ')}`;
}
