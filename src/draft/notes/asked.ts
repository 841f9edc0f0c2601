/** Makes of a question to mend what "you asked" is followed by. Pure. */

import { isInverted, type Judged, judge } from './form.ts';
import { after, gap, type Made, NOTHING, phrase, question, quoted, type Reader } from './made.ts';
import { headAt, isDetermined, isPossessed, withMy, withThe } from './nouns.ts';
import { toReader } from './reader.ts';
import { type Word, wordsOf, write } from './words.ts';

/** A question to mend, as what "you asked" is followed by. */
export function makeAsked(text: string, reader: Reader): Made {
  const inQuotes = /^[^"“?]*\b(?:asked|question|said|wanted)\b[^"“?]*["“]([^"”]+)["”]\.?$/i.exec(text)?.[1];
  if (inQuotes !== undefined) return phrase(inQuotes.endsWith('?') ? question(inQuotes) : quoted(inQuotes));
  const given = judge(wordsOf(text.replace(/^re:?\s+/i, ''), reader.language));
  if (given.form === 'nothing') return NOTHING;
  const whole = write(given.words);
  if (given.form === 'quotation') return phrase(/\?["”]?$/.test(whole) ? question(whole) : quoted(whole));
  if (given.form === 'question') {
    return given.words.some(({ text: one }) => /^(?:i|my|me)$/i.test(one))
      ? turned(given.words)
      : phrase(question(whole));
  }
  if (given.form === 'base-verb') return asImperative(given.words, given.verb);
  const { name, language } = reader;
  const told = toReader(swapped(given.words), name, language);
  return told === null ? gap('the question as you asked it, in quotes') : askedIn(judge(told), reader);
}

function askedIn({ form, words, subject, verb }: Judged, reader: Reader): Made {
  const whole = write(words);
  const lead = words[0]?.text.toLowerCase() ?? '';
  switch (form) {
    case 'wh-clause':
    case 'that-clause':
      return phrase(whole);
    case 'sentence':
    case 'past-verb':
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
      return nounAsked(words, whole);
    default:
      return gap();
  }
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
  if (/^me\b/i.test(rest)) return phrase(rest);
  if (/^["“]/.test(rest)) return phrase(quoted(rest));
  return askedIn(judge(wordsOf(rest, reader.language)), reader);
}

/** "sell me this pen" as "me to sell you this pen". */
function asImperative(words: readonly Word[], verb: number): Made {
  const told = swapped(words).map((one, index) => {
    const lower = words[index]?.text.toLowerCase();
    const isTold = index === verb + 1 && /^(?:them|him)$/.test(lower ?? '');
    return lower === 'me' || lower === 'us' || isTold
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
const NAMING = /^(?:question|one|answer|reply|point|bit|part)$/;

function nounAsked(words: readonly Word[], whole: string): Made {
  const last = words.at(-1);
  const topic = words.findIndex(({ text }) => /^(?:about|on|regarding)$/i.test(text));
  const before = words.slice(0, topic);
  const isNaming = before.every(({ pos, lemma }) => /^(?:DET|PRON)$/.test(pos) || NAMING.test(lemma));
  if (topic > 0 && isNaming && NAMING.test(before.at(-1)?.lemma ?? ''))
    return phrase(`about ${write(after(words, topic + 1))}`);
  if (/^me$/i.test(words[0]?.text ?? '')) return phrase(whole);
  if (last?.text === 'one' && words.length > 2) return phrase(`about ${write(words.slice(1, -1))}`);
  if (words[0]?.pos === 'NUM') return phrase(`for ${whole}`);
  if (words.some(({ lemma }) => lemma === 'question')) return phrase(withThe(words));
  const head = words[headAt(words)];
  if (head === last && /(?:[ts]ion|ment|design)$/.test(head?.lemma ?? '') && !isDetermined(words))
    return phrase(`about ${whole}`);
  return phrase(`about ${isPossessed(words) && !isDetermined(words) ? withMy(words) : withThe(words)}`);
}

/** A question that speaks of the sender as "I", in the order of a clause. */
function turned(words: readonly Word[]): Made {
  const asked = words.filter(({ text }) => text !== '?');
  const at = isInverted(asked.slice(1)) || /^(?:AUX)$/.test(asked[1]?.pos ?? '') ? 1 : 0;
  const [aux, subject] = [asked[at], asked[at + 1]];
  if (aux?.pos !== 'AUX' || /^(?:does|did)$/i.test(aux.text)) return gap();
  if (/^I$/i.test(subject?.text ?? '')) {
    return phrase(
      `${at === 0 ? 'whether' : write(asked.slice(0, at))} I ${aux.lemma === 'do' ? '' : `${aux.text.toLowerCase()} `}${write(after(asked, at + 2))}`,
    );
  }
  if (at === 0 || aux.lemma !== 'be') return gap();
  return phrase(`${write(asked.slice(0, at))} ${write(after(asked, at + 1))} ${aux.text === "'s" ? 'is' : aux.text}`);
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
