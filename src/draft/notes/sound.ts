/** The last look at what a note has become: what no reader would take for English is refused. Pure. */

import type { Language } from '../language.ts';
import { isOfAnother } from './antecedents.ts';
import { isBase, isParticiple, isThird } from './verbs.ts';
import { type Word, wordsOf } from './words.ts';

/** What stands in no sentence of a mail, whoever reads it. */
const NEVER: readonly RegExp[] = [
  /(?<![\p{L}'-])(?!(?:that|had|very|long|so) )(\p{L}+) \1(?![\p{L}'-])/iu,
  /\b(?:the|an?|my|our|your|second|third|other|another) you\b/i,
  /\b(?:does|has|is|was)n't (?:I|you|we|they)\b|\bdoes (?:I|you|we|they)\b/i,
  /(?<=\s)(?:the|an?|and|or|but|my|your|their|because)$/,
  /\b(?:the|an?|my|your) (?:not|an?|the|my|your|is|are|was|were)\b/,
  /\band theirs\b| = |\b(?:have|has|had|'ve) (?:wrote|went|did|took|gave|began|broke|chose|drove|fell|saw|spoke)\b|\bwant leave\b|\bhave work (?:as|at|for|in|on|with)\b/i,
  /(?<!\b(?:am|are|be|been|being|got|is|was|were) )told that\b/i,
  /\byou'(?:re|ve) (?:is|was|has|are|were|have)\b/i,
];
/** What people write who think in another language: what they mean is plain, and only they can say it right. */
const LEARNT: readonly RegExp[] = [
  /\b(?:am|are|is|'m|'re) (?:[\w'-]+ ){0,6}since (?:\d|I was\b|last\b|the last\b)/i,
  /\b(?:am|'m) (?:graduated|having)\b|\bare having \d/i,
  /\b(?:explain(?:ed)?|said|suggest(?:ed)?) (?:me|us)\b/i,
  /n't (?:do|have|know|like|need|use|want) (?:no|nobody|nothing)\b/i,
  /\b(?:enjoy|like|love)d? very much (?:how|that|the|your)\b/i,
  /\b(?:advices|equipments|feedbacks|informations|softwares)\b/i,
  /\bit exists? (?:an?|no|some)\b|\b(?:depends?|responsible) of\b|\bmore (?:better|easier|worse)\b/i,
  /^(?:(?:my|our|the|these|your) )?(?:[a-z]+ )?(?:children|men|people|women) (?:has|is|was)\b/i,
  /^(?:my|our|the|your) (?:[a-z]+ )?(?:idea|job|plan|point|problem|reason|strength) are\b/i,
];
/** What no slot goes on with: "I keep coming back to you and I hate Jira", "As promised, I will to send it". */
const NEVER_AFTER: Readonly<Record<string, RegExp>> = {
  to: /^(?:(?:i|we|they|n?either)\b|you\b(?! \w+ing\b)|that (?:i|you|we|they|it|there)\b)/i,
  from: /^(?:i|you|we|they)\b/i,
  will: /^(?:let me|to|will|would|me|i|you|my|the|an?|be (?:sent|given|shared|done|emailed|mailed|forwarded))\b|^(?:send|e?mail|forward) you (?:to|i|will|send|please|that (?:i|you|we))\b|\bsend you\b.*\bsend you\b/i,
};

/**
 * Whether a text may stand in a mail.
 *
 * @param lead the words before it in its sentence; empty where it is one
 * @param note what it was made of
 */
export function isSound(text: string, { lead, note }: { lead: string; note: string }, language: Language): boolean {
  const said = text.replace(/["“][^"”]*["”]/g, '"…"');
  const after = NEVER_AFTER[lead.split(' ').at(-1) ?? ''];
  if (after?.test(said) || [...NEVER, ...LEARNT].some((never) => never.test(said)) || !isBalanced(said)) return false;
  const words = wordsOf(said, language);
  return words.every(
    (one, index) =>
      !isClash(words, index, lead) &&
      !isGlued(one, note, language) &&
      !isOfYou(words, index, lead) &&
      !isOfNobody(words, index),
  );
}

/** "she" or "his" with nobody before it but the reader. */
function isOfNobody(words: readonly Word[], index: number): boolean {
  return /^(?:she|he|him|his|hers?)$/.test(words[index]?.text ?? '') && !isOfAnother(words, index);
}

function isBalanced(text: string): boolean {
  return text.split('(').length <= text.split(')').length;
}

/** A verb that its subject cannot have, or an object that should be "yourself". */
function isClash(words: readonly Word[], index: number, lead: string): boolean {
  const [before, one, next, then] = [words[index - 1], words[index], words[index + 1], words[index + 2]];
  if (one === undefined || next === undefined) return false;
  if (/^yours$/i.test(one.text)) return /^(?:NOUN|PROPN|ADJ)$/.test(next.pos) || (next.pos === 'VERB' && isBase(next));
  if (!/^(?:I|you|we|they)$/i.test(one.text) || /^(?:ADP|VERB)$/.test(before?.pos ?? '')) return false;
  const isWrong =
    (/^(?:is|was|has|does)$/i.test(next.text) && !(one.text === 'I' && next.text === 'was')) ||
    (/^(?:VERB|ADJ|NOUN)$/.test(next.pos) && one.text === 'I' && !isBase(next) && isParticiple(next.text)) ||
    (next.pos === 'ADJ' && one.text === 'I' && then === undefined);
  if (isWrong || (next.pos === 'VERB' && isThird(next))) return true;
  if (index === 0 && lead === '' && /^(?:VERB|AUX)$/.test(next.pos) && /^being$|...ing$/.test(next.text)) return true;
  return next.pos === 'VERB' && one.text === then?.text && isObject(next, words[index + 3]);
}

const CAUSES = /^(?:have|hear|help|let|make|see|watch)$/;

/** "you let you crash", "you told you about it"; not "you said you would". */
function isObject(verb: Word, next: Word | undefined): boolean {
  return CAUSES.test(verb.lemma) || next === undefined || !/^(?:ADV|AUX|VERB)$/.test(next.pos);
}

/** A word that is in no language and was not noted: two that have lost the blank between them. */
function isGlued({ text }: Word, note: string, language: Language): boolean {
  const lower = text.toLowerCase();
  if (!/^\p{L}{5,}$/u.test(text) || language.knows(lower)) return false;
  return !note.toLowerCase().includes(lower.slice(0, 4));
}

/** "all of you code", in the place of a noun. */
function isOfYou(words: readonly Word[], index: number, lead: string): boolean {
  const isYou = words[index]?.text === 'you' && words[index - 1]?.text === 'of';
  return lead !== '' && index < 3 && isYou && /^(?:VERB|AUX)$/.test(words[index + 1]?.pos ?? '');
}
