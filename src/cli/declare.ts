/** How a command is declared, and the options that several take. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import { KINDS } from '../model/kinds.ts';
import type { TableFormat } from '../view/csv.ts';
import type { Session } from './session.ts';

/** What a command gives back: an exit status, or nothing where it is done. */
export type Result = Promise<number | undefined>;

/** Declares a command; `run` gets the session, its options and its arguments. */
export type Declare = <O>(
  usage: string,
  summary: string,
  run: (session: Session, options: O, args: string[]) => Result,
) => Command;

export const INTERVIEW = ['<interview>', 'an id, the beginning of one, or a company'] as const;

/** `--kind`, any of the kinds. */
export function kindOption(): Option {
  return new Option('--kind <kind>', 'which kind of mail').choices(KINDS);
}

/** `--to`, the person that is meant, as the argument list of `option`. */
export const TO = ['--to <who>', 'for this person only: a name or an address'] as const;

/** `--format`, for lists that other programs take in. */
export function tableFormat(): Option {
  const formats: readonly TableFormat[] = ['csv', 'tsv'];
  return new Option('--format <format>', 'rows for a spreadsheet, or for tools that take lines apart').choices(formats);
}

/** Gathers the values of an option that may be given several times. */
export function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

/** Reads a whole number from 1 to 999999. @throws InvalidArgumentError for anything else */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It takes a whole number from 1 on.');
  return Number(text);
}
