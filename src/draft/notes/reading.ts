/** Tells whoever notes something how it will read, and what will leave a gap. Text to text, no I/O. */

import type { Language } from '../language.ts';
import type { Made, Slot } from './made.ts';
import { closed, makeNote, SLOTS, sentenceOf, tidyPhrase } from './notes.ts';

/**
 * The finished sentence of a note, to show to whoever noted it; null where it will leave a gap, and empty for nothing.
 */
export function readsAs(slot: Slot, text: string, name: string, language: Language): string | null {
  const made = makeNote(slot, text, name, language);
  if (made.as === 'nothing') return '';
  if (made.as === 'gap') return null;
  if (made.as !== 'phrase') return sentenceOf(made, 0);
  return closed(SLOTS[slot].lead.replace('…', made.text));
}

/** How to write a note that cannot be made into a sentence: completes "only you can fill this in: ". */
export function adviceOn(slot: Slot, text: string, made: Made): string {
  const { lead, example, asks } = SLOTS[slot];
  const proposal = made.as === 'gap' && made.proposal !== '' ? made.proposal : example;
  const noted = tidyPhrase(text).replace(/[[\]]/g, '');
  const short = noted.length > 60 ? `${noted.slice(0, 57).trimEnd()}…` : noted;
  return `${asks}, to complete "${lead}", such as "${proposal}"; noted is "${short}"`;
}

/** What to write instead of a note that will leave a gap; null where it reads well, or says nothing. */
export function adviceFor(slot: Slot, text: string, name: string, language: Language): string | null {
  const made = makeNote(slot, text, name, language);
  return made.as === 'gap' ? adviceOn(slot, text, made) : null;
}

/** A line that tells how a note will read, or what will be asked for instead; empty for nothing. */
export function readingLine(slot: Slot, text: string, name: string, language: Language): string {
  const advice = adviceFor(slot, text, name, language);
  if (advice !== null) return `leaves a gap: write ${advice}`;
  const sentence = readsAs(slot, text, name, language);
  return sentence === null || sentence === '' ? '' : `reads: ${sentence}`;
}
