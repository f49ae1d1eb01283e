import { describe, expect, test } from 'vitest';
import { localPath } from '../../../server/auth/local-path.ts';
import { personOfClaims } from '../../../server/auth/oidc-person.ts';
import {
  clearedSessionCookie,
  isSecure,
  readSessionCookie,
  sessionCookie,
} from '../../../server/auth/session-cookie.ts';
import { hashToken, newToken } from '../../../server/auth/session-token.ts';
import { addressKey } from '../../../server/auth/throttle.ts';
import { trustedProxies } from '../../../server/platform/http/express-session.ts';

describe('session cookies', () => {
  const END = '2026-11-24T12:00:00.000Z';

  test('over https are tied to the host', () => {
    expect(sessionCookie('token', END, true)).toBe(
      '__Host-masterplan=token; Path=/; Expires=Tue, 24 Nov 2026 12:00:00 GMT; HttpOnly; Secure; SameSite=Lax',
    );
  });

  test('over plain http carry another name, since browsers would drop that one', () => {
    expect(sessionCookie('token', END, false)).toBe(
      'masterplan=token; Path=/; Expires=Tue, 24 Nov 2026 12:00:00 GMT; HttpOnly; SameSite=Lax',
    );
  });

  test('are read by the name that fits', () => {
    const header = 'a=b; masterplan=weak; __Host-masterplan=strong';
    expect(readSessionCookie(header, true)).toBe('strong');
    expect(readSessionCookie(header, false)).toBe('weak');
    expect(readSessionCookie('masterplan=weak', true)).toBeNull();
    expect(readSessionCookie(undefined, false)).toBeNull();
  });

  test('end when told', () => {
    expect(clearedSessionCookie(true)).toContain('__Host-masterplan=; Path=/; Expires=Thu, 01 Jan 1970');
  });

  test('https counts where the request or the public address has it', () => {
    expect(isSecure(true, 'http://localhost:4000')).toBe(true);
    expect(isSecure(false, 'https://plan.example')).toBe(true);
    expect(isSecure(false, 'http://localhost:4000')).toBe(false);
  });

  test('one proxy is believed behind https, none before plain http', () => {
    expect(trustedProxies('https://plan.example')).toBe(1);
    expect(trustedProxies('http://localhost:4000')).toBe(0);
  });
});

describe('tokens', () => {
  test('hold 256 bits and do not repeat', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  test('are stored as a hash that a secret changes', () => {
    expect(hashToken('token', null)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashToken('token', 'secret')).not.toBe(hashToken('token', null));
    expect(hashToken('token', 'secret')).toBe(hashToken('token', 'secret'));
  });
});

describe('what stands for an address', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('%s is %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});

describe('where to go on after signing in', () => {
  test.each([
    '/',
    '/aufgaben',
    '/massnahmen?asOf=2021-01-01',
    '/massnahmen/M-ELG/meldung?runde=2021-10-15#top',
  ])('%s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  test.each([
    undefined,
    ['/a', '/b'],
    '',
    'aufgaben',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '/.//elsewhere.example',
    'javascript:alert(1)',
    '/auth/oidc/start',
    '/graphql',
    `/${'x'.repeat(3000)}`,
  ])('%j leads nowhere but home', (path) => {
    expect(localPath(path)).toBe('/');
  });
});

describe('what an identity provider says', () => {
  const names = { roleClaim: 'masterplan_role', organisationClaim: 'masterplan_organisation' };
  const base = { iss: 'https://id.example', sub: '4711' };

  test('is read claim by claim', () => {
    expect(
      personOfClaims(
        {
          ...base,
          email: 'Erika@SK.example',
          email_verified: true,
          name: 'Erika Mustermann',
          masterplan_role: 'editor',
          masterplan_organisation: 'SK',
        },
        names,
      ),
    ).toEqual({
      issuer: 'https://id.example',
      subject: '4711',
      email: 'erika@sk.example',
      emailVerified: true,
      displayName: 'Erika Mustermann',
      role: 'EDITOR',
      organisation: 'SK',
    });
  });

  test.each([
    [['offline_access', 'CIO_OFFICE'], 'CIO_OFFICE'],
    ['cabinet', 'CABINET'],
    [undefined, null],
    ['', null],
    ['ROOT', null],
    [['EDITOR', 'ADMIN'], null],
    [{ role: 'ADMIN' }, null],
    [7, null],
  ])('%j as a role is %s', (claim, role) => {
    expect(personOfClaims({ ...base, masterplan_role: claim }, names).role).toBe(role);
  });

  test('a claim of the wrong kind is none', () => {
    const person = personOfClaims(
      { ...base, email: 7, email_verified: 'true', name: '  ', masterplan_organisation: ['A', 'B'] },
      names,
    );
    expect(person).toMatchObject({
      email: null,
      emailVerified: false,
      displayName: null,
      organisation: null,
    });
  });
});
