import {
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client';
import { write } from '../audit/write.ts';
import type { OidcConfig } from '../platform/app-config.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { accountOfPerson } from './oidc-account.ts';
import type { OidcClient } from './oidc-client.ts';
import { type OidcPerson, personOfClaims } from './oidc-person.ts';
import { OidcRefused } from './oidc-refused.ts';
import { recordRefusal } from './record-refusal.ts';
import { later, OIDC_TRANSACTION_MS } from './session-limits.ts';
import { hashToken, newToken } from './session-token.ts';
import { handOver, openSession } from './sessions.ts';
import { addressKey, countAttempt, giveAttemptBack } from './throttle.ts';

export const OIDC_CALLBACK_PATH = '/auth/oidc/callback';

/** What a sign-in needs: the provider, how it is configured, and the secret cookie of the browser. */
export interface OidcAttempt {
  readonly client: OidcClient;
  readonly config: OidcConfig;
  /** Random value that only this browser has, in a cookie: a sign-in begun elsewhere cannot end here. */
  readonly browser: string;
}

/**
 * Begins a sign-in: code flow with PKCE, state and nonce (RFC 9700).
 * @param returnTo path of the interface, checked by localPath
 * @returns the provider's address to send the person to
 * @throws OidcRefused where the provider does not answer; AppError RATE_LIMITED
 */
export async function beginOidcSignIn(
  ctx: RequestContext,
  { client, config, browser }: OidcAttempt,
  returnTo: string,
): Promise<URL> {
  await countAttempt(ctx, 'oidc', addressKey(ctx.http.address));
  const provider = await reach(client);
  const state = newToken();
  const nonce = randomNonce();
  const codeVerifier = randomPKCECodeVerifier();
  const now = ctx.clock.now();
  await ctx.db
    .insertInto('oidc_transaction')
    .values({
      state_hash: stateHash(ctx, state, browser),
      nonce,
      code_verifier: codeVerifier,
      return_to: returnTo,
      created_at: now,
      expires_at: later(now, OIDC_TRANSACTION_MS),
    })
    .execute();
  return buildAuthorizationUrl(provider, {
    redirect_uri: ctx.config.publicUrl + OIDC_CALLBACK_PATH,
    scope: config.scopes,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  });
}

/**
 * Ends a sign-in that the provider sent back, and opens a session. One that comes to nothing is put on record.
 * @param answer the whole address that the provider sent the browser to
 * @returns path of the interface to go on to
 * @throws OidcRefused, and nothing has changed; AppError RATE_LIMITED for an address with too many of those
 */
export async function endOidcSignIn(ctx: RequestContext, attempt: OidcAttempt, answer: URL): Promise<string> {
  const address = addressKey(ctx.http.address);
  await countAttempt(ctx, 'oidcAnswer', address);
  const claimed: { person: OidcPerson | null } = { person: null };
  try {
    const returnTo = await takeAnswer(ctx, attempt, answer, claimed);
    await giveAttemptBack(ctx, 'oidcAnswer', address);
    return returnTo;
  } catch (error) {
    if (error instanceof OidcRefused) await recordRefusal(ctx, error, claimed.person);
    throw error;
  }
}

/** @param claimed takes who the person says to be, once the provider has vouched for it */
async function takeAnswer(
  ctx: RequestContext,
  { client, config, browser }: OidcAttempt,
  answer: URL,
  claimed: { person: OidcPerson | null },
): Promise<string> {
  const state = answer.searchParams.get('state') ?? '';
  const transaction = await takeTransaction(ctx, stateHash(ctx, state, browser));
  const person = await identify(await reach(client), config, answer, { ...transaction, state });
  claimed.person = person;
  const session = await write(ctx, 'session.signIn', async (tx, audit) => {
    const account = await accountOfPerson(tx, person, { now: ctx.clock.now(), today: ctx.today });
    await tx.flush();
    audit.by(account);
    audit.about(account.email);
    const opened = await openSession(tx, ctx, { accountId: account.id, level: 'FULL', method: 'OIDC' });
    audit.record({
      entity: 'auth_session',
      entityKey: String(opened.id),
      after: { method: 'OIDC', level: 'FULL' },
    });
    return opened;
  });
  handOver(ctx, session);
  return transaction.returnTo;
}

interface Transaction {
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
}

/** Taken away by the one statement that reads it, so that an answer of the provider counts once. */
async function takeTransaction(ctx: RequestContext, hash: string): Promise<Transaction> {
  const row = await ctx.db
    .deleteFrom('oidc_transaction')
    .where('state_hash', '=', hash)
    .returning(['nonce', 'code_verifier as codeVerifier', 'return_to as returnTo', 'expires_at as expiresAt'])
    .executeTakeFirst();
  if (!row || row.expiresAt <= ctx.clock.now()) {
    throw new OidcRefused('STATE_UNKNOWN');
  }
  return row;
}

/** Exchanges the code, verifies the ID token and asks for the claims that stand at UserInfo only. */
async function identify(
  provider: Configuration,
  config: OidcConfig,
  answer: URL,
  { nonce, codeVerifier, state }: Transaction & { readonly state: string },
): Promise<OidcPerson> {
  try {
    const tokens = await authorizationCodeGrant(provider, answer, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('the provider gave no ID token');
    const hasUserInfo = provider.serverMetadata().userinfo_endpoint !== undefined;
    const more = hasUserInfo ? await fetchUserInfo(provider, tokens.access_token, claims.sub) : {};
    return personOfClaims({ ...more, ...claims }, config);
  } catch (error) {
    if (error instanceof AuthorizationResponseError) {
      throw new OidcRefused('PROVIDER_REFUSED', { cause: new Error(`it answered ${error.error}`) });
    }
    throw new OidcRefused('ANSWER_INVALID', { cause: error });
  }
}

async function reach(client: OidcClient): Promise<Configuration> {
  try {
    return await client.configuration();
  } catch (error) {
    throw new OidcRefused('PROVIDER_SILENT', { cause: error });
  }
}

/** State and browser together: neither of them alone finds the sign-in again. */
function stateHash({ config }: RequestContext, state: string, browser: string): string {
  return hashToken(`${state}.${browser}`, config.sessionSecret);
}
