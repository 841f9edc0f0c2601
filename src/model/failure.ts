/** The one error of the program: what, where, what to do, and the exit status it ends with. */

/** Exit statuses by name; the numbers are a contract with people's scripts. */
export const STATUS = {
  done: 0,
  no: 1,
  usage: 2,
  invalid: 3,
  io: 4,
  locked: 5,
  changed: 6,
  refused: 7,
  interrupted: 130,
} as const;
export type StatusName = keyof typeof STATUS;

/** A thing wrong in an input file: `line` and `column` are 1-based. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  /** `interviews[2].interviewers[0].email`, empty for the whole file. */
  path: string;
  /** What was found and what is expected. */
  message: string;
}

/**
 * Thrown wherever a command cannot do what it was asked.
 *
 * @example
 * new Failure('usage', 'unknown kind "thanks"; did you mean "thank-you"?').status //=> 'usage'
 */
export class Failure extends Error {
  readonly status: StatusName;
  /** All problems of an invalid file, in file order; empty otherwise. */
  readonly problems: readonly Problem[];

  constructor(status: StatusName, message: string, options: { problems?: Problem[]; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Failure';
    this.status = status;
    this.problems = options.problems ?? [];
  }
}
