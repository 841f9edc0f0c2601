/** Rules of content: what a mail of its kind must say. Judged on the letter and on what is recorded. Pure. */

import type { Kind } from '../../model/kinds.ts';
import { MONTHS } from '../../time/day.ts';
import { NOTHING_NOTED } from '../notes/form.ts';
import { wrongAnswer } from './answers.ts';
import { brokenPromises } from './claims.ts';
import { datesIn, dayOf, languageOf } from './dates.ts';
import { wrongDecision } from './days.ts';
import { namesDate, namesRole } from './named.ts';
import type { Case, Hit, LintRule } from './rule.ts';
import { ties } from './tone.ts';
import { contentWords, isQuoted, isTouched, specificWords } from './words.ts';

const missing = (found: string, level?: 'error' | 'warning'): Hit[] => [
  level === undefined ? { line: null, found } : { line: null, found, level },
];
const THANKS: readonly Kind[] = ['thank-you'];

/** So many words that are neither stock nor known beforehand may be specific, where none of them tells a thing. */
const FEWEST_SPECIFIC = 3;

/** Wanting the work, in any words; a letter without any of them is cool. */
const INTEREST =
  /\b(?:interest(?:s|ed|ing)?|keen(?:er)?|eager|excit(?:ed|es|ing)|enthusias\w+|delight(?:ed)?|proud|thrilled|honou?r(?:ed)?|privilege|chuffed|stoked|pumped|over the moon|look(?:ing)? forward|hop(?:e|ing)|wish|want(?:s|ed|ing)?|yes|appeal\w*|count me|up for it|serious about|happy|glad(?:ly)?|welcome|accept|love|like to|dearly|joy|pleas(?:ed|ure)|dream|mad not to|sold|attract\w*|fascinat\w*|curious|at home|fit (?:right )?in|see myself|picture myself|join(?:ing)? you|my kind of|right up my|bet my|if you want me|your man|tomorrow|belong|ready|preference|choice|want in|when do i start)\b/i;
const THANKS_WORDS =
  /\b(?:thank\w*|ta|cheers|grateful|gratitude|appreciat\w*|kind(?:ness)? of you|good of you|obliged|indebted|means a lot|touched|moved|pleas(?:ed|ure)|delight\w*|happy|glad(?:ly)?|joy|thrilled|honou?red|excited|can't wait|cannot wait|love(?:d|ly)?|enjoyed|wonderful|treat|yes)\b/i;
const BARE_THANKS =
  /\b(?:thank\w*|ta|grateful|gratitude|appreciat\w*|kind(?:ness)?|good of you|obliged|indebted|means a lot|touched|privilege|enjoyed|generous)\b/i;
const ASKED =
  /\b(?:when|by when|until when|how long|deadline|(?:what|which|the|what's the) (?:latest|date|day|time))\b.*\?/is;
const DOOR =
  /\b(?:hear from|write (?:to me)?|reach|get in touch|in touch|touch|call me|ring me|shout|drop me|talk|hear|speak|meet|come back|cross(?:ed)? (?:paths|again)|paths|door|again|if (?:things|anything|something|it|you|ever|i can)|should (?:it|things|anything|there|something|circumstances|you)|welcome|in (?:the )?future|one day|some day|someday|keep (?:me|my)|remember me|think of me|in mind|in view|on file|consider me|interested|contact|know where|number|resume|down the road|another (?:year|time|role)|available|open|ever|next time|later)\b/i;
const TALKED =
  /\b(?:interview\w*|conversation|chat\w*|met|meet\w*|spoke|speak\w*|talk\w*|call|discuss\w*|saw|seeing|see you|visit\w*|visited|tour|coffee|exchange|interaction|introduc\w*|connected|session|morning|afternoon|yesterday|round|panel|hour)\b/i;
/** May is more often the verb. */
const SPOKEN_OF_TIME = new RegExp(
  String.raw`\b(?:by now|(?:last|this|the other) (?:week|month)|(?:week|month)s? (?:before last|ago)|fortnight|recent(?:ly)?|the other day|earlier|date|day|deadline|timeline|timetable|when we (?:spoke|met|talked)|you (?:said|mentioned|told|hoped|planned|expected|thought|wanted)|timing|${MONTHS.filter((month) => month !== 'May').join('|')}|decision|decide|choose|passed|since|after|within)\b`,
  'i',
);
const ROLE_WORD =
  /\b(?:role|position|job|opening|post|vacancy|opportunity|application|candidacy|interview|spot|place|desk|team)\b/i;

export const CONTENT_RULES: readonly LintRule[] = [
  {
    name: 'detail',
    level: 'error',
    teaches: 'a thank-you names one specific thing of that conversation; if it could go to anyone, it is not ready',
    kinds: THANKS,
    check: detail,
  },
  {
    name: 'fit',
    level: 'warning',
    teaches: 'one sentence ties you to the role',
    kinds: THANKS,
    check: (judged) => {
      const { letter, person, screen } = judged;
      const isTalk = judged.interview?.round === 'informational';
      if (screen || isTalk || hasGap(letter.text) || ties(judged).length > 0) return [];
      if (person?.fit === undefined || NOTHING_NOTED.test(person.fit.trim()))
        return missing('nothing that ties you to the role');
      return isTouched(person.fit, letter.text) ? [] : missing(`nothing about "${person.fit}"`);
    },
  },
  {
    name: 'interest',
    level: 'warning',
    teaches: 'say plainly that you want the work',
    kinds: ['thank-you', 'competing-offer'],
    check: ({ masked }) =>
      masked.sentences.some(({ text }) => INTEREST.test(text.replace(/\bwould like my\b|\bnot interested\b/gi, '')))
        ? []
        : missing('no plain word of interest'),
  },
  {
    name: 'thanks',
    level: 'warning',
    teaches: 'a word of thanks belongs in it, or of joy',
    kinds: ['thank-you', 'rejection-reply', 'offer-acknowledgement', 'withdrawal', 'acceptance', 'decline'],
    check: ({ letter, kind, screen }) => {
      const isJoyful = kind === 'acceptance' || kind === 'offer-acknowledgement';
      if ((kind === 'thank-you' && !screen) || (isJoyful ? THANKS_WORDS : BARE_THANKS).test(letter.text)) return [];
      return missing('no word of thanks');
    },
  },
  {
    name: 'promised',
    level: 'warning',
    teaches: 'what was promised in the interview belongs in the thank-you',
    kinds: THANKS,
    check: (judged) => {
      const { text, postscript } = judged.letter;
      const whole = [text, ...postscript.map((sentence) => sentence.text)].join(' ');
      const noted = (judged.person?.promised ?? '').trim().replace(NOTHING_NOTED, '');
      if (noted === '') return [];
      const broken = brokenPromises(judged, noted);
      if (broken.length > 0) return broken.map((one): Hit => ({ ...one, level: 'error' }));
      return isTouched(noted, whole) ? [] : missing(`nothing about "${noted}"`);
    },
  },
  {
    name: 'resume',
    level: 'warning',
    teaches: 'after a final round, and beside an offer elsewhere, the résumé link is one line at the end',
    kinds: ['thank-you', 'competing-offer'],
    check: ({ kind, final, search, draft }) => {
      const resume = search?.me.resume;
      if (resume === undefined || (kind === 'thank-you' && !final)) return [];
      return draft.body.includes(resume.trim()) ? [] : missing(`no line with ${resume}`);
    },
  },
  {
    name: 'role-and-date',
    level: 'error',
    teaches: 'a status check names the role and the date that passed',
    kinds: ['status-check'],
    check: (judged) => {
      const { letter, interview, draft } = judged;
      const isRoleNamed = interview === null ? ROLE_WORD.test(letter.text) : namesRole(letter.text, interview.role);
      const isRoleHinted =
        ROLE_WORD.test(letter.text) || (interview !== null && namesRole(draft.subject ?? '', interview.role));
      const wrong = namesDate(judged) ? null : (wrongDecision(judged, false)?.found ?? null);
      const isTimeHinted = wrong === null && SPOKEN_OF_TIME.test(letter.text);
      return [
        ...(isRoleNamed ? [] : missing('no role', isRoleHinted ? 'warning' : 'error')),
        ...(namesDate(judged) ? [] : missing(wrong ?? 'no date', isTimeHinted ? 'warning' : 'error')),
      ];
    },
  },
  {
    name: 'open-door',
    level: 'warning',
    teaches: 'the last note leaves a door open',
    kinds: ['final-note'],
    check: ({ letter }) => {
      const last = letter.sentences.map(({ text }) => text.replace(/\b(?:not|n't|stop|never)\b[^.,;]{0,40}/gi, ''));
      return last.some((text) => DOOR.test(text)) ? [] : missing('no open door');
    },
  },
  {
    name: 'answer-date',
    level: 'error',
    teaches: 'beside an offer, the date of the answer is named, or asked for where nobody has told it',
    kinds: ['competing-offer', 'offer-acknowledgement', 'more-time'],
    check: (judged) => {
      const { kind, letter, world } = judged;
      if (hasGap(letter.text)) return [];
      const respondBy = world.offer?.respondBy;
      const isTheirs = kind === 'offer-acknowledgement';
      const isTold = respondBy !== undefined && kind !== 'more-time';
      const wrong = isTold ? wrongAnswer(judged, respondBy, isTheirs) : null;
      if (wrong !== null) return missing(wrong);
      if (datesIn(letter.text, dayOf(judged), languageOf(judged)).length > 0) return [];
      const isAsked = isTheirs && letter.sentences.some(({ text }) => ASKED.test(text));
      return isAsked ? [] : missing('no date to answer by', isTheirs ? 'warning' : 'error');
    },
  },
  {
    name: 'timing',
    level: 'error',
    teaches: 'a competing-offer note is open about the offer and offers to talk about timing',
    kinds: ['competing-offer'],
    check: ({ letter }) => [
      ...(/\boffer(?:s|ed|ing)?\b|\baccept/i.test(letter.text) ? [] : missing('no word of the offer')),
      ...(/\b(?:timing|time(?:s|lines?|table| plan)?|timescales?|schedules?|next steps|where (?:you|things|we) (?:stand|are)|call|chat|talk|speak|word|discuss|hear|look|possib\w+|conversation|phone|meet|decision|process)\b/i.test(
        letter.text,
      )
        ? []
        : missing('no word about timing', 'warning')),
    ],
  },
  {
    name: 'other-times',
    level: 'warning',
    teaches: 'after a missed interview, two other times make it easy to meet after all',
    kinds: ['no-show-note'],
    check: (judged) =>
      hasGap(judged.letter.text) || datesIn(judged.letter.text, dayOf(judged), languageOf(judged)).length > 1
        ? []
        : missing('fewer than two other times'),
  },
  {
    name: 'letter',
    level: 'warning',
    teaches: 'it asks for the offer in writing',
    kinds: ['offer-letter'],
    check: ({ letter }) =>
      /\b(?:letter|writ(?:ing|ten)|contract|paper(?:s|work)?|document)\b/i.test(letter.text)
        ? []
        : missing('no word of the letter'),
  },
  {
    name: 'feedback',
    level: 'warning',
    teaches: 'a reply to a rejection asks for feedback; it is the one thing left to gain',
    kinds: ['rejection-reply'],
    check: ({ letter }) =>
      /\b(?:feedback|advice|pointers?|tips?|view|better|different(?:ly|ce)?|improve|learn|work on|missing|missed|lack(?:ed|ing)?|short|swung|tell me|show me|teach me|one thing|hints?)\b|\?/i.test(
        letter.text,
      )
        ? []
        : missing('no question about feedback'),
  },
  {
    name: 'interview-reference',
    level: 'error',
    teaches: 'a LinkedIn note reminds them of the interview',
    kinds: ['linkedin-note'],
    check: (judged) => {
      const { letter, person } = judged;
      if (TALKED.test(letter.text)) return [];
      const isHinted = isTouched(person?.detail ?? ' ', letter.text) || specificsOf(judged).things > 0;
      return missing('no word of the interview', isHinted ? 'warning' : 'error');
    },
  },
];

function hasGap(text: string): boolean {
  return /\[…|\[\.\.\./u.test(text);
}

/** Recorded: it must be in the text. Not recorded: something must be that is neither stock nor known beforehand. */
function detail(judged: Case): Hit[] {
  const { letter, person, screen } = judged;
  const noted = (person?.detail ?? '').trim().replace(NOTHING_NOTED, '');
  const isTalk = judged.interview?.round === 'informational' && noted === '';
  if (screen || isTalk || hasGap(letter.text)) return [];
  const say = person?.say ?? '';
  const has = (text: string) => contentWords(text).length > 0;
  if ((has(noted) && isTouched(noted, letter.text)) || (has(say) && isQuoted(say, letter.text))) return [];
  const { words, things } = specificsOf(judged);
  if (!has(noted)) {
    if (things > 0 && words > 1) return [];
    return missing('no specific detail', things > 0 || words >= FEWEST_SPECIFIC ? 'warning' : 'error');
  }
  const found = `nothing about "${noted}", the detail noted for ${person?.name ?? 'them'}`;
  return missing(found, things > 0 || words >= FEWEST_SPECIFIC ? 'warning' : 'error');
}

/** How many words of a letter are neither stock nor known beforehand, and how many of these tell a thing. */
function specificsOf({ letter, person, interview, search, own, thingsIn }: Case): { words: number; things: number } {
  const recorded = [interview?.company, interview?.role, person?.name, search?.me.name, person?.fit];
  const known = [...recorded, ...own.filter((one) => !one.includes(' '))].flatMap((one) => one ?? []);
  const words = specificWords(letter.text, known);
  const told = thingsIn(letter.text);
  const things = words.filter((word) => [word, ...word.split('-')].some((part) => told.has(part)));
  return { words: words.length, things: things.length };
}
