/** The cache costs time, never correctness: with it and without it a command prints the same bytes. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { searchText } from '../bench/generate.ts';
import { closeStage, openStage } from './transcript.ts';

const stage = openStage();
afterAll(() => closeStage(stage));
const file = join(stage.folder, 'search.yaml');
const cache = join(stage.folder, 'home/.cache/followup');

function printed(...args: string[]): string {
  const { stdout, stderr } = spawnSync('followup', args, {
    cwd: stage.folder,
    env: stage.env,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

/** What `due` prints, cold, warm and without the cache. */
function expectSame(...args: string[]): void {
  const without = printed('due', '--no-cache', ...args);
  expect(printed('due', ...args)).toBe(without);
  expect(printed('due', ...args)).toBe(without);
}

test('after edits of any kind, and as time goes on', { timeout: 120_000 }, () => {
  for (const now of ['2026-11-24T10:00:00Z', '2026-11-24T17:30:00Z', '2026-11-24T17:30:01Z', '2026-12-03T08:00:00Z']) {
    expectSame('--now', now);
  }
  const edits: [RegExp, string][] = [
    [/decisionBy: 2026-12-01/, 'decisionBy: 2026-12-04'],
    [/timezone: Europe\/London/, 'timezone: Asia/Kathmandu'],
    [/^ {2}country: GB\n/m, ''],
    [/company: Elm/, 'company: "Elm\\e[2J"'],
    [/round: second/, 'rond: second'],
    [/rond: second/, 'round: final'],
  ];
  for (const [before, after] of edits) {
    writeFileSync(file, readFileSync(file, 'utf8').replace(before, after));
    expectSame();
    expectSame('--json');
  }
});

test('it is private, and a torn, foreign or missing one is no error', { timeout: 60_000 }, () => {
  printed('due');
  const names = readdirSync(cache);
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) expect(statSync(join(cache, name)).mode & 0o777).toBe(0o600);
  for (const name of names) truncateSync(join(cache, name), 200);
  expectSame();
  for (const name of readdirSync(cache)) writeFileSync(join(cache, name), 'hello\n{"actions":7}');
  expectSame();
});

test('any one file of it torn at any place, or of another shape, is no error', { timeout: 120_000 }, () => {
  const sample = readFileSync(file);
  for (const [text, id] of [
    [readFileSync(file, 'utf8'), 'halden-staff-engineer'],
    [searchText(60), 'company-59-role-59'],
  ] as const) {
    writeFileSync(file, text, { mode: 0o600 });
    const commands = [['show', id], ['list', '--all'], ['due']];
    const without = commands.map((command) => printed(...command, '--no-cache'));
    for (const name of readdirSync(cache)) if (name.includes('.')) rmSync(join(cache, name));
    printed('due');
    for (const name of readdirSync(cache)) {
      const whole = readFileSync(join(cache, name));
      const idLine = whole.indexOf(0x0a, whole.indexOf(0x0a) + 1) + 1;
      for (const length of [0, idLine, 4096, whole.length - 100, whole.length - 1]) {
        if (length >= whole.length) continue;
        writeFileSync(join(cache, name), whole.subarray(0, length));
        const at = `${name} at ${length}`;
        expect(
          commands.map((command) => printed(...command)),
          at,
        ).toEqual(without);
        printed('due');
      }
      const key = whole.subarray(0, whole.indexOf(0x0a) + 1);
      for (const value of ['{"Europe/London":5}', '{"text":"x"}', '[]', 'null']) {
        writeFileSync(join(cache, name), Buffer.concat([key, Buffer.from(value)]));
        expect(
          commands.map((command) => printed(...command)),
          `${name}: ${value}`,
        ).toEqual(without);
        printed('due');
      }
    }
  }
  writeFileSync(file, sample);
});

test('a zone of the machine that the file leaves open is part of the answer', { timeout: 60_000 }, () => {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/ {2}timezone: .*\n/, ''));
  expectSame();
  stage.env.TZ = 'America/New_York';
  expectSame();
});

test('a machine without a zone reads a file that no longer leaves it open', { timeout: 60_000 }, () => {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^ {2}timezone: .*\n/m, ''));
  printed('due');
  stage.env.TZ = 'Nowhere/Bogus';
  expectSame();
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^me:\n/m, 'me:\n  timezone: Europe/London\n'));
  expectSame();
  expect(printed('show', 'halden-staff-engineer')).toContain('Halden & Sons');
  stage.env.TZ = 'Europe/London';
});

test('a file of many pieces, edited in any of them, planned anew in part', { timeout: 240_000 }, () => {
  writeFileSync(file, searchText(150), { mode: 0o600 });
  expectSame();
  const edits: [RegExp, string][] = [
    [/moved part 70 without/, 'moved part 70 with'],
    [/company: Company 81/, 'company: Company 61'],
    [/role: Role 81/, 'role: Role 61'],
    [/ {4}at: 2026-03-23T14:30/, '    at: 2026-11-23T14:30'],
    [/ {2}- id: company-140-/, '# a comment\n  - id: company-141x-'],
    [/id: company-21-role-21/, 'id: company-20-role-20'],
    [/id: company-20-role-20\n(?= +company: Company 21)/, 'id: company-21-role-21\n'],
    [/outcome: rejected, at: 2026-05-04T10:00:00Z/, 'outcome: offer, at: 2026-11-23T10:00:00Z, respondBy: 2026-11-30'],
    [/Europe\/London/, 'America/New_York'],
    [/ {2}- id: company-100-role-100\n[\s\S]*?(?= {2}- id: )/, ''],
  ];
  for (const [index, [before, after]] of edits.entries()) {
    const text = readFileSync(file, 'utf8');
    expect(text, String(before)).toMatch(before);
    writeFileSync(file, text.replace(before, after));
    expectSame('--now', `2026-11-24T1${index}:00:00Z`);
    expectSame('--json', '--now', `2026-11-2${index}T12:00:00Z`);
    if (index % 3 === 0) printed('heard', 'company-61-role-61', `word ${index}`);
  }
  const list = printed('list', '--all', '--no-cache');
  expect(printed('list', '--all')).toBe(list);
  expect(printed('explain', 'company-61-role-61')).toBe(printed('explain', 'company-61-role-61', '--no-cache'));
});

test('what is logged is the same bytes with the cache and without it', { timeout: 60_000 }, () => {
  const commands = [
    ['heard', 'company-70-role-70', 'soon', '--decision-by', '2026-12-01', '--quiet'],
    ['outcome', 'company-99-role-99', 'closed'],
    ['note', 'company-120-role-120', '--to', 'Cy Dee120', '--fit', 'my years of it'],
    ['sent', 'company-41-role-41', '--kind', 'status-check'],
  ];
  const ends = ['--cache', '--no-cache'].map((how) => {
    writeFileSync(file, searchText(150), { mode: 0o600 });
    const said = commands.map((command) => printed(...command, ...(how === '--no-cache' ? [how] : [])));
    return { said, text: readFileSync(file, 'utf8') };
  });
  expect(ends[0]).toEqual(ends[1]);
});
