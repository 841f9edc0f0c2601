/** Parses a template and walks its tree: only known fields, `if`, `unless` and parts pass. Text in, no I/O. */

import Handlebars from 'handlebars';
import type { Problem } from '../model/failure.ts';
import { Failure } from '../model/failure.ts';
import { FIELDS } from './fields.ts';

/** A template's text as read: LF line ends, no byte order mark. */
export interface TemplateText {
  name: string;
  /** Absolute. */
  file: string;
  text: string;
}

/** A template that passed: its tree, and the names of the parts it includes. */
export interface Parsed {
  program: hbs.AST.Program;
  parts: string[];
}

const BLOCKS = ['if', 'unless'];
/** Blocks within blocks: far more than any mail needs, far fewer than the stack holds. */
const DEEPEST = 20;
const PART = /^[A-Za-z0-9][\w.-]*$/;

interface Walk {
  template: TemplateText;
  problems: Problem[];
  parts: string[];
}

/**
 * Parses and checks one template.
 *
 * @throws invalid with a problem for every unknown field or helper, or for the first error of syntax
 * @throws refused where it includes a part by a path
 */
export function parseTemplate(template: TemplateText): Parsed {
  const walk: Walk = { template, problems: [], parts: [] };
  refuseDepth(template);
  const program = parseProgram(template);
  visitAll(program.body, walk);
  if (walk.problems.length > 0) throw invalidTemplate(template, walk.problems);
  return { program, parts: walk.parts };
}

/** The failure of a template that cannot be used, with its problems. */
export function invalidTemplate({ name }: TemplateText, problems: Problem[]): Failure {
  return new Failure('invalid', `the template ${name} cannot be used`, { problems });
}

function parseProgram(template: TemplateText): hbs.AST.Program {
  try {
    return Handlebars.parse(template.text);
  } catch (error) {
    throw invalidTemplate(template, [syntaxProblem(template, error instanceof Error ? error.message : '')]);
  }
}

/**
 * Handlebars takes a minute over thousands of blocks within blocks, so they are counted before it sees them. An
 * `else if` is one more that nothing closes.
 */
function refuseDepth(template: TemplateText): void {
  let depth = 0;
  for (const { index, 0: tag } of template.text.matchAll(/\{\{~?(?:[#^](?!\s*\}\})|\/|\s*else\s+\w)/g)) {
    depth += tag.endsWith('/') ? -1 : 1;
    if (depth <= DEEPEST) continue;
    const lines = template.text.slice(0, index).split('\n');
    throw invalidTemplate(template, [problemAt(template, lines.length, (lines.at(-1) ?? '').length + 1, TOO_DEEP)]);
  }
}

const TOO_DEEP = 'blocks within blocks too deep; take some apart';

/** Handlebars tells the line, and the column by an arrow under an excerpt of at most 20 characters before it. */
function syntaxProblem(template: TemplateText, message: string): Problem {
  const parse = /^Parse error on line (\d+):\n(.*)\n(-*)\^/.exec(message);
  if (parse !== null) {
    const line = Number(parse[1]);
    const text = template.text.split('\n')[line - 1] ?? '';
    const past = (parse[2] ?? '').replace(/^\.\.\./, '').slice(0, (parse[3] ?? '').length);
    const column = columnAfter(past, text);
    return problemAt(template, line, column, 'not a valid template; check the braces around here');
  }
  const other = /^(.*?)(?: - (\d+):(\d+))?$/s.exec(message);
  const line = Number(other?.[2] ?? 1);
  const column = Number(other?.[3] ?? 0) + 1;
  const what = /doesn't match/.test(message)
    ? `${other?.[1] ?? ''}; close every block by its own name`
    : 'not a valid template; check the braces around here';
  return problemAt(template, line, column, what);
}

/** The column after the last of `past`, which is the end of what was read with its line breaks left out. */
function columnAfter(past: string, line: string): number {
  const whole = past === '' ? -1 : line.indexOf(past);
  if (whole !== -1) return whole + past.length + 1;
  let length = Math.min(past.length, line.length);
  while (!past.endsWith(line.slice(0, length))) length -= 1;
  return length + 1;
}

function problemAt(template: TemplateText, line: number, column: number, message: string): Problem {
  return { file: template.file, line, column, path: '', message };
}

function report(walk: Walk, node: hbs.AST.Node, message: string): void {
  const { line, column } = node.loc.start;
  walk.problems.push(problemAt(walk.template, line, column + 1, message));
}

function visitAll(body: readonly hbs.AST.Statement[], walk: Walk): void {
  for (const statement of body) visit(statement, walk);
}

function visit(statement: hbs.AST.Statement, walk: Walk): void {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return;
    case 'MustacheStatement':
      visitMustache(statement as hbs.AST.MustacheStatement, walk);
      return;
    case 'BlockStatement':
      visitBlock(statement as hbs.AST.BlockStatement, walk);
      return;
    case 'PartialStatement':
      visitPart(statement as hbs.AST.PartialStatement, walk);
      return;
    default:
      report(walk, statement, 'a template may use fields, if, unless and plain parts; nothing else');
  }
}

function visitMustache(mustache: hbs.AST.MustacheStatement, walk: Walk): void {
  if (mustache.params.length > 0 || mustache.hash !== undefined) {
    const name = (mustache.path as hbs.AST.PathExpression).original;
    report(walk, mustache, `unknown helper "${name}"; a template may use if and unless`);
    return;
  }
  checkField(mustache.path, walk);
}

function visitBlock(block: hbs.AST.BlockStatement, walk: Walk): void {
  const name = block.path.original;
  const [condition] = block.params;
  if (!BLOCKS.includes(String(name))) {
    report(walk, block, `unknown block "${name}"; a template may use if and unless`);
  } else if (condition === undefined || block.params.length > 1 || block.hash !== undefined) {
    report(walk, block, `"${name}" takes the name of one field`);
  } else {
    checkField(condition, walk);
  }
  visitAll(block.program?.body ?? [], walk);
  visitAll(block.inverse?.body ?? [], walk);
}

function checkField(expression: hbs.AST.Expression, walk: Walk): void {
  const { type, original } = expression as hbs.AST.PathExpression;
  if (type === 'PathExpression' && Object.hasOwn(FIELDS, original)) return;
  const known = Object.keys(FIELDS).join(', ');
  report(walk, expression, `unknown field "${original ?? type}"; known: ${known}`);
}

function visitPart(part: hbs.AST.PartialStatement, walk: Walk): void {
  const name = String((part.name as hbs.AST.PathExpression).original ?? '');
  if (!PART.test(name)) {
    const { line } = part.loc.start;
    throw new Failure(
      'refused',
      `the template ${walk.template.name} includes "${name}" at line ${line}; parts come from its own folder, by name alone`,
    );
  }
  if (part.params.length > 0 || part.hash !== undefined) report(walk, part, 'a part takes no arguments');
  walk.parts.push(name);
}
