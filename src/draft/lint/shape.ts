/** Rules of shape: lengths, headers, greeting, gaps, doubled words. Nothing here looks at what is meant. */

import { KINDS, kindRow } from '../../model/kinds.ts';
import { lettered } from '../lettered.ts';
import { NOTE_LENGTH } from '../render.ts';
import { BLANK, isOwn } from './own.ts';
import { type Case, type Hit, type LintRule, linesOf } from './rule.ts';

const MOST_WORDS = 150;
const BETTER_WORDS = 120;
/** Words of a final note's sentences where the status check is not at hand: the shortest check has a few more. */
const FINAL_NOTE_WORDS = 36;
const LONGEST_CHECK_WORDS = 60;
const MOST_SUBJECT = 150;
const BETTER_SUBJECT = 78;
const NOTES = KINDS.filter((kind) => kindRow(kind).channel === 'linkedin');

const whole = (found: string, level?: 'error' | 'warning'): Hit[] => [
  level === undefined ? { line: null, found } : { line: null, found, level },
];

export const SHAPE_RULES: readonly LintRule[] = [
  {
    name: 'words',
    level: 'error',
    teaches: 'a mail under 150 words is read, and one under 120 gladly',
    check: ({ letter: { words } }) => {
      if (words >= MOST_WORDS) return whole(`${words} words`);
      return words >= BETTER_WORDS ? whole(`${words} words`, 'warning') : [];
    },
  },
  {
    name: 'sentences',
    level: 'error',
    teaches: 'a status check has at most three sentences, a thank-you after a screening call at most two',
    kinds: ['status-check', 'thank-you'],
    check: ({ kind, screen, masked: { sentences } }) => {
      const most = kind === 'status-check' ? 3 : screen ? 2 : Number.POSITIVE_INFINITY;
      const over = sentences[most];
      return over === undefined ? [] : [{ line: over.line, found: `${sentences.length} sentences` }];
    },
  },
  {
    name: 'final-note-length',
    level: 'error',
    teaches: 'the last note is shorter than the status check before it',
    kinds: ['final-note'],
    check: ({ masked, statusCheckWords }) => {
      const most = statusCheckWords === null ? FINAL_NOTE_WORDS : statusCheckWords - 1;
      if (masked.bodyWords <= most) return [];
      if (statusCheckWords !== null) {
        return whole(`${masked.bodyWords} words, where the status check has ${statusCheckWords}`);
      }
      // What nobody can compare is surely too long only where a status check would be, too.
      const level = masked.bodyWords > LONGEST_CHECK_WORDS ? 'error' : 'warning';
      return whole(`${masked.bodyWords} words, where the status check has about as many`, level);
    },
  },
  {
    name: 'note-length',
    level: 'error',
    teaches: `LinkedIn cuts a note after ${NOTE_LENGTH} characters`,
    kinds: NOTES,
    check: ({ draft }) => {
      const length = [...draft.body.trim()].length;
      return length > NOTE_LENGTH ? whole(`${length} characters`) : [];
    },
  },
  {
    name: 'subject',
    level: 'error',
    teaches: 'a subject says in a line what the mail is about',
    check: ({ draft, kind }) => {
      if (kind !== null && NOTES.includes(kind)) return [];
      const subject = (draft.subject ?? '').replace(/^(?:re:\s*)+/i, '').trim();
      const length = [...subject].length;
      if (length === 0) return whole('an empty subject');
      if (length > MOST_SUBJECT) return whole(`a subject of ${length} characters`);
      return length > BETTER_SUBJECT ? whole(`a subject of ${length} characters`, 'warning') : [];
    },
  },
  {
    name: 'recipients',
    level: 'error',
    teaches: 'a mail has exactly one recipient, in To, Cc and Bcc together',
    check: ({ draft, kind }) => {
      if (kind !== null && NOTES.includes(kind)) return [];
      const all = [...draft.to, ...(draft.cc ?? []), ...(draft.bcc ?? [])];
      return all.length > 1 ? whole(`${all.length} recipients`) : [];
    },
  },
  {
    name: 'attachment',
    level: 'error',
    teaches: 'a follow-up has no attachments; a link or a later mail does better',
    check: ({ draft, masked }) => [
      ...(draft.hasAttachments === true ? whole('an attachment') : []),
      ...masked.sentences.flatMap(({ text, line }) => {
        const match = ATTACHED.exec(text);
        return match === null ? [] : [{ line, found: `"${match[0]}"` }];
      }),
    ],
  },
  {
    name: 'gap',
    level: 'error',
    teaches: 'only you can fill it in; what is unfilled must not go out',
    check: gaps,
  },
  {
    name: 'greeting-comma',
    level: 'warning',
    teaches: 'a greeting ends with a comma, a colon, a dash or an exclamation mark',
    check: ({ letter }) =>
      letter.greetings
        .filter(({ mark }) => mark === '')
        .map(({ line, name }) => ({ line, found: `the greeting of ${name.split(/\s+/)[0] || 'nobody'}` })),
  },
  {
    name: 'doubled-word',
    level: 'error',
    teaches: 'read it aloud once; the eye skips a word that stands twice',
    check: ({ masked, maskedSubject, own, isEveryday }) =>
      [{ text: maskedSubject, line: null }, ...masked.sentences].flatMap(({ text, line }) =>
        doubledIn(text)
          .filter((pair) => !isOwn(pair, own))
          .map((pair): Hit => {
            // Walla Walla, too, may be meant.
            const mayBeName = /^\p{Lu}/u.test(pair) && !isEveryday(pair.replace(/ .*/, ''));
            return { line, found: `"${pair}"`, ...(mayBeName ? { level: 'warning' } : {}) };
          }),
      ),
  },
];

/** What is attached to a mail, as its senders call it; what is recorded stands blanked out. */
const PAPER = `(?:pdfs?|files?|documents?|cvs?|r[ée]sum[ée]s?|copy|copies|certificates?|diplomas?|references?|photo\\w*|pictures?|scans?|zip|slides?|samples?|portfolio|letters?|forms?|sheet|spreadsheet|report|paper|presentation|version|template|write-up|${BLANK})`;
const LETTER = '(?:e-?mail|mail|message|note|letter)';
/** Said of this very mail: a document for a later one, a house "attached to" another and "great importance" are not. */
const ATTACHED = new RegExp(
  [
    `\\b(?:please|you(?:'ll| will)) (?:find|see) (?:\\S+ ){0,6}?(?:attached|enclosed|herewith|(?:in|as) (?:the|an) attachment)`,
    `\\b(?:is|are) (?:also |now )?(?:attached|enclosed)(?! (?:to (?!this)|by |in (?:a|an|the) ))`,
    `\\b(?:i|we)(?: have|'ve)(?: also| just| now)? (?:attached|enclosed)(?! (?:myself|(?:\\w+ )?(?:importance|value|weight)))`,
    `\\b(?:i|we)(?: am|'m| are|'re)(?: also| now)? (?:attaching|enclosing)`,
    `\\bi(?: also)? (?:attach|enclose)\\b(?! (?:\\w+ ){0,2}(?:importance|value|weight|significance|meaning))`,
    `^(?:attached|enclosed|attaching|enclosing)(?=:| (?:is|are|you|please|herewith|my|our|to this|(?:\\S+ ){0,3}?${PAPER}\\b))`,
    `\\balso attached\\b|\\battached (?:please|to this|herewith|(?!to )(?:\\S+ ){0,2}?${PAPER}(?!\\w))`,
    `\\b${PAPER} attached(?=[.,;!]|$)`,
    `\\bsee (?:the )?attach\\w+|(?<!\\b(?:will|tomorrow|later)\\b.{0,60})\\b(?:in|as) (?:the |an )?attachment\\b(?! (?:theory|research|style|to (?!this)))(?!.*\\b(?:separate|later|next|tomorrow)\\b)`,
    `(?<=^|[,;:–—-] |\\band )PFA\\b`,
    `\\b(?:hangs?|hanging|added|included) (?:on|with|to|in) this ${LETTER}`,
    `\\bi(?: am|'m)? (?:send|sending|add|adding|include|including)\\b(?!.*\\b(?:separate\\w*|later|tomorrow)\\b).{0,60}\\bas an? (?:zip|pdf|word)\\b`,
  ].join('|'),
  'i',
);
const FIELD = '(?:company|employer|name|role|position|job title|date|interviewer|detail)(?: name| here)?';
const GAPS: readonly RegExp[] = [
  /\[(?!\d+\]|sic\])[^\]\n]{0,200}\]/gi,
  /\{\{[^}\n]*\}?\}?/g,
  /<(?:your |the |insert |first |last |company|name|role|date)[^>\n]*>/gi,
  new RegExp(`\\((?:insert |first |last )?${FIELD}\\)|[{«%](?:your |the |insert |first |last )?${FIELD}[}»%]`, 'gi'),
  /\b(?:TODO|TBD|TBC|FIXME|XXX+|PLACEHOLDER|INSERT)\b/g,
  /\blorem ipsum\b/gi,
  /_{3,}/g,
  /\bXX\b.+\bXX\b|\b(?:at|for|from|of|on|in|to|as|the) (?:XX|[Xx]{3,})(?![\w'’])/g,
  /\b(?:COMPANY|FIRM|ROLE|FIRST|LAST|YOUR|MANAGER)[ _](?:NAME|TITLE)\b/g,
  /(?<=^|\s)\?{2,}(?=[\s.,!)]|$)/g,
];

const LETTERS = lettered(String.raw`^[\p{L}]+$`, '');

/** Words that stand twice in a row, but for `had had` and `that that`. */
function doubledIn(text: string): string[] {
  const words = text.split(/\s+/);
  return words.flatMap((word, index) => {
    const next = (words[index + 1] ?? '').replace(/[.,;:!?)"”]+$/, '');
    const isSame = word.toLowerCase() === next.toLowerCase() && LETTERS(word).test(word);
    return isSame && !/^(?:had|that)$/i.test(word) ? [`${word} ${next}`] : [];
  });
}

function gaps(judged: Case): Hit[] {
  return linesOf(judged).flatMap(({ text, line }) =>
    GAPS.flatMap((pattern) => [...text.matchAll(pattern)])
      .filter(([match]) => !isOwn(match, judged.own))
      .map(([match]) => ({ line, found: match })),
  );
}
