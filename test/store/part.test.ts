/** Reading and editing a part of a large file gives what reading and editing the whole gives, or leaves it to the whole. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/model/interview.ts';
import { appendEntry } from '../../src/store/edit/entry.ts';
import { partOf } from '../../src/store/edit/part.ts';
import { setPerson } from '../../src/store/edit/person.ts';
import { type KeptSearch, keptInterviews } from '../../src/store/kept-search.ts';
import { parseSource } from '../../src/store/parse.ts';
import { keepable, refreshed, type Same } from '../../src/store/refresh.ts';
import { searchText } from '../bench/generate.ts';

const runs = { numRuns: Number(process.env.PART_RUNS ?? 25) };
const options = { file: 'i.yaml', systemZone: () => 'UTC' };
const base = searchText(150);

function keptOf(text: string) {
  return keepable(parseSource(text, options), null);
}

const baseKept = keptOf(base);

/** What is the same at the front and at the back of two texts, in bytes. */
function sameOf(one: Buffer, other: Buffer): Same {
  const most = Math.min(one.length, other.length);
  let [front, back] = [0, 0];
  while (front < most && one[front] === other[front]) front += 1;
  while (back < most - front && one[one.length - 1 - back] === other[other.length - 1 - back]) back += 1;
  return { front, back };
}

function refreshedFrom(before: string, kept: KeptSearch, text: string) {
  const bytes = Buffer.from(text);
  return refreshed(kept, bytes, sameOf(Buffer.from(before), bytes), options);
}

/** Lines that a person might put in, some of which make no sense where they land. */
const LINE = fc.constantFrom(
  '# a comment',
  '      # a comment',
  '',
  '    notes: changed',
  '    notes: |',
  '      - id: company-3-role-3',
  '    firstChoice: true',
  '    timezone: Asia/Kathmandu',
  '  - { id: new, company: New, role: Role, at: 2026-11-20T10:00 }',
  '  - { company: New, role: Role, at: 2026-11-20T10:00 }',
  '  - id: company-7-role-7',
  '      - { outcome: offer, at: 2026-11-20T10:00:00Z }',
  'me: { name: Other }',
  'settings: { maxFollowUps: 1 }',
  '    notes: "open',
  '\tnotes: tab',
  '---',
  '...',
  '- x',
);

/** An edit by hand: lines put in, taken out or moved. */
const handEdit = fc.array(
  fc.tuple(fc.nat(), fc.integer({ min: 0, max: 30 }), fc.option(LINE, { nil: null }), fc.boolean()),
  { minLength: 1, maxLength: 3 },
);

function edited(text: string, edits: [number, number, string | null, boolean][]): string {
  const lines = text.split('\n');
  for (const [place, count, line, isMove] of edits) {
    const at = place % lines.length;
    const taken = count > 20 || line === null ? lines.splice(at, count) : [];
    if (line !== null) lines.splice(at, 0, line);
    if (isMove) lines.splice((place * 7) % lines.length, 0, ...taken);
  }
  return lines.join('\n');
}

/** Whole interviews taken out, doubled under another id, or changed in place: what mostly stays valid. */
const tidyEdit = fc.array(fc.tuple(fc.nat(), fc.constantFrom('out', 'double', 'change', 'swap')), {
  minLength: 1,
  maxLength: 4,
});

function tidied(text: string, edits: [number, string][]): string {
  const [head = '', ...items] = text.split(/^(?= {2}- id:)/m);
  for (const [place, what] of edits) {
    const at = place % items.length;
    const item = items[at] ?? '';
    if (what === 'out') items.splice(at, 1);
    if (what === 'double') items.splice(at, 0, item.replace(/id: (\S+)/, `id: $1-x${place}`));
    if (what === 'change') items[at] = item.replace('without a freeze', 'in one night');
    if (what === 'swap') items.push(...items.splice(at, 1));
  }
  return head + items.join('');
}

function expectRefreshed(text: string): void {
  const fresh = refreshedFrom(base, baseKept, text);
  if (fresh === null) return;
  const source = parseSource(text, options);
  expect(source.problems).toEqual([]);
  expect(source.warnings).toEqual([]);
  const { me, settings } = fresh.kept;
  expect({ me, settings, interviews: keptInterviews(fresh.kept) }).toEqual(source.search);
  const whole = keptOf(text);
  for (const part of ['ids', 'processes', 'telling', 'chosen'] as const)
    expect(fresh.kept.pieces.flatMap((piece) => piece[part])).toEqual(
      expect.arrayContaining(whole.pieces.flatMap((piece) => piece[part])),
    );
  const bytes = fresh.kept.pieces.reduce((sum, piece) => sum + piece.bytes, fresh.kept.headBytes);
  expect(bytes).toBe(Buffer.byteLength(text));
}

test('a kept search brought up to date is the search as it is now', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(handEdit, (edits) => expectRefreshed(edited(base, edits))),
    runs,
  );
  fc.assert(
    fc.property(tidyEdit, (edits) => expectRefreshed(tidied(base, edits))),
    runs,
  );
});

test('one tidy edit is read by its own pieces', () => {
  const text = base.replace('moved part 70 without', 'moved part 70 with');
  const fresh = refreshedFrom(base, baseKept, text);
  expect(fresh?.change.removed.length).toBe(1);
  expect(fresh?.change.added.flatMap(({ ids }) => ids)).toContain('company-70-role-70');
  expect(fresh?.change.added.flatMap(({ ids }) => ids).length).toBeLessThan(30);
});

test('what comes after the end of the document is read with the whole, which refuses it', () => {
  const more = '  - { id: new, company: New, role: Role, at: 2026-11-20T10:00 }\n';
  expect(parseSource(`${base}...\n`, options).problems).toEqual([]);
  const text = `${base}... # no more\n${more}`;
  for (const before of [`${base}...\n`, `${base}... # no more\n`, base])
    expect(refreshedFrom(before, keptOf(before), text)).toBe(null);
});

const entries: fc.Arbitrary<Entry> = fc.constantFrom<Entry>(
  { type: 'heard', words: 'next week: maybe', at: 0 },
  { type: 'sent', kind: 'thank-you', to: 'a@b.example', at: 0 },
  { type: 'outcome', outcome: 'offer', at: 0, respondBy: '2026-12-04' },
);

test('an edit within a part changes the file as the same edit of the whole does', {
  timeout: 120_000,
}, () => {
  let parts = 0;
  const law = fc.property(fc.nat(149), entries, tidyEdit, (number, entry, edits) => {
    const text = tidied(base, edits);
    const id = `company-${number}-role-${number}`;
    if (!text.includes(`id: ${id}\n`)) return;
    const bytes = Buffer.from(text);
    const kept = text === base ? baseKept : refreshedFrom(base, baseKept, text)?.kept;
    const part = kept === undefined ? null : partOf(kept, bytes, id, options);
    if (part === null) return;
    parts += 1;
    expect(part.text.length).toBeLessThan(text.length);
    const logged = appendEntry(text, id, entry, options);
    expect(part.whole(appendEntry(part.text, id, entry, options))?.toString()).toBe(logged);
    const noted = setPerson(text, id, `Ann Bee${number}`, { promised: 'the notes' }, options);
    const within = setPerson(part.text, id, `Ann Bee${number}`, { promised: 'the notes' }, options);
    expect(part.whole(within)?.toString()).toBe(noted);
  });
  fc.assert(law, runs);
  expect(parts).toBeGreaterThan(10);
});

test('no part where an interview has no id of its own, or the part would not end with its line', () => {
  const bytes = Buffer.from(base.replace('  - id: company-60-role-60\n    company', '  - company'));
  expect(partOf(keptOf(bytes.toString()), bytes, 'company-61-role-61', options)).toBe(null);
  const part = partOf(baseKept, Buffer.from(base), 'company-5-role-5', options);
  expect(part?.whole(part.text.trimEnd())).toBe(null);
  expect(part?.whole(part.text.replace('id: company-5-role-5', 'id: company-5-role-6x'))).toBe(null);
  expect(part?.whole(part.text.replace('version: 1', 'version:  1'))).toBe(null);
  expect(part?.others).toBeGreaterThan(50);
});
