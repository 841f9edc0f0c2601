/**
 * Many processes at once, from a stale lock on, while a person edits the same file by hand. A hand edit is a read, then
 * a rename, and what was saved between the two it overwrites itself: such updates are counted apart, by what the hand
 * editor found in place of what it had read. All others must be there, and every hand edit must last.
 */

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { closeStage, type Stage } from '../../cli/transcript.ts';
import { portion, type Row, tellWrong } from './figure.ts';
import { FOLLOWUP, inLanes, openTortureStage, type Running, searchText, staleFilesOn, start } from './program.ts';

const MARK = 'all but what the hand edit wrote over; of 100: taskwarrior 100, todo-txt 3-25, calcurse 11';

/** Statuses after which a person tries again: locked, and changed underneath. */
const AGAIN = [5, 6];

/** 32 processes, 50 updates each, a stale lock at the start. */
export async function concurrency(share: number): Promise<Row> {
  const side = Math.sqrt(share);
  const [processes, updates] = [portion(32, side, 4), portion(50, side, 3)];
  const stage = openTortureStage();
  writeFileSync(join(stage.folder, 'search.yaml'), `${searchText(stage)}# hand 0\n`);
  plantStaleLock(stage);
  const hand = startHand(stage);
  const wrong: string[] = [];
  let again = 0;
  const writers = Array.from({ length: processes }, (_, index) => index);
  await inLanes(processes, writers, async (writer) => {
    for (let update = 0; update < updates; update += 1) {
      const word = `word ${writer}-${update}`;
      for (;;) {
        const { status, stderr } = await start(stage, [...FOLLOWUP, 'heard', 'delphi', word, '-q']).ended;
        if (status === 0) break;
        if (status !== null && AGAIN.includes(status)) again += 1;
        else {
          wrong.push(`${word} ended with ${status}: ${stderr}`);
          break;
        }
      }
    }
  });
  writeFileSync(join(stage.folder, 'search.yaml.stop'), '');
  const lines = (await hand.ended).stdout.split('\n');
  const overwritten = new Set(lines.flatMap((line) => /^overwrote (.*)$/.exec(line)?.[1] ?? []));
  const edits = lines.filter((line) => line.startsWith('edit ')).length;
  wrong.push(...lines.filter((line) => line.startsWith('reverted')).map((line) => `a hand edit was ${line}`));
  const text = searchText(stage);
  if (!text.includes(`# hand ${edits}\n`)) wrong.push('the last hand edit is gone');
  const stored = text.match(/heard: word \d+-\d+/g)?.map((match) => match.slice(7)) ?? [];
  if (new Set(stored).size !== stored.length) wrong.push('an update is there twice');
  const wanted = processes * updates;
  wrong.push(...missing(processes, updates, new Set([...stored, ...overwritten])).map((word) => `lost: ${word}`));
  wrong.push(...staleFilesOn(stage).map((name) => `left behind: ${name}`));
  closeStage(stage);
  tellWrong('concurrency', wrong);
  const byHand = `${edits} hand edits wrote over ${wanted - new Set(stored).size}`;
  return {
    figure: `${processes} processes x ${updates} updates, a stale lock, a hand editor`,
    reached: `${new Set(stored).size} of ${wanted} there, ${byHand}, ${again} tried again; ${wrong.length} lost, reverted or failed`,
    mark: MARK,
    isReached: wrong.length === 0,
  };
}

function missing(processes: number, updates: number, known: ReadonlySet<string>): string[] {
  const all = Array.from({ length: processes * updates }, (_, index) => {
    return `word ${Math.floor(index / updates)}-${index % updates}`;
  });
  return all.filter((word) => !known.has(word));
}

/** A lock that a process left which is no more. */
function plantStaleLock({ folder }: Stage): void {
  const { pid } = spawnSync('true');
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  const lock = {
    pid,
    start: '1',
    host: hostname(),
    boot,
    nonce: `${pid}-1-abcdef`,
    command: 'followup add',
    at: 0,
  };
  writeFileSync(join(folder, '.search.yaml.lock'), `${JSON.stringify(lock)}\n`, { mode: 0o600 });
}

/** The hand editor, an edit every two seconds. */
function startHand(stage: Stage): Running {
  const script = join(process.cwd(), 'test/store/torture/hand.py');
  return start(stage, ['python3', script, join(stage.folder, 'search.yaml'), '1000000', '2'], 3_600_000);
}
