/** What every command starts from: how it is declared, the options that stand everywhere, how it reads and prints. */

import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Context } from '../context.ts';
import { Failure, type Problem } from '../model/failure.ts';
import type { Instant } from '../model/instant.ts';
import { KINDS } from '../model/kinds.ts';
import { readContent } from '../store/file/content.ts';
import { isWithinYears, parseInstant } from '../time/instant.ts';
import type { TableFormat } from '../view/csv.ts';
import { asciiText, safeJson, safeLine, safeText } from '../view/safe.ts';
import { type Style, styleFor, wantsColour, wantsUnicode } from '../view/style.ts';
import type { Schemas } from './shapes.ts';

declare const FOLLOWUP_VERSION: string | undefined;
declare const FOLLOWUP_BUILD: string | undefined;

/** `0.0.0` where the sources run without a build. */
export const VERSION = typeof FOLLOWUP_VERSION === 'string' ? FOLLOWUP_VERSION : '0.0.0';

/** A fingerprint of the sources, on which everything derived depends; changes with every change of them. */
export const BUILD = typeof FOLLOWUP_BUILD === 'string' ? FOLLOWUP_BUILD : 'unbuilt';

/** What a command gives back: an exit status, or nothing where it is done. */
export type Result = Promise<number | undefined>;

/** Declares a command, with its interview in the usage; `run` gets the session, its options and its arguments. */
export type Declare = <O>(
  usage: string,
  summary: string,
  run: (session: Session, options: O, args: string[]) => Result,
) => Command;

/** Reads the schemas of what every command prints, for which all of them are loaded. */
export type ReadSchemas = () => Promise<Schemas>;

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

/** Options without a value, by the names that commander gives them. */
export type Flags<Name extends string> = { [Key in Name]?: boolean };

/** Options with a value. */
export type Texts<Name extends string> = { [Key in Name]?: string };

/** What `tableFormat` declares. */
export type Rows = { format?: TableFormat };

/** Gathers the values of an option that may be given several times. */
export function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

/** Reads a whole number from 1 to 999999. @throws InvalidArgumentError for anything else */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It takes a whole number from 1 on.');
  return Number(text);
}

/** The options that every command takes, before or after its name. */
export type GlobalOptions = Texts<'file' | 'now'> &
  Flags<'json' | 'quiet' | 'force'> &
  Record<'color' | 'input' | 'cache', boolean>;

export interface Session extends Required<Pick<GlobalOptions, 'json' | 'color' | 'cache' | 'quiet' | 'force'>> {
  ctx: Context;
  /** The command and what it is about, for the journal: `followup heard acme`. */
  command: string;
  /** Value of `--file`; null where the place is found by the environment. */
  file: string | null;
  /** The instant every answer depends on: `--now`, else FOLLOWUP_NOW, else the clock. */
  now: Instant;
  /** Whether a person may be asked: both ends are terminals and `--no-input` is not given. */
  mayAsk: boolean;
}

/** @throws usage where `--now` or FOLLOWUP_NOW is no instant */
export function sessionOf(ctx: Context, options: GlobalOptions, command: string): Session {
  return {
    ...{ file: null, json: false, quiet: false, force: false, ...options },
    ctx,
    command,
    now: nowOf(ctx, options.now),
    get mayAsk() {
      return options.input && ctx.stdin.isTty && ctx.stderr.isTty;
    },
  };
}

function nowOf(ctx: Context, option: string | undefined): Instant {
  const text = option ?? ctx.env.FOLLOWUP_NOW;
  if (text === undefined || (option === undefined && text === '')) return ctx.now;
  const instant = parseInstant(text);
  if (instant !== null && isWithinYears(instant)) return instant;
  const where = option === undefined ? 'FOLLOWUP_NOW' : '--now';
  throw new Failure('usage', `${where}: "${text}" is no instant; write one such as 2026-11-24T08:00:00Z`);
}

/** The bytes of a file that is named in a command, or of standard input for `-`. @throws as readContent does, and io */
export function readInput(ctx: Context, name: string): Buffer {
  const bytes = name === '-' ? Buffer.from(ctx.stdin.read()) : readIfThere(ctx, name);
  if (bytes !== null) return bytes;
  throw new Failure('io', `${name}: there is no such file`);
}

/** The bytes of a regular file; null where it is missing. @throws io, invalid as readInput does */
export function readIfThere(ctx: Context, name: string): Buffer | null {
  return readContent(ctx, resolve(ctx.cwd, name))?.bytes ?? null;
}

/** Says something that is not the result: to stderr, and not with `--quiet`. */
export function tell(session: Session, text: string): void {
  if (!session.quiet) session.ctx.stderr.write(`${safeText(text)}\n`);
}

export function tellWarnings(session: Session, path: string, warnings: readonly Problem[]): void {
  for (const { line, column, message } of warnings) {
    tell(session, `followup: ${safeLine(path, 4096)}:${line}:${column}: warning: ${message}`);
  }
}

/** How standard output looks. */
export function styleOf({ ctx, color }: Session): Style {
  const { isTty, columns } = ctx.stdout;
  const hasColour = wantsColour({ isOff: !color, env: ctx.env, isTty });
  return styleFor({ hasColour, columns, unicode: wantsUnicode(ctx.env) });
}

/** Prints a picture. A terminal in ASCII gets ASCII. */
export function print({ ctx: { stdout, env } }: Session, text: string): void {
  stdout.write(stdout.isTty && !wantsUnicode(env) ? asciiText(text) : text);
}

export function printPath({ ctx }: Session, path: string): void {
  ctx.stdout.write(`${safeLine(path, 4096)}\n`);
}

/** Prints a result as JSON, two spaces deep, with everything escaped that could steer or deceive a terminal. */
export function printJson(session: Session, value: unknown): undefined {
  session.ctx.stdout.write(`${safeJson(JSON.stringify(value, null, 2))}\n`);
}

const PATIENCE_MS = 1000;
const PACE_MS = 100;

export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

/** A line that shows that long work goes on: on a terminal, after a second, on standard error; never in a pipe. */
export function progressOn(session: Session): ProgressLine {
  const { stderr, process } = session.ctx;
  const isShown = stderr.isTty && !session.quiet && session.ctx.env.TERM !== 'dumb';
  const start = process.clock();
  let last = start + PATIENCE_MS - PACE_MS;
  let isDirty = false;
  return {
    show(text) {
      const now = process.clock();
      if (!isShown || now - last < PACE_MS) return;
      last = now;
      isDirty = true;
      stderr.write(`\r\u001b[K${safeLine(text, Math.max(10, stderr.columns - 1))}`);
    },
    clear() {
      if (isDirty) stderr.write('\r\u001b[K');
      isDirty = false;
    },
  };
}
