/**
 * `npm run train-tone`: learns the weights of the families of tone from the known half of the corpus, and writes them to
 * src/draft/lint/tone-weights.ts. With `--check` it learns from all voices but one, in turn, and prints how it judges
 * that one; nothing is written then.
 */

import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import type { DraftInput } from '../../../src/draft/input.ts';
import { personOf } from '../../../src/draft/input.ts';
import { lettersOf } from '../../../src/draft/lint/lint.ts';
import { type Normal, normalFrom, normalOf } from '../../../src/draft/lint/normal.ts';
import { isBehind } from '../../../src/draft/lint/own.ts';
import type { LintDraft } from '../../../src/draft/lint/rule.ts';
import { FAMILIES, type Family, featuresOf, MOST_STEPS, NONE, STEP } from '../../../src/draft/lint/tone-model.ts';
import { isQuoted } from '../../../src/draft/lint/words.ts';
import { KINDS, type Kind } from '../../../src/model/kinds.ts';
import { generated } from '../generate.ts';
import { language } from '../inputs.ts';
import { allVariants } from '../render-built-in.ts';
import { digestOf } from './digest.ts';
import { FIT, K, type Learned, learn, likelihoods, type Sample } from './learn.ts';
import { readBodies, readLetters, readSentences, sentencesOfBody } from './letters.ts';
import { readCorpus } from './read.ts';

/** Of a sentence of a good letter, and of one that our own templates write. */
const OF_LETTER = 2;
const OF_TEMPLATE = 3;

/** A sample of which the features are still to be told, since the commonest words are known once all are read. */
interface Read extends Omit<Sample, 'features'> {
  kind: Kind;
  normal: Normal;
}

function sampleOf(voice: string, kind: Kind, family: Family, text: string, weight = 1, isOpen = false): Read {
  return {
    voice,
    kind,
    family: FAMILIES.indexOf(family),
    isOpen: isOpen && /\b(?:I|me|my|mine)\b/i.test(text),
    normal: normalOf(text),
    weight,
  };
}

/** Every sentence of the known half, a good letter's too. */
function readAll(): Read[] {
  const sentences = readSentences()
    .filter(({ heldOut }) => !heldOut)
    .map(({ voice, rules, kind, isFault, sentence }) => {
      const [rule = ''] = rules.split(/[/,]/);
      const family = isFault || rule === 'fit' ? rule : 'fine';
      const isOpen = family === 'fine' && rule === 'second-pitch';
      return { sentence, sample: sampleOf(voice, kindNamed(kind), family as Family, sentence, 1, isOpen) };
    });
  const fits = new Set(sentences.flatMap(({ sentence, sample }) => (sample.family === FIT ? [sentence] : [])));
  const good = readCorpus().drafts.filter(({ rules }) => rules.length === 0);
  const letters = [...readLetters(), ...good].filter(({ heldOut }) => !heldOut);
  const bodies = readBodies()
    .filter(({ heldOut }) => !heldOut)
    .flatMap((one) =>
      sentencesOfBody(one).map((text) => {
        const family = fits.has(text) ? 'fit' : 'fine';
        const isOpen = family === 'fine' && one.kind === 'thank-you';
        return sampleOf(`letters of ${one.voice}`, one.kind, family, text, OF_LETTER, isOpen);
      }),
    );
  return [
    ...sentences.map(({ sample }) => sample),
    ...joined(sentences),
    ...letters.flatMap(({ draft, world }) => samplesIn('letters', draft, world, OF_LETTER, fits)),
    ...bodies,
    ...readTemplates(),
  ];
}

/** So many sentences are joined to another, half of them a fault; they teach that much less than one that was written. */
const JOINED = 2000;
const OF_JOINED = 0.5;
const JOINTS = [', and ', ', but ', '; ', ', so ', ' – ', ', although '];

/** One sentence in so many is learned as of a lone mail of which nobody knows the kind, and one as of another kind. */
const KIND_UNKNOWN = 7;
const KIND_OTHER = 3;
const OTHERS: readonly Kind[] = ['thank-you', 'status-check', 'decline', 'rejection-reply'];
/** What is a fault in some kinds of mail only, or none. */
const OF_ITS_KIND: readonly Family[] = ['fit', 'gift', 'second-pitch', 'terms'];
/** Of the long sentences that were written to teach, one in so many is learned once more with words left out at random. */
const THINNED = 2;
const FEWEST_WORDS = 14;
const OF_THINNED = 0.5;

/** So many words make the frames of sentences. */
const COMMON = 250;

/** The commonest words of all sentences, in the order of the alphabet. */
function commonest(all: readonly Read[]): string[] {
  const counts = new Map<string, number>();
  for (const { normal } of all) for (const one of new Set(normal.words)) counts.set(one, (counts.get(one) ?? 0) + 1);
  const ordered = [...counts].sort(([one, many], [two, few]) => few - many || (one < two ? -1 : 1));
  return ordered
    .slice(0, COMMON)
    .map(([word]) => word)
    .sort();
}

/** The kind of mail that a sentence is learned as of: a reproach is one in every mail. */
function kindFor({ kind, family, weight }: Read, index: number): Kind | null {
  if (index % KIND_UNKNOWN === 0) return null;
  const isMovable = weight === 1 && !OF_ITS_KIND.some((one) => FAMILIES.indexOf(one) === family);
  if (!isMovable || index % KIND_OTHER !== 0) return kind;
  return OTHERS[(index / KIND_OTHER) % OTHERS.length] ?? kind;
}

/** Sentences without half of their rarer words: what is left is to tell the tone without them. */
function thinned(all: readonly Read[], common: readonly string[]): Read[] {
  const everyday = new Set(common);
  const dice = fc.sample(fc.boolean(), { numRuns: 500_000, seed: 1 });
  const isKept = (word: string) => normalFrom([word]).words.every((one) => everyday.has(one)) || dice.pop() === true;
  return all
    .filter(({ weight, normal }, index) => {
      return weight === 1 && normal.spelt.length >= FEWEST_WORDS && index % THINNED === 0;
    })
    .map((one) => ({ ...one, normal: normalFrom(one.normal.spelt.filter(isKept)), weight: OF_THINNED }));
}

function kindNamed(name: string): Kind {
  const kind = KINDS.find((one) => one === name);
  if (kind === undefined) throw new Error(`${name} is no kind`);
  return kind;
}

/** Two sentences of one voice made one, of which the first, the second or neither is a fault: a fault may hide in a long one. */
function joined(sentences: readonly { sentence: string; sample: Read }[]): Read[] {
  const single = sentences.filter(({ sentence }) => !/[.!?] /.test(sentence));
  const of = (voice: string, isFault: boolean) =>
    single.filter(
      ({ sample }) => sample.voice === voice && (isFault ? isFaulty(sample) : sample.family === 0 && !sample.isOpen),
    );
  const voices = [...new Set(single.map(({ sample }) => sample.voice))]
    .map((voice) => ({ faults: of(voice, true), fine: of(voice, false) }))
    .filter(({ faults, fine }) => faults.length > 0 && fine.length > 0);
  const dice = fc.sample(fc.nat(), { numRuns: JOINED * 4, seed: 1 });
  const one = <T>(list: readonly T[]): T => list[(dice.pop() ?? 0) % list.length] as T;
  return Array.from({ length: JOINED }, (_, index) => {
    const { faults, fine } = one(voices);
    const [first, second] = [one(index % 2 === 0 ? faults : fine), one(fine)];
    const [left, right] = index % 4 === 0 ? [second, first] : [first, second];
    const text = `${left.sentence.replace(/[.!?]+$/, '')}${one(JOINTS)}${begunSmall(right.sentence)}`;
    const { voice, kind, family } = first.sample;
    return sampleOf(voice, kind, FAMILIES[family] as Family, text, OF_JOINED);
  });
}

const isFaulty = ({ family }: Read) => family > 1;

/** Without the capital of its first word, where that is none of its own. */
function begunSmall(sentence: string): string {
  return /^(?:I\b|\p{Lu}\S*\p{Lu})/u.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** What our own templates say, each sentence once. */
function readTemplates(): Read[] {
  const seen = new Map<string, Read>();
  for (const { input } of fc.sample(generated(), { numRuns: 300, seed: 1 })) {
    for (const draft of allVariants(input)) {
      const { subject, body } = draft;
      for (const one of samplesIn('templates', { to: [], subject, body }, input, OF_TEMPLATE)) {
        seen.set(`${one.kind}\n${one.normal.spelt.join(' ')}`, one);
      }
    }
  }
  return [...seen.values()];
}

/**
 * The sentences of a good letter, with what is recorded blanked out.
 *
 * @param fits where a person wrote it: sentences known to tie to the role, which are learned as they are written too
 */
function samplesIn(
  voice: string,
  draft: LintDraft,
  world: DraftInput,
  weight: number,
  fits?: ReadonlySet<string>,
): Read[] {
  const { kind } = world.action;
  const { masked, maskedSubject, letter } = lettersOf(draft, world, language);
  const fit = personOf(world)?.fit ?? '';
  const isOpen = fit === '' && kind === 'thank-you';
  const isFit = (text: string) => fits?.has(text) || (fit !== '' && isQuoted(fit, text));
  const said = [...masked.sentences, ...masked.postscript].flatMap(({ text }) => {
    const behind = letter.sentences.find((one) => isBehind(text, one.text) && isFit(one.text))?.text;
    if (behind === undefined) return [sampleOf(voice, kind, 'fine', text, weight, isOpen)];
    return [...new Set(fits === undefined ? [text] : [text, behind])].map((one) =>
      sampleOf(voice, kind, 'fit', one, weight),
    );
  });
  return [sampleOf(voice, kind, 'fine', maskedSubject, weight), ...said];
}

/** As many features are kept, those that weigh most. */
const KEPT = 45_000;

/** The weights as they are read: a line a feature, in the order of these, a character a family. */
function written({ names, weights }: Learned): string {
  const most = (place: number) => Math.max(...weights.subarray(place * K, place * K + K).map(Math.abs));
  const steps = (place: number) =>
    Array.from(weights.subarray(place * K, place * K + K), (one) =>
      String.fromCharCode(NONE + Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(one / STEP)))),
    ).join('');
  const kept = names
    .map((name, place) => ({ name, place, most: most(place) }))
    // The text is read as Latin-1.
    .filter(({ name }) => !/[^\0-\xff]/.test(name))
    .sort((a, b) => b.most - a.most || (a.name < b.name ? -1 : 1))
    .slice(0, KEPT);
  const lines = [{ name: '', place: names.length }, ...kept].sort((a, b) => (a.name < b.name ? -1 : 1));
  return lines.map(({ name, place }) => `${steps(place)}${name}`).join('\n');
}

/** How a voice is judged by what was learned from the others. */
function check(samples: readonly Sample[], voice: string): void {
  const { names, weights } = learn(samples.filter((one) => one.voice !== voice && one.voice !== `letters of ${voice}`));
  const places = new Map(names.map((name, place) => [name, place]));
  const own = samples.filter((one) => one.voice === voice || one.voice === `letters of ${voice}`);
  const judged = own.map(({ family, features }) => {
    const known = Int32Array.from([...features.flatMap((one) => places.get(one) ?? []), names.length]);
    const [fine = 0, fit = 0, ...fault] = likelihoods(weights, known);
    return { family, fault: 1 - fine - fit, named: 2 + fault.indexOf(Math.max(...fault)) };
  });
  const faults = judged.filter(({ family }) => family > 1);
  const fine = judged.filter(({ family }) => family < 2);
  const share = (some: readonly unknown[], of: readonly unknown[]) =>
    `${((100 * some.length) / Math.max(1, of.length)).toFixed(1)} %`;
  for (const least of [0.4, 0.5, 0.6, 0.7, 0.8]) {
    const found = faults.filter((one) => one.fault >= least);
    process.stdout.write(
      `${voice}, from ${least}: found ${share(found, faults)}, by name ${share(
        found.filter((one) => one.named === one.family),
        faults,
      )}, accused ${share(
        fine.filter((one) => one.fault >= least),
        fine,
      )}\n`,
    );
  }
}

const read = readAll();
const common = commonest(read);
const samples = [...read, ...thinned(read, common)].map((one, index): Sample => {
  return { ...one, features: [...featuresOf(one.normal, kindFor(one, index), new Set(common))] };
});
process.stderr.write(`${samples.length} sentences\n`);
if (process.argv.includes('--check')) {
  const voices = new Set(samples.map(({ voice }) => voice).filter((voice) => !voice.startsWith('letters')));
  for (const voice of voices) check(samples, voice);
} else {
  const text = written(learn(samples));
  const file = `/** Made by \`npm run train-tone\`; see tone-model.ts. */\nexport const LEARNED_FROM = '${digestOf()}';\nexport const COMMON =\n  ${JSON.stringify(common.join(' '))};\nexport const WEIGHTS = ${JSON.stringify(text)};\n`;
  writeFileSync('src/draft/lint/tone-weights.ts', file);
}
