/** The page in a real browser: screenshots, no request, no violation of accessibility, hostile names harmless. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followup } from './run.ts';

const NOW = '2026-11-24T10:00:00Z';
const SAMPLE = 'test/fixtures/search.yaml';
const OUT = new URL('../../node_modules/.vitest/page/', import.meta.url).pathname;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}, 60_000);
afterAll(() => browser?.close());

interface Shown {
  page: Page;
  /** What the page asked for beside itself. */
  requests: string[];
}

async function show(html: string, options: { width: number; scheme?: 'light' | 'dark' }): Promise<Shown> {
  const file = `${OUT}shown.html`;
  writeFileSync(file, html);
  const context = await browser.newContext({
    viewport: { width: options.width, height: 900 },
    colorScheme: options.scheme ?? 'light',
    bypassCSP: true,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`file://${file}`);
  return { page, requests: requests.filter((url) => url !== `file://${file}`) };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

const VIEWS = [
  { name: 'desktop', width: 1280, scheme: 'light' },
  { name: 'tablet', width: 768, scheme: 'light' },
  { name: 'telephone', width: 360, scheme: 'light' },
  { name: 'dark', width: 1280, scheme: 'dark' },
] as const;

test.for(VIEWS)(
  '$name: fits, asks for nothing, and breaks no rule of accessibility',
  async ({ name, width, scheme }) => {
    const { page, requests } = await show(followup(['page', '--now', NOW], { file: SAMPLE }).stdout, { width, scheme });
    await page.screenshot({ path: `${OUT}${name}.png`, fullPage: true });
    expect(requests).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  },
);

test('one process has a page of its own', async () => {
  const { stdout } = followup(['page', 'corvid', '--now', NOW], { file: SAMPLE });
  const { page, requests } = await show(stdout, { width: 800 });
  await page.screenshot({ path: `${OUT}process.png`, fullPage: true });
  expect(requests).toEqual([]);
  expect(await page.locator('h1').textContent()).toBe('Corvid, Platform Lead');
  expect(await page.locator('h2').allTextContents()).toContain('Log');
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('paper has it all', async () => {
  const { page } = await show(followup(['page', '--now', NOW], { file: SAMPLE }).stdout, { width: 1280 });
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: `${OUT}print.png`, fullPage: true });
  const pdf = await page.pdf({ path: `${OUT}print.pdf`, format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.context().close();
});

const HOSTILE = [
  '<script>document.title="x"</script>',
  '"><img src=http://evil.example/x onerror="document.title=1">',
  "' onload='document.title=1",
  '</style><style>body{background:url(http://evil.example/y)}',
  '</title></svg><svg onload=document.title=1>',
  '{{constructor}} <!--',
  '&lt;b&gt;\u202eexe',
];

test('hostile names are words and nothing else', async () => {
  const entries = HOSTILE.map(
    (name, index) => `  - company: ${JSON.stringify(name)}
    role: ${JSON.stringify(`${name} role`)}
    at: 2026-11-23T14:30
    interviewers:
      - { name: ${JSON.stringify(name)}, email: p${index}@acme.example, detail: ${JSON.stringify(name)} }
    history:
      - { heard: ${JSON.stringify(name)}, at: 2026-11-23T18:00:00Z }
`,
  );
  const text = `version: 1\nme: { name: Dana, timezone: Europe/London }\ninterviews:\n${entries.join('')}`;
  const { stdout } = followup(['page', '--now', NOW], { text });
  const { page, requests } = await show(stdout, { width: 1280 });
  await page.waitForTimeout(200);
  expect(requests).toEqual([]);
  expect(await page.title()).toBe('My search');
  expect(await page.locator('script, img, iframe, link, object').count()).toBe(0);
  expect(await page.locator('[onload], [onerror]').count()).toBe(0);
  expect(await page.locator('h3').first().textContent()).toContain('role');
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('an anonymous page holds no name, no address, and no word of anybody', () => {
  const { stdout } = followup(['page', '--anonymous', '--now', NOW], { file: SAMPLE });
  const { stdout: one } = followup(['page', 'halden', '--anonymous', '--now', NOW], { file: SAMPLE });
  const names =
    /halden|brook|corvid|delphi|elm\b|fenwick|raman|priya|kj(?:æ|ae)rg|jürgen|groß|yusuf|whitaker|haddad|lee ong|o'brien|zo[eë]|nightly batch|pages are bugs/i;
  expect(stdout).toMatch(/Company A.*Person A/s);
  expect(stdout).not.toMatch(names);
  expect(one).not.toMatch(names);
  expect(stdout).not.toMatch(/followup draft/);
});
