import { useMutation } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';

const SignInMutation = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      secondFactorNeeded
      viewer {
        email
      }
    }
  }
`);

const VerifySecondFactorMutation = graphql(`
  mutation VerifySecondFactor($code: String!) {
    verifySecondFactor(code: $code) {
      email
    }
  }
`);

/** Signing in is never retried behind a dialog, and its answer renews nothing by itself: what follows differs. */
const BARE = { fetchPolicy: 'no-cache', context: { withoutSession: true } } as const;

/**
 * Signing in with password, then where needed with the second factor.
 * @param on onSignedIn: the session is whole; onCodeNeeded: it still waits for the second factor
 */
export function useSignIn(on: { onSignedIn: () => void; onCodeNeeded?: () => void }) {
  const [signIn, signingIn] = useMutation(SignInMutation, {
    ...BARE,
    onCompleted: (data) => (data.signIn.secondFactorNeeded ? on.onCodeNeeded?.() : on.onSignedIn()),
  });
  const [verify, verifying] = useMutation(VerifySecondFactorMutation, {
    ...BARE,
    onCompleted: () => on.onSignedIn(),
  });
  return {
    /** Never rejects: the error stands in `failure`. */
    signIn: (email: string, password: string) => {
      signIn({ variables: { email: email.trim(), password } }).catch(() => undefined);
    },
    /** Code of the authenticator app, or a recovery code; never rejects either. */
    verify: (code: string) => {
      verify({ variables: { code: code.trim() } }).catch(() => undefined);
    },
    pending: signingIn.loading || verifying.loading,
    failure: signingIn.error ?? verifying.error,
  };
}
