/** Asks a person, on standard error so that standard output stays the result. The only place that loads inquirer. */

import { createPromptModule } from 'inquirer';

const prompt = createPromptModule({ output: process.stderr });

/** True, or what is wrong with an answer. */
export type Judge = (answer: string) => string | true | Promise<string | true>;

/**
 * One line of text, trimmed; empty where a person only pressed Enter and there is no default.
 *
 * @throws ExitPromptError on Ctrl-C and at the end of input
 */
export async function askText(
  message: string,
  options: { preset?: string; judge?: Judge } = {},
): Promise<string> {
  const { answer } = await prompt([
    {
      type: 'input',
      name: 'answer',
      message,
      ...(options.preset === undefined ? {} : { default: options.preset }),
      validate: options.judge ?? (() => true),
    },
  ]);
  return String(answer).trim();
}

/** Text, with known ones offered while it is typed; what was typed is always among the choices. */
export async function askKnown(message: string, known: readonly string[]): Promise<string> {
  if (known.length === 0) return askText(message, { judge: required });
  const { answer } = await prompt([
    {
      type: 'search',
      name: 'answer',
      message,
      source: (term: string | undefined) => choicesFor(term?.trim() ?? '', known),
    },
  ]);
  return String(answer).trim();
}

function choicesFor(term: string, known: readonly string[]): string[] {
  const matching = known.filter((one) => one.toLowerCase().includes(term.toLowerCase())).slice(0, 6);
  return term === '' || matching.includes(term) ? matching : [term, ...matching];
}

/** One of a list. */
export async function askChoice<T extends string>(
  message: string,
  choices: readonly { value: T; name: string }[],
  preset?: T,
): Promise<T> {
  const { answer } = await prompt([
    {
      type: 'select',
      name: 'answer',
      message,
      choices: [...choices],
      ...(preset === undefined ? {} : { default: preset }),
    },
  ]);
  return answer as T;
}

/** Yes or no. */
export async function askYes(message: string, preset: boolean): Promise<boolean> {
  const { answer } = await prompt([{ type: 'confirm', name: 'answer', message, default: preset }]);
  return answer === true;
}

/** Judges an answer that must not be empty. */
export function required(answer: string): string | true {
  return answer.trim() === '' ? 'Please type something.' : true;
}
