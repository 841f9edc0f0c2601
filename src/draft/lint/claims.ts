/** What a letter announces, asks and takes back, told by its wording and by what is recorded. Pure. */

import type { Interview } from '../../model/interview.ts';
import type { Kind } from '../../model/kinds.ts';
import type { Case, Hit, LintRule } from './rule.ts';
import type { Sentence } from './sentences.ts';
import { excerptOf, isQuoted } from './words.ts';

export const CLAIM_RULES: readonly LintRule[] = [
  {
    name: 'early-question',
    level: 'error',
    teaches: 'a thank-you asks nobody for the decision; they tell it when it is made',
    kinds: ['thank-you', 'linkedin-note'],
    check: (judged) => hitsIn(judged, ({ text }) => asksDecision(text)),
  },
  {
    name: 'elsewhere',
    level: 'warning',
    teaches: 'another employer is named where there is one, and never to those behind that offer too',
    kinds: ['withdrawal', 'decline', 'status-check', 'final-note'],
    check: (judged) => {
      const { search, process, world } = judged;
      if (world.offer?.isTheirs === true)
        return hitsIn(judged, ({ text }) => OTHERS.test(text)).map((hit): Hit => ({ ...hit, level: 'error' }));
      const others = search?.interviews.filter((one) => process.every(({ id }) => id !== one.id)) ?? [];
      const isOffer = ({ history }: Interview) => history.some(({ type }) => type === 'outcome');
      if (search === null || process.length === 0 || world.offer !== undefined || others.some(isOffer)) return [];
      return hitsIn(judged, ({ text }) => TAKEN.test(text));
    },
  },
];

const EMPLOYER = '(?:employer|company|firm|club|house|practice|school|hospital|organi[sz]ation|team|shop|studio|place)';
/** Says of another employer that it is one. */
const OTHERS = new RegExp(`\\b(?:another|a different|some other) ${EMPLOYER}\\b|\\belsewhere\\b`, 'i');
/** Says that somebody else has made an offer, or that it is taken. */
const TAKEN = new RegExp(
  `\\b(?:i|we)(?:['’]ve| have| had| just| now| today| yesterday)* (?:sign|accept|tak|took|found|receiv|got|been (?:made|offered)|agreed)\\w*\\b.*(?:\\b(?:another|a different|some other|a new|a competing|the other) (?:${EMPLOYER}|offer|job|post|position|role|contract)\\b|\\belsewhere\\b)|\\banother ${EMPLOYER} (?:has|have|took|offered|made)\\b`,
  'i',
);

/** Of what was promised one word is enough, where a sentence says that it will not come. */
const ANY_WORD = 0.01;

/** Where the letter takes back what was promised. */
export function brokenPromises(judged: Case, promised: string): Hit[] {
  const isOfIt = (one: Sentence | undefined) =>
    one !== undefined && (isQuoted(promised, one.text, ANY_WORD) || /\bpromis/i.test(one.text));
  return hitsIn(judged, (sentence, before, after) => {
    const isMeant = isOfIt(sentence) || (isOfIt(before) && /\b(?:it|them|those|that)\b/i.test(sentence.text));
    return isMeant && WITHHELD.test(sentence.text) && !KEPT.test(`${sentence.text} ${after?.text ?? ''}`);
  });
}

type Meets = (sentence: Sentence, before: Sentence | undefined, after: Sentence | undefined) => boolean;

/** The sentences of a letter, those of a P.S. too, that meet a condition, words in quotation marks left out. */
function hitsIn({ letter }: Case, meets: Meets): Hit[] {
  const all = [...letter.sentences, ...letter.postscript];
  const own = all.map(({ text, line }) => ({ line, text: text.replace(/[“"][^”"]*[”"]/g, '') }));
  return all
    .filter((_, at) => meets(own[at] as Sentence, own[at - 1], own[at + 1]))
    .map(({ text, line }) => ({ line, found: excerptOf(text) }));
}

const NEGATED = "(?:not|never|n['’]t)";
const GIVE = '(?:send|shar|giv|forward|hand|bring|deliver|provid|post|mail|pass|let you (?:have|see)|show|supply)\\w*';
const GET = '(?:get|receiv|see|hav)(?:e|ing)?';
/** Says that what was promised will not come. */
const WITHHELD = new RegExp(
  [
    `\\b(?:i|we)\\b[^.;:]{0,20}(?:wo|shall|will|sha|going to|am|'m|’m|can|ca|rather|would|wish to|want to|be able to)[^.;:]{0,8}${NEGATED}\\b(?! wait)[^.;:,]{0,25}?\\b${GIVE}`,
    `\\b(?:unable|unwilling|not able|cannot|no longer (?:able|going|willing|want\\w*|wish\\w*|plan\\w*|intend\\w*)|(?:decided|chosen|prefer\\w*|choose|rather) not)\\b[^.;:,]{0,25}?\\b${GIVE}`,
    `\\byou (?:will|shall|wo|are|['’]ll)[^.;:]{0,4} ?${NEGATED}[^.;:,]{0,12}?\\b${GET}\\b`,
    `\\b(?:do not|don['’]t|please never) (?:expect|wait for|count on|look out for)\\b`,
    `\\b(?:take|taking|took|go|going|went|gone) back (?:on )?(?:my|that|the|this) (?:promise|word|offer)|\\b(?:break|breaking|broken) (?:my|that|the|this) (?:promise|word)`,
    `\\b(?:changed my mind|thought better of)\\b|\\b(?:stay|remain|keep\\w*)(?: \\w+){0,8} (?:with|to) (?:me|myself)\\b|\\b(?:stay|remain)s? on my\\b|^no\\b.*\\b(?:from me|after all)\\b`,
    `\\b(?:there )?(?:will|wo)(?:n['’]t)? be no\\b`,
    `\\b(?:is|are|will|wo) ?(?:not|n['’]t)(?: be)? (?:coming|follow|following|arrive|arriving|on (?:its|their) way)\\b|^forget (?:about )?(?:the|my|what)\\b|\\b(?:deleted|destroyed|thrown away|binned)\\b|\\b(?:do|manage|live) without\\b`,
    `\\bnothing (?:will|can|is going to) come of\\b`,
  ].join('|'),
  'i',
);
/** Says that it comes all the same: here, later or in another way. */
const KEPT =
  /https?:|\b(?:here|below|above|follows?|instead|until|till|before|yet|tonight|tomorrow|soon|later|but (?:i|you|they|it) (?:will|shall|can|'ll|’ll)|then|separate\w*|by (?:post|hand|courier|letter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|once|when|as soon as|in (?:one|this|a single) (?:mail|e-?mail|message)|(?:not|never|n['’]t) (?:forget|fail)|will not fail)\b/i;

const DECIDED =
  '(?:decided|chosen|picked|selected|settled|made up your minds?|made (?:a|your|the) (?:decision|choice)|come to a (?:decision|conclusion)|found (?:some|any)(?:one|body))';
const SOMEONE =
  '(?:(?:on|for|upon|about) )?(?:me|(?:some|any)(?:one|body)(?: else)?|who|whom|whether|the job|the (?:post|position|role|place))\\b';
const SO_FAR = '(?:,? (?:yet|already|now|by now|so far|in the meantime|today|then|at all))*';
const END = '\\s*(?:[?.!,;:–—]|$)';
const PLACE = '(?:job|place|post|position|role|spot)';
/** What is asked where the decision is asked for, as a question of its own. */
const QUESTION = new RegExp(
  [
    `\\b(?:have|did|has) (?:you|your \\w+|the \\w+)(?: both| all)?(?: already| yet| perhaps| maybe)* (?:${DECIDED}|decide|choose|pick)(?: ${SOMEONE}|${SO_FAR}${END})`,
    `\\bhas (?:any(?:one|body)|some(?:one|body)|the ${PLACE}|an? (?:decision|choice))(?: already| yet)* been (?:\\w+ly )?(?:chosen|picked|selected|filled|found|given|made|taken|hired)${SO_FAR}(?: to [^?]*)?${END}`,
    `\\b(?:is|was|will) it(?: going to be| be)? me\\b(?!,? or)|\\bwho (?:is it(?! that)|will it|got it|is the one|did you (?:choose|pick|take)|have you (?:chosen|picked|taken))`,
    `\\b(?:did|do|have|will|shall) i (?:already )?(?:get|got|have|make|made)(?: it| the ${PLACE})${SO_FAR}${END}|\\bam i (?:in|chosen|the one|hired|selected|your (?:man|woman|choice|new \\w+))${SO_FAR}${END}`,
    `\\b(?:is there|are there|has there been|any)(?: \\w+){0,3} (?:decision|verdict|news|word|result|outcome)(?: (?:made|from|for|on|about) (?:me|you|the (?:${PLACE}|decision|choice)))?${SO_FAR}(?: (?:on|about|of|for|from) (?:(?:the|my|your) )?(?:${PLACE}|decision|choice|application|candidacy|side|me))?\\s*\\?`,
    `\\b(?:when|how soon|by when)(?: exactly)? (?:will|can|do|shall|could|may|would|am|are) (?:i|you|we)(?: \\w+){0,2} (?:know|decide|hear|find out|be told|choose|tell me)(?: (?:more|back|from you|who|whether|about (?:me|the ${PLACE})))*${END}`,
    `\\bwill i(?: be)? (?:get|getting|have|given) (?:it|the ${PLACE})\\b|\\bgiven (?:it|the ${PLACE}) to (?:some|any)(?:one|body)|\\bis (?:it|the ${PLACE}) still (?:free|open|mine)\\b|\\bwho won${END}`,
    `\\bwho (?:(?:gets|will get|is getting|has got) (?:it|the ${PLACE})|(?:is|was) (?:chosen|picked|selected))\\b|\\bcan i (?:count on|be sure of) (?:it|the ${PLACE})\\b|\\bmy (?:chances|odds|prospects)\\b|\\bshould i (?:give|hand) in my notice\\b`,
    `\\bam i (?:still )?(?:in|among|on) (?:the|your) (?:last|final|short|running|list)|\\bit (?:will|is going to|might|could) be me\\b|\\b(?:what|how|whether|if) you(?: have|['’]ve)? (?:decided|chosen)${END}`,
    `\\bwhat (?:have you decided|did you decide|is (?:your|the) (?:decision|verdict|answer))(?: (?:about|on|for) [^?]*)?${END}`,
  ].join('|'),
  'i',
);
/** The same within a request. */
const REQUEST =
  /\b(?:let me know|tell me|(?:would|'d|’d) (?:like|love|be glad|want) to (?:know|hear)|(?:want|need|have|wish) to know|i wonder|may i (?:ask|know)|say)\b/i;
const ASKED = new RegExp(
  `\\b(?:whether|if) (?:i|it) (?:am|is|was|have|has|got|get|made|will be|'m|’m)(?: been| already)? (?:chosen|in|me|the one|hired|selected|it|picked|yours?)\\b|\\b(?:whether|if|who|whom) you (?:have |already |'ve |’ve )*(?:${DECIDED}|chose|picked|took|decided|went for)(?: (?:on |for )?(?:me|(?:some|any)(?:one|body))|${SO_FAR}${END})`,
  'i',
);

/** Whether a sentence asks for the decision. */
function asksDecision(text: string): boolean {
  return (text.includes('?') && QUESTION.test(text)) || (REQUEST.test(text) && ASKED.test(text));
}

/** The mails in which a call that nobody invited is an intrusion. */
const UNCALLED: readonly Kind[] = [
  'thank-you',
  'linkedin-note',
  'status-check',
  'final-note',
  'rejection-reply',
  'competing-offer',
  'more-time',
  'offer-letter',
];
const SHALL =
  "(?:will|shall|'ll|’ll|am going to|'m going to|’m going to|(?:plan|intend|mean|want|propose) to|am|'m|’m)";
const YOU =
  'you(?=\\s*(?:[.,;!?]|$)| (?:up|on|at|in|by|to|about|again|back|for|and|then|next|this|over|when|as|before|after|early|first|some|soon|later|personally|directly|myself|around|round|to(?:morrow|night|day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b)';
const LINE = '(?:line|(?:tele)?phone|number|extension|mobile|cell|office|desk)';
const CALL = '(?:(?:tele)?phone|phoning|call(?:ing)?|ring(?:ing)?|dial(?:l?ing)?|buzz)';
const WHEN =
  '(?:(?:in|round|up|you|again|back|then|through|over|across)\\b ?)*(?:\\b(?:on|at|about|around|round|first thing|next|this|tomorrow|tonight|after|before|by|over|early)\\b|[.,;!]|$)';
const AT_TIME =
  '(?:on |at |in |this |next |first thing )*(?:the )?(?:new )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|week|morning|afternoon|evening|noon|\\d)';
/** A call that the sender says is coming. */
const ANNOUNCED = new RegExp(
  [
    `\\b(?:i|we)(?: ${SHALL}|${SHALL})(?: \\w+ly| then| just| also| be)* (?:giv(?:e|ing) (?:you|your \\w+|the \\w+) (?:an? |another )(?:\\w+ )?(?:call|ring|bell|buzz|tinkle|phone)|(?:be )?${CALL} (?:${YOU}|your (?:${LINE}|\\w+ ${LINE}))|(?:try|trying|dial|call|ring) your ${LINE}|(?:try|get|have|reach|catch|getting|reaching) you (?:on|over|by) the (?:\\w+ )?(?:${LINE}|blower)|(?:be )?on the (?:${LINE}|blower|horn) to you)`,
    `\\b(?:i|we)(?: ${SHALL}|${SHALL}) (?:be )?(?:phone|ringing|phoning|telephone) (?:${WHEN}|${AT_TIME})`,
    `\\b(?:i|we)(?: ${SHALL}|${SHALL}) (?:be )?(?:ring|call|calling)(?: in| through| up| again| back)*,? ${AT_TIME}\\b(?! (?:my|an?|our|the)\\b)`,
    `\\b(?:let me|to) (?:ring|call|phone|telephone) you(?: up| again| back)*,? ${AT_TIME}\\b(?![^.]*\\?)`,
    `\\b(?:look out|watch|wait|listen|be ready) for my (?:\\w+ )?(?:call|ring)\\b|\\b(?:phone|telephone|line) (?:goes|rings|will (?:go|ring))\\b.*\\bme\\b`,
    `\\bon the (?:phone|telephone|line|blower|horn) to you\\b(?! (?:yesterday|last|when))`,
    `\\bexpect (?:my|a|another) (?:\\w+ )?(?:ring|call|bell|phone call)\\b|\\bexpect me on the (?:phone|line|telephone)`,
    `\\b(?:you will|you'll|you’ll|you shall|you are going to) (?:\\w+ )?(?:hear|have|get|receive) (?:my voice|me on the (?:phone|line)|a (?:call|ring) from me)\\b(?!.{0,20}\\b(?:record|tape|radio|choir|album|podcast))`,
    `\\b(?:shall|will|['’]ll) be on your ${LINE}\\b|\\bmy (?:phone )?call (?:will|is going to|'ll)\\b|\\bkeep (?:your|the) ${LINE}\\b.{0,20}\\b(?:near|free|clear|on|close|open|by)\\b`,
    `\\b(?:i|we)(?: would|'d|’d) like to (?:call|ring|phone|telephone) you\\b.* and i (?:will|shall)\\b`,
  ].join('|'),
  'i',
);
/** They asked for it, or it is left to them. */
const INVITED =
  /\b(?:as (?:you|we|agreed|arranged|asked|suggested|discussed)|you (?:asked|told|invited|suggested|said|offered|gave me)|if you|unless you|should you|whenever|when you|not|never|n['’]t|would rather)\b/i;

/** Calls that the letter announces, by no matter which word. */
export function announcedCalls(judged: Case): Hit[] {
  if (judged.kind === null || !UNCALLED.includes(judged.kind)) return [];
  return hitsIn(judged, ({ text }) => ANNOUNCED.test(text) && !INVITED.test(text));
}
