/** What a note becomes, and what the makers of all slots share. Pure. */

import { type Judged, judge } from './form.ts';
import { toReader } from './reader.ts';
import type { Address } from './seen.ts';
import { mend, type Word, wordsOf, write } from './words.ts';

export type Slot = Address['slot'];
export type Reader = Address;

/**
 * What a note has become: nothing to say; a phrase that completes the slot's sentence; a clause, true by itself, that
 * stands after "that"; a sentence of its own, without its full stop; English of no sure form, which only a frame with a
 * colon or the like suits; or no English that is sure to be right, with a way of writing it where there is one.
 */
export type Made =
  | { as: 'nothing' }
  | { as: 'phrase' | 'clause'; text: string }
  | { as: 'loose'; text: string; isThing?: boolean }
  | { as: 'sentence'; text: string; phrase: string }
  | { as: 'gap'; proposal: string };

export const NOTHING: Made = { as: 'nothing' };
export const phrase = (text: string): Made => ({ as: 'phrase', text });
export const loose = (text: string): Made => ({ as: 'loose', text });
/** What is surely a thing, though its form is not sure. */
export const looseThing = (text: string): Made => ({ as: 'loose', text, isThing: true });
export const gap = (proposal = ''): Made => ({ as: 'gap', proposal });

/** With a capital, save where a small first letter is a name's own: "iOS", "eBay", "dbt". */
export function capitalised(text: string): string {
  if (/^(?:\p{Ll}+\p{Lu}|[^aeiouy\P{Ll}]{2,4}(?!\p{L}))/u.test(text)) return text;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function quoted(text: string): string {
  const inner = text
    .trim()
    .replace(/^["“'«„]|["”'»“]$/g, '')
    .replace(/[.,]$/, '');
  return `"${inner}"`;
}

export function question(text: string): string {
  return quoted(`${capitalised(text.replace(/["”]$/, '').replace(/\?*$/, ''))}?`);
}

/** The words of a note to their reader, judged; or how it might be meant where that is open. */
export function judgedTo(text: string, reader: Reader): Judged | { open: string } {
  const words = wordsOf(text, reader.language, reader.name);
  const told = toReader(words, reader);
  if (told !== null) return judge(mend(told));
  const meant = write(toReader(words, reader, true) ?? words);
  return { open: meant === write(words) || /\b(?:him|her)self\b/.test(meant) ? '' : meant };
}

export function after(words: readonly Word[], count: number): Word[] {
  return words.slice(count);
}
