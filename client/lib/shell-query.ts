import { graphql } from '../gql/gql.ts';

/** Who is asking, and what the product's today is; answered to everyone, also where reading needs a sign-in. */
export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      role
      displayName
      email
      today
      demonstration
      hasPassword
      secondFactor
      mailWanted
      unreadNotices
      organisation {
        code
        abbreviation
        name
        lineage
      }
      importKinds
      viewerCan {
        report
        release
        accept
        manageRounds
        manageAccounts
        manageOrganisations
        manageSettings
        readAudit
        openRevision
        draft
      }
    }
  }
`);

/** What every page needs to know of the plan; asked once per visit. */
export const ShellQuery = graphql(`
  query Shell {
    plan {
      code
      title
      adoptedOn
      targetDate
    }
    revisions {
      number
      title
      state
      effectiveDate
    }
    reportingRounds {
      id
      reportingDate
      title
      state
    }
  }
`);
