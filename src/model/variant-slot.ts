/** What of each interview decides which variant of a wording its mails get. */

import type { Instant } from './instant.ts';
import type { Interview } from './interview.ts';
import type { Round } from './kinds.ts';
import { processKey } from './names.ts';
import { peopleMet } from './people.ts';

export interface VariantSlot {
  id: string;
  /** Key of its process. */
  process: string;
  at: Instant;
  round: Round;
  /** People met who may be written to, and how many of them without a known address. */
  people: number;
  unaddressed: number;
}

/** The slot of an interview. */
export function variantSlotOf(interview: Interview): VariantSlot {
  const people = peopleMet(interview);
  return {
    id: interview.id,
    process: processKey(interview),
    at: interview.at,
    round: interview.round,
    people: people.length,
    unaddressed: people.filter(({ email }) => email === undefined).length,
  };
}
