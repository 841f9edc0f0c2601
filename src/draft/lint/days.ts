/** The days a letter tells of what is recorded: of the talk, of their decision, of an answer. Pure. */

import type { Day } from '../../model/instant.ts';
import type { Interview } from '../../model/interview.ts';
import { isPersonal, KINDS } from '../../model/kinds.ts';
import { everyoneIn } from '../../model/people.ts';
import { addDays, weekdayOf } from '../../time/day.ts';
import { dayAt } from '../../time/zone.ts';
import { formatDay } from '../dates.ts';
import { datesIn, dayOf, languageOf, type Told } from './dates.ts';
import { isOwn } from './own.ts';
import type { Case, Hit, LintRule } from './rule.ts';

/** A day that a sentence tells, and what stands on either side of it. */
interface Placed {
  told: Told;
  before: string;
  after: string;
  line: number;
}

/** Beside "today" or "yesterday", the interview itself is meant. */
const INTERVIEW =
  /\b(?:thank(?:s| you)?|appreciated?|enjoyed|loved|pleasure|great|good|lovely|nice|met|meet(?:ing)?|spoke|speaking|talk(?:ed|ing)?|chat(?:ted|ting)?|cheers|interview(?:ed|ing)?|conversation|(?:our|the|your|phone) call|discussion|time|visit|tour|seeing|having me)\b/i;
const OWN_DOING =
  /\b(?:i|we) (?:would|tried|went|wrote|read|told|found|bought|drew|looked|checked|thought|am|'m|have|sent|began|started)\b/i;
export const DAY_RULES: readonly LintRule[] = [
  {
    name: 'relative-day',
    level: 'error',
    teaches: '"today" and "yesterday" are those of the day of sending; name the day',
    kinds: KINDS.filter(isPersonal),
    check: (judged) => {
      const today = dayOf(judged);
      const held = judged.process.filter(isHeld).map(({ at, zone }) => dayAt(at, zone));
      if (held.length === 0) return [];
      return judged.letter.sentences.flatMap(({ text, line }) => {
        const found = /\b(?:yesterday|(?<!before )(?:earlier )?today|this (?:morning|afternoon))\b/i.exec(text);
        if (found === null || !INTERVIEW.test(text) || OWN_DOING.test(text)) return [];
        const day = /yesterday/i.test(found[0]) ? addDays(today, -1) : today;
        return held.includes(day) ? [] : [{ line, found: `"${found[0]}", when no interview was held` }];
      });
    },
  },
  {
    name: 'interview-day',
    level: 'error',
    teaches: 'the day on which you met is one that they remember too; tell the one that is recorded, or none',
    // Once there is an answer, people talk on days that nobody records.
    kinds: ['thank-you', 'linkedin-note', 'status-check', 'final-note'],
    check: interviewDay,
  },
  {
    name: 'decision-day',
    level: 'error',
    teaches: 'the day of their decision is the one that they stated',
    kinds: ['thank-you', 'linkedin-note', 'final-note'],
    check: (judged) => [wrongDecision(judged, true) ?? []].flat(),
  },
];

const TALK = '(?:talk|conversation|chat|call|interview|meeting|discussion|session)';
const MEET = '(?:meet|meeting|see|seeing|speak|speaking|talk|talking|chat|chatting)(?: with| to)?';
const HOST = '(?:having|interviewing|receiving|hosting|welcoming)';
/** Up to three words between the talk and its day: `our talk over coffee on Friday`; at a fair they met before. */
const AT = "(?: (?:with|over|by)(?: [\\w’'-]+){1,3})?";
const ADJECTIVES = '(?:(?!(?:about|of|on|to|for|from|in|before|and) )[\\w-]+,? ){0,3}';
const ON = '(?:,? (?:back )?(?:on|of|from|this|late)| early)?(?: the)?\\s*$';
const THANKS = '\\bthank(?:s| you)\\b';
const tied = (source: string) => new RegExp(`(?:${source})${ON}`, 'i');
/** What ties the day behind it to the talk. */
const TIED_BEFORE: readonly RegExp[] = [
  tied(`${THANKS}(?: (?:again|so|very|much)){0,3} for`),
  tied(`\\bour(?: [\\w-]+){0,2} ${TALK}${AT}|\\bmy(?: [\\w-]+)? interview${AT}`),
  tied(
    `\\b(?:since|after|following|reference to|regarding|enjoyed|liked|loved|appreciated) the(?: [\\w-]+)? (?:interview|conversation)${AT}`,
  ),
  tied(
    `${THANKS}.{0,20}? for (?:all |both )?(?:(?:the|an?|such an?) ${ADJECTIVES}(?:${TALK}|tour)|(?:your|the) time|(?:[\\w’'-]+ ){0,6}?(?:${MEET}|${HOST}) (?:me|us))${AT}`,
  ),
  tied(`\\b(?:was|enjoyed|loved|liked|appreciated)\\b.*\\b${MEET} you(?: (?:all|both|again|in person|too))?${AT}`),
  tied(`\\b(?:we|you and i)(?: (?:last|had|have)){0,2} (?:spoke|spoken|met|talked|chatted)${AT}`),
  tied(`\\bi (?:met|saw|visited|spoke (?:with|to)|talked (?:with|to)) you${AT}`),
];
/** `Friday's interview`. */
const TIED_AFTER = new RegExp(`^['’]s (?:\\w+ )?(?:${TALK}|tour)\\b`, 'i');
const PAST =
  /\b(?:thank|enjoy|appreciat|lov|lik|pleas|great|good|nice|since|after|spoke|met|talked|chatted|saw|was|gave|made|left|convinced|showed|stayed)/i;
/** Of a talk that is still to come, or of a mail. */
const AHEAD =
  /\b(?:will|'ll|shall|look(?:ing)? forward|next|upcoming|planned|scheduled|arrang\w*|invit\w*|confirm\w*|ahead of|before|until|agree\w*|offer\w*|willing|mov\w+|reschedul\w*|postpon\w*|would|could|e-?mails?|mails?|messages?|notes?|repl\w+|letters?)\b|'d /i;

/** Characters on either side of a day that may tie it to something. */
const NEAR = 160;

/** Each day that the letter tells by its date or its weekday; no while but a week, and not `yesterday` and the like. */
function placedIn(judged: Case): Placed[] {
  const today = dayOf(judged);
  return judged.letter.sentences.flatMap(({ text, line }) =>
    datesIn(text, today, languageOf(judged)).flatMap((told) => {
      const isDay = told.readings.every(({ first, last }) => first === last) || /^(?:last|this) week$/i.test(told.text);
      const isRelative = /^(?:yesterday|today|tonight|tomorrow)$/i.test(told.text);
      // Where the weekday is another than that of the date, that is what is told.
      const isAmiss = told.weekday !== null && told.readings.every(({ first }) => weekdayOf(first) !== told.weekday);
      if (!isDay || isRelative || isAmiss || (told.exact && isOwn(told.text, judged.own))) return [];
      const end = told.from + told.text.length;
      return [
        {
          told,
          line,
          before: text.slice(Math.max(0, told.from - NEAR), told.from),
          after: text.slice(end, end + NEAR),
        },
      ];
    }),
  );
}

/** Whether a told day is one of some; a weekday alone is, where one of them is that weekday. */
function isAmong({ exact, readings }: Told, days: readonly Day[]): boolean {
  return readings.some(({ first, last }) =>
    days.some((day) => (first === last && !exact ? weekdayOf(day) === weekdayOf(first) : first <= day && day <= last)),
  );
}

const isHeld = ({ status }: Interview) => status === undefined;

/** The days on which they and the sender met, in the zone of either, earliest first. */
function heldDays({ process, search, person }: Case): Day[] {
  const ids = new Set(process.map(({ id }) => id));
  const theirs = (search?.interviews ?? []).filter(
    (one) => ids.has(one.id) || (person !== null && everyoneIn(one).some(({ name }) => name === person.name)),
  );
  const zones = (own: string) => [own, search?.me.timezone ?? own];
  return [...process, ...theirs]
    .filter(isHeld)
    .flatMap(({ at, zone }) => zones(zone).map((one) => dayAt(at, one)))
    .sort();
}

/** The days on which something is recorded of the process besides: a call may have been one of these. */
function recordedDays({ process }: Case): Day[] {
  return process.flatMap(({ history, zone }) =>
    history.flatMap((entry) => (entry.type === 'sent' ? [] : [dayAt(entry.at, zone)])),
  );
}

function interviewDay(judged: Case): Hit[] {
  const held = heldDays(judged);
  const known = [...held, ...recordedDays(judged)];
  const today = dayOf(judged);
  const last = held.findLast((day) => day <= today);
  if (last === undefined) return notHeld(judged);
  return placedIn(judged).flatMap(({ told, before, after, line }) => {
    if (AHEAD.test(before) || isAmong(told, known)) return [];
    const isPast = told.readings.every(({ first }) => first <= today) || PAST.test(before + after);
    const isTied = TIED_AFTER.test(after) || (!/^['’]s\b/.test(after) && TIED_BEFORE.some((one) => one.test(before)));
    return isPast && isTied ? [{ line, found: whereRecorded(told, last, judged) }] : [];
  });
}

/** Nobody is thanked for an interview that was not held. */
function notHeld({ search, draft, kind }: Case): Hit[] {
  if (kind !== 'thank-you' && kind !== 'linkedin-note') return [];
  const emails = draft.to.map(({ email }) => email.toLowerCase());
  const theirs = (search?.interviews ?? []).filter((one) =>
    everyoneIn(one).some(({ email }) => email !== undefined && emails.includes(email.toLowerCase())),
  );
  const [first] = theirs;
  if (first === undefined || theirs.some(isHeld)) return [];
  const day = formatDay(dayAt(first.at, first.zone), search?.settings.language ?? 'en-US');
  return [{ line: null, found: `the interview of ${day}, which is recorded as ${first.status}` }];
}

/** A told day, and the one that is recorded. */
export const whereRecorded = ({ text }: Told, day: Day, judged: Case) =>
  `"${text.replace(/(?<=\w{4})\.$/, '')}" where ${formatDay(day, languageOf(judged))} is recorded`;

const DECISION =
  /\b(?:decid\w*|decisions?|choos\w*|choice|deadline|news|hear|know|answer|outcome|result|back to me)\b/i;
const THEIR_PLAN =
  /\b(?:you|they|he|she|team|hr)\b.*\b(?:hoped|planned|expected|said|mentioned|told|gave|given|wanted|intended|aimed|named|promised|thought|set|indicated|were|was)\b/i;
const NAMED = /^,? (?:was|is|had been) (?:the|your) (?:date|day|deadline)\b/i;
/** A day on which something was said, and not the day that was named. */
const SAID_ON =
  /\b(?:told|said|mentioned|wrote|spoke|met|talked|called|mail|message|note|letter)\b(?: \w+){0,2} (?:on|of) $/i;

/** Right before a day: that they decide on it. */
const DECIDED_ON =
  /\b(?:you|they|your \w+)\b[^.;:]{0,60}\b(?:decid(?:e|ed|ing)|choos(?:e|ing)|decision|choice|get back to me|let me know|be in touch)(?: \w+){0,2} (?:by|on|before|until|for|is)(?: the)? $|\byour (?:decision|choice)(?: \w+){0,2} (?:by|on|before|for)(?: the)? $/i;

/**
 * What a letter says of the day of their decision that is not the one they stated; null where nothing is wrong.
 *
 * @param isSure only where nothing else can be meant
 */
export function wrongDecision(judged: Case, isSure: boolean): Hit | null {
  const { world, process } = judged;
  const stated = process
    .flatMap(({ decisionBy, history }) => [
      decisionBy ?? [],
      ...history.map((entry) => (entry.type === 'heard' ? (entry.decisionBy ?? []) : [])),
    ])
    .flat();
  const [day] = [world.decisionOn ?? stated.toSorted().at(-1) ?? []].flat();
  if (day === undefined || (world.decisionOn !== undefined && world.action?.assumed === true)) return null;
  const known = [day, ...stated, ...heldDays(judged), ...recordedDays(judged)];
  const wrong = placedIn(judged).find(({ told, before, after }) => {
    const clause = before.split(/[;:–—]|,? (?:and|but|so|while) (?=(?:I|my)\b)/).at(-1) ?? '';
    const isPlanned = THEIR_PLAN.test(clause + after) && DECISION.test(clause + after);
    const isTold = DECIDED_ON.test(clause) || (!isSure && (NAMED.test(after) || isPlanned));
    return isTold && !/^ to\b/.test(after) && !SAID_ON.test(before) && !isAmong(told, known);
  });
  return wrong === undefined ? null : { line: wrong.line, found: whereRecorded(wrong.told, day, judged) };
}
