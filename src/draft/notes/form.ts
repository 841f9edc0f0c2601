/** The form of a note, judged by its grammar before it is used. Pure. */

import { isPersonNoun } from './nouns.ts';
import { isBase, isFinitePast, isGerund, isParticiple, isPast, isThird } from './verbs.ts';
import { isNominal, isPlural, PEOPLE, SUBJECTS, type Word } from './words.ts';

export type Form =
  | 'nothing'
  | 'quotation'
  | 'question'
  | 'wh-clause'
  | 'that-clause'
  | 'sentence'
  | 'past-verb'
  | 'third-verb'
  | 'base-verb'
  | 'auxiliary'
  | 'gerund'
  | 'adjective'
  | 'preposition'
  | 'noun-phrase';

/** A note judged: without the "and" or "because" before it. */
export interface Judged {
  form: Form;
  words: readonly Word[];
  /** Of a sentence: its subject where it is a pronoun, in lower case; empty elsewhere. */
  subject: string;
  /** Where its first verb is; -1 where it has none. */
  verb: number;
}

const WH = /^(?:how|why|what|where|when|which|who|whom|whose|whether|if)$/i;
/** A note that says that there is nothing to say. */
export const NOTHING_NOTED =
  /^(?:no|none|nothing(?: at all| promised| really| so far| special| specific| much| yet)?|nil|n\/a|na|[-–—]+|\?+|tbd|todo|no idea|not much|not sure)$/i;
const INDEFINITE =
  /^(?:everyone|everybody|everything|nobody|nothing|someone|somebody|something|anyone|there|this|that)$/i;
const ADJECTIVES =
  /^(?:accustomed|certified|committed|dedicated|experienced|fascinated|interested|licen[cs]ed|motivated|organi[sz]ed|qualified|registered|seasoned|skilled|speciali[sz]ed|trained|versed)$/i;
const NOUNS_IN_ING =
  /^(?:beginning|building|ceiling|clothing|earring|evening|feeling|grounding|hearing|king|listing|meeting|morning|offering|opening|painting|rating|ring|setting|spring|string|thing|training|understanding|warning|wedding|wing)$/i;

/** Judges the words of one note. */
export function judge(given: readonly Word[]): Judged {
  const [first] = given;
  const isReason = /^(?:because|since|as)$/i.test(first?.text ?? '') && finiteAt(given.slice(1)) >= 0;
  let words = isReason || /^(?:and|so|but)$/i.test(first?.text ?? '') ? given.slice(1) : given;
  const verb = finiteAt(words);
  const at = words.findIndex(({ pos }) => pos !== 'ADV' && pos !== 'PART');
  const form = formOf(words, verb, at);
  if (form === 'noun-phrase')
    words = words.map((one, index) =>
      index === 0 && isGerund(one) ? { ...one, pos: 'NOUN', lemma: one.text.toLowerCase() } : one,
    );
  return { form, words, subject: subjectOf(words, verb), verb: verb >= 0 ? verb : at };
}

function formOf(words: readonly Word[], verb: number, at: number): Form {
  const [first, second] = words;
  const text = words
    .map((one) => one.gap + one.text)
    .join('')
    .trim();
  if (first === undefined || NOTHING_NOTED.test(text)) return 'nothing';
  if (/^["“'«„]/.test(text) && /["”'»“][.!?]?$/.test(text) && !/["”»]/.test(text.slice(1, -2))) return 'quotation';
  if (/\?["”]?$/.test(text) || isInverted(words)) return 'question';
  if (WH.test(first.text) || (first.pos === 'ADP' && WH.test(second?.text ?? '') && second?.pos === 'PRON'))
    return 'wh-clause';
  const isThat = /^(?:the|an?|no|my|your|our|their|his|her|its)$/i.test(second?.text ?? '');
  if (/^that$/i.test(first.text) && (isThat || finiteAt(words.slice(1)) >= 0)) return 'that-clause';
  if (verb >= 0) return 'sentence';
  return headForm(words, at);
}

/** The form of what has no subject with a verb. */
function headForm(words: readonly Word[], at: number): Form {
  const first = words[at];
  if (first === undefined) return 'noun-phrase';
  const next = words[at + 1];
  if (first.pos === 'AUX') return /^being$/i.test(first.text) ? 'gerund' : 'auxiliary';
  if (/^used$/i.test(first.text) && next?.text === 'to') {
    const act = words[at + 2];
    return act !== undefined && /^(?:VERB|AUX)$/.test(act.pos) && isBase(act) ? 'past-verb' : 'adjective';
  }
  if (ADJECTIVES.test(first.text) && (next === undefined || /^(?:ADP|PART|SCONJ|CCONJ)$/.test(next.pos)))
    return 'adjective';
  if (/...ing$/.test(first.text) && !/^(?:PROPN|PRON)$/.test(first.pos))
    return isGerundPhrase(first, next) ? 'gerund' : 'noun-phrase';
  if (first.pos === 'VERB' && /ed$/.test(first.text) && next?.pos === 'NOUN' && isPersonNoun(words.slice(at + 1)))
    return 'noun-phrase';
  if (first.pos === 'VERB') return isPast(first) ? 'past-verb' : isThird(first) ? 'third-verb' : 'base-verb';
  if (first.pos === 'NOUN' && isPlural(first) && next?.pos === 'ADV') return 'third-verb';
  if (isPredicate(words, at)) return 'adjective';
  if (first.pos === 'ADP' || /^(?:to|because|regarding)$/i.test(first.text)) return 'preposition';
  return 'noun-phrase';
}

/** "scaling pipelines", "moving from Oracle"; not "hiring freeze". */
function isGerundPhrase(first: Word, next: Word | undefined): boolean {
  if (next?.text === 'to') return true;
  if (NOUNS_IN_ING.test(first.text)) return false;
  if (next === undefined || next.pos !== 'NOUN') return next?.text !== 'of';
  return isPlural(next) || isGerund(next) || /ing$/.test(next.text);
}

/** "fluent in Python", "not afraid of it", "bilingual"; not "senior engineer". */
function isPredicate(words: readonly Word[], at: number): boolean {
  const [first, next, third] = [words[at], words[at + 1], words[at + 2]];
  if (first?.pos === 'NOUN' && next?.pos === 'CCONJ' && third?.pos === 'ADJ' && !words[at + 3]?.pos.startsWith('NOUN'))
    return true;
  if (
    first?.pos !== 'ADJ' ||
    /^(?:same|last|next|first|second|other|own|such|more|most|many|much|several)$/i.test(first.text)
  )
    return false;
  if (next === undefined) return true;
  if (next.pos === 'CCONJ' && third?.pos === 'VERB') return true;
  if (next.pos === 'CCONJ') return third?.pos === 'ADJ' && !isNominal(words[at + 3] ?? third);
  return (
    /^(?:ADP|SCONJ|PART|ADV)$/.test(next.pos) ||
    (/ing$/.test(next.text) && /^(?:ADP|DET|ADV)$/.test(words[at + 2]?.pos ?? ''))
  );
}

/** A question in the order of one: "why did you leave", "what is your weakness", "can I lift 20 kg". */
export function isInverted(given: readonly Word[]): boolean {
  const words = given[0]?.pos === 'CCONJ' ? given.slice(1) : given;
  const [first] = words;
  if (first === undefined || /^(?:whether|if)$/i.test(first.text)) return false;
  if (!WH.test(first.text)) return isAuxFirst(words, 0);
  const isShort = words.length < 4 && words.every((one) => !/^(?:VERB|AUX)$/.test(one.pos) || isGerund(one));
  if (isShort || words[1]?.text === 'us') return true;
  let at = 1;
  if (/^(?:what|which|whose)$/i.test(first.text)) while (/^(?:ADJ|NOUN)$/.test(words[at]?.pos ?? '')) at += 1;
  if (/^how$/i.test(first.text) && /^(?:ADJ|ADV)$/.test(words[1]?.pos ?? ''))
    while (/^(?:ADJ|ADV|NOUN)$/.test(words[at]?.pos ?? '')) at += 1;
  if (/^(?:how|why|when|where)$/i.test(first.text) && words[1]?.pos === 'AUX') return true;
  if (at === 1 && isCopula(words[1])) return isPerson(words[2]) || words[2]?.pos === 'DET' || words[2]?.pos === 'PROPN';
  return isAuxFirst(words, at);
}

/** An auxiliary before its subject; at the very beginning "is" and "are" before anything. */
function isAuxFirst(words: readonly Word[], at: number): boolean {
  const [aux, subject] = [words[at], words[at + 1]];
  if (aux?.pos !== 'AUX' || subject === undefined || /^(?:been|being)$/i.test(aux.text)) return false;
  if (SUBJECTS.test(subject.text)) return true;
  if (at === 0) return /^(?:is|are)$/i.test(aux.text);
  return (
    at === 1 && (/^(?:DET|PROPN)$/.test(subject.pos) || isPerson(subject) || (aux.lemma === 'do' && isNominal(subject)))
  );
}

function isCopula(word: Word | undefined): boolean {
  return word !== undefined && /^(?:is|are|was|were|'s|'re)$/i.test(word.text);
}

function isPerson(word: Word | undefined): boolean {
  return /^(?:my|your|our|their|his|her|its|i|you|we|they|he|she|it)$/i.test(word?.text ?? '');
}

function subjectOf(words: readonly Word[], verb: number): string {
  const subject = words.slice(0, Math.max(0, verb)).findLast(({ text }) => SUBJECTS.test(text));
  const isOnly = words
    .slice(0, Math.max(0, verb))
    .every(({ pos, text }) => SUBJECTS.test(text) || /^(?:ADV|DET|PUNCT|ADP|NOUN|ADJ|PRON|PROPN|NUM)$/.test(pos));
  return subject !== undefined && isOnly ? subject.text.toLowerCase() : '';
}

/** Where the finite verb of a sentence with a subject is; -1 where the words are none. */
export function finiteAt(words: readonly Word[]): number {
  let at = 0;
  while (/^(?:ADV|INTJ|CCONJ)$/.test(words[at]?.pos ?? '') && !WH.test(words[at]?.text ?? '')) at += 1;
  const first = words[at];
  if (first === undefined || first.text === 'of' || (WH.test(first.text) && at === 0)) return -1;
  if (/^(?:ADP|SCONJ)$/.test(first.pos)) return afterPreposition(words, at);
  if (SUBJECTS.test(first.text) || (INDEFINITE.test(first.text) && words[at + 1]?.pos !== 'ADP')) {
    let verb = at + 1;
    while (/^(?:ADV)$/.test(words[verb]?.pos ?? '') || /^(?:both|all|not)$/i.test(words[verb]?.text ?? '')) verb += 1;
    return /^(?:AUX|VERB)$/.test(words[verb]?.pos ?? '') ? verb : -1;
  }
  if (isGerund(first) && first.pos === 'VERB') return afterNoun(words, at + 1);
  if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(first.pos)) return -1;
  return afterNoun(words, at);
}

/** "In my last job I cut …": the subject is a pronoun after the phrase. */
function afterPreposition(words: readonly Word[], from: number): number {
  if (words[from + 1]?.text === 'of') return -1;
  const subject = words.findIndex(({ text, pos }, index) => index > from + 1 && SUBJECTS.test(text) && pos === 'PRON');
  const isPhrase = words.slice(from, subject).every(({ pos }) => !/^(?:VERB|AUX|SCONJ)$/.test(pos));
  if (subject < 0 || !isPhrase) return -1;
  const verb = words.findIndex(({ pos }, index) => index > subject && pos !== 'ADV');
  return /^(?:AUX|VERB)$/.test(words[verb]?.pos ?? '') &&
    !/^(?:what|how|which|that)$/i.test(words[subject - 1]?.text ?? '')
    ? verb
    : -1;
}

/** The verb after a subject of nouns; a relative clause or an infinitive before it ends the search. */
function afterNoun(words: readonly Word[], from: number): number {
  for (let at = from; at < words.length; at += 1) {
    const one = words[at] as Word;
    const before = words[at - 1];
    if (at > from && (WH.test(one.text) || one.pos === 'SCONJ' || (one.pos === 'PART' && one.text === 'to'))) return -1;
    const isOwner = one.pos === 'DET' || /^(?:my|your|our|their|his|her|its)$/i.test(one.text);
    const isSubject = SUBJECTS.test(one.text) && before?.pos !== 'CCONJ' && before?.text !== 'of';
    if (at > from && (isSubject || one.text === 'that')) return -1;
    if (at > from && isOwner && before?.pos === 'NOUN') return -1;
    if (/^[,;:(]$/.test(one.text)) return -1;
    if (one.pos === 'AUX' && one.text !== 'being') return at > from ? at : -1;
    if (one.pos === 'VERB' && at > from && before !== undefined) return isMainVerb(words, at, before, from) ? at : -1;
  }
  return -1;
}

function isMainVerb(words: readonly Word[], at: number, before: Word, from: number): boolean {
  const one = words[at] as Word;
  const next = words[at + 1];
  const isBetween = /^(?:DET|ADJ|ADP)$/.test(before.pos) || /^(?:my|your|our|their|his|her|its)$/i.test(before.text);
  if (isGerund(one) || isBetween || before.pos === 'CCONJ') return false;
  const isPronoun = INDEFINITE.test(words[from]?.text ?? '');
  const isPair =
    words.slice(from, at).some(({ text }) => /^(?:and|&)$/.test(text)) &&
    !words.slice(from, at).some(({ pos }) => pos === 'ADP');
  if (isThird(one))
    return (next !== undefined && next.pos !== 'PUNCT') || /^(?:DET|PRON)$/.test(words[from]?.pos ?? '');
  if (isBase(one) && !isPast(one))
    return (isPlural(before) || isPronoun || isPair) && next !== undefined && next.pos !== 'PUNCT';
  if (isBase(one) && isPlural(before)) return true;
  if (isParticiple(one.text)) return false;
  if (/^(?:keep|start|stop|begin|love|hate|enjoy|continue)$/.test(one.lemma) && next !== undefined && isGerund(next))
    return true;
  return (
    isFinitePast(one) ||
    (PEOPLE.test(before.lemma) && next !== undefined) ||
    (next !== undefined && isObject(next, words[at + 2]))
  );
}

/** Whether a verb has an object: not "published every Friday". */
function isObject(next: Word, after: Word | undefined): boolean {
  const isTime =
    /^(?:every|each|last|this|next)$/i.test(next.text) ||
    (next.pos === 'NUM' && /^(?:times?|years?|days?)$/.test(after?.text ?? ''));
  return !isTime && /^(?:DET|PRON|NOUN|PROPN|NUM|ADJ|SCONJ)$/.test(next.pos) && next.text !== 'overnight';
}
