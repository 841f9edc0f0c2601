/** English taken apart, by the one library that does it; loaded when it is first asked, as that takes a while. */

import type { ItemSentence, ItemToken, ItsFunction } from 'wink-nlp';

export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word, number or mark. Contractions are taken apart: `I've` is `I` and `'ve`. */
export interface Token {
  /** As it is written. */
  text: string;
  /** In lower case: `built` is `build`, `'ve` is `have`, `n't` is `not`. */
  lemma: string;
  pos: PartOfSpeech;
  /** Whether it stands in the reach of a negation: `like` in `they don't like it`. */
  negated: boolean;
  /** Where it stands in the text that was given, in UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
}

export interface Sentence {
  /** Without the blanks around it. */
  text: string;
  tokens: readonly Token[];
}

export interface Language {
  /** In order; empty where the text is blank. */
  sentencesOf(text: string): Sentence[];
  /** Whether a word in lower case is one of the ordinary language; names and products are not. */
  knows(word: string): boolean;
  /** Whether a word in lower case may be a verb or a noun, wherever it stands: "drop" may be both. */
  mayBe(word: string, part: 'VERB' | 'NOUN'): boolean;
}

let loading: Promise<Language> | null = null;
let loaded: Language | null = null;

/** The same one each time. */
export function readLanguage(): Promise<Language> {
  loading ??= loadLanguage().then((language) => {
    loaded = language;
    return language;
  });
  return loading;
}

/** Thrown where the library was asked before it was read. */
const ASKED = new Error('the library of language was asked');
const ask = (): never => {
  throw ASKED;
};
const UNREAD: Language = { sentencesOf: ask, knows: ask, mayBe: ask };

/**
 * What an act makes of its language. It is run without the library first, whose loading takes longer than most acts, and once
 * more with it where it asked for it: so it has no effects of its own.
 *
 * @throws as act does
 */
export async function withLanguage<T>(act: (language: Language) => T): Promise<T> {
  if (loaded !== null) return act(loaded);
  try {
    return act(UNREAD);
  } catch (error) {
    if (error !== ASKED) throw error;
  }
  return act(await readLanguage());
}

const UNKNOWN = 'qxvzjwk';
/** Texts that are kept once read: a mail and its notes are looked at several times. */
const MOST_READ = 200;

async function loadLanguage(): Promise<Language> {
  const [{ default: wink }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const nlp = wink(model, ['sbd', 'negation', 'pos']);
  const { lemma, negationFlag, pos, value } = nlp.its;
  // Words that it was given since stand behind its own, in the order in which they came.
  const lexicon = nlp.readDoc(UNKNOWN);
  const placeOf = (word: string) => (lexicon.isLexeme(word) as unknown as number[] | null)?.[0];
  const size = placeOf(UNKNOWN) ?? 0;
  const read = new Map<string, Sentence[]>();
  const parts = new Map<string, boolean>();
  const isTaken = (text: string, part: PartOfSpeech) => nlp.readDoc(text).tokens().itemAt(1).out(pos) === part;
  return {
    knows: (word) => (placeOf(word) ?? size) < size,
    mayBe(word, part) {
      if (word.includes('-')) return part === 'NOUN';
      const key = `${part} ${word}`;
      const known = parts.get(key);
      if (known !== undefined) return known;
      const is = part === 'VERB' ? isTaken(`they ${word} it`, part) : isTaken(`the ${word} of`, part);
      parts.set(key, is);
      return is;
    },
    sentencesOf(text) {
      const known = read.get(text);
      if (known !== undefined) return known;
      const sentences: Sentence[] = [];
      let from = 0;
      nlp
        .readDoc(text)
        .sentences()
        .each((sentence: ItemSentence) => {
          const tokens: Token[] = [];
          sentence.tokens().each((token: ItemToken) => {
            const written = token.out(value);
            const start = text.indexOf(written, from);
            if (start < 0 || written.trim() === '') return;
            from = start + written.length;
            // Of a contraction that it does not know in its place, as in "he cannot.", it has no dictionary form.
            const known = token.out(lemma as ItsFunction<string | undefined>);
            const word = {
              lemma: (known ?? written).toLowerCase(),
              pos: token.out(pos) as PartOfSpeech,
            };
            tokens.push({ text: written, ...word, negated: Boolean(token.out(negationFlag)), start, end: from });
          });
          const [first, last] = [tokens[0], tokens.at(-1)];
          if (first !== undefined && last !== undefined) {
            sentences.push({ text: text.slice(first.start, last.end), tokens });
          }
        });
      if (read.size === MOST_READ) read.clear();
      read.set(text, sentences);
      return sentences;
    },
  };
}
