/** Who stands behind a process: what tells whether another is "elsewhere" to whoever a mail goes to. Pure. */

import { companyForm, foldName } from '../model/names.ts';
import type { Recipient } from '../model/plan.ts';
import type { Process } from '../model/process.ts';

/** Folded names and addresses of one process. */
export interface Side {
  company: string;
  /** The recipient's address, else their name. */
  email: string | null;
  name: string | null;
  /** The recipient's agency, where they are a recruiter of one. */
  agency: string | null;
  /** Everyone who writes for it: recruiters and the recipient. */
  emails: ReadonlySet<string>;
  names: ReadonlySet<string>;
  agencies: ReadonlySet<string>;
}

/** The side of a process whose mails go to a recipient. */
export function sideOf({ company, interviews }: Process, to: Recipient | null): Side {
  const recruiters = interviews.flatMap(({ recruiter }) => recruiter ?? []);
  const email = to?.email == null || to.via === 'recruiter' ? null : foldName(to.email);
  const name = to === null ? null : foldName(to.name);
  const own = recruiters.find(
    (one) => one.agency !== undefined && (foldName(one.name) === name || foldName(one.email ?? '') === email),
  );
  const folded = (texts: (string | undefined)[]) =>
    texts.flatMap((text) => (text === undefined ? [] : [foldName(text)]));
  return {
    company: companyForm(company),
    email,
    name,
    agency: own?.agency === undefined ? null : foldName(own.agency),
    emails: new Set([...folded(recruiters.map((one) => one.email)), ...(email === null ? [] : [email])]),
    // Two people may share a name: it tells only where one of them has no address.
    names: new Set([...folded(recruiters.map((one) => one.name)), ...(name === null ? [] : [name])]),
    agencies: new Set(folded(recruiters.map((one) => one.agency))),
  };
}

/** Whether the recipient of one process is the person, agency or company behind another: nothing is "elsewhere" to them. */
export function isSameSide(own: Side, other: Side): boolean {
  if (own.company === other.company) return true;
  if (own.email !== null ? other.emails.has(own.email) : own.name !== null && other.names.has(own.name)) return true;
  return own.agency !== null && other.agencies.has(own.agency);
}
