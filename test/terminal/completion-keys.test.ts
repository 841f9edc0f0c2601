/** Tab in a real bash, zsh and fish: ids, kinds, people and outcomes of the file come up, or stand in the line at once. */

import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { openScreen, type Screen } from './screen.ts';

const SAMPLE = readFileSync(new URL('../fixtures/search.yaml', import.meta.url), 'utf8');
let screen: Screen;
afterEach(() => screen.close());

/** What a shell is told first, and the keys that show all that fits. */
const SHELLS = [
  {
    shell: 'bash',
    start: "PS1='ready> '; source <(followup completion bash)",
    list: ['Tab', 'Tab'],
  },
  {
    shell: 'zsh -f',
    start: "PS1='ready> '; autoload -Uz compinit; compinit -u -D; source <(followup completion zsh)",
    list: ['Tab'],
  },
  {
    shell: 'fish --no-config',
    start: "function fish_prompt; echo 'ready> '; end; followup completion fish | source",
    list: ['Tab'],
  },
];

/** Several fit: all of them are shown. */
const LISTED: [typed: string, shown: string[]][] = [
  [
    'followup draft ',
    [
      'halden-staff-engineer',
      'brook-data-engineer',
      'corvid-platform-lead',
      'delphi-analytics-engineer',
      'elm-data-lead',
      'fenwick-bi-developer',
    ],
  ],
  ['followup snooze halden --kind ', ['thank-you', 'status-check', 'final-note', 'competing-offer']],
  ['followup draft halden --to ', ['priya.raman@halden.example', 'lee.ong@halden.example', 'Groß']],
  ['followup outcome brook ', ['rejected', 'offer', 'accepted', 'declined', 'withdrawn', 'closed']],
];

/** One fits: it is put into the line. */
const PUT: [typed: string, line: string][] = [
  ['followup ex', 'followup explain'],
  ['followup show hal', 'followup show halden-staff-engineer'],
  ['followup draft halden --kind th', 'followup draft halden --kind thank-you'],
  ['followup draft halden --to soren@h', 'followup draft halden --to soren@halden.example'],
  ['followup draft halden --to Jür', 'followup draft halden --to Jürgen\\ Groß'],
  ['followup outcome brook rej', 'followup outcome brook rejected'],
];

test.each(SHELLS)('$shell', { timeout: 90_000 }, async ({ shell, start, list }) => {
  screen = openScreen({ columns: 140, rows: 40, text: SAMPLE });
  screen.enter(`clear; exec ${shell}`);
  await screen.until(/[$%>#]\s*$/);
  screen.enter(start);
  await screen.until(/^ready> ?$/m);
  for (const [typed, line] of PUT) {
    screen.type(typed);
    await screen.until(typed);
    screen.press('Tab');
    await screen.until(line);
    screen.press('C-c');
    await screen.until(/ready> ?\n?$/);
  }
  for (const [typed, wanted] of LISTED) {
    screen.press('C-l');
    screen.type(typed);
    await screen.until(typed.trimEnd());
    screen.press(...list);
    for (const one of wanted) await screen.until(one);
    screen.press('C-c', 'C-c');
    await screen.until(/ready> ?\n?$/);
  }
  expect(screen.shown()).toContain('ready>');
});
