import { describe, expect, test } from 'vitest';
import type { Action, Plan } from '../../src/model/plan.ts';
import { renderDue, renderDueLine, renderWaiting } from '../../src/view/due.ts';
import { styleFor } from '../../src/view/style.ts';
import { at, EMPTY, NOW, PLAN, plain } from './sample.ts';

const [first] = PLAN.actions.filter((action) => action.kind === 'thank-you') as [Action];
const withActions = (...actions: Action[]): Plan => ({ ...EMPTY, actions });

describe('renderDue', () => {
  test('nothing to say is said with nothing', () => {
    expect(renderDue(EMPTY, plain())).toBe('');
  });

  test('upcoming, done and missed alone are nothing to send', () => {
    const states = (['upcoming', 'done', 'skipped', 'missed'] as const).map((state) => ({ ...first, state }));
    expect(renderDue(withActions(...states), plain())).toBe('');
  });

  test('where nothing is to be sent holds and stops stand alone, and are asked for', () => {
    expect(renderDue({ ...PLAN, actions: [] }, plain())).toBe('');
    expect(renderDue({ ...PLAN, actions: [] }, plain(), { all: true })).toMatch(/^Hold /);
    expect(renderWaiting({ ...PLAN, actions: [] }, plain())).toBe(
      'Hold  Halden & Sons: nothing until Wed 2 Dec 09:00; they said Tue 1 Dec\n' +
        'Stop  Corvid: nothing more to do since Thu 12 Nov; you may let it go\n',
    );
  });

  test('a stop is told for two weeks, and then only where all is asked for', () => {
    const [stop] = PLAN.stops;
    const stopped = (days: number) => [{ ...stop, since: PLAN.now - days * 86_400_000 }] as Plan['stops'];
    expect(renderDue({ ...PLAN, stops: stopped(14) }, plain())).toContain('Stop  Corvid');
    expect(renderDue({ ...PLAN, stops: stopped(14.1) }, plain())).not.toContain('Stop');
    expect(renderDue({ ...PLAN, stops: stopped(14.1) }, plain(), { all: true })).toContain('Stop  Corvid');
  });

  test('an assumed date is called assumed', () => {
    const holds = PLAN.holds.map((hold) => ({ ...hold, assumed: true }));
    expect(renderWaiting({ ...EMPTY, holds }, plain(120))).toBe(
      'Hold  Halden & Sons: nothing until Wed 2 Dec 09:00; they named no day, Tue 1 Dec is assumed\n',
    );
  });

  test('two processes of one company are told apart', () => {
    const [stop] = PLAN.stops;
    const stops = [stop, { ...stop, role: 'Site Lead' }] as Plan['stops'];
    expect(renderWaiting({ ...EMPTY, stops }, plain())).toBe(
      'Stop  Corvid, Platform Lead: nothing more to do since Thu 12 Nov; you may let it\n' +
        '      go\n' +
        'Stop  Corvid, Site Lead: nothing more to do since Thu 12 Nov; you may let it go\n',
    );
  });

  test('a hold beneath a mail that is due says what may not be asked', () => {
    expect(renderDue({ ...PLAN, actions: [first], stops: [] }, plain())).toContain(
      'Hold  Halden & Sons: no question about the decision until Wed 2 Dec 09:00; they\n      said Tue 1 Dec\n',
    );
  });

  test("today's interviews come first, then what opens later today", () => {
    const talk = {
      interview: 'brook-bi',
      company: 'Brook',
      role: 'BI',
      round: 'final' as const,
      at: at('2026-11-24T14:30:00Z'),
      minutes: 45,
      zone: 'America/New_York',
      people: ['Amina Yusuf', 'Bo Li'],
      place: 'https://meet.example/abc',
    };
    const opening: Action = { ...first, state: 'upcoming', opensAt: at('2026-11-24T15:15:00Z') };
    expect(renderDue({ ...EMPTY, today: [talk], later: [opening] }, plain(120))).toBe(
      'Today\n' +
        '  14:30 (09:30 New York)  Brook, BI: final round with Amina Yusuf, Bo Li, 45 minutes, https://meet.example/abc\n\n' +
        'Opens later today\n' +
        '  15:15  Thank-you, Halden & Sons: Priya Raman\n',
    );
  });

  test('late is a word, not only a colour, and a late thank-you is not told of the best time', () => {
    const late: Action = { ...first, state: 'late', dueAt: NOW - 20 * 3_600_000 };
    expect(renderDue(withActions(late), plain())).toBe(
      '1 to do, Tue 24 Nov 10:00\n\n' +
        'Halden & Sons, Staff Engineer\n' +
        '  Thank-you  Priya Raman  20 hours late  thank-you-24h\n' +
        '    followup draft halden-staff-engineer --to priya.raman@halden.example\n',
    );
  });

  test('what is asked for comes before what is optional, whatever comes first', () => {
    const other = { company: 'Elm', role: 'Data Lead' };
    const optional: Action = { ...first, ...other, optional: true };
    const shown = renderDue(withActions(optional, first), plain());
    expect(shown.indexOf('Halden')).toBeLessThan(shown.indexOf('Elm'));
  });

  test.each([
    ['a guessed address', { email: 'a@b.example', guessed: true, via: null }, 'Priya Raman (guessed address)'],
    ['LinkedIn as the last resort', { email: null, guessed: false, via: 'linkedin' }, 'Priya Raman (LinkedIn only)'],
    ['the recruiter', { email: 'r@b.example', guessed: false, via: 'recruiter' }, 'Priya Raman via recruiter'],
  ] as const)('%s is told', (_, way, who) => {
    const action: Action = { ...first, to: { name: 'Priya Raman', ...way } };
    expect(renderDue(withActions(action), plain())).toContain(`  Thank-you  ${who}  7 hours left  thank-you-24h\n`);
  });

  test('a name one column too long is cut, its way round is not', () => {
    const name = 'x'.repeat(40);
    const action: Action = { ...first, to: { name, email: 'r@b.example', guessed: false, via: 'recruiter' } };
    expect(renderDue(withActions(action), plain())).toContain(
      `  Thank-you  ${'x'.repeat(23)}… via recruiter  7 hours left  thank-you-24h\n`,
    );
  });

  test('with colour the words are the same', () => {
    const style = styleFor({ hasColour: true, columns: 80, unicode: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are what is taken away
    expect(renderDue(PLAN, style).replace(/\u001b\[[0-9;]*m/g, '')).toBe(renderDue(PLAN, plain()));
  });

  test('within a span only what opens by its end is shown', () => {
    const soon = at('2026-12-02T09:00:00Z') - NOW;
    expect(renderDue(PLAN, plain(), { withinMs: soon })).toContain('To come\n  opens Wed 2 Dec');
    expect(renderDue(PLAN, plain(), { withinMs: soon - 1 })).not.toContain('To come');
  });

  test('a name shorter than the least width of a column stands in its column all the same', () => {
    const to = { name: 'Bo', email: 'bo@ab.example', guessed: false, via: null };
    const upcoming = { ...first, company: 'AB', state: 'upcoming' as const, to };
    expect(renderDue(withActions(upcoming), plain(), { all: true })).toBe(
      'To come\n  opens Mon 23 Nov  Thank-you  AB: Bo  thank-you-24h\n',
    );
  });
});

describe('renderDueLine', () => {
  test.each([
    ['{late} late, {due} due', '0 late, 8 due\n'],
    ['{optional} optional, {holds} hold, {stops} stop', '6 optional, 1 hold, 1 stop\n'],
    ['{kind}, {who} at {company}: {left}', 'Offer news, Lee Ong at Halden & Sons: 7 hours left\n'],
    ['plain', 'plain\n'],
  ])('%s', (format, line) => {
    expect(renderDueLine(PLAN, format)).toBe(line);
  });

  test('nothing open, no line', () => {
    expect(renderDueLine(EMPTY, '{due} due')).toBe('');
  });

  test.each(['{due} {nope}', '{constructor}', '{}'])('%s names the placeholders there are', (format) => {
    expect(() => renderDueLine(EMPTY, format)).toThrow(/^unknown placeholder \{.*known: \{late\} \{due\}/);
  });
});
