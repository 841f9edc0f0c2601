/** Who "she", "he" and "her" may mean besides the reader: persons that a note has named before. Pure. */

import { isPersonNoun, PERSON, THINGS } from './nouns.ts';
import { isBase, isGerund, isPast } from './verbs.ts';
import { isNominal, isPlural, PEOPLE, type Word } from './words.ts';

/** Persons by their kin, age or sex. */
const KIN =
  /^(?:.*(?:boy|father|girl|mother|man)|aunt|baby|bride|brother|bloke|cousin|dad|daughter|friend|gran|grandma|grandpa|granddad|granny|groom|guy|husband|lad|lady|mate|mum|mom|neighbou?r|nephew|niece|sister|son|stranger|toddler|twin|uncle|widow|wife)$/;
const MALE =
  /^(?:.*father|(?!.*woman$).*man|.*boy|brother|bloke|dad|grandpa|granddad|groom|guy|husband|lad|nephew|son|uncle)$/;
const FEMALE =
  /^(?:.*mother|.*woman|aunt|bride|daughter|.*girl|gran|grandma|granny|lady|mum|mom|niece|sister|wife|widow)$/;
const ANY = /^(?:an?|another|each|every|my|one|some)$/i;
/** Nouns of acts, states and spans, which nobody calls "she". */
const NO_PERSON =
  /(?:[ts]ion|ment|ity|ness|ism|ing|ship|age|ure|ance|ence|ics|ogy|hood|dom|phy)$|^(?:bit|blog|book|career|class|course|day|decade|degree|desk|end|home|hour|house|idea|interest|job|licence|life|look|lot|minute|month|paper|part|phd|place|plan|project|question|role|second|shop|skill|stint|story|talk|thesis|thing|time|tool|version|way|week|work|year)$/;
/** Verbs after which "her" is a person, whatever follows. */
const GIVES = /^(?:call|email|forward|give|hand|help|hear|lend|let|mail|make|offer|see|send|show|teach|tell|watch)$/;
const SEES = /^(?:help|hear|let|see|watch)$/;
const TELLS = /^(?:assure|convince|inform|persuade|promise|remind|show|teach|tell|text|warn)$/;
const OBLIQUE = /^(?:at|by|in|into|near|on|until)$/i;

/** Those of PEOPLE who are several, or none in particular. */
export const SEVERAL = /^(?:company|family|nobody|people|staff|supplier|team|who)$/;

/** Those who are one and many. */
export const GROUP =
  /^(?:band|board|choir|class|club|company|council|couple|crew|department|firm|group|kitchen|lab|office|school|shop|squad|staff|store|team|ward)$/;

/** How sure it is that somebody other than the reader is named; `maybe` where a noun or name may be a thing as well. */
export type Other = 'sure' | 'maybe' | 'none';

/** Whether a person other than the reader is named here: "a nurse", "my grandfather", "Tom's". */
export function otherAt(words: readonly Word[], index: number): Other {
  const one = words[index] as Word;
  const next = words[index + 1];
  if (one.pos === 'PROPN') return namedAt(words, index);
  const from = startOf(words, index);
  const isOneOf = words[from - 1]?.text === 'of' && /^(?:each|one)$/i.test(words[from - 2]?.text ?? '');
  if (!/^(?:NOUN|PRON)$/.test(one.pos) || (isPlural(one) && !isOneOf)) return 'none';
  const lead = words[from]?.text ?? '';
  const isAttribute =
    next?.pos === 'NOUN' && !(isPlural(next) && from < index) && !PEOPLE.test(one.lemma) && one.gap !== '';
  if (isAttribute || isPredicate(words, from)) return 'none';
  const lemma = one.lemma.toLowerCase();
  if (SEVERAL.test(lemma)) return 'none';
  if (one.pos === 'NOUN' && /^who(?:m|se)?$/i.test(next?.text ?? '')) return 'sure';
  if (PEOPLE.test(lemma) || KIN.test(lemma) || PERSON.test(lemma.replace(/^.*-/, ''))) return 'sure';
  if (/^(?:any|each|every)$/i.test(lead) && isPersonNoun([one])) return 'sure';
  return one.pos === 'NOUN' && ANY.test(lead) && !NO_PERSON.test(lemma) && !THINGS.test(lemma) ? 'maybe' : 'none';
}

function namedAt(words: readonly Word[], index: number): Other {
  const [before, one, next] = [words[index - 1], words[index] as Word, words[index + 1]];
  if (PEOPLE.test(one.lemma) || next?.text === "'s" || next?.pos === 'VERB') return 'sure';
  const isThing = /[^A-Z]*[A-Z]{2}|\d|day$/.test(one.text) || (next !== undefined && isNominal(next));
  const isPlace = OBLIQUE.test(before?.text ?? '') || (before !== undefined && isNominal(before));
  return isThing || isPlace || !/^[A-Z]/.test(one.text) ? 'none' : 'maybe';
}

/** "nurses", "welders eat": several people. */
export function areOthersAt(words: readonly Word[], index: number): boolean {
  const lemma = (words[index] as Word).lemma.toLowerCase();
  if (PEOPLE.test(lemma) || KIN.test(lemma) || PERSON.test(lemma)) return true;
  return /(?:er|or)$/.test(lemma) && !THINGS.test(lemma) && isSubjectAt(words, index);
}

/** "a customer", "my sister": it is not the reader by their office. */
export function isIndefinite(words: readonly Word[], index: number): boolean {
  return ANY.test(words[startOf(words, index)]?.text ?? '');
}

/** Where the noun phrase of a noun begins. */
function startOf(words: readonly Word[], index: number): number {
  let from = index;
  while (
    /^(?:ADJ|NOUN|NUM|DET|PROPN)$/.test(words[from - 1]?.pos ?? '') &&
    !/^(?:an?|the)$/i.test(words[from]?.text ?? '')
  )
    from -= 1;
  return /^(?:my|our|your|his|her|their)$/i.test(words[from - 1]?.text ?? '') ? from - 1 : from;
}

/** "he was a chef", "as a nurse": what somebody is, and nobody else. */
function isPredicate(words: readonly Word[], from: number): boolean {
  const [before, one] = [words[from - 2], words[from - 1]];
  if (/^as$/i.test(one?.text ?? '')) return /^an?$/i.test(words[from]?.text ?? '');
  return (
    /^(?:be|become)$/.test(one?.lemma ?? '') &&
    (before?.pos === 'AUX' || /^(?:I|he|she|they|you)$/i.test(before?.text ?? ''))
  );
}

export function genderOf({ text, lemma }: Word): '' | 'he' | 'she' {
  if (/^(?:he|him|his|himself)$/i.test(text) || MALE.test(lemma)) return 'he';
  return /^(?:she|hers?|herself)$/i.test(text) || FEMALE.test(lemma) ? 'she' : '';
}

/** Those of the persons named before whom a pronoun may mean. */
export function meantAt(words: readonly Word[], index: number, persons: readonly number[]): number[] {
  const isObject = isObjectAt(words, index);
  const gender = genderOf(words[index] as Word);
  return persons.filter((at) => {
    const other = genderOf(words[at] as Word);
    const isOdd = other !== '' && gender !== '' && other !== gender;
    return !isOdd && !isOfRelative(words, at, index) && !(isObject && isOneClause(words, at, index));
  });
}

/** "the apprentice she hired", "a friend of his": who hires is not who is hired; not "I told a client he was wrong". */
function isOfRelative(words: readonly Word[], at: number, index: number): boolean {
  if (at === index - 2 && words[index - 1]?.text === 'of') return true;
  if (at !== index - 1 || !/^(?:she|he)$/i.test(words[index]?.text ?? '')) return false;
  return !TELLS.test(words[startOf(words, at) - 1]?.lemma ?? '');
}

/** "my mentor studied with her", "introduce my brother to him": of one verb they are two. */
function isOneClause(words: readonly Word[], at: number, index: number): boolean {
  const between = words.slice(at + (/^who$/i.test(words[at + 1]?.text ?? '') ? 2 : 1), index);
  const isBroken = between.some(
    ({ pos, text }) =>
      /^(?:CCONJ|PART|PUNCT|SCONJ)$/.test(pos) || /^(?:how|I|that|we|what|when|where|which|who|you)$/i.test(text),
  );
  return between.length > 0 && !isBroken && between.filter(({ pos }) => pos === 'VERB').length < 2;
}

/** Whether a person named before a pronoun does something of their own: "a nurse who taught herself". */
export function isSubjectAt(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.text === ',' ? words[at + 2] : words[at + 1];
  return (/^(?:VERB|AUX)$/.test(next?.pos ?? '') && next === words[at + 1]) || /^who$/i.test(next?.text ?? '');
}

/** "a tool like hers", "my view of her talk", "a patient on her ward": it stands in the phrase of the noun itself. */
export function isWithin(words: readonly Word[], at: number, index: number): boolean {
  const between = words.slice(at + 1, index);
  return (
    between.length > 0 && between.every(({ pos, text }) => pos === 'ADP' && !/^(?:after|before|until)$/i.test(text))
  );
}

/** Whether a pronoun that was left as it was noted has somebody before it whom it means. */
export function isOfAnother(words: readonly Word[], index: number): boolean {
  const persons = words.flatMap((_, at) => (at < index && otherAt(words, at) !== 'none' ? [at] : []));
  return meantAt(words, index, persons).length > 0;
}

/** "him", and "her" that owns nothing. */
export function isObjectAt(words: readonly Word[], index: number): boolean {
  const lower = words[index]?.text.toLowerCase() ?? '';
  return lower === 'him' || (lower === 'her' && !isPossessive(words, index));
}

export function isPossessive(words: readonly Word[], index: number): boolean {
  const at = /^["“'‘]$/.test(words[index + 1]?.text ?? '') ? index + 2 : index + 1;
  const [before, next, after] = [words[index - 1], words[at], words[at + 1]];
  if (at > index + 1 && /^(?:CCONJ|DET)$/.test(next?.pos ?? '')) return true;
  if (next === undefined) return false;
  if (/^(?:next|last|this|every|again|today|tomorrow|soon|back)$/i.test(next.text)) return false;
  if (isOwnedAfter(before, next, after)) return true;
  if (GIVES.test(before?.lemma ?? '') && (before?.lemma !== 'call' || next.pos === 'PROPN')) return false;
  if (next.pos === 'PROPN' && after?.text === "'s") return false;
  if (/^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.pos)) return next.text.toLowerCase() !== 'and';
  return (
    (next.pos === 'ADV' && after?.pos === 'ADJ') ||
    isGerund(next) ||
    (next.pos === 'VERB' && isPast(next) && after?.pos === 'NOUN')
  );
}

/** "on her ward", "keep her cool", "let her team choose", "give her team a tour": a noun follows that could not stand there alone. */
function isOwnedAfter(before: Word | undefined, next: Word, after: Word | undefined): boolean {
  const lemma = before?.lemma ?? '';
  const isPlain = /^(?:ADP|VERB)$/.test(before?.pos ?? '') && !GIVES.test(lemma) && !/^(?:get|have)$/.test(lemma);
  if (isPlain && next.pos === 'VERB') return isBase(next) && /^(?:|ADP|PUNCT)$/.test(after?.pos ?? '');
  if (next.pos !== 'NOUN' || !GIVES.test(lemma)) return false;
  if (SEES.test(lemma)) return !/^(?:DET|PRON)$/.test(after?.pos ?? '');
  return PEOPLE.test(next.lemma) || /^(?:an?|my|our|the)$/i.test(after?.text ?? '');
}

/** "gave her notice": it may be hers, or given to her. */
export function isGivenAt(words: readonly Word[], index: number): boolean {
  const [before, one, next] = [words[index - 1], words[index], words[index + 1]];
  return /^her$/i.test(one?.text ?? '') && GIVES.test(before?.lemma ?? '') && next?.pos === 'NOUN';
}
