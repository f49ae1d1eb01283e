import { describe, expect, test } from 'vitest';
import { AppError } from '../../../server/platform/errors.ts';
import { hashPassword, isCurrentHash, verifyPassword } from '../../../server/auth/password-hash.ts';
import { checkNewPassword } from '../../../server/auth/password-rule.ts';

describe('password hashes', () => {
  test('are Argon2id in PHC form with today’s figures, never twice the same', async () => {
    const [one, other] = await Promise.all([
      hashPassword('ein ganzer Satz'),
      hashPassword('ein ganzer Satz'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(other).not.toBe(one);
    expect(isCurrentHash(one)).toBe(true);
  });

  test('fit their password alone', async () => {
    const stored = await hashPassword('ein ganzer Satz');
    expect(await verifyPassword('ein ganzer Satz', stored)).toBe(true);
    expect(await verifyPassword('ein ganzer Satz ', stored)).toBe(false);
    expect(await verifyPassword('', stored)).toBe(false);
  });

  test('do not mind how a keyboard composes a letter', async () => {
    const stored = await hashPassword('M\u00e4hdrescher im Moor');
    expect(await verifyPassword('Ma\u0308hdrescher im Moor', stored)).toBe(true);
  });

  test('of another library and other figures are read (reference vector of the Argon2 tool)', async () => {
    const stored = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
    expect(await verifyPassword('password', stored)).toBe(true);
    expect(await verifyPassword('Password', stored)).toBe(false);
    expect(isCurrentHash(stored)).toBe(false);
  });

  test('that are none are an error, not a wrong password', async () => {
    await expect(verifyPassword('x', 'plain text')).rejects.toThrow('PHC');
  });

  test('an account that does not exist costs as much as a wrong password', async () => {
    const stored = await hashPassword('ein ganzer Satz');
    await verifyPassword('warm up', null);
    const median = async (hash: string | null) => {
      const times: number[] = [];
      for (let run = 0; run < 9; run += 1) {
        const started = performance.now();
        expect(await verifyPassword('falsch', hash)).toBe(false);
        times.push(performance.now() - started);
      }
      return times.toSorted((a, b) => a - b)[4] ?? 0;
    };
    const ratio = (await median(null)) / (await median(stored));
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });
});

describe('new passwords', () => {
  const owner = { email: 'erika.mustermann@sk.example', displayName: 'Erika Mustermann' };
  const refusal = (password: string) => {
    try {
      checkNewPassword('next', password, owner);
      return null;
    } catch (error) {
      if (error instanceof AppError) return { key: error.key, fields: error.fields };
      throw error;
    }
  };

  test.each([
    'vier Pferde tanzen',
    'zwölf Zeichen',
    'aaaaaaaaaaab',
    'correct horse battery',
    '🐎🔋🐎🔋🧷🐎',
    'x'.repeat(150) + 'y'.repeat(50),
  ])('%s will do: no rule of composition', (password) => {
    expect(refusal(password)).toBeNull();
  });

  test.each([
    ['elf Zeichen', 'passwordTooShort'],
    ['', 'passwordTooShort'],
    ['x'.repeat(201), 'textTooLong'],
    ['zwölf\u0000Zeichen', 'textControlCharacters'],
    ['erika.mustermann@sk.example', 'passwordIsOwnName'],
    ['Erika.Mustermann@SK.example', 'passwordIsOwnName'],
    ['erika mustermann', 'passwordIsOwnName'],
    ['erika.mustermann', 'passwordIsOwnName'],
    ['Passwort 1234', 'passwordTooCommon'],
    ['correct horse battery staple', 'passwordTooCommon'],
    ['aaaaaaaaaaaa', 'passwordTooCommon'],
    ['abcabcabcabc', 'passwordTooCommon'],
    ['Ab1!Ab1!Ab1!Ab', 'passwordTooCommon'],
    ['123456789012', 'passwordTooCommon'],
    ['abcdefghijklmnop', 'passwordTooCommon'],
    ['zyxwvutsrqponm', 'passwordTooCommon'],
    ['210987654321', 'passwordTooCommon'],
  ])('%j is refused: %s', (password, key) => {
    expect(refusal(password)).toEqual({ key, fields: ['next'] });
  });
});
