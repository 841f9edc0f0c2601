/** Makes of a question to mend what "you asked" is followed by. Pure. */

import type { Language } from '../language.ts';
import { mayBeSentence } from './ambiguous.ts';
import { WH } from './finite.ts';
import { type Judged, judge } from './form.ts';
import { after, gap, loose, type Made, NOTHING, phrase, question, quoted, type Reader } from './made.ts';
import { headAt, isDetermined, isPossessed, withMy, withThe } from './nouns.ts';
import { toReader } from './reader.ts';
import { isGerund, isPast, isThird } from './verbs.ts';
import { isNominal, isPlural, type Word, wordsOf, write } from './words.ts';

/** A question to mend, as what "you asked" is followed by. */
export function makeAsked(text: string, reader: Reader): Made {
  const inQuotes = /^[^"“?]*\b(?:asked|question|said|wanted)\b[^"“?]*["“]([^"”]+)["”]\.?$/i.exec(text)?.[1];
  if (inQuotes !== undefined) return phrase(inQuotes.endsWith('?') ? question(inQuotes) : quoted(inQuotes));
  const given = judge(wordsOf(text.replace(/^re:?\s+/i, ''), reader.language, reader.name));
  if (given.form === 'nothing') return NOTHING;
  const whole = write(given.words);
  if (given.form === 'quotation') return phrase(/\?["”]?$/.test(whole) ? question(whole) : quoted(whole));
  if (given.form === 'question' || isTurned(given.words)) {
    return given.words.some(({ text: one }) => /^(?:i|my|me|they|she|he)$/i.test(one))
      ? turned(given.words, reader)
      : phrase(question(whole));
  }
  const { language } = reader;
  if (isEither(given)) return phrase(question(whole));
  const told = toReader(swapped(given.words), reader);
  if (told === null) return gap('the question as you asked it, in quotes');
  if (/^(?!question|wh-|sentence)/.test(given.form) && told.some(({ text: one }) => /^(?:vs\.?|versus)$/i.test(one)))
    return phrase(`about ${write(told)}`);
  if (isTopic(given, language)) return loose(write(given.words));
  const isSplit = given.form === 'past-verb' && told[given.verb]?.text === told[given.verb]?.lemma;
  if (given.form === 'base-verb' || isSplit) return asImperative(told, given.verb);
  return askedIn(judge(told), reader);
}

function askedIn({ form, words, subject, verb }: Judged, reader: Reader): Made {
  const whole = write(words);
  const lead = words[0]?.text.toLowerCase() ?? '';
  switch (form) {
    case 'wh-clause':
      return isBare(words, reader.language) ||
        words.length === 2 ||
        isDefining(words) ||
        /^(?:what if|why not)\b/i.test(whole)
        ? put(words)
        : phrase(whole);
    case 'that-clause':
      return phrase(whole);
    case 'sentence':
    case 'past-verb':
      if (form === 'sentence' && isCase(words, verb)) return loose(whole);
      return subject === 'you' || form === 'past-verb' ? afterAsked(after(words, verb), reader) : gap();
    case 'gerund':
      if (/^being$/i.test(lead) && words[1]?.lemma === 'ask') return afterAsked(after(words, 1), reader);
      return phrase(`about ${lead === 'regarding' ? write(after(words, 1)) : whole}`);
    case 'preposition':
      if (/^(?:about|for|if|whether)$/.test(lead)) return phrase(whole);
      if (lead === 'to') return phrase(`me ${whole}`);
      return /^(?:on|regarding)$/.test(lead) && !/^on call$/i.test(whole)
        ? phrase(`about ${write(after(words, 1))}`)
        : gap();
    case 'noun-phrase':
      return mayBeSentence(words, reader.language) ? loose(whole) : nounAsked(words, whole);
    default:
      return gap();
  }
}

/** "what is the normal value": a question in the order of one, though it may be none. */
function isDefining([first, second, third]: readonly Word[]): boolean {
  const isAsking = /^(?:what|which|who)$/i.test(first?.text ?? '') && /^(?:are|is|was|were)$/i.test(second?.text ?? '');
  return isAsking && /^(?:ADJ|DET|NOUN|PROPN)$/.test(third?.pos ?? '');
}

/** "child bites another child": what was put as a case; not "the answer was too vague". */
function isCase(words: readonly Word[], verb: number): boolean {
  const one = words[verb];
  const isNow = one?.pos === 'AUX' ? /^an?$/i.test(words[0]?.text ?? '') : one?.pos === 'VERB' && !isPast(one);
  return isNow && !words.some(({ pos, lemma }) => pos === 'PRON' || NAMING.test(lemma));
}

/** What follows "asked", "wanted to know", "wondered". */
function afterAsked(words: readonly Word[], reader: Reader): Made {
  const [one, next, third] = words;
  if (/^(?:want|like|need)$/.test(one?.lemma ?? '')) {
    if (next?.text === 'to' && third?.lemma === 'know') return afterAsked(after(words, 2), reader);
    if (next?.text === 'to' && /^(?:hear|see)$/.test(third?.lemma ?? '')) {
      const rest = write(after(words, 3));
      return phrase(/^about\b/i.test(rest) ? rest : `for ${rest}`);
    }
    if (next?.text === 'me' && third?.text === 'to') return phrase(write(after(words, 1)));
    return next === undefined || next.text === 'to' ? gap() : phrase(`for ${write(after(words, 1))}`);
  }
  if (!/^(?:ask|know|wonder|inquire)$/.test(one?.lemma ?? '') || next === undefined) return gap();
  const rest = write(after(words, 1)).replace(/^[,:]\s*/, '');
  if (/^me[,:]/i.test(rest)) return makeAsked(rest.replace(/^me[,:]\s*/i, ''), reader);
  if (/^me\b/i.test(rest)) return phrase(rest);
  if (/^["“]/.test(rest)) return phrase(quoted(rest));
  return askedIn(judge(wordsOf(rest, reader.language)), reader);
}

/** "which of my projects am I proudest of": the first verb stands before its subject. */
function isTurned(words: readonly Word[]): boolean {
  const verb = words.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  const [aux, next] = [words[verb], words[verb + 1]];
  if (aux?.pos !== 'AUX' || next === undefined) return false;
  if (verb === 0) {
    const isActed = next.pos === 'DET' && words.slice(2).some(({ pos }) => pos === 'VERB');
    const isSubject = /^(?:NOUN|PROPN)$/.test(next.pos) || isActed || /^(?:my|your|our)$/i.test(next.text);
    return isSubject || (/^does$/i.test(aux.text) && next.pos !== 'PART');
  }
  return /^(?:i|my)$/i.test(next.text);
}

/** "why the gap in my CV": a clause without a verb. */
function isBare(words: readonly Word[], language: Language): boolean {
  const [first, second, ...rest] = words;
  const isVerbless = !rest.slice(second?.pos === 'DET' ? 1 : 0).some(({ pos }) => /^(?:VERB|AUX)$/.test(pos));
  return (
    /^why$/i.test(first?.text ?? '') &&
    isVerbless &&
    !/^(?:VERB|AUX|PRON)$/.test(second?.pos ?? '') &&
    !mayBeSentence(words, language)
  );
}

/** "rewrite or refactor", "consecutive or simultaneous": a question that names both. */
function isEither({ form, words, verb }: Judged): boolean {
  return (form === 'base-verb' || form === 'adjective') && words[verb + 1]?.text === 'or' && words.length <= 5;
}

/** "left join", "churn", "start date": a noun that a model takes for a verb, alone or before another. */
function isTopic({ form, words }: Judged, language: Language): boolean {
  const [first, next] = words;
  if (form === 'base-verb' && first !== undefined && next?.text === 'that') return language.mayBe(first.text, 'NOUN');
  if (first === undefined || !/-verb$/.test(form) || words.length > 3 || first.pos !== 'VERB') return false;
  if (next === undefined) return isThird(first) || language.mayBe(first.text, 'NOUN');
  const isRest = after(words, 1).every(({ pos }) => /^(?:NOUN|VERB|PUNCT|SYM)$/.test(pos)) && !isPlural(next);
  return isRest && !TASKS.test(first.lemma) && (isPast(first) || isThird(first) || language.mayBe(first.text, 'NOUN'));
}

/** What may be asked of bare nouns, where "pivot tables" is a noun itself. */
const TASKS = /^(?:compare|define|describe|design|discuss|estimate|explain|list|name|prioriti[sz]e|rank|reverse|sort)$/;

/** "sell me this pen" as "me to sell you this pen". */
function asImperative(words: readonly Word[], verb: number): Made {
  const rest = after(words, verb + 1);
  const isTopic = rest[0] !== undefined && isPlural(rest[0]) && !TASKS.test(words[verb]?.lemma ?? '');
  if (rest.length === 1 && isTopic) return loose(write(words));
  const told = words.map((one) => {
    const lower = one.text.toLowerCase();
    return lower === 'me' || lower === 'us'
      ? { ...one, text: 'you' }
      : lower === 'our'
        ? { ...one, text: 'your' }
        : one;
  });
  const [first, , about] = after(told, verb);
  if (first?.lemma === 'tell' && about?.text === 'about' && told[verb + 3]?.text !== 'myself')
    return phrase(write(after(told, verb + 2)));
  const whole = write(told.filter((one, index) => index >= verb || one.pos === 'ADV'));
  return phrase(`me to ${whole.charAt(0).toLowerCase()}${whole.slice(1)}`);
}

/** What a note calls the question itself. */
const NAMING = /^(?:question|one|answer|reply|point|bit|part|something|thing)$/;

function nounAsked(words: readonly Word[], whole: string): Made {
  const last = words.at(-1);
  const topic = words.findIndex(({ text }) => /^(?:about|on|regarding)$/i.test(text));
  const before = words.slice(0, topic);
  const isNaming = before.every(({ pos, lemma }) => /^(?:DET|PRON|ADJ|PUNCT)$/.test(pos) || NAMING.test(lemma));
  if (topic > 0 && isNaming && NAMING.test(before.findLast(({ pos }) => pos !== 'PUNCT')?.lemma ?? ''))
    return phrase(`about ${write(after(words, topic + 1))}`);
  if (/^me$/i.test(words[0]?.text ?? '')) return phrase(whole);
  if (last?.text === 'one' && words.length > 2)
    return words.slice(1, -1).some((one) => isNominal(one) || isGerund(one))
      ? phrase(`about ${write(words.slice(1, -1))}`)
      : gap();
  if (
    TASKS.test(words[0]?.lemma ?? '') &&
    (words[1]?.pos === 'PROPN' || /^(?:how|what|why)$/.test(words[1]?.text ?? ''))
  )
    return asImperative(words, 0);
  const isCounted = words[0]?.pos === 'NUM' && !/^(?:zero|0)$/i.test(words[0].text);
  if (isCounted && (words[0]?.text === 'one' || words.slice(1).some(isPlural))) return phrase(`for ${whole}`);
  if (words.some(({ lemma }) => lemma === 'question')) return phrase(withThe(words));
  const head = words[headAt(words)];
  if (head === last && /(?:[ts]ion|ment|design)$/.test(head?.lemma ?? '') && !isDetermined(words))
    return phrase(`about ${whole}`);
  const isMine = isPossessed(words) && !isDetermined(words) && head !== undefined && !isGerund(head);
  const isMost = /^(?:best|worst|most|\w+[^r]est)$/i.test(words[0]?.text ?? '') && withThe(words) === whole;
  if (isMine || isMost) return phrase(`about ${withMy(words)}`);
  const behind = words[headAt(words) + 1];
  const isMore =
    /^(?:ADP|PART|PRON|DET|SCONJ)$/.test(behind?.pos ?? '') && !/^(?:away|down|off|out|up)$/.test(behind?.text ?? '');
  const isSure = withThe(words) === whole || isMore || /^(?:\w+[^r]est|worst)$/i.test(words[0]?.text ?? '');
  return isSure && !words.some(({ text }) => /^[-–—,:]$/.test(text)) ? phrase(`about ${withThe(words)}`) : loose(whole);
}

/** A question that speaks of the sender as "I", in the order of a clause; in quotes, as it was put, where that is hard. */
function turned(words: readonly Word[], reader: Reader): Made {
  const told = toReader(words, reader);
  if (told === null) return gap('the question as you asked it, in quotes');
  const asked = told.filter(({ text }) => !/^[?.!]$/.test(text));
  const at = asked.findIndex(({ pos }) => pos === 'AUX');
  const [aux, subject] = [asked[at], asked[at + 1]];
  const rest = write(after(asked, at + 2));
  const isLed = at === 0 || asked[0]?.pos === 'ADP' || WH.test(asked[0]?.text ?? '');
  if (aux === undefined || !isLed || /^(?:does|did)$/i.test(aux.text) || / and (?:how|why|what)\b/i.test(rest))
    return put(words);
  const lead = at === 0 ? 'whether' : write(asked.slice(0, at));
  if (/^(?:I|you)$/i.test(subject?.text ?? ''))
    return phrase(`${lead} ${subject?.text} ${aux.lemma === 'do' ? '' : `${aux.text.toLowerCase()} `}${rest}`);
  if (at === 0 || aux.lemma !== 'be') return put(words);
  return phrase(`${lead} ${write(after(asked, at + 1))} ${aux.text === "'s" ? 'is' : aux.text}`);
}

const YOURS: Readonly<Record<string, string>> = { i: 'you', me: 'you', my: 'your', myself: 'yourself', am: 'are' };

/** "did I draw it alone" as it was put: "Did you draw it alone?" */
function put(words: readonly Word[]): Made {
  if (words.some(({ text }) => /^(?:they|them|their|she|her|he|him|his)$/i.test(text))) return gap();
  const said = words.map((one, index) => {
    const isWas = one.text.toLowerCase() === 'was' && /^i$/i.test(words[index + 1]?.text ?? '');
    return { ...one, text: isWas ? 'were' : (YOURS[one.text.toLowerCase()] ?? one.text) };
  });
  return phrase(question(write(said)));
}

/** "you" of their question as "I". */
function swapped(words: readonly Word[]): Word[] {
  return words.map((one, index) => {
    const lower = one.text.toLowerCase();
    const next = words.slice(index + 1).find(({ pos }) => pos !== 'ADV');
    if (lower === 'you') return { ...one, text: /^(?:AUX|VERB)$/.test(next?.pos ?? '') ? 'I' : 'me' };
    if (lower === 'your') return { ...one, text: 'my' };
    if (lower === 'yourself') return { ...one, text: 'myself' };
    if (words[index - 1]?.text.toLowerCase() === 'you' && /^(?:are|'re)$/.test(lower))
      return { ...one, text: lower === 'are' ? 'am' : "'m" };
    return one;
  });
}
