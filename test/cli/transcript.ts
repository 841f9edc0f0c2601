/** Runs transcripts: `$ command` lines with the output beneath them, as a person would see it in a terminal. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = process.cwd();

/** The instant at which every transcript stands, unless a command says otherwise. */
export const NOW = '2026-11-24T10:00:00Z';

/** A folder with the sample search in it, and the environment in which its commands run. */
export interface Stage {
  folder: string;
  env: Record<string, string>;
}

/** Makes a stage; the caller takes it down. */
export function openStage(): Stage {
  const folder = mkdtempSync(join(tmpdir(), 'followup-stage-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'home'));
  symlinkSync(join(root, 'bin/followup.js'), join(folder, 'bin/followup'));
  mkdirSync(join(folder, 'test/fixtures'), { recursive: true });
  const sample = join(root, 'test/fixtures/search.yaml');
  for (const copy of ['search.yaml', 'test/fixtures/search.yaml']) copyFileSync(sample, join(folder, copy));
  const env = {
    PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}`,
    HOME: join(folder, 'home'),
    LANG: 'C.UTF-8',
    TZ: 'Europe/London',
    FOLLOWUP_NOW: NOW,
    FOLLOWUP_FILE: join(folder, 'search.yaml'),
  };
  return { folder, env };
}

/** Takes a stage down. */
export function closeStage({ folder }: Stage): void {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * A transcript run again: commands and comments as they stand, each command's output replaced by what it printed now.
 * Standard error lines begin with `! `, an exit status other than 0 stands last as `[7]`. Paths of the stage are
 * shown as `~`.
 */
export function replay(transcript: string, stage: Stage): string {
  const lines: string[] = [];
  for (const step of stepsOf(transcript)) {
    lines.push(...step.before, ...step.command.map((line, index) => `${index === 0 ? '$' : '>'} ${line}`));
    lines.push(...outputOf(step.command.join('\n'), stage));
  }
  const after = trailing(transcript);
  return [...lines, ...after].join('\n');
}

interface Step {
  before: string[];
  command: string[];
}

function stepsOf(transcript: string): Step[] {
  const steps: Step[] = [];
  let before: string[] = [];
  let inCommand = false;
  for (const line of transcript.split('\n')) {
    if (line.startsWith('$ ')) {
      steps.push({ before, command: [line.slice(2)] });
      before = [];
      inCommand = true;
    } else if (inCommand && line.startsWith('> ')) steps.at(-1)?.command.push(line.slice(2));
    else {
      inCommand = false;
      if (line.startsWith('## ')) before.push(line);
    }
  }
  return steps;
}

function trailing(transcript: string): string[] {
  return transcript.endsWith('\n') ? [''] : [];
}

const EXPORT = /^export (\w+)=(\S+)$/;

function outputOf(command: string, { folder, env }: Stage): string[] {
  const [, variable, value] = EXPORT.exec(command) ?? [];
  // An export holds for the commands after it, as it would in one shell.
  if (variable !== undefined) env[variable] = value ?? '';
  const result = spawnSync('bash', ['-c', command], { cwd: folder, env, encoding: 'utf8', input: '' });
  const shown = (text: string) =>
    text.replaceAll(`${folder}/home`, '~').replaceAll(folder, '~').replace(/\n$/, '').split('\n');
  const lines = result.stdout === '' ? [] : shown(result.stdout);
  if (result.stderr !== '') lines.push(...shown(result.stderr).map((line) => `! ${line}`));
  if (result.status !== 0) lines.push(`[${result.status}]`);
  return lines;
}
