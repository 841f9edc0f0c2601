/** Real editors save the file while commands do: vim in each of its ways, and nano. What they told to be saved is kept. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeStage } from '../../cli/transcript.ts';
import { type Chance, chanceOf, pick, portion, type Row, tellWrong } from './figure.ts';
import { FOLLOWUP, inLanes, openTortureStage, start } from './program.ts';

/** By a script of its commands: the small vim knows no expressions. */
const vim = (copy: string) => (mark: string, chance: Chance) => {
  const script = `sleep ${chance() * 0.6}; printf '%s\\n' '$a' '${mark}' . 'wq!' > s.ex; exec vim.tiny "$@" -S s.ex search.yaml`;
  const set = `set backup backupcopy=${copy} backupdir=.`;
  return ['sh', '-c', script, 'sh', '-u', 'NONE', '-i', 'NONE', '-n', '-es', '-c', set];
};
const EDITORS: Readonly<Record<string, (mark: string, chance: Chance) => string[]>> = {
  'vim.tiny, in place': vim('yes'),
  'vim.tiny, by rename': vim('no'),
  nano: (mark, chance) => [
    'python3',
    join(process.cwd(), 'test/store/torture/nano.py'),
    'search.yaml',
    mark,
    `${chance() * 0.3}`,
  ],
};

/** 200 edits, each beside two commands. */
export async function realEditors(share: number): Promise<Row> {
  const there = Object.keys(EDITORS).filter((name) => existsSync(`/usr/bin/${name.split(',')[0]}`));
  const figure = 'real editors beside commands';
  if (there.length === 0) return { figure, reached: 'not run: neither vim.tiny nor nano', mark: '0', isReached: true };
  const rounds = portion(200, share, there.length);
  const chance = chanceOf(7);
  const plans = Array.from({ length: rounds }, (_, round) => ({ name: there[round % there.length] ?? '', chance }));
  const found = await inLanes(2, plans, oneRound);
  const wrong = found.flat();
  tellWrong(figure, wrong);
  return {
    figure: `${figure}, ${rounds} edits by ${there.join('; ')}`,
    reached: `${wrong.length} lost`,
    mark: '0',
    isReached: wrong.length === 0,
  };
}

async function oneRound({ name, chance }: { name: string; chance: Chance }, round: number): Promise<string[]> {
  const stage = openTortureStage();
  const mark = `# mark ${round}`;
  const editor = start(stage, EDITORS[name]?.(mark, chance) ?? []);
  const commands = pick(chance, [1, 2]);
  for (let count = 0; count < commands; count += 1) {
    await sleep(chance() * 150);
    await start(stage, [...FOLLOWUP, 'heard', 'delphi', `word ${count}`]).ended;
  }
  await editor.ended;
  await start(stage, [...FOLLOWUP, 'heard', 'elm', 'afterwards']).ended;
  const names = readdirSync(stage.folder).filter((one) => /^search(\.edited-.*)?\.yaml$/.test(one));
  const isKept = names.some((one) => readFileSync(join(stage.folder, one), 'utf8').includes(mark));
  const ended = await editor.ended;
  closeStage(stage);
  return isKept ? [] : [`${name}, round ${round}: ${mark} is nowhere: ${ended.status} ${ended.stderr}`];
}
