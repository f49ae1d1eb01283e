import {
  allowInsecureRequests,
  ClientSecretBasic,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import type { OidcConfig } from '../platform/app-config.ts';

/** How long the provider's own description of itself is trusted; its keys are read again when an unknown one comes. */
const METADATA_MS = 60 * 60_000;
/** Longest wait for one answer of the provider. */
const TIMEOUT_SECONDS = 5;
/** Pause before the one repetition: a provider that restarts is often back by then. */
const RETRY_MS = 500;

/** The identity provider, found when it is first needed: the server starts without it. */
export class OidcClient {
  readonly #config: OidcConfig;
  #found: { readonly configuration: Promise<Configuration>; readonly at: number } | null = null;

  constructor(config: OidcConfig) {
    this.#config = config;
  }

  /**
   * The provider's addresses and rules, read at most once an hour. Signatures of ID tokens are verified, which
   * the library leaves to TLS by itself.
   * @throws Error where the provider does not answer, twice; the next call asks again
   */
  configuration(): Promise<Configuration> {
    if (this.#found && performance.now() - this.#found.at < METADATA_MS) return this.#found.configuration;
    const configuration = this.#discover().catch(async () => {
      await new Promise((resume) => setTimeout(resume, RETRY_MS));
      return this.#discover();
    });
    const found = { configuration, at: performance.now() };
    this.#found = found;
    configuration.catch(() => {
      if (this.#found === found) this.#found = null;
    });
    return configuration;
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#config;
    const address = new URL(issuer);
    return discovery(address, clientId, undefined, ClientSecretBasic(clientSecret), {
      timeout: TIMEOUT_SECONDS,
      execute: [
        enableNonRepudiationChecks,
        // The configuration takes http:// for a provider on this machine only.
        ...(address.protocol === 'http:' ? [allowInsecureRequests] : []),
      ],
    });
  }
}
