/** What of a process is true, and so may be said to somebody: whether one met, who decides, what was told. Pure. */

import type { Interview, Person } from '../model/interview.ts';
import { foldName } from '../model/names.ts';
import { everyoneIn, peopleMet } from '../model/people.ts';
import type { TemplateContext } from './fields.ts';
import type { DraftInput } from './input.ts';

type TruthFields =
  | 'met'
  | 'held'
  | 'agency'
  | 'they'
  | 'firstChoice'
  | 'acceptedElsewhere'
  | 'sameSide'
  | 'offerGone'
  | 'decisionTold'
  | 'decisionWords';

/** The truths of one mail. */
export function truthsOf(input: DraftInput, person: Person | null): Pick<TemplateContext, TruthFields> {
  const { process, action, interview } = input;
  const recruiter = process.findLast((one) => one.recruiter !== undefined && isSame(one.recruiter, person))?.recruiter;
  const agency = (recruiter?.agency ?? '') !== '';
  const accepted = acceptedOutside(input);
  const held = process.filter((one) => isHeld(one, input.now));
  return {
    met: held.some(
      (one) =>
        (one.interviewers.length > 0 || one.round === 'screen') && peopleMet(one).some((met) => isSame(met, person)),
    ),
    held: held.length > 0,
    agency,
    they: agency ? 'they' : 'you',
    firstChoice: process.some((one) => one.firstChoice),
    acceptedElsewhere: accepted.length > 0,
    sameSide: input.offer?.isTheirs ?? accepted.some((one) => isSameSide(one, interview, person)),
    offerGone: input.offer?.isGone ?? false,
    decisionTold: input.decisionOn !== undefined && !action.assumed,
    decisionWords: decisionWords(input),
  };
}

function isHeld({ at, minutes, status }: Interview, now: number): boolean {
  return status === undefined && at + minutes * 60_000 <= now;
}

function isSame(one: Person, other: Person | null): boolean {
  if (other === null) return false;
  return (
    foldName(one.name) === foldName(other.name) ||
    (one.email !== undefined && one.email.toLowerCase() === other.email?.toLowerCase())
  );
}

/** Interviews of other processes whose offer was accepted. */
function acceptedOutside({ search, process }: DraftInput): Interview[] {
  const own = new Set(process.map(({ id }) => id));
  return search.interviews.filter(
    ({ id, history }) =>
      !own.has(id) && history.some((entry) => entry.type === 'outcome' && entry.outcome === 'accepted'),
  );
}

/** Whether an accepted role is of the same person, agency or company as a mail goes to. */
function isSameSide(accepted: Interview, own: Interview, person: Person | null): boolean {
  if (foldName(accepted.company) === foldName(own.company)) return true;
  const agencies = [accepted, own].map(({ recruiter }) => foldName(recruiter?.agency ?? ''));
  const isSameAgency =
    agencies[0] !== '' && agencies[0] === agencies[1] && own.recruiter !== undefined && isSame(own.recruiter, person);
  return isSameAgency || everyoneIn(accepted).some((one) => isSame(one, person));
}

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const PART = String.raw`(?:(?:the\s+)?(?:very\s+)?(?:early|mid|late|end\s+of|beginning\s+of|start\s+of|middle\s+of|(?:first|second)\s+half\s+of)[\s-]+)`;
const COUNT = String.raw`(?:another|a\s+few|a\s+couple\s+of|an?|one|two|three|four|five|six|ten|\d+)(?:(?:\s+(?:to|or)\s+|[-–])\w+)?`;
const LENGTH = '(?:days?|weeks?|months?|fortnight)';
/** With all that makes it less exact: "about a week or so". */
const SPAN = String.raw`(?:(?:about|around|roughly|at\s+(?:least|most)|up\s+to|less\s+than|more\s+than|not\s+before)\s+)?${COUNT}(?:\s+more)?\s+(?:(?:business|working|calendar)\s+)?${LENGTH}(?:\s+or\s+(?:so|more|two|three))?`;
const FEAST = String.raw`(?:christmas|xmas|festive|winter|holidays|new\s+year|weekend)(?:\s+(?:break|holidays|season))?`;
const YEAR = String.raw`${PART}?(?:in\s+)?(?:the\s+)?new\s+year|(?:(?:by|before|at)\s+)?(?:the\s+)?(?:end\s+of\s+(?:the|this)\s+year|year[\s-]end)`;
/** A time that is no day. */
const VAGUE = new RegExp(
  String.raw`\b(?:${YEAR}|(?:before|by|after|until|this\s+side\s+of)\s+(?:the\s+)?${FEAST}|(?:in|by|during)\s+(?:${MONTHS})|${PART}?(?:the\s+)?(?:(?:next|this|following|coming|same)\s+(?:week|month)|week\s+after\s+next|week\s+after|month)|${SPAN}|${PART}(?:${MONTHS}|(?:the\s+)?week|next\s+week))\b`,
  'i',
);
const A_DAY = new RegExp(
  String.raw`\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b|\b(?:${MONTHS})\s+\d|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:${MONTHS})|\bthe\s+\d{1,2}(?:st|nd|rd|th)\b|\d[./-]\d(?!\d*\s+${LENGTH})|\b(?:today|tomorrow)\b`,
  'i',
);

/**
 * Their own words for the date of the decision, where these name a time but no day: nobody is told of a day that they
 * did not say. Empty elsewhere.
 */
function decisionWords({ process, decisionOn, action }: DraftInput): string {
  if (decisionOn === undefined || action.assumed) return '';
  const told = process.flatMap(({ at, decisionBy, decisionWords: words = '', history }) => [
    { at, on: decisionBy, words },
    ...history.flatMap((entry) =>
      entry.type === 'heard' ? [{ at: entry.at, on: entry.decisionBy, words: entry.words }] : [],
    ),
  ]);
  const latest = told
    .filter(({ on }) => on === decisionOn)
    .sort((a, b) => a.at - b.at)
    .at(-1);
  if (latest === undefined || A_DAY.test(latest.words)) return '';
  return VAGUE.exec(latest.words)?.[0].trim().replace(/\s+/g, ' ') ?? '';
}
