/** The last look at a finished sentence: what it refuses, and what reads alike and must pass. */

import { expect, test } from 'vitest';
import { readLanguage } from '../../src/draft/language.ts';
import { isSound } from '../../src/draft/notes/sound.ts';

const language = await readLanguage();
const DETAIL = 'I keep coming back to';
const PROMISE = 'As promised, I will';
const QUESTION = 'You asked';

test.each([
  ['', 'you does not have a freezer'],
  ['', 'you runs the lab'],
  ['', "you read all the letters, doesn't you"],
  ['', 'the tom is the third you in the firm'],
  ['', 'younew hire shadow support'],
  ['', 'in the sim you let you crash once'],
  ['', 'you told you about the lab'],
  ['', 'you being the only bank without fees'],
  ['', 'you asked for the'],
  ['', 'I broken'],
  ['', 'I fluent'],
  ['', "you've is closed"],
  [DETAIL, 'all of you code'],
  [DETAIL, 'the not a fan of slides'],
  ['Much of the role I know from', 'I edited 30 books'],
  [DETAIL, 'yours grant ends in 2028'],
  [DETAIL, 'you and I both hate Jira'],
  [DETAIL, 'that you re-test every welder'],
  [DETAIL, 'our talk about about the new tool'],
  [DETAIL, 'the office (and the cat'],
  [PROMISE, 'to send the menu'],
  [PROMISE, 'let me send you the policy'],
  [PROMISE, 'send you the pls send you the rota'],
  [PROMISE, 'send you to send the article'],
  [PROMISE, 'be sent: the article'],
  [QUESTION, 'me to treat a runner in front of her'],
  ['', 'you told that the team is growing'],
  ['', 'I have wrote two apps'],
  ['', 'you are working there since 2009'],
  ['', 'I am having 5 years of experience'],
  ['', 'you said me to read the guideline'],
  ['', 'the people is very nice'],
  ['', 'my strong point are numbers'],
  ['', 'I am responsible of 12 nurses'],
  ['', "you don't have no budget"],
  [DETAIL, 'informations about the ward'],
  [DETAIL, 'my team and theirs use it'],
  [DETAIL, 'welding in the rain = never'],
])('after %j it refuses %j', (lead, text) => {
  expect(isSound(text, { lead, note: '' }, language)).toBe(false);
});

test.each([
  ['', 'you said you would never do it again'],
  ['', 'you thought you were early'],
  ['', "it's you who opened the branch"],
  ['', "you read all the letters, don't you"],
  ['', 'I was at Initech and had had enough of it'],
  ['', 'what it costs you is time'],
  ['', 'I wore out two pairs of boots'],
  ['Much of the role I know from', 'your stack'],
  [DETAIL, 'all of you at the table'],
  [DETAIL, 'that time the tank froze'],
  [DETAIL, 'you running the lab and the shop'],
  [DETAIL, 'a colleague of yours'],
  [DETAIL, 'the words "what was she thinking"'],
  [DETAIL, 'how you work at the V&A'],
  [PROMISE, 'introduce you to Sam'],
  [PROMISE, 'send you that book on ferries'],
  [PROMISE, 'let you know when I land'],
  [PROMISE, 'be there at nine'],
  [QUESTION, 'me to sell you this pen'],
  ['', 'I was told that the team is growing'],
  ['', 'you have been working there since 2009'],
  ['', 'you are proud of the team since it shrank'],
  ['', 'you said we could start in May'],
  ['', 'the people in the lab are nice'],
  ['', 'I am responsible for 12 nurses'],
  ['', 'the team are proud of it'],
])('after %j it lets %j pass', (lead, text) => {
  expect(isSound(text, { lead, note: text }, language)).toBe(true);
});
