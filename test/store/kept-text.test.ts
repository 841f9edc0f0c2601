/** The text beside the cache tells what changed, to the byte, whatever was kept before. */

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHUNK } from '../../src/store/file/content.ts';
import { compareKept, isTextOf, keepChange, keepText, keptIfSame } from '../../src/store/kept-text.ts';
import { closeDesk, type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
});
afterAll(() => closeDesk(desk));

const KEY = 'key';

/** Compares a text with the one kept before it, holds what is told to the two of them, and keeps it. */
function follow(name: string, before: string | null, now: string, isWhole: boolean): void {
  const bytes = Buffer.from(now);
  const comparison = compareKept(desk.ctx, name, KEY, bytes);
  desk.write(now, 'text');
  const same = keptIfSame(desk.ctx, name, KEY, `${desk.folder}/text`);
  if (before === null) {
    expect(comparison).toBe(null);
    expect(same).toBe(null);
    keepText(desk.ctx, name, KEY, bytes);
    return;
  }
  const old = Buffer.from(before);
  if (comparison === null) throw new Error('what was kept is not found');
  const { front, back, isSame } = comparison;
  expect(isSame).toBe(old.equals(bytes));
  expect(same?.text.id).toBe(isSame ? comparison.text.id : undefined);
  expect(isTextOf(desk.ctx, name, KEY, comparison.text.id, `${desk.folder}/text`)).toBe(isSame);
  expect(isTextOf(desk.ctx, name, KEY, 'another', `${desk.folder}/text`)).toBe(false);
  expect(front + back).toBeLessThanOrEqual(Math.min(old.length, bytes.length));
  expect(bytes.subarray(0, front).equals(old.subarray(0, front))).toBe(true);
  expect(bytes.subarray(bytes.length - back).equals(old.subarray(old.length - back))).toBe(true);
  // As much as there is: the next byte differs, unless one of the two has no more.
  const isFull = front + back === Math.min(old.length, bytes.length);
  expect(isFull || bytes[front] !== old[front]).toBe(true);
  expect(isFull || bytes[bytes.length - back - 1] !== old[old.length - back - 1]).toBe(true);
  if (isWhole) keepText(desk.ctx, name, KEY, bytes);
  else keepChange(desk.ctx, name, KEY, comparison, bytes);
}

const piece = fc.constantFrom('a', 'b', '\n', 'ü', '🎉', 'aab', '');
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('of any texts, one after the other', () => {
  let count = 0;
  const law = fc.property(fc.array(fc.tuple(text, fc.boolean()), { maxLength: 12 }), (steps) => {
    count += 1;
    let before: string | null = null;
    for (const [now, isWhole] of steps) {
      follow(`law${count}`, before, now, isWhole);
      before = now;
    }
  });
  fc.assert(law, { numRuns: 150 });
});

describe('of texts as long as what is read at once', () => {
  test.each([CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 7])('%d bytes', (length) => {
    const base = 'abcdefg\n'.repeat(length).slice(0, length);
    const at = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, length - 1, length].filter((place) => place <= length);
    const edits = at.flatMap((place) => [
      `${base.slice(0, place)}X${base.slice(place)}`,
      `${base.slice(0, place)}X${base.slice(place + 1)}`,
      base.slice(0, place) + base.slice(place + 3),
    ]);
    let before: string | null = null;
    for (const now of [base, ...edits, base]) {
      follow(`long${length}`, before, now, false);
      before = now;
    }
  });
});

test('a change too large to be kept as one is kept whole', () => {
  const large = 'x'.repeat(300_000);
  follow('large', null, 'head\ntail\n', false);
  follow('large', 'head\ntail\n', `head\n${large}tail\n`, false);
  follow('large', `head\n${large}tail\n`, `head\n${large}tale\n`, false);
});

test('a text is not taken for the one that was kept under another key, nor with another base', () => {
  const bytes = Buffer.from('one\ntwo\n');
  keepText(desk.ctx, 'keys', KEY, bytes);
  expect(compareKept(desk.ctx, 'keys', 'other', bytes)).toBe(null);
  const cache = `${desk.ctx.env.HOME}/.cache/followup`;
  desk.shell(`cp ${cache}/keys.text ${cache}/saved && cp ${cache}/keys.base ${cache}/base`);
  keepText(desk.ctx, 'keys', KEY, Buffer.from('one\nsix\n'));
  desk.shell(`cp ${cache}/saved ${cache}/keys.text`);
  expect(compareKept(desk.ctx, 'keys', KEY, bytes)).toBe(null);
});
