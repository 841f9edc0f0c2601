/** Asks a person, on standard error so that standard output stays the result. The only place that loads inquirer. */

import { createPromptModule } from 'inquirer';
import { addressFault } from '../store/fields.ts';
import { safeLine } from '../view/safe.ts';
import { wantsUnicode } from '../view/style.ts';
import { askLine, askNumber } from './ask-plainly.ts';
import { joinPastes, MARK_PASTES } from './pasted.ts';

/** True, or what is wrong with an answer. */
export type Judge = (answer: string) => string | true | Promise<string | true>;

const isPlain = process.env.TERM === 'dumb' || !wantsUnicode(process.env);

/** The answer to one question of inquirer's, with the keys of the terminal led past what was pasted. */
async function answered(question: object): Promise<unknown> {
  const keys = Object.assign(joinPastes(), { setRawMode: (raw: boolean) => process.stdin.setRawMode(raw) });
  const prompt = createPromptModule({ input: keys as never, output: process.stderr });
  process.stdin.pipe(keys);
  process.stderr.write(MARK_PASTES.on);
  try {
    const { answer } = await prompt([{ ...question, name: 'answer' } as never]);
    return answer;
  } finally {
    process.stderr.write(MARK_PASTES.off);
    process.stdin.unpipe(keys);
    // An editor that runs next must find the keys, and the process its end.
    process.stdin.pause();
  }
}

/**
 * One line of text, trimmed; empty where a person only pressed Enter and there is no preset.
 *
 * @throws ExitPromptError on Ctrl-C and at the end of input
 */
export async function askText(message: string, options: { preset?: string; judge?: Judge } = {}): Promise<string> {
  const { preset, judge = () => true } = options;
  if (isPlain) return askLine(message, preset, judge);
  const shown = preset === undefined ? undefined : safeLine(preset, 4096);
  const answer = await answered({
    type: 'input',
    message: safeLine(message, 1000),
    ...(shown === undefined ? {} : { default: shown }),
    validate: (typed: string) => judge(typed.trim()),
  });
  return answer === shown ? (preset ?? '') : String(answer).trim();
}

/**
 * Text, with known ones offered while it is typed; what was typed is always among the choices. `nothing` names the
 * choice of none at all, which gives an empty text.
 */
export async function askKnown(
  message: string,
  known: readonly string[],
  options: { nothing?: string; judge?: Judge } = {},
): Promise<string> {
  const { nothing, judge = nothing === undefined ? required : () => true } = options;
  if (known.length === 0 || isPlain) {
    return askText(nothing === undefined ? message : `${message} (Enter for ${nothing})`, { judge });
  }
  const answer = await answered({
    type: 'search',
    message: safeLine(message, 1000),
    source: (term: string | undefined) => choicesFor(term?.trim() ?? '', known, nothing),
    validate: (value: string) => judge(value),
  });
  return String(answer).trim();
}

interface Choice {
  value: string;
  name: string;
  short?: string;
}

function choicesFor(term: string, known: readonly string[], nothing: string | undefined): Choice[] {
  const matching = known.filter((one) => one.toLowerCase().includes(term.toLowerCase())).slice(0, 6);
  const choices: Choice[] = matching.map((value) => ({ value, name: safeLine(value) }));
  if (term === '') return nothing === undefined ? choices : [{ value: '', name: nothing }, ...choices];
  if (matching.includes(term)) return choices;
  return [{ value: term, name: `${safeLine(term)} (new)`, short: safeLine(term) }, ...choices];
}

/** One of a list. */
export async function askChoice<T extends string>(
  message: string,
  choices: readonly { value: T; name: string }[],
  preset?: T,
): Promise<T> {
  if (isPlain) return askNumber(message, choices, preset);
  const answer = await answered({
    type: 'select',
    message: safeLine(message, 1000),
    choices: choices.map(({ value, name }) => ({ value, name: safeLine(name) })),
    pageSize: Math.min(choices.length, 12),
    loop: false,
    theme: { indexMode: 'number' },
    ...(preset === undefined ? {} : { default: preset }),
  });
  return answer as T;
}

/** Yes or no. */
export async function askYes(message: string, preset: boolean): Promise<boolean> {
  if (isPlain) {
    const judge = (answer: string) => /^(?:y|yes|n|no)$/i.test(answer) || 'Please type yes or no.';
    return /^y/i.test(await askLine(message, preset ? 'yes' : 'no', judge));
  }
  return (await answered({ type: 'confirm', message: safeLine(message, 1000), default: preset })) === true;
}

/** Judges an answer that must not be empty. */
export function required(answer: string): string | true {
  return answer.trim() === '' ? 'Please type something.' : true;
}

/** Refuses what is no address of the file. */
export function judgeAddress(answer: string): string | true {
  const wanted = addressFault(answer);
  return wanted === null || `Please type ${wanted}.`;
}
