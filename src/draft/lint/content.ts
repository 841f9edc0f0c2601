/** Rules of content: what a mail of its kind must say. Judged on the letter and on what is recorded. Pure. */

import type { Day } from '../../model/instant.ts';
import type { Kind } from '../../model/kinds.ts';
import { MONTHS } from '../../time/names.ts';
import { dayAt } from '../../time/zone.ts';
import { roleWords } from '../role.ts';
import { isAny, type Phrase } from './phrasing.ts';
import type { Case, Hit, LintRule } from './rule.ts';
import { contentWords, isQuoted, specificWords } from './words.ts';

const missing = (found: string, level?: 'error' | 'warning'): Hit[] => [
  level === undefined ? { line: null, found } : { line: null, found, level },
];
const THANKS: readonly Kind[] = ['thank-you'];

/** Fewer words than this that are neither stock nor recorded of the process: nothing specific was said. */
const FEWEST_SPECIFIC = 3;

const INTEREST: readonly Phrase[] = [
  [
    "would |'d |should ",
    /\b(?:(?:would|'d|should) (?:very much |really |gladly |also |dearly )?(?:like|love|enjoy|welcome|be (?:very |so |truly |most )?(?:glad|happy|pleased|delighted|honou?red|thrilled))|(?:would|'d) gladly)\b/i,
  ],
  [
    'interest|keen|eager|excit|enthusias|delighted|proud|thrilled',
    /\b(?:interest(?:s|ed)?|keen(?:er)?|eager|excit(?:ed|ing)|enthusias[a-z]+|delighted|proud|thrilled)\b/i,
  ],
  ['look', /\blook(?:ing)? forward\b/i],
  ['i hope', /\bi hope (?:to|that|i|we)\b/i],
  ['want', /\b(?:want (?:this|the|to)|wanting to (?:work|join)|made me want|mak(?:es?|ing) me want|i want)\b/i],
  ['yes ', /\byes (?:at once|to)\b/i],
  ['appeal', /\bappeals? to me\b/i],
  [
    'count me|serious|wish to|happy|welcome|accept',
    /\b(?:count me in|serious about|wish to (?:be|work|join|take)|mak(?:es?|ing) me (?:very |so )?happy|welcome the (?:chance|opportunity)|accept the role)\b/i,
  ],
];
const TIE: readonly Phrase[] = [
  [' from', /\b(?:know|learn(?:ed|t)|took|familiar(?: to me)?|follows? on|comes?) from\b/i],
  ['on', /\b(?:builds?|draws?|lean|calls?|rests?) (?:up)?on\b/i],
  [
    'my ',
    /\bmy (?:[a-z]+ ){0,4}(?:years?|time|work|experience|background|projects?|job|role|career|degree|thesis|team)\b/i,
  ],
  ['experience|work', /\b(?:experience|experienced|worked|working|work) (?:in|with|on|at|as)\b/i],
  [
    'built|led|ran|run|managed|wrote|moved|shipped|designed|did|done|spent|worked',
    /\bi(?:'ve| have)? (?:[a-z]+ )?(?:built|led|ran|run|managed|wrote|moved|shipped|designed|did|done|spent|worked)\b/i,
  ],
  [' years', /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) years\b/i],
];

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
    level: 'error',
    teaches: 'one sentence ties you to the role',
    kinds: THANKS,
    check: ({ letter, person, screen, interview }) => {
      if (screen || interview?.round === 'informational' || hasGap(letter.text)) return [];
      if (person?.fit !== undefined) {
        return isQuoted(person.fit, letter.text) || isAny(TIE, letter.text)
          ? []
          : missing(`nothing about "${person.fit}"`);
      }
      return isAny(TIE, letter.text) ? [] : missing('nothing that ties you to the role');
    },
  },
  {
    name: 'interest',
    level: 'error',
    teaches: 'say plainly that you want the work',
    kinds: ['thank-you', 'competing-offer'],
    check: ({ masked, letter }) =>
      isAny(INTEREST, masked.text) || /\bfirst preference\b/i.test(letter.text)
        ? []
        : missing('no plain word of interest'),
  },
  {
    name: 'thanks',
    level: 'error',
    teaches: 'a word of thanks belongs in it',
    kinds: ['thank-you', 'rejection-reply', 'offer-acknowledgement', 'withdrawal', 'acceptance', 'decline'],
    check: ({ letter, kind, screen }) =>
      (kind === 'thank-you' && !screen) || THANKS_WORDS.test(letter.text) ? [] : missing('no word of thanks'),
  },
  {
    name: 'promised',
    level: 'warning',
    teaches: 'what was promised in the interview belongs in the thank-you',
    kinds: THANKS,
    check: ({ person, letter }) =>
      person?.promised === undefined || isQuoted(person.promised, letter.text)
        ? []
        : missing(`nothing about "${person.promised}"`),
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
    check: ({ letter, interview, world }) => {
      const role = interview?.role.trim().toLowerCase();
      const isRoleNamed =
        role === undefined
          ? /\b(?:role|position|job|opening)\b/i.test(letter.text)
          : [role, roleWords(role).the].some((named) => includes(letter.text, named.toLowerCase()));
      return [
        ...(isRoleNamed ? [] : missing('no role')),
        ...(namesDate(letter.text, interview, world) ? [] : missing('no date')),
      ];
    },
  },
  {
    name: 'open-door',
    level: 'error',
    teaches: 'the last note leaves a door open',
    kinds: ['final-note'],
    check: ({ letter }) => (DOOR.test(letter.text) ? [] : missing('no open door')),
  },
  {
    name: 'answer-date',
    level: 'error',
    teaches: 'beside an offer, the date of the answer is named, or asked for where nobody has told it',
    kinds: ['competing-offer', 'offer-acknowledgement'],
    check: ({ kind, letter }) => {
      if (hasGap(letter.text) || DATE.test(letter.text)) return [];
      const isAsked = letter.sentences.some(({ text }) => ASKED.test(text));
      return kind === 'offer-acknowledgement' && isAsked ? [] : missing('no date to answer by');
    },
  },
  {
    name: 'timing',
    level: 'error',
    teaches: 'a competing-offer note is open about the offer and offers to talk about timing',
    kinds: ['competing-offer'],
    check: ({ letter }) => [
      ...(/\boffer(?:ed)?\b/i.test(letter.text) ? [] : missing('no word of the offer')),
      ...(/\b(?:timing|timetable|timeline|schedule|next steps|where you stand|call|talk|speak)\b/i.test(letter.text)
        ? []
        : missing('no word about timing')),
    ],
  },
  {
    name: 'feedback',
    level: 'warning',
    teaches: 'a reply to a rejection asks for feedback; it is the one thing left to gain',
    kinds: ['rejection-reply'],
    check: ({ letter }) =>
      /\b(?:feedback|advice|done better|do better|improve|what was missing)\b/i.test(letter.text)
        ? []
        : missing('no question about feedback'),
  },
  {
    name: 'interview-reference',
    level: 'error',
    teaches: 'a LinkedIn note reminds them of the interview',
    kinds: ['linkedin-note'],
    check: ({ letter }) =>
      /\b(?:interview(?:ed|ing)?|conversation|met|meet(?:ing)?|spoke|talk(?:ed)?|call|discussion)\b/i.test(letter.text)
        ? []
        : missing('no word of the interview'),
  },
];

const THANKS_WORDS = /\b(?:thank(?:s|ed|ing|ful)?|grateful|gratitude|appreciat[a-z]+|kind of you)\b/i;
const ASKED = /\b(?:by when|(?:what|which|the) (?:date|day)|how long|deadline)\b.*\?/i;
const DOOR =
  /\b(?:hear from you|write (?:to me )?(?:at )?any ?time|reach (?:me|out)|easy to reach|stay in touch|keep in touch|(?:happy|glad|pleased|gladly) (?:to )?(?:talk|hear|pick|speak|meet)|door (?:is|stays|remains)|if (?:things|anything|something|it) (?:change|comes|opens)|should (?:it|things|anything|there|something)|welcome to write|(?:please )?write to me|in (?:the )?future|interested)\b/i;
const MONTH = `(?:${MONTHS.map((month) => `${month}|${month.slice(0, 3)}\\.?`).join('|')})`;
const DATE = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} \\d{1,2}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}|today|tomorrow|(?:next |this )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b`,
  'i',
);

function includes(text: string, part: string): boolean {
  return text.toLowerCase().replace(/\s+/g, ' ').includes(part.replace(/\s+/g, ' '));
}

function hasGap(text: string): boolean {
  return /\[…|\[\.\.\./u.test(text);
}

/** The date that passed or, where it was assumed or is unknown, any date. */
function namesDate(text: string, interview: Case['interview'], world: Case['world']): boolean {
  const days: Day[] = [];
  if (world.decisionOn !== undefined) days.push(world.decisionOn);
  if (interview !== null && (world.decisionOn === undefined || world.action?.assumed === true)) {
    days.push(dayAt(interview.at, interview.zone));
  }
  if (days.length === 0) return DATE.test(text);
  return days.some((day) => {
    const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
    const date = String(Number(day.slice(8)));
    const names = `(?:${month}|${month.slice(0, 3)}\\.?)`;
    const pattern = `\\b(?:${date}(?:st|nd|rd|th)?(?: of)? ${names}|${names} ${date}(?:st|nd|rd|th)?|${day})(?!\\d)`;
    return new RegExp(pattern, 'i').test(text);
  });
}

/** Recorded: it must be in the text. Not recorded: something must be that is neither stock nor known beforehand. */
function detail(judged: Case): Hit[] {
  const { letter, person, screen, own } = judged;
  const isTalk = judged.interview?.round === 'informational' && person?.detail === undefined;
  if (screen || isTalk || hasGap(letter.text)) return [];
  if (person?.detail !== undefined && contentWords(person.detail).length > 0) {
    return isQuoted(person.detail, letter.text)
      ? []
      : missing(`nothing about "${person.detail}", the detail noted for ${person.name}`);
  }
  const known = [
    judged.interview?.company,
    judged.interview?.role,
    person?.name,
    ...own.filter((one) => !one.includes(' ')),
  ];
  const specific = specificWords(
    letter.text,
    known.filter((one) => one !== undefined),
  );
  return specific.length >= FEWEST_SPECIFIC ? [] : missing('no specific detail');
}
