import { describe, expect, test } from 'vitest';
import { styleFor, wantsColour, wantsUnicode } from '../../src/view/style.ts';

describe('wantsColour', () => {
  const xterm = { TERM: 'xterm-256color' };
  test.each<[string, Parameters<typeof wantsColour>[0], boolean]>([
    ['a terminal has colour', { env: xterm, isTty: true }, true],
    ['a pipe has none', { env: xterm, isTty: false }, false],
    ['--no-color wins over FORCE_COLOR', { isOff: true, env: { FORCE_COLOR: '3' }, isTty: true }, false],
    ['NO_COLOR wins over FORCE_COLOR', { env: { NO_COLOR: '1', FORCE_COLOR: '3' }, isTty: true }, false],
    ['an empty NO_COLOR does not count', { env: { ...xterm, NO_COLOR: '' }, isTty: true }, true],
    ['FORCE_COLOR colours a pipe', { env: { FORCE_COLOR: '2' }, isTty: false }, true],
    ['FORCE_COLOR=0 is none', { env: { ...xterm, FORCE_COLOR: '0' }, isTty: true }, false],
    ['FORCE_COLOR wins over TERM=dumb', { env: { TERM: 'dumb', FORCE_COLOR: '' }, isTty: true }, true],
    ['TERM=dumb has none', { env: { TERM: 'dumb' }, isTty: true }, false],
  ])('%s', (_, asked, wants) => {
    expect(wantsColour(asked)).toBe(wants);
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
  test('without colour nothing is painted', () => {
    const style = styleFor({ ...screen, hasColour: false });
    expect([style.strong('a'), style.faint('b'), style.command('c'), style.alert('d')]).toEqual(['a', 'b', 'c', 'd']);
  });

  test('with colour it is one of the sixteen', () => {
    expect(styleFor({ ...screen, hasColour: true }).command('x')).toBe('\u001b[36mx\u001b[39m');
  });

  test('a screen narrower than 20 columns is laid out as for 20', () => {
    expect(styleFor({ ...screen, hasColour: false, columns: 3 }).columns).toBe(20);
  });
});
