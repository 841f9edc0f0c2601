/** Mails and invitations that once were taken for something else, each a file, judged by the built program. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closeStage, openStage } from '../cli/transcript.ts';

const FOLDER = new URL('cases', import.meta.url).pathname;
const SEARCH = `version: 1
me: { name: Zoe Vance, email: zoe@vance.example, timezone: Europe/London }
interviews:
  - id: halden-staff-engineer
    company: Halden
    role: Staff Engineer
    at: 2026-11-17T10:00
    interviewers:
      - { name: Arjun Mehta, email: arjun@halden.example }
    history:
      - { sent: status-check, to: arjun@halden.example, at: 2026-12-01T09:00:00Z, messageId: "<q7@vance.example>" }
`;

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
  /** What the file says then. */
  file: string;
}

/** Runs commands one after the other on the search, on Thu 3 Dec 2026 if not said otherwise; the last one's outcome. */
function followup(...commands: [string, ...string[]][]): Ran {
  const stage = openStage();
  try {
    const file = join(stage.folder, 'search.yaml');
    writeFileSync(file, SEARCH);
    let ran: Ran = { status: null, stdout: '', stderr: '', file: '' };
    for (const [now, ...args] of commands) {
      const env = { ...stage.env, FOLLOWUP_NOW: now };
      const { status, stdout, stderr } = spawnSync('followup', ['--no-input', ...args], {
        cwd: FOLDER,
        env,
        encoding: 'utf8',
      });
      ran = { status, stdout, stderr, file: readFileSync(file, 'utf8') };
    }
    return ran;
  } finally {
    closeStage(stage);
  }
}

const THEN = '2026-12-03T10:00:00Z';
const SAID = 'The board meets on Thursday.';

/** File, and verdict and words of each mail in it. */
const MAILS: readonly [string, [string, string | RegExp][]][] = [
  ['own-other-account.eml', [['own', /./]]],
  [
    'automatic-by-subject.mbox',
    [['away', /climbing/], ...Array.from({ length: 6 }, (): [string, RegExp] => ['automatic', /./])],
  ],
  [
    'automatic-by-header.mbox',
    Array.from({ length: 6 }, (): [string, string] => ['automatic', 'I answer in due course.']),
  ],
  ['bounce-of-a-gateway.eml', [['bounce', /^arjun@halden\.example: .*551/]]],
  ['bounce-behind-an-alias.eml', [['bounce', /^arjun@halden\.example: 5\.1\.1$/]]],
  ['bounce-in-words.eml', [['bounce', /^arjun@halden\.example: 550 5\.1\.1 nobody here$/]]],
  ['bounce-of-nobody.eml', [['bounce', /^arjun@halden\.example: 550 5\.1\.1 nobody here$/]]],
  ['bounce-without-type.eml', [['bounce', /^arjun@halden\.example: 5\.1\.1$/]]],
  ['report-of-delivery.eml', [['automatic', /./]]],
  ['report-of-delay.eml', [['delayed', /^arjun@halden\.example/]]],
  ['reply-in-html.eml', [['reply', SAID]]],
  ['reply-below.eml', [['reply', SAID]]],
  ['reply-that-asks-for-silence.eml', [['reply', SAID]]],
  ['reply-called-ascii.eml', [['reply', 'Désolé pour le délai, réponse jeudi.']]],
];

test.each(MAILS)('scan %s', (file, expected) => {
  const { stdout } = followup([THEN, 'scan', '--json', file]);
  const found = JSON.parse(stdout) as { verdict: string; words: string; interview: string }[];
  expect(found.map(({ verdict }) => verdict)).toEqual(expected.map(([verdict]) => verdict));
  for (const [i, [, words]] of expected.entries())
    expect(found[i]?.words).toEqual(typeof words === 'string' ? words : expect.stringMatching(words));
  expect(found.every(({ interview }) => interview === 'halden-staff-engineer')).toBe(true);
});

const add = (file: string, ...more: string[]): [string, ...string[]] => [THEN, 'add', '--from', file, ...more];
const NEW = ['--company', 'Lund', '--role', 'Engineer'];
const entry = ({ file }: Ran) => /^ {2}- id: lund-engineer\n[\s\S]*?(?=^ {2}- |$(?![\s\S]))/m.exec(file)?.[0] ?? '';

/** File, start in its zone. */
const STARTS: readonly [string, string, string][] = [
  ['request.ics', '2026-12-08T10:00', 'Europe/London'],
  ['request-in-two-parts.eml', '2026-12-08T10:00', 'Europe/London'],
  ['request-as-octets.eml', '2026-12-08T10:00', 'Europe/London'],
  ['zone-before-its-first-change.ics', '2026-12-08T16:00', 'Europe/London'],
  ['zone-cst-with-summer.ics', '2027-07-14T16:00', 'Europe/London'],
  ['zone-of-notes.ics', '2026-12-08T16:00', 'Europe/London'],
  ['zone-with-comma.ics', '2026-12-08T16:00', 'Europe/London'],
];

test.each(STARTS)('add --from %s', (file, at, zone) => {
  const ran = followup(add(file, ...NEW));
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  expect(entry(ran)).toContain(`    at: ${at}\n    minutes: 45\n    timezone: ${zone}\n`);
});

test.each(['whole-day.ics', 'three-days.ics'])('%s names no time of day, which is asked for', (file) => {
  const asked = followup(add(file, ...NEW));
  expect([asked.status, asked.stderr.split('\n')[0], entry(asked)]).toEqual([
    2,
    'Interview: it names Tue 8 Dec, but no time of day.',
    '',
  ]);
  expect(asked.stderr).toContain('missing: --at; the invitation names no time of day');
  expect(entry(followup(add(file, ...NEW, '--at', '2026-12-08T11:00')))).toContain('    at: 2026-12-08T11:00\n');
});

test('those who interview are told from the rest', () => {
  const ran = followup(add('people.ics', ...NEW));
  const people = [...entry(ran).matchAll(/- name: (.*)\n +email: (.*)/g)].map(([, name, email]) => `${name} ${email}`);
  expect(people).toEqual([
    'Arjun Mehta arjun.mehta@halden.example',
    'Oskar Lindqvist oskar@halden.example',
    'Rosa Keller rosa@halden.example',
  ]);
  expect(entry(ran)).not.toContain('recruiter');
  expect(ran.stderr).toContain('Platform Team is a group');
  expect(ran.stderr).toContain('Mia Lund has declined');
  expect(ran.stderr).toContain('Is z.vance@uni.example yours?');
  expect(entry(followup(add('nobody-among-people.ics', ...NEW)))).toContain('- name: Arjun Mehta\n');
});

test('a winmail.dat is named', () => {
  const { status, stderr } = followup(add('request-in-winmail.eml', ...NEW));
  expect([status, stderr]).toEqual([
    3,
    expect.stringContaining('its invitation is in a winmail.dat, which only Outlook reads'),
  ]);
});

test('company and role are proposed, and not taken unseen', () => {
  const { status, stderr } = followup(add('used-again.ics'));
  expect([status, stderr.trim()]).toEqual([
    2,
    'followup: missing: --company, --role; the invitation only says "Final conversation Staff Engineer"; perhaps followup add --from used-again.ics --company Halden --role \'Staff Engineer\'',
  ]);
});

test('a proposal and an answer change nothing', () => {
  const before = followup(add('request.ics', ...NEW));
  for (const file of ['counter.ics', 'answer.ics']) {
    const ran = followup(add('request.ics', ...NEW), add(file));
    expect([ran.status, ran.stdout, ran.file]).toEqual([0, '', before.file]);
    expect(ran.stderr).toMatch(/nothing is changed/);
  }
});

test('a later version moves what lies ahead, and changes its people', () => {
  const ran = followup(add('request.ics', ...NEW), add('moved.ics'));
  expect(entry(ran)).toContain('    at: 2026-12-10T14:00\n    minutes: 60\n');
  expect(entry(ran)).toMatch(/name: Rosa Keller/);
  expect(ran.stdout).toBe(
    'lund-engineer: now Thu 10 Dec 14:00, 60 minutes\nlund-engineer: Rosa Keller is invited, too\n',
  );
  expect(ran.stderr).toContain('Arjun Mehta is no longer invited');
});

const AFTER = '2026-12-09T10:00:00Z';

test('an event that is used again after its end is a further round', () => {
  const ran = followup(add('request.ics', ...NEW), [AFTER, 'add', '--from', 'used-again.ics']);
  expect(ran.file).toMatch(/at: 2026-12-08T10:00\n/);
  expect(ran.file).toMatch(
    /id: lund-engineer-2\n {4}company: Lund\n {4}role: Engineer\n {4}round: final\n {4}at: 2026-12-17T10:00\n/,
  );
});

test('a cancellation is written into the entry, as something heard', () => {
  const ran = followup(add('request.ics', ...NEW), add('cancelled.ics'));
  expect(entry(ran)).toContain('    status: cancelled\n');
  expect(entry(ran)).toMatch(/heard: "?cancelled the interview of Tue 8 Dec 10:00/);
  const again = followup(add('request.ics', ...NEW), add('cancelled.ics'), add('invited-again.ics'));
  expect(entry(again)).not.toContain('status:');
  expect(entry(again)).toContain('    at: 2026-12-11T10:00\n');
  const late = followup(add('request.ics', ...NEW), [AFTER, 'add', '--from', 'cancelled.ics']);
  expect([late.status, entry(late)]).toEqual([0, expect.not.stringContaining('cancelled')]);
  expect(late.stderr).toContain('If it was not held: followup change lund-engineer --cancelled');
  const unknown = followup(add('cancelled.ics'));
  expect([unknown.status, unknown.stderr]).toEqual([
    0,
    'Interview, Tue 8 Dec 10:00: cancelled, but not recorded; nothing to change.\n',
  ]);
});

test('one meeting of a series moves or is cancelled alone', () => {
  const before = followup(add('series.ics', ...NEW));
  const cancelled = followup(add('series.ics', ...NEW), add('cancel-one-of-series.ics'));
  expect([cancelled.status, cancelled.file]).toEqual([0, before.file]);
  const moved = followup(add('series.ics', ...NEW), [AFTER, 'add', '--from', 'one-of-series-moved.ics']);
  expect(moved.file).toMatch(/at: 2026-12-08T10:00\n[\s\S]*id: lund-engineer-2\n[\s\S]*at: 2026-12-16T10:00\n/);
  const gone = followup(
    add('series.ics', ...NEW),
    [AFTER, 'add', '--from', 'one-of-series-moved.ics'],
    [AFTER, 'add', '--from', 'cancel-one-of-series.ics'],
  );
  expect(gone.file).toMatch(/id: lund-engineer-2\n[\s\S]*status: cancelled\n/);
  expect(entry(gone)).not.toContain('cancelled');
});

test('every file of the folder is tried', () => {
  const source = readFileSync(new URL(import.meta.url), 'utf8');
  expect(readdirSync(FOLDER).filter((name) => !source.includes(`'${name}'`))).toEqual([]);
});
