import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { parseInvitations } from '../../src/calendar/invitation.ts';
import { zoneNamed } from '../../src/calendar/moment.ts';
import { isZone } from '../../src/time/zone.ts';
import { tallyOf } from '../store/torture/tally.ts';
import { BERLIN_TEN, calendar, event, tryCalendar } from './soup.ts';

const NINE = Date.UTC(2026, 10, 24, 9);

function one(text: string, options = {}) {
  const { invitations, problems } = parseInvitations(text, options);
  expect(problems).toEqual([]);
  expect(invitations).toHaveLength(1);
  return invitations[0];
}

function problemsOf(text: string, options = {}) {
  const { invitations, problems } = parseInvitations(text, options);
  return { count: invitations.length, problems };
}

test('an invitation as Outlook writes it becomes plain data', () => {
  const text = calendar(
    'METHOD:REQUEST\n',
    `BEGIN:VEVENT
ORGANIZER;CN="Ong, Lee":MAILTO:Lee.Ong@halden.example
ATTENDEE;ROLE=REQ-PARTICIPANT;CN=Zoë O'Brien:mailto:zoe@x.example
ATTENDEE;ROLE=NON-PARTICIPANT;RSVP=TRUE:mailto:soren@halden.example
ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@halden.example
ATTENDEE;CN="Ong, Lee":mailto:lee.ong@halden.example
SUMMARY;LANGUAGE=en-us:Interview: Staff Engineer\\, second
 \x20round
DTSTART;TZID=W. Europe Standard Time:20261124T100000
DTEND;TZID=W. Europe Standard Time:20261124T113000
UID:040000008200
LOCATION:Teams\\; link below
DESCRIPTION:Hello\\n\\nJoin here
SEQUENCE:3
BEGIN:VALARM
DESCRIPTION:REMINDER
TRIGGER:-PT15M
END:VALARM
END:VEVENT
`,
  );
  expect(one(text.replaceAll('\n', '\r\n'))).toEqual({
    uid: '040000008200',
    instanceOf: null,
    sequence: 3,
    method: 'REQUEST',
    cancelled: false,
    summary: 'Interview: Staff Engineer, second round',
    location: 'Teams; link below',
    organizer: { name: 'Lee Ong', email: 'Lee.Ong@halden.example' },
    attendees: [
      { name: "Zoë O'Brien", email: 'zoe@x.example', isObserver: false, isGroup: false, declined: false },
      { name: 'Soren', email: 'soren@halden.example', isObserver: true, isGroup: false, declined: false },
    ],
    at: NINE,
    minutes: 90,
    zone: 'Europe/Berlin',
    floating: false,
    isWholeDays: false,
    recurring: false,
  });
});

const definition = `BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
`;

test.each([
  ['an IANA zone without definition', calendar(event(BERLIN_TEN)), 'Europe/Berlin', false],
  ['UTC', calendar(event('DTSTART:20261124T090000Z')), null, false],
  [
    'UTC in a calendar with a zone',
    calendar('X-WR-TIMEZONE:Europe/Berlin\n', event('DTSTART:20261124T090000Z')),
    'Europe/Berlin',
    false,
  ],
  [
    'a Windows zone',
    calendar(event('DTSTART;TZID="Eastern Standard Time":20261124T040000')),
    'America/New_York',
    false,
  ],
  [
    'a zone behind a path',
    calendar(event('DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261124T100000')),
    'Europe/Berlin',
    false,
  ],
  [
    'a zone that only its definition knows',
    calendar(definition, event('DTSTART;TZID=Customized Time Zone:20261124T100000')),
    null,
    false,
  ],
  ['floating, at home in Berlin', calendar(event('DTSTART:20261124T100000')), 'Europe/Berlin', true],
  [
    'floating in a calendar with a zone',
    calendar('X-WR-TIMEZONE:Asia/Kathmandu\n', event('DTSTART:20261124T144500')),
    'Asia/Kathmandu',
    true,
  ],
])('%s', (_, text, zone, floating) => {
  expect(one(text, { homeZone: 'Europe/Berlin' })).toMatchObject({ at: NINE, zone, floating });
});

test('summer time by a definition', () => {
  const text = calendar(definition, event('DTSTART;TZID=Customized Time Zone:20260724T100000'));
  expect(one(text)?.at).toBe(Date.UTC(2026, 6, 24, 8));
});

test('a wall clock that is skipped counts on from before; one that occurs twice is the first', () => {
  const at = (value: string) => one(calendar(event(`DTSTART;TZID=America/New_York:${value}`)))?.at;
  expect(at('20260308T023000')).toBe(Date.UTC(2026, 2, 8, 7, 30));
  expect(at('20261101T013000')).toBe(Date.UTC(2026, 10, 1, 5, 30));
});

test.each([
  ['DTEND;TZID=Europe/Berlin:20261124T104500', 45],
  ['DTEND:20261124T093000Z', 30],
  ['DURATION:PT1H15M', 75],
  ['DTEND;TZID=Europe/Berlin:20261124T090000', 60],
  ['DTEND;TZID=Europe/Berlin:20261129T090000', 60],
  ['X-NOTHING:1', 60],
])('the length with %s is %i minutes', (line, minutes) => {
  expect(one(calendar(event(`${BERLIN_TEN}\n${line}`)))?.minutes).toBe(minutes);
});

test('whole days and series are told as such, and no series is ever expanded', () => {
  const started = performance.now();
  expect(one(calendar(event('DTSTART;VALUE=DATE:20261124')), { zone: 'UTC' })).toMatchObject({
    isWholeDays: true,
    minutes: 60,
  });
  const series = event(`${BERLIN_TEN}\nRRULE:FREQ=SECONDLY`);
  expect(one(calendar(series))).toMatchObject({ recurring: true, at: NINE });
  const endless = definition.replaceAll('FREQ=YEARLY', 'FREQ=SECONDLY');
  expect(problemsOf(calendar(endless, event('DTSTART;TZID=Customized Time Zone:20261124T100000'))).count).toBe(0);
  expect(performance.now() - started).toBeLessThan(500);
});

test('of an event told twice the later version counts; cancelled is told by status and by method', () => {
  const version = (sequence: number, more = '') =>
    event(`${BERLIN_TEN}\nSEQUENCE:${sequence}\nSUMMARY:v${sequence}${more}`);
  expect(one(calendar(version(2), version(1)))?.summary).toBe('v2');
  expect(one(calendar(version(1), version(2, '\nSTATUS:CANCELLED')))).toMatchObject({
    summary: 'v2',
    cancelled: true,
  });
  expect(one(calendar('METHOD:CANCEL\n', version(1)))).toMatchObject({ cancelled: true });
  const instance = event(`${BERLIN_TEN}\nRECURRENCE-ID:20261201T090000Z`);
  expect(parseInvitations(calendar(version(1), instance)).invitations).toHaveLength(2);
});

test('53: what is not seen, or writes to a terminal, is taken out, and lengths are bounded', () => {
  const hostile = '\x1b]0;x\x07a\x1b]52;c;eA==\x07\x9b2J\u202eb\u200bc\u{e0041}\u2028d\tx';
  const invitation = one(
    calendar(
      event(
        `${BERLIN_TEN}\nSUMMARY:${hostile}\nLOCATION:${'l'.repeat(1_000_000)}\nORGANIZER;CN="${hostile}":mailto:a@b`,
      ),
    ),
  );
  expect(invitation?.summary).toBe(']0;xa]52;c;eA==2Jbc d x');
  expect(invitation?.organizer).toEqual({ name: ']0;xa]52;c;eA==2Jbc d x', email: 'a@b' });
  expect(invitation?.location).toHaveLength(300);
});

test('48: a line break in a name or a text stays within it', () => {
  const invitation = one(
    calendar(event(`${BERLIN_TEN}\nSUMMARY:Jane\\r\\nBcc: all@x\nORGANIZER;CN="Jane^nBcc: all@x":mailto:a@b`)),
  );
  expect(invitation?.summary).toBe('Jane\\r Bcc: all@x');
  expect(invitation?.organizer?.name).toBe('Jane Bcc: all@x');
});

test.each(['mailto:a@b, c@d', 'mailto:a@b%0d', 'https://x', 'mailto:"a b"@c', 'MAILTO:'])(
  '50: %j is no address of an attendee',
  (value) => {
    const email = one(calendar(event(`${BERLIN_TEN}\nATTENDEE;CN=P:${value}`)))?.attendees[0]?.email;
    expect(email === null || email === 'a@b%0d').toBe(true);
  },
);

test('55: one broken event of a hundred spoils no other', () => {
  const events = Array.from(
    { length: 100 },
    (_, i) => `BEGIN:VEVENT\nUID:${i}@x\nDTSTART:${i === 42 ? '20260230' : '20261124'}T090000Z\nEND:VEVENT\n`,
  );
  expect(problemsOf(calendar(...events))).toEqual({
    count: 99,
    problems: [{ line: 173, message: 'DTSTART: "20260230T090000Z" is no date and time' }],
  });
});

test.each([
  ['a byte order mark', `\uFEFF${calendar(event(BERLIN_TEN))}`],
  ['CRLF', calendar(event(BERLIN_TEN)).replaceAll('\n', '\r\n')],
  ['CR CR LF', calendar(event(BERLIN_TEN)).replaceAll('\n', '\r\r\n')],
  ['CR', calendar(event(BERLIN_TEN)).replaceAll('\n', '\r')],
  [
    'an unknown component',
    calendar(
      'BEGIN:__PROTO__\nX:1\nEND:__PROTO__\n',
      event(`BEGIN:CONSTRUCTOR\nDTSTART:1\nEND:CONSTRUCTOR\n${BERLIN_TEN}\n__PROTO__:x`),
    ),
  ],
  ['an event alone', event(BERLIN_TEN)],
  ['words between its lines', calendar(event(`${BERLIN_TEN}\nwhatever this is`))],
  ['300,000 folds', calendar(event(`${BERLIN_TEN}\nDESCRIPTION:x${'\n y'.repeat(300_000)}`))],
])('56: %s is no obstacle', (_, text) => {
  const started = performance.now();
  expect(one(text)?.at).toBe(NINE);
  expect(performance.now() - started).toBeLessThan(2000);
});

const unreadable: [string, number, string][] = [
  ['', 1, 'it is empty'],
  ['<!DOCTYPE html><html>', 1, 'this is no calendar (no BEGIN:VCALENDAR)'],
  ['\x1f\x8b\x08\0', 1, 'this is no calendar (no BEGIN:VCALENDAR)'],
  [calendar(), 1, 'the calendar has no event in it'],
  [calendar(event('SUMMARY:x')), 3, 'the event has no start (DTSTART)'],
  [calendar(event('DTSTART:20260230T100000Z')), 5, 'DTSTART: "20260230T100000Z" is no date and time'],
  [calendar(event('DTSTART:20261124T250000Z')), 5, 'DTSTART: "20261124T250000Z" is no date and time'],
  [
    calendar(event('DTSTART;TZID=Mars/Base:20261124T100000')),
    5,
    'DTSTART: nobody knows the time zone "Mars/Base"; say which with --timezone',
  ],
  [calendar(event('DTSTART:20261124T100000')), 5, 'DTSTART: it names no time zone; say which with --timezone'],
  [calendar(event('DTSTART;TZID=:20261124T100000')), 5, 'DTSTART: it names no time zone; say which with --timezone'],
  [calendar(event(`${BERLIN_TEN}\nATTENDEE;CN="open:mailto:a@b`)), 6, 'ATTENDEE cannot be read'],
  [calendar(`BEGIN:VEVENT\n${BERLIN_TEN}\n`), 3, 'the event that begins here has no end; is the file cut?'],
  [`${' '.repeat(11 * 2 ** 20)}`, 1, 'it is larger than 10 MiB'],
];

test('56: what cannot be read is told as what it is', () => {
  for (const [text, line, message] of unreadable) {
    expect(problemsOf(text)).toEqual({ count: 0, problems: [{ line, message }] });
  }
});

test('--timezone settles what no one knows', () => {
  const options = { zone: 'Europe/Berlin' };
  for (const start of ['DTSTART;TZID=Mars/Base:20261124T100000', 'DTSTART:20261124T100000'])
    expect(one(calendar(event(start)), options)).toMatchObject({
      at: NINE,
      zone: 'Europe/Berlin',
      floating: true,
    });
});

test('the Windows names are those of a second table, and all zones exist here', () => {
  const script = 'import json, tzlocal.windows_tz as w; print(json.dumps(w.win_tz))';
  const table: Record<string, string> = JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', script], { encoding: 'utf8' }),
  );
  expect(Object.keys(table).length).toBeGreaterThan(130);
  for (const [name, zone] of Object.entries(table)) {
    expect([name, zoneNamed(name)]).toEqual([name, zone]);
    expect([zone, isZone(zone)]).toEqual([zone, true]);
  }
  expect(zoneNamed('')).toBeNull();
  expect(zoneNamed('Standard Time')).toBeNull();
});

/** More for the full figure: FUZZ=1000000. */
const FUZZ = Number(process.env.FUZZ ?? 3000);

test(`fuzzed calendars (${FUZZ}): an answer each time, soon`, { timeout: 3_600_000 }, async () => {
  const { wrong, slowestMs } = await tallyOf(tryCalendar, 1, FUZZ);
  expect(wrong).toEqual([]);
  expect(slowestMs).toBeLessThan(2000);
});
