/** Every command that asks nothing, at a real terminal of 80x24: it ends as it should, and its last words are in sight. */

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScreen, type Screen } from './screen.ts';

const SAMPLE = readFileSync(new URL('../fixtures/search.yaml', import.meta.url), 'utf8');
let screen: Screen;
beforeAll(() => {
  screen = openScreen({ text: SAMPLE, env: { EDITOR: 'true' } });
});
afterAll(() => screen.close());

// One after the other, on one file: what is logged first is taken back later.
test.for<[command: string, status: number, shown: string]>([
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
  ['add --no-input', 2, 'missing: '],
  ['init --no-input', 4, 'exists already'],
  ['help due', 0, '--exit-code'],
])('followup %s', async ([command, status, shown]) => {
  screen.enter(`clear; followup ${command}`);
  expect(await screen.status()).toBe(status);
  expect(screen.shown()).toContain(shown);
  expect(screen.shown()).not.toContain('something went wrong');
});
