/** How text may look: colour, glyphs, and width. Colour never carries meaning alone. */

import { Chalk } from 'chalk';

/** 0 none, 1 sixteen colours, 2 256 colours, 3 true colour: chalk's levels. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** The marks of drawings; each has a plain twin for terminals without UTF-8. */
export interface Glyphs {
  line: string;
  hold: string;
  window: string;
  met: string;
  now: string;
  sent: string;
  heard: string;
  stop: string;
  bar: string;
  gap: string;
  ellipsis: string;
  dash: string;
  dot: string;
}

/** What every `render…` function is told about the reader's screen. Paint text only after it was padded. */
export interface Style {
  columns: number;
  unicode: boolean;
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

const UNICODE: Glyphs = {
  line: '─',
  hold: '░',
  window: '█',
  met: '●',
  now: '▲',
  sent: '◆',
  heard: '◇',
  stop: '■',
  bar: '█',
  gap: '·',
  ellipsis: '…',
  dash: '–',
  dot: '·',
};

const ASCII: Glyphs = {
  line: '-',
  hold: ':',
  window: '#',
  met: 'o',
  now: '^',
  sent: '+',
  heard: '?',
  stop: 'x',
  bar: '#',
  gap: '.',
  ellipsis: '...',
  dash: '-',
  dot: '-',
};

/**
 * The style of a screen. Below 20 columns it is laid out as for 20.
 *
 * @example
 * styleFor({ level: 0, columns: 80, unicode: true }).strong('Elm') //=> 'Elm'
 */
export function styleFor(screen: { level: ColourLevel; columns: number; unicode: boolean }): Style {
  const looks = {
    columns: Math.max(20, Math.floor(screen.columns)),
    unicode: screen.unicode,
    glyphs: screen.unicode ? UNICODE : ASCII,
  };
  // Without colours chalk changes nothing, and need not be loaded.
  if (screen.level === 0) return { ...looks, strong: plain, faint: plain, command: plain, alert: plain };
  const chalk = new Chalk({ level: screen.level });
  return {
    ...looks,
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    command: (text) => chalk.cyan(text),
    alert: (text) => chalk.bold.yellow(text),
  };
}

function plain(text: string): string {
  return text;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * How much colour one output stream gets: `--no-color` or `--color` above NO_COLOR, that above FORCE_COLOR, that above
 * TERM=dumb, that above whether it is a terminal. An empty NO_COLOR does not count.
 *
 * @example
 * colourLevel({ env: { NO_COLOR: '', TERM: 'xterm-256color' }, isTty: true }) //=> 2
 * colourLevel({ flag: false, env: { FORCE_COLOR: '1' }, isTty: true }) //=> 0
 */
export function colourLevel(asked: { flag?: boolean | undefined; env: Env; isTty: boolean }): ColourLevel {
  const { flag, env, isTty } = asked;
  if (flag === false) return 0;
  if (flag === true) return Math.max(1, levelOf(env)) as ColourLevel;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return 0;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) {
    if (forced === '0' || forced === 'false') return 0;
    if (/^[123]$/.test(forced)) return Number(forced) as ColourLevel;
    return Math.max(1, levelOf(env)) as ColourLevel;
  }
  return isTty ? levelOf(env) : 0;
}

function levelOf(env: Env): ColourLevel {
  if (env.TERM === 'dumb') return 0;
  if (env.COLORTERM === 'truecolor' || env.COLORTERM === '24bit') return 3;
  return /-256(color)?$/.test(env.TERM ?? '') ? 2 : 1;
}

/**
 * Whether the locale says UTF-8: the first of LC_ALL, LC_CTYPE and LANG that is set decides.
 *
 * @example
 * wantsUnicode({ LANG: 'en_GB.UTF-8' }) //=> true
 * wantsUnicode({ LC_ALL: 'C', LANG: 'en_GB.UTF-8' }) //=> false
 */
export function wantsUnicode(env: Env): boolean {
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((value) => value !== undefined && value !== '');
  return /utf-?8/i.test(locale ?? '');
}
