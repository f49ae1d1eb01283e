const SIGN_IN =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { secondFactorNeeded } }';

export interface BenchAnswer {
  readonly data: unknown;
  readonly cookie: string | undefined;
}

/**
 * Asks the product once.
 * @throws Error where it answers with errors
 */
export async function ask(port: number, query: string, variables: object, cookie = ''): Promise<BenchAnswer> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(`The product answered ${JSON.stringify(errors)}.`);
  return { data, cookie: response.headers.getSetCookie()[0]?.split(';')[0] };
}

/** Signs a demonstration account in. @returns the cookie of its session */
export async function signIn(port: number, email: string): Promise<string> {
  const { cookie } = await ask(port, SIGN_IN, { email, password: 'masterplan-demo' });
  return cookie ?? '';
}
