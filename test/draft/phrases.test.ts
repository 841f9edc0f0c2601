/** What people type, and how it stands in a sentence. */

import { expect, test } from 'vitest';
import {
  aboutPhrase,
  askedPhrase,
  fitPhrase,
  greetingName,
  promisePhrase,
  tidyPhrase,
} from '../../src/draft/phrases.ts';

test.each([
  ['how you retired the nightly batch', 'how you retired the nightly batch'],
  ['How you retired the batch.', 'how you retired the batch'],
  ['What does good look like?', 'what does good look like'],
  ['why on-call is a product: "pages are bugs"', 'why on-call is a product: "pages are bugs"'],
  ['that pages are bugs', 'the point that pages are bugs'],
  ['that one incident', 'that one incident'],
  ['you pair every Thursday', 'the fact that you pair every Thursday'],
  ['They ship on Fridays', 'the fact that they ship on Fridays'],
  ['about the two-pizza rule', 'the two-pizza rule'],
  ['The two-pizza rule', 'the two-pizza rule'],
  ['Kafka at scale', 'Kafka at scale'],
  ['Pairing every Thursday', 'pairing every Thursday'],
  ['Stirling engines', 'Stirling engines'],
  ['it’s about trust', 'the fact that it’s about trust'],
  ['IT strategy', 'IT strategy'],
  ['you-build-it-you-run-it', 'you-build-it-you-run-it'],
  ['la dette technique', 'la dette technique'],
  ['  two\n lines,\u2028 pasted ', 'two lines, pasted'],
  ['', ''],
])('a detail %j reads as "about %s"', (typed, phrase) => {
  expect(aboutPhrase(typed)).toBe(phrase);
});

test.each([
  ['three years moving billing', 'my three years moving billing'],
  ['Ten years of teaching', 'my ten years of teaching'],
  ['10+ years in data', 'my 10+ years in data'],
  ['my three years scaling pipelines', 'my three years scaling pipelines'],
  ['built the ledger at Initech', 'the time I built the ledger at Initech'],
  ['I ran the night desk', 'the time I ran the night desk'],
  ['moving teams to streams', 'moving teams to streams'],
  ['Experience with clinical data', 'experience with clinical data'],
  ['a decade of tide tables', 'a decade of tide tables'],
  ['from a decade of maps', 'a decade of maps'],
  ['', ''],
])('a fit %j reads as "from %s"', (typed, phrase) => {
  expect(fitPhrase(typed)).toBe(phrase);
});

test.each([
  ['the benchmark notes', 'send you the benchmark notes'],
  ['benchmark notes', 'send you the benchmark notes'],
  ['Benchmark notes', 'send you the benchmark notes'],
  ['a link to the talk', 'send you a link to the talk'],
  ['to introduce you to Sam', 'introduce you to Sam'],
  ['send the slides', 'send you the slides'],
  ['Send you my reading list.', 'send you my reading list'],
  ["I'll share the template", 'share the template'],
  ['how we test migrations', 'send you how we test migrations'],
  ['two papers', 'send you two papers'],
  ['', ''],
])('a promise %j reads as "I will %s"', (typed, phrase) => {
  expect(promisePhrase(typed)).toBe(phrase);
});

test.each([
  ['how I would shard the ledger', 'how I would shard the ledger'],
  ['How would you shard it?', '"How would you shard it?"'],
  ['backfills', 'about backfills'],
  ['about my worst outage', 'about my worst outage'],
  ['whether I like on-call', 'whether I like on-call'],
  ['', ''],
])('a question %j reads as "you asked %s"', (typed, phrase) => {
  expect(askedPhrase(typed)).toBe(phrase);
});

test.each([
  ['Priya Raman', 'Priya'],
  ["Zoë O'Brien-Nakamura, Ph.D.", 'Zoë'],
  ['Dr. Ada King', 'Dr. King'],
  ['Prof Ada King', 'Prof King'],
  ['J. Smith', 'J. Smith'],
  ['王小明', '王小明'],
  ['さくら 田中', 'さくら'],
  ['Björk', 'Björk'],
  ['  Ann-Kathrin   von der Leyen ', 'Ann-Kathrin'],
])('%s is greeted as %s', (name, greeted) => {
  expect(greetingName(name)).toBe(greeted);
});

test.each([
  ['Yes. No.', 'Yes. No'],
  ['and so on...', 'and so on...'],
  ['list, ;', 'list'],
])('%j is tidied to %j', (typed, tidy) => {
  expect(tidyPhrase(typed)).toBe(tidy);
});
