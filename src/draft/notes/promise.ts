/** Makes of a promise what "I will" is followed by. Pure. */

import { mayBeCommand, mayBeSentence } from './ambiguous.ts';
import { isOrderedBehind, isQualifying } from './asides.ts';
import {
  after,
  capitalised,
  gap,
  judgedTo,
  loose,
  looseThing,
  type Made,
  NOTHING,
  phrase,
  type Reader,
} from './made.ts';
import { headAt, isDetermined, isPersonNoun, withThe } from './nouns.ts';
import {
  ANSWERS,
  dashAt,
  isFragment,
  isMentioned,
  isOfIt,
  isSaidOfThing,
  isThing,
  isThingInShort,
  isTopic,
  MEETS,
  mayBeAct,
} from './things.ts';
import { baseOf, isBase, isThird } from './verbs.ts';
import { isNominal, PEOPLE, type Word, word, write } from './words.ts';

/** What is done to things: "bring them" is not to bring the reader. */
const WITH_THINGS = /\b(?:attach|bring|copy|finish|fix|print|scan|share|sign|translate|upload) them\b/i;

/** A promise, as what "I will" is followed by. */
export function makePromise(noted: string, reader: Reader): Made {
  const text = noted.replace(/^(?:I['’]?m |Im )?(?:gonna|going to) (?=\w)/i, 'I will ');
  if (WITH_THINGS.test(text) || /^(?:maybe|perhaps)\b|^(?:will |to )?do$/i.test(text)) return gap();
  const judged = judgedTo(text, reader);
  if ('open' in judged) return gap(judged.open);
  const { form, words, subject, verb } = judged;
  if (isOrderedBehind(words, reader.language)) return gap();
  if (/^(?:base-verb|noun-phrase)$/.test(form) && dashAt(words) > 0) return aside(words, dashAt(words), reader);
  const whole = write(words);
  const rest = (count: number) => makePromise(write(after(words, count)), reader);
  switch (form) {
    case 'nothing':
      return NOTHING;
    case 'wh-clause':
      return phrase(
        /^(?:whether|if|when|where)$/i.test(words[0]?.text ?? '') ? `let you know ${whole}` : `tell you ${whole}`,
      );
    case 'that-clause':
      return rest(1);
    case 'sentence':
      return promisedIn(words, subject, verb, reader);
    case 'base-verb':
    case 'past-verb':
      if (isTopic(words, verb, reader))
        return isSaidOfThing(words, verb + 2) && !MEETS.test(words[verb]?.text ?? '')
          ? sendIt(asNoun(words, verb))
          : loose(whole);
      if (isThing(words)) return sendIt(words);
      if (isMisspeltPast(words[verb], reader)) return gap();
      if (/^let$/i.test(words[verb]?.text ?? '') && words[verb + 1]?.text === 'me')
        return words[verb + 2]?.lemma === 'know' ? gap() : rest(verb + 2);
      return promisedBy(words, verb, reader);
    case 'auxiliary':
      return promisedBy(words, verb, reader);
    case 'gerund': {
      const [first] = words;
      const isHeading = words.length > 1 && words.slice(1).every((one) => /^[A-Z]/.test(one.text) || one.pos === 'ADP');
      return first === undefined || isHeading
        ? gap(`send you "${capitalised(whole)}"`)
        : promisedBy([inBase(first), ...after(words, 1)], 0, reader);
    }
    case 'third-verb':
      return isAside(words[verb + 1]) ? sendIt(asNoun(words, verb)) : gap();
    case 'quotation':
      return phrase(`send you ${whole}`);
    case 'preposition':
    case 'noun-phrase':
    case 'adjective':
      if (/^(?:not|to)$/i.test(words[0]?.text ?? '') && words.length > 2) {
        const isNot = words.slice(0, 2).some((one) => /^not$/i.test(one.text));
        const act = doTo(words.filter((one, index) => index > 1 || !/^(?:not|to)$/i.test(one.text)));
        return isNot && act.as === 'phrase' ? phrase(`not ${act.text}`) : act;
      }
      if (form !== 'noun-phrase') return gap();
      if (isThingInShort(words)) return looseThing(whole);
      if (isDetermined(words) && isMentioned(words)) return sendIt(words);
      return isFragment(words) ||
        mayBeAct(words, reader.language) ||
        mayBeSentence(words, reader.language) ||
        (/^[A-Z]/.test(words[1]?.text ?? '') && mayBeCommand(words, reader.language))
        ? loose(whole)
        : sendIt(words);
    default:
      return gap();
  }
}

/** "recieved the update": a model takes any word that it does not know for a base. */
function isMisspeltPast(one: Word | undefined, { language }: Reader): boolean {
  return one !== undefined && /[^e]ed$/.test(one.text) && isBase(one) && !language.knows(one.text.toLowerCase());
}

function inBase(one: Word): Word {
  const base = one.lemma === one.text.toLowerCase() ? baseOf(one.text) : one.lemma;
  return { ...one, text: base, lemma: base, pos: 'VERB' };
}

/** "references - two": what stands behind a dash goes into brackets. */
function aside(words: readonly Word[], dash: number, reader: Reader): Made {
  const made = makePromise(write(words.slice(0, dash)), reader);
  return made.as === 'phrase' ? phrase(`${made.text} (${write(after(words, dash + 1))})`) : loose(write(words));
}

function sendIt(words: readonly Word[]): Made {
  const [first, second] = words;
  const isAct = second?.text === 'about' || (/^check$/i.test(first?.text ?? '') && second?.pos === 'NOUN');
  if (ANSWERS.test(first?.text ?? '') && isAct)
    return withThe(after(words, 1)) === write(after(words, 1)) ? doTo(words) : loose(write(words));
  if (/ (?:(?:to|for) you|from me)$/.test(write(words))) return sendIt(words.slice(0, -2));
  const colon = words.findIndex(({ text }) => text === ':');
  if (colon > 0) return listed(sendIt(words.slice(0, colon)), after(words, colon));
  const comma = words.findLastIndex(({ text }) => text === ',');
  if (comma > 0 && isQualifying(after(words, comma + 1)))
    return listed(sendIt(words.slice(0, comma)), after(words, comma));
  if (/^(?:https?:|www\.)/i.test(first?.text ?? '')) return phrase(`send you ${write(words)}`);
  if (MEETS.test(first?.text ?? '') && /^(?:ADP|ADV)$/.test(second?.pos ?? '') && !isOfIt(words)) return doTo(words);
  if (MEETS.test(first?.text ?? '') && /day$/.test(second?.text ?? '')) return doTo(words);
  const head = words[headAt(words)];
  if (!isDetermined(words) && /^(?:up|along|back|around|away)$/.test(second?.text ?? '')) return doTo(words);
  if (/^(?:call|chat|conversation|interview|meeting|visit)$/.test(head?.lemma ?? ''))
    return phrase(`arrange ${withThe(words)}`);
  if (/^you$/i.test(first?.text ?? '')) return phrase(`send ${write(words)}`);
  if (/^(?:cv|resume|résumé)$/i.test(first?.text ?? '')) return phrase(`send you my ${write(words)}`);
  const isBare = !isDetermined(words) && (first?.pos !== 'PROPN' || /^[A-Z][A-Z\d&]+$/.test(first.text));
  const isPlain = /^the /.test(withThe(words)) || !isBare;
  return phrase(`send you ${isPlain ? withThe(words) : `the ${withThe(words)}`}`);
}

/** "recipes: caramel, brioche": what stands behind the colon is left as it is. */
function listed(made: Made, rest: readonly Word[]): Made {
  return made.as === 'phrase' ? phrase(`${made.text}${write(rest)}`) : made;
}

/** "I said I'd forward it", "they want the slides", "she asked me to look it up". */
function promisedIn(words: readonly Word[], subject: string, verb: number, reader: Reader): Made {
  if (subject === 'i') return promisedBy(words, verb, reader);
  const wants = words[verb];
  const next = words[verb + 1];
  const isNouns = words.slice(0, verb).every((one) => isNominal(one) || one.pos === 'ADJ');
  if (
    wants !== undefined &&
    isNouns &&
    wants.pos === 'VERB' &&
    isThird(wants) &&
    isAside(next) &&
    reader.language.mayBe(wants.text, 'NOUN')
  )
    return sendIt(asNoun(words, verb));
  const got = words.findIndex(({ lemma }, index) => index >= verb && /^(?:get|receive)$/.test(lemma));
  if (subject === 'you' && (got === verb || (got === verb + 1 && wants?.pos === 'AUX'))) {
    const what = after(words, got + 1);
    return /^(?:it|them)$/i.test(what[0]?.text ?? '') ? doTo([word('send', 'VERB'), ...what]) : sendIt(what);
  }
  if (subject !== 'you' || !/^(?:ask|like|need|request|want|'d|would)$/.test(wants?.lemma ?? '')) return gap();
  const from = verb + 1 + (/^(?:for|like)$/i.test(next?.text ?? '') ? 1 : 0);
  if (/^me$/i.test(words[from]?.text ?? '')) {
    return /^(?:to|for)$/.test(words[from + 1]?.text ?? '')
      ? makePromise(write(after(words, from + 2)), reader)
      : gap();
  }
  if (words[from]?.text === 'to')
    return /^(?:get|have|read|see)$/.test(words[from + 1]?.lemma ?? '') ? sendIt(after(words, from + 2)) : gap();
  return words[from] === undefined ? gap() : sendIt(after(words, from));
}

function asNoun(words: readonly Word[], at: number): Word[] {
  return words.map((one, index) => (index === at ? { ...one, pos: 'NOUN' } : one));
}

/** "case studies by Friday": a verb would have its object there. */
function isAside(next: Word | undefined): boolean {
  return /^(?:ADP|ADV|SCONJ)$/.test(next?.pos ?? '');
}

/** What is left of a promise after "I'll", "promised to", "need to". */
function promisedBy(words: readonly Word[], verb: number, reader: Reader): Made {
  const [one, next] = [words[verb], words[verb + 1]];
  const rest = (count: number) => makePromise(write(after(words, verb + count)), reader);
  if (one === undefined) return gap();
  if (next?.text === 'to' && /^(?:agree|have|intend|mean|need|offer|plan|promise|volunteer|want)$/.test(one.lemma))
    return rest(2);
  if (one.lemma === 'owe')
    return next?.text === 'you' ? sendIt(after(words, verb + 2)) : sendIt(after(words, verb + 1));
  if (one.lemma === 'be' && next?.lemma === 'go' && words[verb + 2]?.text === 'to') return rest(3);
  if (/^(?:agree|offer|promise|say|tell|mention)$/.test(one.lemma) && one.text !== one.lemma) {
    if (next?.text === 'you' && /^(?:I|that|to)$/.test(words[verb + 2]?.text ?? '')) return rest(2);
    return next === undefined ? gap() : rest(1);
  }
  if (/^(?:will|would|'ll|'d|must|should|can|could|shall|might)$/i.test(one.text)) {
    if (/^(?:love|like)$/.test(next?.lemma ?? '') && words[verb + 2]?.text === 'to') return rest(3);
    return next === undefined ? gap() : doTo(after(words, verb + (next.text === 'to' ? 2 : 1)));
  }
  const isNot = words.slice(0, verb).some(({ text }) => /^(?:not|never)$/i.test(text));
  const isBase = one.text.toLowerCase() === one.lemma && (one.pos === 'VERB' || /^(?:be|have|do)$/i.test(one.text));
  if (!isBase) return gap();
  return isNot ? phrase(`not ${write(after(words, verb))}`) : doTo(after(words, verb));
}

/** An act from its verb on, done to the reader: "send the slides" is "send you the slides". */
function doTo(words: readonly Word[]): Made {
  const [first, next] = words;
  const whole = write(words);
  if (first === undefined) return gap();
  if (!/^(?:send|mail|email|forward)$/i.test(first.text)) return phrase(whole.charAt(0).toLowerCase() + whole.slice(1));
  const lead = first.text.toLowerCase();
  if (next === undefined) return gap(`${lead} you the …`);
  if (next.text === ':') return doTo([first, ...after(words, 2)]);
  if (/^to you \S/i.test(write(after(words, 1)))) return doTo([first, ...after(words, 3)]);
  if (/^(?:it|them)$/i.test(next.text))
    return phrase(`${lead} ${next.text} to you ${write(after(words, 2)).replace(/^to you ?/, '')}`.trim());
  const isTo = words.some(({ text }, index) => text === 'to' && words[index + 1]?.pos !== 'VERB' && index > 1);
  if (
    /^(?:you|over|along|on)$/i.test(next.text) ||
    isTo ||
    isToAnother(after(words, 1)) ||
    /^(?:AUX|ADP)$/.test(next.pos)
  )
    return phrase(`${lead} ${write(after(words, 1))}`);
  const what = after(words, 1);
  return phrase(`${lead} you ${what.length > 2 ? write(what) : withThe(what)}`);
}

/** "Tim the article", "your colleague the slides": who gets it stands before it. */
function isToAnother(words: readonly Word[]): boolean {
  const given = words.findIndex(
    ({ pos, text }, index) => index > 0 && (pos === 'DET' || /^(?:my|our|your)$/.test(text)),
  );
  const who = words.slice(0, Math.max(0, given));
  const isSomebody = who.some((one) => one.pos === 'PROPN' || PEOPLE.test(one.lemma)) || isPersonNoun(who);
  return isSomebody && who.every((one) => isNominal(one) || one.pos === 'ADJ' || /^(?:my|our|your)$/.test(one.text));
}
