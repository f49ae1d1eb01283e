import type * as original from '../../../client/lib/session-expiry.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The module holds the page's one state: every test begins with a fresh page. */
let expiry: typeof original;
const KIM = { email: 'kim@demo.example', displayName: 'Kim', hasPassword: true };

beforeEach(async () => {
  vi.resetModules();
  expiry = await import('../../../client/lib/session-expiry.ts');
});

describe('the session of a page', () => {
  it('stays as it is for visitors', () => {
    expiry.personSeen(null);
    expect(expiry.sessionState()).toBe('ACTIVE');
    expect(expiry.knownPerson()).toBeNull();
  });

  it('has ended where nobody is signed in any more, and keeps who it was', () => {
    expiry.personSeen(KIM);
    expiry.personSeen(null);
    expect(expiry.sessionState()).toBe('ENDED');
    expect(expiry.knownPerson()).toEqual(KIM);
  });

  it('lets all waiting requests go on after signing in again', async () => {
    expiry.personSeen(KIM);
    const waiting = [expiry.requireSession(), expiry.requireSession()];
    expect(expiry.sessionState()).toBe('ENDED');
    expiry.settleSession(true);
    await expect(Promise.all(waiting)).resolves.toEqual([true, true]);
    expect(expiry.sessionState()).toBe('ACTIVE');
  });

  it('lets them fail where signing in is put off, and does not ask by itself again', async () => {
    expiry.personSeen(KIM);
    const waiting = expiry.requireSession();
    expiry.settleSession(false);
    await expect(waiting).resolves.toBe(false);
    expiry.personSeen(null);
    expect(expiry.sessionState()).toBe('LEFT');
  });

  it('never goes on in the name of somebody else', async () => {
    expiry.personSeen(KIM);
    const waiting = expiry.requireSession();
    expiry.someoneElseSeen();
    await expect(waiting).resolves.toBe(false);
    await expect(expiry.requireSession()).resolves.toBe(false);
    expect(expiry.sessionState()).toBe('SOMEONE_ELSE');
  });

  it('is not missed after signing out on purpose', () => {
    expiry.personSeen(KIM);
    expiry.forgetPerson();
    expiry.personSeen(null);
    expect(expiry.sessionState()).toBe('ACTIVE');
  });
});
