/** A picture of a terminal as SVG, from the very text that was printed. Knows the few colours that Style paints with. */

import { widthOf } from '../src/view/width.ts';

const CELL = { width: 8.4, height: 19 };
const MARGIN = 16;
const COLOURS = {
  text: '#d8dee9',
  ground: '#1f2430',
  faint: '#8a93a6',
  command: '#7fd1e0',
  alert: '#ffcf70',
};

/** How a run of text looks: set by SGR codes, taken back by others. */
interface Look {
  bold: boolean;
  faint: boolean;
  colour: string | null;
}

interface Run extends Look {
  text: string;
}

const PLAIN: Look = { bold: false, faint: false, colour: null };

/**
 * The text as an SVG of `columns` cells, wider where a line is. Every run of one look is placed on the cell it starts
 * in, so that columns stay aligned whatever font draws them. Codes it does not know are dropped.
 *
 * @example
 * renderSvg('due\n', 80).startsWith('<svg ') //=> true
 */
export function renderSvg(ansiText: string, columns: number): string {
  const lines = ansiText.replace(/\n$/, '').split('\n').map(runsOf);
  const widest = Math.max(columns, ...lines.map((runs) => widthOf(runs.map((run) => run.text).join(''))));
  const width = Math.ceil(widest * CELL.width) + 2 * MARGIN;
  const height = lines.length * CELL.height + 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" rx="6" fill="${COLOURS.ground}"/>`,
    `<g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${COLOURS.text}" xml:space="preserve">`,
    ...lines.flatMap((runs, index) => lineOf(runs, MARGIN + (index + 0.75) * CELL.height)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function lineOf(runs: Run[], y: number): string[] {
  let column = 0;
  return runs.flatMap((run) => {
    const start = column;
    column += widthOf(run.text);
    const lead = run.text.length - run.text.trimStart().length;
    const shown = run.text.trim();
    if (shown === '') return [];
    const x = MARGIN + (start + lead) * CELL.width;
    const length = (widthOf(shown) * CELL.width).toFixed(1);
    const weight = run.bold ? ' font-weight="bold"' : '';
    const fill = run.colour ?? (run.faint ? COLOURS.faint : null);
    const paint = fill === null ? '' : ` fill="${fill}"`;
    return [
      `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" textLength="${length}"${weight}${paint}>${xml(shown)}</text>`,
    ];
  });
}

/** Splits at escape codes; blanks of three and more divide a run, so that columns are placed one by one. */
function runsOf(line: string): Run[] {
  const runs: Run[] = [];
  let look = PLAIN;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is looked for
  for (const part of line.split(/(\u001b\[[0-9;]*m)/)) {
    if (part.startsWith('\u001b[')) look = codesOf(part).reduce(changed, look);
    else for (const text of part.split(/(?<=\s{2})(?=\S)/)) if (text !== '') runs.push({ ...look, text });
  }
  return runs;
}

function codesOf(sequence: string): number[] {
  return sequence.slice(2, -1).split(';').map(Number);
}

function changed(look: Look, code: number): Look {
  switch (code) {
    case 0:
      return PLAIN;
    case 1:
      return { ...look, bold: true };
    case 2:
      return { ...look, faint: true };
    case 22:
      return { ...look, bold: false, faint: false };
    case 33:
      return { ...look, colour: COLOURS.alert };
    case 36:
      return { ...look, colour: COLOURS.command };
    case 39:
      return { ...look, colour: null };
    default:
      return look;
  }
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
