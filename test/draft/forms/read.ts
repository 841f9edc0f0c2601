/**
 * The corpus of notes: a file a slot, `note | what it must become`; below "held out" what was written after the code, and
 * below "second reader" what another reader wrote: of the first twenty of each file 56 were good, 6 gaps and 18
 * broken when first made; of the second twenty, with those mended, 63 good, 3 gaps and 14 broken.
 */

import { readFileSync } from 'node:fs';
import { readLanguage } from '../../../src/draft/language.ts';
import { judge } from '../../../src/draft/notes/form.ts';
import type { Slot } from '../../../src/draft/notes/made.ts';
import { makeNote, tidyPhrase } from '../../../src/draft/notes/notes.ts';
import { readsAs } from '../../../src/draft/notes/reading.ts';
import { wordsOf } from '../../../src/draft/notes/words.ts';

export const SLOT_FILES: readonly Slot[] = ['detail', 'fit', 'promised', 'question'];
/** Whom all notes are about. */
export const READER = 'Nadia Brandt';

export const BATCHES = ['seen', 'held out', 'second reader'] as const;
export type Batch = (typeof BATCHES)[number];

export interface Row {
  note: string;
  expected: string;
  /** The finished sentence; `gap` with a proposal in brackets, `nothing` where nothing was noted. */
  read: string;
  verdict: 'good' | 'gap' | 'broken';
}

/** What becomes of one note, in words. */
export async function readNote(slot: Slot, note: string): Promise<string> {
  const language = await readLanguage();
  const made = makeNote(slot, note, READER, language);
  if (made.as === 'gap') return made.proposal === '' ? 'gap' : `gap (${made.proposal})`;
  return readsAs(slot, note, READER, language) || 'nothing';
}

/** The form by which a note is judged, for the table. */
export async function formOf(note: string): Promise<string> {
  return judge(wordsOf(tidyPhrase(note), await readLanguage())).form;
}

export async function table(slot: Slot, batch: Batch): Promise<Row[]> {
  const root = new URL(`file://${process.cwd()}/test/draft/forms/`);
  const batches = readFileSync(new URL(`${slot}.txt`, root), 'utf8').split(/# (?:held out|second reader)\n/);
  const lines = (batches[BATCHES.indexOf(batch)] ?? '').split('\n').filter((line) => line.includes(' | '));
  return Promise.all(
    lines.map(async (line) => {
      const [note = '', expected = ''] = line.split(' | ');
      const read = await readNote(slot, note);
      const verdict = read !== expected ? 'broken' : read.startsWith('gap') ? 'gap' : 'good';
      return { note, expected, read, verdict } as const;
    }),
  );
}
