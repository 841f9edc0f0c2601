/** The cache costs time, never correctness: with it and without it a command prints the same bytes. */

import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchText } from '../bench/generate.ts';
import { DAMAGES } from '../store/damages.ts';
import { closeDesk, type Desk, openDesk } from '../store/desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => closeDesk(desk));

const folder = () => join(desk.folder, 'home/.cache/followup');
/** The cache of the search; the other file holds the holidays of its country. */
const cached = () => join(folder(), readdirSync(folder()).find((name) => !name.startsWith('holidays')) ?? '');

async function expectSame(...args: string[]): Promise<void> {
  const without = await desk.run(...args, '--no-cache');
  expect(await desk.run(...args), `cold: ${args.join(' ')}`).toEqual(without);
  expect(await desk.run(...args), `warm: ${args.join(' ')}`).toEqual(without);
}

function replaceIn(before: RegExp, after: string): void {
  const text = desk.read();
  expect(text, String(before)).toMatch(before);
  desk.write(text.replace(before, after));
}

test('after edits of any kind, and as time goes on and back', { timeout: 60_000 }, async () => {
  for (const now of ['2026-11-24T10:00:00Z', '2026-11-24T17:30:00Z', '2026-11-24T17:30:01Z', '2026-12-03T08:00:00Z']) {
    await expectSame('due', '--now', now);
  }
  await expectSame('due', '--now', '2026-11-20T08:00:00Z');
  const edits: [RegExp, string][] = [
    [/decisionBy: 2026-12-01/, 'decisionBy: 2026-12-04'],
    [/timezone: Europe\/London/, 'timezone: Asia/Kathmandu'],
    [/^ {2}country: GB\n/m, ''],
    [/company: Elm/, 'company: "Elm\\e[2J"'],
    [/round: second/, 'rond: second'],
    [/rond: second/, 'round: final'],
  ];
  for (const [before, after] of edits) {
    replaceIn(before, after);
    for (const command of [['due'], ['due', '--json'], ['list', '--all'], ['explain', 'brook']]) {
      await expectSame(...command);
    }
  }
});

test('it is one private file a search, and one a country', async () => {
  await desk.run('due');
  expect(readdirSync(folder())).toEqual([expect.stringMatching(/^[0-9a-f]{8}$/), 'holidays-GB.json']);
  for (const name of readdirSync(folder())) expect(statSync(join(folder(), name)).mode & 0o777).toBe(0o600);
});

test('what a command saves is kept, so that due need not read it again', async () => {
  await desk.run('due');
  const before = readFileSync(cached());
  await desk.run('heard', 'halden', 'soon');
  const after = readFileSync(cached());
  expect(after.equals(before)).toBe(false);
  expect(after.includes('soon')).toBe(true);
  await expectSame('due');
  expect(readFileSync(cached()).equals(after), 'nothing was left to keep').toBe(true);
  desk.write(`${desk.read()}# a word\n`);
  await desk.run('due', '--no-cache');
  expect(readFileSync(cached()).equals(after), 'nor is anything kept that nobody may keep').toBe(true);
});

test('damaged in any way at any place, it is no error', { timeout: 60_000 }, async () => {
  desk.write(desk.read() + searchText(40).replace(/^[\s\S]*?interviews:\n/, ''));
  const commands = [['due'], ['list', '--all'], ['show', 'company-39-role-39'], ['explain', 'brook']];
  const without: unknown[] = [];
  for (const command of commands) without.push(await desk.run(...command, '--no-cache'));
  await desk.run('due');
  const wholes = readdirSync(folder()).map(
    (name) => [join(folder(), name), readFileSync(join(folder(), name))] as const,
  );
  const law = fc.asyncProperty(
    fc.constantFrom(...wholes.keys()),
    fc.constantFrom(...Object.keys(DAMAGES)),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(commands.length - 1),
    async (file, damage, place, which) => {
      for (const [path, bytes] of wholes) writeFileSync(path, bytes, { mode: 0o600 });
      const [path = '', whole = Buffer.alloc(0)] = wholes[file] ?? [];
      writeFileSync(path, DAMAGES[damage]?.(whole, place) ?? '', { mode: 0o600 });
      expect(await desk.run(...(commands[which] ?? []))).toEqual(without[which]);
    },
  );
  await fc.assert(law, { numRuns: Number(process.env.CACHE_RUNS ?? 60) });
});

test('that of another search, or of a file that was there before, is not taken', async () => {
  await desk.run('due');
  const foreign = readFileSync(cached());
  const sample = desk.read();
  desk.write(searchText(3), 'other.yaml');
  await desk.run('due', '--file', 'other.yaml');
  for (const name of readdirSync(folder())) writeFileSync(join(folder(), name), foreign, { mode: 0o600 });
  await expectSame('due', '--file', 'other.yaml');
  desk.write(searchText(5));
  await expectSame('due');
  desk.write(sample);
  await expectSame('due');
  for (const name of readdirSync(folder())) truncateSync(join(folder(), name), 0);
  rmSync(desk.file);
  await expectSame('due');
});

test('a zone of the machine that the file leaves open is part of the answer', async () => {
  replaceIn(/^ {2}timezone: .*\n/m, '');
  await expectSame('due');
  desk.ctx.zone = () => 'America/New_York';
  await expectSame('due');
  desk.ctx.zone = () => {
    throw new Error('TZ names no zone');
  };
  await expectSame('due');
  replaceIn(/^me:\n/m, 'me:\n  timezone: Europe/London\n');
  await expectSame('due');
  await expectSame('show', 'halden-staff-engineer');
});

test('what is logged is the same bytes with the cache and without it', async () => {
  const commands = [
    ['heard', 'company-70-role-70', 'soon', '--decision-by', '2026-12-01', '--quiet'],
    ['outcome', 'company-99-role-99', 'closed'],
    ['note', 'company-120-role-120', '--to', 'Cy Dee120', '--fit', 'my years of it'],
    ['note', 'company-120-role-120', '--to', 'Cy Dee120', '--email', 'none'],
    ['sent', 'company-41-role-41', '--kind', 'status-check'],
  ];
  const ends = [];
  for (const how of [[], ['--no-cache']]) {
    desk.write(searchText(150));
    const said = [];
    for (const command of commands) said.push(await desk.run(...command, ...how));
    ends.push({ said, text: desk.read() });
  }
  expect(ends[0]).toEqual(ends[1]);
});
