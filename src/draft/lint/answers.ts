/** The day that a letter tells for the answer to an offer. Pure. */

import type { Day } from '../../model/instant.ts';
import { addDays } from '../../time/day.ts';
import { datesIn, dayOf, languageOf, tellsDay } from './dates.ts';
import { whereRecorded } from './days.ts';
import type { Case } from './rule.ts';

const ANSWER = /\b(?:answer\w*|repl\w+|respon\w+|decid\w*|decision|deadline|accept\w*|until|by|due)\b/i;
const CLAUSE = /[,;:–—]/;
/** The same on either side of the day. */
const ANSWERS =
  /\b(?:answer\w*|hear from me|confirm\w*|(?:my|the) (?:reply|decision|yes|no|word)|yes or no|let you know|(?:get|be) back to you)\b/i;
/** Of an offer of theirs: whose day it is. */
const THEIR_DAY =
  /\b(?:as (?:you|agreed|asked|requested|arranged)|you (?:asked|gave|named|need|want|set|mentioned|wrote|said|would like)|deadline|stands|your (?:date|day|cut-?off|limit))\b/i;
/** Of an offer of theirs: another day is asked for, or something else happens on it. */
const ASKS_FOR_DAY =
  /\?|\b(?:could|would|may|might|possible|possibly|grateful|extend\w*|instead|rather|postpone\w*|later|start(?:ing)?|begin|away|travel\w*|notice|visit|come in|sign)\b/i;

/**
 * What a letter says of the day to answer an offer by that is not the one recorded; null where nothing is wrong.
 *
 * @param isTheirs the offer is the reader's own, who may as well be answered before that day
 */
export function wrongAnswer(judged: Case, respondBy: Day, isTheirs: boolean): string | null {
  const today = dayOf(judged);
  const { sentences, text } = judged.letter;
  const told = datesIn(text, today, languageOf(judged));
  if (tellsDay(told, respondBy)) return null;
  const places = isTheirs ? sentences.filter((one) => !ASKS_FOR_DAY.test(one.text)) : [{ text }];
  for (const { text: place } of places) {
    const wrong = datesIn(place, today, languageOf(judged)).find(({ text: found, readings, from }) => {
      const isAhead = readings.some(({ last }) => last >= today);
      const before = place.slice(Math.max(0, from - 80), from);
      // Before the day after it is by it.
      const most = /\bbefore(?: \w+){0,4} $/i.test(before) ? addDays(respondBy, 1) : respondBy;
      const isLate = readings.every(({ first }) => first > most || first < today);
      const mayBe =
        isAhead &&
        (!isTheirs || isLate || (THEIR_DAY.test(place) && !/\b(?:before|ahead|earlier|sooner)\b/i.test(place)));
      const [near = '', behind = ''] = [before.split(CLAUSE).at(-1), place.slice(from + found.length).split(CLAUSE)[0]];
      const isAnswer = isTheirs
        ? ANSWERS.test(near + behind) || (ANSWER.test(near) && (ANSWERS.test(place) || THEIR_DAY.test(place)))
        : ANSWER.test(before);
      return mayBe && isAnswer;
    });
    if (wrong !== undefined) return whereRecorded(wrong, respondBy, judged);
  }
  return null;
}
