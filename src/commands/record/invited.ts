/** Invitations: who they say will be there, which process they may belong to, and what a later version changes. */

import { type Guest, isRobot } from '../../calendar/guest.ts';
import { type Invitation, latestVersions, parseInvitations } from '../../calendar/invitation.ts';
import type { KnownProcess } from '../../calendar/propose.ts';
import type { LoadedSearch } from '../../cli/load.ts';
import { save, withEntries } from '../../cli/log.ts';
import { parsePerson, type Typed } from '../../cli/people.ts';
import { readIfThere, readInput, type Session, tell } from '../../cli/session.ts';
import { domainOf } from '../../mail/match.ts';
import { splitMbox } from '../../mail/mbox.ts';
import { parseMessages } from '../../mail/parse.ts';
import { defined } from '../../model/defined.ts';
import { Failure } from '../../model/failure.ts';
import type { Heard, Interview, Me, Search } from '../../model/interview.ts';
import { foldName } from '../../model/names.ts';
import { addressed, everyoneIn } from '../../model/people.ts';
import { processesOf } from '../../model/process.ts';
import { sayInstant } from '../../schedule/words.ts';
import { type Change, changeInterviews } from '../../store/edit/change.ts';
import { setPerson } from '../../store/edit/person.ts';
import { formatWall } from '../../time/instant.ts';
import { wallAt } from '../../time/zone.ts';
import { quoteWord } from '../../view/command.ts';
import { safeLine } from '../../view/safe.ts';
import type { AddOptions } from './add-entry.ts';

/** The message of an mbox that `scan` names by the byte at which it begins; null for any other name. */
function messageAt(session: Session, from: string): Buffer | null {
  const [, path = '', at = ''] = /^(.+)@(\d+)$/.exec(from) ?? [];
  const bytes = path === '' ? null : readIfThere(session.ctx, path);
  return bytes === null ? null : (splitMbox(bytes.subarray(Number(at)))[0] ?? null);
}

/** The events of an .ics, or of the mail it came with, each once in its latest version. */
export async function readInvitations({ session, zone: homeZone }: LoadedSearch, options: AddOptions) {
  const { from = '' } = options;
  const bytes = messageAt(session, from) ?? readInput(session.ctx, from);
  const text = bytes.toString('utf8');
  const isCalendar = /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text);
  const messages = isCalendar ? [] : await parseMessages(bytes, from);
  const texts = isCalendar ? [text] : messages.flatMap(({ calendars }) => calendars);
  if (texts.length === 0 && messages.some(({ isTnef }) => isTnef)) {
    const what = 'its invitation is in a winmail.dat, which only Outlook reads';
    throw new Failure('invalid', `${from}: ${what}; open it there and save it as .ics, or use followup add`);
  }
  const zones = defined({ zone: options.timezone, homeZone });
  const read = (texts.length === 0 ? [text] : texts).map((one) => parseInvitations(one, zones));
  return {
    // Outlook sends one event as a part and as an attachment
    invitations: latestVersions(read.flatMap(({ invitations }) => invitations)),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The processes of a search, by their people. */
export function knownProcesses({ interviews }: Search): KnownProcess[] {
  return processesOf(interviews).map(({ company, role, interviews }) => {
    const people = interviews.flatMap(everyoneIn);
    const addresses = people.flatMap(({ email }) => email?.toLowerCase() ?? []);
    const domains = interviews.flatMap(({ domain }) => domain ?? []);
    return { company, role, addresses, domains: [...domains, ...addresses.map(domainOf)] };
  });
}

/** Whether a guest is the user: by an address of theirs, or by their name where no address says otherwise. */
function isMe({ me }: Search, { name, email }: Guest): boolean {
  const isNamed = me.name !== undefined && foldName(name) === foldName(me.name);
  return isNamed || (email !== null && ownAddresses(me).includes(foldName(email.replace(/\+[^@]*@/, '@'))));
}

function ownAddresses({ email, addresses = [] }: Me): string[] {
  return [email ?? [], addresses].flat().map(foldName);
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
function interviewersIn({ search }: LoadedSearch, one: Invitation) {
  const isSomebody = (guest: Guest) => !isMe(search, guest) && !isRobot(guest);
  const others = one.attendees.filter((guest) => isSomebody(guest) && !guest.declined && !guest.isObserver);
  const host = one.organizer !== null && isSomebody(one.organizer) ? typed(one.organizer) : null;
  const people = others.filter(({ isGroup }) => !isGroup).flatMap((guest) => typed(guest) ?? []);
  return {
    people: people.length > 0 || host === null ? people : [host],
    host: people.length > 0 ? host : null,
    groups: others.filter(({ isGroup }) => isGroup),
  };
}

/** Everyone else who is invited; the organizer is the recruiter where others are, else the one who interviews. */
export function peopleIn(loaded: LoadedSearch, options: AddOptions, one: Invitation) {
  const { session, search } = loaded;
  const { people, host, groups } = interviewersIn(loaded, one);
  for (const { name, email } of groups) {
    const help = 'add who is in it with followup note ID --with "Name <address>"';
    tell(session, `${safeLine(name || (email ?? ''))} is a group; ${help}.`);
  }
  for (const { name } of one.attendees.filter(({ declined }) => declined))
    tell(session, `${safeLine(name)} has declined, and is left out.`);
  const own = ownAddresses(search.me);
  for (const { email } of one.attendees.filter((guest) => isMe(search, guest))) {
    if (email !== null && !own.includes(foldName(email)))
      tell(session, `Is ${safeLine(email)} yours? Then add it to me.addresses: followup edit`);
  }
  const recruiter = options.recruiter ?? (host === null ? undefined : addressed(host));
  return { with: options.with.length > 0 ? options.with : people.map(addressed), ...defined({ recruiter }) };
}

/** Changes the entry of an interview that is not over; what changed is printed. */
export async function update(loaded: LoadedSearch, interview: Interview, one: Invitation): Promise<LoadedSearch> {
  const { session } = loaded;
  const id = safeLine(interview.id);
  if (one.cancelled) return await cancel(loaded, interview, one);
  if (one.isWholeDays) {
    const command = `followup change ${quoteWord(interview.id)} --at …`;
    tell(session, `${id}: the new version names no time of day; nothing is changed. Where you know it: ${command}`);
    return loaded;
  }
  const { stdout } = session.ctx;
  const zone = one.zone ?? interview.zone;
  const isMoved = one.at !== interview.at || one.minutes !== interview.minutes;
  const set = {
    ...(isMoved ? { at: formatWall(wallAt(one.at, zone)), minutes: one.minutes, timezone: zone } : {}),
    // Who invites again after calling it off means it to be held.
    ...(interview.status === undefined ? {} : { status: null }),
    ...(one.location === '' || one.location === interview.place ? {} : { place: one.location }),
    invitation: { uid: interview.invitation?.uid ?? '', sequence: one.sequence },
  };
  const { people, host } = interviewersIn(loaded, one);
  const recorded = everyoneIn(interview);
  const after = await save(loaded, (text, _, parsing) => {
    const changed = changeInterviews(text, [{ interview: interview.id, set }], parsing);
    // Those who are newly invited, and addresses that were not known.
    return people.reduce((edited, person) => {
      const known = recorded.find((each) => isSame(each, person));
      if (known !== undefined && (known.email !== undefined || person.email === undefined)) return edited;
      const fields = defined({ email: person.email });
      return setPerson(edited, interview.id, known?.name ?? person.name, fields, parsing);
    }, changed);
  });
  const when = sayInstant(one.at, zone);
  stdout.write(isMoved ? `${id}: now ${when}, ${one.minutes} minutes\n` : `${id}: still ${when}\n`);
  const added = people.filter((person) => !recorded.some((each) => isSame(each, person)));
  for (const { name } of added) stdout.write(`${id}: ${safeLine(name)} is invited, too\n`);
  const invited = [people, host ?? []].flat();
  const gone = interview.interviewers.filter((person) => !invited.some((each) => isSame(each, person)));
  for (const { name } of one.attendees.length > 0 ? gone : []) {
    const help = `if so, take them out: followup edit ${quoteWord(interview.id)}`;
    tell(session, `${id}: ${safeLine(name)} is no longer invited; ${help}`);
  }
  return after;
}

function isSame(a: Typed, b: Typed): boolean {
  const isOneAddress = a.email !== undefined && b.email !== undefined && foldName(a.email) === foldName(b.email);
  return isOneAddress || foldName(a.name) === foldName(b.name);
}

/** It is not held: the entry stays, and says so; that somebody called it off is something that was heard from them. */
async function cancel(loaded: LoadedSearch, interview: Interview, one: Invitation): Promise<LoadedSearch> {
  const { session } = loaded;
  const id = safeLine(interview.id);
  if (interview.status === 'cancelled') {
    tell(session, `${id}: cancelled already; nothing to change.`);
    return loaded;
  }
  const when = sayInstant(interview.at, interview.zone);
  const invitation = { uid: interview.invitation?.uid ?? '', sequence: one.sequence };
  const heard: Heard = { type: 'heard', words: `cancelled the interview of ${when}`, at: session.now };
  const change: Change = { interview: interview.id, set: { status: 'cancelled', invitation } };
  const after = await save(loaded, withEntries(interview.id, [heard], [change]));
  session.ctx.stdout.write(`${id}: ${when} is cancelled; followup undo brings it back\n`);
  return after;
}
