import { describe, expect, it } from 'vitest';
import {
  measuresLink,
  milestonesLink,
  providerSignInLink,
  returnPath,
  signInLink,
} from '../../../client/lib/paths.ts';
import { reportLink } from '../../../shared/addresses.ts';

const ORIGIN = 'https://masterplan.example';

describe('where signing in leads back to', () => {
  it.each([
    ['/massnahmen?ampel=RED#liste', '/massnahmen?ampel=RED#liste'],
    ['/', '/'],
    ['/aufgaben', '/aufgaben'],
  ])('goes to the own address %s', (value, expected) => {
    expect(returnPath(value, ORIGIN)).toBe(expected);
  });

  it.each([
    null,
    '',
    'aufgaben',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/./\\evil.example',
    '/.//evil.example',
    '/anmelden?zurueck=/konto',
    '/anmelden/zweiter-faktor',
  ])('stays at home for %j', (value) => {
    const target = returnPath(value, ORIGIN);
    expect(target).toBe('/');
  });

  it('never leaves the origin, whatever the value', () => {
    for (const value of [
      '/%2F%2Fevil.example',
      '/..//evil.example',
      '/a/..//evil.example',
      '/@evil.example',
    ]) {
      expect(new URL(returnPath(value, ORIGIN), ORIGIN).origin).toBe(ORIGIN);
    }
  });
});

describe('links', () => {
  it('to the sign-in page carry where one was, but not the start page', () => {
    expect(signInLink('/konto')).toBe('/anmelden?zurueck=%2Fkonto');
    expect(signInLink('/')).toBe('/anmelden');
    expect(providerSignInLink('/konto?a=1')).toBe('/auth/oidc/start?zurueck=%2Fkonto%3Fa%3D1');
  });

  it('to lists carry what a figure counts', () => {
    expect(measuresLink({ tooRosy: true, light: ['RED'] })).toBe(
      '/massnahmen?ampel=RED&einschaetzung=zu-guenstig',
    );
    expect(measuresLink({})).toBe('/massnahmen');
    expect(milestonesLink({ state: ['OVERDUE'], ministry: ['SK'] })).toBe(
      '/wegmarken?zustand=OVERDUE&ressort=SK',
    );
  });

  it('to the report form carry round and erratum', () => {
    expect(reportLink('M-ELG')).toBe('/massnahmen/M-ELG/meldung');
    expect(reportLink('M-ELG', { round: '2021-10-15', corrects: 7 })).toBe(
      '/massnahmen/M-ELG/meldung?runde=2021-10-15&berichtigt=7',
    );
  });
});
