import { gql } from '@apollo/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { createApolloClient as create } from '../../../client/lib/apollo.ts';
import type * as original from '../../../client/lib/session-expiry.ts';

const WHO = gql`
  query Who {
    viewer {
      email
    }
  }
`;
const KIM = { email: 'kim@demo.example', displayName: 'Kim', hasPassword: true };
let expiry: typeof original;
let createApolloClient: typeof create;
let signedIn: string | null;

beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal('document', { documentElement: { lang: 'de' } });
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      Response.json(
        { data: { viewer: { __typename: 'Viewer', email: signedIn } } },
        { headers: { 'content-type': 'application/graphql-response+json' } },
      ),
    ),
  );
  expiry = await import('../../../client/lib/session-expiry.ts');
  ({ createApolloClient } = await import('../../../client/lib/apollo.ts'));
});
afterEach(() => vi.unstubAllGlobals());

describe('answers to a visitor', () => {
  it('are the truth on the page of a visitor', async () => {
    signedIn = null;
    const { data } = await createApolloClient('http://localhost/graphql').query({ query: WHO });
    expect(data).toMatchObject({ viewer: { email: null } });
    expect(expiry.sessionState()).toBe('ACTIVE');
  });

  it('do not turn the page of a person into a visitor’s: they wait for the person to come back', async () => {
    const client = createApolloClient('http://localhost/graphql');
    signedIn = KIM.email;
    await client.query({ query: WHO });
    expiry.personSeen(KIM);
    signedIn = null;
    const asked = client.query({ query: WHO, fetchPolicy: 'network-only' });
    await vi.waitFor(() => expect(expiry.sessionState()).toBe('ENDED'));
    expect(client.readQuery({ query: WHO })).toMatchObject({ viewer: { email: KIM.email } });
    signedIn = KIM.email;
    expiry.settleSession(true);
    expect((await asked).data).toMatchObject({ viewer: { email: KIM.email } });
  });

  it('are refused where a page only looks after itself in the background', async () => {
    const client = createApolloClient('http://localhost/graphql');
    expiry.personSeen(KIM);
    signedIn = null;
    await expect(
      client.query({ query: WHO, fetchPolicy: 'no-cache', context: { withoutSession: true } }),
    ).rejects.toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});
