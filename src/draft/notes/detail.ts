/** Makes of a detail what "I keep coming back to" is followed by, or a sentence of its own. Pure. */

import { wordsOfName } from '../greeting.ts';
import type { Language } from '../language.ts';
import { isOfGerund, isOfOne, mayBeCommand, mayBePhrase, mayBeSentence } from './ambiguous.ts';
import { isLooseSpeech, saysNothing } from './asides.ts';
import { CAUSES } from './finite.ts';
import { isJudgedOnly } from './form.ts';
import { isHeadless, isLooseList } from './framed.ts';
import { after, gap, judgedTo, loose, type Made, NOTHING, phrase, question, quoted, type Reader } from './made.ts';
import { withThe } from './nouns.ts';
import { isBase, isParticiple, isPast, isThird, withYou } from './verbs.ts';
import { isNominal, isPlural, SUBJECTS, type Word, word, write } from './words.ts';

/** "frozen books", "shared desks": what is so, or what was done. */
function isAttribute(words: readonly Word[], verb: number): boolean {
  const [one, next] = [words[verb], words[verb + 1]];
  if (one === undefined || next?.pos !== 'NOUN') return false;
  return isParticiple(one.text) || (/ed$/.test(one.text) && isPlural(next) && verb + 2 === words.length);
}

/** What people note for themselves to do. */
const TO_DO = /^(?:ask|check|find|follow|google|look|mention|read|remember|research|see|send|try)$/;

/** "Noel: never on a Friday", "he said: never", "he was like, never". */
const SAID = /^(\p{L}+)(?:(?: said| says| told me)?:| (?:goes|(?:is|was|were)(?: all)? like)[,:]) (.+)$/u;

function isReader(who: string, name: string): boolean {
  return /^(?:he|she|they)$/i.test(who) || wordsOfName(name).some((one) => one.toLowerCase() === who.toLowerCase());
}

const SAYS =
  /^(?:admit|argue|confirm|describe|emphasi[sz]e|explain|mention|note|promise|recommend|say|share|stress|suggest)$/;
const SAYS_TO_ME = /^(?:advise|ask|give|push|remind|show|teach|tell|walk|warn)$/;
const TALKS = /^(?:chat|debate|discuss|laugh|speak|talk)$/;
const FEELS = /^(?:admire|appreciate|enjoy|hear|hope|learn|like|love|notice|see|smell|taste|watch|wonder)$/;
const LIKES = /^(?:admire|appreciate|enjoy|like|love)$/;

const THINKS = /^(?:expect|imagine|know|notice|reali[sz]e|see|think)$/;
const isVerb = ({ pos }: Word) => pos === 'VERB';

/** A detail, as what "I keep coming back to" is followed by. */
export function makeDetail(text: string, reader: Reader): Made {
  const said = SAID.exec(text);
  if (said?.[2] !== undefined && isReader(said[1] ?? '', reader.name)) return phrase(`the words ${quoted(said[2])}`);
  if (isLooseSpeech(text)) return gap();
  const judged = judgedTo(text, reader);
  if ('open' in judged) return gap(judged.open);
  const { form, words, subject, verb } = judged;
  const whole = write(words);
  const { language } = reader;
  if (/->|=>|→/.test(text)) return loose(whole);
  if (form !== 'nothing' && form !== 'quotation' && saysNothing(text)) return gap();
  switch (form) {
    case 'nothing':
      return NOTHING;
    case 'quotation':
      return phrase(/\?["”]$/.test(whole) ? `the question ${question(whole)}` : `the words ${quoted(whole)}`);
    case 'question':
      return phrase(`the question ${question(whole)}`);
    case 'that-clause':
      return { as: 'clause', text: write(after(words, 1)) };
    case 'wh-clause':
      if (
        /^(?:if|when)$/i.test(words[0]?.text ?? '') &&
        !whole.includes(',') &&
        words.filter(({ pos }) => /^(?:AUX|VERB)$/.test(pos)).length > 1
      )
        return loose(whole);
      if (/^what an?\b/i.test(whole) && !words.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return loose(whole);
      return after(words, 1).every(({ pos }) => /^(?:ADJ|ADV|NOUN|PART|PROPN|PUNCT)$/.test(pos)) &&
        !mayBeSentence(words, language)
        ? loose(whole)
        : phrase(whole);
    case 'gerund':
      if (CAUSES.test(words[verb]?.lemma ?? ''))
        return words.some((one, at) => isOfOne(one) || isOfGerund(one, words, at, language))
          ? loose(whole)
          : phrase(whole);
      return mayBeSentence(words, language) || words.some((one, at) => isOfGerund(one, words, at, language))
        ? loose(whole)
        : phrase(whole);
    case 'sentence':
      if (isJudgedOnly(judged)) return gap();
      if (subject === 'we' && TALKS.test(words[verb]?.lemma ?? '')) return ourTalk(after(words, verb), whole);
      if (subject === 'i') return { as: 'sentence', text: whole, phrase: `the fact that ${whole}` };
      if (isVerbless(words) || isRunOn(words)) return gap();
      if (isMottoSaid(words, verb, language))
        return { as: 'clause', text: `${write(words.slice(0, verb + 1))} ${quoted(write(after(words, verb + 1)))}` };
      if (mayBePhrase(words, verb, language) || (verb === 1 && withThe(words) !== whole))
        return loose(write(joinedVerbs(words)));
      return { as: 'clause', text: withThe(joinedVerbs(words)) };
    case 'past-verb':
      if (isNominal(words[verb + 1] ?? word('', 'X')) && mayBeSentence(words, language)) return loose(whole);
      if (/^not$/i.test(words[0]?.text ?? '')) return gap();
      if (words[verb + 1]?.text === 'by' || isAttribute(words, verb)) return loose(whole);
      return pastDetail(words, verb, whole);
    case 'third-verb':
      if (words[verb]?.pos === 'NOUN' && !language.mayBe(words[verb].text, 'VERB')) return loose(whole);
      return {
        as: 'clause',
        text: write([
          word('you', 'PRON'),
          ...joinedVerbs(words).map((one, at) => (isAgreeing(words, at, verb) ? asYou(one) : one)),
        ]),
      };
    case 'noun-phrase':
      if (isToDo(words) || isJudgedOnly(judged)) return gap();
      if (isThatOfMany(words))
        return mayBeSentence(after(words, 3), language) ? { as: 'clause', text: write(after(words, 1)) } : loose(whole);
      if (/^(?:not much\b|(?:any|every|some)thing$|it all$|lots$|stuff$|th[ai][st]$|things$)/i.test(whole))
        return gap();
      if (/^not (?:a single|one)\b|^["“]/i.test(whole)) return loose(whole);
      if (/^no$/i.test(words[0]?.text ?? '')) return phrase(`the idea of ${whole}`);
      return mayBeSentence(words, language) || mayBeCommand(words, language) || isLooseList(words) || isHeadless(words)
        ? loose(whole)
        : phrase(withThe(words));
    case 'preposition':
      return /^about$/i.test(words[0]?.text ?? '')
        ? makeDetail(write(after(words, 1)), reader)
        : gap(`what was said ${whole}`);
    case 'adjective':
      return gap(`how you were ${whole}`);
    case 'auxiliary':
      if (/^(?:was|am)$/i.test(words[verb]?.text ?? ''))
        return { as: 'sentence', text: `I ${whole}`, phrase: `the fact that I ${whole}` };
      if (/^does$/i.test(words[verb]?.text ?? ''))
        return { as: 'clause', text: write([word('you', 'PRON'), asYou(words[verb]), ...after(words, verb + 1)]) };
      if (/^did$/i.test(words[verb]?.text ?? '') && THINKS.test(words.slice(verb + 1).find(isVerb)?.lemma ?? ''))
        return { as: 'sentence', text: `I ${whole}`, phrase: `the fact that I ${whole}` };
      return gap(`how you ${write(words.map((one, index) => (index === verb ? asYou(one) : one)))}`);
    default:
      if (TO_DO.test(words[verb]?.lemma ?? '')) return gap();
      if (LIKES.test(words[verb]?.lemma ?? ''))
        return { as: 'sentence', text: `I ${whole}`, phrase: `the fact that I ${whole}` };
      if (isMaxim(words, verb) || (isNominal(words[verb + 1] ?? word('', 'X')) && mayBeSentence(words, language)))
        return loose(whole);
      return gap(
        words[verb + 1]?.pos === 'ADJ' ||
          !language.mayBe(words[verb]?.text ?? '', 'VERB') ||
          words.some(({ text }) => SUBJECTS.test(text)) ||
          words.some(({ text }) => text === ',')
          ? ''
          : `how you ${whole.replace(/^to /i, '')}`,
      );
  }
}

/** The sentences of a detail from the first that tells more than how somebody was. */
export function worthTelling(sentences: readonly string[], reader: Reader): string[] {
  const from = sentences.findIndex((one) => {
    const judged = judgedTo(one.replace(/[.!]+$/, ''), reader);
    return !saysNothing(one) && ('open' in judged || !isJudgedOnly(judged));
  });
  return sentences.slice(Math.max(0, from));
}

/** "that citizens' panels …": no "that" of a noun. */
function isThatOfMany([first, second, third]: readonly Word[]): boolean {
  return /^that$/i.test(first?.text ?? '') && second !== undefined && isPlural(second) && third?.text === "'";
}

/** "check photo", "google it" */
function isToDo([first, second, third]: readonly Word[]): boolean {
  if (!TO_DO.test(first?.text.toLowerCase() ?? '') || second === undefined) return false;
  const isBare = third === undefined || third.pos === 'ADP';
  if (/^(?:DET|PRON)$/.test(second.pos) || second.text === 'with') return true;
  return isBare && /^(?:ask|check)$/i.test(first?.text ?? '') && isNominal(second) && !isPlural(second);
}

/** "you said hire slow": what was said is told as it was said, having no subject. */
function isMottoSaid(words: readonly Word[], verb: number, language: Language): boolean {
  const [first, next] = after(words, verb + 1);
  if (words[verb]?.lemma !== 'say' || first === undefined || next === undefined) return false;
  if (/^(?:always|don't|never)$/i.test(first.text)) return true;
  return first.pos === 'VERB' && isBase(first) && language.mayBe(first.text, 'VERB');
}

/** "fail fast", "never rewrite on a Friday": said to nobody, and nothing that people note for themselves to do. */
function isMaxim(words: readonly Word[], verb: number): boolean {
  if (TO_DO.test(words[verb]?.lemma ?? '') || words.some(({ text }) => /^(?:me|my|to)$/i.test(text))) return false;
  return words.length < 5 || /^(?:always|never)$/i.test(words[0]?.text ?? '');
}

/** "… but hiring still on": a second half with no verb. */
function isVerbless(words: readonly Word[]): boolean {
  const half = after(words, words.findIndex(({ text }) => text === 'but') + 1);
  const [first] = half;
  if (half.length === words.length || first === undefined) return false;
  return (isNominal(first) || /ing$/.test(first.text)) && !half.slice(1).some(({ pos }) => /^(?:VERB|AUX)$/.test(pos));
}

/** "the head starts in May, wants to change it": with the "and" that a sentence takes. */
function joinedVerbs(words: readonly Word[]): Word[] {
  return words.map((one, index) => {
    const next = words[index + 1];
    const isVerb = one.text === ',' && next?.pos === 'VERB' && isThird(next);
    return isVerb ? word('and', 'CCONJ') : one;
  });
}

/** The first verb of "hates slides, loves memos", and those in a row with it. */
function isAgreeing(words: readonly Word[], at: number, verb: number): boolean {
  const one = words[at];
  if (at === verb) return true;
  return one?.pos === 'VERB' && isThird(one) && /^(?:,|and|but)$/.test(words[at - 1]?.text ?? '');
}

/** "he showed me round, smelled of cedar", "Priced per seat but nobody uses it": the second half has lost its subject, or the first. */
function isRunOn(words: readonly Word[]): boolean {
  return words.some(
    (one, index) => one.text === ',' && words[index + 1]?.pos === 'VERB' && isPast(words[index + 1] as Word),
  );
}

function asYou(one: Word | undefined): Word {
  const { text = '', lemma = '' } = one ?? {};
  const agreed = withYou({ text, lemma });
  return word(agreed === text ? text.replace(/s$/, '') : agreed, 'VERB');
}

/** What somebody did, where nobody says who: by the verb, they to me, both of us, or I. */
function pastDetail(words: readonly Word[], verb: number, whole: string): Made {
  const { lemma = '' } = words[verb] ?? {};
  const toMe = /^(?:me|us|my)$/i.test(words[verb + 1]?.text ?? '');
  if (TALKS.test(lemma)) return ourTalk(after(words, verb), whole);
  if (FEELS.test(lemma) && toMe) return { as: 'clause', text: `you ${whole}` };
  if (FEELS.test(lemma) || /^got to\b/i.test(whole))
    return { as: 'sentence', text: `I ${whole}`, phrase: `the fact that I ${whole}` };
  if (lemma === 'ask' && !toMe) return gap(`your question ${write(after(words, verb + 1))}`);
  if (SAYS.test(lemma) || (SAYS_TO_ME.test(lemma) && toMe)) return { as: 'clause', text: `you ${whole}` };
  const isOfOthers = words.some(
    ({ pos }, at) =>
      pos === 'CCONJ' && /^(?:everybody|everyone|nobody|somebody|someone|they)$/.test(words[at + 1]?.text ?? ''),
  );
  return isOfOthers ? gap() : phrase(`how you ${whole}`);
}

function ourTalk(words: readonly Word[], whole: string): Made {
  const [talk, about] = words;
  if (talk?.lemma === 'discuss' || talk?.lemma === 'debate') return phrase(withThe(after(words, 1)));
  if (talk?.lemma !== 'laugh' && about?.text === 'about') return phrase(withThe(after(words, 2)));
  return { as: 'clause', text: /^we\b/i.test(whole) ? whole : `we ${whole}` };
}
