/** Finds the finite verb of what may be a sentence. Pure. */

import { isBase, isFinitePast, isGerund, isParticiple, isPast, isThird } from './verbs.ts';
import { isNominal, isPlural, SUBJECTS, type Word } from './words.ts';

export const WH = /^(?:how|why|what|where|when|which|who|whom|whose|whether|if)$/i;
const INDEFINITE =
  /^(?:everyone|everybody|everything|nobody|nothing|someone|somebody|something|anyone|there|this|that)$/i;

/** What takes somebody and what they do. */
export const CAUSES = /^(?:have|hear|help|let|make|see|watch)$/;
export const ANYBODY = /^(?:any|every|no|some)(?:body|one)$/i;
/** What may stand between an -ing form and a clause of its own time, though a model takes it for a preposition. */
export const TIMING = /^(?:after|before|since|till|until)$/i;

/** Where the finite verb of a sentence with a subject is; -1 where the words are none. */
export function finiteAt(words: readonly Word[]): number {
  let at = 0;
  while (/^(?:ADV|INTJ|CCONJ)$/.test(words[at]?.pos ?? '') && !WH.test(words[at]?.text ?? '')) at += 1;
  const first = words[at];
  if (first === undefined || first.text === 'of' || (WH.test(first.text) && at === 0)) return -1;
  if (/^(?:ADP|SCONJ)$/.test(first.pos)) return afterPreposition(words, at);
  if (SUBJECTS.test(first.text) || (INDEFINITE.test(first.text) && words[at + 1]?.pos !== 'ADP')) {
    let verb = behindPair(words, at + 1);
    while (
      words[verb]?.pos === 'ADV' ||
      words[verb]?.text === 'there' ||
      /^(?:both|all|not)$/i.test(words[verb]?.text ?? '')
    )
      verb += 1;
    return /^(?:AUX|VERB)$/.test(words[verb]?.pos ?? '') ? verb : -1;
  }
  const isOfThem = words[at + 1]?.text === 'of' && /^(?:them|us|you)$/i.test(words[at + 2]?.text ?? '');
  if (isOfThem && /^(?:AUX|VERB)$/.test(words[at + 3]?.pos ?? '')) return at + 3;
  if (isGerund(first) && words[at + 1]?.pos === 'AUX' && words[at + 1]?.text !== 'been') return at + 1;
  if (
    isGerund(first) &&
    words.some(({ text }, index) => TIMING.test(text) && index > at && index < afterNoun(words, at + 1))
  )
    return -1;
  if (isGerund(first) && first.pos === 'VERB') return ofGerund(words, at, afterNoun(words, at + 1));
  if (words[at + 1]?.text === 'way' && isNominal(words[at + 2] ?? first)) return -1;
  if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(first.pos)) return -1;
  return afterNoun(words, at);
}

/** "letting beginners improvise": what somebody is let do is no verb of the gerund before it. */
function ofGerund(words: readonly Word[], at: number, verb: number): number {
  const one = words[verb];
  const isOfMany = one !== undefined && isBase(one) && (one.pos === 'VERB' || /^(?:be|do|have)$/.test(one.lemma));
  return isOfMany && !isPast(one) && CAUSES.test(words[at]?.lemma ?? '') ? -1 : verb;
}

/** "you and I both hate it", "she and the council run it": behind the other half of the subject. */
function behindPair(words: readonly Word[], at: number): number {
  if (words[at]?.text !== 'and') return at;
  let end = at + 1;
  while (/^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(words[end]?.pos ?? '') && end < at + 4) end += 1;
  return end;
}

/** "In my last job I cut …": the subject is a pronoun after the phrase. */
function afterPreposition(words: readonly Word[], from: number): number {
  if (words[from + 1]?.text === 'of') return -1;
  const subject = words.findIndex(({ text, pos }, index) => index > from + 1 && SUBJECTS.test(text) && pos === 'PRON');
  const isPhrase = words.slice(from, subject).every(({ pos }) => !/^(?:VERB|AUX|SCONJ)$/.test(pos));
  if (subject < 0 || !isPhrase) return -1;
  const verb = words.findIndex(({ pos }, index) => index > subject && pos !== 'ADV');
  return /^(?:AUX|VERB)$/.test(words[verb]?.pos ?? '') &&
    !/^(?:what|how|which|that)$/i.test(words[subject - 1]?.text ?? '')
    ? verb
    : -1;
}

/** The verb after a subject of nouns; a relative clause or an infinitive before it ends the search. */
function afterNoun(words: readonly Word[], from: number): number {
  let isQuoted = false;
  for (let at = from; at < words.length; at += 1) {
    const one = words[at] as Word;
    const before = words[at - 1];
    if (/^["“”]$/.test(one.text)) isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (at > from && (WH.test(one.text) || one.pos === 'SCONJ' || (one.pos === 'PART' && one.text === 'to'))) return -1;
    const isOwner = one.pos === 'DET' || /^(?:my|your|our|their|his|her|its)$/i.test(one.text);
    const isSubject =
      (SUBJECTS.test(one.text) || ANYBODY.test(one.text)) && before?.pos !== 'CCONJ' && before?.pos !== 'ADP';
    if (at > from && (isSubject || one.text === 'that')) return -1;
    if (at > from && isOwner && before?.pos === 'NOUN' && before.text !== 'half') return -1;
    if (/^[,;:(]$/.test(one.text)) return -1;
    if (one.pos === 'AUX' && one.text !== 'being') return at > from ? at : -1;
    if (one.pos === 'VERB' && at > from && before !== undefined) return isMainVerb(words, at, before, from) ? at : -1;
  }
  return -1;
}

function isMainVerb(words: readonly Word[], at: number, before: Word, from: number): boolean {
  const one = words[at] as Word;
  const next = words[at + 1];
  const isBetween = /^(?:DET|ADJ|ADP)$/.test(before.pos) || /^(?:my|your|our|their|his|her|its)$/i.test(before.text);
  if (isGerund(one) || isBetween || before.pos === 'CCONJ') return false;
  const isPronoun = INDEFINITE.test(words[from]?.text ?? '');
  const isPair =
    words.slice(from, at).some(({ text }) => /^(?:and|&)$/.test(text)) &&
    !words.slice(from, at).some(({ pos }) => pos === 'ADP');
  if (isThird(one))
    return (next !== undefined && next.pos !== 'PUNCT') || /^(?:DET|PRON)$/.test(words[from]?.pos ?? '');
  if (isBase(one) && !isPast(one))
    return (isPlural(before) || isPronoun || isPair) && next !== undefined && next.pos !== 'PUNCT';
  if (isBase(one) && isPlural(before)) return true;
  if (isParticiple(one.text)) return false;
  if (/^(?:keep|start|stop|begin|love|hate|enjoy|continue)$/.test(one.lemma) && next !== undefined && isGerund(next))
    return true;
  return isFinitePast(one) || (next !== undefined && isObject(next, words[at + 2]));
}

/** Whether a verb has an object: not "published every Friday". */
function isObject(next: Word, after: Word | undefined): boolean {
  const isTime =
    /^(?:every|each|last|this|next)$/i.test(next.text) ||
    (next.pos === 'NUM' && /^(?:times?|years?|days?)$/.test(after?.text ?? ''));
  return (
    !isTime && /^(?:DET|PRON|NOUN|PROPN|NUM|ADJ|SCONJ)$/.test(next.pos) && !/^(?:overnight|since)$/.test(next.text)
  );
}
