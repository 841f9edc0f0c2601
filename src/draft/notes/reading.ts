/** Tells whoever notes something how it will read, and what will leave a gap. Text to text, no I/O. */

import type { Interview, Person, Search } from '../../model/interview.ts';
import { everyoneIn } from '../../model/people.ts';
import type { Language } from '../language.ts';
import type { Made } from './made.ts';
import { closed, makeNote, notesOf, SLOTS, type Slot, sentenceOf, tidyPhrase } from './notes.ts';

/**
 * The finished sentence of a note, to show to whoever noted it; null where it will leave a gap, and empty for nothing.
 *
 * @example
 * readsAs('promised', 'the paper', 'Priya Raman', null) //=> 'As promised, I will send you the paper.'
 */
export function readsAs(slot: Slot, text: string, name: string, language: Language | null): string | null {
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

/** A line that tells how a note will read, or what will be asked for instead; empty for nothing. */
export function readingLine(slot: Slot, text: string, name: string, language: Language | null): string {
  const sentence = readsAs(slot, text, name, language);
  if (sentence === null) return `no sentence: write ${adviceOn(slot, text, makeNote(slot, text, name, language))}`;
  return sentence === '' ? '' : `reads: ${sentence}`;
}

/** A note that will leave a gap in a mail. */
export interface GapToCome {
  interview: Interview;
  person: Person;
  slot: Slot;
  advice: string;
}

/** The notes that will leave a gap, in the order of the file. */
export function gapsToCome({ interviews }: Pick<Search, 'interviews'>, language: Language): GapToCome[] {
  return interviews.flatMap((interview) =>
    everyoneIn(interview).flatMap((person) =>
      notesOf(person).flatMap(([slot, text]) => {
        const made = makeNote(slot, text, person.name, language);
        return made.as === 'gap' ? [{ interview, person, slot, advice: adviceOn(slot, text, made) }] : [];
      }),
    ),
  );
}
