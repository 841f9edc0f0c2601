/** The rule against a second pitch: bullets, lists of qualifications, more than one sentence of fit. Pure. */

import { isBullet } from './letter.ts';
import type { Case, Hit, LintRule } from './rule.ts';

/** A sentence that speaks of one's own fit. */
const FIT =
  /\b(?:know|learn(?:ed|t)|took|take|familiar(?: to me)?|follows? on|built|comes?) from\b|\b(?:builds?|draws?|lean|call|rests?) (?:up)?on\b|\bmy (?:\p{L}+ ){0,3}(?:experience|background|skills?|expertise|strengths?|qualifications?|track record|career|years?|degree|certificat\p{L}+)\b|\b(?:\d+\+?|two|three|four|five|six|seven|eight|nine|ten|many) years\b|\bexperienced? (?:in|with|at)\b|\bi(?:'ve| have| also| then| personally| single-handedly)* (?:built|led|managed|shipped|designed|delivered|grew|grown|ran|launched|architected|developed|implemented|increased|reduced|improved|migrated|mentored|hired|scaled|saved|headed|founded|automated|won|oversaw|introduced|rebuilt|trained)\b|\bi(?:'m| am) (?:also )?(?:an? )?(?:expert|skilled|proficient|certified|fluent|strong in|good at|excellent|highly)\b|\bwhat i (?:know|learned|took|bring)\b/iu;
const LIST =
  /\b(?:skills?|experience|expertise|knowledge|strengths?|proficient|fluent)\b[^.!?]*(?:,[^.,!?]+){2,}|\b(?:built|led|managed|shipped|designed|delivered|ran|launched)\b[^.!?]*,[^.!?]*\b(?:built|led|managed|shipped|designed|delivered|ran|launched|cut|saved)\b[^.!?]*(?:,|\band\b)[^.!?]*\b(?:built|led|managed|shipped|designed|delivered|ran|launched|cut|saved)\b/i;

function secondPitch({ masked, letter, person }: Case): Hit[] {
  const bullets = letter.lines.flatMap((line, index) =>
    isBullet(line) ? [{ line: index + 1, found: 'a list' }] : [],
  );
  const fits = masked.sentences.filter(({ text }) => FIT.test(text) && !isAnswer(text, person !== null));
  const lists = masked.sentences.filter(({ text }) => LIST.test(text));
  return [
    ...bullets.slice(0, 1),
    ...fits
      .slice(1, 2)
      .map(({ line, text }) => ({ line, found: `a second sentence of fit, "${text.slice(0, 60)}"` })),
    ...(fits.length > 1
      ? []
      : lists.slice(0, 1).map(({ line }) => ({ line, found: 'a list of qualifications' }))),
  ];
}

/** A better answer to a question of theirs is no pitch. */
function isAnswer(text: string, isKnown: boolean): boolean {
  return isKnown && /\byou asked\b/i.test(text);
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
