import { CookieJar } from './cookie-jar.ts';
import type { TestApp } from './test-app.ts';

/** Where people open the product of these tests. */
export const PUBLIC_URL = 'http://plan.example';

const isPage = ({ origin, pathname }: URL) => origin === PUBLIC_URL && !pathname.startsWith('/auth/');

/** Follows redirects as a browser does; the product's public address is where the test runs it. */
export class Surfer {
  readonly #issuer: string;
  readonly #app: TestApp;
  readonly #jars = new Map<string, CookieJar>();

  /** @param issuer address of the provider */
  constructor(issuer: string, app: TestApp) {
    this.#issuer = issuer;
    this.#app = app;
  }

  /** Cookies of the product. */
  get jar(): CookieJar {
    return this.#jarOf(new URL(PUBLIC_URL));
  }

  /** Goes to an address and on, until `stop` says it has arrived. @returns the last address */
  async go(path: string, stop: (address: URL) => boolean): Promise<URL> {
    let address = new URL(path, PUBLIC_URL);
    for (let step = 0; step < 15; step += 1) {
      if (stop(address)) return address;
      const here = address.origin === PUBLIC_URL;
      const target = here ? this.#app.url + address.pathname + address.search : address.href;
      const jar = this.#jarOf(address);
      const answer = await fetch(target, { redirect: 'manual', headers: { cookie: jar.header } });
      jar.take(answer);
      const next = answer.headers.get('location');
      if (next === null) throw new Error(`${address.href} answered ${answer.status}: ${await answer.text()}`);
      if (here && answer.headers.get('cache-control') !== 'no-store') throw new Error('it may be kept');
      address = new URL(next, address);
    }
    throw new Error('there is no end to the redirects');
  }

  /** The whole way. @returns path of the interface that it ends at */
  async signIn(start = '/auth/oidc/start?zurueck=/aufgaben'): Promise<string> {
    const end = await this.go(start, isPage);
    return end.pathname + end.search;
  }

  /** As far as the provider, who is not asked yet. */
  begin(returnTo: string): Promise<URL> {
    return this.go(`/auth/oidc/start?zurueck=${returnTo}`, ({ origin }) => origin === this.#issuer);
  }

  /** As far as the provider's answer, which is not handed in yet. */
  callback(): Promise<URL> {
    return this.go('/auth/oidc/start?zurueck=/aufgaben', ({ pathname }) => pathname.endsWith('/callback'));
  }

  /** Goes on from where it stopped. */
  async handIn(address: URL): Promise<string> {
    const end = await this.go(address.href, isPage);
    return end.pathname + end.search;
  }

  async viewer(): Promise<object | undefined> {
    const { data } = await this.#app.ask<{ viewer: object }>(
      '{ viewer { email displayName role organisation { code } hasPassword secondFactor } }',
      {},
      { cookie: this.jar.header },
    );
    return data?.viewer;
  }

  #jarOf({ host }: URL): CookieJar {
    const jar = this.#jars.get(host) ?? new CookieJar();
    this.#jars.set(host, jar);
    return jar;
  }
}
