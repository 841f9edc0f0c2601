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
import { normalOf } from '../../../src/draft/lint/normal.ts';
import { isBehind } from '../../../src/draft/lint/own.ts';
import type { LintDraft } from '../../../src/draft/lint/rule.ts';
import { FAMILIES, type Family, featuresOf, MOST_STEPS, NONE, STEP } from '../../../src/draft/lint/tone-model.ts';
import { isQuoted } from '../../../src/draft/lint/words.ts';
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

const sampleOf = (voice: string, family: Family, text: string, weight = 1, isOpen = false): Sample => ({
  voice,
  family: FAMILIES.indexOf(family),
  isOpen: isOpen && /\b(?:I|me|my|mine)\b/i.test(text),
  features: [...featuresOf(normalOf(text))],
  weight,
});

/** Every sentence of the known half, a good letter's too. */
function readSamples(): Sample[] {
  const sentences = readSentences()
    .filter(({ heldOut }) => !heldOut)
    .map(({ voice, rules, isFault, sentence }) => {
      const [rule = ''] = rules.split(/[/,]/);
      const family = isFault || rule === 'fit' ? rule : 'fine';
      const isOpen = family === 'fine' && rule === 'second-pitch';
      return { sentence, sample: sampleOf(voice, family as Family, sentence, 1, isOpen) };
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
        return sampleOf(`letters of ${one.voice}`, family, text, OF_LETTER, isOpen);
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

/** Two sentences of one voice made one, of which the first, the second or neither is a fault: a fault may hide in a long one. */
function joined(sentences: readonly { sentence: string; sample: Sample }[]): Sample[] {
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
    return sampleOf(first.sample.voice, FAMILIES[first.sample.family] as Family, text, OF_JOINED);
  });
}

const isFaulty = ({ family }: Sample) => family > 1;

/** Without the capital of its first word, where that is none of its own. */
function begunSmall(sentence: string): string {
  return /^(?:I\b|\p{Lu}\S*\p{Lu})/u.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** What our own templates say, each sentence once. */
function readTemplates(): Sample[] {
  const seen = new Map<string, Sample>();
  for (const { input } of fc.sample(generated(), { numRuns: 300, seed: 1 })) {
    for (const draft of allVariants(input)) {
      const { subject, body } = draft;
      for (const one of samplesIn('templates', { to: [], subject, body }, input, OF_TEMPLATE)) {
        seen.set(one.features.join('\n'), one);
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
): Sample[] {
  const { masked, maskedSubject, letter } = lettersOf(draft, world, language);
  const fit = personOf(world)?.fit ?? '';
  const isOpen = fit === '' && world.action.kind === 'thank-you';
  const isFit = (text: string) => fits?.has(text) || (fit !== '' && isQuoted(fit, text));
  const said = [...masked.sentences, ...masked.postscript].flatMap(({ text }) => {
    const behind = letter.sentences.find((one) => isBehind(text, one.text) && isFit(one.text))?.text;
    if (behind === undefined) return [sampleOf(voice, 'fine', text, weight, isOpen)];
    return [...new Set(fits === undefined ? [text] : [text, behind])].map((one) => sampleOf(voice, 'fit', one, weight));
  });
  return [sampleOf(voice, 'fine', maskedSubject, weight), ...said];
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

const samples = readSamples();
process.stderr.write(`${samples.length} sentences\n`);
if (process.argv.includes('--check')) {
  const voices = new Set(samples.map(({ voice }) => voice).filter((voice) => !voice.startsWith('letters')));
  for (const voice of voices) check(samples, voice);
} else {
  const text = written(learn(samples));
  const file = `/** Made by \`npm run train-tone\`; see tone-model.ts. */\nexport const LEARNED_FROM = '${digestOf()}';\nexport const WEIGHTS = ${JSON.stringify(text)};\n`;
  writeFileSync('src/draft/lint/tone-weights.ts', file);
}
