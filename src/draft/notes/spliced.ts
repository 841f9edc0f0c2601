/** Parts a note of two clauses that nothing but a comma joins. Pure. */

import type { Language } from '../language.ts';
import { finiteAt } from './finite.ts';
import type { Made } from './made.ts';
import { isPlural, SUBJECTS, type Word, wordsOf, write } from './words.ts';

const SAYS = /^(?:say|tell|think|know|hope|mean|explain|mention|find)$/;
/** What a clause begins with that has its main clause behind the comma. */
const OPENS =
  /^(?:if|when|where|while|since|although|though|because|as|after|before|once|until|unless|whoever|whatever)$/i;

/**
 * "the close takes 3 days, you want it to be one" with a semicolon; a noun phrase with such a clause behind it as a
 * sentence of its own, with a colon; "when it is late, you call" told after "that".
 */
export function spliced(made: Made, language: Language): Made {
  if (made.as === 'nothing' || made.as === 'gap') return made;
  if (!made.text.includes(', ')) return made;
  const words = wordsOf(made.text, language);
  const at = words.findIndex((one, index) => one.text === ',' && isClause(words, index + 1));
  if (at > 0 && made.as === 'phrase' && OPENS.test(words[0]?.text ?? '')) return { as: 'clause', text: made.text };
  if (at < 0 || words.slice(0, at).some(({ text }) => OPENS.test(text) || text === ':')) return made;
  const parted = (mark: string) =>
    made.text.replace(`${write(words.slice(0, at))},`, `${write(words.slice(0, at))}${mark}`);
  const isWhole = finiteAt(words.slice(0, at)) >= 0;
  if (made.as !== 'phrase') return isWhole ? { ...made, text: parted(';') } : made;
  if (isWhole || /^(?:how|why|what|where|when|who|whether)$/i.test(words[0]?.text ?? '')) return made;
  return { as: 'sentence', text: `I keep coming back to ${parted(':')}`, phrase: write(words.slice(0, at)) };
}

/** Whether a subject and its verb begin here; not ", you said" at the end. */
function isClause(words: readonly Word[], from: number): boolean {
  const [first, second] = [words[from], words[from + 1]];
  const isOwned = /^(?:my|your|our)$/i.test(first?.text ?? '') && second?.pos === 'NOUN' && !isPlural(second);
  const isSubject = SUBJECTS.test(first?.text ?? '') || first?.pos === 'PROPN';
  const at = words.findIndex(({ pos }, index) => index > from + (isOwned ? 1 : 0) && pos !== 'ADV');
  const verb = words[at];
  if ((!isOwned && !isSubject) || !/^(?:VERB|AUX)$/.test(verb?.pos ?? '')) return false;
  const next = words[at + 1];
  return !(SAYS.test(verb?.lemma ?? '') && (next === undefined || next.pos === 'PUNCT' || next.text === 'me'));
}
