/** What every command starts from: the options that stand everywhere, resolved. */

import type { Context } from '../context.ts';
import { Failure, type Problem } from '../model/failure.ts';
import type { Instant } from '../model/instant.ts';
import { isWithinYears, parseInstant } from '../time/instant.ts';
import { asciiText } from '../view/ascii.ts';
import { laidOut } from '../view/measure.ts';
import { colourLevel, type Style, styleFor, wantsUnicode } from '../view/style.ts';

/** The options that every command takes, before or after its name. */
export interface GlobalOptions {
  file?: string;
  now?: string;
  json?: boolean;
  color: boolean;
  input: boolean;
  cache: boolean;
  quiet?: boolean;
  force?: boolean;
}

export interface Session {
  ctx: Context;
  /** Value of `--file`; null where the place is found by the environment. */
  file: string | null;
  /** The instant every answer depends on: `--now`, else FOLLOWUP_NOW, else the clock. */
  now: Instant;
  json: boolean;
  color: boolean;
  /** Whether a person may be asked: both ends are terminals and `--no-input` is not given. */
  mayAsk: boolean;
  /** Whether derived data may be kept and taken from the cache. */
  cache: boolean;
  quiet: boolean;
  force: boolean;
}

/** @throws Failure `usage` where `--now` or FOLLOWUP_NOW is no instant */
export function sessionOf(ctx: Context, options: GlobalOptions): Session {
  return {
    ctx,
    file: options.file ?? null,
    now: nowOf(ctx, options.now),
    json: options.json ?? false,
    color: options.color,
    get mayAsk() {
      return options.input && ctx.stdin.isTty && ctx.stderr.isTty;
    },
    cache: options.cache,
    quiet: options.quiet ?? false,
    force: options.force ?? false,
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

/** Says something that is not the result: to stderr, and not with `--quiet`. */
export function tell(session: Session, text: string): void {
  if (!session.quiet) session.ctx.stderr.write(`${text}\n`);
}

/** Tells what is odd in a file and yet no error. */
export function tellWarnings(session: Session, path: string, warnings: readonly Problem[]): void {
  for (const { line, column, message } of warnings) {
    tell(session, `followup: ${path}:${line}:${column}: warning: ${message}`);
  }
}

/** How standard output looks. */
export function styleOf({ ctx, color }: Session): Style {
  const { isTty, columns } = ctx.stdout;
  return styleFor({
    level: colourLevel({ flag: color ? undefined : false, env: ctx.env, isTty }),
    columns,
    unicode: wantsUnicode(ctx.env),
  });
}

/** Prints what `render` makes, laid out for any script of the world, and returns it. A terminal in ASCII gets ASCII. */
export async function printLaidOut(session: Session, render: () => string): Promise<string> {
  const { stdout, env } = session.ctx;
  const text = await laidOut(render);
  stdout.write(stdout.isTty && !wantsUnicode(env) ? asciiText(text) : text);
  return text;
}

/** Prints a result as JSON, two spaces deep. */
export function printJson(session: Session, value: unknown): void {
  session.ctx.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
