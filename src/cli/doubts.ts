/** What is valid in a search and yet hardly meant: near companies, twins, a closed process with an interview ahead. Pure. */

import type { Instant } from '../model/instant.ts';
import type { Interview, Search } from '../model/interview.ts';
import { companyForm, foldName } from '../model/names.ts';
import { type Process, processesOf } from '../model/process.ts';
import { isClosed, standingOf } from '../model/standing.ts';
import { sayInstant } from '../schedule/words.ts';
import { quoteWord } from '../view/command.ts';

/** Whole sentences, each with the command that settles it; empty where all is fine. */
export function doubtsIn(search: Search, now: Instant): string[] {
  const processes = processesOf(search.interviews);
  return [
    ...nearCompanies(search.interviews),
    ...processes.flatMap((process) => [...twinsIn(process), ...aheadOfClosed(process, now)]),
  ];
}

function nearCompanies(interviews: readonly Interview[]): string[] {
  const known = new Map<string, Interview>();
  return interviews.flatMap((one) => {
    const form = companyForm(one.company);
    const first = known.get(form);
    if (first === undefined) known.set(form, one);
    if (first === undefined || foldName(first.company) === foldName(one.company)) return [];
    const command = `followup change ${quoteWord(one.id)} --company ${quoteWord(first.company)}`;
    return [`"${one.company}" (${one.id}) looks like "${first.company}" (${first.id}); if it is the same: ${command}`];
  });
}

function twinsIn({ interviews }: Process): string[] {
  return interviews.flatMap((one, index) => {
    const twin = interviews.slice(0, index).find(({ at }) => at === one.at);
    if (twin === undefined) return [];
    return [`${twin.id} and ${one.id} begin at one time; if they are one: followup remove ${quoteWord(one.id)}`];
  });
}

function aheadOfClosed(process: Process, now: Instant): string[] {
  const { outcome } = standingOf(process, (instant) => instant <= now);
  if (outcome === null || !isClosed({ outcome })) return [];
  return process.interviews.flatMap(({ id, at, zone, status }) =>
    at <= now || status !== undefined
      ? []
      : [
          `${process.company} is closed (${outcome.outcome}), and ${id} lies ahead on ${sayInstant(at, zone)}; ` +
            `if it is off: followup change ${quoteWord(id)} --cancelled`,
        ],
  );
}
