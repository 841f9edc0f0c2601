/** How text may look: colour, glyphs, and width. Colour never carries meaning alone. */

import { Chalk } from 'chalk';

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
export function styleFor(screen: { hasColour: boolean; columns: number; unicode: boolean }): Style {
  const looks = {
    columns: Math.max(20, Math.floor(screen.columns)),
    glyphs: Object.fromEntries(
      Object.entries(GLYPHS).map(([name, [rich, plain]]) => [name, screen.unicode ? rich : plain]),
    ) as Glyphs,
  };
  // Without colours chalk changes nothing, and need not be loaded.
  if (!screen.hasColour) return { ...looks, strong: String, faint: String, command: String, alert: String };
  // Sixteen colours, as every terminal that has any has them.
  const chalk = new Chalk({ level: 1 });
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
 * Whether one output stream gets colour: `--no-color` above NO_COLOR, that above FORCE_COLOR, that above TERM=dumb, that
 * above whether it is a terminal. An empty NO_COLOR does not count.
 */
export function wantsColour({ isOff = false, env, isTty }: { isOff?: boolean; env: Env; isTty: boolean }): boolean {
  if (isOff || (env.NO_COLOR ?? '') !== '') return false;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return isTty && env.TERM !== 'dumb';
}

/** Whether the locale says UTF-8: the first of LC_ALL, LC_CTYPE and LANG that is set decides. */
export function wantsUnicode(env: Env): boolean {
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((value) => value !== undefined && value !== '');
  return /utf-?8/i.test(locale ?? '');
}
