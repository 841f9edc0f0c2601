/** The prompt for real, on a terminal: by inquirer, else line by line, without moving the cursor. */

import { createInterface } from 'node:readline';
import { Transform } from 'node:stream';
import type { Choice, Judge, Prompt, Terminal } from '../context.ts';
import { defined } from '../model/defined.ts';
import { asciiText, safeLine } from '../view/safe.ts';
import { wantsUnicode } from '../view/style.ts';
import { required } from './people.ts';

/** The prompt of a terminal; line by line where it cannot move its cursor, or where the locale has only ASCII. */
export function promptOn(terminal: Terminal): Prompt {
  const { env } = terminal;
  const isPlain = env.TERM === 'dumb' || !wantsUnicode(env);
  return {
    text: (message, { preset, known, nothing, judge } = {}) => {
      const judged = judge ?? (known === undefined || nothing !== undefined ? () => true : required);
      if (!isPlain && known !== undefined && known.length > 0)
        return askKnown(terminal, message, known, nothing, judged);
      const question = nothing === undefined ? message : `${message} (Enter for ${nothing})`;
      return (isPlain ? askLine : askText)(terminal, question, preset, judged);
    },
    choice: (message, choices, preset) => (isPlain ? askNumber : askChoice)(terminal, message, choices, preset),
    yes: async (message, preset) => {
      if (!isPlain) return (await answered(terminal, message, { type: 'confirm', default: preset })) === true;
      const judge = (answer: string) => /^(?:y|yes|n|no)$/i.test(answer) || 'Please type yes or no.';
      return /^y/i.test(await askLine(terminal, message, preset ? 'yes' : 'no', judge));
    },
  };
}

/** The answer to one question of inquirer's, with the keys of the terminal led past what was pasted. */
async function answered({ keys, screen }: Terminal, message: string, question: object): Promise<unknown> {
  const { createPromptModule } = await import('inquirer');
  const joined = Object.assign(joinPastes(), { setRawMode: (raw: boolean) => keys.setRawMode(raw) });
  const prompt = createPromptModule({ input: joined as never, output: screen });
  keys.pipe(joined);
  screen.write(MARK_PASTES.on);
  try {
    const asked = { ...question, name: 'answer', message: safeLine(message, 1000) };
    const { answer } = await prompt([asked as never]);
    return answer;
  } finally {
    screen.write(MARK_PASTES.off);
    keys.unpipe(joined);
    // An editor that runs next must find the keys, and the process its end.
    keys.pause();
  }
}

async function askText(terminal: Terminal, message: string, preset: string | undefined, judge: Judge): Promise<string> {
  const shown = preset === undefined ? undefined : safeLine(preset, 4096);
  const validate = (typed: string) => judge(typed.trim());
  const answer = await answered(terminal, message, defined({ type: 'input', default: shown, validate }));
  return answer === shown ? (preset ?? '') : String(answer).trim();
}

async function askKnown(
  terminal: Terminal,
  message: string,
  known: readonly string[],
  nothing: string | undefined,
  validate: Judge,
): Promise<string> {
  const source = (term: string | undefined) => choicesFor(term?.trim() ?? '', known, nothing);
  return String(await answered(terminal, message, { type: 'search', source, validate })).trim();
}

function choicesFor(term: string, known: readonly string[], nothing: string | undefined) {
  const matching = known.filter((one) => one.toLowerCase().includes(term.toLowerCase())).slice(0, 6);
  const choices: (Choice<string> & { short?: string })[] = matching.map((value) => ({ value, name: safeLine(value) }));
  if (term === '') return nothing === undefined ? choices : [{ value: '', name: nothing }, ...choices];
  if (matching.includes(term)) return choices;
  return [{ value: term, name: `${safeLine(term)} (new)`, short: safeLine(term) }, ...choices];
}

async function askChoice<T extends string>(
  terminal: Terminal,
  message: string,
  choices: readonly Choice<T>[],
  preset?: T,
): Promise<T> {
  const shown = choices.map(({ value, name, note, refused }) => ({
    value,
    name: safeLine(name),
    ...(note === undefined ? {} : { description: safeLine(note, 2000) }),
    ...(refused === undefined ? {} : { disabled: `(${refused})` }),
  }));
  const looks = { pageSize: Math.min(choices.length, 12), loop: false, theme: { indexMode: 'number' } };
  const question = defined({ type: 'select', choices: shown, ...looks, default: preset });
  return (await answered(terminal, message, question)) as T;
}

/** One line of text, trimmed; the preset where it is empty. @throws ExitPromptError at the end of input */
async function askLine(terminal: Terminal, message: string, preset: string | undefined, judge: Judge): Promise<string> {
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
async function askNumber<T extends string>(
  terminal: Terminal,
  message: string,
  choices: readonly Choice<T>[],
  preset?: T,
): Promise<T> {
  for (const [index, { name, refused }] of choices.entries()) {
    show(terminal, `  ${index + 1}  ${safeLine(name)}${refused === undefined ? '' : ` (${refused})`}\n`);
  }
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

const START = '\u001b[200~';
const END = '\u001b[201~';

/** Asks a terminal to mark what is pasted, and no longer. */
const MARK_PASTES = { on: '\u001b[?2004h', off: '\u001b[?2004l' };

/** Keys as they come in; what a terminal marks as pasted goes on as one line: a line break must answer no question. */
function joinPastes(): Transform {
  const decoder = new TextDecoder();
  const joined = pasteJoiner();
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, joined(decoder.decode(chunk, { stream: true })));
    },
  });
}

/** A function that takes keys in pieces of any size, and gives back what a prompt may see: a paste once it is whole. */
export function pasteJoiner(): (piece: string) => string {
  let held = '';
  return (piece) => {
    const [typed = '', ...pastes] = (held + piece).split(START);
    const isWhole = pastes.at(-1)?.includes(END) ?? true;
    held = isWhole ? '' : START + pastes.pop();
    const joined = pastes.map((one) => {
      const [pasted = '', ...after] = one.split(END);
      return oneLine(pasted) + after.join('');
    });
    return typed + joined.join('');
  };
}

function oneLine(text: string): string {
  return text.replace(/[\s\u0085]*[\r\n\t\u0085\u2028\u2029][\s\u0085]*/g, ' ').replace(/\p{Cc}/gu, '');
}
