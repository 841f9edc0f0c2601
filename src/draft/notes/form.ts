/** The form of a note, judged by its grammar before it is used. Pure. */

import { finiteAt, WH } from './finite.ts';
import { isPersonNoun } from './nouns.ts';
import { isBase, isGerund, isPast, isThird } from './verbs.ts';
import { isNominal, isPlural, SUBJECTS, type Word, write } from './words.ts';

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

/** A note that says that there is nothing to say. */
export const NOTHING_NOTED =
  /^(?:no|none|(?:none|nothing)(?: as yet| at all| concrete| else| in particular| promised| really| so far| special| specific| much| yet)?|nil|n\/a|na|[-–—]+|\?+|tbd|todo|no idea|not much|not sure)$/i;
const ADJECTIVES =
  /^(?:accustomed|certified|committed|dedicated|experienced|fascinated|interested|licen[cs]ed|motivated|organi[sz]ed|qualified|registered|seasoned|skilled|speciali[sz]ed|trained|versed)$/i;
const NOUNS_IN_ING =
  /^(?:anything|beginning|building|ceiling|clothing|earring|evening|everything|feeling|grounding|hearing|king|listing|meeting|morning|nothing|offering|opening|painting|rating|ring|setting|something|spring|string|thing|training|understanding|warning|wedding|wing)$/i;

/** Judges the words of one note. */
export function judge(given: readonly Word[]): Judged {
  const [first] = given;
  const isReason = /^(?:because|since|as)$/i.test(first?.text ?? '') && finiteAt(given.slice(1)) >= 0;
  const isJoining =
    /^(?:and|but)$/i.test(first?.text ?? '') || (/^so$/i.test(first?.text ?? '') && given[1]?.pos !== 'ADJ');
  let words = isReason || isJoining ? given.slice(1) : given;
  const verb = finiteAt(words);
  const at = words.findIndex(({ pos }) => pos !== 'ADV' && pos !== 'PART');
  const form = formOf(words, verb, at);
  if (form === 'noun-phrase')
    words = words.map((one, index) =>
      index === 0 && (isGerund(one) || (one.pos === 'VERB' && isBase(one) && !isPast(one)))
        ? { ...one, pos: 'NOUN', lemma: one.text.toLowerCase() }
        : one,
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
  if (/\?$|^[^"“]*\?["”]$|^how come\b/i.test(text) || isInverted(words)) return 'question';
  if (/^(?:exactly|just|precisely)$/i.test(first.text) && WH.test(second?.text ?? '')) return 'wh-clause';
  if (WH.test(first.text) || (first.pos === 'ADP' && WH.test(second?.text ?? '') && second?.pos === 'PRON'))
    return 'wh-clause';
  const isThat = /^(?:the|an?|no|my|your|our|their|his|her|its|i|you|we|they)$/i.test(second?.text ?? '');
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
  if (isJudgement(words)) return 'adjective';
  if (/[aeiouy][a-z]*ing$/.test(first.text) && !/^(?:PROPN|PRON)$/.test(first.pos))
    return isGerundPhrase(first, next) ? 'gerund' : 'noun-phrase';
  if (isCertified(words)) return 'adjective';
  if (
    first.pos === 'VERB' &&
    next !== undefined &&
    isNominal(next) &&
    words[at + 2]?.text !== "'s" &&
    isPersonNoun(words.slice(at + 1))
  )
    return 'noun-phrase';
  if (first.pos === 'VERB') return isPast(first) ? 'past-verb' : isThird(first) ? 'third-verb' : 'base-verb';
  if (first.pos === 'NOUN' && isPlural(first) && next?.pos === 'ADV') return 'third-verb';
  if (isPredicate(words, at)) return 'adjective';
  if (first.pos === 'ADP' || /^(?:to|because|regarding)$/i.test(first.text)) return 'preposition';
  return 'noun-phrase';
}

/** "super nice", "a bit chaotic": the last word is what was said of something that is not named. */
function isJudgement(words: readonly Word[]): boolean {
  const from = /^a bit$/i.test(write(words.slice(0, 2))) ? 2 : 1;
  const isGraded = from === 2 || /^(?:pretty|quite|rather|really|super|too|very)$/i.test(words[0]?.text ?? '');
  return (
    isGraded &&
    words.length > from &&
    words.slice(from).every(({ pos, text }) => pos === 'ADJ' || pos === 'ADV' || /...ing$/.test(text))
  );
}

/** "she was lovely", "he seemed a bit tired", "really nice guy": how the reader was, and nothing that was said. */
export function isJudgedOnly({ form, words: all, subject, verb }: Judged): boolean {
  const words = all.at(-1)?.pos === 'PUNCT' ? all.slice(0, -1) : all;
  const isSaid = ({ pos, text }: Word) =>
    /^(?:ADJ|ADV|CCONJ)$/.test(pos) || /^(?:a|bit|kind|super|so|very)$/i.test(text);
  const [one, last] = [words[verb], words.at(-1)];
  if (form === 'noun-phrase' && /^(?:bloke|chap|guy|lady|man|person|woman)$/.test(last?.text ?? ''))
    return words.length > 1 && words.slice(0, -1).every(isSaid);
  if (form !== 'sentence' || subject !== 'you' || verb > 2 || one === last) return false;
  const isFelt = /^(?:was|were)$/.test(one?.text ?? '') || /^(?:appear|look|seem|sound)$/.test(one?.lemma ?? '');
  const isPraised = /^(?:friendly|funny|great|kind|lovely|nice|pleasant|sweet|warm)$/.test(last?.text ?? '');
  const isOfPlace = last?.pos === 'ADV' && !/ly$/.test(last.text);
  return (isFelt || isPraised) && !isOfPlace && words.slice(verb + 1).every(isSaid);
}

/** "chemo certified", "EN ISO 9606 certified, pipe and plate" */
function isCertified(words: readonly Word[]): boolean {
  const at = words.findIndex(({ text }) => ADJECTIVES.test(text));
  const [before, next] = [words.slice(0, at), words[at + 1]];
  return (
    at > 0 &&
    (next === undefined || /^[,(]$/.test(next.text)) &&
    before.every((one) => isNominal(one) || /^(?:ADJ|CCONJ|NUM)$/.test(one.pos))
  );
}

/** "scaling pipelines", "moving from Oracle"; not "hiring freeze". */
function isGerundPhrase(first: Word, next: Word | undefined): boolean {
  if (next?.text === 'to') return true;
  if (next?.pos === 'DET' && !/(?:thing|ning|spring)$/.test(first.text)) return true;
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
  if (/^an?$/i.test(words[1]?.text ?? '')) return false;
  const isShort = words.length < 4 && words.every((one) => !/^(?:VERB|AUX)$/.test(one.pos) || isGerund(one));
  if (isShort || words[1]?.text === 'us') return true;
  let at = 1;
  if (/^(?:what|which|whose)$/i.test(first.text)) while (/^(?:ADJ|NOUN)$/.test(words[at]?.pos ?? '')) at += 1;
  if (/^how$/i.test(first.text) && /^(?:ADJ|ADV)$/.test(words[1]?.pos ?? ''))
    while (/^(?:ADJ|ADV|NOUN)$/.test(words[at]?.pos ?? '')) at += 1;
  if (/^(?:how|why|when|where)$/i.test(first.text) && words[1]?.pos === 'AUX') return true;
  if (at === 1 && isCopula(words[1]) && words.length === 3 && first.text !== 'who') return true;
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
