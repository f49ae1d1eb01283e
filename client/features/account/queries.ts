import { graphql } from '../../gql/gql.ts';

export const SessionsQuery = graphql(`
  query Sessions {
    sessions {
      id
      createdAt
      lastSeenAt
      current
    }
  }
`);

export const ChangePasswordMutation = graphql(`
  mutation ChangePassword($current: String!, $next: String!) {
    changePassword(current: $current, next: $next) {
      hasPassword
    }
  }
`);

export const StartSecondFactorMutation = graphql(`
  mutation StartSecondFactor {
    startSecondFactor {
      secret
      uri
    }
  }
`);

export const ConfirmSecondFactorMutation = graphql(`
  mutation ConfirmSecondFactor($code: String!) {
    confirmSecondFactor(code: $code)
  }
`);

export const RemoveSecondFactorMutation = graphql(`
  mutation RemoveSecondFactor($password: String!) {
    removeSecondFactor(password: $password) {
      secondFactor
    }
  }
`);

export const SetMailWantedMutation = graphql(`
  mutation SetMailWanted($wanted: Boolean!) {
    setMailWanted(wanted: $wanted) {
      mailWanted
    }
  }
`);

export const SignOutEverywhereMutation = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere {
      role
    }
  }
`);
