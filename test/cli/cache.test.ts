/** The cache costs time, never correctness: with it and without it a command prints the same bytes. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
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
  for (const now of [
    '2026-11-24T10:00:00Z',
    '2026-11-24T17:30:00Z',
    '2026-11-24T17:30:01Z',
    '2026-12-03T08:00:00Z',
  ]) {
    expectSame('--now', now);
  }
  const edits: [RegExp, string][] = [
    [/decisionBy: 2026-12-01/, 'decisionBy: 2026-12-04'],
    [/timezone: Europe\/London/, 'timezone: Asia/Kathmandu'],
    [/country: GB\n/, ''],
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

test('a zone of the machine that the file leaves open is part of the answer', { timeout: 60_000 }, () => {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/ {2}timezone: .*\n/, ''));
  expectSame();
  stage.env.TZ = 'America/New_York';
  expectSame();
});
