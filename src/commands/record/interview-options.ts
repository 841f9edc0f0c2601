/** What `add` and `change` both write of an interview: each key once, with its option and how that is read. */

import { type Command, Option } from 'commander';
import { parsePerson } from '../../cli/people.ts';
import { wholeNumber } from '../../cli/session.ts';
import { defined } from '../../model/defined.ts';
import { ROUNDS } from '../../model/kinds.ts';
import type { RawInterview } from '../../store/schema.ts';

interface Row {
  flag: string;
  words: string;
  choices?: readonly string[];
  /** Reads the option as it is typed. */
  read?: (text: string) => unknown;
  /** The value of the key, where it is another than that of the option. */
  value?: (text: string) => unknown;
}

const INTERVIEW_OPTIONS: Partial<Record<keyof RawInterview, Row>> = {
  round: { flag: '--round <round>', words: 'which round it is', choices: ROUNDS },
  minutes: { flag: '--minutes <n>', words: 'its length', read: wholeNumber },
  country: { flag: '--country <code>', words: 'the country of the employer, where it is not your own' },
  place: { flag: '--place <text>', words: 'where it is' },
  recruiter: {
    flag: '--recruiter <person>',
    words: 'the recruiter, "Name <address>"',
    value: (text) => parsePerson('--recruiter', text),
  },
  domain: { flag: '--domain <domain>', words: "the company's mail domain, to guess addresses from" },
  firstChoice: { flag: '--first-choice', words: 'this is the process you want most' },
  notes: { flag: '--note <text>', words: 'anything else' },
};

/** Declares the option of every key. */
export function withInterviewOptions(command: Command): Command {
  for (const { flag, words, choices, read } of Object.values(INTERVIEW_OPTIONS)) {
    const option = new Option(flag, words);
    if (choices !== undefined) option.choices(choices);
    if (read !== undefined) option.argParser(read);
    command.addOption(option);
  }
  return command;
}

/** The keys that options give; one that was given as empty, or as a plain no, is `gone`. @throws usage where one cannot be read */
export function keysIn<Gone>(options: object, gone: Gone): { [Key in keyof RawInterview]?: RawInterview[Key] | Gone } {
  const given = new Map<string, unknown>(Object.entries(options));
  const keys = Object.entries(INTERVIEW_OPTIONS).map(([key, { flag, value }]): [string, unknown] => {
    const typed = given.get(new Option(flag).attributeName());
    if (typed === '' || typed === false) return [key, gone];
    return [key, typeof typed === 'string' && value !== undefined ? value(typed) : typed];
  });
  return defined(Object.fromEntries(keys));
}
