/** Searches written by chance as people write them: any style, comments everywhere. Each comment is there once. */

import { type Chance, pick } from './figure.ts';

/** A text, and what an edit may be tried on. */
export interface Page {
  text: string;
  interviews: { id: string; people: string[] }[];
}

interface Pen {
  chance: Chance;
  /** Spaces of a list's dash below its key. */
  dash: number;
  /** Spaces a level is deeper. */
  step: number;
  comments: number;
}

const WORDS = [
  'soon',
  'a # b',
  "it's: so",
  'no',
  '12:30',
  '- x',
  ' lead',
  '@x',
  'é 🎉',
  '"q"',
  'a, b',
  '{x}',
  '*y',
  'null',
  '0x1F',
];

/** Words that need quotes, or look as if they did. */
export function wordsOf(chance: Chance): string {
  return `${pick(chance, WORDS)}${chance() < 0.3 ? ` ${pick(chance, WORDS)}` : ''}`;
}

/** A page of one to three interviews. */
export function pageOf(chance: Chance): Page {
  const pen: Pen = { chance, dash: pick(chance, [0, 2, 4]), step: pick(chance, [2, 4]), comments: 0 };
  const interviews: Page['interviews'] = [];
  const lines = [...above(pen, 0), `version: 1${beside(pen)}`, ...me(pen)];
  if (chance() < 0.3) lines.push(...above(pen, 0), `settings: {country: GB}${beside(pen)}`);
  lines.push(...above(pen, 0), `interviews:${beside(pen)}`);
  const count = 1 + Math.floor(chance() * 3);
  for (let index = 0; index < count; index += 1) lines.push(...interview(pen, index, interviews));
  lines.push(...above(pen, 0));
  const text = lines.join(chance() < 0.25 ? '\r\n' : '\n');
  const end = chance() < 0.8 ? (text.includes('\r') ? '\r\n' : '\n') : '';
  return { text: `${chance() < 0.1 ? '\ufeff' : ''}${text}${end}`, interviews };
}

function comment(pen: Pen): string {
  pen.comments += 1;
  return `# c${pen.comments};`;
}

function beside(pen: Pen): string {
  return pen.chance() < 0.25 ? `${pick(pen.chance, [' ', '   ', '\t'])}${comment(pen)}` : '';
}

function above(pen: Pen, indent: number): string[] {
  if (pen.chance() < 0.2) return [`${' '.repeat(indent)}${comment(pen)}`];
  return pen.chance() < 0.15 ? [''] : [];
}

/** A value in one of the ways it can be written. */
export function quoted(chance: Chance, value: string, isInFlow: boolean): string {
  const isPlain = /^[A-Za-z][\w .]*\w$/.test(value) && !/^(?:no|null|yes|true|false)$/i.test(value) && !isInFlow;
  if (isPlain && chance() < 0.6) return value;
  return chance() < 0.5 ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

function me(pen: Pen): string[] {
  if (pen.chance() < 0.5) return [`me: { name: Zoë, timezone: Europe/London }${beside(pen)}`];
  const pad = ' '.repeat(pen.step);
  return [`me:${beside(pen)}`, `${pad}name: Zoë${beside(pen)}`, ...above(pen, pen.step), `${pad}email: z@x.example`];
}

function interview(pen: Pen, index: number, known: Page['interviews']): string[] {
  const { chance } = pen;
  const company = pick(chance, ['Acme', 'Halden & Sons', 'Elm']) + index;
  const id = `i-${index}`;
  const people = ['Ann Alba', 'Bo Bell', 'Søren'].slice(0, Math.floor(chance() * 4));
  known.push({ id, people });
  if (chance() < 0.15) {
    const inLine = people.map((name) => `{name: ${name}}`).join(', ');
    const list = people.length > 0 ? `, interviewers: [${inLine}]` : '';
    const head = `${' '.repeat(pen.dash)}- {id: ${id}, company: ${quoted(chance, company, true)}, role: Dev, at: 2026-11-2${index}T10:00`;
    return [...above(pen, pen.dash), `${head}${list}}${beside(pen)}`];
  }
  const pad = ' '.repeat(pen.dash + 2);
  const lines = [
    `id: ${id}`,
    `company: ${quoted(chance, company, false)}`,
    `role: ${quoted(chance, 'Data Engineer', false)}`,
    `at: ${pick(chance, ['2026-11-2', "'2026-11-2"])}${index}T10:00`,
  ].map((line) => (line.includes(": '2026") ? `${line}'` : line));
  if (chance() < 0.4) lines.push('minutes: 45');
  if (chance() < 0.3) lines.push('recruiter: { name: Lee Ong, email: lee@x.example }');
  const out = lines.flatMap((line) => [...above(pen, pad.length), `${pad}${line}${beside(pen)}`]);
  if (chance() < 0.3)
    out.push(`${pad}notes: ${pick(chance, ['|', '>-', '|+'])}`, `${pad}  a # no comment`, `${pad}  b`);
  out.push(
    ...list(
      pen,
      'interviewers',
      pad,
      people.map((name) => [`name: ${name}`, 'detail: x']),
    ),
  );
  out.push(...list(pen, 'history', pad, history(pen)));
  const first = out.findIndex((line) => line.startsWith(pad) && !line.trim().startsWith('#'));
  return out.map((line, place) => {
    if (place < first) return line.replace(/^ +/, ' '.repeat(pen.dash));
    return place === first ? `${' '.repeat(pen.dash)}- ${line.slice(pad.length)}` : line;
  });
}

function history({ chance }: Pen): string[][] {
  const count = chance() < 0.5 ? 0 : 1 + Math.floor(chance() * 2);
  return Array.from({ length: count }, (_, index) => [
    `heard: ${quoted(chance, wordsOf(chance), true)}`,
    `at: 2026-11-23T1${index}:00:00Z`,
  ]);
}

/** A list of maps: left out, empty, in one line, of lines, of blocks. */
function list(pen: Pen, key: string, pad: string, items: string[][]): string[] {
  const { chance } = pen;
  if (items.length === 0) {
    if (chance() < 0.6) return [];
    return [`${pad}${key}:${chance() < 0.5 ? ' []' : ''}${beside(pen)}`];
  }
  const inLine = items.map((pairs) => `{${pairs.join(', ')}}`);
  if (chance() < 0.2) return [`${pad}${key}: [${inLine.join(', ')}]${beside(pen)}`];
  const dash = pad + ' '.repeat(chance() < 0.3 ? 0 : pen.step);
  const isBlock = chance() < 0.5;
  const lines = items.flatMap(([first = '', ...rest], index) => {
    if (!isBlock) return [...above(pen, dash.length), `${dash}- ${inLine[index]}${beside(pen)}`];
    const more = rest.map((line) => `${dash}  ${line}${beside(pen)}`);
    return [...above(pen, dash.length), `${dash}- ${first}${beside(pen)}`, ...more];
  });
  return [`${pad}${key}:${beside(pen)}`, ...lines];
}
