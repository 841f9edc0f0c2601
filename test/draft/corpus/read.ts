/** Reads the labelled drafts: good ones as they stand, faulty ones made from them by the one fault they plant. */

import { readdirSync, readFileSync } from 'node:fs';
import type { DraftInput } from '../../../src/draft/input.ts';
import type { PanelDraft } from '../../../src/draft/lint/panel.ts';
import type { LintDraft } from '../../../src/draft/lint/rule.ts';
import { KINDS, type Kind } from '../../../src/model/kinds.ts';
import { SEARCH, worldFor } from './worlds.ts';

export interface Labelled {
  id: string;
  /** Rules that must be found; empty for a good draft. */
  rules: readonly string[];
  draft: LintDraft;
  world: DraftInput;
  /** Not looked at while the rules were made. */
  heldOut: boolean;
}

/** A pair of drafts of one panel, with the rules that must be found on the pair. */
export interface LabelledPair {
  id: string;
  rules: readonly string[];
  drafts: readonly [PanelDraft, PanelDraft];
}

interface Good {
  id: string;
  key: string;
  kind: Kind;
  tags: readonly string[];
  subject: string;
  body: string;
}

const FOLDER = 'test/draft/corpus';
const SIGN_OFFS = [
  'Kind regards,',
  'Best wishes,',
  'All the best,',
  'With best regards,',
  'Yours sincerely,',
  'Thanks again,',
];
const PADDING = `Since we spoke the weather has turned and the river has come up to the lower path, so that my morning walk now goes
 over the hill and past the mill, where the miller's dog greets me like an old friend. I read a book about bridges there last week, sitting
 on the wall, and found that most of them were built by people who had never seen one of the kind before. It made me think of software and of
 maps, of those who draw them and those who follow them. In the evenings my sister plays the cello in the next room, slowly, the same piece
 each night, and each night a little better. That is how I would like to work as well: the same piece, a little better, with the window open.`;

/** All good drafts, in the order of their files. */
export function readGood(): Good[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt') && !/^(?:faults|letters|senses)/.test(name))
    .sort()
    .flatMap((name) => readFileSync(`${FOLDER}/${name}`, 'utf8').split(/^=== /m).slice(1))
    .map((text, index) => parseGood(text, index));
}

function parseGood(text: string, index: number): Good {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const [id = '', key = '', ...tags] = head.trim().split(' ');
  const kind = KINDS.find((one) => tags.includes(one)) ?? 'thank-you';
  if (kind === 'linkedin-note') return { id, key, kind, tags, subject: '', body: `${lines.join('\n').trim()}\n` };
  const [subject = '', ...rest] = lines;
  const body = rest.join('\n').trim();
  const isQuoting = /^> /m.test(body) || /\[1\] Well/.test(body);
  const signed = `${body}\n\n${SIGN_OFFS[index % SIGN_OFFS.length]}\nZoë O'Brien-Nakamura\n`;
  const isLinked = tags.includes('final') || kind === 'competing-offer';
  return {
    id,
    key,
    kind,
    tags,
    subject,
    body: isQuoting ? `${body}\n` : isLinked ? `${signed}\nCV: https://zoe.example/cv\n` : signed,
  };
}

function labelled(good: Good, id: string, rules: readonly string[], changes: Partial<LintDraft> = {}): Labelled {
  const { kind, key, tags, subject, body } = good;
  const world = worldFor(key, kind, tags);
  const { action } = world;
  const to = [{ name: action.to?.name ?? '', email: action.to?.email ?? 'someone@example.org' }];
  return { id, rules, world, draft: { to, subject, body, ...changes }, heldOut: false };
}

/** The corpus: every good draft, then every faulty one. */
export function readCorpus(): { drafts: Labelled[]; pairs: LabelledPair[] } {
  const good = readGood();
  const find = (id: string) => {
    const found = good.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no good draft ${id}`);
    return found;
  };
  const lines = readFileSync(`${FOLDER}/faults.txt`, 'utf8').split('\n');
  const faults = lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => line.split(' | '));
  const drafts = good.map((one) => labelled(one, one.id, []));
  const pairs: LabelledPair[] = [];
  for (const [index, [rule = '', id = '', how = '', what = '']] of faults.entries()) {
    const name = `f${String(index + 1).padStart(3, '0')} ${rule} (${id})`;
    const other = /^panel (\S+)$/.exec(how)?.[1];
    if (other === undefined) drafts.push(plant(find(id), name, rule.split(','), how, what));
    else pairs.push({ id: name, rules: rule.split(','), drafts: pairOf(find(id), find(other), what) });
  }
  return { drafts, pairs };
}

function plant(good: Good, name: string, rules: readonly string[], how: string, what: string): Labelled {
  const body = (text: string) => labelled({ ...good, body: text }, name, rules);
  const extra = (field: 'to' | 'cc' | 'bcc') => {
    const one = labelled(good, name, rules);
    const added = { name: '', email: what };
    return { ...one, draft: { ...one.draft, [field]: field === 'to' ? [...one.draft.to, added] : [added] } };
  };
  switch (how) {
    case 'add':
      return body(insertAtEnd(good.body, what));
    case 'lead':
      return body(good.body.replace(/,( |\n\n)/, `,$1${what} `));
    case 'pad':
      return body(insertAtEnd(good.body, PADDING.replace(/\s+/g, ' ').split(' ').slice(0, Number(what)).join(' ')));
    case 'drop':
      return body(replaced(good.body, what, ''));
    case 'swap': {
      const [from = '', to = ''] = what.split(' => ').length > 1 ? what.split(' => ') : [what.replace(/ => ?$/, '')];
      return body(replaced(good.body, from, to.replace(/^~/, ' ')));
    }
    case 'subject':
      return labelled({ ...good, subject: what }, name, rules);
    case 'attach':
      return labelled(good, name, rules, { hasAttachments: true });
    case 'nocv':
      return body(replaced(good.body, 'CV: https://zoe.example/cv', ''));
    case 'to':
    case 'cc':
    case 'bcc':
      return extra(how);
    default:
      throw new Error(`${name}: no way to plant "${how}"`);
  }
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`"${from}" is not in the draft:\n${text}`);
  return text.replace(from, () => to);
}

/** Puts a sentence (or list item) at the end of the last paragraph before the sign-off. */
function insertAtEnd(body: string, sentence: string): string {
  const lines = body.trimEnd().split('\n');
  const at = lines.findLastIndex((line) => SIGN_OFFS.includes(line));
  const before = (at === -1 ? lines : lines.slice(0, at)).join('\n').trimEnd();
  const after = at === -1 ? '' : `\n\n${lines.slice(at).join('\n')}`;
  return `${before}${sentence.startsWith('- ') ? '\n' : ' '}${sentence}${after}\n`;
}

function panelDraft({ key, kind, tags, subject, body }: Good): PanelDraft {
  const { interview, action } = worldFor(key, kind, tags);
  const person = interview.interviewers.find(({ name }) => name === action.to?.name);
  const shared = SEARCH.interviews.flatMap(({ interviewers }) =>
    interviewers.flatMap(({ name }) => [name, name.split(' ')[0] ?? name]),
  );
  return {
    name: person?.name ?? '',
    subject,
    body,
    detail: person?.detail ?? '',
    shared: [...shared, interview.company, interview.role],
  };
}

/** Pairs of good drafts to two people of one interview. */
export function readGoodPairs(): LabelledPair[] {
  const good = readGood().filter(({ kind, key }) => kind === 'thank-you' && ['priya', 'soren', 'jurgen'].includes(key));
  return good.flatMap((one, index) =>
    good
      .slice(index + 1)
      .filter((two) => two.key !== one.key)
      .map(
        (two): LabelledPair => ({
          id: `${one.id}+${two.id}`,
          rules: [],
          drafts: [panelDraft(one), panelDraft(two)],
        }),
      ),
  );
}

function pairOf(one: Good, two: Good, what: string): [PanelDraft, PanelDraft] {
  const [first, second] = [panelDraft(one), panelDraft(two)];
  if (what === 'subject') return [first, { ...second, subject: first.subject }];
  if (what === 'detail') return [first, { ...second, detail: first.detail }];
  return [
    first,
    {
      ...second,
      body: first.body.replaceAll(first.name.split(' ')[0] ?? '', second.name.split(' ')[0] ?? ''),
    },
  ];
}
