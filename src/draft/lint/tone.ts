/** Rules of tone: families of sense that a mail of its kind may not have. */

import type { Kind } from '../../model/kinds.ts';
import { BLAMING, CHASING, COUNTING, DISAPPOINTMENT, IMPATIENCE } from './impatience.ts';
import { APOLOGY, BOAST, FIRST, GIFT, MENDING, RECORD, TERMS, WORN } from './manners.ts';
import { BLANK } from './own.ts';
import { BEGGING, CALLING, DEMAND, ENTITLEMENT, PRESSURE, RIVALS, ULTIMATUM } from './pressure.ts';
import type { Case, Hit, LintRule, Said } from './rule.ts';
import { type Senses, senseIn } from './sense.ts';
import { isBullet } from './sentences.ts';
import { contentWords, isQuoted } from './words.ts';

const CHASERS: readonly Kind[] = ['status-check', 'final-note'];
const FIRST_WORDS: readonly Kind[] = ['thank-you', 'linkedin-note', ...CHASERS];
const ANSWERS: readonly Kind[] = ['rejection-reply', 'withdrawal', 'decline'];
const CLOSING: readonly Kind[] = ['withdrawal', 'decline', 'acceptance'];

/** Every sentence that has one of the senses, and how it is told. */
function hits({ said }: Case, ...families: readonly Senses[]): Hit[] {
  return said.flatMap(({ line, normal }) => {
    for (const family of families) {
      const found = senseIn(family, normal);
      if (found !== null) return [{ line, found: `"${found}"` }];
    }
    return [];
  });
}

const isOneOf = (kinds: readonly Kind[], kind: Kind | null) => kind !== null && kinds.includes(kind);

function impatience(judged: Case): Hit[] {
  const surely = hits(
    judged,
    IMPATIENCE,
    ...(isOneOf(CHASERS, judged.kind) ? [CHASING] : []),
    isOneOf(ANSWERS, judged.kind) ? BLAMING : DISAPPOINTMENT,
  );
  const perhaps = hits(judged, COUNTING).filter(({ line }) => !surely.some((one) => one.line === line));
  return [...surely, ...perhaps.map((hit): Hit => ({ ...hit, level: 'warning' }))];
}

export const TONE_RULES: readonly LintRule[] = [
  {
    name: 'worn-phrase',
    level: 'warning',
    teaches: 'a phrase that anybody could have sent says nothing; say the thing itself',
    check: (judged) => hits(judged, WORN),
  },
  {
    name: 'impatience',
    level: 'error',
    teaches: 'silence has many reasons, none of which a reproach will mend; ask once, neutrally',
    check: impatience,
  },
  {
    name: 'pressure',
    level: 'error',
    teaches: 'a deadline set for them closes the door that the mail wants open',
    check: (judged) =>
      hits(
        judged,
        PRESSURE,
        ...(judged.kind === 'thank-you' ? [DEMAND] : []),
        ...(isOneOf(FIRST_WORDS, judged.kind) ? [RIVALS] : []),
      ),
  },
  {
    name: 'telephone',
    level: 'error',
    teaches: 'call only who has invited a call; then record it as `phoneOk: true`',
    check: (judged) => (judged.person?.phoneOk === true ? [] : hits(judged, CALLING)),
  },
  {
    name: 'ultimatum',
    level: 'error',
    teaches: 'say your date and ask about theirs; a threat or an auction answers itself with a no',
    check: (judged) => (isOneOf(CLOSING, judged.kind) || judged.kind === 'thank-you' ? [] : hits(judged, ULTIMATUM)),
  },
  {
    name: 'begging',
    level: 'error',
    teaches: 'need persuades nobody; interest does',
    check: (judged) => (isOneOf(CLOSING, judged.kind) ? [] : hits(judged, BEGGING)),
  },
  {
    name: 'entitlement',
    level: 'error',
    teaches: 'nobody owes you the job; what you would bring to it says more',
    check: (judged) => hits(judged, ENTITLEMENT),
  },
  {
    name: 'apology',
    level: 'error',
    teaches: 'mend one point if you must; an apology for the whole makes them doubt what they liked',
    kinds: [...FIRST_WORDS, 'competing-offer'],
    check: (judged) => hits(judged, APOLOGY),
  },
  {
    name: 'terms',
    level: 'error',
    teaches: 'pay and days off are for the talk about the offer',
    kinds: FIRST_WORDS,
    check: (judged) => hits(judged, TERMS),
  },
  {
    name: 'gift',
    level: 'error',
    teaches: 'a gift puts them in a fix; thanks are enough',
    kinds: FIRST_WORDS,
    check: (judged) => hits(judged, GIFT),
  },
  {
    name: 'first-preference',
    level: 'error',
    teaches: 'only the process marked `firstChoice: true` may be told that it comes first',
    check: (judged) => {
      const { process, search } = judged;
      if (process.some(({ firstChoice }) => firstChoice) || isOneOf(CLOSING, judged.kind)) return [];
      const isKnown = search !== null && process.length > 0;
      return hits(judged, FIRST).map((hit) => (isKnown ? hit : { ...hit, level: 'warning' }));
    },
  },
  {
    name: 'second-pitch',
    level: 'error',
    teaches: 'one sentence ties you to the role; a list of qualifications was for the interview',
    kinds: ['thank-you'],
    check: secondPitch,
  },
  {
    name: 'frustration',
    level: 'error',
    teaches: 'a chaser stays neutral: no row of exclamation marks, no capitals, no question upon question',
    kinds: CHASERS,
    check: ({ masked }) => {
      const isLoud = (text: string) => /[!?]\s*[!?]|\b[A-Z]{4,}\b(?![-/])/.test(text);
      const loud = masked.sentences.filter(({ text }) => isLoud(text));
      const calls = masked.sentences.filter(({ text }) => text.endsWith('!') && !isLoud(text));
      const asking = masked.sentences.filter(({ text }) => text.endsWith('?'));
      return [...loud, ...calls.slice(1), ...asking.slice(2)].map(({ text, line }) => ({
        line,
        found: `"${text.slice(0, 60)}"`,
      }));
    },
  },
];

/** Sentences that speak of the sender's own record; a better answer to a question of theirs is none. */
export function ties({ said, letter, person }: Case): Said[] {
  const fit = contentWords(person?.fit ?? '');
  return said.filter(({ text, line, normal }) => {
    if (line === null || senseIn(MENDING, normal) !== null) return false;
    if (senseIn(RECORD, normal) !== null) return true;
    const written = letter.sentences.find((one) => one.line === line && isSameBehind(text, one.text))?.text ?? '';
    return fit.length > 2 && text !== written && isQuoted(fit.join(' '), written);
  });
}

/** Whether a sentence is another with parts of it blanked out. */
function isSameBehind(masked: string, text: string): boolean {
  return (
    masked.length === text.length && [...masked].every((letter, index) => letter === BLANK || letter === text[index])
  );
}

function secondPitch(judged: Case): Hit[] {
  const { letter, masked, said } = judged;
  const bullet = letter.sentences.find(({ text }) => isBullet(text));
  if (bullet !== undefined) return [{ line: bullet.line, found: 'a list' }];
  const tooMany = ({ line, text }: Said) => ({ line, found: `one sentence of fit too many, "${text.slice(0, 60)}"` });
  const isBoast = ({ line, normal }: Said) =>
    line !== null && senseIn(BOAST, normal) !== null && senseIn(MENDING, normal) === null;
  const [, second, third] = ties(judged);
  const boast = said.find(isBoast) ?? third;
  if (boast !== undefined) return [tooMany(boast)];
  const list = masked.sentences.find(({ text }) => LIST.test(text));
  if (list !== undefined) return [{ line: list.line, found: 'a list of qualifications' }];
  return second === undefined ? [] : [{ ...tooMany(second), level: 'warning' }];
}

const LIST = /\b(?:skills?|experience|expertise|knowledge|strengths?|proficient|fluent)\b[^.!?]*(?:,[^.,!?]+){2,}/i;
