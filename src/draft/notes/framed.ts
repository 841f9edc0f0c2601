/** Frames that take English of any form: the ground beneath every slot, where grammar does not tell for sure. Pure. */

import type { Language } from '../language.ts';
import { gap, type Made, phrase, type Slot } from './made.ts';
import { headAt, isDetermined, withThe } from './nouns.ts';
import { isPast } from './verbs.ts';
import { isNominal, isPlural, type Word, wordsOf, write } from './words.ts';

/** More words than this are no list for one sentence. */
const LONGEST = 24;
/** Four for a detail, as the members of a panel should not read the same. */
const TOLD = [
  'One thing has stayed with me: ',
  'What I remember best: ',
  'One thing I have thought about since: ',
  'There is one thing that I have not forgotten: ',
];

/** The sentence of a detail whose form is not sure. */
export function toldLoosely(text: string, turn: number): string {
  return `${TOLD[turn % TOLD.length]}${text}`;
}

/** Words of no sure form in the frame of their slot; a gap where they are too few, or speak of "me" in a question of theirs. */
export function framed(slot: Slot, made: Made, language: Language): Made {
  if (made.as !== 'loose') return made;
  const words = wordsOf(made.text, language);
  const isMeant = words.some(({ pos, text }) => /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(pos) && text.length > 1);
  if (!isMeant) return gap();
  const inside = made.text.replace(/ \(([^()]*)\)/g, ', $1').replace(/\.$/, '');
  switch (slot) {
    case 'fit':
      return phrase(`my experience so far (${inside})`);
    case 'promised':
      return phrase(`${made.isThing ? 'send you' : 'see to'} what we spoke of (${inside})`);
    case 'question':
      return /["“”]|\b(?:I|me|my|mine|myself)\b/.test(made.text) ? gap() : phrase(`about "${made.text}"`);
    default:
      return made;
  }
}

/** "Terraform state in git, long story": what stands behind the comma needs an article, or is no part of it. */
export function isLooseList(words: readonly Word[]): boolean {
  if (words.some(({ text }, at) => text === ',' && isSaying(words.slice(at + 1)))) return true;
  const rest = words.slice(words.findLastIndex(({ text }) => text === ',') + 1);
  if (rest.length < words.length && rest.length < 3 && rest[0]?.pos === 'NUM') return true;
  if (/^the .* and /.test(withThe(words)) && !/^the | and /.test(write(words))) return true;
  return (
    rest.length < words.length &&
    !isDetermined(words) &&
    !/^(?:but|not)$/.test(rest[0]?.text ?? '') &&
    (!rest.some(isNominal) || withThe(rest) !== write(rest)) &&
    [`the ${write(words)}`, write(words)].includes(withThe(words))
  );
}

/** "quotas set bottom-up, …", "no talk no work": a part of a list that tells something by itself. */
function isSaying(words: readonly Word[]): boolean {
  const end = words.findIndex(({ text }) => text === ',');
  const part = end < 0 ? words : words.slice(0, end);
  if (part.filter(({ text }) => text === 'no').length > 1) return true;
  const verb = part.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return verb > 0 && part.slice(0, verb).every(isNominal) && isPast(part[verb] as Word);
}

/** "30% affordable", "rind first": an adjective at the end of no noun, or behind it. */
export function isHeadless(words: readonly Word[]): boolean {
  const [before, last] = words.slice(-2);
  if (words.some(({ text }) => text === ':')) return false;
  if (last?.pos === 'ADP' && before?.pos === 'NOUN') return true;
  if (/^(?:first|last|ok|okay|only)$/.test(last?.text ?? '') && before?.pos === 'NOUN') return true;
  const [first, second, third] = words;
  if (second?.pos === 'NUM' && third?.pos === 'NOUN' && first?.pos === 'PROPN') return true;
  if (
    first?.pos === 'NUM' &&
    !/^(?:1|one)$/.test(first.text) &&
    headAt(words) === words.length - 1 &&
    last?.pos === 'NOUN' &&
    !isPlural(last)
  )
    return true;
  if (last?.pos === 'ADJ' && before !== undefined && isPlural(before) && !isDetermined(words)) return true;
  return words.at(-1)?.pos === 'ADJ' && !words.some((one) => isNominal(one) || /^(?:DET|PRON)$/.test(one.pos));
}

/** What the points of a list become: one phrase, where all are phrases and not too long; else the first that is told. */
export function ofPoints(made: readonly Made[]): Made {
  const texts = made.flatMap((one) =>
    one.as === 'phrase' && !one.text.startsWith('my experience so far') ? one.text : [],
  );
  if (texts.length === made.length && texts.join(' ').split(' ').length <= LONGEST)
    return phrase(`${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`.replace(/(?<=\b(my .+ with ).*)\1/g, ''));
  return made.find(({ as }) => as !== 'nothing' && as !== 'gap') ?? made[0] ?? gap();
}

/** Small words of other languages that are none of English; those of the second kind are also in names. */
const OTHERS =
  /^(?:alles|auf|avec|bei|dans|das|dass|een|eine|habe|het|ich|ihm|ihr|ist|kein|keine|mit|nicht|nous|oder|ohne|para|pas|pour|que|sie|sind|tout|und|une|voor|vous|wie|wir)$/i;
const ENGLISH = /^(?:and|are|for|from|her|his|how|my|of|that|the|their|they|to|we|with|you|your)$/i;
const IN_NAMES =
  /^(?:de|del|den|der|des|die|du|een|ein|el|est|hem|ihm|il|la|las|le|les|los|lui|meine|mi|mijn|mon|una|van)$/;

/** Whether a note is in another language: most of its words are in no English text, and they are no names; what was said in quotes may be. */
export function isForeign(text: string, language: Language): boolean {
  const own = text.replace(/["“][^"”]*["”]/g, '');
  if ((own.match(/(?!\p{Script=Latin})\p{L}/gu) ?? []).length * 2 > own.length) return true;
  const words = own.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const isUnknown = (one: string) =>
    /^\p{L}\p{Ll}*[aeiouäöüéèà]\p{Ll}*$/u.test(one) && !language.knows(one.toLowerCase());
  const unknown = words.filter(isUnknown);
  const others = words.filter((one) => OTHERS.test(one) || IN_NAMES.test(one));
  const english = words.filter((one) => ENGLISH.test(one));
  if (others.length > english.length) return new Set([...unknown, ...others]).size * 2 >= Math.max(words.length, 4);
  const isToDo = unknown.some((one) => /^\p{Ll}+(?:[aei]r|en|re)(?:l[aeo]s?|se)?$/u.test(one));
  if (isToDo && english.length === 0 && (others.length > 0 || unknown.length === words.length)) return true;
  return (
    english.length === 0 &&
    unknown.filter((one) => /^\p{Ll}/u.test(one)).length > 2 &&
    unknown.length * 3 >= words.length * 2
  );
}
