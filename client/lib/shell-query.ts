import { graphql } from '../gql/gql.ts';

/** What every page needs to know of the plan; asked once per visit. */
export const ShellQuery = graphql(`
  query Shell {
    viewer {
      role
      displayName
      today
      demonstration
    }
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
      reportingDate
      title
      state
    }
  }
`);
