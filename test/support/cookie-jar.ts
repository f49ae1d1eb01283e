import { parseSetCookie, stringifyCookie } from 'cookie';

/** The cookies that a browser keeps for one host. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  /** Value of a Cookie header. */
  get header(): string {
    return stringifyCookie(Object.fromEntries(this.#cookies));
  }

  get names(): string[] {
    return [...this.#cookies.keys()];
  }

  get(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  set(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  /** Keeps and drops what an answer says. */
  take(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const { name, value = '', expires, maxAge } = parseSetCookie(line);
      const gone = value === '' || maxAge === 0 || (expires !== undefined && expires.getTime() === 0);
      if (gone) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}
