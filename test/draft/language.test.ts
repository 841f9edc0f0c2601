import { describe, expect, test } from 'vitest';
import { readLanguage } from '../../src/draft/language.ts';

const { mayBe, sentencesOf } = await readLanguage();

/** Each word with its part of speech. */
function tags(text: string): string[] {
  return sentencesOf(text).map(({ tokens }) => tokens.map(({ text, pos }) => `${text}/${pos}`).join(' '));
}

describe('mayBe', () => {
  test.each([
    ['drop', true, true],
    ['walks', true, true],
    ['choose', true, false],
    ['museum', false, true],
    ['walk-ins', false, true],
    ['zqxv', false, true],
  ])('%j', (word, isVerb, isNoun) => {
    expect([mayBe(word, 'VERB'), mayBe(word, 'NOUN')]).toEqual([isVerb, isNoun]);
  });
});

describe('sentencesOf', () => {
  test.each([
    ['', []],
    ['  \n', []],
    ['how they rebuild the index', ['how/ADV they/PRON rebuild/VERB the/DET index/NOUN']],
    [
      "I've built two. She said so.",
      ["I/PRON 've/AUX built/VERB two/NUM ./PUNCT", 'She/PRON said/VERB so/ADV ./PUNCT'],
    ],
  ])('%j', (text, expected) => {
    expect(tags(text)).toEqual(expected);
  });

  test('Every token stands where it says, in order, whatever is written', () => {
    const text =
      "They  don’t like it…  “Naïve café”, 😀 e.g. naïve\r\n\tcafe\u0301.  Don't! can not cannot gonna $5k 3.5%";
    const tokens = sentencesOf(text).flatMap((one) => one.tokens);
    for (const { text: written, start, end } of tokens) expect(text.slice(start, end)).toBe(written);
    expect(tokens.map((one) => one.text).join('')).toBe(text.replace(/\s/g, ''));
  });

  test('Gives lemmas, and what is negated', () => {
    const tokens = sentencesOf("You haven't answered").flatMap((one) => one.tokens);
    expect(tokens.map((one) => one.lemma)).toEqual(['you', 'have', 'not', 'answer']);
    expect(tokens.map((one) => one.negated)).toEqual([false, false, false, true]);
  });

  test('Every contraction has a lemma wherever it stands', () => {
    const words =
      "cannot gonna wanna gotta gimme lemme dunno can't won't shan't ain't it's who'd they're I'm y'all 'tis let's o'clock ma'am".split(
        ' ',
      );
    const texts = words.flatMap((word) =>
      [...'.,!?;:)"…'].flatMap((mark) => [`You ${word}${mark}`, `${word}${mark}`, `${mark}${word}`]),
    );
    const tokens = texts.flatMap((text) => sentencesOf(text).flatMap((one) => one.tokens));
    expect(tokens.filter(({ lemma }) => lemma === '')).toEqual([]);
  });

  test('A sentence has its text as it is written', () => {
    expect(sentencesOf(' One  two.  Three? ').map((one) => one.text)).toEqual(['One  two.', 'Three?']);
  });
});
