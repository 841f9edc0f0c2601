/** What no template can reach, and where its errors are: cases 39 to 47 of hostile input. */

import * as files from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadTemplates } from '../../src/draft/load.ts';
import { builtIn, configWith, failureOf, renderOwn } from './own-templates.ts';

test.each(['{{constructor}}', '{{> x}}', '{{{{raw}}}}', '{{#if a}}', "O'Brien & <Sons>"])(
  'case 39, 40: a company called %s is plain text, unescaped',
  async (company) => {
    const { body } = await renderOwn('Subject: x\n\nDear {{company}},\n', {}, company);
    expect(body).toBe(`Dear ${company},\n`);
  },
);

test.each([
  [
    'Subject: x\n\n{{firstName}}\n{{salary}}',
    /^thank-you\.first\.1\.hbs:4:3: unknown field "salary"; known: kind, firstName, /,
  ],
  ['Subject: x\n\n{{#if typo}}x{{/if}}', /^thank-you\.first\.1\.hbs:3:7: unknown field "typo"; known: /],
  ['{{this}}', /:1:3: unknown field "this"/],
  ['{{../name}}', /:1:3: unknown field "\.\.\/name"/],
  ['{{@root.name}}', /:1:3: unknown field "@root\.name"/],
  ['{{constructor}}', /:1:3: unknown field "constructor"/],
  ['{{__proto__}}', /:1:3: unknown field "__proto__"/],
  ['{{firstName.constructor}}', /:1:3: unknown field "firstName\.constructor"/],
  ['{{helperMissing}}', /:1:3: unknown field "helperMissing"/],
  ['{{log name}}', /:1:1: unknown helper "log"; a template may use if and unless/],
  ['{{lookup this "__proto__"}}', /:1:1: unknown helper "lookup"/],
  ['{{#each name}}x{{/each}}', /:1:1: unknown block "each"; a template may use if and unless/],
  ['{{#with name}}x{{/with}}', /:1:1: unknown block "with"/],
  ['{{#if name title}}x{{/if}}', /:1:1: "if" takes the name of one field/],
  ['{{#if (log name)}}x{{/if}}', /unknown field "SubExpression"/],
  ['{{"text"}}', /unknown field "text"/],
  ['{{*inline}}', /:1:1: a template may use fields, if, unless and plain parts; nothing else/],
  ['{{#> part}}x{{/part}}', /:1:1: a template may use fields/],
  ['{{{{raw}}}}x{{{{/raw}}}}', /unknown block "raw"/],
])('case 41, 47: %s is refused with its place', async (text, told) => {
  const failure = await failureOf(() => renderOwn(text));
  expect(failure.status).toBe('invalid');
  expect(failure.told[0]).toBe('the template thank-you.first.1 cannot be used');
  expect(failure.told[1]).toMatch(told);
});

test.each([
  [
    'Subject: x\n\n{{#if name}}x',
    /^thank-you\.first\.1\.hbs:3:14: not a valid template; check the braces around here$/,
  ],
  ['a\n{{name', /^thank-you\.first\.1\.hbs:2:3: not a valid template/],
  ['{{/if}}', /^thank-you\.first\.1\.hbs:1:1: not a valid template/],
  [
    '{{#if name}}x{{/unless}}',
    /^thank-you\.first\.1\.hbs:1:4: if doesn't match unless; close every block by its own name$/,
  ],
  ['{{#if}}', /not a valid template/],
])('case 42: an error of syntax in %j tells file, line and column', async (text, told) => {
  const failure = await failureOf(() => renderOwn(text));
  expect(failure.status).toBe('invalid');
  expect(failure.told[1]).toMatch(told);
});

test.each(['{{> ../../../etc/passwd}}', '{{> "/etc/passwd"}}', '{{> "..\\\\x"}}', '{{> (lookup . "x")}}'])(
  'case 43: %s leaves the folder and is refused',
  async (text) => {
    expect((await failureOf(() => renderOwn(text))).status).toMatch(/^refused$|^invalid$/);
  },
);

test('case 43: a part named by a path is refused with its line', async () => {
  expect(await failureOf(() => renderOwn('\n{{> ../secret}}'))).toEqual({
    status: 'refused',
    told: [
      'the template thank-you.first.1 includes "../secret" at line 2; parts come from its own folder, by name alone',
    ],
  });
});

test('case 43: a template that is a link out of its folder is refused', async () => {
  const { XDG_CONFIG_HOME, folder } = configWith({});
  files.symlinkSync('/etc/hostname', join(folder, 'thank-you.first.1.hbs'));
  const templates = await loadTemplates({ env: { XDG_CONFIG_HOME }, files, templates: builtIn });
  const failure = await failureOf(() => templates.source('thank-you.first.1'));
  expect(failure.status).toBe('refused');
  expect(failure.told[0]).toMatch(/is a link out of its folder; put a copy there instead$/);
});

test('case 44: parts that include each other twice, thirty deep, are refused at once', async () => {
  const texts = Object.fromEntries(
    Array.from({ length: 30 }, (_, level) => [`p${level}.hbs`, `x{{> p${level + 1}}}{{> p${level + 1}}}\n`]),
  );
  const started = performance.now();
  const { told } = await failureOf(() => renderOwn('{{> p0}}', { ...texts, 'p30.hbs': 'x\n' }));
  expect(told[1]).toMatch(/^p\d+\.hbs:1:2: comes to more than 1000 parts; include fewer$/);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('case 44: a part that includes itself, and blocks within blocks without end', async () => {
  const own = await failureOf(() => renderOwn('{{> "thank-you.first.1"}}'));
  expect(own.told[1]).toBe('thank-you.first.1.hbs:1:1: includes itself');
  const circle = await failureOf(() => renderOwn('{{> a}}', { 'a.hbs': '{{> b}}', 'b.hbs': '\n{{> a}}' }));
  expect(circle.told[1]).toBe('b.hbs:2:1: includes itself');
  const deep = `${'{{#if name}}'.repeat(3000)}x${'{{/if}}'.repeat(3000)}`;
  const nested = await failureOf(() => renderOwn(deep));
  expect(nested.status).toBe('invalid');
  expect(nested.told[1]).toBe('thank-you.first.1.hbs:1:241: blocks within blocks too deep; take some apart');
});

test('case 45: a polluted prototype is no part and no field', async () => {
  Object.defineProperty(Object.prototype, 'evil', { value: 'EVIL', configurable: true });
  onTestFinished(() => Reflect.deleteProperty(Object.prototype, 'evil') as unknown as undefined);
  const part = await failureOf(() => renderOwn('{{> evil}}'));
  expect(part.told[1]).toBe('thank-you.first.1.hbs:1:1: includes "evil", but there is no evil.hbs beside it');
  const field = await failureOf(() => renderOwn('{{evil}}'));
  expect(field.told[1]).toMatch(/unknown field "evil"/);
});

test('case 46: CRLF and a byte order mark leave no trace', async () => {
  const rendered = await renderOwn('\uFEFFSubject: Hello\r\n\r\nDear {{firstName}},\r\n\r\nBye\r\n');
  expect(rendered).toEqual({ subject: 'Hello', body: 'Dear Priya,\n\nBye\n' });
});

test('a template that is not UTF-8, or far too long, is told as such', async () => {
  const latin = await failureOf(() => renderOwn(Buffer.from([0x53, 0xe9])));
  expect(latin.told[1]).toBe('thank-you.first.1.hbs:1:1: not UTF-8; save it as UTF-8');
  const long = await failureOf(() => renderOwn('x'.repeat(300_000)));
  expect(long.told[1]).toBe('thank-you.first.1.hbs:1:1: longer than 64 KiB');
});
