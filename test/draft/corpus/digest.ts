/** A digest of all that the weights of tone are learned from. */

import { createHash } from 'node:crypto';
import { readBodies, readLetters, readSentences } from './letters.ts';
import { readCorpus } from './read.ts';

export function digestOf(): string {
  const learned = [
    readSentences().filter(({ heldOut }) => !heldOut),
    readLetters().flatMap(({ heldOut, draft }) => (heldOut ? [] : [draft])),
    readBodies().filter(({ heldOut }) => !heldOut),
    readCorpus().drafts.flatMap(({ rules, draft }) => (rules.length === 0 ? [draft] : [])),
  ];
  return createHash('sha256').update(JSON.stringify(learned)).digest('hex').slice(0, 16);
}
