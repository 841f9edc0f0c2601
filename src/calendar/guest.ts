/** Who is named in an invitation: the organizer, the people and groups beside rooms, and programs that invite. */

import { cleanLine, parameter, type Read } from './components.ts';

export interface Guest {
  /** Given name first; empty where only an address is given that tells none. */
  name: string;
  /** Null where there is none that looks like one. */
  email: string | null;
}

export type Attendee = ReturnType<typeof attendeesIn>[number];

const ADDRESS = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/;
/** What stands behind a comma and is no given name. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|esq|mba|msc|bsc|cpa|inc|llc|ltd|gmbh|ag|plc|corp|co)\.?$/i;
const ROOM =
  /\b(?:room|raum|zimmer|salle|sala|zaal|boardroom|konferenz\w*|besprechung\w*|conference|meeting room|auditorium|parking|projector|beamer|video ?conf\w*|teams meeting|zoom)\b/i;
const ROOM_ADDRESS = /@resource\.calendar\.google\.com$|^(?:conf|room|raum|mr|meetingroom|confroom)[-_.]?\w*\d\w*@/i;
const GROUP =
  /^(?:all|team|panel|hiring|recruit(?:ing|ment|ers?)?|talent|careers?|jobs?|hr|people|interviews?|interviewers|engineering|staff|office|info|contact|hello|admin|group|distribution)(?:[-_.](?:team|panel|all|group|committee|eu|us|uk))?@|@(?:googlegroups|groups)\./i;
const ROBOT_ADDRESS =
  /^(?:no|do[-_.]?not|dont)[-_.]?reply|^(?:notifications?|calendar(?:-notification)?|calendars?|schedul(?:er|ing|e)|invit(?:es?|ations?)|bookings?|appointments?|meetings?|bot|robot|automation|mailer|system|interview-?scheduling|unknownorganizer)(?:[-_.+]\w+)*@|@(?:[\w-]+\.)*(?:calendly|goodtime|cronofy|modernloop|prelude|greenhouse|greenhouse-mail|lever|ashbyhq|gem|paradox|hirevue|zoom|doodle|youcanbook|savvycal|cal|acuityscheduling|smartrecruiters|workable|teamtailor|group\.calendar\.google)\.(?:com|io|co|me|us|ai|so)$/i;
const ROBOT_NAME =
  /\b(?:bot|robot|scheduler|scheduling|calendar|no-?reply|notifications?|automat\w+|assistant|via \w+)\b/i;

/** The name that an address tells: `priya.raman@` is Priya Raman; empty where its words are no names. */
function nameOfAddress(address: string): string {
  const local = (address.split('@')[0] ?? '').replace(/\+.*$/, '');
  if (!/^\p{L}{2,}(?:[._-]\p{L}+){0,3}$/u.test(local) || GROUP.test(address)) return '';
  return local
    .split(/[._-]/)
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ');
}

/** A name as it is spoken: without what stands beside it, and turned where the family name leads. */
function spokenName(written: string): string {
  const name = written
    .replace(/^['"]+|['"]+$/g, '')
    .replace(/\s*[([{|].*$/, '')
    .replace(/\s+via\s.*$/i, '')
    .trim();
  const [last = '', first = '', ...more] = name.split(/\s*,\s*/);
  const isShort = [last, first].every((part) => part.split(' ').length < 4);
  return first !== '' && more.length === 0 && isShort && !SUFFIX.test(first) ? `${first} ${last}` : name;
}

/** A name and address as one property gives them. */
export function guestIn(read: Read): Guest {
  const given = [read.value.trim(), parameter(read, 'email')].map((one) => one.replace(/^mailto:/i, '').slice(0, 255));
  const email = given.find((one) => ADDRESS.test(one) && cleanLine(one) === one) ?? null;
  const written = cleanLine(parameter(read, 'cn')).replace(/^mailto:/i, '');
  if (written !== '' && !/^\S*@\S*$/.test(written)) return { name: spokenName(written), email };
  const address = email ?? (ADDRESS.test(written) ? written : '');
  return { name: nameOfAddress(address), email: address === '' ? null : address };
}

/** Whether a program sent an invitation in somebody's place. */
export function isRobot({ name, email }: Guest): boolean {
  return (email !== null && ROBOT_ADDRESS.test(email)) || ROBOT_NAME.test(name);
}

/** People and groups, in order, without rooms, without who is not named, and without the host. */
export function attendeesIn(reads: readonly Read[], host: Guest | null) {
  return reads.flatMap((read) => {
    const guest = guestIn(read);
    const type = parameter(read, 'cutype').toUpperCase();
    const isRoom = type === 'ROOM' || type === 'RESOURCE' || ROOM_ADDRESS.test(guest.email ?? '');
    const isHost = guest.email !== null && guest.email.toLowerCase() === host?.email?.toLowerCase();
    const isNobody = guest.name === '' && guest.email === null;
    if (isRoom || isHost || isNobody || (type !== 'INDIVIDUAL' && ROOM.test(guest.name))) return [];
    return [
      {
        ...guest,
        /** Is not expected to take part. */
        isObserver: parameter(read, 'role').toUpperCase() === 'NON-PARTICIPANT',
        /** An address that many read. */
        isGroup: type === 'GROUP' || GROUP.test(guest.email ?? ''),
        declined: parameter(read, 'partstat').toUpperCase() === 'DECLINED',
      },
    ];
  });
}
