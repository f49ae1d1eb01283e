import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Provider, type Configuration } from 'oidc-provider';

export const CLIENT_ID = 'masterplan';
export const CLIENT_SECRET = 'the secret of the client';
const KEY_ID = 'test-key';

/** A person of the provider: the claims besides `sub`. */
export type ProviderPerson = Readonly<Record<string, unknown>>;

export interface TestProvider {
  readonly issuer: string;
  /** Who signs in next: subject and claims; null turns the provider's page down. */
  person: { readonly subject: string; readonly claims: ProviderPerson } | null;
  /** By subject: whoever is among them signs in on a page, as people do; without any the page answers itself. */
  people: Readonly<Record<string, ProviderPerson>>;
  /** From now on the published key is another than the one that signs. */
  forgeKeys: boolean;
  /** Stops listening; its port stays its own. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** A real OpenID provider on a free port, with a sign-in page that asks who one is or answers itself. */
export async function startOidcProvider(redirectUri: string): Promise<TestProvider> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => handle(request, response));
  const port = await listen(server, 0);
  const issuer = `http://127.0.0.1:${port}`;
  const state: Pick<TestProvider, 'person' | 'people' | 'forgeKeys'> = {
    person: null,
    people: {},
    forgeKeys: false,
  };
  const provider = new Provider(
    issuer,
    configuration(redirectUri, (subject) => state.people[subject] ?? state.person?.claims ?? {}),
  );
  const answer = provider.callback();
  const otherKey = { ...publicJwk(), kid: KEY_ID };
  handle = (request, response) => {
    if (request.url?.startsWith('/interaction/')) {
      interact(provider, request, response, state).catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : undefined);
      });
      return;
    }
    if (request.url === '/jwks' && state.forgeKeys) {
      response
        .setHeader('content-type', 'application/jwk-set+json')
        .end(JSON.stringify({ keys: [otherKey] }));
      return;
    }
    void answer(request, response);
  };
  const pause = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((closed) => server.close(closed));
  };
  return Object.assign(state, {
    issuer,
    pause,
    resume: async () => void (await listen(server, port)),
    stop: pause,
  });
}

function configuration(redirectUri: string, claimsNow: (subject: string) => ProviderPerson): Configuration {
  return {
    clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [redirectUri] }],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'masterplan_role', 'masterplan_organisation'],
    },
    findAccount: (_ctx, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...claimsNow(subject) }),
    }),
    async loadExistingGrant(ctx) {
      const { client, session, provider } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['test'] },
    jwks: { keys: [{ ...signingJwk(), kid: KEY_ID, use: 'sig', alg: 'RS256' }] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  };
}

const SIGN_IN_PAGE = `<!doctype html><html lang="en"><title>Identity provider</title><form method="post">
  <h1>Identity provider</h1><label>User name <input name="subject"></label>
  <button name="do" value="sign-in">Sign in</button> <button name="do" value="cancel">Cancel</button></form></html>`;

async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  { person, people }: Pick<TestProvider, 'person' | 'people'>,
): Promise<void> {
  const asks = Object.keys(people).length > 0;
  if (asks && request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(SIGN_IN_PAGE);
    return;
  }
  const subject = asks ? await chosenSubject(request) : (person?.subject ?? null);
  const result =
    subject === null
      ? { error: 'access_denied', error_description: 'the person turned back' }
      : { login: { accountId: subject, remember: false } };
  await provider.interactionFinished(request, response, result);
}

/** Who signed in on the page; null where they turned back. */
async function chosenSubject(request: IncomingMessage): Promise<string | null> {
  const form = new URLSearchParams(await text(request));
  return form.get('do') === 'sign-in' ? form.get('subject') : null;
}

function signingJwk() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
}

function publicJwk() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
