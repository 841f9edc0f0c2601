/** Reads invitations, who they say will be there, and what is recorded of the processes they may belong to. */

import { type Attendee, type Guest, isRobot } from '../../calendar/guest.ts';
import { type Invitation, latestVersions, parseInvitations } from '../../calendar/invitation.ts';
import type { InvitationProblem } from '../../calendar/property.ts';
import type { KnownProcess } from '../../calendar/propose.ts';
import type { LoadedSearch } from '../../cli/load.ts';
import { parsePerson, type Typed } from '../../cli/people.ts';
import { readInput, type Session, tell } from '../../cli/session.ts';
import { splitMbox } from '../../mail/mbox.ts';
import { parseMessages } from '../../mail/parse.ts';
import { Failure } from '../../model/failure.ts';
import type { Interview, Search } from '../../model/interview.ts';
import { foldName } from '../../model/names.ts';
import { everyoneIn } from '../../model/people.ts';
import { processesOf } from '../../model/process.ts';
import { safeLine } from '../../view/safe.ts';
import type { AddOptions } from './add-entry.ts';

/** The message of an mbox that `scan` names by the byte at which it begins; null for any other name. */
function messageAt(session: Session, from: string): Buffer | null {
  const [, path = '', at = ''] = /^(.+)@(\d+)$/.exec(from) ?? [];
  const bytes = path === '' ? null : readInput(session.ctx, path, { mayBeMissing: true });
  return bytes === null ? null : (splitMbox(bytes.subarray(Number(at)))[0] ?? null);
}

/** The events of an .ics, or of the mail it came with, each once in its latest version. */
export async function readInvitations(
  { session, zone: homeZone }: LoadedSearch,
  options: AddOptions,
  from: string,
): Promise<{ invitations: Invitation[]; problems: InvitationProblem[] }> {
  const bytes = messageAt(session, from) ?? readInput(session.ctx, from) ?? Buffer.alloc(0);
  const text = bytes.toString('utf8');
  const isCalendar = /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text);
  const messages = isCalendar ? [] : await parseMessages(bytes, from);
  const texts = isCalendar ? [text] : messages.flatMap(({ calendars }) => calendars);
  if (texts.length === 0 && messages.some(({ isTnef }) => isTnef)) {
    const what = 'its invitation is in a winmail.dat, which only Outlook reads';
    throw new Failure('invalid', `${from}: ${what}; open it there and save it as .ics, or use followup add`);
  }
  const zone = options.timezone === undefined ? {} : { zone: options.timezone };
  const read = (texts.length === 0 ? [text] : texts).map((one) => parseInvitations(one, { ...zone, homeZone }));
  return {
    // Outlook sends one event as a part and as an attachment
    invitations: latestVersions(read.flatMap(({ invitations }) => invitations)),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The processes of a search, by their people. */
export function knownProcesses({ interviews }: Search): KnownProcess[] {
  const domainsOf = (interview: Interview) => (interview.domain === undefined ? [] : [interview.domain]);
  return processesOf(interviews).map((process) => {
    const addresses = process.interviews.flatMap((one) =>
      everyoneIn(one).flatMap(({ email }) => (email === undefined ? [] : [email.toLowerCase()])),
    );
    return {
      company: process.company,
      role: process.role,
      addresses,
      domains: [
        ...process.interviews.flatMap(domainsOf),
        ...addresses.map((one) => one.slice(one.lastIndexOf('@') + 1)),
      ],
    };
  });
}

/** Whether a guest is the user: by an address of theirs, or by their name where no address says otherwise. */
function isMe({ me }: Search, { name, email }: Guest): boolean {
  const own = [me.email, ...(me.addresses ?? [])].flatMap((one) => (one === undefined ? [] : [foldName(one)]));
  const isNamed = me.name !== undefined && foldName(name) === foldName(me.name);
  return isNamed || (email !== null && own.includes(foldName(email.replace(/\+[^@]*@/, '@'))));
}

/** A name and address as `--with` takes them; null for one who cannot be named. */
function typed({ name, email }: Guest): Typed | null {
  const plain = name.replace(/[<>"]/g, '').trim();
  try {
    return parsePerson('--from', email === null ? plain : `${plain} <${email}>`);
  } catch {
    return null;
  }
}

/** Those who are invited to interview: no observers, groups, programs, nobody who declined, and not the user. */
export function interviewersIn(
  loaded: LoadedSearch,
  one: Invitation,
): { people: Typed[]; host: Typed | null; groups: Attendee[] } {
  const { search } = loaded;
  const others = one.attendees.filter(
    (guest) => !isMe(search, guest) && !guest.declined && guest.role !== 'observer' && !isRobot(guest),
  );
  const host =
    one.organizer !== null && !isMe(search, one.organizer) && !isRobot(one.organizer) ? typed(one.organizer) : null;
  const guests = others.filter(({ isGroup }) => !isGroup);
  const people = guests.flatMap((guest) => typed(guest) ?? []);
  return {
    people: people.length > 0 || host === null ? people : [host],
    host: people.length > 0 ? host : null,
    groups: others.filter(({ isGroup }) => isGroup),
  };
}

/** Everyone else who is invited; the organizer is the recruiter where others are, else the one who interviews. */
export function peopleIn(
  loaded: LoadedSearch,
  options: AddOptions,
  one: Invitation,
): Pick<AddOptions, 'with' | 'recruiter'> {
  const { session, search } = loaded;
  const { people, host, groups } = interviewersIn(loaded, one);
  for (const { name, email } of groups) {
    tell(
      session,
      `${safeLine(name || (email ?? ''))} is a group; add who is in it with followup note ID --with "Name <address>".`,
    );
  }
  for (const { name } of one.attendees.filter(({ declined }) => declined))
    tell(session, `${safeLine(name)} has declined, and is left out.`);
  const own = [search.me.email, ...(search.me.addresses ?? [])].map((each) => foldName(each ?? ''));
  for (const { email } of one.attendees.filter((guest) => isMe(search, guest))) {
    if (email !== null && !own.includes(foldName(email)))
      tell(session, `Is ${safeLine(email)} yours? Then add it to me.addresses: followup edit`);
  }
  const written = ({ name, email }: Typed) => (email === undefined ? name : `${name} <${email}>`);
  const recruiter = options.recruiter ?? (host === null ? undefined : written(host));
  return {
    with: options.with.length > 0 ? options.with : people.map(written),
    ...(recruiter === undefined ? {} : { recruiter }),
  };
}
