import { expect, type Page } from '@playwright/test';
import { DEMONSTRATION_PASSWORD } from '../../server/auth/demonstration.ts';

const SIGN_IN =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { viewer { email } } }';

/** Signs the browser of a page in as a demonstration account, without the sign-in page. */
export async function signInAs(page: Page, email: string): Promise<void> {
  const answer = await page.request.post('/graphql', {
    data: { query: SIGN_IN, variables: { email, password: DEMONSTRATION_PASSWORD } },
  });
  const { data } = (await answer.json()) as { data: { signIn: { viewer: { email: string } } } | null };
  expect(data?.signIn.viewer.email).toBe(email);
}
