/** The choice of wording: different for the members of a panel and for processes side by side, the same every time. */

import { createHash } from 'node:crypto';
import * as files from 'node:fs';
import { expect, test } from 'vitest';
import type { DraftInput } from '../../src/draft/input.ts';
import { parseLetter } from '../../src/draft/lint/letter.ts';
import { blankOut, ownTexts } from '../../src/draft/lint/own.ts';
import { similarity } from '../../src/draft/lint/panel.ts';
import { loadTemplates } from '../../src/draft/load.ts';
import { chooseTemplate, renderDraft } from '../../src/draft/render.ts';
import { GROUPS } from '../../src/draft/variants.ts';
import type { Entry, Interview } from '../../src/model/interview.ts';
import { isChaser, isPersonal, KINDS } from '../../src/model/kinds.ts';
import { completeInput, interviewOf, JURGEN, language, PRIYA, recipientOf, SOREN, searchOf } from './inputs.ts';

const templates = await loadTemplates({
  env: {},
  files,
  templates: new URL('../../templates', import.meta.url).pathname,
});
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const render = (input: DraftInput, variant?: string) =>
  renderDraft(
    input,
    variant === undefined ? { templates, sha256, language } : { templates, sha256, language, variant },
  );
const at = (iso: string) => Date.parse(iso);

test('the three of a panel get three wordings, and the order of the file changes nothing', () => {
  const panel = interviewOf({ interviewers: [PRIYA, SOREN, { ...JURGEN, email: 'j@halden.example' }] });
  const other = interviewOf({
    id: 'a-elder',
    company: 'Elder',
    at: at('2026-11-20T10:00:00Z'),
    interviewers: [PRIYA],
  });
  const names = (interviews: Interview[]) =>
    panel.interviewers.map((person) => {
      const input = completeInput('thank-you', { interview: panel, person, search: searchOf(interviews) });
      return chooseTemplate({ ...input, action: { ...input.action, to: recipientOf(person) } }, { templates }).name;
    });
  expect(names([panel, other])).toEqual(['thank-you.first.2', 'thank-you.first.3', 'thank-you.first.4']);
  expect(names([other, panel])).toEqual(names([panel, other]));
});

test('processes side by side get different status checks', () => {
  const interviews = Array.from({ length: 5 }, (_, index) =>
    interviewOf({ id: `i-${index}`, company: `Company ${index}`, at: at('2026-11-01T10:00:00Z') + index }),
  );
  const chosen = interviews.map((interview) => {
    const input = completeInput('status-check', { interview, search: searchOf(interviews) });
    return chooseTemplate(input, { templates }).name;
  });
  expect(new Set(chosen).size).toBe(5);
});

test('a status check that came back is written as it was, and not as that of the process beside it', () => {
  const log: Entry[] = [
    { type: 'sent', kind: 'status-check', to: 'lee@ong.example', at: at('2026-11-20T09:00:00Z') },
    { type: 'bounced', address: 'lee@ong.example', at: at('2026-11-20T10:00:00Z') },
  ];
  const interviews = [log, []].map((history, index) =>
    interviewOf({ id: `i-${index}`, company: `C ${index}`, at: at('2026-11-01T10:00:00Z') + index, history }),
  );
  const chosen = interviews.map(
    (interview) =>
      chooseTemplate(completeInput('status-check', { interview, search: searchOf(interviews) }), { templates }).name,
  );
  expect(chosen).toEqual(['status-check.1', 'status-check.2']);
});

/** Many go out side by side: to a panel, or to the processes of a search. */
const SIDE_BY_SIDE = KINDS.filter((kind) => isPersonal(kind) || isChaser(kind));

test('every group has its variants, and an unknown one is told with the known', () => {
  for (const group of GROUPS) {
    const least = SIDE_BY_SIDE.some((kind) => group.split('.')[0] === kind) ? 3 : 1;
    expect([group, templates.entries.filter((entry) => entry.group === group).length >= least]).toEqual([group, true]);
  }
  expect(() => render(completeInput('acceptance'), '9')).toThrow('no variant "9" of acceptance; known: 1, 2, 3');
});

test('every final note is shorter than every status check of the same process', () => {
  const lengths = (kind: 'status-check' | 'final-note') =>
    templates.entries
      .filter(({ group }) => group === kind)
      .flatMap(({ variant }) =>
        [true, false].map((assumed) => {
          const input = completeInput(kind, { decisionOn: '2026-12-01' });
          const draft = render({ ...input, action: { ...input.action, assumed } }, variant ?? '');
          return parseLetter(draft.body).bodyWords;
        }),
      );
  expect(Math.max(...lengths('final-note'))).toBeLessThan(Math.min(...lengths('status-check')));
});

test('no two mails of one search read alike', () => {
  const people = [PRIYA, SOREN, { ...JURGEN, email: 'j@halden.example' }];
  const interviews = ['Acme', 'Brook', 'Corvid'].map((company, index) =>
    interviewOf({
      id: `i-${index}`,
      company,
      at: at('2026-11-20T10:00:00Z') + index,
      interviewers: people.slice(0, 3 - (index % 2)),
    }),
  );
  const search = searchOf(interviews);
  const kinds = ['status-check', 'final-note', 'rejection-reply', 'withdrawal', 'competing-offer'] as const;
  const offer = { company: 'Elm', role: 'Lead', respondBy: '2026-11-30' };
  const bodies = interviews.flatMap((interview) => [
    ...interview.interviewers.map((person) => render(completeInput('thank-you', { interview, search, person })).body),
    ...kinds.map((kind) => render(completeInput(kind, { interview, search, offer, decisionOn: '2026-12-01' })).body),
  ]);
  const own = (body: string) => ownTexts(interviews, search.me.name ?? '', body, language);
  const texts = bodies.map((body) => parseLetter(body, blankOut(body, own(body))).text);
  const pairs = texts.flatMap((one, index) => texts.slice(index + 1).map((two) => similarity(one, two)));
  expect(texts.length).toBe(23);
  expect(Math.max(...pairs)).toBeLessThan(0.2);
});
