/** Turns a note about somebody into words to them: "they", "she" and the name become "you". Pure. */

import { wordsOfName } from '../greeting.ts';
import type { Language } from '../language.ts';
import { agree, isDisagreeing } from './agree.ts';
import { isPersonNoun } from './nouns.ts';
import { isGerund, isPast, withYou } from './verbs.ts';
import { isNominal, isPlural, PEOPLE, type Word, word } from './words.ts';

const SELF: Readonly<Record<string, string>> = {
  himself: 'yourself',
  herself: 'yourself',
  themselves: 'yourselves',
  themself: 'yourself',
};
/** Verbs after which "her" is a person, whatever follows. */
const GIVES = /^(?:call|email|forward|give|hand|help|hear|lend|let|mail|make|offer|see|send|show|teach|tell|watch)$/;
/** What nobody speaks of as "they". */
const SPANS = /^(?:day|hour|minute|month|percent|second|time|week|year)$/;
const TITLES = /^(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|frau|herr|mme|madame|monsieur|señora?|signora?)\.?$/i;

const HONORIFIC = /-(?:san|sama|sensei|kun|chan|ji|nim)$/;

/** Whether a word is the reader's name; one that is also an everyday word counts only as a name would be written. */
function isName(one: Word, names: ReadonlySet<string>, language: Language): boolean {
  const lower = one.text.toLowerCase();
  const plain = lower.replace(HONORIFIC, '');
  return names.has(plain) && (one.pos === 'PROPN' || plain !== lower || !language.knows(lower));
}

interface Seen {
  /** Whether the reader was spoken of before. */
  reader: boolean;
  /** What a later "they" or "she" may mean instead. */
  people: boolean;
  things: boolean;
  person: boolean;
}

/**
 * The words to their reader; null where it cannot be told whether "they", "she" or "their" is the reader.
 *
 * @param name whole name of the reader
 * @param anyway takes what is open for the reader, or for the other person there is
 */
export function toReader(given: readonly Word[], name: string, language: Language, anyway = false): Word[] | null {
  const names = new Set(wordsOfName(name).map((one) => one.toLowerCase()));
  const words = given.map((one) => ({ ...one }));
  const result: Word[] = [];
  const seen: Seen = { reader: false, people: false, things: false, person: false };
  for (let index = 0; index < words.length; index += 1) {
    const one = words[index] as Word;
    const last = nameEnd(words, index, names, language);
    const isNamed = last >= 0;
    const meant = isNamed ? namedAs(words, last, anyway) : meaningOf(words, index, seen, anyway);
    if (meant === null) return null;
    if (meant === 'other') {
      result.push(one);
      look(words, index, seen);
      continue;
    }
    result.push({ ...one, text: meant, lemma: meant, pos: 'PRON' });
    Object.assign(seen, isNamed ? { ...NOBODY, reader: true } : { reader: true });
    if (isNamed) index = meant === 'your' && words[last + 1]?.text === "'s" ? last + 1 : last;
    if (meant === 'you' && words[index + 1]?.text === '&') words[index + 1] = word('and', 'CCONJ');
    if (isNamed && meant === 'you') words.splice(last + 1, asideAfter(words, last));
    const isOnePerson = isNamed || /^(?:she|he)$/i.test(one.text);
    if (meant === 'you' && isOnePerson && isDisagreeing(words, index)) return null;
    if (meant === 'you' && isOnePerson) agree(result, words, index + 1);
    const next = words[index + 1];
    if (/^they$/i.test(one.text) && next?.pos === 'AUX') words[index + 1] = { ...next, text: withYou(next) };
  }
  return result;
}

const NOBODY: Seen = { reader: false, people: false, things: false, person: false };

/** Takes note of who or what a later pronoun may mean. */
function look(words: readonly Word[], index: number, seen: Seen): void {
  const one = words[index] as Word;
  if (/^you/i.test(one.text)) seen.reader = true;
  if (one.text === 'one' && /^(?:no|every|some)$/i.test(words[index - 1]?.text ?? '')) seen.people = true;
  if ((one.pos === 'NOUN' && isPlural(one)) || one.pos === 'PRON') {
    if (PEOPLE.test(one.lemma)) seen.people = true;
    else if (one.pos === 'NOUN' && !SPANS.test(one.lemma)) seen.things = true;
  }
  if (isOtherPerson(words, index)) Object.assign(seen, { person: true, people: seen.people || one.pos !== 'PROPN' });
  if (/^(?:any|each|every)$/i.test(words[index - 1]?.text ?? '') && isPersonNoun([one]))
    seen.people = seen.person = true;
  if (one.lemma === 'team' && !/^your$/i.test(words[index - 1]?.text ?? '')) seen.people = true;
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

/** How many words "Mark, the CTO, wants" says in between; 0 where the verb does not follow. */
function asideAfter(words: readonly Word[], last: number): number {
  if (words[last + 1]?.text !== ',') return 0;
  const end = words.findIndex(({ text }, index) => index > last + 1 && text === ',');
  const isWho = /^who$/i.test(words[last + 2]?.text ?? '');
  const isAside = end > 0 && (isWho || !words.slice(last + 1, end).some(({ pos }) => /^(?:VERB|AUX)$/.test(pos)));
  const verb = words.slice(end + 1).find(({ pos }) => pos !== 'ADV');
  return isAside && /^(?:VERB|AUX)$/.test(verb?.pos ?? '') ? end - last : 0;
}

/** The last word of the reader's name where it begins here, with the title before it; -1 where it does not. */
function nameEnd(words: readonly Word[], index: number, names: ReadonlySet<string>, language: Language): number {
  let at = index;
  if (/^(?:the|my)$/i.test(words[at]?.text ?? '') && /^interviewer$/i.test(words[at + 1]?.text ?? '')) return at + 1;
  if (index === 0 && /^interviewer$/i.test(words[at]?.text ?? '')) return at;
  const isOffice = index === 0 && isPersonNoun([words[0] as Word]) && names.has(words[1]?.text.toLowerCase() ?? '');
  if (isOffice) at += 1;
  while (TITLES.test(words[at]?.text ?? '')) at += 1;
  const first = words[at];
  const isCalled = at > index && names.has(first?.text.toLowerCase() ?? '');
  if (first === undefined || (!isCalled && !isName(first, names, language))) return -1;
  if (at === index && /^(?:DET|NUM|ADJ)$/.test(words[at - 1]?.pos ?? '')) return -1;
  while (words[at + 1] !== undefined && isName(words[at + 1] as Word, names, language)) at += 1;
  return at;
}

/** Whether what follows `'s` makes it a verb: "Nadia's been there". */
function isVerbAfter(words: readonly Word[], index: number): boolean {
  const next = words[index];
  return (
    next === undefined ||
    /^(?:AUX|DET|ADV|ADP|PART)$/.test(next.pos) ||
    (isGerund(next) && words[index + 1]?.pos === 'DET')
  );
}

/** What a pronoun becomes: another word where it means the reader, `other` where not, null where that is open. */
function meaningOf(words: readonly Word[], index: number, seen: Seen, anyway: boolean): string | null {
  const one = words[index] as Word;
  const lower = one.text.toLowerCase();
  const isMany = /^the(?:y|m|ir|irs|mselves|mself)$/.test(lower);
  const isOne = /^(?:she|he|her|him|his|hers|herself|himself)$/.test(lower);
  if (one.pos === 'NOUN' || (!isMany && !isOne) || /^[A-Z]{2,}$/.test(one.text)) return 'other';
  if (isOne && seen.person && SELF[lower] === undefined) return anyway ? 'other' : null;
  if (lower === 'theirs' && words[index - 1]?.text === 'of') return 'yours';
  if (lower === 'their' && !seen.people && /^(?:about|at|for|from|in|of|on|to)$/.test(words[index - 1]?.text ?? ''))
    return 'your';
  const isOpen = isMany && !anyway && !isOfObject(words, index);
  if (isOpen && seen.people && !isFoundBy(words, index)) {
    return seen.reader && isNewClause(words, index) ? null : 'other';
  }
  const isOnlyOf = words.slice(0, index).filter(isPlural).length < 2 && isFoundBy(words, index);
  if (isOpen && seen.things && !isOnlyOf) {
    if (lower === 'they' && isBehindNouns(words, index)) return null;
    const takesThem = lower === 'they' && words.slice(index).some(({ text }) => /^them$/i.test(text));
    if (!takesThem) return seen.reader && lower !== 'them' ? null : 'other';
  }
  const isOfOther = seen.person || words.slice(0, index).some((before) => isPersonNoun([before]));
  if (SELF[lower] !== undefined && isOfOther) return anyway || isOfSubject(words, index) ? 'other' : null;
  if (SELF[lower] !== undefined) return SELF[lower] ?? null;
  if (index === 0 && /^(?:them|him)$/.test(lower) && /^being$|...ing$/.test(words[1]?.text ?? '')) return 'your';
  if (/^(?:they|she|he|them|him)$/.test(lower)) return 'you';
  if (/^(?:theirs|hers)$/.test(lower)) return 'yours';
  if (/^their$/.test(lower)) return 'your';
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

/** "the CEO reads every complaint himself": nobody else does anything before it. */
function isOfSubject(words: readonly Word[], index: number): boolean {
  return !words.slice(0, index).some(({ text }) => /^(?:they|she|he|you|I|we)$/i.test(text));
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

function isPossessive(words: readonly Word[], index: number): boolean {
  const at = /^["“'‘]$/.test(words[index + 1]?.text ?? '') ? index + 2 : index + 1;
  const [before, next, after] = [words[index - 1], words[at], words[at + 1]];
  if (at > index + 1 && /^(?:CCONJ|DET)$/.test(next?.pos ?? '')) return true;
  if (next === undefined || (GIVES.test(before?.lemma ?? '') && (before?.lemma !== 'call' || next.pos === 'PROPN')))
    return false;
  if (next.pos === 'PROPN' && after?.text === "'s") return false;
  if (/^(?:next|last|this|every|again|today|tomorrow|soon|back)$/i.test(next.text)) return false;
  if (/^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.pos)) return next.text.toLowerCase() !== 'and';
  return (
    (next.pos === 'ADV' && after?.pos === 'ADJ') ||
    isGerund(next) ||
    (next.pos === 'VERB' && isPast(next) && after?.pos === 'NOUN')
  );
}

/** Somebody else: a name that does or has something, or a person by their office. */
function isOtherPerson(words: readonly Word[], index: number): boolean {
  const one = words[index] as Word;
  const next = words[index + 1];
  if (one.pos === 'NOUN' || one.pos === 'PRON') return !isPlural(one) && PEOPLE.test(one.lemma);
  if (one.pos !== 'PROPN') return false;
  return PEOPLE.test(one.lemma) || next?.pos === 'VERB' || next?.text === "'s";
}
