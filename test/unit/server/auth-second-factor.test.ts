import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  newRecoveryCodes,
  sealRecoveryCodes,
  withoutRecoveryCode,
} from '../../../server/auth/recovery-codes.ts';
import { seal, unseal } from '../../../server/auth/sealed-secret.ts';
import { canHaveSecondFactor, secondFactorState } from '../../../server/auth/second-factor-state.ts';
import { newTotpSecret, totpStep, totpUri } from '../../../server/auth/totp.ts';
import { ROLES } from '../../../shared/domain/vocabulary.ts';

const SECRET = 'a secret of at least thirty-two characters';

describe('codes of an authenticator app', () => {
  /** RFC 6238, appendix B: SHA-1, the last six of its eight digits. */
  const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  test.each([
    ['1970-01-01T00:00:59.000Z', '287082', 1],
    ['2005-03-18T01:58:29.000Z', '081804', 37037036],
    ['2009-02-13T23:31:30.000Z', '005924', 41152263],
    ['2033-05-18T03:33:20.000Z', '279037', 66666666],
  ])('at %s it is %s (RFC 6238)', (now, code, step) => {
    expect(totpStep(RFC_SECRET, code, now, null)).toBe(step);
    expect(totpStep(RFC_SECRET, `${code.slice(0, 3)} ${code.slice(3)}`, now, null)).toBe(step);
  });

  test('a clock may be half a minute off, not a whole one', () => {
    const at = (seconds: number) => new Date((59 + seconds) * 1000).toISOString();
    expect(totpStep(RFC_SECRET, '287082', at(30), null)).toBe(1);
    expect(totpStep(RFC_SECRET, '287082', at(-30), null)).toBe(1);
    expect(totpStep(RFC_SECRET, '287082', at(61), null)).toBeNull();
    expect(totpStep(RFC_SECRET, '287082', at(-60), null)).toBeNull();
  });

  test('none is taken twice, nor one from before it', () => {
    const now = '1970-01-01T00:00:59.000Z';
    expect(totpStep(RFC_SECRET, '287082', now, 0)).toBe(1);
    expect(totpStep(RFC_SECRET, '287082', now, 1)).toBeNull();
    expect(totpStep(RFC_SECRET, '287082', now, 2)).toBeNull();
  });

  test.each(['', '28708', '2870822', 'abcdef', '٢٨٧٠٨٢', '-87082'])('%j is no code', (code) => {
    expect(totpStep(RFC_SECRET, code, '1970-01-01T00:00:59.000Z', null)).toBeNull();
  });

  test('the address for the app names product, person and secret', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(totpUri(secret, 'cio@demo.example'));
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toBe('/Masterplan Digitale Verwaltung:cio@demo.example');
    expect(uri.searchParams.get('secret')).toBe(secret);
    expect(newTotpSecret()).not.toBe(secret);
  });
});

describe('recovery codes', () => {
  test('are ten, differ, and each works once', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/);
    let stored: string | null = sealRecoveryCodes(codes);
    expect(stored).not.toContain(codes[0]);
    for (const code of codes) {
      const left: string | null = withoutRecoveryCode(stored, code);
      expect(left).not.toBeNull();
      expect(withoutRecoveryCode(left, code)).toBeNull();
      stored = left;
    }
    expect(stored).toBe('[]');
  });

  test('are read as people type them', () => {
    const [code = ''] = newRecoveryCodes();
    const stored = sealRecoveryCodes([code]);
    expect(withoutRecoveryCode(stored, ` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe('[]');
  });

  test('where there are none, nothing is one', () => {
    expect(withoutRecoveryCode(null, '')).toBeNull();
    expect(withoutRecoveryCode('[]', '')).toBeNull();
    expect(withoutRecoveryCode(sealRecoveryCodes(newRecoveryCodes()), '')).toBeNull();
  });
});

describe('a sealed secret', () => {
  test('opens for its account under the same secret alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1 }), (plain, account) => {
        const sealed = seal(plain, account, SECRET);
        expect(unseal(sealed, account, SECRET)).toBe(plain);
        expect(unseal(sealed, account + 1, SECRET)).toBeNull();
        expect(unseal(sealed, account, `${SECRET}!`)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  test('is never twice the same, and none of its bytes can be changed', () => {
    const sealed = seal('JBSWY3DPEHPK3PXP', 7, SECRET);
    expect(seal('JBSWY3DPEHPK3PXP', 7, SECRET)).not.toBe(sealed);
    const bytes = Buffer.from(sealed, 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const altered = Buffer.from(bytes);
      altered[index] = (altered[index] ?? 0) ^ 1;
      expect(unseal(altered.toString('base64url'), 7, SECRET)).toBeNull();
    }
    expect(unseal('', 7, SECRET)).toBeNull();
  });
});

describe('who can have a second factor', () => {
  test.each(ROLES)('%s', (role) => {
    const harmful = role === 'CIO_OFFICE' || role === 'ADMIN';
    const account = { role, passwordHash: 'hash', totpConfirmedAt: null };
    expect(canHaveSecondFactor(account, SECRET)).toBe(harmful);
    expect(canHaveSecondFactor(account, null)).toBe(false);
    expect(canHaveSecondFactor({ ...account, passwordHash: null }, SECRET)).toBe(false);
    expect(secondFactorState(account, false, SECRET)).toBe(harmful ? 'OFF' : 'UNAVAILABLE');
  });

  test('one that is set up stays owed, whatever the role becomes', () => {
    const account = { role: 'CABINET', passwordHash: 'hash', totpConfirmedAt: '2021-01-01' } as const;
    expect(secondFactorState(account, true, null)).toBe('PENDING');
    expect(secondFactorState(account, false, null)).toBe('ON');
  });
});
