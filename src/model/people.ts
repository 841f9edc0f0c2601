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
