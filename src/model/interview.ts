/** The nouns of a search as its file records them: stored facts only, nothing derived. Their keys are the schema's. */

import type {
  EntryType,
  EntryValue,
  Given,
  RawEntries,
  RawInterview,
  RawMe,
  RawPerson,
  RawSettings,
} from '../store/schema.ts';
import type { Day, Instant } from './instant.ts';

/** Someone an interview names. The recruiter is a Person too, of whom only some fields are recorded. */
export type Person = Given<RawPerson> & { agency?: string };

/** An entry of a history: its type, its value under a name of its own, the instant it happened, and its other keys. */
type EntryOf<Type extends EntryType> = { type: Type; at: Instant } & {
  [Key in EntryValue[Type]]: Type extends keyof RawEntries[Type] ? RawEntries[Type][Type] : never;
} & Omit<Given<RawEntries[Type]>, Type | 'at'>;

export type Sent = EntryOf<'sent'>;
export type Heard = EntryOf<'heard'>;
export type Skipped = EntryOf<'skipped'>;
export type Snoozed = EntryOf<'snoozed'>;
export type OutcomeEntry = EntryOf<'outcome'>;
/** A rule that `--force` overrode: `kind` was drafted or sent although `rule` refused it. */
export type Forced = EntryOf<'forced'>;
/** Something they asked of the candidate. */
export type Owed = EntryOf<'owed'>;
export type Done = EntryOf<'done'>;
export type Bounced = EntryOf<'bounced'>;
export type Away = EntryOf<'away'>;
export type Entry = { [Type in EntryType]: EntryOf<Type> }[EntryType];

/** One conversation, resolved: defaults filled in, its start an instant, its zone known. */
export type Interview = Omit<
  Given<RawInterview>,
  'id' | 'at' | 'timezone' | 'round' | 'minutes' | 'firstChoice' | 'recruiter' | 'interviewers' | 'history'
> &
  Required<Pick<Given<RawInterview>, 'id' | 'round' | 'minutes' | 'firstChoice'>> & {
    at: Instant;
    /** IANA zone of all its calendar arithmetic: its own, else the sender's, else the system's. */
    zone: string;
    recruiter?: Person;
    interviewers: Person[];
    history: Entry[];
  };

/** The sender. `name` is required for drafts only. */
export type Me = Given<RawMe>;

/** The settings with every default filled in. `workday` is minutes after midnight. */
export type Settings = Omit<Given<RawSettings>, 'maxFollowUps' | 'workday'> &
  Required<Pick<Given<RawSettings>, 'holidays' | 'language'>> & {
    maxFollowUps: 1 | 2;
    workday: { start: number; end: number };
  };

export interface Search {
  me: Me;
  settings: Settings;
  interviews: Interview[];
}

export const DEFAULT_SETTINGS: Settings = {
  maxFollowUps: 2,
  workday: { start: 9 * 60, end: 18 * 60 },
  holidays: [] as Day[],
  language: 'en-US',
};
