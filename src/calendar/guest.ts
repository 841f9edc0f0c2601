/** Who is named in an invitation: the organizer, and the people beside rooms. */

import { cleanLine, parameter, type Read } from './property.ts';

export type Role = 'chair' | 'required' | 'optional' | 'observer';

export interface Guest {
  /** Empty where only an address is given. */
  name: string;
  /** Null where there is none that looks like one. */
  email: string | null;
}

export interface Attendee extends Guest {
  role: Role;
}

/** A name and address as one property gives them. */
export function guestIn(read: Read): Guest {
  const address = read.value
    .trim()
    .replace(/^mailto:/i, '')
    .slice(0, 255);
  const email = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/.test(address) && cleanLine(address) === address ? address : null;
  return { name: cleanLine(parameter(read, 'cn')), email };
}

const ROLES: Record<string, Role> = {
  CHAIR: 'chair',
  'OPT-PARTICIPANT': 'optional',
  'NON-PARTICIPANT': 'observer',
};

/** People, in order, without rooms and without the host. */
export function attendeesIn(reads: readonly Read[], host: Guest | null): Attendee[] {
  return reads
    .filter((read) => !/^(?:ROOM|RESOURCE)$/i.test(parameter(read, 'cutype')))
    .map((read) => ({ ...guestIn(read), role: ROLES[parameter(read, 'role').toUpperCase()] ?? 'required' }))
    .filter(({ email }) => email === null || email.toLowerCase() !== host?.email?.toLowerCase());
}
