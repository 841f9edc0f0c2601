/** `add --from`: interviews out of calendar invitations; later versions of a known one change its entry. */

import type { Invitation } from '../../calendar/invitation.ts';
import { proposalOf } from '../../calendar/propose.ts';
import { type LoadedSearch, load } from '../../cli/load.ts';
import { type Session, tell } from '../../cli/session.ts';
import { defined } from '../../model/defined.ts';
import { Failure, STATUS } from '../../model/failure.ts';
import type { Interview } from '../../model/interview.ts';
import { endOf } from '../../model/process.ts';
import { sayDay, sayInstant } from '../../schedule/words.ts';
import type { InterviewFields } from '../../store/edit/interview.ts';
import { formatInstant, formatWall } from '../../time/instant.ts';
import { wallAt } from '../../time/zone.ts';
import { quoteWord } from '../../view/command.ts';
import { safeLine } from '../../view/safe.ts';
import { type AddOptions, fieldsOf, record } from './add-entry.ts';
import { knownProcesses, peopleIn, readInvitations, update } from './invited.ts';

/** Records what the invitations propose. Exit 3 where one of several could not be read, after the others were taken. */
export async function addFrom(session: Session, options: AddOptions): Promise<number> {
  const { from = '' } = options;
  let loaded = await load(session);
  const { invitations, problems } = await readInvitations(loaded, options);
  for (const { line, message } of problems) tell(session, `followup: ${from}:${line}: ${safeLine(message)}`);
  if (invitations.length === 0) throw new Failure('invalid', `${from}: no invitation could be read; nothing was added`);
  const fresh: Invitation[] = [];
  for (const one of invitations) {
    const known = entryOf(loaded, one);
    const series = one.instanceOf === null ? null : entryOf(loaded, { ...one, instanceOf: null });
    if (known !== null || one.cancelled || isAnswer(one)) loaded = await heed(loaded, known, one, from);
    else if (series !== null) loaded = await addRound(loaded, series, one, from);
    else fresh.push(one);
  }
  await addFresh(loaded, options, fresh);
  return problems.length > 0 ? STATUS.invalid : STATUS.done;
}

/** REPLY, REFRESH, COUNTER and its refusal (RFC 5546): said among others, and no invitation. */
function isAnswer({ method }: Invitation): boolean {
  return ['REPLY', 'REFRESH', 'COUNTER', 'DECLINECOUNTER'].includes(method ?? '');
}

/** The UID under which one instance of a series is kept, beside that of the series. */
function uidOf({ uid, instanceOf }: Invitation): string {
  return instanceOf === null ? (uid ?? '') : `${uid}#${formatInstant(instanceOf)}`;
}

/** The latest entry that was taken from an event, and for an instance of a series from just that one; null for none. */
function entryOf({ search }: LoadedSearch, one: Invitation): Interview | null {
  if (one.uid === null) return null;
  const taken = search.interviews.filter(({ invitation }) => invitation?.uid === uidOf(one));
  const series = search.interviews.filter(({ invitation, at }) => invitation?.uid === one.uid && at === one.instanceOf);
  return [...series, ...taken].sort((a, b) => a.at - b.at).at(-1) ?? null;
}

/** What another version, a cancellation or somebody's answer does to what is recorded. */
async function heed(
  loaded: LoadedSearch,
  known: Interview | null,
  one: Invitation,
  from: string,
): Promise<LoadedSearch> {
  const { session } = loaded;
  const id = known === null ? null : safeLine(known.id);
  const when = sayInstant(one.at, known?.zone ?? one.zone ?? loaded.zone);
  const what = `${safeLine(one.summary || 'an invitation')}, ${when}`;
  if (isAnswer(one)) {
    const who = safeLine(one.attendees[0]?.name || one.attendees[0]?.email || 'somebody');
    if (one.method === 'COUNTER' && known !== null) {
      const command = `followup change ${quoteWord(known.id)} --at ${formatInstant(one.at)}`;
      tell(session, `${id}: ${who} proposes ${when}; nothing is changed. If that holds: ${command}`);
    } else tell(session, `${what}: an answer of ${who} (${one.method}), no invitation; nothing is changed.`);
    return loaded;
  }
  if (known === null) {
    const same = loaded.search.interviews.filter(({ at, status }) => at === one.at && status === undefined);
    const commands = same.map((each) => `followup change ${quoteWord(each.id)} --cancelled`);
    const hint = commands.length === 0 ? '' : ` If it is this one: ${commands.join(' or ')}`;
    tell(session, `${what}: cancelled, but not recorded; nothing to change.${hint}`);
    return loaded;
  }
  const isOver = endOf(known) <= session.now;
  const isOther = one.at > endOf(known) && !one.cancelled && !one.recurring;
  if (one.sequence < (known.invitation?.sequence ?? 0)) {
    tell(session, `${id}: an older version of the invitation; nothing to change.`);
    return loaded;
  }
  if (isOther && isOver) return await addRound(loaded, known, one, from);
  if (isOver) {
    const command = `followup change ${quoteWord(known.id)} --cancelled`;
    const hint = one.cancelled ? ` If it was not held: ${command}` : '';
    tell(session, `${id}: over since ${sayInstant(endOf(known), known.zone)}; nothing to change.${hint}`);
    return loaded;
  }
  return await update(loaded, known, one);
}

/** An event that is used again after its end, or another instance of a series: a further round of the same process. */
async function addRound(loaded: LoadedSearch, known: Interview, one: Invitation, from: string): Promise<LoadedSearch> {
  const { company, role, domain, round } = known;
  const later = round === 'screen' ? 'first' : round === 'first' ? 'second' : round;
  const named = { company, role, round: proposalOf(one, [], '').round ?? later, domain };
  const options: AddOptions = { with: [], detail: [], fit: [], from, ...defined(named) };
  await record(loaded, await entryFrom(loaded, options, one));
  return await load(loaded.session);
}

/** One new event is recorded; of several a person chooses, one by one. */
async function addFresh(loaded: LoadedSearch, options: AddOptions, fresh: Invitation[]): Promise<void> {
  const { session } = loaded;
  const named = (one: Invitation) => `${safeLine(one.summary)}, ${sayInstant(one.at, one.zone ?? loaded.zone)}`;
  if (fresh.length > 1 && !session.mayAsk) {
    const list = fresh.map((one) => `  ${named(one)}`).join('\n');
    throw new Failure('usage', `${options.from} has several events; run it on a terminal to choose:\n${list}`);
  }
  for (const [index, one] of fresh.entries()) {
    const what = safeLine(one.summary);
    if (one.recurring) tell(session, `${what}: a series; its first meeting is taken.`);
    if (one.floating && !one.isWholeDays) tell(session, `${what}: it names no time zone; ${loaded.zone} is taken.`);
    const question = `${index + 1} of ${fresh.length}: ${named(one)}. Record it?`;
    if (fresh.length > 1 && !(await session.ctx.prompt().yes(question, true))) continue;
    const current = index === 0 ? loaded : await load(session);
    await record(current, await entryFrom(current, await withProcess(current, options, one), one));
  }
}

/** The options with company, role and round as the invitation has them, where a person takes them. */
async function withProcess(loaded: LoadedSearch, options: AddOptions, one: Invitation): Promise<AddOptions> {
  const { session, search } = loaded;
  if (!session.mayAsk) return options;
  const { company, role, round } = proposalOf(one, knownProcesses(search), search.me.name ?? '');
  const proposed = defined({ company: company ?? undefined, role: role ?? undefined, round: round ?? undefined });
  const merged = { ...proposed, ...options };
  const isNew = merged.company !== options.company || merged.role !== options.role;
  const shown = [merged.company, merged.role, merged.round].flatMap((part) => (part == null ? [] : safeLine(part)));
  const question = `It seems to be about ${shown.join(', ')}. Right?`;
  return isNew && (await session.ctx.prompt().yes(question, true)) ? merged : options;
}

/** The entry an invitation proposes, completed by the options, and by asking on a terminal. */
async function entryFrom(loaded: LoadedSearch, options: AddOptions, one: Invitation): Promise<InterviewFields> {
  const { session } = loaded;
  const zone = options.timezone ?? one.zone ?? loaded.zone;
  const wall = wallAt(one.at, zone);
  if (one.isWholeDays && options.at === undefined)
    tell(session, `${safeLine(one.summary)}: it names ${sayDay(wall.day)}, but no time of day.`);
  const told: AddOptions = {
    ...options,
    ...defined({ at: options.at ?? (one.isWholeDays ? undefined : formatWall(wall)) }),
    minutes: options.minutes ?? one.minutes,
    timezone: zone,
    note: options.note ?? one.summary,
    ...peopleIn(loaded, options, one),
  };
  const isAsked = session.mayAsk && [told.company, told.role, told.at, options.round].includes(undefined);
  const fields = isAsked
    ? await (await import('./add-asking.ts')).askFields(loaded, told)
    : await fieldsOf(loaded, requireNamed(loaded, told, one));
  return {
    ...fields,
    ...(one.location === '' ? {} : { place: one.location }),
    ...(one.uid === null ? {} : { invitation: { uid: uidOf(one), sequence: one.sequence } }),
  };
}

/** @throws usage naming what an invitation cannot tell, with what it seems to say */
function requireNamed({ search }: LoadedSearch, told: AddOptions, one: Invitation): AddOptions {
  const missing = (['company', 'role', 'at'] as const).filter((key) => told[key] === undefined);
  if (missing.length === 0) return told;
  const proposal = proposalOf(one, knownProcesses(search), search.me.name ?? '');
  const { day } = wallAt(one.at, told.timezone ?? 'UTC');
  const values = [
    ['--company', told.company ?? proposal.company ?? '…'],
    ['--role', told.role ?? proposal.role ?? '…'],
    ...(told.at === undefined ? [['--at', `${day}T…`]] : []),
  ].flatMap(([option = '', value = '']) => [option, quoteWord(value)]);
  const command = ['followup add --from', quoteWord(told.from ?? ''), ...values].join(' ');
  const names = missing.map((key) => `--${key}`).join(', ');
  const said = names === '--at' ? 'the invitation names no time of day' : `the invitation only says "${one.summary}"`;
  throw new Failure('usage', `missing: ${names}; ${said}; perhaps ${safeLine(command, 1000)}`);
}
