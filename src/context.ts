/** The ports: everything of the machine that a command may use, as types only. `system.ts` makes them real. */

import type * as fs from 'node:fs';
import type { Instant } from './model/instant.ts';
import type { Clock } from './time/zone.ts';

/** node:fs, synchronous: what stands in for it in tests injects faults call by call. */
export type Files = typeof fs;

/** Where text goes. `write` returns only when every byte is out. */
export interface Output {
  isTty: boolean;
  /** Width in columns; 80 where nobody knows. */
  columns: number;
  /** Whether whoever read it is gone, and so what was written last reached nobody. */
  isClosed?: boolean;
  /** @throws io where the bytes could not be written; a closed pipe is no failure */
  write(text: string): void;
}

export interface Input {
  isTty: boolean;
  /** All of standard input as bytes. */
  read(): Uint8Array;
}

/** What a tool that was run did. */
export interface Ran {
  /** Its exit status; null where a signal ended it or it could not start. */
  status: number | null;
  signal: string | null;
  /** `ENOENT` and the like where it could not start. */
  error: string | null;
  stdout: string;
  stderr: string;
}

/** Runs a program by its argument list, never through a shell; ended, and what holds its output, after a limit. */
export type Run = (
  argv: readonly [string, ...string[]],
  options: { stdin?: string; terminal?: boolean; env?: Record<string, string>; limitMs?: number },
) => Ran;

/** True, or what is wrong with an answer. */
export type Judge = (answer: string) => string | true | Promise<string | true>;

export interface Choice<T extends string> {
  value: T;
  name: string;
  /** Shown beneath the list while it is pointed at. */
  note?: string;
  /** Why it cannot be chosen; it keeps its place and its number. */
  refused?: string | undefined;
}

export interface Asking {
  preset?: string;
  judge?: Judge;
  /** Offered while a text is typed, which is always among the choices; it may not be empty then. */
  known?: readonly string[];
  /** Names the choice of none of them, which gives an empty text. */
  nothing?: string;
}

/** Asks a person. Each answer may instead be an ExitPromptError: on Ctrl-C, and at the end of input. */
export interface Prompt {
  /** One line of text, trimmed; the preset, else empty, where a person only pressed Enter. */
  text(message: string, options?: Asking): Promise<string>;
  /** One of a list. */
  choice<T extends string>(message: string, choices: readonly Choice<T>[], preset?: T): Promise<T>;
  yes(message: string, preset: boolean): Promise<boolean>;
}

/** What a prompt is made on: keys come in, questions go out, on standard error so that output stays the result. */
export interface Terminal {
  keys: NodeJS.ReadStream;
  screen: NodeJS.WriteStream;
  env: Readonly<Record<string, string | undefined>>;
}

/** This process, for locks. */
export interface Process {
  pid: number;
  host: string;
  /** Tells this machine from others of its name, and stays; empty where the system does not tell. */
  machine: string;
  /** Changes with every start of the machine; empty where the system does not tell. */
  bootId: string;
  /** In which process numbers mean something: that of a container; empty where the system does not tell. */
  pidNamespace: string;
  /** Start of a process in the system's own unit; null where there is no such process. */
  startOf(pid: number): string | null;
  uid: number | null;
  /** Waits without work. */
  sleep(ms: number): void;
  /** Lets signals and timers in, in the middle of long work. */
  yieldToEventLoop(): Promise<void>;
  /** What the wall clock of a zone shows, as `Clock` has it; quicker than a formatter. */
  zoneClock: Clock;
  /** Bytes of randomness as hexadecimal digits. */
  random(bytes: number): string;
  /** CRC-32 of bytes, after that of those before: tells damage at once, and no ill will. */
  checksum(bytes: Uint8Array, before?: number): number;
  /** SHA-256 as hexadecimal digits. */
  sha256(bytes: Uint8Array | string): string;
  /** The clock behind `now`: for locks, backups and temp names alone, never for an answer. */
  clock(): Instant;
  /** Milliseconds since some moment; never set back, as the clock may be. */
  elapsed(): number;
  /** Exchanges two files in one step, unless one is missing, or the system cannot, or it is ended on the way. */
  exchange(one: string, other: string): 'done' | 'missing' | 'unable' | 'ended';
  /** Runs on SIGINT, SIGTERM and SIGHUP, before the process ends with 128 + n; returns how to take it back. */
  onSignal(cleanUp: () => void): () => void;
}

/** Everything of the machine that a command may use. */
export interface Context {
  /** Arguments after the program's name. */
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** The clock, read once at the start; `--now` and FOLLOWUP_NOW stand above it. */
  now: Instant;
  /** The machine's IANA zone. @throws usage where TZ names none */
  zone(): string;
  files: Files;
  process: Process;
  run: Run;
  stdin: Input;
  stdout: Output;
  stderr: Output;
  /** Made on the terminal when it is first needed. @throws usage where there is none to ask on */
  prompt(): Prompt;
  /** The folder of built-in templates, absolute. */
  templates: string;
  version: string;
  /** How this was started: Node, and its script. Both absolute. */
  program: { node: string; script: string };
  /** The path of what was saved last: told where the result cannot be printed any more. */
  saved?: string;
  /** Of Node, and of the machine, for reports of errors. */
  node: string;
  platform: string;
}
