/** The prompt for real, on a terminal. The only place that loads inquirer. */

import type { Choice, Judge, Prompt, Terminal } from '../context.ts';
import { safeLine } from '../view/safe.ts';
import { wantsUnicode } from '../view/style.ts';
import { askLine, askNumber } from './ask-plainly.ts';
import { joinPastes, MARK_PASTES } from './pasted.ts';
import { required } from './people.ts';

/** The prompt of a terminal; line by line where it cannot move its cursor, or where the locale has only ASCII. */
export function promptOn(terminal: Terminal): Prompt {
  const { env } = terminal;
  const isPlain = env.TERM === 'dumb' || !wantsUnicode(env);
  const prompt: Prompt = isPlain
    ? {
        text: (message, { preset, judge = anything } = {}) => askLine(terminal, message, preset, judge),
        known: (message, _, options = {}) => prompt.text(...unlisted(message, options)),
        choice: (message, choices, preset) => askNumber(terminal, message, choices, preset),
        yes: async (message, preset) => {
          const judge = (answer: string) => /^(?:y|yes|n|no)$/i.test(answer) || 'Please type yes or no.';
          return /^y/i.test(await askLine(terminal, message, preset ? 'yes' : 'no', judge));
        },
      }
    : {
        text: (message, options) => askText(terminal, message, options),
        known: (message, known, options = {}) =>
          known.length === 0 ? prompt.text(...unlisted(message, options)) : askKnown(terminal, message, known, options),
        choice: (message, choices, preset) => askChoice(terminal, message, choices, preset),
        yes: async (message, preset) =>
          (await answered(terminal, { type: 'confirm', message: safeLine(message, 1000), default: preset })) === true,
      };
  return prompt;
}

const anything: Judge = () => true;

type KnownOptions = { nothing?: string; judge?: Judge };

/** The question for a text of which none is known yet. */
function unlisted(message: string, options: KnownOptions): [string, { judge: Judge }] {
  const { nothing } = options;
  return [nothing === undefined ? message : `${message} (Enter for ${nothing})`, { judge: judgeOf(options) }];
}

function judgeOf({ nothing, judge = nothing === undefined ? required : anything }: KnownOptions): Judge {
  return judge;
}

/** The answer to one question of inquirer's, with the keys of the terminal led past what was pasted. */
async function answered({ keys, screen }: Terminal, question: object): Promise<unknown> {
  const { createPromptModule } = await import('inquirer');
  const joined = Object.assign(joinPastes(), { setRawMode: (raw: boolean) => keys.setRawMode(raw) });
  const prompt = createPromptModule({ input: joined as never, output: screen });
  keys.pipe(joined);
  screen.write(MARK_PASTES.on);
  try {
    const { answer } = await prompt([{ ...question, name: 'answer' } as never]);
    return answer;
  } finally {
    screen.write(MARK_PASTES.off);
    keys.unpipe(joined);
    // An editor that runs next must find the keys, and the process its end.
    keys.pause();
  }
}

async function askText(
  terminal: Terminal,
  message: string,
  { preset, judge = anything }: { preset?: string; judge?: Judge } = {},
): Promise<string> {
  const shown = preset === undefined ? undefined : safeLine(preset, 4096);
  const answer = await answered(terminal, {
    type: 'input',
    message: safeLine(message, 1000),
    ...(shown === undefined ? {} : { default: shown }),
    validate: (typed: string) => judge(typed.trim()),
  });
  return answer === shown ? (preset ?? '') : String(answer).trim();
}

async function askKnown(
  terminal: Terminal,
  message: string,
  known: readonly string[],
  options: KnownOptions,
): Promise<string> {
  const answer = await answered(terminal, {
    type: 'search',
    message: safeLine(message, 1000),
    source: (term: string | undefined) => choicesFor(term?.trim() ?? '', known, options.nothing),
    validate: (value: string) => judgeOf(options)(value),
  });
  return String(answer).trim();
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
  const answer = await answered(terminal, {
    type: 'select',
    message: safeLine(message, 1000),
    choices: choices.map(({ value, name, note, refused }) => ({
      value,
      name: safeLine(name),
      ...(note === undefined ? {} : { description: safeLine(note, 2000) }),
      ...(refused === undefined ? {} : { disabled: `(${refused})` }),
    })),
    pageSize: Math.min(choices.length, 12),
    loop: false,
    theme: { indexMode: 'number' },
    ...(preset === undefined ? {} : { default: preset }),
  });
  return answer as T;
}
