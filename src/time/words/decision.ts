/** Reads the day by which they decide out of what they said; days of something else are left out. Pure. */

import type { Day } from '../../model/instant.ts';
import { type Mention, mentionsIn, normalised } from './mentions.ts';
import type { Told } from './span.ts';

/**
 * What was read: of several readings the first and the last, and the latest holds. `words` are those it was read from;
 * `either` are both days that figures can be ("5/12").
 */
export type Reading =
  | { kind: 'day'; on: Day; words: string }
  | { kind: 'several'; readings: readonly Day[]; latest: Day; words: string; either?: readonly Day[] }
  | { kind: 'none' };

/** Nobody tells a date after more words than these. */
const LONGEST = 4000;

/**
 * The day that they decide by, as the words tell it; a day before they were said is none.
 *
 * @example
 * readDecision('early next week', { today: '2026-11-24', minutes: 600, daysOff: () => null })
 * //=> { kind: 'several', readings: ['2026-11-30', '2026-12-01'], latest: '2026-12-01', words: 'early next week' }
 */
export function readDecision(words: string, told: Told): Reading {
  const text = normalised(words.slice(0, LONGEST));
  const answers = answersAmong(text, mentionsIn(text, told)).flatMap(({ days, isEarliest, ...mention }) => {
    const ahead = days.filter((day) => day >= told.today);
    return isEarliest || ahead.length === 0 ? [] : [{ ...mention, days: ahead }];
  });
  const [only, ...others] = answers;
  if (only === undefined) return { kind: 'none' };
  const days = [...new Set(answers.flatMap((one) => one.days))].sort();
  const [first = '', latest = ''] = [days[0], days.at(-1)];
  const shown = answers.map(({ start, end }) => text.slice(start, end)).join(', ');
  if (others.length === 0 && only.isPlain) return { kind: 'day', on: latest, words: shown };
  const ways = others.length === 0 ? (only.either ?? []).filter((day) => day >= told.today) : [];
  const either = ways.length > 1 ? { either: ways } : {};
  return { kind: 'several', readings: first === latest ? [latest] : [first, latest], latest, words: shown, ...either };
}

/** Stands for a mention in a text that is searched for what it is about. */
const MARK = '§';

function cues(...sources: string[]): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${sources.join('|')})(?![a-z0-9])`, 'g');
}

const CUES = {
  /** Words about their answer, or about the time that it takes. */
  answer: cues(
    '(?:decision|announcement|answer|outcome|results?) (?:was|were|is|has|have|had|got|will)(?: be| been)? (?:moved|slipped|postponed|pushed|put|shifted|brought|deferred)',
    'decid(?:e|es|ing)|(?<=(?:be|get|is|are) )decided|decision\\w*|hear(?:d|ing)?|news|updat\\w+|feedback|respond|response|repl(?:y|ies)|answers?|results?|verdict',
    `(?:on (?:hold|ice)|paused?|parked|frozen|suspended)(?=(?: (?!for )[a-z]+)? (?:(?:until|till?) |${MARK}))`,
    'outcome|inform|notif\\w+|conclu\\w+|finali[sz]\\w+|shortlist\\w*|wrap\\w*|sign\\w* off|next steps|timeline|choose|pick|eta',
    '(?:get|getting|come|coming|circle|circling|write|report|go|going) back|(?:be )?back (?:to|with) (?:you|me|us)|revert',
    'let(?:ting)? (?!us|me)\\w+(?: \\w+)? know|in touch|tell you|contact(?:ing)? (?:you|me)|reach(?:ing)? out|know more',
    '(?:will|should|would|can|to|might|may) (?:\\w+ )?know|ma[dk]e up (?:our|their|my|its) minds?',
    '(?:make|extend) (?:you |me )?(?:an|the|our) offer|(?:something|anything|word|more) for you|(?:try|ask|check) again|check back',
    '(?<!(?:can|could|may|shall) (?:i|we) |(?:i|we) (?:can|could) )(?:call|phone|ring|e?-?mail|write|text) (?:you|me|us|everyone|everybody|all)',
    'follow(?:ing)? up|touch base|clearer picture|(?:will|would|shall) (?:call|phone|ring)(?= (?:on|by|before|next|this|§))|bear with (?:us|me)|give (?:us|me|them|it)|allow|expect\\w*|delay\\w*|running late|aim\\w*|wait(?:ing)? until|needs? (?:another|until)',
    '(?:they|s?he) (?:said|told me|thinks?|mentioned)|[a-z]+ (?:says|reckons|thinks)|(?:got|was|been) told',
    `(?:it|this|that|we|they|i|process|decision|approval|sign-off)(?: (?:will|may|might|should|could|usually|would|still|do|just))* (?:needs?|takes?)(?: us| them| me)?(?: about| up to| roughly| around| another)* ${MARK}`,
  ),
  /** Words about anything else that has a day. */
  else: cues(
    '(?:had|were|was) (?:originally )?(?:hop|plan|want|mean|intend|aim|expect|suppos)\\w+(?: to)?(?: \\w+){0,4}',
    'met|spoke|spoken|talk\\w*|chat\\w*|interview\\w*|saw|came|coming in|come in|was|were|had|did|went|sent|wrote|written|received',
    'called|visit\\w*|appl(?:y|ied)|applications?|originally|previously|(?:offer )?letter|paperwork|decided|you (?:said|mentioned|told us|wrote|need to|must|have to|have another)(?: \\w+){0,7}|(?:we|i)(?: had)? (?:said|told|promised|planned|hoped)(?: \\w+){0,5}|told you|heard from you',
    'thanks?|last|since|ago|meet\\w*|meets|zoom|teams|session|appointments?|slots?|free|availab\\w*|schedul\\w*|invit\\w*|rounds?',
    'see you|speak (?:to|with)|on-?site|presentation\\w*|lunch|coffee|join\\w*|book(?:ed)?|conference|workshop|starts?|begins?',
    'onboard\\w*|contract\\w*|salary|away|leave|holidays?|vacation|out of (?:the )?office|ooo|days? off|travel\\w*|(?<!(?:hear|heard|get|come|write|circle|report) )back (?:on|in|at|from)',
    "(?:am|is|be|are|'m|'s|'re|'ll be) back|return(?:s|ing)?|closed|busy|abroad|sick|freeze|send|submit\\w*|complete|fill (?:in|out)|deadline",
    'take-?home|assignment|references?|documents?|let (?:us|me) know|you have until|your (?:\\w+ )?(?:answer|decision|reply|response)',
    'notice|offer (?:open|valid|good|stands|expires|is|lapses|ends|remains|runs)|expires?|release\\w*|migrat\\w*|founded|sits|takes place|birthday',
    'party|anniversary|launch\\w*|born|work(?:s|ed|ing)?|panel|committee|board|team meeting|office',
  ),
  /** Words that say of a day that something is to be by then, whatever it is. */
  weak: cues(
    "(?:it|this|that)(?:'s|'ll| is| will| should| would| may| might| could)|(?:will|should|would|might|could) be|now|maybe|probably",
    '(?:moved|slipped|postponed|pushed|put off|shifted|extended|brought|changed)(?: back| out| forward| up)? (?:to|by|until)|going to be',
    'hopefully|realistically|likely|finish|done|ready|sorted|longer|sorry|hop(?:e|es|ed|ing)|wants?|plan|delayed|told me',
  ),
};

const NOT =
  /(?<![a-z])(?:not|rather than|instead of|no|never|nothing|nobody|cannot|unlikely|without|unable|\w+n't)(?![a-z])/;
const IF_UNHEARD = /(?<![a-z])(?:if|unless|should you)(?![a-z]).*(?<![a-z])(?:hear|heard|news|answer|reply)(?![a-z])/;
const SENTENCE_END = /(?<=[.!?;])\s+|\n+/;
const PARTING = /[,:()]|\s[–-]\s|(?<![a-z])(?:but|(?<!\d )and|so|then|because|although|though|while|which)(?![a-z])/;
/** What may stand beside a day where nothing else is said at all. */
const FILLER = cues(
  'by|on|in|at|the|probably|hopefully|realistically|some ?time|maybe|likely|latest|very|say|about|around|within|until|till?|before|for|of',
  "a|i|think|now|or|so|perhaps|next|this|it'?s|noon|midday|lunchtime|morning|afternoon|evening|night|end|only|just|expected",
  '\\d{1,2}(?::\\d\\d)? ?[ap]m|\\d{1,2}:\\d\\d|approx|roughly|approximately|ca|circa|up|to|inside|please|sorry|prior|ahead|over|during|not|but|rather|than|instead|sooner|earlier|towards?|first thing|just|will|would|guess|under|less|between|and|from|today|either',
);

/** The mentions that tell when they answer; one that tells so only perhaps is no longer plain. */
function answersAmong(text: string, mentions: readonly Mention[]): Mention[] {
  if (mentions.length === 0) return [];
  const masked = mentions.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + MARK + rest.slice(end),
    text.replaceAll(MARK, ' '),
  );
  const isWhole = isFiller(masked);
  const left = [...mentions];
  return masked.split(SENTENCE_END).flatMap((sentence) => {
    const parts = sentence.split(PARTING).filter((part) => part.trim() !== '');
    const isBusyElse = parts.some((part) => cuesIn(part).some(({ about }) => about === 'else'));
    return parts.flatMap((part, index) =>
      [...part.matchAll(new RegExp(MARK, 'g'))].flatMap(({ index: at }) => {
        const mention = left.shift();
        if (mention === undefined) return [];
        // "Friday 10am?" asks for an appointment.
        if (mention.isTimed && sentence.endsWith('?') && mention.preposition === '') return [];
        const about = isWhole ? 'answer' : (aboutAt(part, at) ?? inherited(parts, index));
        const isWanted =
          about === 'answer' ||
          (about === 'weak' && !mention.isWeak && (!mention.isLength || isFiller(part)) && !sentence.endsWith('?')) ||
          (about === null && !isBusyElse && isDeadline(mention) && !sentence.endsWith('?'));
        if (!isWanted) return [];
        return negated(part.slice(0, at), { ...mention, isPlain: mention.isPlain === true && about !== null });
      }),
    );
  });
}

/** Whether nothing stands there but a day and the small words around it. */
function isFiller(part: string): boolean {
  return part.replace(FILLER, '').replace(/[^a-z0-9]/g, '') === '';
}

type About = keyof typeof CUES;

interface Cue {
  about: About;
  start: number;
  length: number;
}

/** The words of a part that tell what it is about, in order; of two that overlap the longer: "your decision" is not theirs. */
function cuesIn(part: string): Cue[] {
  const all = (['answer', 'else', 'weak'] as const).flatMap((about) =>
    [...part.matchAll(CUES[about])].map((match) => ({ about, start: match.index, length: match[0].length })),
  );
  const isWithin = (one: Cue, other: Cue) =>
    other.start <= one.start && other.start + other.length >= one.start + one.length && other.length > one.length;
  return all.filter((one) => !all.some((other) => isWithin(one, other))).sort((a, b) => a.start - b.start);
}

function strongCuesIn(part: string): Cue[] {
  return cuesIn(part).filter(({ about }) => about !== 'weak');
}

/** What a part is about at a place: the nearest word before it tells, else the first after it. */
function aboutAt(part: string, at: number): About | null {
  const strong = strongCuesIn(part);
  const [before] = strong.filter(({ start }) => start < at).sort((a, b) => b.start - a.start);
  const next = part.indexOf(MARK, at + 1);
  const after = strong.find(({ start }) => start > at && (next < 0 || start < next));
  return (before ?? after)?.about ?? null;
}

/** What a part without a word of its own is about: the same as the part before it, else the one after. */
function inherited(parts: readonly string[], index: number): About | null {
  const part = parts[index] ?? '';
  const isBare = isFiller(part);
  const own = isBare || cuesIn(part).some(({ about }) => about === 'weak') ? 'weak' : null;
  for (const near of [index - 1, index + 1]) {
    const beside = parts[near] ?? '';
    const about = strongCuesIn(beside).at(near < index ? -1 : 0)?.about;
    if (about === 'answer' && own !== null) return isBare ? 'answer' : own;
    // What is about something else and has a day of its own says nothing of this one.
    if (about === 'else' && !beside.includes(MARK)) return 'else';
  }
  return own;
}

function isDeadline({ preposition, isTimed, isWeak, isLength }: Mention): boolean {
  return /^(?:by|within|latest|on or before)$/.test(preposition) && !isTimed && !isWeak && !isLength;
}

/** "Not before Friday" and "no answer by Friday" tell no day; "not until Friday" leaves a doubt. */
function negated(before: string, mention: Mention): Mention[] {
  if (!NOT.test(before) || IF_UNHEARD.test(before)) return [mention];
  return /^(?:until|till?)$/.test(mention.preposition) ? [{ ...mention, isPlain: false }] : [];
}
