/** Random histories merged, held to the model in merge-model.ts: nothing lost, revived or doubled, nobody thanked twice. */

import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { mergeTexts } from '../../../src/store/edit/merge.ts';
import { parseSearch } from '../../../src/store/parse.ts';
import { Asked, change, type Doc, docOf, type Look, mergeDocs, sharedOf, write } from '../merge-model.ts';
import { type Chance, pick } from './figure.ts';

const OPTIONS = { file: 'i.yaml', systemZone: () => 'UTC' };

/** How often a person was asked, and how often the model would have. */
export const asked = { runs: 0, conflicts: 0, needless: 0 };

/** One merge of two histories of one file. */
export function tryMerge(chance: Chance): string | null {
  const look: Look = {
    dash: pick(chance, [0, 2]),
    isFlow: chance() < 0.3,
    isSpread: chance() < 0.5,
    isHistoryLast: chance() < 0.8,
  };
  const base = docOf(chance);
  const shared = sharedOf(chance);
  const [ours, theirs] = [change(base, shared, chance, look), change(base, shared, chance, look)];
  const [before, mine, yours] = [base, ours, theirs].map((doc) => write(doc, look)) as [string, string, string];
  for (const text of [before, mine, yours]) {
    const [problem] = parseSearch(text, OPTIONS).problems;
    // Two interviews under one id, or a mail to nobody: a person would not have got so far.
    if (problem !== undefined) return null;
  }
  const crlf = chance() < 0.1;
  const side = crlf ? mine.replaceAll('\n', '\r\n') : mine;
  const merged = mergeTexts({ base: before, ours: side, theirs: yours }, OPTIONS);
  const told = (what: string) =>
    `${what}\n--- base\n${before}\n--- ours\n${mine}\n--- theirs\n${yours}\n--- merged\n${merged.text}`;
  if (crlf && /[^\r]\n/.test(merged.text)) return told('another line end');
  const text = merged.text.replaceAll('\r\n', '\n');
  const wanted = expected(base, ours, theirs);
  asked.runs += 1;
  if (merged.conflicts > 0) {
    asked.conflicts += 1;
    if (wanted !== null) asked.needless += 1;
    const lost = [...wordsOf(ours, base), ...wordsOf(theirs, base)].find((word) => !text.includes(word));
    return lost === undefined ? null : told(`${lost} is lost among conflicts`);
  }
  if (wanted === null) return told('decided, where a person had to be asked');
  const { problems } = parseSearch(text, OPTIONS);
  if (problems.length > 0) return told(`not valid: ${problems[0]?.message}`);
  const [is, should] = [dataOf(parse(text)), dataOf(parse(write(wanted, look)))];
  if (!isDeepStrictEqual(is, should)) return told(`says something else: ${JSON.stringify([is, should])}`);
  const comments = (one: string) => (one.match(/# (?:about |read |on )?\w+$/gm) ?? []).sort();
  if (!isDeepStrictEqual(comments(text), comments(write(wanted, look)))) return told('a comment is lost or doubled');
  return null;
}

function expected(base: Doc, ours: Doc, theirs: Doc): Doc | null {
  try {
    return mergeDocs(...(structuredClone([base, ours, theirs]) as [Doc, Doc, Doc]));
  } catch (error) {
    if (error instanceof Asked) return null;
    throw error;
  }
}

/** What a side says that the base did not: none of it may vanish, even where it is asked about. */
function wordsOf(doc: Doc, base: Doc): string[] {
  const words = (one: Doc): string[] => JSON.stringify(one).match(/word\d+/g) ?? [];
  const known = new Set(words(base));
  return words(doc).filter((word) => !known.has(word));
}

type Data = Record<string, unknown>;

/** What a text says, whatever order it stands in, but for the order of a history that was in order. */
function dataOf(data: Data): unknown {
  const interviews = ((data.interviews as Data[] | null) ?? []).map((one) => ({
    ...one,
    interviewers: sorted(one.interviewers),
    history: sorted(one.history),
  }));
  return { ...data, interviews: sorted(interviews) };
}

function sorted(list: unknown): unknown[] {
  return ((list as Data[] | null | undefined) ?? []).map((one) => JSON.stringify(Object.entries(one).sort())).sort();
}
