/** `add --from`: interviews out of calendar invitations; later versions of a known one change its entry. */

import { type Invitation, parseInvitations } from '../../calendar/invitation.ts';
import type { InvitationProblem } from '../../calendar/property.ts';
import { type LoadedSearch, load } from '../../cli/load.ts';
import { parsePerson } from '../../cli/people.ts';
import { save } from '../../cli/save.ts';
import { readInput, type Session, tell } from '../../cli/session.ts';
import { parseMessages } from '../../mail/parse.ts';
import { Failure, STATUS } from '../../model/failure.ts';
import type { Interview } from '../../model/interview.ts';
import { foldName } from '../../model/names.ts';
import { sayInstant } from '../../schedule/words.ts';
import { changeInterviews } from '../../store/edit/change.ts';
import type { InterviewFields } from '../../store/edit/interview.ts';
import { wallAt } from '../../time/zone.ts';
import { safeLine } from '../../view/safe.ts';
import { type AddOptions, defined, fieldsOf, record } from './add-entry.ts';

/** Records what the invitations propose. Exit 3 where one of several could not be read, after the others were taken. */
export async function addFrom(session: Session, options: AddOptions, from: string): Promise<number> {
  const world = await load(session);
  const { invitations, problems } = await readInvitations(world, options, from);
  for (const { line, message } of problems) tell(session, `followup: ${from}:${line}: ${safeLine(message)}`);
  if (invitations.length === 0) throw new Failure('invalid', `${from}: no invitation could be read; nothing was added`);
  const known = (one: Invitation) =>
    world.search.interviews.find(({ invitation }) => one.uid !== null && invitation?.uid === one.uid);
  for (const one of invitations) {
    const interview = known(one);
    if (interview !== undefined) await update(world, interview, one);
  }
  const fresh = invitations.filter((one) => known(one) === undefined && !one.cancelled);
  await addFresh(world, options, from, fresh);
  return problems.length > 0 ? STATUS.invalid : STATUS.done;
}

async function readInvitations(
  world: LoadedSearch,
  options: AddOptions,
  from: string,
): Promise<{ invitations: Invitation[]; problems: InvitationProblem[] }> {
  const bytes = readInput(world.session.ctx, from) ?? Buffer.alloc(0);
  const text = bytes.toString('utf8');
  const isCalendar = /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text);
  const texts = isCalendar ? [text] : (await parseMessages(bytes, from)).flatMap(({ calendars }) => calendars);
  const zone = options.timezone === undefined ? {} : { zone: options.timezone };
  const read = (texts.length === 0 ? [text] : texts).map((one) =>
    parseInvitations(one, { ...zone, homeZone: world.zone }),
  );
  return {
    invitations: read.flatMap(({ invitations }) => invitations),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** One new event is recorded; of several a person chooses, one by one. */
async function addFresh(world: LoadedSearch, options: AddOptions, from: string, fresh: Invitation[]): Promise<void> {
  const { session } = world;
  if (fresh.length > 1 && !session.mayAsk) {
    const list = fresh.map((one) => `  ${safeLine(one.summary)}, ${sayInstant(one.at, one.zone ?? world.zone)}`);
    throw new Failure('usage', `${from} has several events; run it on a terminal to choose:\n${list.join('\n')}`);
  }
  for (const [index, one] of fresh.entries()) {
    if (one.recurring) tell(session, `${safeLine(one.summary)}: a series; its first meeting is taken.`);
    if (one.floating) tell(session, `${safeLine(one.summary)}: it names no time zone; ${world.zone} is taken.`);
    if (fresh.length > 1 && !(await isWanted(world, one, index + 1, fresh.length))) continue;
    const current = index === 0 ? world : await load(session);
    await record(current, await proposalOf(current, options, one));
  }
}

async function isWanted(world: LoadedSearch, one: Invitation, number: number, count: number): Promise<boolean> {
  const when = sayInstant(one.at, one.zone ?? world.zone);
  return world.session.ctx.prompt().yes(`${number} of ${count}: ${safeLine(one.summary)}, ${when}. Record it?`, true);
}

/** The entry an invitation proposes, completed by the options, and by asking on a terminal. */
async function proposalOf(world: LoadedSearch, options: AddOptions, one: Invitation): Promise<InterviewFields> {
  const zone = options.timezone ?? one.zone ?? world.zone;
  const wall = wallAt(one.at, zone);
  const clock = `${two(Math.floor(wall.minutes / 60))}:${two(Math.floor(wall.minutes % 60))}`;
  const told: AddOptions = {
    ...options,
    at: options.at ?? `${wall.day}T${clock}`,
    minutes: options.minutes ?? one.minutes,
    ...(zone === world.zone ? {} : { timezone: zone }),
    note: options.note ?? [one.summary, one.location].filter((part) => part !== '').join('; '),
    ...peopleIn(world, options, one),
  };
  const fields = world.session.mayAsk
    ? await (await import('./add-asking.ts')).askFields(world, told)
    : await fieldsOf(world, requireNamed(told, one));
  return defined({
    ...fields,
    ...(one.uid === null ? {} : { invitation: { uid: one.uid, sequence: one.sequence } }),
  });
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** @throws usage naming what an invitation cannot tell */
function requireNamed(told: AddOptions, one: Invitation): AddOptions {
  const missing = (['company', 'role'] as const).filter((key) => told[key] === undefined);
  if (missing.length === 0) return told;
  const names = missing.map((key) => `--${key}`).join(', ');
  throw new Failure('usage', `missing: ${names}; the invitation only says "${one.summary}"`);
}

/** Everyone else who is invited; the organizer is the recruiter where others are, else the one who interviews. */
function peopleIn(world: LoadedSearch, options: AddOptions, one: Invitation): Pick<AddOptions, 'with' | 'recruiter'> {
  const own = foldName(world.search.me.email ?? '');
  const isOther = ({ email }: { email: string | null }) => email === null || foldName(email) !== own;
  const guests = one.attendees.filter((guest) => isOther(guest) && guest.role !== 'observer');
  const organizer = one.organizer !== null && isOther(one.organizer) ? one.organizer : null;
  const written = ({ name, email }: { name: string; email: string | null }) =>
    email === null ? name : `${name.replace(/[<>"]/g, '')} <${email}>`;
  const people = (guests.length > 0 || organizer === null ? guests : [organizer]).map(written);
  const recruiter = options.recruiter ?? (guests.length > 0 && organizer !== null ? written(organizer) : undefined);
  const found = people.map((text) => parsePerson('--from', text));
  return {
    with:
      options.with.length > 0 ? options.with : found.map(({ name, email }) => written({ name, email: email ?? null })),
    ...(recruiter === undefined ? {} : { recruiter }),
  };
}

/** A later version moves the entry; a cancellation is told, and the entry is left to the person. */
async function update(world: LoadedSearch, interview: Interview, one: Invitation): Promise<void> {
  const { session } = world;
  const id = safeLine(interview.id);
  if (one.sequence < (interview.invitation?.sequence ?? 0)) {
    tell(session, `${id}: an older version of the invitation; nothing to change.`);
    return;
  }
  if (one.cancelled) {
    await cancel(world, interview);
    return;
  }
  const zone = one.zone ?? interview.zone;
  const wall = wallAt(one.at, zone);
  const clock = `${two(Math.floor(wall.minutes / 60))}:${two(Math.floor(wall.minutes % 60))}`;
  const set = {
    at: `${wall.day}T${clock}`,
    minutes: one.minutes,
    ...(zone === interview.zone ? {} : { timezone: zone }),
    invitation: { uid: one.uid ?? '', sequence: one.sequence },
  };
  await save(world, (text, _, parsing) => changeInterviews(text, [{ interview: interview.id, set }], parsing));
  session.ctx.stdout.write(`${id}: now ${sayInstant(one.at, zone)}, ${one.minutes} minutes\n`);
}

/** A cancelled conversation did not take place: its entry is taken out, unless something was logged in it. */
async function cancel(world: LoadedSearch, interview: Interview): Promise<void> {
  const { session } = world;
  const id = safeLine(interview.id);
  if (interview.history.length > 0) {
    throw new Failure('refused', `${id} was cancelled, but has a history; take it out with followup edit ${id}`);
  }
  const { removeInterview } = await import('../../store/edit/remove.ts');
  await save(world, (text, _, parsing) => removeInterview(text, interview.id, parsing));
  session.ctx.stdout.write(`${id}: cancelled, and taken out; followup undo brings it back\n`);
}
