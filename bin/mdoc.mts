/** The manual page in mdoc, from the same command tree as the help. Knows no option by name. */

import type { Day } from '../src/model/instant.ts';
import { MONTHS } from '../src/time/day.ts';

/** A command as data: what commander knows of it. */
export interface CommandTree {
  name: string;
  /** One sentence, without a full stop at its end. */
  summary: string;
  /** What follows the name: `INTERVIEW [options]`. */
  usage: string;
  options: { flags: string; summary: string }[];
  commands: CommandTree[];
}

/** What a manual says beyond its commands. Every list may be empty; then its section is left out. */
export interface ManExtras {
  version: string;
  /** The day of the release: the page does not depend on when it is made. */
  releasedOn: Day;
  /** Paragraphs. */
  description: string[];
  environment: [name: string, meaning: string][];
  files: [path: string, meaning: string][];
  exitStatus: readonly [status: string, meaning: string][];
  examples: [command: string, meaning: string][];
  /** Other pages: name and section. */
  seeAlso: [name: string, section: string][];
}

/**
 * The page in mdoc. Commands and options keep their order. Ends with a newline.
 */
export function renderMan(tree: CommandTree, extras: ManExtras): string {
  const { releasedOn } = extras;
  const month = MONTHS[Number(releasedOn.slice(5, 7)) - 1] ?? '';
  const description = [...extras.description, `This is version ${extras.version}.`];
  return [
    `.Dd ${month} ${Number(releasedOn.slice(8))}, ${releasedOn.slice(0, 4)}`,
    `.Dt ${tree.name.toUpperCase()} 1`,
    '.Os',
    '.Sh NAME',
    `.Nm ${tree.name}`,
    `.Nd ${text(tree.summary)}`,
    '.Sh SYNOPSIS',
    '.Nm',
    '.Op Ar option ...',
    '.Ar command',
    '.Op Ar argument ...',
    '.Sh DESCRIPTION',
    ...description.flatMap((paragraph, index) => (index === 0 ? [text(paragraph)] : ['.Pp', text(paragraph)])),
    ...section('COMMANDS', tree.commands.length > 0 ? commandList(tree.commands, '') : []),
    ...section('OPTIONS', optionList(tree.options)),
    ...section('ENVIRONMENT', tagList(extras.environment, 'Ev')),
    ...section('FILES', tagList(extras.files, 'Pa')),
    ...section('EXIT STATUS', tagList(extras.exitStatus, 'Sy')),
    ...section('EXAMPLES', exampleLines(extras.examples)),
    ...section('SEE ALSO', seeAlsoLines(extras.seeAlso)),
    '',
  ].join('\n');
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`.Sh ${title}`, ...lines];
}

function commandList(commands: CommandTree[], prefix: string): string[] {
  return [
    '.Bl -tag -width Ds',
    ...commands.flatMap((command) => {
      const name = `${prefix}${command.name}`;
      const usage = command.usage === '' ? '' : ` No ${argument(command.usage)}`;
      return [
        `.It Cm ${argument(name)}${usage}`,
        text(sentence(command.summary)),
        ...optionList(command.options),
        ...(command.commands.length > 0 ? commandList(command.commands, `${name} `) : []),
      ];
    }),
    '.El',
  ];
}

function optionList(options: CommandTree['options']): string[] {
  return tagList(
    options.map(({ flags, summary }) => [flags, summary]),
    'Sy',
  );
}

function tagList(items: readonly [term: string, meaning: string][], macro: 'Sy' | 'Ev' | 'Pa'): string[] {
  if (items.length === 0) return [];
  const lines = items.flatMap(([term, meaning]) => [`.It ${macro} ${argument(term)}`, text(sentence(meaning))]);
  return ['.Bl -tag -width Ds', ...lines, '.El'];
}

function exampleLines(examples: ManExtras['examples']): string[] {
  return examples.flatMap(([command, meaning], index) => [
    ...(index === 0 ? [] : ['.Pp']),
    text(`${meaning}:`),
    '.Pp',
    `.Dl ${argument(command)}`,
  ]);
}

/** Not as cross references, which are found wanting wherever the other program is not installed. */
function seeAlsoLines(pages: ManExtras['seeAlso']): string[] {
  return [...pages]
    .sort(([a, inA], [b, inB]) => (inA + a < inB + b ? -1 : 1))
    .map(([name, number], index) => `.Sy ${name} Ns (${number})${index === pages.length - 1 ? '' : ' ,'}`);
}

function sentence(words: string): string {
  const whole = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}

/** Text that no macro and no request can be mistaken in; each sentence on a line of its own, as mdoc has it. */
function text(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[a-z0-9)"`][.!?]) (?=[A-Z])/)
    .map((line) => escaped(line).replace(/^(?=[.'])/, '\\&'))
    .join('\n');
}

/** One argument of a macro, whatever it holds. */
function argument(words: string): string {
  return `"\\&${escaped(words).replaceAll('"', '\\(dq')}"`;
}

function escaped(words: string): string {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/[^\n\x20-\x7e]/gu, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return `\\[u${code.toString(16).toUpperCase().padStart(4, '0')}]`;
    });
}
