/** Puts the verbs of a subject that has become "you" in agreement with it. Pure. */

import { isBase, isGerund, isPast, isThird, withYou } from './verbs.ts';
import { isNominal, SUBJECTS, type Word } from './words.ts';

/** Puts the verbs of a singular subject that has become "you" in agreement, and one that stands before it. */
export function agree(done: Word[], words: Word[], from: number): void {
  const at = done.length - (done.at(-2)?.text === "n't" ? 3 : 2);
  const before = done[at];
  const isOther = /^(?:it|that|this|there|what)$/i.test(done[at - 1]?.text ?? '');
  if (before?.pos === 'AUX' && !isOther) done[at] = { ...before, text: withYou(before) };
  let isOpen = true;
  for (let index = from; index < words.length; index += 1) {
    const one = words[index] as Word;
    if (
      SUBJECTS.test(one.text) ||
      (one.pos === 'SCONJ' && words[index + 1]?.pos !== 'NUM') ||
      /^(?:who|which|that)$/.test(one.text)
    )
      return;
    const previous = words[index - 1]?.pos === 'ADV' ? words[index - 2] : words[index - 1];
    const isVerb =
      /^(?:VERB|AUX)$/.test(one.pos) || (index === from && (one.text === "'s" || (one.pos === 'NOUN' && isThird(one))));
    if (!isVerb || (!isOpen && (previous?.pos !== 'CCONJ' || index === from))) {
      if (isNominal(one)) isOpen = false;
      continue;
    }
    if (one.text === "'s") words[index] = { ...one, text: isPerfect(words, index + 1) ? "'ve" : "'re", pos: 'AUX' };
    else if (one.text === one.lemma && /[^s]s$/.test(one.text)) words[index] = { ...one, text: one.text.slice(0, -1) };
    else words[index] = { ...one, text: withYou(one) };
    isOpen = false;
  }
}

/** "she's worked there" for "has worked"; "she's building", "she's proud" for "is". */
function isPerfect(words: readonly Word[], from: number): boolean {
  const at = words.findIndex(({ pos }, index) => index >= from && pos !== 'ADV' && pos !== 'PART');
  const next = words[at];
  if (next === undefined || isState(words, at)) return false;
  return /^(?:VERB|AUX)$/.test(next.pos) && !isGerund(next);
}

/** "self taught", "based in Leeds", "mentored by Ann", "known for her bread": how somebody is, not what they have done. */
function isState(words: readonly Word[], at: number): boolean {
  const [one, next, then] = [words[at], words[at + 1], words[at + 2]];
  if (one?.text === 'self' || next?.text === 'by') return next !== undefined && then?.pos !== 'NUM';
  if (one?.text === 'known' && next?.text === 'for')
    return then?.pos !== 'NUM' && !/^(?:age|year)$/.test(then?.lemma ?? '');
  const isOpen = next === undefined || /^(?:ADP|ADV|PART|PUNCT|SCONJ)$/.test(next.pos);
  return (
    isOpen && /^(?:allowed|based|born|divorced|located|married|retired|stuck|supposed|used)$/.test(one?.text ?? '')
  );
}

/** "he ask me to cook": no English, and when it was is open. */
export function isDisagreeing(words: readonly Word[], index: number): boolean {
  const before = words.slice(0, index).findLast(({ pos }) => pos !== 'ADV');
  const verb = words[index + 1];
  const isSubject = before === undefined || /^(?:CCONJ|PUNCT|SCONJ)$/.test(before.pos);
  return isSubject && verb?.pos === 'VERB' && isBase(verb) && !isPast(verb);
}
