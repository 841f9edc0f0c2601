/** `kill -9` at random times among four writers at once: what was told to be saved is there, and the next command works. */

import { parseSearch } from '../../../src/store/parse.ts';
import { closeStage, type Stage } from '../../cli/transcript.ts';
import { type Chance, chanceOf, portion, type Row, tellWrong } from './figure.ts';
import { FOLLOWUP, followup, openTortureStage, searchText, staleFilesOn, start } from './program.ts';

const WRITERS = 4;
const ROUNDS_A_STAGE = 25;
/** On a machine that is busy otherwise, four times what another search's command takes at that moment, if that is more. */
const LONGEST_NEXT_MS = 1_000;
const MARK = '0 lost, 0 corrupt, next within 1 s; of 200: taskwarrior 21 cut files, todo-txt 2, calcurse 13';

interface Count {
  killed: number;
  kept: number;
  wrong: string[];
  slowest: number;
}

/** Of each kill, half fall anywhere in the run of a command, half into its second part, where it saves. */
export async function kills(share: number): Promise<Row> {
  const wanted = portion(2_000, share, WRITERS);
  const chance = chanceOf(9);
  const usual = await usualTimes();
  const count: Count = { killed: 0, kept: 0, wrong: [], slowest: 0 };
  const beside = openTortureStage();
  while (count.killed < wanted) await oneStage(count, wanted, chance, { runMs: usual.together, beside });
  closeStage(beside);
  tellWrong('random kill -9', count.wrong);
  const { killed, kept, wrong, slowest } = count;
  const next = `slowest next command ${Math.round(slowest)} ms, ${Math.round(usual.alone)} ms undisturbed`;
  return {
    figure: `random kill -9, ${killed} among ${WRITERS} writers at once`,
    reached: `${wrong.length} lost, corrupt, doubled, left over or late, ${kept} told to be saved; ${next}`,
    mark: MARK,
    isReached: wrong.length === 0,
  };
}

/** How long a command takes alone, and with as many at once as there are writers. */
async function usualTimes(): Promise<{ alone: number; together: number }> {
  const stage = openTortureStage();
  const alone: number[] = [];
  for (let run = 0; run < 5; run += 1) alone.push((await followup(stage, ['heard', 'elm', `alone ${run}`])).ms);
  const together = await Promise.all(
    Array.from({ length: WRITERS }, (_, index) => followup(stage, ['heard', 'elm', `together ${index}`])),
  );
  closeStage(stage);
  return { alone: alone.sort((a, b) => a - b)[2] ?? 0, together: Math.max(...together.map(({ ms }) => ms)) };
}

interface Usual {
  /** How long a command takes among the others. */
  runMs: number;
  /** A stage on which nothing is killed. */
  beside: Stage;
}

async function oneStage(count: Count, wanted: number, chance: Chance, { runMs, beside }: Usual): Promise<void> {
  const stage = openTortureStage();
  const told = new Set<string>();
  for (let round = 0; round < ROUNDS_A_STAGE && count.killed < wanted; round += 1) {
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        const word = `kill ${round}-${writer}`;
        const from = writer % 2 === 0 ? 0 : 0.5;
        const running = start(stage, [...FOLLOWUP, 'heard', 'delphi', word]);
        const timer = setTimeout(() => running.signal('SIGKILL'), (from + chance() * (1.1 - from)) * runMs);
        const { stdout, signal } = await running.ended;
        clearTimeout(timer);
        if (signal === 'SIGKILL') count.killed += 1;
        if (stdout.includes(`heard "${word}"`)) told.add(word);
      }),
    );
    const [next, { ms }] = await Promise.all([
      followup(stage, ['heard', 'elm', `next ${round}`]),
      // A save too: what keeps the disk busy keeps both.
      followup(beside, ['heard', 'elm', `beside ${count.killed}`]),
    ]);
    count.slowest = Math.max(count.slowest, next.ms);
    if (next.ms > Math.max(LONGEST_NEXT_MS, 4 * ms))
      count.wrong.push(`the next command took ${next.ms} ms, another at that moment ${ms} ms`);
    if (next.status === 0) told.add(`next ${round}`);
    else count.wrong.push(`the next command ended with ${next.status}: ${next.stderr}`);
    count.wrong.push(...judge(searchText(stage), told));
    count.wrong.push(...staleFilesOn(stage).map((name) => `left behind: ${name}`));
  }
  count.kept += told.size;
  closeStage(stage);
}

/** Every word that was told is there once, none is there twice, and the file is valid. */
function judge(text: string, told: ReadonlySet<string>): string[] {
  const { problems, search } = parseSearch(text, { file: 'search.yaml', systemZone: () => 'UTC' });
  if (problems.length > 0) return [`corrupt: ${problems[0]?.message}`];
  const words = search.interviews.flatMap(({ history }) =>
    history.flatMap((entry) => (entry.type === 'heard' ? [entry.words] : [])),
  );
  const there = new Set(words);
  const wrong = there.size === words.length ? [] : ['a word is there twice'];
  return [...wrong, ...[...told].filter((word) => !there.has(word)).map((word) => `lost: ${word}`)];
}
