import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { type AuthApp, SESSION_SECRET, startAuthApp } from './auth-app.ts';
import { DATABASE_KINDS } from './databases.ts';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  type ProviderPerson,
  startOidcProvider,
  type TestProvider,
} from './oidc-provider.ts';
import { PUBLIC_URL, Surfer } from './oidc-surfer.ts';

/** Somebody whom the provider knows, in the claims that the product reads. */
export const COORDINATOR = {
  email: 'Kora@sk.example',
  email_verified: true,
  name: 'Kora Koordination',
  masterplan_role: 'COORDINATOR',
  masterplan_organisation: 'SK',
};

/** The application beside its identity provider, anew for each test. */
export interface OidcApp {
  readonly provider: TestProvider;
  readonly running: AuthApp;
  /** A browser of its own. */
  surfer(): Surfer;
  /** A browser of somebody: the provider names them from now on. */
  as(subject: string, claims: ProviderPerson): Surfer;
  /** What the trail says of sign-ins that came to nothing. */
  refusals(): Promise<
    { who: string; subject: string | null; entity: string; key: string; after: string | null }[]
  >;
  accounts(): Promise<{ email: string; role: string; subject: string | null }[]>;
}

/** Declares the same tests for each kind of database. @param tests take what is of the test that runs */
export function withProvider(title: string, tests: (app: OidcApp) => void): void {
  describe.each(DATABASE_KINDS)(`${title} on %s`, (kind) => {
    let provider: TestProvider;
    let running: AuthApp;
    beforeAll(async () => {
      provider = await startOidcProvider(`${PUBLIC_URL}/auth/oidc/callback`);
    });
    afterAll(() => provider.stop());
    beforeEach(async () => {
      provider.forgeKeys = false;
      running = await startAuthApp(kind, {
        config: {
          publicUrl: PUBLIC_URL,
          sessionSecret: SESSION_SECRET,
          oidc: {
            issuer: provider.issuer,
            clientId: CLIENT_ID,
            clientSecret: CLIENT_SECRET,
            scopes: 'openid email profile',
            roleClaim: 'masterplan_role',
            organisationClaim: 'masterplan_organisation',
          },
        },
      });
    });
    afterEach(() => running.stop());

    const surfer = () => new Surfer(provider.issuer, running.app);
    tests({
      get provider() {
        return provider;
      },
      get running() {
        return running;
      },
      surfer,
      as(subject, claims) {
        provider.person = { subject, claims };
        return surfer();
      },
      refusals: () =>
        running.db
          .selectFrom('audit_entry')
          .where('action', '=', 'session.signInFailed')
          .select(['actor_label as who', 'subject', 'entity', 'entity_key as key', 'after'])
          .orderBy('id')
          .execute(),
      accounts: () =>
        running.db
          .selectFrom('account')
          .select(['email', 'role', 'oidc_subject as subject'])
          .orderBy('id')
          .execute(),
    });
  });
}
