/** Tells the days that say when they answer from those that say something else: "we met on Monday", "I am back on the 4th". */

import type { Mention } from './mentions.ts';

/** Stands for a mention in a text that is searched for what it is about. */
const MARK = '§';

function cues(...sources: string[]): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${sources.join('|')})(?![a-z0-9])`, 'g');
}

/** Words about their answer, or about the time that it takes. */
const ANSWER = cues(
  'decid(?:e|es|ing)|(?<=(?:be|get|is|are) )decided|decision\\w*|hear(?:d|ing)?|news|updat\\w+|feedback|respond|response|repl(?:y|ies)|answers?|results?|verdict',
  'outcome|inform|notif\\w+|conclu\\w+|finali[sz]\\w+|shortlist\\w*|wrap\\w*|sign\\w* off|next steps|timeline|choose|pick|eta',
  '(?:get|getting|come|coming|circle|circling|write|report|go|going) back|(?:be )?back (?:to|with) (?:you|me|us)|revert',
  'let(?:ting)? (?!us|me)\\w+(?: \\w+)? know|in touch|tell you|contact(?:ing)? (?:you|me)|reach(?:ing)? out|know more',
  '(?:will|should|would|can|to|might|may) (?:\\w+ )?know|ma[dk]e up (?:our|their|my|its) minds?',
  '(?:make|extend) (?:you |me )?(?:an|the|our) offer|(?:something|anything|word|more) for you|(?:try|ask|check) again|check back',
  '(?<!(?:can|could|may|shall) (?:i|we) |(?:i|we) (?:can|could) )(?:call|phone|ring|e?-?mail|write|text) (?:you|me|us|everyone|everybody|all)',
  'follow(?:ing)? up|touch base|clearer picture|(?:will|would|shall) (?:call|phone|ring)(?= (?:on|by|before|next|this|§))|bear with (?:us|me)|give (?:us|me|them|it)|allow|expect\\w*|delay\\w*|running late|aim\\w*|wait(?:ing)? until|needs? (?:another|until)',
  '(?:they|s?he) (?:said|told me|thinks?|mentioned)|[a-z]+ (?:says|reckons|thinks)|(?:got|was|been) told',
  `(?:it|this|that|we|they|i|process|decision|approval|sign-off)(?: (?:will|may|might|should|could|usually|would|still|do|just))* (?:needs?|takes?)(?: us| them| me)?(?: about| up to| roughly| around| another)* ${MARK}`,
);

/** Words about anything else that has a day. */
const ELSE = cues(
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
);

/** Words that say of a day that something is to be by then, whatever it is. */
const WEAK = cues(
  "(?:it|this|that)(?:'s|'ll| is| will| should| would| may| might| could)|(?:will|should|would|might|could) be|now|maybe|probably",
  '(?:moved|slipped|postponed|pushed|put off|shifted|extended)(?: back| out)? (?:to|by|until)|going to be',
  'hopefully|realistically|likely|finish|done|ready|sorted|longer|sorry|hop(?:e|es|ed|ing)|wants?|plan|delayed|told me',
);

const NOT =
  /(?<![a-z])(?:not|rather than|instead of|no|never|nothing|nobody|cannot|unlikely|without|unable|\w+n't)(?![a-z])/;
const IF_UNHEARD = /(?<![a-z])(?:if|unless|should you)(?![a-z]).*(?<![a-z])(?:hear|heard|news|answer|reply)(?![a-z])/;
const SENTENCE_END = /(?<=[.!?;])\s+|\n+/;
const PARTING = /[,:()]|\s[–-]\s|(?<![a-z])(?:but|(?<!\d )and|so|then|because|although|though|while|which)(?![a-z])/;
/** What may stand beside a day where nothing else is said at all. */
const FILLER = cues(
  'by|on|in|at|the|probably|hopefully|realistically|some ?time|maybe|likely|latest|very|say|about|around|within|until|till?|before|for|of',
  "a|i|think|now|or|so|perhaps|next|this|it'?s|noon|midday|lunchtime|morning|afternoon|evening|night|end|only|just|expected",
  '\\d{1,2}(?::\\d\\d)? ?[ap]m|\\d{1,2}:\\d\\d|approx|roughly|approximately|ca|circa|up|to|inside|please|sorry|prior|ahead|over|during|not|but|rather|than|instead|sooner|earlier|towards?|first thing|just|will|would|guess|under|less|between|and|from|today',
);

/** The mentions that tell when they answer; one that tells so only perhaps is no longer plain. */
export function answersAmong(text: string, mentions: readonly Mention[]): Mention[] {
  if (mentions.length === 0) return [];
  const masked = maskedBy(text, mentions);
  const isWhole = isFiller(masked);
  const left = [...mentions];
  return masked.split(SENTENCE_END).flatMap((sentence) => {
    const parts = sentence.split(PARTING).filter((part) => part.trim() !== '');
    const isBusyElse = parts.some((part) => cuesIn(part).some(({ about }) => about === 'else'));
    return parts.flatMap((part, index) => {
      const own = left.splice(0, part.split(MARK).length - 1);
      return own.flatMap((mention, place) => {
        const at = nthMark(part, place);
        const about = isWhole ? 'answer' : (aboutAt(part, at) ?? inherited(parts, index));
        const isWanted =
          about === 'answer' ||
          (about === 'weak' && !mention.isWeak && (!mention.isLength || isFiller(part)) && !sentence.endsWith('?')) ||
          (about === null && !isBusyElse && isDeadline(mention) && !sentence.endsWith('?'));
        if (!isWanted) return [];
        return negated(part.slice(0, at), { ...mention, isPlain: mention.isPlain === true && about !== null });
      });
    });
  });
}

/** Whether nothing stands there but a day and the small words around it. */
function isFiller(part: string): boolean {
  return part.replace(FILLER, '').replace(/[^a-z0-9]/g, '') === '';
}

function maskedBy(text: string, mentions: readonly Mention[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of mentions) {
    masked += text.slice(at, start).replaceAll(MARK, ' ') + MARK;
    at = end;
  }
  return masked + text.slice(at).replaceAll(MARK, ' ');
}

function nthMark(part: string, place: number): number {
  let at = -1;
  for (let count = 0; count <= place; count += 1) at = part.indexOf(MARK, at + 1);
  return at;
}

type About = 'answer' | 'else' | 'weak';

interface Cue {
  about: About;
  start: number;
  end: number;
}

function cuesIn(part: string): Cue[] {
  const all = ([ANSWER, ELSE, WEAK] as const).flatMap((pattern, index) =>
    [...part.matchAll(pattern)].map((match) => ({
      about: (['answer', 'else', 'weak'] as const)[index] ?? 'weak',
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  // Of two that overlap the longer tells: "your decision" is not theirs.
  const told = all.filter(
    (one) => !all.some((other) => other.start <= one.start && other.end >= one.end && lengthOf(other) > lengthOf(one)),
  );
  return told.sort((a, b) => a.start - b.start);
}

function lengthOf({ start, end }: Cue): number {
  return end - start;
}

/** What a part is about at a place: the nearest word before it tells, else the first after it. */
function aboutAt(part: string, at: number): About | null {
  const strong = cuesIn(part).filter(({ about }) => about !== 'weak');
  const before = strong.filter(({ start }) => start < at).sort((a, b) => b.start - a.start);
  const next = part.indexOf(MARK, at + 1);
  const after = strong
    .filter(({ start }) => start > at && (next < 0 || start < next))
    .sort((a, b) => a.start - b.start);
  return (before[0] ?? after[0])?.about ?? null;
}

/** What a part without a word of its own is about: the same as the part before it, else the one after. */
function inherited(parts: readonly string[], index: number): About | null {
  const part = parts[index] ?? '';
  const isBare = isFiller(part);
  const own = isBare || cuesIn(part).some(({ about }) => about === 'weak') ? 'weak' : null;
  for (const near of [index - 1, index + 1]) {
    const beside = parts[near] ?? '';
    const strong = cuesIn(beside).filter(({ about }) => about !== 'weak');
    const about = (near < index ? strong.at(-1) : strong[0])?.about;
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
