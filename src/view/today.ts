/** What a day brings: its conversations, and what opens later on it. Text only. */

import { kindRow } from '../model/kinds.ts';
import type { Plan } from '../model/plan.ts';
import { clockWords, counted, placeOf, type Reader } from './dates.ts';
import { safeLine } from './safe.ts';
import type { Style } from './style.ts';
import { pairLines } from './table.ts';
import { ROUND_WORDS, shortNames, titleOf, whoOf } from './words.ts';

/** Today's conversations: when, with whom, where; then what opens later today. Empty where there is neither. */
export function todayBlocks(plan: Plan, reader: Reader, style: Style): string[][] {
  const nameOf = shortNames(plan);
  const talks = plan.today.map(({ at, zone, round, minutes, people, place, ...named }): [string, string] => {
    const whom = people.length === 0 ? '' : ` with ${people.map((name) => safeLine(name)).join(', ')}`;
    const where = place === null ? '' : `, ${safeLine(place)}`;
    return [
      hourIn(at, zone, reader),
      `${titleOf(named)}: ${ROUND_WORDS[round]}${whom}, ${counted(minutes, 'minute')}${where}`,
    ];
  });
  const later = plan.later.map((action): [string, string] => {
    const { name, way } = whoOf(action);
    const optional = action.optional ? ', optional' : '';
    return [
      hourIn(action.opensAt, action.zone, reader),
      `${kindRow(action.kind).title}, ${nameOf(action)}: ${name}${way}${optional}`,
    ];
  });
  return [
    ...(talks.length === 0 ? [] : [[style.strong('Today'), ...pairLines(talks, style)]]),
    ...(later.length === 0 ? [] : [[style.strong('Opens later today'), ...pairLines(later, style)]]),
  ];
}

/** The hour on the reader's clock, and on that of the place where it is another. */
function hourIn(at: number, zone: string, reader: Reader): string {
  const [own, there] = [clockWords(at, reader.zone), clockWords(at, zone)];
  return own === there ? own : `${own} (${there} ${placeOf(zone)})`;
}
