/** A note taken apart into words, their parts of speech put right where their places tell better. Pure. */

import { wordsOfName } from '../greeting.ts';
import type { Language, PartOfSpeech } from '../language.ts';
import { baseOf, baseOfPast, isGerund, isPast, isThird, PAST_LEMMAS } from './verbs.ts';

/** A word or mark of a note. */
export interface Word {
  text: string;
  lemma: string;
  pos: PartOfSpeech;
  /** What stands before it: a blank, or nothing. */
  gap: string;
}

const isAnyCase = (text: string) => NAMES.test(text) || /^[^aeiouy\d\W]{2,4}$/i.test(text);
const NAMES =
  /^(?:airtable|amazon|bigquery|css|datadog|django|docker|figma|github|gitlab|google|grafana|graphql|html|hubspot|jira|kafka|kubernetes|linux|microsoft|mongodb|mysql|node|postgres|postgresql|quickbooks|rails|sap|sharepoint|sql|typescript|javascript|vue|wordpress|xero)$/i;
/** Products whose names are words. */
const PRODUCTS = new Set(
  'access angular ansible beam chef confluence elastic excel express flask flink flutter go hive java kotlin linear looker notion oracle outlook pandas perl presto puppet python react redis ruby rust sage salesforce scala segment sketch slack snowflake spark stripe swift tableau teams terraform word zoom'.split(
    ' ',
  ),
);
export const PEOPLES =
  /^(?:African|American|Arabic|Asian|Austrian|Belgian|Brazilian|British|Canadian|Chinese|Czech|Danish|Dutch|English|European|Finnish|French|German|Greek|Hindi|Hungarian|Indian|Irish|Italian|Japanese|Korean|Latin|Mexican|Nordic|Norwegian|Polish|Portuguese|Russian|Scottish|Spanish|Swedish|Swiss|Turkish|Ukrainian|Welsh)$/;
export const SUBJECTS = /^(?:[Ii]|[Yy]ou|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|[Ii]t)$/;
/** Those who may be "they". */
export const PEOPLE =
  /^(?:adult|applicant|apprentice|candidate|child|client|colleague|company|customer|developer|doctor|donor|employee|engineer|everybody|everyone|family|guest|hire|intern|junior|kid|man|manager|member|nobody|nurse|parent|partner|patient|people|person|pupil|reader|resident|senior|somebody|someone|staff|starter|student|supplier|team|tenant|trainee|user|visitor|volunteer|who|woman|worker|ceo|cfo|cto|boss)$/;
const EVERYBODY = /^(?:everyone|everybody|nobody|someone|somebody|anyone|people)$/i;
const NOT_NOUN_FIRST = /^(?:half|both|all|such|what|which|same|no|just|only|not|quite|even|like|than)$/i;

/**
 * The words of a note: compounds with a hyphen are one, an ordinary first word begins in lower case.
 *
 * @param name of its reader, with which it may begin
 */
export function wordsOf(text: string, language: Language, name = ''): Word[] {
  const plain = text
    .replace(/[‘’]/g, "'")
    .replace(/\b([Ii])'m\b/g, '$1 am')
    .replace(/\b([Ww]hat)s\b/g, "$1's");
  const named = name === '' ? null : beginningWith(name, plain, language);
  if (named !== null) return mend(joined(named));
  const first = /^(?!I\b)[A-Z][a-z-]*(?![A-Za-z])/.exec(plain)?.[0] ?? '';
  if (first === '') return mend(joined(tagged(plain, language)));
  const lower = first.toLowerCase();
  const lowered = tagged(lower + plain.slice(first.length), language);
  const isOrdinary = language.knows(lower) || /...ing$/.test(lower) || /^[a-z]+-[a-z]+$/.test(lower);
  const whole = tagged(plain, language);
  const isNamed = lowered[0]?.pos === 'NOUN' && /^\w+ (?:& )?[A-Z]/.test(plain) && !PEOPLES.test(whole[1]?.text ?? '');
  const isTitle =
    isNamed ||
    (lowered[0]?.pos !== 'ADJ' && isListOfNames(plain, language)) ||
    /^\w+ (?:of [A-Z]|\d)/.test(plain) ||
    (whole[0]?.pos === 'PROPN' && whole[1]?.text === "'s");
  const isName = isTitle || PRODUCTS.has(lower) || PEOPLES.test(first) || lowered[0]?.pos === 'PROPN' || !isOrdinary;
  return mend(joined(isName ? whole : lowered));
}

/** "Cypress, Playwright, k6": one of single words, with capitals or in no dictionary, begins with a name. */
function isListOfNames(text: string, language: Language): boolean {
  const [first = '', ...rest] = text.split(/, and |, | and | & /);
  const isUnknown = (one: string) => !language.knows(one.toLowerCase());
  if (/\s|(?:[^aisu]s|ed|ion|ment)$/.test(first) || (/ing$/.test(first) && !isUnknown(first))) return false;
  return rest.length > 0 && rest.every((one) => !/\s/.test(one) && (/^[A-Z]/.test(one) || isUnknown(one)));
}

/** The words of a note whose first is a name of its reader, an everyday word or not: "Mark wants", "rose's garden". */
function beginningWith(name: string, text: string, language: Language): Word[] | null {
  const given = wordsOfName(name).find((one) => text.toLowerCase().startsWith(one.toLowerCase()));
  if (given === undefined) return null;
  const [first, ...rest] = tagged(given + text.slice(given.length), language);
  if (first?.text !== given) return null;
  const [next] = rest;
  const act = next?.pos === 'ADV' ? rest[1] : next;
  const isActing = act?.pos === 'AUX' || (act?.pos === 'VERB' && !isGerund(act) && (isThird(act) || isPast(act)));
  const isJoined = /^(?:[,–—-]|and|&|'s)$/.test(next?.text ?? '') && rest.length > 1;
  return isActing || (isJoined && text.startsWith(given)) ? [{ ...first, pos: 'PROPN' }, ...rest] : null;
}

/** Words as a text again. */
export function write(words: readonly Word[]): string {
  return words
    .map(({ gap, text }) => gap + text)
    .join('')
    .trim();
}

/** A word that is put into a note. */
export function word(text: string, pos: PartOfSpeech, gap = ' '): Word {
  return { text, lemma: text.toLowerCase(), pos, gap };
}

/** Whether a noun, or what does for one, is plural or has no article for another reason. */
export function isPlural({ text, lemma, pos }: Word): boolean {
  return (
    /^(?:people|children|men|women|data|staff|news)$/i.test(text) ||
    (pos === 'NOUN' && (isThird({ text, lemma }) || /[^sui]s$/.test(text)))
  );
}

export function isNominal({ pos }: Word): boolean {
  return pos === 'NOUN' || pos === 'PROPN';
}

function tagged(text: string, language: Language): Word[] {
  let end = 0;
  return language.sentencesOf(text).flatMap(({ tokens }) =>
    tokens.map((token) => {
      const gap = token.start > end && end > 0 ? ' ' : '';
      end = token.end;
      const lemma = lemmaOf(token.text.toLowerCase(), token.lemma, token.pos);
      return { text: token.text, lemma, pos: partOf(token.text, lemma, token.pos), gap };
    }),
  );
}

function lemmaOf(lower: string, lemma: string, pos: PartOfSpeech): string {
  return PAST_LEMMAS.get(lower) ?? (pos === 'VERB' && lemma === lower && /...ing$/.test(lower) ? baseOf(lower) : lemma);
}

function partOf(text: string, lemma: string, pos: PartOfSpeech): PartOfSpeech {
  if (PAST_LEMMAS.has(text.toLowerCase()) && pos === 'NOUN') return 'VERB';
  if (isAnyCase(text) && /^(?:NOUN|ADJ|VERB)$/.test(pos)) return 'PROPN';
  if (/^[A-Z]{2,}s$/.test(text)) return 'NOUN';
  if (/^[A-Z]{2,}$/.test(text) || (/^[A-Z]/.test(text) && PRODUCTS.has(lemma))) return 'PROPN';
  return pos;
}

/** `stand-ups` and `on-call` are one word each, of the part of speech that such a compound has. */
function joined(words: readonly Word[]): Word[] {
  const result: Word[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const one = words[index] as Word;
    const before = result.at(-1);
    const next = words[index + 1];
    if (before !== undefined && next?.gap === '' && one.gap === '' && one.text === '-') {
      const text = `${before.text}-${next.text}`;
      const isAdjective = next.pos === 'ADJ' || (next.pos === 'VERB' && isPast(next));
      const isPluralCompound = next.pos === 'NOUN' && next.text !== next.lemma;
      const lemma = isPluralCompound ? `${before.text}-${next.lemma}` : text;
      result[result.length - 1] = { ...before, text, lemma: lemma.toLowerCase(), pos: isAdjective ? 'ADJ' : 'NOUN' };
      index += 1;
    } else if (one.gap === '' && one.pos === 'X' && before !== undefined) {
      result[result.length - 1] = { ...before, text: before.text + one.text };
    } else result.push(one);
  }
  return result;
}

const OBJECT = /^(?:DET|PRON|NUM)$/;
/** Where a word stands. */
interface Place {
  words: readonly Word[];
  index: number;
}

/** Puts parts of speech right that a model takes for others in so short a text. */
export function mend(given: readonly Word[]): Word[] {
  const words = [...given];
  words.forEach((one, index) => {
    if (one.text === "'s" && one.pos === 'PART' && isShortIs(words, index + 1)) {
      words[index] = { ...one, pos: 'AUX' };
      return;
    }
    if (/^[ap]m$/i.test(one.text) && words[index - 1]?.pos === 'NUM') {
      words[index] = { ...one, pos: 'NOUN' };
      return;
    }
    const isOpen = /^(?:NOUN|ADJ|ADV|SCONJ|VERB|PROPN)$/.test(one.pos) && /^[a-z]/.test(one.text);
    const pos = isOpen ? mendedPart(one, { words, index }) : one.pos;
    const isNew = pos === 'VERB' && one.pos !== 'VERB' && /ed$/.test(one.text) && one.lemma === one.text;
    words[index] = { ...one, pos, lemma: isNew ? baseOfPast(one.text) : one.lemma };
  });
  return words;
}

/** "budget's tight this year", "Tom's been there": no owner. */
function isShortIs(words: readonly Word[], index: number): boolean {
  const [next, then] = [words[index], words[index + 1]];
  if (next === undefined || /^(?:a|an|been|not|the)$/.test(next.text)) return next !== undefined;
  return next.pos === 'ADJ' && then !== undefined && /^(?:ADP|DET|SCONJ|ADV)$/.test(then.pos);
}

function mendedPart(one: Word, place: Place): PartOfSpeech {
  const { words, index } = place;
  if (one.text === 'new') return 'ADJ';
  if (index === 0) {
    const next = words[1];
    if (one.pos === 'VERB' && isThird(one) && /^(?:of|from|for|by|about)$/.test(next?.text ?? '')) return 'NOUN';
    const isDone = one.pos === 'ADJ' && /ed$/.test(one.text) && OBJECT.test(next?.pos ?? '');
    return isDone || isCommand(one, words) ? 'VERB' : one.pos;
  }
  const hasObject = one.pos === 'ADJ' && OBJECT.test(words[index + 1]?.pos ?? '');
  if ((one.pos === 'NOUN' || hasObject) && isAfterSubject(words, index)) return 'VERB';
  if (one.pos === 'NOUN' && isVerbOfNoun(one, place)) return 'VERB';
  return one.pos === 'VERB' && isNounAfterAll(one, words, index) ? 'NOUN' : one.pos;
}

/** "visit the ward", "name three strengths": nothing else has an object right behind it. */
function isCommand({ text, pos, lemma }: Word, words: readonly Word[]): boolean {
  const next = words[1];
  if (next === undefined || !/^(?:ADJ|NOUN|ADV)$/.test(pos) || isPlural({ text, pos, lemma, gap: '' })) return false;
  if (NOT_NOUN_FIRST.test(text) || text.length < 3 || /ly$|...ing$/.test(text)) return false;
  if (pos === 'ADJ') return /^(?:an?|her|his|it|me|my|our|the|their|them|us|your)$/i.test(next.text);
  if (/^(?:love|enjoy|like)$/.test(lemma) && /ing$/.test(next.text)) return true;
  if (
    /^(?:out|up|over|off|back|through)$/.test(next.text) &&
    /^(?:the|my|your|their|his|her|an?)$/.test(words[2]?.text ?? '')
  )
    return true;
  if (next.pos === 'PROPN' && words[2]?.text === "'s") return words[3]?.pos === 'NOUN';
  if (next.pos === 'PROPN') return /^(?:ADP|DET|PRON)$/.test(words[2]?.pos ?? '');
  return OBJECT.test(next.pos) && !/^(?:i|we|they|he|she|you|\d.*)$/i.test(next.text);
}

/** "they onboard", "I both design", "I would shard". */
function isAfterSubject(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const isApart = before?.pos === 'ADV' || before?.pos === 'AUX' || /^both$/.test(before?.text ?? '');
  const subject = isApart ? words[index - 2] : before;
  return subject !== undefined && SUBJECTS.test(subject.text) && subject.text !== 'it';
}

/** "the team ships every Thursday", "students grade each other's essays". */
function isVerbOfNoun(one: Word, { words, index }: Place): boolean {
  const [before, next] = [words[index - 1], words[index + 1]];
  if (before === undefined || !isNominal(before) || next === undefined) return false;
  if (isPlural(one) && /^(?:the|an?|my|your|our|their|his|her|its|this)$/i.test(next.text)) return true;
  if (before.pos === 'PROPN') return false;
  if (!isPlural(one)) return isPlural(before) && OBJECT.test(next.pos);
  return !isPlural(before) && one.lemma === 'report' && next.text === 'to';
}

/** "the ward map", "Python rewrite of the engine", "Friday demos": a verb there would have another form or place. */
function isNounAfterAll(one: Word, words: readonly Word[], index: number): boolean {
  const [before, next] = [words[index - 1] as Word, words[index + 1]];
  if (isGerund(one) || isPast(one)) return false;
  if (/^(?:my|your|our|their|his|its)$/i.test(before.text)) return true;
  const isAfterAdjective = before.pos === 'ADJ' && (index === 1 || words[index - 2]?.pos === 'DET');
  if (isAfterAdjective && isThird(one) && next !== undefined) return true;
  const isInClause = words
    .slice(0, index)
    .some(({ pos, text }) => pos === 'PRON' || /^(?:how|why|when|where)$/i.test(text));
  const isAfterOne = isNominal(before) && !isPlural(before) && !EVERYBODY.test(before.text) && !isInClause;
  if (isThird(one)) return isAfterOne && (next === undefined || next.pos === 'PUNCT');
  return (/^(?:DET|ADJ|NUM)$/.test(before.pos) && !/^both$/i.test(before.text)) || isGerund(before) || isAfterOne;
}
