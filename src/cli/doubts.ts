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
  return interviews.flatMap((one, index) => {
    const before = interviews
      .slice(0, index)
      .filter(({ company }) => companyForm(company) === companyForm(one.company));
    const first = before.find(({ role }) => roleForm(role) === roleForm(one.role)) ?? before[0];
    if (first === undefined) return [];
    const isNearRole = roleForm(first.role) === roleForm(one.role) && foldName(first.role) !== foldName(one.role);
    const isOther = foldName(first.company) !== foldName(one.company);
    if (!isOther && !isNearRole) return [];
    const company = isOther ? ` --company ${quoteWord(first.company)}` : '';
    const role = isNearRole ? ` --role ${quoteWord(first.role)}` : '';
    const names = ({ company, role, id }: Interview) => `"${isNearRole ? `${company}, ${role}` : company}" (${id})`;
    return [
      `${names(one)} looks like ${names(first)}; if it is the same: followup change ${quoteWord(one.id)}${company}${role}`,
    ];
  });
}

/** A role without what advertisements put behind it, as in "(m/f/d)". */
function roleForm(role: string): string {
  return foldName(
    role.replace(/\((?:[a-z*]{1,3}[/|*:]?){2,5}\)|\(all genders?\)/giu, '').replace(/[^\p{L}\p{N}+#]+/gu, ' '),
  );
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
