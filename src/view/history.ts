/** The log of a process in words: what was sent, heard, put off, and how it came out. */

import type { Entry } from '../model/interview.ts';
import type { Outcome } from '../model/kinds.ts';
import { type Kind, kindRow } from '../model/kinds.ts';
import { dayWords } from './dates.ts';
import { safeLine } from './safe.ts';

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  rejected: 'they said no',
  offer: 'they made an offer',
  accepted: 'you accepted',
  declined: 'you declined',
  withdrawn: 'you withdrew',
  closed: 'closed without a word',
  rescinded: 'they took the offer back',
  reopened: 'they opened it again',
};

/**
 * One entry in words, fit to be shown.
 *
 * @example
 * entryWords({ type: 'heard', at: 0, words: 'another week', decisionBy: '2026-12-09' })
 * //=> 'heard "another week"; decision by Wed 9 Dec'
 */
export function entryWords(entry: Entry): string {
  const day = (text: string) => dayWords(text);
  switch (entry.type) {
    case 'sent':
      return `sent ${kind(entry.kind)}${to(entry.to)}${entry.subject === undefined ? '' : `: "${safeLine(entry.subject, 100)}"`}`;
    case 'heard': {
      const words = entry.words === '' ? 'heard from them' : `heard "${safeLine(entry.words)}"`;
      const no = entry.verdict === 'rejected' ? ', which reads like a no' : '';
      return entry.decisionBy === undefined ? words + no : `${words}${no}; decision by ${day(entry.decisionBy)}`;
    }
    case 'skipped':
      return `skipped ${kind(entry.kind)}${to(entry.to)}${entry.why === undefined ? '' : `: ${safeLine(entry.why)}`}`;
    case 'snoozed':
      return `put off ${kind(entry.kind)}${to(entry.to)} until ${day(entry.until)}`;
    case 'outcome': {
      const words = OUTCOME_WORDS[entry.outcome];
      const verbal = entry.verbal === true ? ', by word of mouth' : '';
      const letter = entry.letterBy === undefined ? '' : `, in writing by ${day(entry.letterBy)}`;
      const answer = entry.respondBy === undefined ? '' : `, to be answered by ${day(entry.respondBy)}`;
      return `${words}${verbal}${letter}${answer}`;
    }
    case 'forced':
      return `${kind(entry.kind)}${to(entry.to)} in spite of the rule ${safeLine(entry.rule)}`;
    case 'owed':
      return `they asked for ${safeLine(entry.what)}${entry.by === undefined ? '' : `, by ${day(entry.by)}`}`;
    case 'done':
      return `done: ${safeLine(entry.what)}`;
    case 'bounced':
      return `bounced from ${safeLine(entry.address)}`;
    case 'away':
      return `${safeLine(entry.address)} is away until ${day(entry.until)}`;
  }
}

function kind(name: Kind): string {
  const words = kindRow(name).title;
  return name === 'linkedin-note' ? words : words.toLowerCase();
}

function to(whom: string | undefined): string {
  return whom === undefined ? '' : ` to ${safeLine(whom)}`;
}
