/** What an answer comes to: a no, an offer, or neither. Judged by whole sentences in their base forms. Pure. */

import type { Day, Instant } from '../model/instant.ts';
import type { Reader } from './finding.ts';
import { sentencesIn, wordsOf } from './words.ts';

export type Sense = 'rejected' | 'offer' | null;

const YOU = '(?:you|your (?:\\w+ )?(?:application|candidacy|candidature|profile|process))';
const FOR_US = '(?:forward|ahead|further|on|with|to (?:the|a) (?:next|second|final|further|follow))';
const OTHERS =
  '(?:(?:an?|the|some|those|one of the|several) )?(?:other|another|different|internal|external|someone|somebody)';
const PEOPLE = '(?:candidate|applicant|person|people|profile|finalist|individual|colleague|else|direction)';

/** What says no by itself, in base forms: `we be not move forward with your application`. */
const NO: readonly RegExp[] = [
  new RegExp(
    `\\b(?:not|unable|no longer|unfortunately we (?:will|be)? ?(?:not)?) (?:be (?:able )?)?(?:to )?(?:\\w+ ){0,3}?(?:move|go(?! to (?!the\\b|a\\b))|proceed|progress|continue|take|advance|bring|pursue|carry|push)(?: \\w+){0,4}? ${FOR_US}\\b`,
  ),
  /\b(?:not|unable|no longer)(?: \w+){0,4}? (?:proceed|pursue|progress|continue|advance)\b/,
  new RegExp(
    `\\b(?:not|unable|no longer)(?: \\w+){0,4}? (?:(?:invite|select|choose|shortlist|consider|hire|take)(?: \\w+){0,2}? (?:${YOU}|the (?:role|position|job))|offer (?:you|the) (?:\\w+ ){0,4}?(?:role|position|job|post|place|employment|contract|internship)|offer you$)\\b`,
  ),
  new RegExp(
    `\\b(?:go|move|proceed|continue|progress|decide|pursue|select|choose|opt|offer|appoint|hire|advance|favou?r)(?: \\w+){0,6}? ${OTHERS}(?: \\w+){0,4}? ?${PEOPLE}\\b`,
  ),
  /(?<!\b(?:for|of) (?:the|this) )\b(?:role|position|job|offer|vacancy|place)(?: (?!not\b)\w+){0,4}? (?:be|have be|go)(?: (?!not\b)\w+){0,2}? (?:fill|give|offer|award|accept|to (?:another|an other|someone|a different))\b/,
  /\bdecide (?:against|not to) (?:you\b|your\b|(?:\w+ ){1,3}with you\b|(?:\w+ ){0,2}?(?:move|moving|go|going|proceed\w*|progress|continu\w*|tak\w+|pursu\w*|offer\w*|invit\w*|hir\w+|fill\w*|select\w*|advanc\w*|extend\w*|mak\w+)\b)|\b(?:application|candidacy|you)(?: \w+){0,5}? (?:unsuccessful|not (?:\w+ )?(?:successful|select|choose|shortlist|pick))\b/,
  /\b(?:you|it|this|that|there|profile|experience|background|skills?|application|candidacy|candidature|interview|cv|resume|name)(?: (?!not\b)\w+){0,3}? not (?:(?:quite|the|a|be|one|among|of|right|good|strong|best|our|what) ){0,5}(?:fit|match|choice|select|successful|shortlist|choose)\b/,
  /(?<!other )\b(?:role|position|job|search|vacancy|headcount|opening|requisition)(?: (?!not\b)\w+){0,4}? (?:be|have be|be be)(?: (?!not\b)\w+){0,2}? (?:close|cancel|withdraw|freeze|fill|eliminate)\b(?! (?:to|for) (?:new|further|external|other|application))/,
  /\b(?:it be|be) a (?:no|pass)\b|\banswer be (?:a )?no\b|\bno offer (?:from (?:we|us)|for you|this time)\b|\ba no from\b|\bnot (?:this time|on this occasion)\b|\brule you out\b|\b(?:an)?other (?:candidate|applicant|person)(?: \w+){0,2}? (?:accept|choose|select|hire|appoint)\b/,
  /(?<!\b(?:will|to|can|shall|must|may) )\b(?:choose|select|hire|appoint|go with|settle on)(?: (?:an?|the))?(?: \w+)? (?:candidate|applicant|person|someone|somebody)\b(?! (?:for|by|next|on|this|soon))/,
  /\b(?:withdraw|rescind|revoke|retract) (?:our|the|this|your)(?: \w+){0,2}? offer\b/,
  /\b(?:choose|decide|go|select|hire)(?: \w+){0,5}? (?:whose|who have|with more|closer|better|more closely)\b/,
];

const SOMEBODY = '(?:someone|somebody)(?: else)?';
const ANOTHER =
  '(?:another|other|a different|an? internal|an? external|a local|a strong|an? (?:more )?(?:senior|experienced)) (?:\\w+ )?(?:candidate|applicant|finalist|person|profile|hire|colleague|appointment)';
const POST = '(?:role|position|job|post|vacancy|opening|headcount|requisition)';
/** What says no of a clause in which nothing is denied: somebody else has the place, or there is none any more. */
const GONE: readonly RegExp[] = [
  new RegExp(
    `\\b(?:choose|pick|select|appoint|hire|prefer(?:red)?|favou?r|opt for|settle on|stick with|go with|make (?:the|an|our) offer to|offer (?:it|the ${POST}) to|give (?:it|the ${POST}) to) (?:${SOMEBODY} (?:with|who|whose|more|closer)|${SOMEBODY}$|(?:somebody|someone) else|${ANOTHER}|the (?:other|second) (?:candidate|finalist|applicant|person)|an? (?:candidate|applicant|person|profile) (?:with|who|whose))`,
  ),
  new RegExp(
    `\\b(?:(?:someone|somebody) else|${ANOTHER})(?: (?:have|be|be be|just|already|since|now))* (?:accept (?:our|the|it|yesterday|today)|(?:appoint|hire)(?! to (?!the ${POST}))|meet (?:our|the) (?:need|requirement|criterion)|(?:a )?(?:strong|better|close)(?:er)? (?:fit|match))`,
  ),
  new RegExp(
    `(?:\\b(?:we|they|team|client|board|company)(?: (?:have|now|already|just|since))* (?:fill|close)|\\b(?<!(?:you|i) (?:have )?)(?:cancel|withdraw|scrap|eliminate)) (?:the|this|that|our) (?:\\w+ )?(?:${POST}|search)\\b(?! to)`,
  ),
  new RegExp(
    `\\b${POST}(?: \\w+){0,2}? no longer (?:be )?(?:available|open|vacant|exist|need|require)\\b|\\bno longer (?:hire|recruit)\\b`,
  ),
  new RegExp(`\\b${POST} (?:(?:have|be) )*go to (?:${SOMEBODY}|${ANOTHER})`),
  /\b(?:search|recruitment|process)(?: \w+){0,2}? (?:end|conclude) with (?:another|an? internal) /,
  /\b(?:decide|choose|opt|elect) to pass\b(?! (?:your?|it|this|that|the|on|along|round|around|to)\b)|\bpass on (?:you|your (?:profile|application|candidacy))\b(?!(?: \w+){0,3}? to\b)|\b(?:go|have|will) (?:to )?pass(?= this time|$)|\b(?:we|they|team|client|board|panel)(?: \w+){0,3}? (?:reject|decline|turn down) (?:you|your (?:application|candidacy|profile))\b|\bturn you down\b|\b(?:end|stop|close) (?:the|your|this) process(?: here| now|$)|\byour (?:application|candidacy) (?:(?:have|be) )+(?:reject|decline|turn down)\b/,
  /\bleave it (?:here|there)\b(?! (?:for|until|today))|\bclose (?:out )?your (?:application|candidacy|file)\b/,
];
/** What says no by what it denies, of them or of what they do. */
const DENIED: readonly RegExp[] = [
  /\bnot(?: \w+){0,3}? (?:feel|see|think|believe)(?: \w+){0,4}? (?:fit|match)\b/,
  /\b(?:you|profile|application|experience|background|skills?)(?: \w+){0,4}? not (?:quite |exactly )?what (?:we|they|the (?:team|client))(?: be)? (?:look|need|search|seek|want)\b/,
  /\byou (?:be|come|finish)(?: a)?(?: \w+){0,2}? (?:close|strong|good|narrow) (?:second|runner-?up)\b|\byou be (?:no longer (?:be )?(?:under consideration|consider)|not \w+ enough(?= for\b|$))|\byou(?: \w+){0,2}? not(?: quite)? make (?:the (?:final |short ?)?(?:cut|list|shortlist)|it (?:to|through to|into) the (?:next|final|second|short))/,
  /\b(?:it|this)(?: \w+){0,2}? not(?: go to| be)? work out\b/,
  /\b(?:not|unable|no longer)(?: \w+){0,4}? (?:extend|make|present|issue)(?: you)?(?: (?:an?|any|the|our))?(?: \w+)? offer\b(?! (?:to (?:any|some)|before|until|this week|just))/,
];
/** Denials that leave the reader in, a reader who is named among those who go on, and what was said of another time or place. */
const STILL_IN =
  /\b(?:not|never|nobody|no one)(?: \w+){0,2}? (?:decide against|reject|rule you out|turn you down|say no)\b|\b(?:not|no longer)(?: \w+){0,5}? with (?:the |any |all )?(?:other|rest|anyone|anybody)\b|\b(?:not|never)(?: \w+){0,5}? (?:without|decide before)\b|\b(?:you and|and you|include you|between you)\b|\b(?:last time|last year|back then|at that time)\b|\bbut (?:the one|yours?|the other)(?: \w+){0,4}? (?:be|remain|stay) (?:\w+ )?(?:open|available|vacant)\b/;
/** Nothing was done: it is denied, or only to come. */
const UNDONE =
  /\b(?:will|can|could|should|must|would|want to|need to|plan to|like to|have to|try to) (?:\w+ )?(?:choose|pick|select|appoint|hire|make|fill|close)\b|\b(?:not|never|nobody|no one|no (?!longer)|none)\b/;

/** Whether the writer's own decision is a no, as a sentence in base forms says it. */
function saysNo(base: string): boolean {
  if (STILL_IN.test(base)) return false;
  if (NO.some((sign) => sign.test(base)) || (!WEEKDAY.test(base) && DENIED.some((sign) => sign.test(base))))
    return true;
  const clauses = base.split(/ ?[,;:.!()] ?| (?:but|so) /);
  return clauses.some((clause) => !UNDONE.test(clause) && GONE.some((sign) => sign.test(clause)));
}

/** What goes along with a no, and says it together with another of its kind. */
const REGRET: readonly RegExp[] = [
  /\b(?:unfortunately|regret|sadly|sorry to (?:say|tell|inform|let|share|have)|afraid|disappoint\w*|bad news|difficult (?:decision|choice)|tough (?:decision|choice)|not the news)\b/,
  /\b(?:wish you|good luck|best of luck|all the best|every success|much success|success)\b.{0,60}\b(?:search|future|career|endeavou?r|next|elsewhere|hunt)\b|\b(?:job|your) search\b/,
  /\b(?:keep|hold|retain) you?r? ?(?:\w+ ){0,3}(?:on file|in mind|in touch|detail|cv|resume|résumé|application)\b|\bfuture (?:opening|opportunity|role|vacancy|position)\b|\bapply again\b/,
  /\b(?:strong|high|large|many|impressive|competitive|outstanding)(?: \w+){0,3}? (?:candidate|applicant|pool|application|field|calibre|caliber)\b|\bother candidate\b/,
];

/** Not said of what is, but of what might be, is not yet, or is about something else. */
const OPEN =
  /^should\b|\b(?:if|whether|unless|should you|in case|until|once|before we|when we|hope|yet|not (?:yet )?(?:make|take|reach) (?:a|any|the|our) (?:final )?decision|still|not (?:mean|say|imply)|may|might|possib\w*|perhaps|would have)\b|\?/;
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/;
const LOGISTICS =
  /\b(?:monday|tuesday|wednesday|thursday|friday|reschedul\w*|calendar|slot|time ?zone|today|tomorrow|this week|delay|late|ill|sick|away|on leave|holiday|meeting|call)\b/;
const WELCOME =
  /\b(?:like|love|happy|keen|want|look forward) (?:to )?(?:see|meet|have) you (?:again|back|in)\b|\b(?:invite|like|love|happy|please|delight|glad|want) (?:to )?(?:invite |see |meet |schedul\w* |talk |speak |have )?(?:you )?(?:to |for |back|again|in )?(?:the |a |an )?(?:next|second|third|final|further|on-?site|follow|another) (?:round|stage|interview|step|conversation|chat|call|meet\w*)\b|\bnext (?:step|round|stage) be\b/;

const MAKE = '(?:make|extend|send|present|give|issue|attach|enclose|prepare|confirm)';
const GLAD = '(?:pleas\\w*|delight\\w*|happy|excit\\w*|thrill\\w*|glad|love|like|want|proud|wish)';
const THINGS = '(?:role|position|job|post|employment|place|contract|internship|offer)';
/** What makes an offer, in base forms: `we be please to offer you the position`. */
const OFFERS: readonly RegExp[] = [
  new RegExp(`\\boffer you (?:(?:the|a|an|our|this) )?(?:\\S+ ){0,5}?${THINGS}\\b`),
  new RegExp(
    `\\b${MAKE} (?:you |to you )?(?:(?:a|an|the|our|this|your) )?(?:\\w+ ){0,3}?offer\\b(?! (?:of|for) (?:a )?(?:time|slot|call|help))`,
  ),
  /\b(?:your|the|a|an|our)(?: \w+){0,3}? offer(?: \w+){0,2}? (?:letter|be attach|attach|be enclose|enclose|be ready|follow)\b|\boffer (?:letter|of employment|attach|enclose)\b|\b(?:attach|enclose)(?: \w+){0,5}? offer\b/,
  new RegExp(
    `\\b${GLAD}(?: \\w+){0,6}? (?:you (?:to )?(?:join|accept)|you on board|have you (?:join|on|as|in(?! for\\b)))\\b`,
  ),
  /\b(?:consider this|this be)(?: \w+){0,4} offer\b|\byou have be successful\b(?!.*\b(?:round|stage|interview|test|assessment)\b)/,
  /\byou (?:have )?(?:get|got) the (?:job|role|position)\b|\b(?:job|role|position) be (?:your|yours)\b|\bwelcome (?:aboard|to the team)\b|\b(?:we|i)(?: \w+){0,3}? choose you\b|\bwant you (?:for|in|on|as)\b/,
];
/** What makes one by itself, whatever goes along with it. */
const PLAIN_OFFERS: readonly RegExp[] = [
  /\b(?:make|extend|present) you (?:an?|our|the) (?:\w+ ){0,2}?offer\b|\bconsider this (?:\w+ ){0,3}?offer\b|\bhere be (?:our|your|the) (?:\w+ ){0,2}?offer\b(?! of (?:\w+ )?(?:time|date|day|slot|help))|\bour offer be \S*\d|\b(?:attach|enclose)(?: \w+){0,4}? offer letter\b|\b(?:job|role|position) be yours\b|\bwe have choose you$|\byou be (?:our|the)(?: \w+)? choice for the (?:role|position|job|post)\b/,
  /\byou (?:be|have be) (?:now )?hire\b|\b(?:want|like|love|decide|delight|pleased?|happy|keen) to (?:hire|employ|appoint|recruit) you\b|\b(?:approve|confirm) your appointment\b/,
  new RegExp(`\\b${GLAD}(?: \\w+){0,3}? (?:bring|have|get|welcome) you on ?board\\b|\\b${GLAD} you to start\\b`),
  new RegExp(
    `\\byou (?:be|have be) (?:select|choose|appoint) (?:for|as|to fill) (?:the|our|this) (?:\\w+ ){0,3}?${THINGS}\\b.*\\b(?:contract|salary|start)\\b`,
  ),
];
/** What goes along with an offer. */
const TERMS =
  /\b(?:congratulation\w*|salary|compensation|start(?:ing)? date|contract|sign|respond by|let (?:we|me|us) know by|accept|package|benefit|bonus|equity|offer you|delight\w*|pleas\w*|thrill\w*|excit\w*|join|get the job|when can you)\b/;
const NOT_OFFER =
  /\bjoin (?:we )?(?:for |on |at |in )?(?:(?:the|our|a|an|this|that) )?(?:\w+ ){0,2}?(?:call|meeting|panel|interview|session|lunch|dinner|coffee|zoom|round|chat|demo)\b|\boffer\b.{0,20}\bbut\b.*\b(?:approv\w*|first|not|wait|sign off)\b|\b(?:not|against|instead of|unable|can(?:not)?|no longer|decline|withdraw|rescind|revoke|retract)(?: \w+){0,4}? offer\b|\boffer you (?:(?:a|an|another|some|two|three|the|any|more) )?(?:\w+ ){0,2}?(?:time|slot|call|chat|interview|meeting|feedback|coffee|date|option|choice|alternative|help|opportunity to)\b|\boffer (?:(?:the|this) \w+ )?(?:to|from) (?:another|someone|somebody|other|the other)\b|\bother offer\b|\banother offer\b|\b(?:candidate|applicant|person|someone)(?: \w+){0,2}? accept\b|\bhope to (?:make|extend|offer)\b|\b(?:before|until|once|if|when|whether|should|plan to|decide on|about)\b[^,;]{0,60}\boffer\b|\boffer (?:stage|process|decision|will go|go out)\b/;

/**
 * What an answer comes to. A no is a sentence that says so of the writer's own decision, or two different signs of one;
 * an offer is a sentence that makes one. What is only supposed, not yet decided, or said of somebody else is neither,
 * and so is a text that says both.
 */
export function senseOf(words: string, read: Reader['sentences']): Sense {
  let no = 0;
  let regrets = new Set<number>();
  let offers = 0;
  let terms = 0;
  let welcome = false;
  for (const { tokens } of read(words.slice(0, 8000))) {
    const base = tokens
      .map(({ lemma }) => lemma.replace(/[’']/g, ''))
      .join(' ')
      .replace(/\b(?:nt|n t)\b/g, 'not')
      .replace(/\bca not\b/g, 'can not')
      .replace(/(?: [.!])+$/, '');
    const isOpen = OPEN.test(base.replace(/\bif you (?:want|like|wish|accept)\b/g, ''));
    if (WELCOME.test(base) && !/\bnot\b|\bunable\b/.test(base)) welcome = true;
    const signs = REGRET.flatMap((sign, i) => (sign.test(base) ? [i] : []));
    if (!(signs.includes(0) && LOGISTICS.test(base))) regrets = new Set([...regrets, ...signs]);
    if (!isOpen && saysNo(base)) no += 1;
    const mayOffer = !NOT_OFFER.test(base) && !isOpen;
    const isPlain = mayOffer && PLAIN_OFFERS.some((sign) => sign.test(base));
    if (isPlain || (mayOffer && OFFERS.some((sign) => sign.test(base)))) offers += 1;
    if (isPlain || TERMS.test(base)) terms += 1;
  }
  const says = no > 0 || (regrets.has(0) && regrets.has(1)) || (regrets.has(1) && regrets.has(2) && regrets.has(3));
  if (says && !welcome && offers === 0) return 'rejected';
  return offers > 0 && terms > 0 && no === 0 && !regrets.has(0) ? 'offer' : null;
}

const ASKS_FOR_ANSWER =
  /\b(?:accept|sign|respond|reply|answer|confirm|let (?:us|me) know|expires?|open until|decide|decision)\b/i;

/** The day to answer an offer by, as the sentences have it that ask for the answer; null where they name none to come. */
export function answerBy(own: string, at: Instant, { days, today }: Reader): Day | null {
  const asking = sentencesIn(own).filter((one) => ASKS_FOR_ANSWER.test(one));
  const named = asking.flatMap((one) => days(one, at)).filter((day) => day >= today(at));
  return named.sort().at(-1) ?? null;
}

/** The day of an answer, and its first words, or those of the sentence that tells the day where they do not. */
export function toldIn(own: string, subject: string, dayIn: (text: string) => Day | null) {
  const [day, first] = [dayIn(own), wordsOf(own, subject)];
  const telling = day === null || dayIn(first) === day ? undefined : sentencesIn(own).find((one) => dayIn(one) === day);
  return { day, words: telling === undefined ? first : `… ${wordsOf(telling, '')}` };
}
