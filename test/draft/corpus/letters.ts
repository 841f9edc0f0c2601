/** Letters in the voices of people, each with a world of its own, and the sentences that are planted into them. */

import { readdirSync, readFileSync } from 'node:fs';
import type { DraftInput } from '../../../src/draft/input.ts';
import { parseLetter } from '../../../src/draft/lint/letter.ts';
import { DEFAULT_SETTINGS, type Interview, type Person, type Search } from '../../../src/model/interview.ts';
import { KINDS, type Kind, ROUNDS } from '../../../src/model/kinds.ts';
import { NOW } from '../inputs.ts';
import type { Labelled } from './read.ts';

const FOLDER = 'test/draft/corpus';

/** When an interview was held, and what was told of it, by the kind of mail that is written now. */
const DAYS: Readonly<Record<string, { at: string; decisionOn?: string; respondBy?: string }>> = {
  'thank-you': { at: '2026-11-23T14:00:00Z' },
  'linkedin-note': { at: '2026-11-23T14:00:00Z' },
  'status-check': { at: '2026-11-12T10:30:00Z', decisionOn: '2026-11-20' },
  'final-note': { at: '2026-11-03T10:30:00Z', decisionOn: '2026-11-13' },
  'offer-acknowledgement': { at: '2026-11-12T10:30:00Z', respondBy: '2026-11-30' },
  'offer-letter': { at: '2026-11-12T10:30:00Z' },
  'more-time': { at: '2026-11-12T10:30:00Z', respondBy: '2026-11-30' },
  'no-show-note': { at: '2026-11-23T14:00:00Z' },
  'competing-offer': { at: '2026-11-12T10:30:00Z', respondBy: '2026-11-27' },
};

const FILES = ['letters.txt', 'letters-dated.txt', 'letters-strangers.txt', 'letters-held-out.txt'];

/**
 * The letters of both halves; those of a file that begins with `# held out` were not looked at while rules were made.
 * Once they were, another file by another hand takes their place.
 */
export function readLetters(files: readonly string[] = FILES): (Labelled & { kind: Kind })[] {
  return files.flatMap((name) => {
    const [mark = '', ...texts] = readFileSync(`${FOLDER}/${name}`, 'utf8').split(/^=== /m);
    return texts.map((text) => parseLabelled(text, mark.startsWith('# held out')));
  });
}

function parseLabelled(text: string, heldOut: boolean): Labelled & { kind: Kind } {
  const [head = '', people = '', subject = '', ...lines] = text.trimEnd().split('\n');
  const [id = '', ...tags] = head.split(' ');
  const kind = KINDS.find((one) => tags.includes(one)) ?? 'thank-you';
  const [me = '', everyone = '', company = '', role = '', detail = '', fit = ''] = people
    .split(/ > | \|/)
    .map((part) => part.trim().replace(/^-$/, ''));
  const [to = '', ...colleagues] = everyone.split(' & ');
  const email = `${(to.split(' ').at(-1) ?? '').toLowerCase()}@employer.example`;
  const person: Person = { name: to, email };
  if (detail !== '') person.detail = detail;
  if (fit !== '') person.fit = fit;
  const isScreen = tags.includes('screen');
  const day = (word: string) => new RegExp(` ${word}:(\\S+)`).exec(head)?.[1];
  const [held, sent] = [day('held'), day('sent')];
  const usual = DAYS[kind] ?? { at: '2026-11-12T10:30:00Z' };
  const dated = { at: `${held}T10:30:00Z`, decisionOn: day('decision') ?? held, respondBy: day('respond') };
  const { at, decisionOn, respondBy } = held === undefined ? usual : dated;
  const interview: Interview = {
    id,
    company,
    role,
    round: ROUNDS.find((round) => tags.includes(round)) ?? 'first',
    at: Date.parse(isScreen && kind !== 'status-check' ? '2026-11-24T08:00:00Z' : at),
    minutes: 60,
    zone: 'Europe/London',
    firstChoice: false,
    interviewers: [person, ...colleagues.map((name) => ({ name }))],
    history: [],
  };
  const resume = /https:\S+/.exec(text)?.[0];
  const search: Search = {
    me: { name: me, email: 'me@sender.example', ...(resume === undefined ? {} : { resume }) },
    settings: { ...DEFAULT_SETTINGS, language: tags.includes('us') ? 'en-US' : 'en-GB' },
    interviews: [interview],
  };
  const recipient = { name: to, email, guessed: false, via: null };
  const world: DraftInput = {
    search,
    interview,
    process: [interview],
    action: { kind, to: recipient, optional: false, assumed: false, interview: id },
    now: sent === undefined ? NOW : Date.parse(`${sent}T18:00:00Z`),
    ...(decisionOn === undefined ? {} : { decisionOn }),
    ...(respondBy === undefined ? {} : { offer: { company: 'Otherco', role: 'Analyst', respondBy } }),
  };
  const body = `${lines.join('\n').trim()}\n`;
  const isNote = kind === 'linkedin-note';
  return {
    id,
    kind,
    heldOut,
    rules: [],
    world,
    draft: { to: [{ name: to, email }], subject: isNote ? null : subject, body },
  };
}

/** The voice whose sentences and letters were not looked at while weights were learned. */
const HELD_OUT = 'held-out';

/** A labelled sentence of a family of tone. */
export interface LabelledSentence {
  /** Who wrote it: the name of its file. */
  voice: string;
  heldOut: boolean;
  /** The rules of which one is to find it, as the corpus writes them. */
  rules: string;
  kind: string;
  isFault: boolean;
  sentence: string;
}

/** Every labelled sentence, file by file; those of `held-out.txt` are of the other half. */
export function readSentences(): LabelledSentence[] {
  return namesIn('tone', '.txt').flatMap((name) => {
    const voice = name.slice(0, -'.txt'.length);
    const [, ...sections] = `\n${readFileSync(`${FOLDER}/tone/${name}`, 'utf8')}`.split(/^# /m);
    return sections.flatMap((section) => {
      const [head = '', ...lines] = section.trimEnd().split('\n');
      const [rules = '', kind = ''] = head.split(' ');
      return lines
        .filter((line) => /^[!.] /.test(line))
        .map((line) => ({
          voice,
          heldOut: voice === HELD_OUT,
          rules,
          kind,
          isFault: line.startsWith('!'),
          sentence: line.slice(2),
        }));
    });
  });
}

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(`${FOLDER}/${folder}`)
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** A good letter of which only the text is known, and for what kind of mail it was written. */
export interface Body {
  voice: string;
  heldOut: boolean;
  kind: Kind;
  body: string;
}

/** Such letters, by who wrote them; those of `held-out.letters` are of the other half. */
export function readBodies(): Body[] {
  return namesIn('tone', '.letters').flatMap((name) => {
    const voice = name.slice(0, -'.letters'.length);
    const [, ...letters] = readFileSync(`${FOLDER}/tone/${name}`, 'utf8').split(/^=== /m);
    return letters.map((letter): Body => {
      const [head = '', ...lines] = letter.split('\n');
      const kind = KINDS.find((one) => head.split(' ').includes(one)) ?? 'thank-you';
      return { voice, heldOut: voice === HELD_OUT, kind, body: lines.join('\n') };
    });
  });
}

/** The sentences of such a letter. */
export function sentencesOfBody({ body }: Body): string[] {
  return parseLetter(body, body, { from: '', to: [] }).sentences.map(({ text }) => text);
}

/** A sentence that is planted: a fault, to be found by one of its rules, or an innocent one that no tone may object to. */
export interface Planted extends Labelled {
  /** The letter without it. */
  host: Labelled['draft'];
  isFault: boolean;
  sentence: string;
}

/** One sentence in so many of the known half is planted: all of them taught the weights by which it is judged. */
const ONE_IN = 20;

/** Sentences of the families of tone, each in a letter of its half; the letters take turns. */
export function readPlantedSentences(): Planted[] {
  const letters = readLetters();
  const sentences = readSentences();
  return [true, false].flatMap((heldOut) =>
    sentences
      .filter((one) => one.heldOut === heldOut)
      .filter((_, index) => heldOut || index % ONE_IN === 0)
      .map(({ rules, kind, isFault, sentence }, index): Planted => {
        const fitting = letters.filter((one) => one.heldOut === heldOut && one.kind === kind && isPlain(one));
        const letter = fitting[index % fitting.length];
        if (letter === undefined) throw new Error(`no letter for ${kind}`);
        return {
          ...letter,
          id: `${letter.id} + "${sentence}"`,
          rules: isFault ? rules.split(',') : [],
          host: letter.draft,
          isFault,
          sentence,
          draft: { ...letter.draft, body: plantedIn(letter.draft.body, sentence) },
        };
      }),
  );
}

/** A letter with paragraphs of its own. */
function isPlain({ draft, world }: Labelled): boolean {
  return /\n\n.*\n\n/s.test(draft.body) && world.interview.round !== 'screen';
}

/** Puts a sentence at the end of the first paragraph after the greeting. */
function plantedIn(body: string, sentence: string): string {
  const paragraphs = body.split('\n\n');
  const at = paragraphs.findIndex((text, index) => index > 0 && /[.!?]$/.test(text.trim()));
  const place = at === -1 ? 1 : at;
  return paragraphs.map((text, index) => (index === place ? `${text.trimEnd()} ${sentence}` : text)).join('\n\n');
}

/** Faults of shape and names, planted into every letter that has a place for them, the plants taking turns. */
export function readPlanted(): Labelled[] {
  return readLetters().flatMap((letter, index) => {
    const plant = PLANTS[index % PLANTS.length];
    const draft = plant?.[1](letter);
    return plant === undefined || draft === null || draft === undefined
      ? []
      : [{ ...letter, id: `${letter.id} with ${plant[0]}`, rules: [plant[0]], draft: { ...letter.draft, ...draft } }];
  });
}

type Plant = (letter: Labelled & { kind: Kind }) => Partial<Labelled['draft']> | null;

/** Puts a sentence before the last one that ends with a full stop. */
const within =
  (sentence: string): Plant =>
  ({ draft: { body } }) =>
    /\n\n.*\n\n/s.test(body) ? { body: plantedIn(body, sentence) } : null;
const swapped =
  (from: RegExp, to: string): Plant =>
  ({ draft: { body } }) =>
    from.test(body) ? { body: body.replace(from, to) } : null;

const PLANTS: readonly (readonly [string, Plant])[] = [
  [
    'greeting',
    ({ draft: { body } }) => {
      const [first = ''] = body.split('\n');
      return first.length > 40 ? null : { body: body.replace(first, 'Dear Benedict,') };
    },
  ],
  ['doubled-word', swapped(/ (the|your|to|of|and) /, ' $1 $1 ')],
  ['gap', within('I liked [something specific].')],
  ['weekday', within('We spoke of Tuesday 1 January 2027 as well.')],
  [
    'recipients',
    ({ kind }) => (kind === 'linkedin-note' ? null : { cc: [{ name: '', email: 'hr@employer.example' }] }),
  ],
  ['attachment', within('Please find my references attached.')],
  ['subject', ({ kind }) => (kind === 'linkedin-note' ? null : { subject: ' ' })],
  [
    'near-name',
    ({ draft, world }) => {
      const name = world.interview.interviewers[0]?.name.split(' ').at(-1) ?? '';
      const wrong = `${name.slice(0, -2)}${name.at(-1)}${name.at(-2)}`;
      return name.length < 5 || wrong === name
        ? null
        : { body: plantedIn(draft.body, `My regards to all of the ${wrong} house.`) };
    },
  ],
  ['passed-date', within('I must decide by 9 November 2026.')],
  [
    'relative-day',
    ({ draft, kind, world }) =>
      kind !== 'thank-you' || world.interview.round === 'screen'
        ? null
        : { body: plantedIn(draft.body, 'It was so good to meet you this morning.') },
  ],
  ['telephone', within('I will call you on Thursday.')],
  [
    'words',
    within(
      Array.from(
        { length: 12 },
        (_, n) => `Then the ${n + 2} boats that I could see from the hill went slowly out.`,
      ).join(' '),
    ),
  ],
  [
    'detail',
    ({ kind, world, draft }) =>
      kind !== 'thank-you' || world.interview.round === 'screen'
        ? null
        : {
            body: `${draft.body.split('\n')[0]}\n\nThank you for taking the time to meet with me. I enjoyed learning more about the role and the team, and I am very excited about the opportunity. With my skills and experience I am confident that I would be a good fit. I look forward to hearing from you.\n\nBest regards,\n${world.search.me.name}\n`,
          },
  ],
  [
    'role-and-date',
    ({ kind, draft, world }) =>
      kind !== 'status-check'
        ? null
        : {
            subject: 'Hello',
            body: `${draft.body.split('\n')[0]}\n\nMay I ask how things are? I remain as keen as ever.\n\nBest,\n${world.search.me.name}\n`,
          },
  ],
];
