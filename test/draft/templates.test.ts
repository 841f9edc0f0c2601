/** Templates as files: one's own in the place of built-in ones, further variants, parts. */

import * as files from 'node:fs';
import { expect, test } from 'vitest';
import { compileTemplate } from '../../src/draft/compile.ts';
import { templateContext } from '../../src/draft/context.ts';
import { FIELDS } from '../../src/draft/fields.ts';
import { configFolder, loadTemplates, split } from '../../src/draft/load.ts';
import { tallyOf } from '../store/torture/tally.ts';
import { completeInput, language } from './inputs.ts';
import { builtIn, configWith, failureOf, renderOwn } from './own-templates.ts';
import { tryTemplate } from './soup.ts';

test('parts beside a template are included, and a further variant joins the others', async () => {
  const { body } = await renderOwn('Subject: x\n\nDear {{firstName}},\n\n{{> closing}}', {
    'closing.hbs': 'Bye,\n{{signature}}\n',
  });
  expect(body).toBe("Dear Priya,\n\nBye,\nZoë O'Brien-Nakamura\n+44 20 7946 0123\n");
  const { XDG_CONFIG_HOME } = configWith({ 'acceptance.mine.hbs': 'Subject: Yes', 'closing.hbs': 'x' });
  const { entries } = await loadTemplates({ env: { XDG_CONFIG_HOME }, files, templates: builtIn });
  expect(entries.filter(({ group }) => group === 'acceptance').map(({ variant, own }) => [variant, own])).toEqual([
    ['1', false],
    ['2', false],
    ['3', false],
    ['mine', true],
  ]);
  expect(entries.at(-1)).toMatchObject({ name: 'closing', group: null, variant: null, own: true });
});

test('check tells the problems of all own templates at once', async () => {
  const { XDG_CONFIG_HOME } = configWith({ 'decline.1.hbs': '{{a}}\n{{b}}', 'acceptance.1.hbs': '{{c}}' });
  const templates = await loadTemplates({ env: { XDG_CONFIG_HOME }, files, templates: builtIn });
  const failure = await failureOf(() => templates.check());
  expect(failure.told.map((line) => line.split(';')[0])).toEqual([
    'some of your own templates cannot be used',
    'acceptance.1.hbs:1:3: unknown field "c"',
    'decline.1.hbs:1:3: unknown field "a"',
    'decline.1.hbs:2:3: unknown field "b"',
  ]);
});

test('every built-in template passes the same check', async () => {
  const templates = await loadTemplates({ env: {}, files, templates: builtIn });
  for (const { name } of templates.entries) {
    const text = { name, file: name, text: templates.source(name) };
    expect(() => compileTemplate(name, () => text)).not.toThrow();
    expect(text.text).toMatch(name.startsWith('linkedin-note') ? /^(?:Hi|Dear) / : /^Subject: \S.*\n\n/);
  }
});

test('every field of a context is documented, in the same order', () => {
  const context = templateContext(completeInput('thank-you'), language);
  expect(Object.keys(context)).toEqual(Object.keys(FIELDS));
});

test('whatever a template holds, it is text or a failure with a place, and soon', async () => {
  const { wrong, slowestMs } = await tallyOf(tryTemplate, 1, Number(process.env.FOLLOWUP_RUNS ?? 100) * 20);
  expect(wrong).toEqual([]);
  expect(slowestMs).toBeLessThan(2000);
});

test.each([
  [{ HOME: '/home/ada' }, '/home/ada/.config/followup'],
  [{ HOME: '/home/ada', XDG_CONFIG_HOME: '/cfg/' }, '/cfg/followup'],
  [{ HOME: '/home/ada', XDG_CONFIG_HOME: 'relative' }, '/home/ada/.config/followup'],
  [{}, null],
])('with %j the own files are in %s', (env, folder) => {
  expect(configFolder(env)).toBe(folder);
});

test.each([
  ['Subject: A  b \n\nx', { subject: 'A b', body: 'x\n' }],
  ['no subject\n', { subject: null, body: 'no subject\n' }],
  [
    'At Yahoo!. You asked "Why?". I say: "Here it is now.". And so on...',
    { subject: null, body: 'At Yahoo! You asked "Why?" I say: "Here it is now." And so on...\n' },
  ],
  ['Subject: at Acme Ltd..\n\nAt Ltd.. And so on...', { subject: 'at Acme Ltd.', body: 'At Ltd. And so on...\n' }],
])('%j is taken apart', (text, parts) => {
  expect(split(text)).toEqual(parts);
});
