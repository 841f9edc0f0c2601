/** The command beneath an action, as a shell reads it back. Text only. */

import { isPersonal, kindRow } from '../model/kinds.ts';
import { type Action, isOpen } from '../model/plan.ts';

export type Verb = 'draft' | 'send' | 'sent';

/**
 * The commands of a plan's actions, each exactly one mail: person by person for what every interviewer gets, by kind
 * for the rest. A thank-you needs its kind only where another mail to the same person is open. What is for oneself is
 * settled instead.
 */
export function commandsIn({ actions }: { actions: readonly Action[] }): (action: Action, verb?: Verb) => string {
  let others: Set<string> | null = null;
  return (action, verb = 'draft') => {
    const { interview, kind, to, what } = action;
    const { settledBy } = kindRow(kind);
    if (settledBy !== null) {
      const [command, answer] = settledBy;
      const settled = what ?? answer;
      return ['followup', command, interview, ...(settled === undefined ? [] : [settled])].map(quoteWord).join(' ');
    }
    const isOther = (one: Action) => one.kind !== 'thank-you' && one.channel === 'email' && isOpen(one);
    others ??= new Set(actions.filter(isOther).map(recipientKey));
    const words = ['followup', verb, quoteWord(interview)];
    if (kind !== 'thank-you' || others.has(recipientKey(action))) words.push('--kind', kind);
    if (to !== null && isPersonal(kind))
      words.push('--to', quoteWord(to.via === null ? (to.email ?? to.name) : to.name));
    return words.join(' ');
  };
}

function recipientKey({ interview, to }: Action): string {
  return `${interview}\n${to?.name ?? ''}`;
}

/**
 * A word as a POSIX shell reads it back, quoted only where it must be.
 *
 * @example
 * quoteWord("Dana O'Brien") //=> "'Dana O'\\''Brien'"
 */
export function quoteWord(word: string): string {
  return /^[A-Za-z0-9@%_+=:,./][A-Za-z0-9@%_+=:,./-]*$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
