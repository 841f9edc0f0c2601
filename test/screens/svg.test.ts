import { expect, test } from 'vitest';
import { renderSvg } from '../../bin/svg.mts';

test('each run stands on its cell, with its look, and nothing is markup by accident', () => {
  const svg = renderSvg('\u001b[1mA & <B>\u001b[22m  \u001b[36mx\u001b[39m\n\n山  \u001b[2mdim\u001b[22m\n', 20);
  expect(svg.split('\n')).toEqual([
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="89" viewBox="0 0 200 89">',
    '<rect width="100%" height="100%" rx="6" fill="#1f2430"/>',
    '<g font-family="ui-monospace, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="14" fill="#d8dee9" xml:space="preserve">',
    '<text x="16.0" y="30.3" textLength="58.8" font-weight="bold">A &amp; &lt;B&gt;</text>',
    '<text x="91.6" y="30.3" textLength="8.4" fill="#7fd1e0">x</text>',
    '<text x="16.0" y="68.3" textLength="16.8">山</text>',
    '<text x="49.6" y="68.3" textLength="25.2" fill="#8a93a6">dim</text>',
    '</g>',
    '</svg>',
    '',
  ]);
});

test('a line wider than the screen widens the picture', () => {
  expect(renderSvg('x'.repeat(30), 20)).toContain('width="284"');
});
