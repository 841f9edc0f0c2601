/** Compares the drafts of one interview pairwise: people of a panel read each other's mail. Pure. */

import type { Finding } from '../../model/draft.ts';
import { plainLetters } from '../../model/names.ts';
import { tidyPhrase } from '../notes/notes.ts';
import { parseLetter } from './letter.ts';
import { blankOut } from './own.ts';
import type { LintRule } from './rule.ts';
import { contentWords } from './words.ts';

/** A mail that was sent to another of the panel counts as a draft beside this one. */
export const PANEL_RULES: readonly LintRule[] = [
  {
    name: 'panel-subject',
    level: 'error',
    teaches: "people of a panel read each other's mail; give each their own",
    kinds: ['thank-you'],
    check: ({ draft, interview, world }) => {
      const subject = plainLetters((draft.subject ?? '').trim());
      const mine = [world.action?.to?.email, world.action?.to?.name, ...draft.to.map(({ email }) => email)];
      const twin = interview?.history.find(
        (entry) =>
          entry.type === 'sent' &&
          entry.kind === 'thank-you' &&
          subject !== '' &&
          plainLetters((entry.subject ?? '').trim()) === subject &&
          !mine.includes(entry.to),
      );
      return twin === undefined
        ? []
        : [{ line: null, found: `the subject of the mail that went to ${twin.type === 'sent' ? twin.to : ''}` }];
    },
  },
];

/** One draft of a panel. */
export interface PanelDraft {
  /** Whom it is for; tells the pair in the findings. */
  name: string;
  subject: string;
  body: string;
  /** The detail recorded for this person; empty where there is none. */
  detail: string;
  /** What mails may share by nature: names, company and role, best everything recorded (`ownTexts`). */
  shared: readonly string[];
}

/**
 * The share of three-word sequences at which two bodies count as near-identical. Measured over generated interviews
 * with all that is recorded blanked out: two different built-in wordings share at most 0.14, the same wording for two
 * people at least 0.47; thirty mails written by hand share at most 0.04.
 */
export const NEAR_IDENTICAL = 0.3;
/** The share of the words of two details at which they count as the same. */
const SAME_DETAIL = 0.75;

/**
 * Findings for each draft, in the order of the drafts; every pair is told at both.
 *
 * @example
 * lintPanel([]) //=> []
 */
export function lintPanel(drafts: readonly PanelDraft[]): Finding[][] {
  return drafts.map((draft, index) => drafts.flatMap((other, place) => (place === index ? [] : compare(draft, other))));
}

function compare(draft: PanelDraft, other: PanelDraft): Finding[] {
  const findings: Finding[] = [];
  const pair = `${draft.name} and ${other.name}`;
  const add = (rule: string, line: number | null, message: string) =>
    findings.push({ rule, level: 'error', line, message });
  if (plainLetters(draft.subject.trim()) === plainLetters(other.subject.trim())) {
    add('panel-subject', null, `${pair} get the same subject "${draft.subject.trim()}": give each their own`);
  }
  if (share(contentWords(draft.detail), contentWords(other.detail)) >= SAME_DETAIL) {
    add(
      'panel-detail',
      null,
      `${pair} get the same detail "${draft.detail}": name to each what you spoke of with them`,
    );
  }
  const details = [draft, other].map(({ detail }) => tidyPhrase(detail)).filter((detail) => detail !== '');
  const [mine, theirs] = [draft, other].map(({ body, shared }) =>
    parseLetter(body.normalize('NFC'), blankOut(body, [...shared, ...details])),
  );
  if (mine === undefined || theirs === undefined) return findings;
  const alike = similarity(mine.text, theirs.text);
  if (alike >= NEAR_IDENTICAL) {
    const twin = mine.sentences
      .flatMap((one) => theirs.sentences.map((two) => ({ one, two, alike: similarity(one.text, two.text) })))
      .sort((a, b) => b.alike - a.alike)[0];
    const sentences = twin === undefined ? '' : `, as in "${shown(twin.one.text)}" and "${shown(twin.two.text)}"`;
    add(
      'panel-body',
      twin?.one.line ?? null,
      `${pair} get nearly the same mail (${Math.round(alike * 100)} %)${sentences}: write one of them anew`,
    );
  }
  return findings;
}

function shown(text: string): string {
  return text.replace(/\uFFFC+/g, '…');
}

/**
 * The share of three-word sequences that two texts have in common, 0 to 1; of words where they are too short.
 *
 * @example
 * similarity('thank you for the talk', 'thank you for the time') //=> 0.5
 */
export function similarity(a: string, b: string): number {
  return share(shingles(a), shingles(b));
}

function shingles(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  if (words.length < 3) return words;
  return words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`);
}

function share(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [new Set(a), new Set(b)];
  const both = [...left].filter((one) => right.has(one)).length;
  const all = left.size + right.size - both;
  return all === 0 ? 0 : both / all;
}
