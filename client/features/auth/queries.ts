import { graphql } from '../../gql/gql.ts';

/** Ways to sign in on this installation. */
export const SignInOptionsQuery = graphql(`
  query SignInOptions {
    signInOptions {
      oidc
      passwordReset
      demonstrationPassword
      demonstrationAccounts {
        email
        displayName
        role
        organisation {
          code
          abbreviation
          name
        }
      }
    }
  }
`);

export const RequestPasswordResetMutation = graphql(`
  mutation RequestPasswordReset($email: String!) {
    requestPasswordReset(email: $email)
  }
`);

export const ResetPasswordMutation = graphql(`
  mutation ResetPassword($token: String!, $password: String!) {
    resetPassword(token: $token, password: $password)
  }
`);
