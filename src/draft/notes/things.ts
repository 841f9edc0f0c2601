/** What of a promise is a thing to send, though its first word may be a verb. Pure. */

import type { Language } from '../language.ts';
import { isQualifying } from './asides.ts';
import { after, type Reader } from './made.ts';
import { isDetermined, withThe } from './nouns.ts';
import { isBase, isPast } from './verbs.ts';
import { isNominal, isPlural, type Word } from './words.ts';

/** "signed NDA", "talk by Grace": what a model takes for an act. */
export function isThing([first, next]: readonly Word[]): boolean {
  if (first === undefined || next === undefined) return false;
  if (/[^e]ed$/.test(first.text)) return isNominal(next) && !/^(?:promised|offered|agreed)$/i.test(first.text);
  if (next.text === 'about' && ANSWERS.test(first.text)) return false;
  if (next.text === 'of' && !/^(?:hear|know|speak|think)$/i.test(first.text)) return true;
  return MEETS.test(first.text) && OF_A_NOUN.test(next.text);
}

/** "start date", "sign form": one noun, or what is done to one, and the model takes the first. */
export function isTopic(words: readonly Word[], verb: number, { language }: Reader): boolean {
  const [one, next, third] = after(words, verb);
  if (one === undefined || next === undefined || isPast(one)) return false;
  const isBare = third?.pos === 'ADP' && !MEETS.test(one.text) && withThe([next]) !== next.text;
  const isOne =
    next.pos === 'NOUN' &&
    !isPlural(next) &&
    (third === undefined || third.text === 'and' || isBare || isSaidOfThing(words, verb + 2));
  if (/^(?:email|forward|mail|send)$/i.test(one.text) || (!isOne && next.text !== 'for')) return false;
  return language.mayBe(one.text.toLowerCase(), 'NOUN');
}

/** "ship sample to Anna", "book room on Monday": where and when it is done, more likely than where a thing is. */
export function mayBeAct([first, second, third]: readonly Word[], language: Language): boolean {
  const isBare = first?.pos === 'NOUN' && /^[a-z]+$/.test(first.text) && !isPlural(first) && !/ing$/.test(first.text);
  const isAside = second?.pos === 'NOUN' && /^(?:at|on|to)$/.test(third?.text ?? '');
  return isBare && isAside && language.mayBe(first.text, 'VERB');
}

/** "prompt book, 2 pages", "file name of the model": what goes on so is a thing. */
export function isSaidOfThing(words: readonly Word[], from: number): boolean {
  const next = words[from];
  return next?.text === 'of' || (next?.text === ',' && isQualifying(after(words, from + 1)));
}

export function dashAt(words: readonly Word[]): number {
  return words.findIndex((one, index) => /^[-–—]$/.test(one.text) && one.gap !== '' && index < words.length - 1);
}

/** "benchmarks PHP 8 vs Go", "mum's recipe": things in few words, and no one noun phrase. */
export function isThingInShort(words: readonly Word[]): boolean {
  const [first, second] = words;
  if (second?.text === "'s" && first?.pos === 'NOUN' && !isPlural(first)) return true;
  const name = words.findIndex(({ pos }) => pos === 'PROPN');
  const before = words[name - 1];
  return before !== undefined && isPlural(before) && words.slice(0, name).every(isNominal);
}

/** "pop in for a brew", "visit yard", "trial shift on Saturday": what will be done, in few words. */
export function isFragment(words: readonly Word[]): boolean {
  return words.some((one, index) => {
    const next = words[index + 1];
    const isComing =
      index === 0 && /^(?:in|off|out|round)$/.test(next?.text ?? '') && isBase(one) && !MEETS.test(one.text);
    const isVisit = index === 0 && /^visit$/i.test(one.text) && next?.pos === 'NOUN';
    const isMet =
      /^(?:coffee|dinner|lunch|shift|tour|trial|walk)$/.test(one.lemma) && /^(?:ADP|PROPN)$/.test(next?.pos ?? '');
    return isComing || isVisit || (isMet && !isDetermined(words));
  });
}

/** "my number and the scheme I mentioned": things, and what was said of them. */
export function isMentioned(words: readonly Word[]): boolean {
  return words.some((one, index) => {
    const [before, next] = [words[index - 1], words[index + 1]];
    return one.text === 'I' && before !== undefined && isNominal(before) && next?.pos === 'VERB';
  });
}

export const MEETS =
  /^(?:call|chat|check|fill|follow|hand|look|reply|respond|sign|sleep|speak|talk|text|travel|turn|visit)$/i;
export const ANSWERS = /^(?:ask|check|hear|reply|respond|think)$/i;
const OF_A_NOUN = /^(?:of|by|about|from)$/i;

/** "call about the lease" is an act, "text of the lease" and "visit to the yard" are none. */
export function isOfIt([first, second]: readonly Word[]): boolean {
  return OF_A_NOUN.test(second?.text ?? '') || (/^visit$/i.test(first?.text ?? '') && second?.text === 'to');
}
