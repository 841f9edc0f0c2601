/** Judges what a command left that something went wrong under: old or new, truthful, and nothing in the way of the next. */

import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from '../../cli/transcript.ts';
import { makeReady, type Writing } from './commands.ts';
import { type Ended, followup, isRaw, shaOf, staleFilesOn } from './program.ts';

/** A command with its stage: what its files are before it and should be after it. */
export interface Trial {
  stage: Stage;
  writing: Writing;
  old: (string | null)[];
  fresh: (string | null)[];
  /** Puts the stage back to where it was before the command. */
  reset(): void;
}

/** Makes a stage ready for a command and lets it run once undisturbed. @throws Error where that fails */
export async function openTrial(stage: Stage, writing: Writing): Promise<Trial> {
  await makeReady(stage, writing);
  const kept = `${stage.folder}.kept`;
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept);
  cpSync(stage.folder, kept, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  const shas = () => writing.changes.map((name) => shaOf(stage, name));
  const old = shas();
  const { status, stderr } = await followup(stage, writing.argv);
  const fresh = shas();
  if (status !== 0 || fresh.some((sha, index) => sha === null || sha === old[index]))
    throw new Error(`${writing.name} ended with ${status} undisturbed: ${stderr}`);
  const reset = () => {
    for (const name of readdirSync(stage.folder)) rmSync(join(stage.folder, name), { recursive: true });
    cpSync(kept, stage.folder, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  };
  reset();
  return { stage, writing, old, fresh, reset };
}

/** Takes away what a trial keeps beside its stage. */
export function closeTrial({ stage }: Trial): void {
  rmSync(`${stage.folder}.kept`, { recursive: true, force: true });
}

/** Words by which a command tells that a file is new although something failed. */
const TOLD = /is saved, but|is written, but|was sent, but|is logged, but/;

/** What is wrong with how a command ended; empty where all is well. */
export function judgeEnd({ stage, writing, old, fresh }: Trial, ended: Ended): string[] {
  const wrong: string[] = [];
  const { status, stdout, stderr } = ended;
  const shas = writing.changes.map((name) => shaOf(stage, name));
  const isNew = shas.every((sha, index) => sha === fresh[index]);
  if (shas.some((sha, index) => sha !== old[index] && sha !== fresh[index])) wrong.push('neither old nor new');
  if (isRaw(ended)) wrong.push(`a raw error: ${stderr}`);
  if ((status === 0 || stdout !== '') && !isNew) wrong.push(`said to be done and is not: ${stdout}${stderr}`);
  if (status !== null && status !== 0 && isNew && !TOLD.test(stderr)) wrong.push(`new, and not told: ${stderr}`);
  if (status !== null && status !== 0 && status !== 4) wrong.push(`ended with ${status}: ${stderr}`);
  return wrong;
}

/** What is wrong with the next command: it must work, and leave nothing behind. */
export async function judgeNext({ stage, writing }: Trial): Promise<string[]> {
  const { status, stderr } = await followup(stage, writing.next ?? [...writing.argv, '--force']);
  const wrong = status === 0 ? [] : [`the next command ended with ${status}: ${stderr}`];
  const staleFiles = staleFilesOn(stage);
  return staleFiles.length === 0 ? wrong : [...wrong, `left behind: ${staleFiles.join(' ')}`];
}
