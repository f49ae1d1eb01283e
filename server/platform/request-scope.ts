import { AsyncLocalStorage } from 'node:async_hooks';
import { type Lang, LANGS } from '../../shared/i18n/index.ts';

/** What even the places without a request context know of the request, such as the error format. */
export interface RequestScope {
  readonly requestId: string;
  readonly lang: Lang;
  /** When a query's time is over, by `performance.now()`, and how long it was; null without a limit. */
  deadline: { readonly at: number; readonly seconds: number } | null;
  /** What the request turned out to ask, such as query.dashboard; see platform/metrics. */
  operation?: string;
}

const storage = new AsyncLocalStorage<RequestScope>();

/** Runs a request with its scope. */
export function withRequestScope<T>(scope: RequestScope, run: () => T): T {
  return storage.run(scope, run);
}

/** The running request's scope; undefined outside of a request, such as in jobs. */
export function runningScope(): RequestScope | undefined {
  return storage.getStore();
}

/** The running request's scope. @throws Error outside of a request */
export function requestScope(): RequestScope {
  const scope = storage.getStore();
  if (!scope) throw new Error('there is no request scope here');
  return scope;
}

/**
 * The language of an answer: the first supported one of Accept-Language by its weights; German without any.
 * @param acceptLanguages tags in order of preference, such as ['en-GB', 'de']
 */
export function preferredLang(acceptLanguages: readonly string[]): Lang {
  for (const tag of acceptLanguages) {
    const language = tag.toLowerCase().split('-')[0];
    const supported = LANGS.find((lang) => lang === language);
    if (supported) return supported;
  }
  return LANGS[0];
}
