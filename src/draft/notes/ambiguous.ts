/** Where a note may be read as a sentence and as none: then no form of it is sure. Pure. */

import type { Language } from '../language.ts';
import { ANYBODY, TIMING } from './finite.ts';
import { headAt, isDetermined } from './nouns.ts';
import { isFinitePast, isGerund, isPast } from './verbs.ts';
import { isNominal, isPlural, PEOPLE, type Word } from './words.ts';

/** What a word behind a noun is: surely that noun's verb, surely no verb, or either. */
type Role = 'verb' | 'either' | 'none';

const ENDS_PHRASE = /^(?:ADP|CCONJ|SCONJ|PUNCT)$/;
/** "every morning", "last year": a time, not what is done to something. */
const TIMES = /^(?:each|every|last|next|this)$/i;

/** Whether a note that was taken for a noun phrase, or for a verb without its subject, may be a sentence as well. */
export function mayBeSentence(words: readonly Word[], language: Language): boolean {
  if (words[1]?.text === 'way' && words[0]?.pos === 'DET')
    return words.some(
      (one, at) => /^(?:has|is|was)$/.test(one.text) && /^(?:ADV|VERB)$/.test(words[at - 1]?.pos ?? ''),
    );
  for (let at = 1; at < words.length; at += 1) {
    const one = words[at] as Word;
    if (TIMING.test(one.text) && isGerund(words[0] as Word)) return words.slice(at).some(isOfOne);
    if (
      /^(?:SCONJ|PUNCT)$/.test(one.pos) ||
      /^(?:how|if|that|to|what|when|where|which|who|whom|whose|why)$/i.test(one.text)
    )
      return false;
    if (/^(?:DET|PRON)$/.test(one.pos) && isNominal(words[at - 1] as Word)) return goesOn(words, at, language);
    if (roleAt(words, at, language) !== 'none') return true;
  }
  return false;
}

/** Whether the verb of a sentence whose subject is a noun may be no verb: "kids ward with the aquarium". */
export function mayBePhrase(words: readonly Word[], verb: number, language: Language): boolean {
  const [first] = words;
  const one = words[verb];
  if (mayBeRelative(words, verb)) return true;
  if (
    one?.pos === 'VERB' &&
    words[verb - 1]?.pos === 'NOUN' &&
    !isPast(one) &&
    !isThird(one) &&
    ANYBODY.test(words[verb + 1]?.text ?? '')
  )
    return language.mayBe(one.text, 'NOUN');
  if (first === undefined || one === undefined || one.pos !== 'VERB' || !isNominal(words[verb - 1] ?? one))
    return false;
  if (/^[a-z]+$/.test(one.text) && !language.mayBe(one.text, 'VERB')) return true;
  const subject = words.slice(0, verb);
  if (/^(?:day|moment|place|reason|time)$/.test(words[1]?.lemma ?? '') && isNominal(words[2] ?? one)) return true;
  const isShort = !isDetermined(words) && subject.every((part) => part.pos === 'NOUN' && !isPlural(part));
  if (isPast(one) && isShort && language.mayBe(first.text, 'VERB')) return true;
  const next = words[verb + 1];
  if (isPast(one) && next?.text !== 'by' && !/^(?:ADJ|NOUN|PROPN)$/.test(next?.pos ?? '')) return false;
  return isDetermined(words) && isThird(one) ? false : roleAt(words, verb, language) === 'either';
}

/** "the script Anna wrote", "the moment pupils can see it", "your wall customers can write on": a noun and a clause of its own. */
function mayBeRelative(words: readonly Word[], verb: number): boolean {
  const [before, owner] = [words[verb - 1], words[verb - 2]];
  if (before === undefined || owner?.pos !== 'NOUN' || !isDetermined(words)) return false;
  if (before.pos === 'PROPN' && /^[A-Z][a-z]/.test(before.text)) return true;
  if (!isPlural(before) || isPlural(owner)) return false;
  const act = words.findIndex(({ pos }, index) => index >= verb && pos === 'VERB');
  const next = words[act + 1];
  const isOpen = /^(?:can|could|may|have)$/.test(words[verb]?.text ?? '') && act > verb;
  const isTime = /^(?:day|moment|place|reason|time)$/.test(owner.lemma);
  return words.at(-1)?.pos === 'ADP' || (isOpen && (isTime || next?.pos === 'ADP'));
}

/** "move slow and fix things", "chase HR for it": the first word may tell what to do, though it was taken for a noun. */
export function mayBeCommand(words: readonly Word[], language: Language): boolean {
  const [first, second] = words;
  if (first === undefined || second === undefined || !/^(?:NOUN|ADJ|VERB)$/.test(first.pos) || isPlural(first))
    return false;
  return /^(?:ADJ|ADV|PROPN)$/.test(second.pos) && words[2]?.text !== "'s" && language.mayBe(first.text, 'VERB');
}

/** "the stock everyone wants is in the cellar": a second verb right behind that of a relative clause. */
function goesOn(words: readonly Word[], from: number, language: Language): boolean {
  const act = words.findIndex((one, index) => {
    const next = words[index + 1];
    return index > from && (one.pos === 'VERB' || (one.pos === 'AUX' && next?.pos === 'AUX' && !/^be/.test(next.text)));
  });
  const next = words.find(({ pos }, index) => index > act && pos !== 'ADV');
  if (act < 0 || next === undefined) return false;
  return (
    (next.pos === 'AUX' && !/^be/.test(next.text)) ||
    (next.pos === 'VERB' && isPast(next)) ||
    (/^(?:NOUN|VERB)$/.test(next.pos) && isThird(next) && language.mayBe(next.text, 'VERB'))
  );
}

/** "hiring nurses costs more": what may be the verb of a gerund and its object. */
export function isOfGerund({ text }: Word, words: readonly Word[], at: number, language: Language): boolean {
  if (/^(?:is|was)$/.test(text)) return true;
  const [before, next] = [words[at - 1], words[at + 1]];
  const isBehind =
    before?.pos === 'ADJ' ? next === undefined : before !== undefined && next !== undefined && isPlural(before);
  return at > 1 && isBehind && /^[a-z]+[^s]s$/.test(text) && next?.text !== "'" && language.mayBe(text, 'VERB');
}

/** "rings", "was", "left": a verb that one of a kind may have. */
export function isOfOne(one: Word): boolean {
  return one.pos === 'AUX' ? /^(?:has|is|was)$/.test(one.text) : one.pos === 'VERB' && (isThird(one) || isPast(one));
}

function isThird({ text }: Word): boolean {
  return /[^s]s$/.test(text);
}

function roleAt(words: readonly Word[], at: number, language: Language): Role {
  const [before, one, next] = [words[at - 1], words[at], words[at + 1]];
  if (before === undefined || one === undefined || !/^[a-z]+$/.test(one.text)) return 'none';
  const isNamed = isNominal(before) || before.text === 'one' || (at === 1 && isGerund(before));
  const isOdd =
    before.pos === 'ADJ' &&
    words[at - 2]?.pos === 'DET' &&
    one.pos === 'VERB' &&
    isFinitePast(one) &&
    !isNominal(next ?? before);
  if (!isNamed && !isOdd) return 'none';
  const isOpen =
    /^(?:NOUN|VERB)$/.test(one.pos) ||
    (one.pos === 'ADJ' && (next === undefined || /^(?:ADP|ADV|DET|PRON)$/.test(next.pos)));
  if (!isOpen || /...ing$/.test(one.text) || !language.mayBe(one.text, 'VERB')) return 'none';
  const isTime = TIMES.test(next?.text ?? '') && words[at + 2]?.text !== 'other';
  const hasObject = next !== undefined && /^(?:DET|PRON|NUM)$/.test(next.pos) && !isTime;
  if (one.pos === 'VERB' && isPast(one)) return roleOfPast(one, next, hasObject);
  const isEnd = next === undefined || ENDS_PHRASE.test(next.pos) || next.text === 'as';
  const isNoun = language.mayBe(one.text, 'NOUN');
  if (isThird(one)) {
    const isStopped = next === undefined || /^(?:CCONJ|PUNCT)$/.test(next.pos);
    if (
      isPlural(before) ||
      (isStopped && (isNoun || words[0]?.pos !== 'DET')) ||
      (isEnd && isNoun && one.pos === 'NOUN')
    )
      return 'none';
    return hasObject || !isNoun ? 'verb' : 'either';
  }
  const isPair =
    words.slice(0, at).some(({ text }) => text === 'and') && !words.slice(0, at).some(({ pos }) => pos === 'ADP');
  const head = words[headAt(words)];
  const isOfMany = one.pos === 'VERB' && head !== undefined && isPlural(head);
  if (!isPlural(before) && !isPair && !isOfMany) return 'none';
  if (hasObject || !isNoun) return 'verb';
  const isActing = PEOPLE.test(before.lemma) && next?.pos === 'ADP';
  return words[0]?.pos !== 'NUM' && isDetermined(words) && isEnd && !isActing ? 'none' : 'either';
}

/** "a cow called Brexit" and "the union signed deals" differ in nothing but sense. */
function roleOfPast(one: Word, next: Word | undefined, hasObject: boolean): Role {
  if (next?.text === 'by' || (/^(?:call|name|turn)$/.test(one.lemma) && next?.pos !== 'DET')) return 'either';
  return isFinitePast(one) || hasObject ? 'verb' : 'either';
}
