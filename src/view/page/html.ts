/** HTML whose every value is escaped, and the frame of a page. What comes from a file can be read there, and does nothing. */

import { safeText } from '../safe.ts';

/** A piece of HTML that may stand as it is. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Html[] | null;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A template literal as HTML: texts are made visible and escaped, pieces of HTML stand as they are, null is nothing.
 *
 * @example
 * html`<b>${'<script>'}</b>`.html //=> '<b>&lt;script&gt;</b>'
 */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  const pieces = parts.map((part, index) => part + (index < values.length ? renderValue(values[index] ?? null) : ''));
  return { html: pieces.join('') };
}

function renderValue(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return safeText(value).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
  if ('html' in value) return value.html;
  return value.map((one) => one.html).join('');
}

/** What tells a page of ours from any other file. */
export const PAGE_MARK = '<meta name="generator" content="followup">';

/** Light, dark, telephone and paper; nothing is told by colour alone. */
const SHEET = `
:root { color-scheme: light dark; --ink: #1d2430; --faint: #515b6b; --paper: #fff; --card: #f4f6f9; --line: #aab3c0;
  --now: #a3123a; --window: #cfe3ff; --edge: #1f5fb8; --hold: #8a6d1a; --bar: #2b6cb0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf0; --faint: #b3bccb; --paper: #14181f; --card: #1e242e;
  --line: #566173; --now: #ff8fa8; --window: #17396b; --edge: #8ab8ff; --hold: #e3c45c; --bar: #6aa5e8; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 16px/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 1rem 0 .1rem; }
p { margin: .25rem 0; } .faint { color: var(--faint); } ul { margin: .25rem 0; padding-left: 1.2rem; } li { margin: .35rem 0; }
code { background: var(--card); padding: .1rem .3rem; border-radius: .2rem; }
.late { font-weight: 700; color: var(--now); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: 600; padding: .4rem 0; }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
td.figure { white-space: nowrap; } td.plot { width: 45%; min-width: 6rem; }
svg { display: block; overflow: hidden; } svg text { fill: var(--ink); font: 12px system-ui, sans-serif; text-anchor: middle; }
.scale text { fill: var(--faint); text-anchor: start; font-size: 11px; } .week { stroke: var(--line); stroke-width: .5; }
.base { stroke: var(--line); stroke-width: 1; } .now { stroke: var(--now); stroke-width: 2; stroke-dasharray: 4 2; }
.mark { font-weight: 700; } svg .mark.met, svg .mark.heard, svg .mark.stop { font-size: 15px; }
.window rect { fill: var(--window); stroke: var(--edge); }
.hold rect { fill: none; stroke: var(--hold); stroke-width: 2; stroke-dasharray: 2 3; } .bar { fill: var(--bar); }
@media (max-width: 32rem) { .scale .odd { display: none; } body { padding: .6rem; } }
@media print { :root { color-scheme: light; --ink: #000; --faint: #333; --paper: #fff; --card: #fff; --line: #888; --now: #000;
  --window: #fff; --edge: #000; --hold: #444; --bar: #555; } body { max-width: none; font-size: 10pt; padding: 0; }
  h2 { break-after: avoid; } section.process, tr, li { break-inside: avoid; } .scroll { overflow: visible; } }
`;

/** A complete document around its parts. It asks for nothing from outside, and its policy forbids it. */
export function documentOf(title: string, body: readonly Html[]): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${{ html: PAGE_MARK }}
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ html: SHEET }}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>`.html;
}
