/** Notes as a mail takes them: the sentence of each slot, by a glance where that tells, else by grammar. Pure. */

import type { Person } from '../../model/interview.ts';
import { wordsOfName } from '../greeting.ts';
import type { Language } from '../language.ts';
import { lettered } from '../lettered.ts';
import { sentencesOf } from '../lint/sentences.ts';
import { onlyAsked, saysNothing } from './asides.ts';
import { makeAsked } from './asked.ts';
import { makeDetail, worthTelling } from './detail.ts';
import { makeFit } from './fit.ts';
import { judge } from './form.ts';
import { framed, isForeign, ofPoints, toldLoosely } from './framed.ts';
import { capitalised, gap, type Made, phrase, type Reader, type Slot } from './made.ts';
import { makePromise } from './promise.ts';
import { toReader } from './reader.ts';
import { isSound } from './sound.ts';
import { pointsOf, spelledOut } from './spelled.ts';
import { spliced } from './spliced.ts';
import { wordsOf, write } from './words.ts';

interface SlotRow {
  /** The sentence that a note completes, one example of a note, and what is asked for. */
  lead: string;
  example: string;
  asks: string;
  make: (text: string, reader: Reader) => Made;
}

export const SLOTS: Readonly<Record<Slot, SlotRow>> = {
  detail: {
    lead: 'I keep coming back to …',
    example: 'how you retired the nightly batch',
    asks: 'one specific thing from the conversation',
    make: makeDetail,
  },
  fit: {
    lead: 'Much of the role I know from …',
    example: 'my three years of moving billing to streams',
    asks: 'what in your work so far ties you to this role',
    make: makeFit,
  },
  promised: {
    lead: 'As promised, I will …',
    example: 'send you the benchmark notes',
    asks: 'what you promised',
    make: makePromise,
  },
  question: { lead: 'You asked …', example: 'how I would shard the ledger', asks: 'what was asked', make: makeAsked },
};

/** More words than this of one sentence are cut; more than the second of all are left at the first sentence. */
const LONG = 24;
const LONGEST = 40;
/** Every kind of line break and control character; a phrase is one line. */
const BREAKS = lettered(String.raw`[\s\p{Cc}\u2028\u2029]+`, 'g');

/**
 * A text on one line: breaks and runs of blanks become one space, outer blanks and closing `.,;:!` go.
 *
 * @example
 * tidyPhrase(' The batch,\n retired. ') //=> 'The batch, retired'
 */
export function tidyPhrase(text: string): string {
  return oneLine(text)
    .replace(/(?<!\.)\.$|[,;:!\s]+$/, '')
    .trim();
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(BREAKS(text), ' ').trim();
}

/** Words that may be the verb of a sentence; after a singular noun those in -s may, too. */
const MAY_BE_VERB =
  /(?:ed|'\w+)$|^(?:is|are|was|were|has|have|had|do|did|can|could|will|would|should|may|might|must|let|made|built|rebuilt|ran|won|led|left|kept|grew|got|took|gave|came|went|cost|put|set|cut|sold|wrote|taught|brought|bought|held|met|lost|broke|began|became|chose|drove|fell|fought|paid|rose|saw|sent|shut|spent|spoke|stood|thought|told|found|showed|people|data|children|men|women|staff|they|them|their|she|he|her|him|his|who|that|which|i|we|it|you)$/i;
const PLAIN_CLAUSE = /^(?:how|why|what|where|when) (?:you|we|I) [a-z]+ (?:[A-Za-z0-9-]+ ){0,12}[A-Za-z0-9-]+$/;
const PLAIN_NOUNS = /^(?:the|a|an|my|your|our) (?!bit |little )(?:[A-Za-z0-9-]+ ){0,8}[A-Za-z0-9-]+$/;
const PLAIN_YEARS =
  /^(?:my )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) (?:years|months) (?:of|in|on|as|at|with|for|from|[a-z]+ing) (?:[A-Za-z-]+ ){0,12}[A-Za-z-]+$/;
const READS_ON = /\b(?:they|them|their|theirs|she|he|her|him|his|hers|themselves|himself|herself)\b/i;

/** What a glance tells of a note that speaks to its reader already; null where it takes grammar. */
function glance(slot: Slot, text: string, name: string): string | null {
  const isLong = text.split(' ').length > LONG;
  const hasName = wordsOfName(name).some((one) =>
    new RegExp(`\\b${one.replace(/[^\p{L}]/gu, '.')}\\b`, 'iu').test(text),
  );
  if (isLong || hasName || READS_ON.test(text)) return null;
  if (slot === 'question') return PLAIN_CLAUSE.test(text) && / I /.test(text) ? text : null;
  if (slot === 'detail' && PLAIN_CLAUSE.test(text) && / you /.test(text)) return text;
  const [, ...rest] = text.split(' ');
  if (rest.some((word) => MAY_BE_VERB.test(word))) return null;
  if (slot === 'fit' && PLAIN_YEARS.test(text)) return text.startsWith('my ') ? text : `my ${text}`;
  if (!PLAIN_NOUNS.test(text)) return null;
  if (slot === 'promised')
    return / - |\b(?:call|chat|conversation|interview|meeting|visit)\b/.test(text) ? null : `send you ${text}`;
  if (rest.some((word) => /s$/i.test(word))) return null;
  return slot === 'fit' && !text.startsWith('my ') ? null : text;
}

/**
 * What becomes of one note. Asks the language only where a glance does not tell.
 *
 * @param name whole name of the reader
 */
export function makeNote(slot: Slot, text: string, name: string, language: Language): Made {
  const points = slot === 'detail' || slot === 'fit' ? pointsOf(text) : [];
  if (points.length > 1) return ofPoints(points.map((point) => makeNote(slot, point, name, language)));
  const line = spelledOut(oneLine(text));
  const tidy = tidyPhrase(line);
  if (tidy === '') return { as: 'nothing' };
  const seen = glance(slot, tidy, name);
  if (seen !== null) return slot === 'detail' && saysNothing(tidy) ? gap() : phrase(seen);
  if (isForeign(tidy, language)) return gap();
  const whole = framed(slot, makeOf(slot, line, { name, language, slot }), language);
  const made = slot === 'detail' || whole.as === 'sentence' ? spliced(whole, language) : whole;
  return isSoundIn(slot, made, line, language) ? made : gap();
}

function isSoundIn(slot: Slot, made: Made, note: string, language: Language): boolean {
  if (made.as === 'nothing' || made.as === 'gap') return true;
  const lead = made.as === 'phrase' ? SLOTS[slot].lead.replace(' …', '') : '';
  return isSound(made.text, { lead, note }, language);
}

/** By sentences: the first is what the slot takes, a second stands behind a detail or beside a promise. */
function makeOf(slot: Slot, text: string, reader: Reader): Made {
  const isWhole = /^["“][^"”]*["”]$/.test(text);
  const all = isWhole ? [text] : sentencesOf([text], 1).map((one) => one.text);
  const sentences =
    slot === 'question'
      ? [onlyAsked(all, reader.language).join(' ')]
      : slot === 'detail'
        ? worthTelling(all, reader)
        : all;
  const [first = text, second] = sentences;
  const short = shortened(first);
  if (short === null) return gap();
  const { make } = SLOTS[slot];
  const made = make(
    short.replace(/[,;:!\s]+$|(?<=[^.?!].*)(?<!\.)\.$/, (end) => (end === '.' ? '.' : '')),
    reader,
  );
  const stopless = withoutStop(made);
  if (second === undefined) return stopless;
  if (slot === 'promised') {
    const more = withoutStop(make(second, reader));
    return stopless.as === 'phrase' && more.as === 'phrase' ? phrase(`${stopless.text} and ${more.text}`) : stopless;
  }
  return slot === 'detail' && text.split(' ').length <= LONGEST ? withMore(stopless, second, reader) : stopless;
}

function withoutStop(made: Made): Made {
  const bare = (text: string) => text.replace(/(?<!\.)\.$/, '');
  if (made.as === 'sentence') return { ...made, text: bare(made.text), phrase: bare(made.phrase) };
  if (made.as !== 'nothing' && made.as !== 'gap') return { ...made, text: bare(made.text) };
  return made;
}

/** A detail and the sentence noted behind it, where that stands by itself. */
function withMore(made: Made, second: string, reader: Reader): Made {
  const words = toReader(wordsOf(second, reader.language, reader.name), reader);
  const isStanding = words !== null && judge(words).form === 'sentence';
  if (!isStanding || made.as === 'nothing' || made.as === 'gap') return made;
  const text = `${sentenceOf(made, 0)} ${capitalised(tidyPhrase(write(words)))}`;
  return { as: 'sentence', text, phrase: made.as === 'sentence' ? made.phrase : phraseOf(made) };
}

const CUTS =
  /; | - | – |, (?=which|and|but|because|so|then|where|who)|,? (?=(?:and|but) (?:what|how|who|why|that|they|she|he|I|it|we)\b)|,? (?=because|although|after|while)/g;

/** The first part of a long sentence that stands by itself; null where none does. */
function shortened(text: string): string | null {
  const semicolon = text.indexOf('; ');
  const head = semicolon > 0 ? text.slice(0, semicolon) : text;
  if (head.split(' ').length <= LONG) return head;
  const ends = [...head.matchAll(CUTS)].map(({ index }) => head.slice(0, index));
  return ends.findLast((part) => part.split(' ').length >= 4 && part.split(' ').length <= LONG) ?? null;
}

/** Where a clause has to be told: four ways, so that the members of a panel do not read the same. */
const TELLING = [
  'It has stayed with me that',
  'What I remember best is that',
  'One thing I have thought about since is that',
  'I have not forgotten that',
];

/** The sentence of a detail, with its full stop. */
export function sentenceOf(made: Made, turn: number): string {
  switch (made.as) {
    case 'phrase':
      return closed(`I keep coming back to ${made.text}`);
    case 'clause':
      return closed(`${TELLING[turn % TELLING.length]} ${made.text}`);
    case 'loose':
      return closed(toldLoosely(made.text, turn));
    case 'sentence':
      return closed(capitalised(made.text));
    default:
      return '';
  }
}

/** As a phrase, for a template that has no place for a sentence. */
export function phraseOf(made: Made): string {
  if (made.as === 'phrase') return made.text;
  if (made.as === 'clause') return `the fact that ${made.text}`;
  if (made.as === 'loose') return `this: ${made.text}`;
  return made.as === 'sentence' ? made.phrase : '';
}

export function closed(text: string): string {
  return /[.!?…]["”']*$/.test(text) ? text : `${text}.`;
}

/** The notes of a person by slot; empty texts left out. */
export function notesOf({ detail, say, fit, promised, clarify }: Person): [Slot, string][] {
  const all: [Slot, string | undefined][] = [
    ['detail', say === undefined ? detail : undefined],
    ['fit', fit],
    ['promised', promised],
    ['question', clarify?.question],
  ];
  return all.filter((note): note is [Slot, string] => (note[1]?.trim() ?? '') !== '');
}

/** Everything noted of a person, as noted and, where `isTold` says that a mail may have it, as a mail takes it. */
export function textsOf(person: Person, isTold: (note: string) => boolean, language: Language): string[] {
  const { detail, fit, say, promised, clarify, name } = person;
  const noted = [detail, fit, say, promised, clarify?.question, clarify?.answer].map((text) => tidyPhrase(text ?? ''));
  const made = notesOf(person).flatMap(([slot, text]) => {
    if (!isTold(text)) return [];
    const note = makeNote(slot, text, name, language);
    return note.as === 'gap' || note.as === 'nothing' ? [] : [note.text, phraseOf(note)];
  });
  return [...noted, ...made];
}
