/** Searches made by chance and written as people write YAML, in every habit that may stand in a file. By a seed. */

/** Whole numbers below a limit. */
export type Random = (limit: number) => number;
export type Data = { [key: string]: Value };
export type Value = string | number | boolean | null | Value[] | Data;

export interface Formatted {
  data: Data;
  text: string;
}

/** The same numbers for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[random(list.length)] as T;
}

interface Pen {
  random: Random;
  /** Number of the next comment. */
  comments: number;
  dash: number;
  isCommented: boolean;
}

/** A search in some format. */
export function write(data: Data, random: Random): string {
  const eol = pick(random, ['\n', '\n', '\r\n']);
  const mark = random(6) === 0 ? '\ufeff' : '';
  if (random(8) === 0) return mark + JSON.stringify(data, null, pick(random, [0, 2, 4])).replaceAll('\n', eol);
  const pen = { random, comments: 0, dash: pick(random, [0, 2, 2, 4]), isCommented: random(3) > 0 };
  const lines = [...remarks(pen, 0), ...(random(6) === 0 ? ['---'] : []), ...blockMap(pen, data, 0)];
  const last = random(4) === 0 ? '' : eol;
  return mark + [...lines, ...remarks(pen, 0)].join(eol) + last;
}

function remark(pen: Pen): string {
  pen.comments += 1;
  return `# c${pen.comments}: "x" {y} [z] 'w`;
}

/** Comment lines and blank ones, before a line at a column. */
function remarks(pen: Pen, column: number): string[] {
  const { random } = pen;
  if (!pen.isCommented || random(4) > 0) return random(8) === 0 ? [''] : [];
  return [...(random(2) === 0 ? [''] : []), `${' '.repeat(column)}${remark(pen)}`];
}

function tail(pen: Pen): string {
  return pen.isCommented && pen.random(5) === 0 ? `${pick(pen.random, [' ', '   ', '\t'])}${remark(pen)}` : '';
}

function blockMap(pen: Pen, data: Data, column: number): string[] {
  return Object.entries(data).flatMap(([key, value]) => [
    ...remarks(pen, column),
    ...blockPair(pen, key, value, column),
  ]);
}

function blockPair(pen: Pen, key: string, value: Value, column: number): string[] {
  const { random } = pen;
  const head = `${' '.repeat(column)}${random(12) === 0 ? `"${key}"` : key}:`;
  if (value === null) return [`${head}${pick(random, ['', ' null', ' ~', ' '])}${tail(pen)}`];
  if (typeof value !== 'object') return blockScalar(pen, head, value, column);
  const isEmpty = Object.keys(value).length === 0;
  if (isEmpty || random(3) === 0) return flowAfter(pen, `${head} `, value, column);
  if (!Array.isArray(value)) return [head + tail(pen), ...blockMap(pen, value, column + pick(random, [2, 4]))];
  const at = column + pen.dash;
  return [head + tail(pen), ...value.flatMap((item) => [...remarks(pen, at), ...blockItem(pen, item, at)])];
}

function blockItem(pen: Pen, item: Value, column: number): string[] {
  const { random } = pen;
  const margin = ' '.repeat(column);
  if (item === null || typeof item !== 'object') return [`${margin}- ${scalar(pen, item, true)}${tail(pen)}`];
  if (Array.isArray(item) || random(4) === 0) return flowAfter(pen, `${margin}- `, item, column);
  if (random(10) === 0) return [`${margin}-${tail(pen)}`, ...blockMap(pen, item, column + 2)];
  const gap = pick(random, [2, 2, 4]);
  const pairs = Object.entries(item);
  return pairs.flatMap(([key, value], index) => {
    const lines = blockPair(pen, key, value, column + gap);
    if (index > 0) return [...remarks(pen, column + gap), ...lines];
    return [`${margin}-${' '.repeat(gap - 1)}${lines[0]?.slice(column + gap)}`, ...lines.slice(1)];
  });
}

function blockScalar(pen: Pen, head: string, value: string | number | boolean, column: number): string[] {
  const { random } = pen;
  const isProse = typeof value === 'string' && /^[a-z]+( [a-z]+)*(\n[a-z]+( [a-z]+)*)+\n?$/.test(value);
  if (!isProse || random(3) === 0)
    return [`${head}${pick(random, [' ', ' ', '   '])}${scalar(pen, value, false)}${tail(pen)}`];
  const margin = ' '.repeat(column + pick(random, [1, 2, 4]));
  const lines = value.replace(/\n$/, '').split('\n');
  const comment = pen.isCommented && random(2) === 0 ? ` ${remark(pen)}` : '';
  return [`${head} |${value.endsWith('\n') ? '' : '-'}${comment}`, ...lines.map((line) => margin + line)];
}

function flowAfter(pen: Pen, head: string, value: Value, column: number): string[] {
  const lines = flow(pen, value, column + 2).split('\n');
  return lines.map((line, index) => (index === 0 ? head : '') + line + (index === lines.length - 1 ? tail(pen) : ''));
}

/** A flow collection, in one line or in several. */
function flow(pen: Pen, value: Value, column: number): string {
  const { random } = pen;
  if (value === null || typeof value !== 'object') return value === null ? 'null' : scalar(pen, value, true);
  const colon = pick(random, [': ', ': ', ':  ']);
  const isLong = random(6) === 0;
  const parts = Array.isArray(value)
    ? value.map((item) => flow(pen, item, column + 2))
    : Object.entries(value).map(([key, child]) => `${key}${colon}${flow(pen, child, column + 2)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return pick(random, [`${open}${close}`, `${open} ${close}`]);
  const margin = `\n${' '.repeat(column)}`;
  if (isLong) {
    const rows = parts.map((part, index) => {
      const comma = index < parts.length - 1 || random(2) === 0 ? ',' : '';
      return `${margin}${part}${comma}${tail(pen)}`;
    });
    return `${open}${rows.join('')}\n${' '.repeat(column - 1)}${close}`;
  }
  const pad = pick(random, ['', ' ']);
  return `${open}${pad}${parts.join(pick(random, [', ', ',', ' , ']))}${pad}${close}`;
}

function scalar({ random }: Pen, value: string | number | boolean | null, inFlow: boolean): string {
  if (typeof value === 'number' && random(4) === 0) return `0x${value.toString(16)}`;
  if (typeof value !== 'string') return String(value);
  const isPlain =
    /^[A-Za-z\d<][\w .@&/+>:<-]*$/.test(value) && !/: |:$| $|^(?:no|true|null|[\d.:_xe+-]+)$|^0x/.test(value);
  if (isPlain && !(inFlow && value.includes(':') && !/^\d/.test(value)) && random(3) > 0) return value;
  if (!/[\n\x7f]/.test(value) && random(2) === 0) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value);
}
