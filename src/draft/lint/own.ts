/** What is recorded about a process, as texts a mail may quote, and how to blank them out. Pure. */

import type { Interview } from '../../model/interview.ts';
import { everyoneIn } from '../../model/people.ts';
import { greetingName } from '../greeting.ts';
import type { Language } from '../language.ts';
import { lettered } from '../lettered.ts';
import { textsOf, tidyPhrase } from '../notes/notes.ts';
import { isQuoted } from './words.ts';

/** Stands for blanked-out text: no letter, no sentence end. */
export const BLANK = '\uFFFC';

/**
 * Names, company, role and everything noted about the people of a process, as noted and as a mail with this body may
 * have taken it; longest first, none empty.
 */
export function ownTexts(process: readonly Interview[], myName: string, body: string, language: Language): string[] {
  const people = process.flatMap(everyoneIn);
  const names = [...people.map(({ name }) => name), myName];
  const texts = [
    ...process.flatMap(({ company, role, decisionWords, notes }) => [company, role, decisionWords ?? '', notes ?? '']),
    ...names,
    ...people.map(({ name, greet }) => greetingName(name, greet)),
    ...people.flatMap((person) => [person.title ?? '', ...textsOf(person, (note) => isQuoted(note, body), language)]),
  ].flatMap((text) => [text.normalize('NFC').trim().replace(/\s+/g, ' '), tidyPhrase(text)]);
  return [...new Set(texts)].filter((text) => text !== '').sort((a, b) => b.length - a.length);
}

const WORD_CHARACTER = lettered(String.raw`[\p{L}\p{N}]`, '');

/** Where a text stands in another as whole words, a line break counting as a blank; ends exclusive, in order. */
export function placesOf(wanted: string, text: string, options: { anyCase: boolean }): { from: number; to: number }[] {
  const flat = text.replace(/[\n\t]/g, ' ');
  const [hay, needle] = options.anyCase ? [lowerCase(flat), lowerCase(wanted)] : [flat, wanted];
  const places: { from: number; to: number }[] = [];
  for (let from = hay.indexOf(needle); from !== -1; from = hay.indexOf(needle, from + 1)) {
    const to = from + needle.length;
    if (!isInWord(flat, from, to)) places.push({ from, to });
  }
  return places;
}

/** Lower case of the same length; the few letters that would grow stay as they are. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function isInWord(text: string, from: number, to: number): boolean {
  return isWordCharacter(text.slice(Math.max(0, from - 1), from)) || isWordCharacter(text.slice(to, to + 1));
}

function isWordCharacter(text: string): boolean {
  return WORD_CHARACTER(text).test(text);
}

/**
 * Blanks out every occurrence of the texts, character by character, line breaks kept. Single words only as they are
 * spelt, phrases in any case.
 *
 * @example
 * blankOut('Urgent news from Urgent', ['Urgent']) //=> '￼￼￼￼￼￼ news from ￼￼￼￼￼￼'
 */
export function blankOut(text: string, own: readonly string[]): string {
  let result = text.normalize('NFC');
  const spelt = result.replace(/[\n\t]/g, ' ');
  const lower = lowerCase(spelt);
  for (const one of own) {
    if (!(one.includes(' ') ? lower.includes(lowerCase(one)) : spelt.includes(one))) continue;
    const parts: string[] = [];
    let end = 0;
    for (const { from, to } of placesOf(one, result, { anyCase: one.includes(' ') })) {
      if (from < end) continue;
      parts.push(result.slice(end, from), result.slice(from, to).replace(/[^\n]/g, BLANK));
      end = to;
    }
    result = [...parts, result.slice(end)].join('');
  }
  return result;
}

/** Whether a snippet is quoted from what is recorded. */
export function isOwn(snippet: string, own: readonly string[]): boolean {
  const wanted = tidyPhrase(snippet).toLowerCase();
  return own.some((text) => text.toLowerCase().includes(wanted));
}

/** Whether a text is another with parts of it blanked out. */
export function isBehind(masked: string, text: string): boolean {
  return masked.length === text.length && [...masked].every((letter, at) => letter === BLANK || letter === text[at]);
}
