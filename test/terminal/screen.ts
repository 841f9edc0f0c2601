/** A real terminal in tmux, in a folder of its own: types keys, reads the screen. Waits for text, never for time. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = new URL('../..', import.meta.url).pathname;
const PATIENCE_MS = 25_000;
const PROMPT = /\[(\d+) (\d+)\]>\s*$/;

export interface Screen {
  /** The home of the person at the terminal; the file is `interviews.yaml` in it. */
  home: string;
  file: string;
  /** Presses keys by tmux's names: `Enter`, `Down`, `C-c`. */
  press(...keys: string[]): void;
  /** Types text as it stands. */
  type(text: string): void;
  /** Types a line and Enter. */
  enter(text: string): void;
  /** Pastes text as a terminal does, marked as pasted where the program asks for that. */
  paste(text: string): void;
  resize(columns: number, rows: number): void;
  /** The screen now, without blank lines at its end. */
  shown(): string;
  /** The screen with what has scrolled off it, lines that were broken at its edge joined. */
  scrolled(): string;
  /** Waits until the screen shows a text or fits a pattern; what it then shows. */
  until(wanted: string | RegExp): Promise<string>;
  /** Waits for the prompt of the shell after a command; the exit status. */
  status(): Promise<number>;
  close(): void;
}

export interface ScreenOptions {
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
  /** What the file holds at the start; none where it is left out. */
  text?: string;
}

/** Opens a shell at 80x24, on a Tuesday morning in London. */
export function openScreen({ columns = 80, rows = 24, env = {}, text }: ScreenOptions = {}): Screen {
  const home = mkdtempSync(join(tmpdir(), 'followup-terminal-'));
  const file = join(home, 'interviews.yaml');
  mkdirSync(join(home, 'bin'));
  symlinkSync(join(root, 'bin/followup.js'), join(home, 'bin/followup'));
  if (text !== undefined) writeFileSync(file, text, { mode: 0o600 });
  const set = {
    PATH: `${join(home, 'bin')}:${process.env.PATH ?? ''}`,
    HOME: home,
    TERM: 'screen-256color',
    LC_ALL: 'C.UTF-8',
    TZ: 'Europe/London',
    FOLLOWUP_FILE: file,
    FOLLOWUP_NOW: '2026-11-24T10:00:00Z',
    PS1: '[$? \\#]> ',
    HISTFILE: '',
    ...env,
  };
  const tmux = (...args: string[]) =>
    execFileSync('tmux', ['-S', join(home, 'tmux'), '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', HOME: home, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const shell = ['env', '-i', ...Object.entries(set).map(([key, value]) => `${key}=${value}`)];
  const size = ['-x', String(columns), '-y', String(rows)];
  tmux('new-session', '-d', ...size, '-c', home, ...shell, 'bash', '--norc', '--noprofile');
  let prompts = 1;
  const shown = () => `${tmux('capture-pane', '-p').trimEnd()}\n`;
  const type = (typed: string) => tmux('send-keys', '-l', '--', typed);
  const press = (...keys: string[]) => tmux('send-keys', ...keys);
  const until = async (wanted: string | RegExp) => {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const now = shown();
      if (typeof wanted === 'string' ? now.includes(wanted) : wanted.test(now)) return now;
      if (Date.now() > end) throw new Error(`${wanted} did not come; the screen shows\n${now}`);
      await pause(30);
    }
  };
  return {
    home,
    file,
    press,
    type,
    enter(typed) {
      type(typed);
      press('Enter');
    },
    paste(typed) {
      writeFileSync(join(home, 'pasted'), typed);
      tmux('load-buffer', join(home, 'pasted'));
      tmux('paste-buffer', '-p', '-r');
    },
    resize: (width, height) => void tmux('resize-window', '-x', String(width), '-y', String(height)),
    shown,
    scrolled: () => `\n${tmux('capture-pane', '-p', '-J', '-S', '-').replace(/ +$/gm, '')}`,
    until,
    async status() {
      // Prompts are numbered: the one before the command may still stand there.
      for (;;) {
        const screen = await until(PROMPT);
        const [, status, number] = PROMPT.exec(screen) ?? [];
        if (Number(number) > prompts) {
          prompts = Number(number);
          return Number(status);
        }
        await until(new RegExp(`^(?![\\s\\S]*\\[\\d+ ${prompts}\\]>\\s*$)`));
      }
    },
    close() {
      try {
        tmux('kill-server');
      } finally {
        rmSync(home, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}

/** The file as it is, empty where there is none. */
export function readData({ file }: Screen): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
