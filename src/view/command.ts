/** The command beneath an action, as a shell reads it back. Text only. */

import { isPersonal, kindRow } from '../model/kinds.ts';
import { foldName } from '../model/names.ts';
import { type Action, isOpen } from '../model/plan.ts';

export type Verb = 'draft' | 'send' | 'sent';

/**
 * The commands of a plan's actions, each exactly one mail: person by person for what every interviewer gets, by kind
 * for the rest. A thank-you needs its kind only where another mail to the same person is open. What is for oneself is
 * settled instead.
 */
export function commandsIn({ actions }: { actions: readonly Action[] }): (action: Action, verb?: Verb) => string {
  let others: Set<string> | null = null;
  let shared: Set<string> | null = null;
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
    shared ??= sharedAddresses(actions);
    if (to !== null && isPersonal(kind)) {
      const isByName = to.via !== null || shared.has(addressKey(action));
      words.push('--to', quoteWord(isByName ? to.name : (to.email ?? to.name)));
    }
    return words.join(' ');
  };
}

/** Addresses of an interview that are those of several people: they tell none of them from the others. */
function sharedAddresses(actions: readonly Action[]): Set<string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { interview, to } of actions) {
    if (to === null || to.email === null || to.via !== null) continue;
    const address = addressKey({ interview, to });
    if (names.has(address) && names.get(address) !== to.name) shared.add(address);
    names.set(address, to.name);
  }
  return shared;
}

function addressKey({ interview, to }: Pick<Action, 'interview' | 'to'>): string {
  return `${interview}\n${foldName(to?.email ?? '')}`;
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
