/** Damaged cache and bytecode: whatever befell what is derived, answers are those without it. It costs time, nothing else. */

import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeStage, type Stage } from '../../cli/transcript.ts';
import { DAMAGES } from '../damages.ts';
import { chanceOf, pick, portion, type Row, tellWrong } from './figure.ts';
import { type Ended, inLanes, openTortureStage, searchText, start } from './program.ts';

const ASKED = [
  ['due'],
  ['due', '--json'],
  ['list', '--all', '--json'],
  ['draft', 'halden', '--to', 'priya'],
  ['heard', 'halden', 'soon'],
];

/** 2,000 damages in two programs of their own, each with its cache. */
export async function damages(share: number): Promise<Row> {
  const rounds = portion(2_000, share, 4);
  const found = await inLanes(2, [1, 2], (seed) => inOne(seed, Math.ceil(rounds / 2)));
  const wrong = found.flat();
  tellWrong('damage', wrong);
  return {
    figure: `damaged cache and bytecode, ${rounds.toLocaleString('en-GB')}`,
    reached: `${wrong.length} wrong answers`,
    mark: '0',
    isReached: wrong.length === 0,
  };
}

async function inOne(seed: number, rounds: number): Promise<string[]> {
  const stage = openTortureStage();
  for (const part of ['bin', 'dist', 'templates'])
    cpSync(part, join(stage.folder, 'program', part), { recursive: true });
  const before = searchText(stage);
  const answer = async (argv: readonly string[]) => {
    const { status, stdout, stderr } = await run(stage, argv);
    const text = searchText(stage);
    writeFileSync(stage.env.FOLLOWUP_FILE ?? '', before);
    return JSON.stringify([status, stdout, stderr, text]);
  };
  // Twice, so that all that is kept is there, and the second answers come from it.
  const answers: string[] = [];
  for (const argv of [...ASKED, ...ASKED]) answers.push(await answer(argv));
  const right = answers.slice(ASKED.length);
  const wholes = derivedOn(stage).map((path) => [path, readFileSync(path)] as const);
  const chance = chanceOf(seed);
  const wrong: string[] = wholes.length < 2 ? ['nothing is kept'] : [];
  for (let round = 0; round < rounds; round += 1) {
    const [path, whole] = pick(chance, wholes);
    const [name, damage] = pick(chance, Object.entries(DAMAGES));
    const [asked, place] = [Math.floor(chance() * ASKED.length), chance()];
    writeFileSync(path, damage(whole, place));
    if ((await answer(ASKED[asked] ?? [])) !== right[asked])
      wrong.push(`${name} at ${place} of ${path.slice(stage.folder.length)}: ${ASKED[asked]?.join(' ')}`);
    writeFileSync(path, whole);
  }
  closeStage(stage);
  return wrong;
}

function run(stage: Stage, argv: readonly string[]): Promise<Ended> {
  return start(stage, [process.execPath, join(stage.folder, 'program/bin/followup.js'), ...argv]).ended;
}

/** What the build and the program keep: bytecode beside the bundle, or of this Node; searches, holidays, templates. */
function derivedOn({ folder }: Stage): string[] {
  const below = (place: string) =>
    (readdirSync(join(folder, place), { recursive: true }) as string[]).map((name) => join(folder, place, name));
  const kept = [...below('home/.cache'), ...below('program/dist').filter((path) => path.endsWith('.bytecode'))];
  return kept.filter((path) => statSync(path).isFile());
}
