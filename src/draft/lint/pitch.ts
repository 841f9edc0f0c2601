/** The rule against a second pitch: bullets, lists of qualifications, more than one sentence of fit. Pure. */

import { isBullet } from './letter.ts';
import { blankOut } from './own.ts';
import { isAny, type Phrase } from './phrasing.ts';
import type { Case, Hit, LintRule } from './rule.ts';
import { contentWords, isQuoted } from './words.ts';

const DONE =
  'built|led|managed|shipped|designed|delivered|grew|grown|ran|launched|architected|developed|implemented|increased|reduced|improved|migrated|mentored|hired|scaled|saved|headed|founded|automated|won|oversaw|introduced|rebuilt|trained';

/** A sentence that speaks of one's own fit, in lower case. */
const FIT: readonly Phrase[] = [
  [' from', /\b(?:know|learn(?:ed|t)|took|take|familiar(?: to me)?|follows? on|built|comes?) from\b/],
  ['on', /\b(?:builds?|draws?|lean|call|rests?) (?:up)?on\b/],
  [
    'my ',
    /\bmy (?:[a-z]+ ){0,3}(?:experience|background|skills?|expertise|strengths?|qualifications?|track record|career|years?|degree|certificat[a-z]+)\b/,
  ],
  [' years', /\b(?:\d+\+?|two|three|four|five|six|seven|eight|nine|ten|many) years\b/],
  ['experience', /\bexperienced? (?:in|with|at)\b/],
  [DONE, new RegExp(`\\bi(?:'ve| have| also| then| personally| single-handedly)* (?:${DONE})\\b`)],
  [
    "i'm|i am",
    /\bi(?:'m| am) (?:also )?(?:an? )?(?:expert|skilled|proficient|certified|fluent|strong in|good at|excellent|highly)\b/,
  ],
  ['what i ', /\bwhat i (?:know|bring)\b/],
];
/** A list of qualifications, which takes commas. */
const LIST: readonly Phrase[] = [
  [
    'skill|experience|expertise|knowledge|strength|proficient|fluent',
    /\b(?:skills?|experience|expertise|knowledge|strengths?|proficient|fluent)\b[^.!?]*(?:,[^.,!?]+){2,}/i,
  ],
  [
    'built|led|managed|shipped|designed|delivered|ran|launched',
    /\b(?:built|led|managed|shipped|designed|delivered|ran|launched)\b[^.!?]*,[^.!?]*\b(?:built|led|managed|shipped|designed|delivered|ran|launched|cut|saved)\b[^.!?]*(?:,|\band\b)[^.!?]*\b(?:built|led|managed|shipped|designed|delivered|ran|launched|cut|saved)\b/i,
  ],
];

function secondPitch({ masked, letter, person, own }: Case): Hit[] {
  const bullet = letter.lines.findIndex(isBullet);
  const fitWords = contentWords(person?.fit ?? '');
  const fits = letter.sentences.filter(({ text }) => {
    // A better answer to a question of theirs is no pitch.
    if (person !== null && /\byou asked\b/i.test(text)) return false;
    return isAny(FIT, blankOut(text, own).toLowerCase()) || (fitWords.length > 2 && isQuoted(fitWords.join(' '), text));
  });
  const [, second] = fits;
  const list = masked.sentences.find(({ text }) => text.includes(',') && isAny(LIST, text));
  if (bullet !== -1) return [{ line: bullet + 1, found: 'a list' }];
  if (second !== undefined) {
    return [{ line: second.line, found: `a second sentence of fit, "${second.text.slice(0, 60)}"` }];
  }
  return list === undefined ? [] : [{ line: list.line, found: 'a list of qualifications' }];
}

export const PITCH_RULES: readonly LintRule[] = [
  {
    name: 'second-pitch',
    level: 'error',
    teaches: 'one sentence ties you to the role; a list of qualifications was for the interview',
    kinds: ['thank-you'],
    check: secondPitch,
  },
];
