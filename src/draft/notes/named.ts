/** Where a note has its reader's name, and what is said of it in between. Pure. */

import type { Language } from '../language.ts';
import { isPersonNoun } from './nouns.ts';
import { isGerund, isPast, isThird } from './verbs.ts';
import type { Word } from './words.ts';

const TITLES = /^(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|frau|herr|mme|madame|monsieur|señora?|signora?)\.?$/i;

const HONORIFIC = /-(?:san|sama|sensei|kun|chan|ji|nim)$/;

/** Whether a word is the reader's name; one that is also an everyday word counts only as a name would be written. */
function isName(one: Word, names: ReadonlySet<string>, language: Language): boolean {
  const lower = one.text.toLowerCase();
  const plain = lower.replace(HONORIFIC, '');
  return names.has(plain) && (one.pos === 'PROPN' || plain !== lower || !language.knows(lower));
}

const GIVES = /^(?:ask|bring|email|forward|give|hand|mail|message|offer|owe|pay|send|show|teach|tell|text)$/;
const REACHES =
  /^(?:ask|call|email|inform|introduce|intro|invite|mail|meet|message|phone|remind|ring|tell|text|thank)$/;

/** Whether a name is told or given something there: "send hank the number", "call rose". */
export function isDoneTo(words: readonly Word[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]];
  const act = before?.pos === 'VERB' || at === 1 ? (before?.lemma.toLowerCase() ?? '') : '';
  const isGiven = next?.pos === 'DET' || /^(?:his|her|its|my|our|their|your)$/i.test(next?.text ?? '');
  if (GIVES.test(act) && isGiven) return true;
  const isWhole = next === undefined || /^(?:ADP|PUNCT|SCONJ)$/.test(next.pos);
  return REACHES.test(act) && (isWhole || /^(?:how|if|to|what|when|where)$/i.test(next.text));
}

/** "send hank the number", "how drew got it back": no other noun or verb stands there in small letters. */
function isNamePlace(words: readonly Word[], at: number): boolean {
  if (isDoneTo(words, at)) return true;
  const [before, next] = [words[at - 1], words[at + 1]];
  const isLed = /^(?:how|that|what|when|where|why)$/i.test(before?.text ?? '');
  return isLed && (next?.pos === 'AUX' || (next?.pos === 'VERB' && !isGerund(next) && (isThird(next) || isPast(next))));
}

/** "lan opens at ten", "mark schemes for Year 9": whether it begins with the reader's name only they can tell. */
export function isNameOrNoun(words: readonly Word[], names: ReadonlySet<string>, language: Language): boolean {
  const [first, next] = words;
  if (first === undefined || next === undefined || !names.has(first.text.toLowerCase())) return false;
  if (first.pos === 'PROPN' || !language.knows(first.text.toLowerCase())) return false;
  if (next.pos === 'NOUN' && first.pos === 'VERB' && isPast(first)) return true;
  return next.pos === 'NOUN' && isThird(next) && language.mayBe(next.text, 'VERB');
}

/** How many words "Mark, the CTO, wants" and "Bob - born here - still has" say in between; 0 where no verb follows. */
export function asideAfter(words: readonly Word[], last: number): number {
  const mark = words[last + 1]?.text ?? '';
  if (!/^[,–—-]$/.test(mark)) return 0;
  const end = words.findIndex(({ text }, index) => index > last + 1 && text === mark);
  const isWho = /^who$/i.test(words[last + 2]?.text ?? '');
  const isAside =
    end > 0 && (isWho || mark !== ',' || !words.slice(last + 1, end).some(({ pos }) => /^(?:VERB|AUX)$/.test(pos)));
  const verb = words.slice(end + 1).find(({ pos }) => pos !== 'ADV');
  return isAside && /^(?:VERB|AUX)$/.test(verb?.pos ?? '') ? end - last : 0;
}

/** The last word of the reader's name where it begins here, with the title before it; -1 where it does not. */
export function nameEnd(words: readonly Word[], index: number, names: ReadonlySet<string>, language: Language): number {
  let at = index;
  if (/^(?:the|my)$/i.test(words[at]?.text ?? '') && /^interviewer$/i.test(words[at + 1]?.text ?? '')) return at + 1;
  if (index === 0 && /^interviewer$/i.test(words[at]?.text ?? '')) return at;
  const isOffice = index === 0 && isPersonNoun([words[0] as Word]) && names.has(words[1]?.text.toLowerCase() ?? '');
  if (isOffice) at += 1;
  while (TITLES.test(words[at]?.text ?? '')) at += 1;
  const first = words[at];
  const isCalled = at > index && names.has(first?.text.toLowerCase() ?? '');
  if (first === undefined) return -1;
  const isPlaced = names.has(first.text.toLowerCase()) && isNamePlace(words, at);
  if (!isCalled && !isPlaced && !isName(first, names, language)) return -1;
  if (at === index && /^(?:DET|NUM|ADJ)$/.test(words[at - 1]?.pos ?? '')) return -1;
  while (words[at + 1] !== undefined && isName(words[at + 1] as Word, names, language)) at += 1;
  return at;
}

/** Whether what follows `'s` makes it a verb: "Nadia's been there". */
export function isVerbAfter(words: readonly Word[], index: number): boolean {
  const next = words[index];
  return (
    next === undefined ||
    /^(?:AUX|DET|ADV|ADP|PART)$/.test(next.pos) ||
    (isGerund(next) && words[index + 1]?.pos === 'DET')
  );
}
