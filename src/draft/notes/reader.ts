/** Turns a note about somebody into words to them: "they", "she" and the name become "you". Pure. */

import { wordsOfName } from '../greeting.ts';
import { agree, isDisagreeing } from './agree.ts';
import { genderOf, isPossessive } from './antecedents.ts';
import { asideAfter, isDoneTo, isNameOrNoun, isVerbAfter, nameEnd } from './named.ts';
import { type Address, isOfOther, look, NOBODY, SELF, type Seen, selfOf } from './seen.ts';
import { withYou } from './verbs.ts';
import { isNominal, isPlural, type Word, word } from './words.ts';

/**
 * The words to their reader; null where it cannot be told whether "they", "she" or "their" is the reader. What is in
 * quotes stays as it was said.
 *
 * @param anyway takes what is open for the reader, or for the other person there is
 */
export function toReader(given: readonly Word[], address: Address, anyway = false): Word[] | null {
  const { language, slot } = address;
  const names = new Set(wordsOfName(address.name).map((one) => one.toLowerCase()));
  const words = paired(given);
  const result: Word[] = [];
  const seen: Seen = { ...NOBODY, reader: '', readerAt: -1 };
  if (isNameOrNoun(words, names, language)) return null;
  for (let index = 0; index < words.length; index += 1) {
    const one = words[index] as Word;
    const end = quoteEnd(words, index);
    if (end > index) {
      result.push(...words.slice(index, end));
      index = end - 1;
      continue;
    }
    const last = nameEnd(words, index, names, language);
    const isNamed = last >= 0;
    const meant = isNamed ? namedAs(words, last, anyway) : meaningOf(words, index, seen, slot, anyway);
    if (meant === null) return null;
    if (meant === 'other') {
      result.push(one);
      look(words, index, seen, slot);
      continue;
    }
    if (isNamed && index === 1 && isDoneTo(words, last)) result[0] = { ...(words[0] as Word), pos: 'VERB' };
    result.push({ ...one, text: meant, lemma: meant, pos: 'PRON' });
    const reader = isNamed ? 'name' : /^the/i.test(one.text) ? 'they' : genderOf(one) || 'name';
    Object.assign(seen, isNamed ? NOBODY : {}, { reader, readerAt: index });
    if (isNamed) index = meant === 'your' && words[last + 1]?.text === "'s" ? last + 1 : last;
    if (meant === 'you' && words[index + 1]?.text === '&') words[index + 1] = word('and', 'CCONJ');
    if (isNamed && meant === 'you') words.splice(last + 1, asideAfter(words, last));
    const isOnePerson = isNamed || /^(?:she|he)\b/i.test(one.text);
    if (meant === 'you' && isOnePerson && isDisagreeing(words, index)) return null;
    if (meant === 'you' && isOnePerson) agree(result, words, index + 1);
    const next = words[index + 1];
    if (/^they$/i.test(one.text) && next?.pos === 'AUX') words[index + 1] = { ...next, text: withYou(next) };
  }
  return result;
}

/** Where the quotation that begins here ends, behind its mark; the index itself where none does. */
function quoteEnd(words: readonly Word[], index: number): number {
  if (index === 0 || !/^["“]$/.test(words[index]?.text ?? '')) return index;
  const end = words.findIndex(({ text }, at) => at > index && /^["”]$/.test(text));
  return end < 0 ? index : end + 1;
}

/** A copy in which "his or her" and "he/she" are one word. */
function paired(given: readonly Word[]): Word[] {
  const words: Word[] = [];
  for (let index = 0; index < given.length; index += 1) {
    const [one, or, other] = given.slice(index) as [Word, Word?, Word?];
    const pair = `${one.text} ${or?.text} ${other?.text}`;
    const isPair = /^(?:s?he (?:or|\/) s?he|(?:him|his|her) (?:or|\/) (?:him|his|her))$/i.test(pair);
    if (isPair) index += 2;
    words.push(isPair ? { ...one, text: `${one.text} or ${other?.text}` } : { ...one });
  }
  return words;
}

/** What the reader's name becomes, by what follows it; null where somebody else shares in it. */
function namedAs(words: readonly Word[], last: number, anyway: boolean): string | null {
  const next = words[last + 1];
  if (isShared(words, last + 1)) return anyway ? 'your' : null;
  return next?.text === "'s" && !isVerbAfter(words, last + 2) ? 'your' : 'you';
}

/** "Nadia and Tom's session", "her and Tim's podcast": there is no plain word for both. */
function isShared(words: readonly Word[], next: number): boolean {
  return (
    /^(?:and|&)$/.test(words[next]?.text ?? '') && words.slice(next + 1, next + 4).some(({ text }) => text === "'s")
  );
}

/** What a pronoun becomes: another word where it means the reader, `other` where not, null where that is open. */
function meaningOf(
  words: readonly Word[],
  index: number,
  seen: Seen,
  slot: Address['slot'],
  anyway: boolean,
): string | null {
  const one = words[index] as Word;
  const lower = one.text.toLowerCase();
  const isMany = /^the(?:y|m|ir|irs|mselves|mself)$/.test(lower);
  const isOne = /^(?:she|he|her|him|his|hers|herself|himself)(?: or s?h\w+)?$/.test(lower);
  const isSelf = SELF[lower] !== undefined;
  if (one.pos === 'NOUN' || (!isMany && !isOne) || /^[A-Z]{2,}$/.test(one.text)) return 'other';
  if (isOne && !isSelf) {
    const isOther = isOfOther(words, index, seen, slot);
    if (isOther !== false) return isOther || anyway ? 'other' : null;
  }
  if (lower === 'theirs' && /^(?:like|of)$/.test(words[index - 1]?.text ?? '')) return 'yours';
  if (lower === 'their' && !seen.people && /^(?:about|at|for|from|in|of|on|to)$/.test(words[index - 1]?.text ?? ''))
    return 'your';
  const isOpen = isMany && !anyway && !isOfObject(words, index);
  if (isOpen && seen.someone && lower !== 'they' && !seen.people) return null;
  if (isOpen && seen.people && !isFoundBy(words, index)) {
    return seen.reader !== '' && isNewClause(words, index) ? null : 'other';
  }
  const isOnlyOf = words.slice(0, index).filter(isPlural).length < 2 && isFoundBy(words, index);
  if (isOpen && seen.things && !isOnlyOf) {
    if (lower === 'they' && isBehindNouns(words, index)) return null;
    const takesThem = lower === 'they' && words.slice(index).some(({ text }) => /^them$/i.test(text));
    if (!takesThem) return seen.reader !== '' && lower !== 'them' ? null : 'other';
  }
  if (isSelf) return selfOf(words, index, seen) ?? (anyway ? 'other' : null);
  if (index === 0 && /^(?:them|him)$/.test(lower) && /^being$|...ing$/.test(words[1]?.text ?? '')) return 'your';
  if (/^(?:they|them|him|s?he(?: or s?he)?|him or .*|her or him)$/.test(lower)) return 'you';
  if (/^(?:theirs|hers)$/.test(lower)) return 'yours';
  if (/^(?:their|his or .*|her or his)$/.test(lower)) return 'your';
  if (isShared(words, index + 1)) return anyway ? 'your' : null;
  if (lower === 'his') return isAlone(words, index) ? 'yours' : 'your';
  return isPossessive(words, index) ? 'your' : 'you';
}

/** "the features they cut": the noun right before it is not meant, and there is no other. */
function isOfObject(words: readonly Word[], index: number): boolean {
  const [before, one] = [words[index - 1], words[index]];
  if (!/^they$/i.test(one?.text ?? '') || before?.pos !== 'NOUN' || !isPlural(before)) return false;
  return !words.slice(0, index - 1).some((other) => other.pos === 'NOUN' && isPlural(other));
}

/** "3 outages last year, they …": after a phrase without a verb both may be meant. */
function isBehindNouns(words: readonly Word[], index: number): boolean {
  const isComma = /^[,(]$/.test(words[index - 1]?.text ?? '');
  const takesThem = words.slice(index).some(({ text }) => /^them$/i.test(text));
  return isComma && !takesThem && !words.slice(0, index).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}

/** "a friend of his", "the idea was his". */
function isAlone(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  return (
    next === undefined ||
    /^(?:ADP|AUX|CCONJ|PUNCT)$/.test(next.pos) ||
    (words[index - 1]?.text === 'of' && next.pos === 'VERB')
  );
}

/** "they have four nurses - that's why they hire": after a dash both may be meant. */
function isNewClause(words: readonly Word[], index: number): boolean {
  return words.slice(0, index).some(({ text, gap }) => /^(?:[-–—;])$/.test(text) && gap !== '');
}

/** "how customers find them": what the subject of the same clause does is not done to itself. */
function isFoundBy(words: readonly Word[], index: number): boolean {
  const at = words[index - 1]?.pos === 'ADP' ? index - 2 : index - 1;
  const [subject, verb] = [words[at - 1], words[at]];
  return (
    /^them$/i.test(words[index]?.text ?? '') &&
    subject !== undefined &&
    isNominal(subject) &&
    (verb?.pos === 'VERB' || (verb?.pos === 'NOUN' && !isPlural(verb) && isPlural(subject)))
  );
}
