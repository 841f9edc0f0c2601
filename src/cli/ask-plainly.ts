/** Asks line by line, without moving the cursor: for terminals that cannot, and where the locale has only ASCII. */

import { createInterface } from 'node:readline';
import { asciiText } from '../view/ascii.ts';
import { safeLine } from '../view/safe.ts';
import { wantsUnicode } from '../view/style.ts';
import type { Judge } from './ask.ts';

/**
 * One line of text, trimmed; the preset where it is empty.
 *
 * @throws ExitPromptError at the end of input
 */
export async function askLine(message: string, preset: string | undefined, judge: Judge): Promise<string> {
  for (;;) {
    const shown = preset === undefined ? '' : ` [${safeLine(preset)}]`;
    say(`${safeLine(message, 1000)}${shown} `);
    const line = (await readLine()).trim();
    const answer = line === '' && preset !== undefined ? preset : line;
    const verdict = await judge(answer);
    if (verdict === true) return answer;
    say(`${verdict}\n`);
  }
}

/** One of a list, by its number or by its value. */
export async function askNumber<T extends string>(
  message: string,
  choices: readonly { value: T; name: string }[],
  preset?: T,
): Promise<T> {
  say(choices.map(({ name }, index) => `  ${index + 1}  ${safeLine(name)}\n`).join(''));
  const of = (answer: string) => choices[Number(answer) - 1] ?? choices.find(({ value }) => value === answer);
  const judge = (answer: string) => of(answer) !== undefined || `Please type a number from 1 to ${choices.length}.`;
  const answer = await askLine(message, preset, judge);
  return of(answer)?.value as T;
}

function say(text: string): void {
  process.stderr.write(wantsUnicode(process.env) ? text : asciiText(text));
}

function readLine(): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: process.stdin, terminal: false });
    let said: string | null = null;
    lines.once('line', (line) => {
      said = line;
      lines.close();
    });
    lines.once('close', () => {
      process.stdin.pause();
      if (said !== null) resolve(said);
      else reject(Object.assign(new Error('the input ended'), { name: 'ExitPromptError' }));
    });
  });
}
