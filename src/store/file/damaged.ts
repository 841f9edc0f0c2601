/**
 * Lines of the journal that the disk damaged and that may have told of a mail. Such a mail may have gone out: what can
 * still be read of the line tells which it was, or which it was not.
 */

import type { Context } from '../../context.ts';
import type { Search, Sent } from '../../model/interview.ts';
import { KINDS, type Kind } from '../../model/kinds.ts';
import { isLogged, isText, sentIn } from './begun.ts';
import { isMailLine, journalTexts, type Mail, parseLine } from './journal.ts';
import { stateOf } from './state.ts';

/** What can be read of a line; a text is empty, and a kind or an instant null, where it cannot. */
export interface Damaged extends Record<'messageId' | 'subject' | 'interview' | 'to' | 'name', string> {
  kind: Kind | null;
  at: number | null;
  /** As `line 7 of ~/.local/state/followup/…/journal.jsonl`. */
  place: string;
  /** Tells this damage from every other. */
  mark: string;
}

/** The damaged lines whose mail no history has, oldest first; those that a person knew of when sending are settled. */
export function damagedLines(ctx: Context, realPath: string, search: Search): Damaged[] {
  const state = stateOf(ctx, realPath);
  const lines = journalTexts(ctx, state);
  const read = lines.map(parseLine);
  const mails = read.map((line) => (isMailLine(line) ? line : null));
  const lastBegun = mails.findLastIndex((line) => line?.begun !== undefined);
  const seen = new Set(mails.flatMap((line) => line?.seen ?? []));
  return lines
    .flatMap((text, index) => {
      const isReadable = mails[index] !== null || (read[index] !== null && !OF_MAIL.test(text));
      if (isReadable || !mayBeMail(text, index > lastBegun)) return [];
      const mark = ctx.process.sha256(text).slice(0, 16);
      return seen.has(mark) ? [] : [{ ...legible(text), mark, place: `line ${index + 1} of ${state.journal}` }];
    })
    .filter((line) => !isSettled(line, search));
}

const OF_MAIL = /"(?:begun|messageId|subject|interview|kind|to|name)":/;
const OF_OTHERS = /"(?:id|command|before|after|interviews|cancelled|allowed|went)":/;
/** With which a line begins; one that was torn right there told of nothing. */
const BEGINNINGS = ['{"id":"', '{"mail":"', '{"cancelled":"', '{"allowed":"'];

/** Of a line without any key that can be read nobody knows: it is asked about until the next mail is begun. */
function mayBeMail(text: string, isLast: boolean): boolean {
  if (OF_MAIL.test(text)) return true;
  return isLast && !OF_OTHERS.test(text) && !BEGINNINGS.some((beginning) => beginning.startsWith(text));
}

function legible(text: string): Omit<Damaged, 'mark' | 'place'> {
  const valueText = (key: keyof Mail) => new RegExp(`"${key}":("(?:[^"\\\\]|\\\\.)*"|\\d+)`).exec(text)?.[1] ?? '""';
  const textOf = (key: keyof Mail) => String(parsed(valueText(key)));
  const at = parsed(valueText('at'));
  return {
    messageId: textOf('messageId'),
    subject: textOf('subject'),
    interview: textOf('interview'),
    to: textOf('to'),
    name: textOf('name'),
    kind: KINDS.find((kind) => kind === textOf('kind')) ?? null,
    at: typeof at === 'number' ? at : null,
  };
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return '';
  }
}

/** Whether the history has it: by its Message-ID, by its instant and what else can be read, or as a hand wrote it. */
function isSettled(line: Damaged, search: Search): boolean {
  const { messageId, kind, at, to, name } = line;
  const isTo = (one: Sent) => isText(to, one.to) || isText(name, one.to);
  const isIts = (one: Sent) => one.messageId === messageId || (one.at === at && (one.kind === kind || isTo(one)));
  if (sentIn(search).some(isIts)) return true;
  return kind !== null && at !== null && `${to}${name}` !== '' && isLogged({ ...line, kind, at }, search);
}

/** Whether it may have told of a mail: not where its kind, or both its person and address, are another's. */
export function mayTellOf({ messageId, kind, to, name }: Damaged, mail: Mail): boolean {
  if (messageId === mail.messageId) return true;
  if (kind !== null && kind !== mail.kind) return false;
  return to === '' || name === '' || isText(to, mail.to) || isText(name, mail.name);
}
