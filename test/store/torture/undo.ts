/** Random commands one after the other, steps back and forth among them; then all is undone and all is redone. */

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Chance, pick } from './figure.ts';
import { type Inside, type Place, runInside } from './inside.ts';
import { isRaw } from './program.ts';

const SAMPLE = readFileSync(join(process.cwd(), 'test/fixtures/search.yaml'), 'utf8');

/** The same search as it may lie on a disk; null: there is none yet. */
const STARTS = [
  SAMPLE,
  SAMPLE.replaceAll('\n', '\r\n'),
  `\ufeff${SAMPLE}`,
  SAMPLE.trimEnd(),
  'version: 1\n',
  null,
] as const;

/** The texts that the file has had since it was begun, and which of them it holds. */
interface Past {
  texts: (string | null)[];
  at: number;
}

/** One sequence of three to ten commands: every step back and every step forth restores the exact bytes. */
export async function trySequence(chance: Chance): Promise<string | null> {
  const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const cwd = mkdtempSync(join(base, 'followup-undo-'));
  const file = join(cwd, 'i.yaml');
  mkdirSync(join(cwd, 'home'));
  const place: Place = { cwd, env: { HOME: join(cwd, 'home'), FOLLOWUP_FILE: file } };
  const text = () => (existsSync(file) ? readFileSync(file, 'utf8') : null);
  try {
    const start = pick(chance, STARTS);
    if (start !== null) writeFileSync(file, start);
    const past: Past = { texts: [start], at: 0 };
    const steps = 3 + Math.floor(chance() * 8);
    for (let step = 0; step < steps; step += 1) {
      const argv = commandOf(chance, step);
      const wrong = await takeStep(place, argv, past, text);
      if (wrong !== null) return `${argv.join(' ')}: ${wrong}`;
    }
    return (await walk(place, 'undo', past, text)) ?? (await walk(place, 'redo', past, text));
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

function commandOf(chance: Chance, step: number): string[] {
  const id = pick(chance, ['halden', 'brook', 'delphi', 'elm', `new-${step - 1}`]);
  return pick(chance, [
    ['add', '--company', 'New', '--role', String(step), '--at', '2026-11-20T10:00', '--with', 'Ann <ann@x.example>'],
    ['heard', id, `word ${step}: # "é"`],
    ['heard', id, 'later', '--decision-by', '2026-12-03'],
    ['sent', id, '--kind', 'thank-you'],
    ['outcome', id, pick(chance, ['rejected', 'offer', 'withdrawn', 'closed'])],
    ['skip', '--kind', 'linkedin-note', id],
    ['snooze', id, '--kind', 'status-check', '--until', '2026-12-05'],
    ['note', id, '--to', 'Ann Alba', '--detail', `detail ${step}`],
    ['undo'],
    ['redo'],
  ]);
}

/** A command, which may be refused; what it did must be what the past says it could do. */
async function takeStep(place: Place, argv: string[], past: Past, text: () => string | null): Promise<string | null> {
  const ended = await runInside(place, argv);
  if (isRaw(ended)) return `a raw error: ${ended.stderr}`;
  const isStep = argv[0] === 'undo' || argv[0] === 'redo';
  if (isStep) {
    const next = past.at + (argv[0] === 'undo' ? -1 : 1);
    if (next < 0 || next >= past.texts.length) return endsWith(ended, 1, past, text);
    past.at = next;
    return endsWith(ended, 0, past, text);
  }
  if (ended.status !== 0) return endsWith(ended, ended.status, past, text);
  if (text() === past.texts[past.at]) return null;
  past.texts = [...past.texts.slice(0, past.at + 1), text()];
  past.at += 1;
  return null;
}

function endsWith({ status, stderr }: Inside, wanted: number, past: Past, text: () => string | null): string | null {
  if (status !== wanted) return `ended with ${status}, not ${wanted}: ${stderr}`;
  return text() === past.texts[past.at] ? null : 'the file holds other bytes';
}

/** Steps in one direction until there are no more, and once again, which must say so. */
async function walk(
  place: Place,
  type: 'undo' | 'redo',
  past: Past,
  text: () => string | null,
): Promise<string | null> {
  for (let step = 0; step <= past.texts.length; step += 1) {
    const isOver = past.at === (type === 'undo' ? 0 : past.texts.length - 1);
    const wrong = await takeStep(place, [type], past, text);
    if (wrong !== null) return `${type}, all: ${wrong}`;
    if (isOver) return null;
  }
  return `${type}, all: no end`;
}
