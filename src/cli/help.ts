/** `help`: of the program, of a command, or of a topic. */

import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { Failure } from '../model/failure.ts';
import { nearest } from '../model/near.ts';
import {
  EXIT_STATUSES,
  RECIPES,
  renderCron,
  renderDates,
  renderPairs,
  renderRules,
  TOPICS,
  type Topic,
} from '../view/help.ts';

/** Prints the help of the program, or of what a word names. @throws usage where that is neither a command nor a topic */
export async function printHelp(ctx: Context, program: Command, word?: string): Promise<void> {
  const { stdout } = ctx;
  const command = program.commands.find((one) => one.name() === word);
  if (word === undefined) stdout.write(program.helpInformation() + ending());
  else if (command !== undefined) stdout.write(command.helpInformation());
  else if (Object.hasOwn(TOPICS, word)) stdout.write(await textOf(ctx, word as Topic, Math.min(stdout.columns, 100)));
  else {
    const near = nearest(word, [...program.commands.map((one) => one.name()), ...Object.keys(TOPICS)]);
    const hint = near === null ? 'followup help lists the commands and the topics' : `did you mean ${near}?`;
    throw new Failure('usage', `no help for "${word}"; ${hint}`);
  }
}

/** What stands beneath the list of commands: the topics, and how to begin. */
function ending(): string {
  const topics = Object.entries(TOPICS).map(([name, about]) => `  ${name.padEnd(12)}${about}\n`);
  return `Topics, with followup help TOPIC:
${topics.join('')}
To begin: followup init, then followup add. Each morning: followup due.
`;
}

async function textOf(ctx: Context, topic: Topic, columns: number): Promise<string> {
  if (topic === 'rules') return renderRules(columns);
  if (topic === 'dates') return renderDates(columns);
  if (topic === 'exit-codes') return renderPairs(EXIT_STATUSES, columns);
  if (topic === 'recipes') return RECIPES;
  if (topic === 'cron') return renderCron(programOn(ctx));
  const { searchSchema } = await import('../store/json-schema.ts');
  return `${renderPairs(keysOf(searchSchema()), columns)}
The same as JSON Schema: followup schema file. followup check names what is wrong, with its line.
`;
}

/** How this machine starts the program without a shell's settings: cron knows few folders, and no variables. */
function programOn({ program: { node, script }, env, cwd }: Context): { argv: string[]; file?: string } {
  const file = env.FOLLOWUP_FILE ?? '';
  const argv = /^\/(?:usr\/)?bin\/[^/]*$/.test(node) ? [script] : [node, script];
  return { argv, ...(file === '' ? {} : { file: resolve(cwd, file) }) };
}

interface Shape {
  description?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
}

/** Every key with what it is for, each beneath the one that it belongs to. */
function keysOf(schema: object, indent = ''): [string, string][] {
  const { properties, items, anyOf } = schema as Shape;
  if (anyOf !== undefined) return anyOf.flatMap((one) => keysOf(one, indent));
  if (items !== undefined) return keysOf(items, indent);
  return Object.entries(properties ?? {}).flatMap(([key, shape]): [string, string][] =>
    key === 'at' && indent.length > 2 ? [] : [[indent + key, shape.description ?? ''], ...keysOf(shape, `${indent}  `)],
  );
}
