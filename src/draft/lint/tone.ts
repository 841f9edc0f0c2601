/** Rules of tone: families of sense that a mail of its kind may not have, and phrases worn out by use. */

import type { Kind } from '../../model/kinds.ts';
import { announcedCalls } from './claims.ts';
import type { Case, Hit, LintRule, Said } from './rule.ts';
import { isBullet } from './sentences.ts';
import { type Family, faultOf } from './tone-model.ts';
import { contentWords, excerptOf, isQuoted } from './words.ts';

const CHASERS: readonly Kind[] = ['status-check', 'final-note'];
const FIRST_WORDS: readonly Kind[] = ['thank-you', 'linkedin-note', ...CHASERS];
const CLOSING: readonly Kind[] = ['withdrawal', 'decline', 'acceptance'];

/** A family of tone as a rule. */
interface Manners {
  teaches: string;
  /** The mails in which it is apt to come up; elsewhere it takes more to be said of a sentence. */
  in: readonly Kind[];
  /** Whether it is a fault at all; where it is left out, it is one in every mail. */
  isFault?: (judged: Pick<Case, 'kind' | 'process'>) => boolean;
}

const isIn =
  (kinds: readonly Kind[]) =>
  ({ kind }: Pick<Case, 'kind'>) =>
    kind !== null && kinds.includes(kind);
const isClosing = isIn(CLOSING);

const MANNERS: Readonly<Record<Exclude<Family, 'fine' | 'fit'>, Manners>> = {
  impatience: {
    teaches: 'silence has many reasons, none of which a reproach will mend; ask once, neutrally',
    in: [...CHASERS, 'rejection-reply', 'no-show-note', 'offer-letter'],
  },
  pressure: {
    teaches: 'a deadline set for them closes the door that the mail wants open',
    in: [...CHASERS, 'competing-offer'],
  },
  ultimatum: {
    teaches: 'say your date and ask about theirs; a threat or an auction answers itself with a no',
    in: ['competing-offer', 'offer-acknowledgement', 'acceptance'],
    isFault: (judged) => !isIn(['withdrawal', 'decline'])(judged),
  },
  begging: {
    teaches: 'need persuades nobody; interest does',
    in: [...FIRST_WORDS, 'rejection-reply'],
    isFault: (judged) => !isClosing(judged),
  },
  entitlement: {
    teaches: 'nobody owes you the job; what you would bring to it says more',
    in: [...FIRST_WORDS, 'rejection-reply'],
  },
  apology: {
    teaches: 'mend one point if you must; an apology for the whole makes them doubt what they liked',
    in: ['thank-you', 'linkedin-note'],
    isFault: isIn([...FIRST_WORDS, 'competing-offer']),
  },
  terms: {
    teaches: 'pay and days off are for the talk about the offer',
    in: FIRST_WORDS,
    isFault: isIn(FIRST_WORDS),
  },
  gift: { teaches: 'a gift puts them in a fix; thanks are enough', in: FIRST_WORDS, isFault: isIn(FIRST_WORDS) },
  'first-preference': {
    teaches: 'only the process marked `firstChoice: true` may be told that it comes first',
    in: ['thank-you', 'competing-offer'],
    isFault: (judged) => !isClosing(judged) && !judged.process.some(({ firstChoice }) => firstChoice),
  },
  'second-pitch': {
    teaches: 'one sentence ties you to the role; a list of qualifications was for the interview',
    in: ['thank-you'],
    isFault: isIn(['thank-you']),
  },
};
const FAULTS = Object.keys(MANNERS) as (keyof typeof MANNERS)[];

/** How much less than in its own mails a family is to be expected in others. */
const ELSEWHERE = 0.2;

/** How much a family is to be expected in a mail. */
export function shareOf(family: Family, judged: Pick<Case, 'kind' | 'process'>): number {
  if (family === 'fine' || family === 'fit') return 1;
  const { in: own, isFault } = MANNERS[family];
  if (isFault?.(judged) === false) return 0;
  return judged.kind === null || own.includes(judged.kind) ? 1 : ELSEWHERE;
}

/** How likely it is that a sentence has one of the faults, from which on that is said, and said to be sure. */
const PERHAPS = 0.4;
const SURELY = 0.85;
/** So likely a second fault of a sentence is told beside its first, as a warning. */
const ALSO = 0.2;

/** As stems. */
const CALLS = new Set(['call', 'phone', 'telephon', 'ring', 'rang', 'voicemail', 'dial']);

/** The rules by which a sentence is told, the likeliest first; empty where it has no fault. */
function faultsIn({ tone, normal }: Said): { rule: string; level: NonNullable<Hit['level']> }[] {
  const likely = faultOf(tone);
  if (likely < PERHAPS) return [];
  const isCall = normal.words.some((word) => CALLS.has(word));
  const families = FAULTS.toSorted((one, two) => tone[two] - tone[one]);
  return families
    .filter((family, place) => place === 0 || (place === 1 && tone[family] >= ALSO))
    .map((family, place) => ({
      rule: family === 'pressure' && isCall ? 'telephone' : family,
      level: place === 0 && likely >= SURELY ? 'error' : 'warning',
    }));
}

function hits({ said, search, process }: Case, rule: string): Hit[] {
  // A lone mail may be the one to their first choice.
  const mayBeTrue = rule === 'first-preference' && (search === null || process.length === 0);
  return said.flatMap((sentence) => {
    const fault = faultsIn(sentence).find((one) => one.rule === rule);
    if (fault === undefined) return [];
    const level = mayBeTrue ? 'warning' : fault.level;
    return [{ line: sentence.line, found: excerptOf(sentence.written), level }];
  });
}

export const TONE_RULES: readonly LintRule[] = [
  {
    name: 'worn-phrase',
    level: 'warning',
    teaches: 'a phrase that anybody could have sent says nothing; say the thing itself',
    check: ({ said }) =>
      said.flatMap(({ text, line }) => {
        const found = WORN.exec(text)?.[0];
        return found === undefined ? [] : [{ line, found: `"${found}"` }];
      }),
  },
  ...FAULTS.filter((family) => family !== 'second-pitch').map(
    (family): LintRule => ({
      name: family,
      level: 'error',
      teaches: MANNERS[family].teaches,
      check: (judged) => hits(judged, family),
    }),
  ),
  {
    name: 'telephone',
    level: 'error',
    teaches: 'call only who has invited a call; then record it as `phoneOk: true`',
    check: (judged) => {
      if (judged.person?.phoneOk === true) return [];
      const announced = announcedCalls(judged);
      return [
        ...announced,
        ...hits(judged, 'telephone').filter(({ found }) => !announced.some((one) => one.found === found)),
      ];
    },
  },
  {
    name: 'second-pitch',
    level: 'error',
    teaches: MANNERS['second-pitch'].teaches,
    kinds: ['thank-you'],
    check: secondPitch,
  },
  {
    name: 'frustration',
    level: 'error',
    teaches: 'a chaser stays neutral: no row of exclamation marks, no capitals, no question upon question',
    kinds: [...CHASERS, 'no-show-note', 'offer-letter'],
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

/** Worn out by use. */
const WORN = new RegExp(
  [
    String.raw`(?:just )?(?:checking|following|circling) (?:back|in|up)\b(?! (?:desk|the))`,
    `(?:check|follow|circle|loop|ping|bump) (?:back|in|up) (?:on|with|to|about|regarding)`,
    `touch(?:ing)? base`,
    `hope (?:this|my|that this) (?:e-?mail|mail|message|note|letter)? ?finds you`,
    `hope (?:that )?(?:you are|you're|all is|everything is) (?:doing |keeping )?well`,
    `reach(?:ing)? out`,
    `(?:as )?per (?:my|our) (?:last|previous|recent)`,
    `(?:perfect|ideal|great|excellent) (?:fit|match|candidate) for`,
    `for (?:taking )?the opportunity to interview`,
    `hit the ground running|outside (?:of )?the box|team player|self-starter|go-getter`,
    `pick your brain|move the needle|low-hanging|synerg(?:y|ies|istic)`,
    `(?:do not|don't) hesitate to (?:contact|reach|call|e-?mail|write|get)`,
    `at your (?:earliest )?convenience|to whom it may`,
  ].join('|'),
  'i',
);

/** One answer of the interview made better: no pitch. */
const MENDED =
  /\b(?:you asked|your question|better answer|short(?:er)? answer|(?:should|could) have (?:said|answered|mentioned|added))\b/i;

/** How likely a sentence ties the sender to the role, from which on it will do as the one that does, and counts against another. */
const TIES = 0.3;
const TIES_AGAIN = 0.6;

/** Sentences that tie the sender to the role; a better answer to a question of theirs is none. */
export function ties({ said, person }: Case, least = TIES): Said[] {
  const fit = contentWords(person?.fit ?? '');
  return said.filter(({ text, written, line, tone }) => {
    // What others did ties nobody.
    if (line === null || MENDED.test(written) || !/\b(?:I|me|my|mine)\b/i.test(written)) return false;
    if (tone.fit + tone['second-pitch'] > least) return true;
    return fit.length > 2 && text !== written && isQuoted(fit.join(' '), written);
  });
}

function secondPitch(judged: Case): Hit[] {
  const { letter, masked } = judged;
  const bullet = letter.sentences.find(({ text }) => isBullet(text));
  if (bullet !== undefined) return [{ line: bullet.line, found: 'a list' }];
  const list = masked.sentences.find(({ text }) => LIST.test(text));
  if (list !== undefined) return [{ line: list.line, found: 'a list of qualifications' }];
  const found = hits(judged, 'second-pitch');
  const [, second] = ties(judged, TIES_AGAIN);
  // One sentence may tie a person to the role, be it a proud one.
  if (found.length > 0) return second === undefined ? found.map((hit): Hit => ({ ...hit, level: 'warning' })) : found;
  if (second === undefined) return [];
  return [{ line: second.line, found: `one sentence of fit too many, ${excerptOf(second.written)}`, level: 'warning' }];
}

const LIST = /\b(?:skills?|experience|expertise|knowledge|strengths?|proficient|fluent)\b[^.!?]*(?:,[^.,!?]+){2,}/i;
