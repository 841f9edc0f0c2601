/** The law of undo: after any commands, all steps back and all steps forth pass through the very same bytes. */

import { closeDesk, type Desk, openDesk } from './desk.ts';
import { pick, type Random, randomOf } from './formatted.ts';

const IDS = ['halden', 'brook', 'delphi', 'elm'];
const KINDS = ['thank-you', 'status-check', 'linkedin-note'];

function command(random: Random, count: number): string[] {
  const id = pick(random, IDS);
  return pick(random, [
    ['heard', id, `words ${count}: "x" # y`],
    ['heard', id, `again ${count}`, '--decision-by', '2026-12-09'],
    ['skip', id, '--kind', pick(random, KINDS), '--why', `why ${count}`],
    ['snooze', id, '--kind', 'status-check', '--until', '2026-12-05'],
    ['outcome', id, 'rejected'],
    ['note', 'halden', '--to', 'priya', '--detail', `detail ${count}, and more`],
    ['note', id, '--to', `New Person ${count}`, '--title', 'CTO'],
    ['add', '--company', `Acme ${count}`, '--role', 'Dev', '--at', '2026-11-20T10:00'],
    ['undo'],
    ['redo'],
  ]);
}

/** Tries so many sequences from a seed on. @throws Error that names the first that breaks the law */
export async function checkUndo(runs: number, seed: number): Promise<void> {
  for (let run = 0; run < runs; run += 1) {
    const desk = openDesk();
    try {
      await sequence(desk, randomOf(seed + run), seed + run);
    } finally {
      closeDesk(desk);
    }
  }
}

async function sequence(desk: Desk, random: Random, seed: number): Promise<void> {
  /** The bytes before each step that can be undone, and after each that can be redone, the next last. */
  const [back, forth]: [string[], string[]] = [[], []];
  const done: string[] = [];
  const step = async (argv: string[]) => {
    const before = desk.sha();
    const { status, err } = await desk.run(...argv);
    const after = desk.sha();
    done.push(`${argv.join(' ')} -> ${status}`);
    const fail = (why: string) => new Error(`seed ${seed}: ${why}\n${done.join('\n')}\n${err}`);
    if (desk.staleFiles().length > 0) throw fail('something was left');
    const [from, to] = argv[0] === 'undo' ? [back, forth] : argv[0] === 'redo' ? [forth, back] : [null, back];
    if (from === null) {
      if (status !== 0 && after !== before) throw fail('it failed, and changed the file');
      if (after === before) return;
      forth.length = 0;
      to.push(before);
      return;
    }
    const wanted = from.pop();
    if (wanted === undefined ? status !== 1 || after !== before : status !== 0 || after !== wanted)
      throw fail('a step to other bytes');
    if (wanted !== undefined) to.push(before);
  };
  for (let count = 0; count < 6; count += 1) await step(command(random, count));
  const end = desk.sha();
  const steps = back.length;
  while (back.length > 0) await step(['undo']);
  await step(['undo']);
  for (let count = 0; count < steps; count += 1) await step(['redo']);
  if (desk.sha() !== end) throw new Error(`seed ${seed}: not where it was\n${done.join('\n')}`);
}
