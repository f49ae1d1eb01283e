import { describe, expect, test } from 'vitest';
import { textMatcher } from '../../../shared/text-search.ts';

describe('textMatcher', () => {
  test.each([
    ['Maßnahme', 'MASSNAHME', true],
    ['Maßnahme', 'maßnahme', true],
    ['Massnahme', 'Maßnahme', true],
    ['Anträge für Gehörlose', 'antrage gehorlose', true],
    ['Anträge für Gehörlose', 'antraege fuer', true],
    ['Anträge für Gehörlose', 'ANTRÄGE', true],
    ['Anträge für Gehörlose', 'Antra\u0308ge', true],
    ['Antraege', 'Anträge', true],
    ['Ausweis', 'Aüsweis', false],
    ['hatte', 'hätte', false],
    ['Café', 'cafe', true],
    ['Amt24: Servicekonto', 'servicekonto amt24', true],
    ['Amt24: Servicekonto', 'servicekonto amt25', false],
    ['Amt24', '', true],
    ['Amt24', null, true],
  ])('“%s” searched for “%s”: %s', (text, query, found) => {
    expect(textMatcher(query)(text)).toBe(found);
  });

  test('the words may stand in different texts, and texts do not run into each other', () => {
    expect(textMatcher('amt24 konto')('Amt24', null, 'Konto')).toBe(true);
    expect(textMatcher('amt24konto')('Amt24', 'Konto')).toBe(false);
  });
});
