/** Where a note may be read as a sentence and as none: then no form of it is sure. Pure. */

import type { Language } from '../language.ts';
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
  for (let at = 1; at < words.length; at += 1) {
    const one = words[at] as Word;
    if (
      /^(?:SCONJ|PUNCT)$/.test(one.pos) ||
      /^(?:how|if|that|to|what|when|where|which|who|whom|whose|why)$/i.test(one.text)
    )
      return false;
    if (/^(?:DET|PRON)$/.test(one.pos) && isNominal(words[at - 1] as Word)) return false;
    if (roleAt(words, at, language) !== 'none') return true;
  }
  return false;
}

/** Whether the verb of a sentence whose subject is a noun may be no verb: "kids ward with the aquarium". */
export function mayBePhrase(words: readonly Word[], verb: number, language: Language): boolean {
  const [first] = words;
  const one = words[verb];
  if (first === undefined || one === undefined || one.pos !== 'VERB' || !isNominal(words[verb - 1] ?? one))
    return false;
  if (/^[a-z]+$/.test(one.text) && !language.mayBe(one.text, 'VERB')) return true;
  const subject = words.slice(0, verb);
  if (/^(?:day|moment|reason|time|way)$/.test(words[1]?.lemma ?? '') && isNominal(words[2] ?? one)) return true;
  const isShort = !isDetermined(words) && subject.every((part) => part.pos === 'NOUN' && !isPlural(part));
  if (isPast(one) && isShort && language.mayBe(first.text, 'VERB')) return true;
  const next = words[verb + 1];
  if (isPast(one) && next?.text !== 'by' && !/^(?:ADJ|NOUN|PROPN)$/.test(next?.pos ?? '')) return false;
  return isDetermined(words) && isThird(one) ? false : roleAt(words, verb, language) === 'either';
}

/** "move slow and fix things", "chase HR for it": the first word may tell what to do, though it was taken for a noun. */
export function mayBeCommand(words: readonly Word[], language: Language): boolean {
  const [first, second] = words;
  if (first === undefined || second === undefined || !/^(?:NOUN|ADJ|VERB)$/.test(first.pos) || isPlural(first))
    return false;
  return /^(?:ADJ|ADV|PROPN)$/.test(second.pos) && words[2]?.text !== "'s" && language.mayBe(first.text, 'VERB');
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
