import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { describe, expect, it } from 'vitest';
import { describeError, errorCode, errorDetails, serverSentence } from '../../../client/lib/errors.ts';
import { fieldErrors } from '../../../client/ui/form-field.tsx';
import { readConflict } from '../../../client/features/administration/conflict.ts';

const refused = (message: string, extensions: Record<string, unknown>) =>
  new CombinedGraphQLErrors({ errors: [{ message, extensions }] });

describe('errors of the API', () => {
  it('speak the sentence of the server where it worded the case', () => {
    const error = refused('Die Adresse ist vergeben.', { code: 'BAD_USER_INPUT', fields: ['input.email'] });
    expect(describeError(error, 'de')).toEqual({
      code: 'BAD_USER_INPUT',
      happened: 'Die Adresse ist vergeben.',
      safe: '',
      next: '',
      retryable: false,
    });
    expect(fieldErrors(error)).toEqual([{ name: 'email', message: 'Die Adresse ist vergeben.' }]);
  });

  it('keep details of the inside to themselves', () => {
    const error = refused('select * from account failed', { code: 'INTERNAL' });
    expect(serverSentence(error)).toBeNull();
    expect(Object.values(describeError(error, 'de')).join(' ')).not.toContain('select');
  });

  it('take an unknown code for an inside one', () => {
    expect(errorCode(refused('x', { code: 'NEW_ONE' }))).toBe('INTERNAL');
    expect(errorDetails(new Error('x'))).toBeNull();
  });

  it('say where no server answered at all', () => {
    expect(errorCode(new TypeError('Failed to fetch'))).toBeNull();
  });
});

describe('a conflict', () => {
  const draft = { email: 'a@b.example', displayName: 'Alt', active: true };

  it('shows the fields in which both states differ', () => {
    const current = { ...draft, displayName: 'Neu', version: 4, role: 'ADMIN' };
    const error = refused('…', { code: 'CONFLICT', current, yours: draft });
    expect(readConflict(error, draft)).toEqual({
      version: 4,
      current: { email: 'a@b.example', displayName: 'Neu', active: true },
      differing: ['displayName'],
    });
  });

  it('is none without the state of the database, or for another error', () => {
    expect(readConflict(refused('…', { code: 'CONFLICT' }), draft)).toBeNull();
    expect(readConflict(refused('…', { code: 'CONFLICT', current: { version: 2 } }), draft)).toBeNull();
    expect(
      readConflict(refused('…', { code: 'LOCKED', current: { ...draft, version: 2 } }), draft),
    ).toBeNull();
  });
});
