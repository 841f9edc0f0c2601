/** What mail is read with: the processes that it may be about, and what takes its English apart. */

import type { Reader } from '../mail/finding.ts';
import { domainOf, type Known } from '../mail/match.ts';
import type { Interview } from '../model/interview.ts';
import { kindRow } from '../model/kinds.ts';
import { everyoneIn } from '../model/people.ts';
import { endOf } from '../model/process.ts';
import { contactOf, metIn } from '../schedule/recipient.ts';
import { readDecision } from '../time/words/decision.ts';
import { mentionsIn, normalised } from '../time/words/mentions.ts';
import { dayAt } from '../time/zone.ts';
import { isOver, type ProcessSummary, summarise } from '../view/process.ts';
import { dayIn, toldAt } from './asked-dates.ts';
import type { LoadedSearch } from './load.ts';

/** What is known of each process that they may still answer in, for matching: one that went silent, too. */
export function knownOf({ search, plan }: LoadedSearch): Known[] {
  return summarise(search, plan)
    .filter((process) => (!isOver(process) || ['stopped', 'closed'].includes(process.state)) && process.held.length > 0)
    .map(knownIn);
}

function knownIn({ company, role, interviews, held, history }: ProcessSummary): Known {
  const sent = interviews.flatMap(({ id, history }) =>
    history.flatMap((entry) => {
      if (entry.type !== 'sent' || kindRow(entry.kind).channel !== 'email') return [];
      return [{ interview: id, to: entry.to ?? null, at: entry.at, messageId: entry.messageId ?? null }];
    }),
  );
  const last = held.at(-1) as Interview;
  const people = interviews.flatMap(addressesOf);
  for (const { to } of sent) if (to?.includes('@') === true) people.push({ email: to, guessed: false });
  return {
    interview: last.id,
    company,
    role,
    people,
    domains: [...interviews.flatMap(({ domain }) => domain ?? []), ...people.map(({ email }) => domainOf(email))],
    sent: sent.sort((a, b) => a.at - b.at),
    // Where nothing was sent, whatever came after the conversation is an answer to it.
    since: sent.at(-1)?.at ?? endOf(last),
    logged: history.filter(({ type }) => type !== 'sent').map(({ at }) => at),
  };
}

function addressesOf(interview: Interview): { email: string; guessed: boolean }[] {
  const recorded = everyoneIn(interview).map(({ email = null }) => ({ email, guessed: false }));
  const reached = [metIn(interview).map(({ recipient }) => recipient), contactOf([interview]) ?? []].flat();
  return [...recorded, ...reached].flatMap(({ email, guessed }) => (email === null ? [] : [{ email, guessed }]));
}

/** What a scan reads English with: it loads what takes sentences apart, which takes a while. */
export async function mailReader(loaded: Pick<LoadedSearch, 'zone' | 'input' | 'search'>): Promise<Reader> {
  const { sentencesOf } = await (await import('../draft/language.ts')).readLanguage();
  return {
    sentences: sentencesOf,
    decision: (words, at, interview) => {
      const place = loaded.search.interviews.find(({ id }) => id === interview) ?? loaded;
      const reading = readDecision(words, toldAt(loaded, place, at));
      return reading.kind === 'none' ? null : dayIn(reading);
    },
    days: (words, at) => mentionsIn(normalised(words), toldAt(loaded, loaded, at)).flatMap(({ days }) => days),
    today: (at) => dayAt(at, loaded.zone),
  };
}
