/** Asks line by line, without moving the cursor: for terminals that cannot, and where the locale has only ASCII. */

import { createInterface } from 'node:readline';
import type { Choice, Judge, Terminal } from '../context.ts';
import { asciiText, safeLine } from '../view/safe.ts';
import { wantsUnicode } from '../view/style.ts';

/**
 * One line of text, trimmed; the preset where it is empty.
 *
 * @throws ExitPromptError at the end of input
 */
export async function askLine(
  terminal: Terminal,
  message: string,
  preset: string | undefined,
  judge: Judge,
): Promise<string> {
  for (;;) {
    const shown = preset === undefined ? '' : ` [${safeLine(preset)}]`;
    show(terminal, `${safeLine(message, 1000)}${shown} `);
    const line = (await readLine(terminal)).trim();
    const answer = line === '' && preset !== undefined ? preset : line;
    const verdict = await judge(answer);
    if (verdict === true) return answer;
    show(terminal, `${verdict}\n`);
  }
}

/** One of a list, by its number or by its value. */
export async function askNumber<T extends string>(
  terminal: Terminal,
  message: string,
  choices: readonly Choice<T>[],
  preset?: T,
): Promise<T> {
  const whyNot = (refused: string | undefined) => (refused === undefined ? '' : ` (${refused})`);
  show(
    terminal,
    choices.map(({ name, refused }, index) => `  ${index + 1}  ${safeLine(name)}${whyNot(refused)}\n`).join(''),
  );
  const of = (answer: string) => choices[Number(answer) - 1] ?? choices.find(({ value }) => value === answer);
  const judge = (answer: string) => {
    const chosen = of(answer);
    if (chosen === undefined) return `Please type a number from 1 to ${choices.length}.`;
    return chosen.refused === undefined || `That cannot be chosen: ${chosen.refused}.`;
  };
  const answer = await askLine(terminal, message, preset, judge);
  return of(answer)?.value as T;
}

function show({ screen, env }: Terminal, text: string): void {
  screen.write(wantsUnicode(env) ? text : asciiText(text));
}

function readLine({ keys }: Terminal): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: keys, terminal: false });
    let said: string | null = null;
    lines.once('line', (line) => {
      said = line;
      lines.close();
    });
    lines.once('close', () => {
      keys.pause();
      if (said !== null) resolve(said);
      else reject(Object.assign(new Error('the input ended'), { name: 'ExitPromptError' }));
    });
  });
}
