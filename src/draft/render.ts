/** Renders an action as a draft: subject, body, thread and a stable Message-ID. No I/O, no clock. */

import type { Draft, Finding } from '../model/draft.ts';
import { Failure } from '../model/failure.ts';
import type { Sent } from '../model/interview.ts';
import { isChaser, kindRow } from '../model/kinds.ts';
import { templateContext } from './context.ts';
import type { TemplateContext } from './fields.ts';
import type { DraftInput } from './input.ts';
import type { Language } from './language.ts';
import { isTo, messageIdOf } from './message-id.ts';
import type { TemplateEntry, Templates } from './templates.ts';
import { groupFor, variantIndex } from './variants.ts';

/** The most characters a LinkedIn note may have. */
export const NOTE_LENGTH = 300;

export interface RenderOptions {
  templates: Templates;
  /** SHA-256 of a text as hexadecimal digits. */
  sha256: (text: string) => string;
  /** Asked only where the template quotes a note that a glance does not tell. */
  language: Language;
  /** A variant's name; chosen by interview and person where absent. */
  variant?: string;
}

/**
 * The template a draft will be rendered from: the variant that was asked for, else the one dealt to this mail.
 *
 * @throws usage where the kind has no mail, or no variant of that name
 */
export function chooseTemplate(
  input: DraftInput,
  options: Pick<RenderOptions, 'templates' | 'variant'>,
): TemplateEntry {
  const group = groupFor(input);
  if (group === null) throw new Failure('usage', `${input.action.kind} is a reminder; it has no mail to draft`);
  const entries = options.templates.entries.filter((entry) => entry.group === group);
  if (options.variant !== undefined) {
    const entry = entries.find(({ name, variant }) => [name, variant].includes(options.variant ?? null));
    if (entry !== undefined) return entry;
    const known = entries.map(({ variant }) => variant).join(', ');
    throw new Failure('usage', `no variant "${options.variant}" of ${group}; known: ${known}`);
  }
  const entry = entries[variantIndex(input, group) % Math.max(1, entries.length)];
  if (entry === undefined) throw new Failure('invalid', `no template ${group}.1.hbs; restore it`);
  return entry;
}

/**
 * One draft, with a warning for every gap that only the sender can fill. The same input gives the same draft.
 *
 * @throws usage where the kind has no mail, nobody receives it, or the variant is unknown
 * @throws invalid where the template has an error
 * @throws refused where a header would hold a line break
 */
export function renderDraft(input: DraftInput, options: RenderOptions): Draft {
  const { action, search, interview } = input;
  const entry = chooseTemplate(input, options);
  const { to } = action;
  if (to === null) throw new Failure('usage', `nobody is recorded to receive the ${action.kind}`);
  const { subject, body } = renderFitting(
    entry,
    templateContext(input, options.language),
    options.templates,
    to.via === null,
  );
  const thread = threadOf(input);
  const { name = '', email } = search.me;
  return {
    kind: action.kind,
    interview: interview.id,
    to,
    from: email === undefined ? null : { name, email },
    subject: thread?.subject ?? subject ?? '',
    body,
    date: input.now,
    messageId: messageIdOf(input, options.sha256),
    inReplyTo: thread?.references.at(-1) ?? null,
    references: thread?.references ?? [],
    findings: gapsIn(thread?.subject ?? subject ?? '', body),
  };
}

/** A LinkedIn note that is too long leaves its detail out. To an agency with many clients a mail names the client. */
function renderFitting(entry: TemplateEntry, context: TemplateContext, templates: Templates, isDirect: boolean) {
  const { agency, company, theRole } = context;
  const rendered = templates.render(entry.name, context);
  if (isDirect && agency && company !== '' && !rendered.body.includes(company)) {
    return templates.render(entry.name, replacing(context, 'theRole', `${theRole} at ${company}`));
  }
  if (context.kind !== 'linkedin-note' || [...rendered.body.trim()].length <= NOTE_LENGTH) return rendered;
  return templates.render(entry.name, replacing(context, 'detail', ''));
}

/** The same context with another text in one field; what is made only when it is read stays so. */
function replacing(context: TemplateContext, field: 'theRole' | 'detail', text: string): TemplateContext {
  const fields = Object.getOwnPropertyDescriptors(context);
  return Object.defineProperties({}, { ...fields, [field]: { value: text, enumerable: true } }) as TemplateContext;
}

/**
 * A finding for every bracketed gap, subject first, then line by line.
 *
 * @example
 * gapsIn('Thank you', 'Dear Ada,\n\nThank you for […one thing].\n').map((finding) => finding.line) //=> [3]
 */
export function gapsIn(subject: string, body: string, level: Finding['level'] = 'warning'): Finding[] {
  const lines = [subject, ...body.split('\n')];
  return lines.flatMap((text, index) =>
    [...text.matchAll(/\[…([^\]]*)\]/gu)].map(([, what = '']) => ({
      rule: 'gap',
      level,
      message: `only you can fill this in: ${what.trim() || 'the gap'}`,
      line: index === 0 ? null : index,
    })),
  );
}

/** What was sent to this address in the process before, where a chaser goes on in its thread. */
function threadOf({ process, action }: DraftInput): { subject: string; references: string[] } | null {
  const { to } = action;
  if (!isChaser(action.kind) || to === null) return null;
  const mails = process
    .flatMap(({ history }) => history)
    .filter((entry): entry is Sent => entry.type === 'sent' && kindRow(entry.kind).channel === 'email')
    .filter((entry) => isTo(entry, to))
    .sort((a, b) => a.at - b.at);
  const subject = mails.findLast((mail) => mail.subject !== undefined)?.subject;
  if (subject === undefined) return null;
  const references = mails.flatMap((mail) => (mail.messageId === undefined ? [] : [mail.messageId]));
  return { subject: `Re: ${subject.replace(/^(?:re:\s*)+/i, '')}`, references: [...new Set(references)] };
}
