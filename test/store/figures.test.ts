/** A share of each figure of the store; the full size is `npm run torture`. */

import { expect, test } from 'vitest';
import { completions } from './torture/completion.ts';
import { concurrency } from './torture/concurrency.ts';
import { damages } from './torture/damage.ts';
import { disk } from './torture/disk.ts';
import type { Figure } from './torture/figure.ts';
import { injection } from './torture/injection.ts';
import { kills } from './torture/kills.ts';
import { pureFigure } from './torture/pures.ts';
import { realEditors } from './torture/real-editors.ts';
import { sends } from './torture/send.ts';
import { suspended } from './torture/suspended.ts';

const FIGURES: [name: string, figure: Figure, share: number][] = [
  ['case 1: a fault at a system call leaves the file old or new, and is told', injection, 0.015],
  ['case 2: kills at random times lose nothing that was told to be saved', kills, 0.01],
  ['case 4: concurrent writers and a hand editor lose nothing of each other', concurrency, 0.02],
  ['case 5: a holder that is stopped and goes on loses nothing', suspended, 0.02],
  ['an editor at work during a save loses nothing, and nothing of the save', pureFigure('in-place'), 0.03],
  ['nor does one that renames', pureFigure('by-rename'), 0.03],
  ['nor does a real one', realEditors, 0.015],
  ['send that is interrupted mails nobody twice, and tells what went out', sends, 0.01],
  ['names completed inside quotes run nothing', completions, 0.005],
  ['damaged cache and bytecode cost time, never a right answer', damages, 0.01],
  ['histories merged lose, revive and double nothing', pureFigure('merge'), 0.03],
  ['case 9: a full disk changes nothing, and is told', disk, 0.03],
  ['case 21: undo and redo restore the exact bytes', pureFigure('undo'), 0.02],
  ['case 24: random edits change no foreign byte and lose no comment', pureFigure('edits'), 0.003],
  ['fuzzed YAML is parsed or refused in words', pureFigure('yaml'), 0.003],
  ['fuzzed .ics is read or refused in words', pureFigure('ics'), 0.003],
  ['fuzzed .eml is read or refused in words', pureFigure('eml'), 0.003],
  ['fuzzed templates are text or refused in words', pureFigure('templates'), 0.003],
  ['fuzzed dates are read or refused in words', pureFigure('dates'), 0.003],
  ['fuzzed arguments are run or refused in words', pureFigure('argv'), 0.001],
];

test.for(FIGURES)('%s', { timeout: 300_000 }, async ([, figure, share]) => {
  const row = await figure(share);
  expect(row, row.reached).toMatchObject({ isReached: true });
});
