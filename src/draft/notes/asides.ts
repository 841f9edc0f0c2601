/** What a note holds beside its point, or in place of one. Pure. */

import type { Language } from '../language.ts';
import { type Judged, judge } from './form.ts';
import { isBase, isPast } from './verbs.ts';
import { type Word, wordsOf } from './words.ts';

/** Words that only judge, and those that go with them: a note of nothing else tells of nothing that was said. */
const EMPTY =
  /^(?:a|all|alright|always|and|as|average|bit|but|call|chat|complaints|conversation|everything|expected|fine|friendly|good|great|guess|i|interview|is|it|just|me|much|nice|no|normal|nothing|ok|okay|ordinary|overall|pleasant|pretty|questions|quick|quite|really|routine|same|seemed|smooth|smoothly|so|special|standard|stuff|talk|that|the|things|think|to|usual|very|was|well|went|were)$/i;

/** "it was ok, nothing special", "usual stuff", "went well" */
export function saysNothing(text: string): boolean {
  if (/^nothing (?:much|out of|special|stood out)\b/i.test(text)) return true;
  return (text.match(/[\p{L}\p{N}'’]+/gu) ?? []).every((one) => EMPTY.test(one));
}

/** "jay was like, we fix boards for free": speech that nothing marks as such. */
export function isLooseSpeech(text: string): boolean {
  return /\b(?:am|are|is|was|were)(?: all| just)? like(?:[,:]| ["“])|['’](?:m|re|s)(?: all| just)? like(?:[,:]| ["“])/i.test(
    text,
  );
}

/** The sentences of a question without those that tell how one answered: "why I left. Said too much", "I froze. How …?" */
export function onlyAsked(sentences: readonly string[], language: Language): string[] {
  const [first = '', ...rest] = sentences;
  const asked = rest.filter((one) => one.endsWith('?') && !/\bI\b/.test(one));
  const { form, subject } = judge(wordsOf(first, language));
  return asked.length > 0 && form === 'sentence' && subject === 'i' ? asked : [withoutMine(first, language), ...asked];
}

/** How one answered: "I froze", "couldn't remember", "blanked". */
const MINE = /^(?:i\b|couldn['’]?t |could not |blanked|froze|rambled|forgot|no idea\b)/i;

/** "why I left, I rambled", "drip rate (I was off by ten!)", "Excel – couldn't say what for" */
function withoutMine(given: string, language: Language): string {
  const text = given.replace(/ \(([^()]+)\)$/, (whole, inside: string) => (MINE.test(inside) ? '' : whole));
  const [, topic, answered] = /^([^,?]+?)(?:,| [-–—]) (?:and |but )?([^?]+)$/i.exec(text) ?? [];
  const told = wordsOf(answered ?? '', language);
  const isTopic = topic !== undefined && !/\bI\b/.test(topic);
  const isDone = told[0]?.text !== 'I' || (told[1] !== undefined && isPast(told[1]));
  if (isTopic && MINE.test(answered ?? '') && isDone) return topic;
  if (/^(?:(?:he|she|they) )?asked (?:me )?(?:how|if|what|when|where|whether|why) (?:I|my|to)\b[^?]*\?$/i.test(text))
    return text.slice(0, -1);
  const [, asked, mine] = /^((?:asked|how|what|where|whether|why)\b[^,?]*), (?:and |but )?(I [^?]+)$/i.exec(text) ?? [];
  const [, verb] = wordsOf(mine ?? '', language);
  return asked !== undefined && verb?.pos === 'VERB' && isPast(verb) ? asked : text;
}

/** Whether a note goes on with what one has to do: "DBS update here, send number". */
export function isOrderedBehind(words: readonly Word[], language: Language): boolean {
  const [first] = words;
  if (first === undefined || (first.pos === 'VERB' && isBase(first) && !isPast(first) && !/ed$/.test(first.text)))
    return false;
  return words.some((one, index) => {
    const next = words[index + 1];
    if (one.text !== ',' || next === undefined) return false;
    const isSent = isPast(first) && first.pos === 'VERB' && /^(?:call|e?mail|post|ring|text)$/i.test(next.text);
    return /^(?:send|forward)$/i.test(next.text) || isSent || isOrder(next, language);
  });
}

function isOrder(one: Word, language: Language): boolean {
  return one.pos === 'VERB' && isBase(one) && !isPast(one) && !language.mayBe(one.text, 'NOUN');
}

/** Whether what stands behind a comma only says more of the thing before it: "both sides", "in colour", "read only". */
export function isQualifying([first, ...more]: readonly Word[]): boolean {
  if (first === undefined) return false;
  const last = more.at(-1) ?? first;
  if (/^(?:both|last)$/i.test(first.text) || first.pos === 'ADP') return true;
  if (more.length < 4 && /^(?:copy|edition|format|month|only|page|side|version|year)$/i.test(last.lemma))
    return /^(?:ADJ|ADV|DET|NOUN|NUM|PROPN|VERB)$/.test(first.pos);
  return more.length === 0 && /^(?:ADJ|ADV)$/.test(first.pos);
}

/** "Organised, Sage 50, I've run an office": the sentence of the sender's; empty where it is of others; null where there is none. */
export function partOfMine(text: string, language: Language): string | null {
  const parts = text.split(/, (?![^(]*\))/);
  const judged = parts.map((part) => judge(wordsOf(part, language)));
  const at = judged.findIndex(({ form }) => form === 'sentence');
  const isBare = ({ form, words }: Judged) =>
    words.length < (form === 'noun-phrase' ? 4 : 2) && /^(?:noun-phrase|adjective|past-verb)$/.test(form);
  if (at < 1 || !judged.slice(0, at).every(isBare) || /^\d/.test(text)) return null;
  if (/^(?:they|he|she)\b/i.test(parts[at] ?? '')) return '';
  const mine = parts.slice(at).join(', ');
  return /^I\b(?!.*\b(?:both|it|one|that|them|there|this)\b)/.test(mine) ? mine : null;
}
