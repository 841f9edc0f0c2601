/** Every command that asks nothing, at a real terminal of 80x24: it ends as it should, and its last words are in sight. */

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/dispatch.ts';
import { MEANT } from '../../src/cli/run.ts';
import { openScreen, type Screen } from './screen.ts';

const SAMPLE = readFileSync(new URL('../fixtures/search.yaml', import.meta.url), 'utf8');
let screen: Screen;
beforeAll(() => {
  screen = openScreen({ text: SAMPLE, env: { EDITOR: 'true' } });
});
afterAll(() => screen.close());

// One after the other, on one file: what is logged first is taken back later.
const RUNS: [command: string, status: number, shown: string][] = [
  ['due', 0, 'Stop  Corvid: nothing more to do since Thu 12 Nov; you may let it go'],
  ['due --exit-code --quiet | tail -1', 0, 'Stop  Corvid'],
  ['list', 0, 'Halden'],
  ['show brook', 0, 'Brook Analytics'],
  ['explain fenwick', 0, 'rejection-48h'],
  ['plan delphi', 0, 'Stop'],
  ['timeline', 0, 'S status check'],
  ['stats', 0, 'Wednesday'],
  ['check', 0, ''],
  ['draft brook --kind status-check', 0, 'Subject:'],
  ['draft brook --kind status-check --format eml | followup lint -', 0, ''],
  ['sent brook --kind status-check', 0, 'sent status check to amina@brook.example'],
  ['heard delphi "by Friday" --decision-by 2026-11-27', 0, 'decision by Fri 27 Nov'],
  ['skip halden --kind linkedin-note', 0, 'skipped LinkedIn note'],
  ['snooze halden --kind thank-you --until 2026-11-25', 0, 'thank-you'],
  ['outcome delphi rejected', 0, 'they said no'],
  ['note halden --to priya --promised "the notes"', 0, 'noted promised of Priya Raman'],
  ['undo', 0, 'note'],
  ['redo', 0, 'note'],
  ['edit', 0, 'Nothing was changed.'],
  ['calendar --out search.ics', 0, 'search.ics'],
  ['scan nothing', 4, 'nothing'],
  ['send brook --kind status-check --via false --no-input', 7, 'status-check'],
  ['templates list', 0, 'withdrawal'],
  ['schema due | tail -1', 0, '}'],
  ['completion fish | head -1', 0, 'followup'],
  ['merge interviews.yaml interviews.yaml interviews.yaml', 0, ''],
  ['change brook --place "Floor 3"', 0, 'place Floor 3'],
  ['owe brook take-home --by 2026-12-01', 0, 'they asked for take-home'],
  ['done brook', 0, 'done: take-home'],
  ['remove delphi --yes', 0, 'followup undo brings it back'],
  ['log', 0, 'remove delphi'],
  ['page --out search.html', 0, 'search.html'],
  ['review --no-input', 2, 'review needs a terminal'],
  ['add --no-input', 2, 'missing: '],
  ['init --no-input', 4, 'exists already'],
  ['help due', 0, '--exit-code'],
];

test('every command of the program is run here, and what people type in its place is none', () => {
  const run = RUNS.flatMap(([command]) =>
    [...`followup ${command}`.matchAll(/followup (\S+)/g)].map(([, name]) => name),
  );
  const known = COMMANDS.flatMap(([names]) => names);
  expect(known.filter((name) => !run.includes(name))).toEqual([]);
  expect(Object.keys(MEANT).filter((word) => known.includes(word))).toEqual([]);
  for (const meant of Object.values(MEANT)) expect(known).toContain(meant.split(' ')[0]);
});

test.for(RUNS)('followup %s', async ([command, status, shown]) => {
  screen.enter(`clear; followup ${command}`);
  expect(await screen.status()).toBe(status);
  expect(screen.shown()).toContain(shown);
  expect(screen.shown()).not.toContain('something went wrong');
});
