/** Writing commands on a file system with 0 to 63 pages left: nothing changed and told so, or done. Needs root to mount. */

import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeStage, type Stage } from '../../cli/transcript.ts';
import { WRITING } from './commands.ts';
import { type Row, sample, tellWrong } from './figure.ts';
import { closeTrial, judgeEnd, judgeNext, openTrial, type Trial } from './judge.ts';
import { followup, inLanes, openTortureStage, searchText, staleFilesOn } from './program.ts';

const NAME = 'disk full';
const LEVELS = 64;
const MARK = '0 changed files, 0 false exit 0; taskwarrior 2 tasks lost, todo-txt false exit 0, calcurse partial item';
/** So large that a save takes most of the levels. */
const LARGE_BYTES = 60_000;

/** Every command at every level, or a share of the pairs. */
export async function disk(share: number): Promise<Row> {
  if (process.getuid?.() !== 0)
    return { figure: NAME, reached: 'not run: mounting takes root', mark: MARK, isReached: false };
  const counted = await inLanes(2, WRITING, (writing, index) => fill(writing, index, share));
  const wrong = counted.flatMap((one) => one.wrong);
  tellWrong(NAME, wrong);
  const sum = (key: 'runs' | 'refused') => counted.reduce((total, one) => total + one[key], 0);
  return {
    figure: `${NAME}, ${LEVELS} levels x ${WRITING.length} commands`,
    reached: `${sum('runs')} runs, ${sum('refused')} refused: ${wrong.length} changed, untrue or left over`,
    mark: MARK,
    isReached: wrong.length === 0,
  };
}

async function fill(writing: (typeof WRITING)[number], index: number, share: number) {
  const stage = openTortureStage();
  const text = searchText(stage);
  const comment = `# ${'padding '.repeat(9)}\n`;
  writeFileSync(
    join(stage.folder, 'search.yaml'),
    text + comment.repeat(Math.ceil((LARGE_BYTES - text.length) / comment.length)),
  );
  const trial = await openTrial(stage, writing);
  const counted = { runs: 0, refused: 0, wrong: [] as string[] };
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', stage.folder]);
  if (mounted.status !== 0) return { ...counted, wrong: [`cannot mount: ${mounted.stderr}`] };
  try {
    // Not the same levels for each command where only a share is tried.
    const levels = sample([...new Array(LEVELS).keys()], share).map((level) => (level + index * 7) % LEVELS);
    for (const level of levels) {
      const { wasRefused, wrong } = await oneLevel(trial, level);
      counted.runs += 1;
      if (wasRefused) counted.refused += 1;
      counted.wrong.push(...wrong.map((one) => `${writing.name}, ${level} pages left: ${one}`));
    }
  } finally {
    spawnSync('umount', ['-l', stage.folder]);
    closeTrial(trial);
    closeStage(stage);
  }
  return counted;
}

async function oneLevel(trial: Trial, level: number) {
  trial.reset();
  leave(trial.stage, level);
  const ended = await followup(trial.stage, trial.writing.argv);
  const wrong = judgeEnd(trial, ended);
  if (ended.status !== 0 && !/no space left/i.test(ended.stderr)) wrong.push(`not told: ${ended.stderr}`);
  wrong.push(...staleFilesOn(trial.stage).map((name) => `left behind: ${name}`));
  rmSync(join(trial.stage.folder, 'fill'));
  return { wasRefused: ended.status !== 0, wrong: [...wrong, ...(await judgeNext(trial))] };
}

/** Fills the file system but for so many of its pages. */
function leave({ folder }: Stage, pages: number): void {
  const path = join(folder, 'fill');
  writeFileSync(path, '');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(path, Buffer.alloc((bavail - pages) * bsize));
}
