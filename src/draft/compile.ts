/** Compiles templates from their text with the full Handlebars: for one's own, and where none are precompiled. */

import Handlebars from 'handlebars';
import { Failure } from '../model/failure.ts';
import type { TemplateContext } from './fields.ts';
import { invalidTemplate, type Parsed, parseTemplate, type TemplateText } from './parse.ts';

/** Mail is plain text: nothing is escaped for HTML, nothing unknown passes, only `if` and `unless` exist. */
export const COMPILE_OPTIONS = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { if: true, unless: true },
} as unknown as CompileOptions;

/** Makes text from a context. */
export type Compiled = (context: TemplateContext) => string;

/**
 * Compiles one template with the parts it includes.
 *
 * @param read text of a template by name; null where there is none
 * @throws invalid where it or one of its parts has an error, or includes itself
 * @throws refused where a part is named by a path
 */
export function compileTemplate(name: string, read: (name: string) => TemplateText | null): Compiled {
  const environment = Handlebars.create();
  const programs = new Map<string, hbs.AST.Program>();
  gather(name, [], { read, programs, sizes: new Map() });
  for (const [part, program] of programs) {
    if (part !== name) environment.registerPartial(part, environment.compile(program, COMPILE_OPTIONS));
  }
  return environment.compile(programs.get(name), COMPILE_OPTIONS);
}

/** Parts that one template may come to, those of its parts counted as often as they come: far more than a mail needs. */
const MOST_PARTS = 1_000;

interface Gathering {
  read: (name: string) => TemplateText | null;
  programs: Map<string, hbs.AST.Program>;
  /** How many parts each template comes to, itself included. */
  sizes: Map<string, number>;
}

/** Parses a template and, depth first, the parts it includes; `within` is the way down to it. Returns its size. */
function gather(name: string, within: readonly TemplateText[], gathering: Gathering): number {
  const known = gathering.sizes.get(name);
  if (known !== undefined) return known;
  const template = gathering.read(name);
  const parent = within.at(-1);
  if (template === null) {
    if (parent === undefined) throw new Failure('usage', `there is no template "${name}"`);
    throw complaint(parent, `includes "${name}", but there is no ${name}.hbs beside it`);
  }
  if (within.some((one) => one.name === name)) throw complaint(parent ?? template, `includes itself`);
  const parsed: Parsed = parseTemplate(template);
  gathering.programs.set(name, parsed.program);
  let size = 1;
  for (const part of parsed.parts) size += gather(part, [...within, template], gathering);
  if (size > MOST_PARTS) throw complaint(template, `comes to more than ${MOST_PARTS} parts; include fewer`);
  gathering.sizes.set(name, size);
  return size;
}

function complaint(template: TemplateText, message: string): Failure {
  const lines = template.text.split('\n');
  const line = lines.findIndex((text) => text.includes('{{>')) + 1;
  const column = (lines[line - 1] ?? '').indexOf('{{>') + 1;
  return invalidTemplate(template, [{ file: template.file, line, column, path: '', message }]);
}
