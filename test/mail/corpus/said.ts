/** Sentences of a decision, and those near to one, as the whole of an answer. */

import { readFileSync } from 'node:fs';
import { type Case, mail } from './make.ts';

/** From where it is run, as bundled files have no folder of their own. */
const TEXT = readFileSync('test/mail/corpus/said.txt', 'utf8');
const KINDS: Readonly<Record<string, [string, Case['verdict']]>> = {
  no: ['said: a no', 'rejected'],
  offer: ['said: an offer', 'offer'],
  '- no': ['trap: said near a no', 'reply'],
  '- offer': ['trap: said near an offer', 'reply'],
};

export const SAID: readonly Case[] = TEXT.split('\n').flatMap((line): Case[] => {
  const [sign = '', words = ''] = line.split(' | ');
  const [kind, verdict] = KINDS[sign] ?? [];
  if (kind === undefined || verdict === undefined) return [];
  return [{ kind, verdict, name: words, mail: mail({ body: `Hi Dana,\n\n${words}\n\nBest,\nPriya` }) }];
});
