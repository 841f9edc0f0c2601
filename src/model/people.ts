/** The people of an interview. Pure. */

import type { Interview, Person } from './interview.ts';

type Recorded = Pick<Interview, 'interviewers' | 'recruiter'>;

/** Everyone recorded: the interviewers as they stand, then the recruiter. Empty where nobody is. */
export function everyoneIn({ interviewers, recruiter }: Recorded): Person[] {
  return recruiter === undefined ? interviewers : [...interviewers, recruiter];
}

/** The people a mail about an interview may go to: its interviewers, else its recruiter. Empty where nobody is recorded. */
export function peopleMet({ interviewers, recruiter }: Recorded): readonly Person[] {
  return interviewers.length > 0 || recruiter === undefined ? interviewers : [recruiter];
}

/** A person as one writes to them: `Name <address>`, or the name alone. */
export function addressed({ name, email }: Pick<Person, 'name' | 'email'>): string {
  return email === undefined ? name : `${name} <${email}>`;
}
