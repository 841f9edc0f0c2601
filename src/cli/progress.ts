/** Shows that long work goes on: on a terminal, after a second, on standard error; never in a pipe. */

import { safeLine } from '../view/safe.ts';
import type { Session } from './session.ts';

const PATIENCE_MS = 1000;
const PACE_MS = 100;

export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

/** A line of progress, which appears once the work has lasted a second. */
export function progressOn(session: Session): ProgressLine {
  const { stderr, process } = session.ctx;
  const isShown = stderr.isTty && !session.quiet && session.ctx.env.TERM !== 'dumb';
  const start = process.clock();
  let last = start + PATIENCE_MS - PACE_MS;
  let isDirty = false;
  return {
    show(text) {
      const now = process.clock();
      if (!isShown || now - last < PACE_MS) return;
      last = now;
      isDirty = true;
      stderr.write(`\r\u001b[K${safeLine(text, Math.max(10, stderr.columns - 1))}`);
    },
    clear() {
      if (isDirty) stderr.write('\r\u001b[K');
      isDirty = false;
    },
  };
}
