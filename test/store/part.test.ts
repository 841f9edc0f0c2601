/** An edit of one interview alone changes the file as the same edit of the whole does, or leaves it to the whole. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/model/interview.ts';
import { appendEntry } from '../../src/store/edit/interview.ts';
import { editPart, startsOfItems } from '../../src/store/edit/part.ts';
import { setPerson } from '../../src/store/edit/person.ts';
import { parseSource } from '../../src/store/parse.ts';
import { searchText } from '../bench/generate.ts';

const runs = { numRuns: Number(process.env.PART_RUNS ?? 60) };
const options = { file: 'i.yaml', systemZone: () => 'UTC' };
const base = searchText(30);

/** Lines that a person might put in, some of which make no sense where they land. */
const LINE = fc.constantFrom(
  '# a comment',
  '      # a comment',
  '',
  '    notes: |+',
  '      - id: company-3-role-3',
  '  # - { id: company-3-role-3 }',
  '    firstChoice: true',
  '  - { id: new, company: New, role: Role, at: 2026-11-20T10:00 }',
  '  - { company: New, role: Role, at: 2026-11-20T10:00 }',
  '  -',
  'settings: { maxFollowUps: 1 }',
  'interviews:',
  '    notes: "open',
  '---',
  '...',
);
const handEdit = fc.array(fc.tuple(fc.nat(), fc.constantFrom(0, 0, 0, 1, 5, 13), LINE), { maxLength: 3 });

function edited(edits: [number, number, string][]): string {
  const lines = base.split('\n');
  for (const [place, count, line] of edits) lines.splice(place % lines.length, count, line);
  return lines.join('\n');
}

const entries: fc.Arbitrary<Entry> = fc.constantFrom<Entry>(
  { type: 'heard', words: 'next week: maybe', at: 0 },
  { type: 'sent', kind: 'thank-you', to: 'a@b.example', at: 0 },
  { type: 'outcome', outcome: 'offer', at: 0, respondBy: '2026-12-04' },
);

test('the same bytes, and the same said', { timeout: 60_000 }, () => {
  let alone = 0;
  const law = fc.property(fc.nat(29), entries, handEdit, fc.boolean(), (number, entry, edits, isCrlf) => {
    const text = isCrlf ? edited(edits).replaceAll('\n', '\r\n') : edited(edits);
    const { search, problems, warnings } = parseSource(text, options);
    const id = `company-${number}-role-${number}`;
    if (problems.length > 0 || warnings.length > 0 || !search.interviews.some((one) => one.id === id)) return;
    for (const edit of [
      (from: string) => appendEntry(from, id, entry, options),
      (from: string) => setPerson(from, id, `Ann Bee${number}`, { promised: 'the notes' }, options),
      (from: string) => setPerson(from, id, 'Somebody New', { title: 'CTO' }, options),
    ]) {
      const part = editPart({ text, search }, id, edit, options);
      if (part === null) continue;
      alone += 1;
      expect(part.text).toBe(edit(text));
      expect(part.search).toEqual(parseSource(part.text, options).search);
    }
  });
  fc.assert(law, runs);
  expect(alone).toBeGreaterThan(20);
});

const { search } = parseSource(base, options);
const editAs = (change: (text: string) => string) =>
  editPart({ text: base, search }, 'company-5-role-5', change, options);

test('reads the interview and the one before it, not the file', () => {
  let seen = '';
  editAs((text) => {
    seen = text;
    return text;
  });
  expect(startsOfItems(seen)).toHaveLength(2);
});

test.each<[string, (text: string) => string]>([
  ['the head', (text) => text.replace('version: 1', 'version:  1')],
  ['its id', (text) => text.replace('id: company-5-role-5', 'id: company-5-role-6x')],
  ['its role', (text) => text.replace('role: Role 5', 'role: Role 6')],
  ['another interview', (text) => text.replace('detail: how you moved part 4', 'detail: how part 4')],
  ['its last line end', (text) => text.trimEnd()],
  ['what comes after it', (text) => `${text}...\n`],
  ['how many there are', (text) => `${text}  - { id: new, company: New, role: Role, at: 2026-11-20T10:00 }\n`],
  ['what is valid', (text) => `${text}    rond: first\n`],
])('an edit that would change %s is left to the whole', (_, change) => {
  expect(editAs(change)).toBe(null);
});

test('what is not known to say this is left to the whole', () => {
  const known = { ...search, interviews: search.interviews.map((one) => ({ ...one, minutes: 45 })) };
  const edit = (text: string) => appendEntry(text, 'company-5-role-5', { type: 'heard', words: 'x', at: 0 }, options);
  expect(editPart({ text: base, search: known }, 'company-5-role-5', edit, options)).toBe(null);
  expect(editPart({ text: base, search }, 'company-5-role-5', edit, options)).not.toBe(null);
});
