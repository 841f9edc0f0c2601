/** Company, role and round that an invitation seems to be about. Proposals only: a person sees them before they are kept. */

import type { Round } from '../model/kinds.ts';
import { foldName } from '../model/names.ts';
import type { Invitation } from './invitation.ts';

export interface KnownProcess {
  company: string;
  role: string;
  /** Addresses and domains of its people, lower case. */
  addresses: readonly string[];
  domains: readonly string[];
}

const ROUNDS: readonly [Round, RegExp][] = [
  [
    'screen',
    /\b(?:phone screen\w*|screen(?:ing)?|intro(?:duct\w*)?(?: call| chat)?|recruiter (?:call|screen|chat)|first call)\b/i,
  ],
  ['final', /\b(?:final|last round|on-?site|super ?day|panel day|closing)\b/i],
  ['second', /\b(?:second|2nd|round (?:2|two)|stage (?:2|two)|follow-?up|next round)\b/i],
  ['first', /\b(?:first|1st|round (?:1|one)|stage (?:1|one))\b/i],
];
/** What a summary says beside company and role. */
const FILLER =
  /\b(?:(?:virtual|video|phone|telephone|online|remote|technical|hiring manager|panel|on-?site|final|first|second|third|1st|2nd|3rd|last|next|round|stage|loop|part|intro\w*|initial|screen(?:ing)?|coding|system design|behaviou?ral|culture|team|recruiter|competency|case|live) ?)*(?:interviews?|interview(?:ing)?|conversation|call|chat|meeting|screen(?:ing)?|discussion|round|stage|session|vorstellungsgespräch|gespräch|entretien|entrevista|colloquio|sollicitatiegesprek)\b|\b(?:invitation|invite|updated? invitation|confirmed|accepted|re|fwd|fw|zoom|teams|google meet|virtual|confirmation|schedul\w+|reschedul\w+|final|first|second|third)\b ?:?/gi;
const ROLE =
  /\b(?:engineer|developer|analyst|scientist|manager|designer|architect|consultant|director|lead|head of|officer|administrator|specialist|researcher|coordinator|associate|assistant|intern|accountant|writer|editor|producer|recruiter|strategist|technician|operator|nurse|teacher|lawyer|counsel|programmer|devops|sre|vp|cto|cfo|ceo|entwickler(?:in)?|ingenieur(?:in)?|berater(?:in)?|leiter(?:in)?|ingénieur|développeu\w+|analyste|ingeniero|desarrollador\w*)\b/i;
/** Domains that say nothing of an employer. */
const SHARED =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|gmx|web|proton|protonmail|zoho|fastmail|calendly|greenhouse|lever|ashbyhq|goodtime|cronofy|smartrecruiters|workable|google|zoom|doodle|myworkday|icims)\b/i;

/** `acme-labs.co.uk` is Acme Labs. */
function companyOfDomain(domain: string): string | null {
  const labels = domain.toLowerCase().split('.');
  const isSecond = labels.length > 2 && /^(?:co|com|org|net|ac|gov|edu)$/.test(labels.at(-2) ?? '');
  const name = labels.at(isSecond ? -3 : -2) ?? '';
  if (name === '' || SHARED.test(name) || labels.length < 2) return null;
  return name
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ');
}

/** The one that all agree on; null for none, and for several. */
function only(values: readonly string[]): string | null {
  const [first, ...more] = [...new Map(values.map((value) => [foldName(value), value])).values()];
  return first !== undefined && more.length === 0 ? first : null;
}

/** What an invitation seems to be about: the known process of its people, else what its summary and domains say. */
export function proposalOf(one: Invitation, known: readonly KnownProcess[], ownName: string) {
  const people = [...(one.organizer === null ? [] : [one.organizer]), ...one.attendees];
  const emails = people.flatMap(({ email }) => (email === null ? [] : [email.toLowerCase()]));
  const domains = emails
    .map((email) => email.slice(email.lastIndexOf('@') + 1))
    .filter((domain) => !SHARED.test(domain));
  const summary = foldName(one.summary);
  const named = known.filter(({ company }) => ` ${summary} `.includes(` ${foldName(company)} `));
  const byAddress = known.filter(({ addresses }) => addresses.some((address) => emails.includes(address)));
  const byDomain = known.filter((each) =>
    each.domains.some((domain) => domains.some((other) => other === domain || other.endsWith(`.${domain}`))),
  );
  const likely = [named, byAddress, byDomain].find((list) => list.length > 0) ?? [];
  const parts = partsOf(one.summary, [ownName, ...people.map(({ name }) => name)]);
  const role =
    likely.find((process) => summary.includes(foldName(process.role)))?.role ??
    parts.find((part) => ROLE.test(part)) ??
    only(likely.map((process) => process.role));
  const fromWords = /\b(?:at|with|bei|chez|@) (\p{Lu}[\p{L}\p{N}&.-]*(?: \p{Lu}[\p{L}\p{N}&.-]*){0,2})/u.exec(
    one.summary,
  )?.[1];
  const isPerson = people.some(({ name }) => foldName(name).startsWith(foldName(fromWords ?? '')));
  const byHost = domains.map(companyOfDomain).find((company) => company !== null) ?? null;
  const letters = (text: string) => foldName(text).replace(/[^\p{L}\p{N}]/gu, '');
  const spelt = byHost === null ? undefined : parts.find((part) => letters(part).startsWith(letters(byHost)));
  return {
    company:
      only(likely.map((process) => process.company)) ?? spelt ?? byHost ?? (isPerson ? null : (fromWords ?? null)),
    role: role ?? null,
    round: ROUNDS.find(([, words]) => words.test(one.summary))?.[0] ?? null,
  };
}

/** The parts of a summary between its marks, without filler and names of people. */
function partsOf(summary: string, names: readonly string[]): string[] {
  const isPerson = (part: string) => names.some((name) => name !== '' && foldName(name) === foldName(part));
  return summary
    .split(/\s[-–—|/]\s|[:|,()[\]<>–—]+|\s(?:x|&|with|at|for|@|and)\s/i)
    .map((part) =>
      part
        .replace(FILLER, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^(?:for|with|at|the|a|an|of|your|our)\s|^\W+|\W+$/gi, '')
        .trim(),
    )
    .filter((part) => part.length > 1 && !isPerson(part));
}
