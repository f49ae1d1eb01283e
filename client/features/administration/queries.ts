import { graphql } from '../../gql/gql.ts';
import type { AccountsQuery as Accounts, OrganisationRecordsQuery as Records } from '../../gql/graphql.ts';

export type Account = Accounts['accounts']['nodes'][number];
export type OrganisationRecord = Records['organisationRecords'][number];

export const AccountsQuery = graphql(`
  query Accounts($filter: AccountFilter, $first: Int!, $after: String) {
    accounts(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        version
        email
        displayName
        role
        organisation {
          code
          abbreviation
          name
          lineage
        }
        active
        anonymised
        hasPassword
        oidc
        secondFactor
        lastSeenAt
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`);

/** Ministries of today, for accounts. */
export const MinistriesQuery = graphql(`
  query AccountMinistries {
    organisations(kind: MINISTRY) {
      code
      abbreviation
      name
      lineage
    }
  }
`);

export const SaveAccountMutation = graphql(`
  mutation SaveAccount($input: SaveAccountInput!) {
    saveAccount(input: $input) {
      account {
        id
        version
      }
      invitation
    }
  }
`);

export const ResetAccessMutation = graphql(`
  mutation ResetAccountAccess($id: Int!, $version: Int!) {
    resetAccountAccess(id: $id, version: $version) {
      account {
        id
        version
      }
      invitation
    }
  }
`);

export const ForgetAccountMutation = graphql(`
  mutation ForgetAccount($id: Int!, $version: Int!, $email: String!) {
    forgetAccount(id: $id, version: $version, email: $email) {
      id
      version
    }
  }
`);

export const OrganisationRecordsQuery = graphql(`
  query OrganisationRecords {
    organisationRecords {
      id
      version
      code
      abbreviation
      kind
      name
      nameEn
      lineage
      validFrom
      validTo
      predecessors {
        code
        abbreviation
      }
      successors {
        code
        abbreviation
      }
    }
  }
`);

export const SaveOrganisationMutation = graphql(`
  mutation SaveOrganisation($input: SaveOrganisationInput!) {
    saveOrganisation(input: $input) {
      id
      version
    }
  }
`);

export const SettingsQuery = graphql(`
  query Settings {
    settings {
      version
      reminderDays
      escalationDays
      mailDigest
      secondFactorRequired
    }
  }
`);

export const SaveSettingsMutation = graphql(`
  mutation SaveSettings($input: SaveSettingsInput!) {
    saveSettings(input: $input) {
      version
      reminderDays
      escalationDays
      mailDigest
      secondFactorRequired
    }
  }
`);
