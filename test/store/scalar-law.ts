/** The law of scalars: whatever we write is read back equal, by YAML 1.2 and by readers that still follow 1.1. */

import fc from 'fast-check';
import { parse } from 'yaml';
import { writeScalar } from '../../src/store/edit/render.ts';

const PIECES = [
  ...['no', 'yes', 'on', 'y', 'n', 'null', '~', 'true', '.nan', '.inf', '0x1F', '0o17', '017', '1_000', '1e3'],
  ...['12:30', '12:30:45', '2026-12-01', '=', '<<', '---', '...', '# x', ' #', '- x', '? x', ': ', ':', ' lead'],
  ...['@x', '`x', '%x', '!x', '&x', '*x', '|', '>', '[', ']', '{', '}', ',', "'", '"', '\\', '\n', '\r', '\t'],
  ...['\0', '\x1b', '\x7f', '\x85', '\u2028', '\ufeff', '\u202e', '\ufffe', '\ud83d\ude00', 'e\u0301', 'a', ' '],
  ...['\u200d', '\udbff\udfff', 'Zo\u00eb', '-', '.', '+1', '-0', '1.', '.5', '6e', '0b1', '190:20:30'],
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** Whether a text was read as itself; days and instants stand plain in the file, which 1.1 takes for a time. */
function isRead(read: unknown, value: string): boolean {
  return read === value || (read instanceof Date && /^\d{4}-\d\d-\d\d/.test(value));
}

/** Writes so many texts in block and flow, plain or quoted like before. @throws Error that shows the smallest it breaks at */
export function checkScalars(runs: number): void {
  const law = fc.property(
    text,
    fc.constantFrom('plain' as const, 'single' as const, 'double' as const),
    (value, like) => {
      for (const inFlow of [false, true]) {
        const written = writeScalar(value, { inFlow, like });
        if (/[\r\n]/.test(written)) throw new Error(`not one line: ${written}`);
        const page = inFlow ? `k: { v: ${written}, w: [${written}] }` : `k:\n  v: ${written}  # c\n  w: [1]`;
        for (const version of ['1.2', '1.1'] as const) {
          const { k } = parse(page, { version, logLevel: 'silent' });
          if (!isRead(k.v, value) || (inFlow && !isRead(k.w[0], value)))
            throw new Error(`${version} reads ${written} otherwise`);
        }
      }
    },
  );
  fc.assert(law, { numRuns: runs });
}
