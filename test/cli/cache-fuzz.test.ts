/** Two desks, one with the cache and one without: whatever hand edits and commands come in whatever order, both are the same. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchText } from '../bench/generate.ts';
import { closeDesk, type Desk, openDesk } from '../store/desk.ts';

const runs = { numRuns: Number(process.env.CACHE_RUNS ?? 3) };

/** Held from 5 January to 15 March; most of them have not answered. */
const base = searchText(70).replace(/ {6}- \{ (?:outcome: rejec|sent: rejec).*\n/g, (line) =>
  line.includes('5T') ? line : '',
);

type Edit = (item: string, place: number) => string;

/** What a person does to one interview; some of it leaves no valid file. */
const EDITS: readonly Edit[] = [
  () => '',
  (item, place) => item + item.replace(/id: (\S+)/, `id: $1-x${place}`),
  (item) => item.replace('without a freeze', 'über Nacht 🎉'),
  (item, place) => item.replace(/company: .*/, `company: Company ${place % 70}`),
  (item, place) => item.replace(/decisionBy: .*/, `decisionBy: 2026-03-${10 + (place % 20)}`),
  (item) => item.replace(/(?<= {4})decisionBy: .*/, 'firstChoice: true'),
  (item) => item.replace('outcome: rejected', 'outcome: accepted'),
  (item) => item.replace(/outcome: rejected, at: (.{10})(.*?) \}/, 'outcome: offer, at: $1$2, respondBy: $1 }'),
  (item) => item.replace(/ {6}- \{ (?:outcome|sent): rejec.*\n/g, ''),
  (item) => item.replace(/id: \S+\n {4}/, ''),
  (item) => item.replaceAll('\n', '\r\n'),
  (item) => `  # ünï\n${item}    notes: |\n      - id: x\n\n`,
  (item) => `${item}...\n`,
  (item) => `${item}    rond: first\n`,
];

const HEADS: readonly [RegExp, string][] = [
  [/, timezone: Europe\/London/, ''],
  [/^interviews:/m, 'settings: { country: GB, maxFollowUps: 1 }\ninterviews:'],
  [/^(?!\ufeff)/, '\ufeff'],
  [/\n$/, ''],
];

const handEdit = fc.record({
  type: fc.constant('edit' as const),
  place: fc.nat(69),
  edit: fc.nat(EDITS.length - 1),
});
const headEdit = fc.record({ type: fc.constant('head' as const), which: fc.nat(HEADS.length - 1) });
/** From 25 February on, an hour or days later, or back. */
const time = fc.record({ type: fc.constant('time' as const), hours: fc.oneof(fc.nat(30), fc.nat(900)) });
const zone = fc.record({
  type: fc.constant('zone' as const),
  name: fc.constantFrom('Europe/London', 'Asia/Kathmandu'),
});
const command = fc.record({
  type: fc.constant('command' as const),
  number: fc.nat(69),
  words: fc.constantFrom<string[]>(
    ['due'],
    ['due', '--json'],
    ['due', '--all', '--json'],
    ['list', '--all'],
    ['show', 'ID'],
    ['draft', 'ID', '--format', 'mbox'],
    ['sent', 'ID', '--kind', 'status-check'],
    ['heard', 'ID', 'nächste Woche', '--at', '2026-02-25T00:00:00Z'],
    ['outcome', 'ID', 'offer', '--at', '2026-02-25T00:00:00Z'],
    ['outcome', 'ID', 'accepted', '--at', '2026-02-25T00:00:00Z'],
    ['note', 'ID', '--to', 'cy', '--fit', 'years of it'],
    ['undo'],
  ),
});
const due = fc.record({
  type: fc.constant('command' as const),
  number: fc.constant(0),
  words: fc.constant<string[]>(['due']),
});

type Step = typeof handEdit | typeof headEdit | typeof time | typeof zone | typeof command;
type Taken = Step extends fc.Arbitrary<infer T> ? T : never;

const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: handEdit },
    { weight: 1, arbitrary: headEdit },
    { weight: 3, arbitrary: time },
    { weight: 1, arbitrary: zone },
    { weight: 6, arbitrary: command },
    { weight: 6, arbitrary: due },
  ),
  { minLength: 15, maxLength: 40 },
);

/** The text after an edit by hand. */
function edited(text: string, step: Taken): string {
  if (step.type === 'head') {
    const [before, after] = HEADS[step.which] ?? [/$^/, ''];
    return text.replace(before, after);
  }
  if (step.type !== 'edit') return text;
  const items = text.split(/^(?= {2}- id:)/m);
  const at = 1 + (step.place % Math.max(1, items.length - 1));
  items[at] = EDITS[step.edit]?.(items[at] ?? '', step.place) ?? '';
  return items.join('');
}

async function take(step: Taken, desks: readonly [Desk, Desk], state: { now: number; good: string }) {
  const [desk, without] = desks;
  if (step.type === 'time') state.now = Date.UTC(2026, 1, 25) + step.hours * 3_600_000;
  else if (step.type === 'zone') for (const { ctx } of desks) ctx.zone = () => step.name;
  else if (step.type !== 'command') for (const one of desks) one.write(edited(one.read(), step));
  else {
    const words = step.words.map((word) => (word === 'ID' ? `company-${step.number}-role-${step.number}` : word));
    const argv = [...words, '--now', new Date(state.now).toISOString()];
    const said = await desk.run(...argv);
    expect(said, argv.join(' ')).toEqual(await without.run(...argv, '--no-cache'));
    expect(readFileSync(desk.file).equals(readFileSync(without.file)), argv.join(' ')).toBe(true);
    // What is not valid is mended, as a person would, so that the commands after it have something to do.
    if (said.status === 3) for (const one of desks) one.write(state.good);
    else state.good = desk.read();
  }
}

test('the same bytes with the cache and without it', { timeout: 120_000 }, async () => {
  const law = fc.asyncProperty(steps, async (all) => {
    const desks = [openDesk(), openDesk()] as const;
    try {
      for (const desk of desks) desk.write(base);
      const state = { now: Date.UTC(2026, 1, 25), good: base };
      for (const step of all) await take(step, desks, state);
    } finally {
      desks.forEach(closeDesk);
    }
  });
  await fc.assert(law, runs);
});
