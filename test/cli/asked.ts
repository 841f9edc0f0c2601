/** A command run in this process, at a terminal where somebody answers. */

import { run } from '../../src/cli/run.ts';
import type { Judge, Prompt } from '../../src/context.ts';
import type { Desk } from '../store/desk.ts';

export interface Asked {
  status: number;
  out: string;
  err: string;
  /** The questions, in the order in which they were asked. */
  questions: string[];
}

/** Enter: what is offered is taken. */
export const ENTER = '';

/** Runs a command; the answers are given in turn, what a judge refuses is followed by the next. */
export async function runAsked(desk: Desk, answers: readonly string[], ...argv: string[]): Promise<Asked> {
  const asked: Asked = { status: 0, out: '', err: '', questions: [] };
  const left = [...answers];
  const next = (message: string) => {
    asked.questions.push(message);
    const answer = left.shift();
    if (answer === undefined) throw Object.assign(new Error(`no answer to "${message}"`), { name: 'ExitPromptError' });
    return answer;
  };
  const judged = async (message: string, preset: string, judge: Judge = () => true) => {
    for (;;) {
      const typed = next(message);
      const answer = typed === ENTER ? preset : typed;
      if ((await judge(answer)) === true) return answer;
    }
  };
  const prompt: Prompt = {
    text: (message, { preset = '', judge } = {}) => judged(message, preset, judge),
    choice: async (message, choices, preset) => {
      const answer = next(message);
      const value = choices.find((one) => one.value === answer)?.value ?? preset ?? choices[0]?.value;
      if (value === undefined) throw new Error(`nothing to choose for "${message}"`);
      return value;
    },
    yes: async (message, preset) => {
      const answer = next(message);
      return answer === ENTER ? preset : answer === 'yes';
    },
  };
  const output = (key: 'out' | 'err') => ({
    isTty: true,
    columns: 80,
    write: (text: string) => {
      asked[key] += text;
    },
  });
  const stdin = { isTty: true, read: () => new Uint8Array() };
  asked.status = await run({
    ...desk.ctx,
    argv,
    stdin,
    stdout: output('out'),
    stderr: output('err'),
    prompt: () => prompt,
  });
  return asked;
}
