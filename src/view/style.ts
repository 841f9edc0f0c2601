/** How text may look: colour, glyphs, and width. Colour never carries meaning alone. */

import { Chalk } from 'chalk';

/** 0 none, 1 sixteen colours, 2 256 colours, 3 true colour: chalk's levels. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** The marks of drawings, each with its plain twin for terminals without UTF-8. */
const GLYPHS = {
  line: ['─', '-'],
  hold: ['░', ':'],
  window: ['█', '#'],
  met: ['●', 'o'],
  now: ['▲', '^'],
  sent: ['◆', '+'],
  heard: ['◇', '?'],
  stop: ['■', 'x'],
  bar: ['█', '#'],
  gap: ['·', '.'],
  ellipsis: ['…', '...'],
  dash: ['–', '-'],
} as const;
type Glyphs = Record<keyof typeof GLYPHS, string>;

/** What every `render…` function is told about the reader's screen. Paint text only after it was padded. */
export interface Style {
  columns: number;
  glyphs: Glyphs;
  /** Headings and what is urgent. */
  strong(text: string): string;
  /** Rules, ids, reasons: what one may skip. */
  faint(text: string): string;
  /** A command to copy. */
  command(text: string): string;
  /** What is late; the word is always there too. */
  alert(text: string): string;
}

/** The style of a screen. Below 20 columns it is laid out as for 20. */
export function styleFor(screen: { level: ColourLevel; columns: number; unicode: boolean }): Style {
  const looks = {
    columns: Math.max(20, Math.floor(screen.columns)),
    glyphs: Object.fromEntries(
      Object.entries(GLYPHS).map(([name, [rich, plain]]) => [name, screen.unicode ? rich : plain]),
    ) as Glyphs,
  };
  // Without colours chalk changes nothing, and need not be loaded.
  if (screen.level === 0) return { ...looks, strong: String, faint: String, command: String, alert: String };
  const chalk = new Chalk({ level: screen.level });
  return {
    ...looks,
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    command: (text) => chalk.cyan(text),
    alert: (text) => chalk.bold.yellow(text),
  };
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * How much colour one output stream gets: `--no-color` above NO_COLOR, that above FORCE_COLOR, that above TERM=dumb,
 * that above whether it is a terminal. An empty NO_COLOR does not count.
 */
export function colourLevel(asked: { isOff?: boolean; env: Env; isTty: boolean }): ColourLevel {
  const { isOff = false, env, isTty } = asked;
  if (isOff || (env.NO_COLOR ?? '') !== '') return 0;
  const forced = env.FORCE_COLOR;
  if (forced === undefined) return isTty ? levelOf(env) : 0;
  if (forced === '0' || forced === 'false') return 0;
  return (/^[123]$/.test(forced) ? Number(forced) : Math.max(1, levelOf(env))) as ColourLevel;
}

function levelOf(env: Env): ColourLevel {
  if (env.TERM === 'dumb') return 0;
  if (env.COLORTERM === 'truecolor' || env.COLORTERM === '24bit') return 3;
  return /-256(color)?$/.test(env.TERM ?? '') ? 2 : 1;
}

/** Whether the locale says UTF-8: the first of LC_ALL, LC_CTYPE and LANG that is set decides. */
export function wantsUnicode(env: Env): boolean {
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((value) => value !== undefined && value !== '');
  return /utf-?8/i.test(locale ?? '');
}
