import { describe, expect, test } from 'vitest';
import { colourLevel, styleFor, wantsUnicode } from '../../src/view/style.ts';

describe('colourLevel', () => {
  const xterm = { TERM: 'xterm-256color' };
  test.each<[string, Parameters<typeof colourLevel>[0], number]>([
    ['a terminal has colour', { env: xterm, isTty: true }, 2],
    ['a plain terminal has sixteen', { env: { TERM: 'xterm' }, isTty: true }, 1],
    ['a true-colour terminal has all', { env: { ...xterm, COLORTERM: 'truecolor' }, isTty: true }, 3],
    ['a pipe has none', { env: xterm, isTty: false }, 0],
    ['--no-color wins over FORCE_COLOR', { isOff: true, env: { FORCE_COLOR: '3' }, isTty: true }, 0],
    ['NO_COLOR wins over FORCE_COLOR', { env: { NO_COLOR: '1', FORCE_COLOR: '3' }, isTty: true }, 0],
    ['an empty NO_COLOR does not count', { env: { ...xterm, NO_COLOR: '' }, isTty: true }, 2],
    ['FORCE_COLOR colours a pipe', { env: { FORCE_COLOR: '2' }, isTty: false }, 2],
    ['FORCE_COLOR=0 is none', { env: { ...xterm, FORCE_COLOR: '0' }, isTty: true }, 0],
    ['FORCE_COLOR wins over TERM=dumb', { env: { TERM: 'dumb', FORCE_COLOR: '' }, isTty: true }, 1],
    ['TERM=dumb has none', { env: { TERM: 'dumb' }, isTty: true }, 0],
  ])('%s', (_, asked, level) => {
    expect(colourLevel(asked)).toBe(level);
  });
});

describe('wantsUnicode', () => {
  test.each([
    [{ LANG: 'en_GB.UTF-8' }, true],
    [{ LANG: 'en_GB.utf8' }, true],
    [{ LC_ALL: 'C', LANG: 'en_GB.UTF-8' }, false],
    [{ LC_ALL: '', LC_CTYPE: 'C.UTF-8' }, true],
    [{ LANG: 'de_DE.ISO-8859-1' }, false],
    [{}, false],
  ])('%o: %s', (env, wants) => {
    expect(wantsUnicode(env)).toBe(wants);
  });
});

describe('styleFor', () => {
  const screen = { columns: 80, unicode: true } as const;
  test('level 0 paints nothing', () => {
    const style = styleFor({ ...screen, level: 0 });
    expect([style.strong('a'), style.faint('b'), style.command('c'), style.alert('d')]).toEqual(['a', 'b', 'c', 'd']);
  });

  test('level 1 paints with the sixteen colours', () => {
    expect(styleFor({ ...screen, level: 1 }).command('x')).toBe('\u001b[36mx\u001b[39m');
  });

  test('a screen narrower than 20 columns is laid out as for 20', () => {
    expect(styleFor({ ...screen, level: 0, columns: 3 }).columns).toBe(20);
  });
});
