/** The schema of the file: every key of it, once. Validation, the JSON Schema and the order of keys come from here. */

import { array, type InferOutput, literal, maxLength, metadata, optional, pipe, strictObject, union } from 'valibot';
import { KINDS, LANGUAGES, OUTCOMES, ROUNDS, STATUSES, VERDICTS } from '../model/kinds.ts';
import {
  country,
  day,
  email,
  flag,
  host,
  id,
  instant,
  messageId,
  oneOf,
  required,
  text,
  timestamp,
  whole,
  workday,
  zone,
} from './fields.ts';

const clarify = strictObject({
  question: required('What was asked, or the point that came out wrong.'),
  answer: required('The better answer, in a sentence or two.'),
});

const said = {
  detail: optional(text('One specific thing of that conversation with this person.')),
  say: optional(text('A sentence or two of your own, as they should stand, in place of the one about `detail`.')),
  fit: optional(text('One sentence that ties you to the role.')),
  promised: optional(text('What you promised to send.')),
  clarify: optional(pipe(clarify, metadata({ description: 'One point of the interview to mend.' }))),
  linkedin: optional(text('Their LinkedIn page.')),
  connected: optional(flag('You are connected on LinkedIn already; no note is due.')),
  phoneOk: optional(flag('They invited a call.')),
};
const known = {
  name: required('Name, spelt as they spell it.'),
  greet: optional(text('How to greet them, word for word.')),
  title: optional(text('Job title.')),
  email: optional(email('Their address.')),
};

export const personSchema = strictObject({ ...known, ...said });

export const recruiterSchema = strictObject({
  ...known,
  agency: optional(text('Their agency, where it is not the employer’s own.')),
  linkedin: optional(text('Their LinkedIn page.')),
  phoneOk: optional(flag('They invited a call.')),
});

const at = instant('When it happened, with an offset or Z.');
const to = optional(text('The address it went to, or the name where there is none.'));
const kind = (description: string) => oneOf(KINDS, description);

export const entrySchemas = {
  sent: strictObject({
    sent: kind('What was sent.'),
    to,
    at,
    subject: optional(text('Subject of the mail.')),
    messageId: optional(messageId('Message-ID of the mail.')),
  }),
  heard: strictObject({
    heard: text('What they said, in their words or yours.'),
    at,
    decisionBy: optional(day('The day they named for their decision.')),
    verdict: optional(oneOf(VERDICTS, 'What it reads like, until an outcome is recorded.')),
  }),
  skipped: strictObject({ skipped: kind('What will not be sent.'), to, at, why: optional(text('Why not.')) }),
  snoozed: strictObject({ snoozed: kind('What waits.'), to, until: day('The day it comes back.'), at }),
  outcome: strictObject({
    outcome: oneOf(OUTCOMES, 'How the process went on or ended.'),
    at,
    respondBy: optional(day('The day by which the offer is to be answered.')),
    verbal: optional(flag('The offer was made by word of mouth.')),
    letterBy: optional(day('The day by which they promised it in writing.')),
  }),
  forced: strictObject({
    forced: kind('What was done although a rule refused it.'),
    rule: required('The rule that was overridden.'),
    to,
    at,
  }),
  owed: strictObject({
    owed: required('What they asked of you: take-home, references, availability, documents, or words.'),
    by: optional(day('The day it is due.')),
    at,
  }),
  done: strictObject({ done: required('What you owed them and have done.'), at }),
  bounced: strictObject({
    bounced: required('The address that a mail came back from.'),
    messageId: optional(messageId('Message-ID of the mail that came back.')),
    at,
  }),
  away: strictObject({
    away: required('The address of somebody who is away.'),
    until: day('The day they are back.'),
    at,
  }),
};
export type EntryType = keyof typeof entrySchemas;
export const ENTRY_TYPES = Object.keys(entrySchemas) as EntryType[];

/** The name that the model gives to the value which tells an entry's type. */
export const ENTRY_VALUE = {
  sent: 'kind',
  heard: 'words',
  skipped: 'kind',
  snoozed: 'kind',
  outcome: 'outcome',
  forced: 'kind',
  owed: 'what',
  done: 'what',
  bounced: 'address',
  away: 'address',
} as const satisfies Record<EntryType, string>;
export type EntryValue = typeof ENTRY_VALUE;

const historySchema = union(Object.values(entrySchemas));

const invitationSchema = strictObject({
  uid: required('UID of the calendar event.'),
  sequence: whole(0, 1_000_000, 'SEQUENCE of the version taken.'),
});

export const interviewSchema = strictObject({
  id: optional(id('Unique name of the interview; made from company and role where it is missing.')),
  company: required('The company, as it calls itself.'),
  role: required('The role, as they call it.'),
  round: optional(oneOf(ROUNDS, 'Which round of the process; first if not given.', { default: 'first' })),
  at: timestamp('When it starts: wall clock in `timezone`, or with an offset.'),
  minutes: optional(whole(1, 1440, 'How long it takes; 60 if not given.', { default: 60 })),
  timezone: optional(zone('Time zone of the interview; `me.timezone` if not given.')),
  country: optional(country('Country of the employer; `settings.country` if not given.')),
  status: optional(oneOf(STATUSES, 'Where it was not held: cancelled, or they did not come.')),
  place: optional(text('Where it is: an address, or a link.')),
  decisionBy: optional(day('The day they named for their decision.')),
  decisionWords: optional(text('What they said about timing, word for word.')),
  firstChoice: optional(flag('This process is your first choice; only one may be.')),
  domain: optional(host('Domain of their addresses, for guessing one.')),
  recruiter: optional(pipe(recruiterSchema, metadata({ description: 'The recruiter.' }))),
  contact: optional(text('Who gets status checks: a name from this interview.')),
  interviewers: optional(
    pipe(array(personSchema), metadata({ description: 'Who interviewed you; each gets a mail.' })),
  ),
  notes: optional(text('Free text for yourself.')),
  invitation: optional(pipe(invitationSchema, metadata({ description: 'The calendar invitation it was taken from.' }))),
  history: optional(
    pipe(array(historySchema), metadata({ description: 'What happened since, appended by commands.' })),
  ),
});

export const meSchema = strictObject({
  name: optional(required('Your name; needed for drafts.')),
  email: optional(email('Your address.')),
  addresses: optional(
    pipe(
      array(email('A further address of yours.')),
      metadata({ description: 'Further addresses of yours; what comes from them is no reply.' }),
    ),
  ),
  phone: optional(text('Your telephone number, in quotes.', { examples: ['+44 20 7946 0000'] })),
  resume: optional(text('Link to your résumé.')),
  timezone: optional(zone('Your time zone; the system’s if not given.')),
});

export const settingsSchema = strictObject({
  maxFollowUps: optional(whole(1, 2, 'Unanswered chasers before the stop; 2 if not given.', { default: 2 })),
  assumedDecisionAfter: optional(
    whole(1, 60, 'Business days after which a decision is assumed; 5 if not given.', { default: 5 }),
  ),
  workday: optional(workday('Working hours; 09:00-18:00 if not given.')),
  country: optional(country('Country of the public holidays.')),
  holidays: optional(
    pipe(
      array(day('A day off.')),
      maxLength(10_000, 'at most 10,000 days'),
      metadata({ description: 'Further days off.' }),
    ),
  ),
  language: optional(oneOf(LANGUAGES, 'Language of the drafts; en-US if not given.', { default: 'en-US' })),
  linkedin: optional(flag('Whether LinkedIn notes are offered; true if not given.')),
  mailCommand: optional(required('Command that sends a mail from its standard input.', { examples: ['msmtp -t'] })),
});

export const fileSchema = strictObject({
  version: pipe(literal(1, '1'), metadata({ description: 'Version of the file’s format.' })),
  me: optional(pipe(meSchema, metadata({ description: 'You.' }))),
  settings: optional(pipe(settingsSchema, metadata({ description: 'All optional.' }))),
  interviews: optional(pipe(array(interviewSchema), metadata({ description: 'The interviews, in any order.' }))),
});

/** A record without its undefined values. */
export type Given<Record> = { [Key in keyof Record]: Exclude<Record[Key], undefined> };

/** A file that validated, as written: nothing resolved yet. */
export type RawFile = InferOutput<typeof fileSchema>;
export type RawMe = InferOutput<typeof meSchema>;
export type RawSettings = InferOutput<typeof settingsSchema>;
export type RawInterview = InferOutput<typeof interviewSchema>;
export type RawPerson = InferOutput<typeof personSchema>;
export type RawEntries = { [Type in EntryType]: InferOutput<(typeof entrySchemas)[Type]> };
export type RawEntry = RawEntries[EntryType];
