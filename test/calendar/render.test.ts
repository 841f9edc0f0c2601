import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { slugOf } from '../../src/calendar/events.ts';
import { parseInvitations } from '../../src/calendar/invitation.ts';
import { renderCalendar } from '../../src/calendar/render.ts';
import { runPython, runTool } from '../mail/tool.ts';
import { planOf, SAMPLE } from './sample.ts';

const ONE = `version: 1
me: {name: Zoë, email: zoe@x.example, timezone: Europe/London}
interviews:
  - id: halden-engineer
    company: Halden & Sons
    role: Engineer
    at: 2026-11-23T16:00
    decisionBy: 2026-12-01
    interviewers: [{name: Priya Raman, email: priya@halden.example, detail: the batch}]
`;
const logged = (entry: string, text = ONE) =>
  text.includes('history:') ? `${text}      - ${entry}\n` : `${text}    history:\n      - ${entry}\n`;
const render = (text: string, now?: string, previous?: string) => renderCalendar(planOf(text, now), previous);

interface Shown {
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  description: string;
  start: string;
  end: string;
  alarm: string | null;
}

/** The events as ical.js reads them. */
function eventsOf(text: string): Map<string, Shown> {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  const shown = events.map((event): Shown => {
    const valueIn = (name: string) => String(event.getFirstPropertyValue(name));
    const trigger = event.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger');
    return {
      uid: valueIn('uid'),
      sequence: Number(valueIn('sequence')),
      status: valueIn('status'),
      summary: valueIn('summary'),
      description: valueIn('description'),
      start: valueIn('dtstart'),
      end: valueIn('dtend'),
      alarm: trigger == null ? null : String(trigger),
    };
  });
  return new Map(shown.map((event) => [event.uid.replace('@followup.invalid', ''), event]));
}

test('an interview, its window with an alarm, and the hold as whole days', () => {
  const events = eventsOf(render(ONE));
  const brief = [...events.values()].map(({ start, end, summary, status, alarm }) => [
    start,
    end,
    summary,
    status,
    alarm,
  ]);
  expect(brief).toEqual([
    ['2026-11-23T16:00:00Z', '2026-11-23T17:00:00Z', 'Interview: Engineer at Halden & Sons', 'CONFIRMED', null],
    ['2026-11-23T17:00:00Z', '2026-11-24T17:00:00Z', 'Thank Priya Raman (Halden & Sons)', 'CONFIRMED', 'PT0S'],
    [
      '2026-11-23T17:00:00Z',
      '2026-11-25T17:00:00Z',
      'LinkedIn note to Priya Raman (Halden & Sons) (optional)',
      'CONFIRMED',
      'PT0S',
    ],
    // Everyone recorded has a detail.
    ['2026-11-23T17:00:00Z', '2026-11-24T17:00:00Z', 'Note down: Halden & Sons', 'CANCELLED', null],
    ['2026-12-02T09:00:00Z', '2026-12-03T18:00:00Z', 'Ask for news: Halden & Sons', 'CONFIRMED', 'PT0S'],
    ['2026-11-23', '2026-12-02', 'Do not ask Halden & Sons about the decision', 'CONFIRMED', null],
  ]);
  expect([...events.keys()]).toEqual([
    'halden-engineer.interview',
    'halden-engineer.thank-you.priya-raman',
    'halden-engineer.linkedin-note.priya-raman',
    'halden-engineer.debrief',
    'halden-engineer.status-check',
    'halden-engineer.hold',
  ]);
  const thanks = events.get('halden-engineer.thank-you.priya-raman');
  expect(thanks?.description).toContain('followup draft halden-engineer');
  expect(thanks?.description).toContain('To: Priya Raman <priya@halden.example>');
});

test('an interview stands where it is held', () => {
  const text = render(ONE.replace('    role:', '    place: "Room 4, Hill St"\n    role:'));
  expect(text.match(/LOCATION:[^\r]*/g)).toEqual(['LOCATION:Room 4\\, Hill St']);
});

test('the bytes are what RFC 5545 wants, and the same every time', () => {
  const text = render(SAMPLE);
  expect(text).toBe(render(SAMPLE));
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).not.toContain('METHOD');
  expect(text).not.toContain('TZID');
  const later = render(SAMPLE, '2026-11-24T10:05:00Z');
  expect(later, 'nothing happened in five minutes').toBe(text);
});

test('what they say moves the events of their process, each with the same UID and a higher SEQUENCE', () => {
  const before = eventsOf(render(ONE));
  const after = eventsOf(render(logged('{heard: another week, at: 2026-11-24T09:30:00Z, decisionBy: 2026-12-09}')));
  for (const uid of ['halden-engineer.status-check', 'halden-engineer.hold']) {
    const [old, moved] = [before.get(uid), after.get(uid)];
    expect(moved?.end).not.toBe(old?.end);
    expect(moved?.sequence).toBeGreaterThan(old?.sequence ?? 0);
  }
});

test('what is done is cancelled, and forgotten a month later', () => {
  const sent = logged('{sent: thank-you, to: priya@halden.example, at: 2026-11-23T18:10:00Z}');
  const uid = 'halden-engineer.thank-you.priya-raman';
  expect(eventsOf(render(sent)).get(uid)).toMatchObject({ status: 'CANCELLED', sequence: 1, alarm: null });
  expect(eventsOf(render(sent, '2026-12-30T00:00:00Z')).has(uid)).toBe(false);
});

test('an outcome calls off the chase and the hold, and an interview that was to come', () => {
  const next = `${ONE}  - {id: halden-2, company: halden & sons, role: engineer, at: 2026-12-10T10:00, round: final}\n`;
  const closed = next.replace(
    '    interviewers:',
    '    history: [{outcome: rejected, at: 2026-11-24T09:00:00Z}]\n    interviewers:',
  );
  const events = eventsOf(render(closed));
  for (const uid of ['halden-engineer.status-check', 'halden-engineer.hold', 'halden-2.interview'])
    expect([uid, events.get(uid)?.status]).toEqual([uid, 'CANCELLED']);
  expect(events.get('halden-engineer.interview')?.status).toBe('CONFIRMED');
  expect(events.get('halden-engineer.rejection-reply')?.status).toBe('CONFIRMED');
});

test('a later round leaves the UIDs of the process as they are', () => {
  const held = `${ONE}  - {id: a-second, company: Halden & Sons, role: Engineer, at: 2026-11-24T08:00, decisionBy: 2026-12-04}\n`;
  expect(eventsOf(render(held)).has('halden-engineer.status-check')).toBe(true);
});

test('with the earlier file only what changed gets a higher SEQUENCE, after a hand edit too, and what is gone is cancelled', () => {
  const first = render(ONE);
  expect(render(ONE, '2026-11-24T11:00:00Z', first)).toBe(first);
  const edited = render(ONE.replace('2026-12-01', '2026-12-04'), undefined, first);
  const sequences = [...eventsOf(edited)].map(([uid, { sequence }]) => [uid.split('.')[1], sequence]);
  expect(sequences).toEqual([
    ['interview', 0],
    ['thank-you', 0],
    ['linkedin-note', 0],
    ['debrief', 0],
    ['status-check', 1],
    ['hold', 1],
  ]);
  const empty = render('version: 1\n', undefined, edited);
  expect([...eventsOf(empty).values()].map(({ status, sequence, alarm }) => [status, sequence, alarm])).toEqual([
    ['CANCELLED', 1, null],
    ['CANCELLED', 1, null],
    ['CANCELLED', 1, null],
    ['CANCELLED', 0, null],
    ['CANCELLED', 2, null],
    ['CANCELLED', 2, null],
  ]);
  expect(render('version: 1\n', undefined, empty)).toBe(empty);
  expect(eventsOf(render('version: 1\n', '2027-02-01T00:00:00Z', empty)).size).toBe(0);
  expect(render(ONE, undefined, 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n')).toBe(first);
});

test('an empty search is an empty calendar', () => {
  expect(render('version: 1\n')).toBe(
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//followup//followup//EN\r\nCALSCALE:GREGORIAN\r\nX-WR-CALNAME:followup\r\nEND:VCALENDAR\r\n',
  );
});

test.each([
  ['Priya Raman', 'priya-raman'],
  ["O'Brien", 'o-brien-ad440095'],
  ['Zoë', 'zoe-4314427c'],
  ['Zoe', 'zoe'],
])('the name %j is %j in a UID', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('names that no ASCII spelling tells apart have UIDs of their own', () => {
  const names = ['日本', '日木', '', '🎉', 'Zoë', 'Zoe', 'Zo e'];
  expect(new Set(names.map(slugOf)).size).toBe(names.length);
  for (const name of names) expect(slugOf(name)).toMatch(/^[a-z0-9-]+$/);
});

const PARSE = `
import sys, json, icalendar
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print(json.dumps([{
  'uid': str(e['UID']), 'summary': str(e['SUMMARY']), 'description': str(e['DESCRIPTION']), 'status': str(e['STATUS']),
  'start': e.decoded('DTSTART').isoformat().replace('+00:00', 'Z'), 'end': e.decoded('DTEND').isoformat().replace('+00:00', 'Z'),
  'sequence': int(e['SEQUENCE']), 'errors': len(e.errors), 'alarms': len(e.walk('VALARM')),
} for e in calendar.walk('VEVENT')]))
`;
type Python = Omit<Shown, 'alarm'> & { errors: number; alarms: number };

/** Names as a hostile or merely real world has them. */
const NAMES = [
  "Zoë O'Brien-Nakamura, Ph.D.",
  '"; DROP TABLE',
  'a; b, c\\d \\',
  'END:VEVENT',
  'x\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil',
  'x\r\nATTENDEE:mailto:evil@x',
  '🎉👩🏽‍🚀日本'.repeat(30),
  'tab\there \u2028 \u0085 \x1b[31m \0',
  ':;="',
];

test('52: no name or note can end an event; ical.js and Python read the same', () => {
  const { plan, search } = planOf(ONE);
  const hostile = NAMES.map((name, i) => ({
    ...search.interviews[0],
    id: `n${i}`,
    company: name,
    role: name,
    interviewers: [{ name, email: 'p@x.example' }],
  }));
  const actions = NAMES.flatMap((name, i) =>
    plan.actions.map((action) => ({
      ...action,
      interview: `n${i}`,
      company: name,
      why: name,
      command: name,
    })),
  );
  const rendered = renderCalendar({
    plan: { ...plan, actions },
    search: { ...search, interviews: hostile as typeof search.interviews },
    commandOf: ({ company }) => company,
  });
  const ours = [...eventsOf(rendered).values()];
  expect(ours).toHaveLength(NAMES.length * 5 + 1);
  expect(rendered).not.toContain('\x1b');
  const theirs = runPython<Python[]>(PARSE, rendered);
  expect(theirs.map(({ errors }) => errors)).toEqual(theirs.map(() => 0));
  expect(theirs.map(({ errors, alarms, ...event }) => event)).toEqual(ours.map(({ alarm, ...event }) => event));
  expect(theirs.filter(({ uid }) => uid.includes('evil'))).toEqual([]);
  const { invitations, problems } = parseInvitations(rendered, { homeZone: 'UTC' });
  expect([invitations.length, problems]).toEqual([ours.length, []]);
});

test('law: any text is read back as it was, but for what cannot be seen', () => {
  const base = planOf(ONE);
  const words = fc.string({ unit: fc.constantFrom(...'an é🎉日,;:\\"\'=\n\t {}^'), maxLength: 120 });
  fc.assert(
    fc.property(words, (why) => {
      const [first] = base.plan.actions;
      if (first === undefined) throw new Error('no action');
      const text = renderCalendar({ ...base, plan: { ...base.plan, actions: [{ ...first, why }] } });
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const description = eventsOf(text).get('halden-engineer.thank-you.priya-raman')?.description;
      expect(
        description
          ?.split('\n')
          .slice(1, 1 + why.split('\n').length)
          .join('\n'),
      ).toBe(why);
    }),
    { numRuns: 1000 },
  );
});

test('khal imports it, shows the holds, and moves events at the next import', () => {
  const home = mkdtempSync(join(tmpdir(), 'followup-khal-'));
  try {
    const vdir = join(home, 'vdir');
    mkdirSync(vdir);
    const config = join(home, 'config');
    writeFileSync(
      config,
      `[calendars]\n[[search]]\npath = ${vdir}\n[locale]\nlocal_timezone = Europe/London\ndefault_timezone = Europe/London\n` +
        'timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n' +
        `[sqlite]\npath = ${join(home, 'khal.db')}\n`,
    );
    const khal = (args: string[]) =>
      runTool(['khal', '-c', config, ...args], {
        env: { HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home },
      });
    const list = (day: string) => khal(['list', '--format', '{start-end-time-style} {title}', day, '1d']);
    const files = () => readdirSync(vdir).filter((name) => name.endsWith('.ics')).length;

    const file = join(home, 'search.ics');
    writeFileSync(file, render(ONE));
    khal(['import', '--batch', file]);
    expect(files()).toBe(6);
    expect(list('2026-12-02')).toContain('09:00→ Ask for news: Halden & Sons');
    expect(list('2026-11-30')).toContain('Do not ask Halden & Sons about the decision');

    const heard = logged('{heard: another week, at: 2026-11-24T09:30:00Z, decisionBy: 2026-12-09}');
    writeFileSync(file, render(heard));
    khal(['import', '--batch', file]);
    expect(files()).toBe(6);
    expect(list('2026-12-02')).not.toContain('Ask for news');
    expect(list('2026-12-10')).toContain('Ask for news: Halden & Sons');
    const texts = readdirSync(vdir)
      .filter((name) => name.endsWith('.ics'))
      .map((name) => readFileSync(join(vdir, name), 'utf8'));
    expect(texts.filter((text) => text.includes('halden-engineer.status-check'))).toHaveLength(1);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
