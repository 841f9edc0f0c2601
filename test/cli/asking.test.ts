/** What commands ask on a terminal, and what comes of the answers. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDesk, type Desk, openDesk } from '../store/desk.ts';
import { ENTER, runAsked } from './asked.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => closeDesk(desk));

test.each([
  ['en_GB.UTF-8', 'None', ''],
  ['C.UTF-8', ENTER, ''],
  ['en_GB.UTF-8', ENTER, '\nsettings:\n  country: GB\n'],
])('init in %s: the country "%s"', async (locale, typed, country) => {
  desk.ctx.env = { ...desk.ctx.env, LANG: locale, FOLLOWUP_FILE: `${desk.folder}/new.yaml` };
  const given = ['--name', 'Zoë', '--email', 'z@x.example', '--timezone', 'Europe/London', '--phone', '1'];
  const { status, questions } = await runAsked(desk, [typed], 'init', ...given, '--resume', 'x');
  expect([status, questions]).toEqual([0, ['Country of public holidays, such as GB, or none:']]);
  expect(desk.read('new.yaml').split('timezone: Europe/London\n')[1]).toBe(country);
});

const FEW = `version: 1
me: { name: Dana, timezone: Europe/London }
interviews:
  - { id: acme, company: Acme, role: Dev, at: 2026-11-20T10:00 }
  - { id: acme-2, company: Acme, role: Dev, round: second, at: 2026-11-27T10:00 }
  - { id: bolt, company: Bolt, role: Dev, at: 2026-11-10T10:00, history: [{ outcome: rejected, at: 2026-11-20T10:00:00Z }] }
`;

test('remove asks, and No changes nothing', async () => {
  desk.write(FEW);
  const no = await runAsked(desk, [ENTER], 'remove', 'bolt');
  expect([no.status, no.questions, desk.read()]).toEqual([
    0,
    ['Take out bolt (Bolt, Dev, Tue 10 Nov 10:00), with 1 entry of its history?'],
    FEW,
  ]);
  expect((await runAsked(desk, ['yes'], 'remove', 'bolt')).status).toBe(0);
  expect(desk.read()).not.toContain('bolt');
});

test('what lies ahead of a process that is closed is called off once that is confirmed', async () => {
  desk.write(FEW);
  const { questions } = await runAsked(desk, ['yes'], 'outcome', 'acme', 'rejected');
  expect(questions).toEqual(['The interview of Fri 27 Nov 10:00 (acme-2) lies ahead. Is it cancelled?']);
  expect(desk.read()).toContain('at: 2026-11-27T10:00, status: cancelled }');
});

test('a date from a process that was closed opens it again once that is confirmed', async () => {
  desk.write(FEW);
  const { questions } = await runAsked(desk, [ENTER], 'heard', 'bolt', 'still open', '--decision-by', '2026-12-04');
  expect(questions).toEqual(['Bolt is closed. Is it open again?']);
  expect(desk.read()).toMatch(/heard: still open.*decisionBy: 2026-12-04 }, { outcome: reopened/);
});

test('a company nearly like a known one is asked about, and recorded as the known one', async () => {
  desk.write(FEW);
  const given = ['--company', 'ACME Ltd.', '--role', 'Dev', '--round', 'final', '--at', '2026-11-23T10:00'];
  const asked = ['', '', 'Ann <ann@acme.example>', '', '', '', '', '', 'yes'];
  const { status, questions } = await runAsked(desk, asked, 'add', ...given);
  expect([status, questions.at(-1)]).toEqual([0, 'Is "ACME Ltd." the same as "Acme", recorded already?']);
  expect(desk.read()).toContain('    company: Acme\n    role: Dev\n    round: final\n');
});

test('init asks for what me lacks, and keeps the rest', async () => {
  desk.write('version: 1\nme: { name: Dana, phone: "1" }\n');
  const { questions } = await runAsked(desk, ['d@x.example', ENTER, ENTER], 'init');
  expect(questions).toEqual(['Your address:', 'Where your résumé is, if anywhere:', 'Your time zone:']);
  expect(desk.read()).toBe('version: 1\nme: { name: Dana, phone: "1", email: d@x.example, timezone: Europe/London }\n');
});
