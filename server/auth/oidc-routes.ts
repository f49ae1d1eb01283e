import { type Request, type Response, Router } from 'express';
import { addresses, ADDRESS_PARAMS } from '../../shared/addresses.ts';
import type { AppConfig } from '../platform/app-config.ts';
import { AppError } from '../platform/errors.ts';
import { sendError } from '../platform/http/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { localPath } from './local-path.ts';
import { OidcClient } from './oidc-client.ts';
import { type OidcRefusal, OidcRefused, refusedAddress } from './oidc-refused.ts';
import { beginOidcSignIn, endOidcSignIn, OIDC_CALLBACK_PATH } from './oidc-sign-in.ts';
import { isSecure, readCookie, setCookie } from './session-cookie.ts';
import { later, OIDC_TRANSACTION_MS } from './session-limits.ts';
import { newToken } from './session-token.ts';

/**
 * GET /auth/oidc/start?zurueck=/path sends a person to the identity provider, GET /auth/oidc/callback takes them
 * back. Whatever goes wrong ends on the sign-in page with a code that it explains. Without a provider there are no
 * such addresses.
 * @param contextOf builds the context of a request
 */
export function oidcRoutes(
  { oidc, publicUrl }: AppConfig,
  contextOf: (request: Request, response: Response) => RequestContext,
): Router {
  const router = Router();
  if (oidc === null) return router;
  const client = new OidcClient(oidc);

  router.get(addresses.providerSignIn, (request, response) => {
    const ctx = contextOf(request, response);
    const secure = isSecure(request.secure, publicUrl);
    // Several tabs may be on their way at once, so a browser keeps its value until it expires.
    const browser = readCookie(request.headers.cookie, browserCookie(secure)) ?? newToken();
    return answering(ctx, response, async () => {
      const attempt = { client, config: oidc, browser };
      const address = await beginOidcSignIn(ctx, attempt, localPath(request.query[ADDRESS_PARAMS.returnTo]));
      const expiresAt = later(ctx.clock.now(), OIDC_TRANSACTION_MS);
      response.append('Set-Cookie', setCookie(browserCookie(secure), browser, expiresAt, secure));
      return address.href;
    });
  });

  router.get(OIDC_CALLBACK_PATH, (request, response) => {
    const ctx = contextOf(request, response);
    const secure = isSecure(request.secure, publicUrl);
    const browser = readCookie(request.headers.cookie, browserCookie(secure)) ?? '';
    return answering(ctx, response, () => {
      const attempt = { client, config: oidc, browser };
      return endOidcSignIn(ctx, attempt, new URL(request.originalUrl, publicUrl));
    });
  });
  return router;
}

/** Name of the cookie that ties a sign-in under way to the browser that began it. */
function browserCookie(secure: boolean): string {
  return secure ? '__Host-masterplan-oidc' : 'masterplan-oidc';
}

/** Redirects to where the work says; what is refused goes to the sign-in page and into the log. */
async function answering(
  ctx: RequestContext,
  response: Response,
  work: () => Promise<string>,
): Promise<void> {
  response.set('Cache-Control', 'no-store');
  try {
    response.redirect(303, await work());
  } catch (error) {
    if (error instanceof AppError && error.code === 'RATE_LIMITED') {
      sendError(response, 429, error.code, error.key, error.params);
      return;
    }
    response.redirect(303, refusedAddress(refusalOf(ctx, error)));
  }
}

/** Only words go into the log: what the library's errors carry along may be the person's tokens. */
function refusalOf(ctx: RequestContext, error: unknown): OidcRefusal {
  if (!(error instanceof OidcRefused)) {
    // Such as two first sign-ins of one person at once, where the database refuses the second.
    ctx.log.error({ err: error }, 'sign-in through the identity provider failed');
    return 'oidc-failed';
  }
  const { refusal, reason, message: words, cause } = error;
  const because = cause instanceof Error ? cause.message : undefined;
  ctx.log.warn({ refusal, reason, words, because }, 'sign-in through the identity provider came to nothing');
  return refusal;
}
