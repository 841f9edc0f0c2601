/** What a note has spoken of before a word, and whom a pronoun there means by that. Pure. */

import type { Language } from '../language.ts';
import {
  areOthersAt,
  GROUP,
  genderOf,
  isGivenAt,
  isIndefinite,
  isPossessive,
  isSubjectAt,
  isWithin,
  meantAt,
  otherAt,
  SEVERAL,
} from './antecedents.ts';
import { isPersonNoun } from './nouns.ts';
import { isPlural, PEOPLE, type Word } from './words.ts';

export const SELF: Readonly<Record<string, string>> = {
  himself: 'yourself',
  herself: 'yourself',
  themselves: 'yourselves',
  themself: 'yourself',
};
/** What nobody speaks of as "they". */
const SPANS = /^(?:day|hour|minute|month|percent|second|time|week|year)$/;

/** Whom words are for, and what they tell. */
export interface Address {
  /** Whole name of the reader. */
  name: string;
  language: Language;
  slot: 'detail' | 'fit' | 'promised' | 'question';
}

/** What was spoken of before a word. */
export interface Seen {
  /** How the reader was; empty where they were not. */
  reader: '' | 'name' | 'they' | 'she' | 'he';
  readerAt: number;
  /** What a later "they" may mean instead. */
  people: boolean;
  things: boolean;
  someone: boolean;
  /** Where somebody was named whom a later "she" may mean, or something that may be somebody. */
  persons: readonly number[];
  maybes: readonly number[];
  /** What somebody else was called. */
  left: '' | 'she' | 'he';
}

export const NOBODY: Omit<Seen, 'reader' | 'readerAt'> = {
  people: false,
  things: false,
  someone: false,
  persons: [],
  maybes: [],
  left: '',
};

/** Takes note of who or what a later pronoun may mean. */
export function look(words: readonly Word[], index: number, seen: Seen, slot: Address['slot']): void {
  const one = words[index] as Word;
  if (/^you/i.test(one.text) && seen.reader === '') seen.reader = 'name';
  if (one.text === 'one' && /^(?:no|every|some)$/i.test(words[index - 1]?.text ?? '')) seen.people = true;
  if ((one.pos === 'NOUN' && isPlural(one)) || one.pos === 'PRON') {
    if (areOthersAt(words, index)) seen.people = true;
    else if (one.pos === 'NOUN' && !SPANS.test(one.lemma)) seen.things = true;
  }
  const other = otherAt(words, index);
  const isMine = slot === 'fit' || slot === 'question';
  const isSure = other === 'sure' || (isMine && other === 'maybe' && isPersonNoun([one]));
  if (isSure) seen.persons = [...seen.persons, index];
  else if (other === 'maybe') seen.maybes = [...seen.maybes, index];
  const isOfPeople = PEOPLE.test(one.lemma) && (other !== 'none' || SEVERAL.test(one.lemma));
  const isOne = one.pos === 'NOUN' && !isPlural(one) && (isOfPeople || (isMine && isSure));
  if (isOne && seen.reader === 'they') seen.someone = true;
  else if (isOne || (other === 'sure' && /^(?:any|each|every)$/i.test(words[index - 1]?.text ?? '')))
    seen.people = true;
  const isFirm = slot === 'fit' && one.pos === 'PROPN' && /^(?:at|for|with)$/i.test(words[index - 1]?.text ?? '');
  if (isFirm || (isMine && one.pos === 'NOUN' && GROUP.test(one.lemma))) seen.someone = true;
  if (one.lemma === 'team' && !/^your$/i.test(words[index - 1]?.text ?? '')) seen.people = true;
  seen.left = genderOf({ ...one, lemma: '' }) || seen.left;
}

/** "he" where the reader was called "she". */
function isOddFor(one: Word, { reader }: Seen): boolean {
  const gender = genderOf(one);
  return /^(?:she|he)$/.test(reader) && gender !== '' && gender !== reader;
}

/** Whether "she", "he", "her" or "his" means somebody else; null where that is open. */
export function isOfOther(words: readonly Word[], index: number, seen: Seen, slot: Address['slot']): boolean | null {
  const one = words[index] as Word;
  const gender = genderOf(one);
  const isOdd = isOddFor(one, seen);
  const isLone = seen.persons.length === 1 && seen.left !== '' && gender !== '' && seen.left !== gender;
  const persons = isLone ? [] : meantAt(words, index, seen.persons);
  const last = isLone ? undefined : (persons.at(-1) ?? seen.persons.findLast(() => isGivenAt(words, index)));
  if (last !== undefined) {
    if (isOdd || one.text.includes(' or ')) return true;
    if (isGivenAt(words, index) && !isPossessive(words, index)) return null;
    if (slot === 'promised' || (isWithin(words, last, index) && /^(?:at|in|on)$/.test(words[index - 1]?.text ?? '')))
      return null;
    const isNew = /^(?:she|he)$/i.test(one.text);
    if (seen.reader === '' && slot === 'detail' && isNew && !isIndefinite(words, last)) return null;
    if (seen.reader === '' || seen.reader === 'they') return true;
    return (slot === 'fit' || slot === 'question') && !isNew ? true : null;
  }
  if (isOdd) return null;
  const isMine = slot === 'fit' || slot === 'question';
  const maybes = meantAt(words, index, seen.maybes).filter((at) => !isWithin(words, at, index));
  return seen.reader === '' && maybes.some((at) => isMine || words[at]?.pos === 'PROPN') ? null : false;
}

/** "yourself" where it is the reader who acts; null where that is open. */
export function selfOf(words: readonly Word[], index: number, seen: Seen): string | null {
  const one = words[index] as Word;
  const persons = meantAt(words, index, seen.persons);
  if (persons.length > 0 && (seen.left !== '' || seen.reader === '' || seen.reader === 'they')) return 'other';
  const actor = persons.findLast((at) => isSubjectAt(words, at)) ?? -1;
  if (actor > seen.readerAt) return 'other';
  return isOddFor(one, seen) ? null : (SELF[one.text.toLowerCase()] ?? null);
}
