/** The letter is found in a body, whatever stands around it. */

import { expect, test } from 'vitest';
import { parseLetter } from '../../../src/draft/lint/letter.ts';

const names = { from: 'Dana Okafor', to: ['Nadia Brandt'] };
const found = (body: string) => {
  const { greetings, sentences, postscript } = parseLetter(body, body, names);
  return [greetings.map(({ name }) => name), sentences.map(({ text }) => text), postscript.length];
};

test.each([
  'Nadia,',
  'Hi Nadia!',
  'hi nadia -',
  'Nadia –',
  'Hi again Nadia,',
  'Dear Ms Brandt,',
  'Herr Brandt,',
  'Good morning, Nadia,',
  'Hey Nadia',
  'My dear Nadia,',
  'Nadia',
])('%s is a greeting', (greeting) => {
  const [told, sentences] = found(`${greeting}\n\nThank you. I am keen.\n\nDana\n`);
  expect(told).toHaveLength(1);
  expect(sentences).toEqual(['Thank you.', 'I am keen.']);
});

test.each([
  ['Nadia, thank you for the tour.', 'thank you for the tour.'],
  ['Nadia - you said Friday.', 'you said Friday.'],
  ['Hi Nadia! Loved it.', 'Loved it.'],
])('%s goes on after its greeting', (line, rest) => {
  expect(found(`${line}\n\nDana\n`)).toEqual([[expect.stringContaining('Nadia')], [rest], 0]);
});

test.each([
  ['Greetings from Pune, Nadia!', 'Nadia'],
  ['Good day to you, Nadia,', 'Nadia'],
  ['Greetings of the day, Nadia!', 'Nadia'],
])('%s greets %s', (line, name) => {
  expect(found(`${line}\n\nThank you.\n\nDana\n`)).toEqual([[name], ['Thank you.'], 0]);
});

test.each([
  'Greetings of the day!',
  'Greetings from sunny Pune!',
  'Good morning from Leeds!',
  'Hello from a rainy Cork!',
  'Good day to you!',
  'Hi from the night train!',
  'Hello to all at Lomo!',
])('%s below the greeting greets nobody else', (line) => {
  expect(found(`Hi Nadia,\n\n${line}\n\nThank you.\n\nDana\n`)).toEqual([['Nadia'], [line, 'Thank you.'], 0]);
});

test.each([
  'Greetings from Hamburg,',
  'Greetings from the north,',
  'Hello to the team,',
  'Good day to you,',
  'Good day to you all,',
  'Hello to Karim,',
])('%s above the name is a sign-off', (line) => {
  expect(found(`Hi Nadia,\n\nThank you. I am keen.\n\n${line}\nDana\n`)).toEqual([
    ['Nadia'],
    ['Thank you.', 'I am keen.'],
    0,
  ]);
});

test.each([
  ['Hi to Tim as well!', [['Nadia'], ['Thank you.', 'Hi to Tim as well!'], 0]],
  ['Hello Tim!', [['Nadia'], ['Thank you.', 'Hello Tim!'], 0]],
])('what is said to others at the end hides nothing: %s', (line, letter) => {
  expect(found(`Hi Nadia!\n\nThank you.\n\n${line}\nDana\n`)).toEqual(letter);
});

test.each(['Dear Priya,', 'Hi Priya!', 'Dear Dr. Raman,', 'Dear Mr van der Berg,', 'Hi Priya and Tim,', 'hi nadia,'])(
  '%s begins a note that is to be passed on',
  (line) => {
    const [greetings, sentences] = found(`Hello Lee,\n\nCould you pass this on?\n\n${line}\n\nThank you.\n\nDana\n`);
    expect(greetings).toHaveLength(2);
    expect(sentences).toEqual(['Thank you.']);
  },
);

test.each([
  'Dana',
  'dana',
  'D.',
  'Dana x',
  '- Dana',
  '/Dana',
  '— Dana Okafor',
  'Best, Dana',
  'Cheers\nDana',
  'Best regards,\nDana Okafor\n+44 20 7946 0123',
  'Thanks again,\n\nDana\nwww.okafor.example | @dana',
  'Yours sincerely\nDana',
  'I remain,\nYours truly,\nDana',
  'With friendly greetings\nD. Okafor',
  'Viele Grüße\nDana',
  'God bless,\nDana',
  'Dana Okafor\nSearch Engineer\n"Leave it better than you found it."',
  'Dana\n\nSent from my iPhone',
  'Dana\n\nGet Outlook for iOS',
  'Dana\n\nVon meinem iPhone gesendet',
  'Dana\n\n-- \nWe build boats that sail to the ends of the world and back again.',
  'Best,\nDana\n\n--\nThis message is confidential. It is meant only for you. You must answer at once.',
  'Best,\nDana\n\nThis email is confidential and intended solely for the addressee. You must delete it now.',
  'Best,\nDana\n\nOn Thu, 12 Nov 2026 at 18:05, Nadia Brandt <nadia@lomo.example> wrote:\n> Answer now!',
  'Dana\n\nOn Thu, Nov 12, 2026 at 6:12 PM Nadia Brandt\n<nadia@lomo.example> wrote:\n\nAnswer now! I insist.',
  'Dana\n\nAm 12.11.2026 um 18:05 schrieb Nadia Brandt:\n> Answer now!',
  'Dana\n\nLe jeu. 12 nov. 2026 à 18:05, Nadia Brandt a écrit :\n> Answer now!',
  'Dana\n\n-----Original Message-----\nFrom: Nadia\n\nAnswer now!',
  'Dana\n\n________________________________\nFrom: Nadia Brandt\nAnswer now!',
  'Dana\n\nFrom: Nadia Brandt <nadia@lomo.example>\nSent: 12 November 2026 18:05\nTo: Dana\n\nAnswer now!',
  'Dana\n\nVon: Nadia Brandt\nGesendet: Donnerstag, 12. November\n\nAnswer now!',
  'Dana\n\nBegin forwarded message:\n\nAnswer now!',
  'Dana\n\n> On 12 Nov 2026, at 18:05, Nadia wrote:\n> Answer now!',
])('what ends with %j has two sentences', (end) => {
  expect(found(`Hi Nadia,\n\nThank you. I am keen.\n\n${end}\n`)).toEqual([['Nadia'], ['Thank you.', 'I am keen.'], 0]);
});

test('a P.S. stands beside the letter, after its signature', () => {
  expect(found('Hi Nadia,\n\nThank you.\n\nBest, Dana\n\nP.S. The tarts were good. Very.\n')).toEqual([
    ['Nadia'],
    ['Thank you.'],
    2,
  ]);
});

test.each([
  [
    'a short line of the body is no signature',
    'Hi Nadia,\n\nI am in\n\nThe team is great.\n\nDana\n',
    ['I am in', 'The team is great.'],
  ],
  [
    'a list is no signature',
    'Hi Nadia,\n\nI like\n\nPython\n- ten years of it\n',
    ['I like', 'Python', '- ten years of it'],
  ],
  ['a yes is no signature', 'Nadia,\n\nYes.\n\nDana\n', ['Yes.']],
  [
    'a sentence may begin with From',
    'Hi Nadia,\n\nFrom: the first minute I was keen.\n\nDana\n',
    ['From: the first minute I was keen.'],
  ],
  ['lines between quoted ones are judged', 'Hi Nadia,\n\n> When can you come?\nOn Monday.\n\nDana\n', ['On Monday.']],
  [
    'a title ends no sentence',
    'Hi Nadia,\n\nI met Ing. Hrubá and Engr. Ogunleye. I am keen.\n\nDana\n',
    ['I met Ing. Hrubá and Engr. Ogunleye.', 'I am keen.'],
  ],
  [
    'a year, a time or a ward ends a sentence, and a day before its month, or a title, does not',
    'Hi Nadia,\n\nI qualified in 2021. We met on Ward 6. It was 2 p.m. Could it be the 4. May I ask? That was on the 11. November at 9 a.m. with Ing. Hrubá.\n\nDana\n',
    [
      'I qualified in 2021.',
      'We met on Ward 6.',
      'It was 2 p.m.',
      'Could it be the 4.',
      'May I ask?',
      'That was on the 11. November at 9 a.m. with Ing. Hrubá.',
    ],
  ],
  [
    'whoever begins sentences with capitals ends none before a small letter',
    'Hi Nadia,\n\nOn the 9th inst. you named a day. I had your mail dtd. the 4th. I am keen.\n\nDana\n',
    ['On the 9th inst. you named a day.', 'I had your mail dtd. the 4th.', 'I am keen.'],
  ],
  [
    'whoever writes small letters only ends them',
    'Hi Nadia,\n\nthanks for today. i liked the boat. i am keen.\n\nDana\n',
    ['thanks for today.', 'i liked the boat.', 'i am keen.'],
  ],
  [
    'a firm, a degree or a month in short ends a sentence where another begins, over a line break too',
    'Hi Nadia,\n\nI spent six years at Corvid Ltd. Berlin was my base, with Inga Holm, Ph.D. Holm taught me a lot in Nov. 2019 and in\nDec. I left. You meet on the 23. Tuesday would suit me.\n\nDana\n',
    [
      'I spent six years at Corvid Ltd. Berlin was my base, with Inga Holm, Ph.D. Holm taught me a lot in Nov. 2019 and in Dec.',
      'I left.',
      'You meet on the 23.',
      'Tuesday would suit me.',
    ],
  ],
  [
    'a no, or a month in short, ends a sentence unless a number follows',
    'Hi Nadia,\n\nWithout a word I take it as a no. Think of me. You said by 20th Nov. Kindly tell me of bench No. 5, or nos. 6 and 7. The fair of Nov. 2019 and of Sept. last year I saw. Is it yes or no. tell me.\n\nDana\n',
    [
      'Without a word I take it as a no.',
      'Think of me.',
      'You said by 20th Nov.',
      'Kindly tell me of bench No. 5, or nos. 6 and 7.',
      'The fair of Nov. 2019 and of Sept. last year I saw.',
      'Is it yes or no.',
      'tell me.',
    ],
  ],
  ['a greeting word at the end is a sign-off', 'Hi Nadia,\n\nThank you.\n\nGreetings,\nDana\n', ['Thank you.']],
])('%s', (_, body, sentences) => {
  expect(found(body)[1]).toEqual(sentences);
});

test('words are counted from the greeting to the sign-off', () => {
  expect(
    parseLetter('Hi Nadia,\n\nThank you so much.\n\nBest,\nDana\n+44 20 7946 0123\n', undefined, names).words,
  ).toBe(6);
});
