/** Years in a fit, and what they were spent on. Pure. */

import { after, gap, loose, type Made, phrase } from './made.ts';
import { withA } from './nouns.ts';
import { gerundOf } from './verbs.ts';
import { isNominal, isPlural, type Word, write } from './words.ts';

/** A fit that begins or ends with years; null where it does not, or where nothing is to be said of them. */
export function fitOfYears(words: readonly Word[], isHeld: RegExp): Made | null {
  const held = words.slice(/^my$/i.test(words[0]?.text ?? '') ? 1 : 0, -2);
  const isBehind = words.at(-2)?.pos === 'NUM' && /^(?:decade|month|year)$/.test(words.at(-1)?.lemma ?? '');
  if (isBehind && held.length > 0 && held.every((one) => isNominal(one) || /^(?:ADJ|NUM|VERB)$/.test(one.pos)))
    return isOneHeld(held, isHeld) ? withHeld(words.slice(-2), held) : loose(write(words));
  const [first, second, third] = words;
  if (first?.pos !== 'NUM' || !/^(?:years?|months?|weeks?|decades?)$/i.test(second?.text ?? '')) return null;
  const span = words.slice(0, 2);
  const what = after(words, 2);
  if (third === undefined) return null;
  if (/^(?:i|it|that|they|we|you)$/i.test(third.text)) return gap(spentOn(span, what));
  if (third.pos === 'DET') return loose(write(words));
  if (third.pos === 'ADJ' && isOneHeld(what, isHeld)) return withHeld(span, what);
  return isNominal(third) ? phrase(`my ${write(span)} of ${write(what)}`) : null;
}

function isOneHeld(words: readonly Word[], isHeld: RegExp): boolean {
  const last = words.at(-1);
  return last !== undefined && isHeld.test(last.lemma) && !isPlural(last);
}

/** "31 years with a clean licence" */
function withHeld(span: readonly Word[], held: readonly Word[]): Made {
  return phrase(`my ${write(span)} with ${withA(held)}`);
}

/** "5 years I work in solar" as "my 5 years of working in solar"; empty where it was no act of the sender. */
function spentOn(span: readonly Word[], [subject, verb, ...rest]: readonly Word[]): string {
  if (subject?.text !== 'I' || (verb?.pos !== 'VERB' && verb?.lemma !== 'do')) return '';
  return `my ${write(span)} of ${gerundOf(verb.lemma)} ${write(rest)}`.trim();
}

/** "3 years" */
export function isSpan(words: readonly Word[], from: number): boolean {
  return words[from]?.pos === 'NUM' && /^(?:decade|month|yr|year)$/.test(words[from + 1]?.lemma ?? '');
}
