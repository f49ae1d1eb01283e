import { graphql } from '../../gql/gql.ts';
import type { MaturityReportPartsFragment } from '../../gql/graphql.ts';

/** One service as those see it who answer for it. */
export const ServiceCareQuery = graphql(`
  query ServiceCare($code: String!) {
    ozgService(code: $code) {
      code
      title
      execution
      version
      targetDate
      ministry {
        code
        abbreviation
        lineage
      }
      members {
        position
        title
        leikaKey
        leikaType
        sdg
        ministryLineage
        execution
        targetDate
        maturity
        recordedOn
      }
      coverage {
        applicable
        available
        competent
      }
      viewerCan {
        report
        edit
      }
    }
    organisations(kind: MINISTRY) {
      lineage
      abbreviation
      name
    }
    plan {
      code
      targetDate
    }
  }
`);

export const MaturityReportParts = graphql(`
  fragment MaturityReportParts on MaturityReport {
    id
    version
    service {
      code
      title
    }
    member
    memberTitle
    ministry {
      code
      abbreviation
    }
    recordedOn
    maturity
    previousMaturity
    scaleVersion
    state
    note
    correctsId
    author
    createdAt
    decidedBy
    decidedAt
    returnComment
    answers {
      criterion
      answer
      evidenceUrl
      note
    }
    viewerCan {
      withdraw
      accept
      return
    }
  }
`);

export type MaturityReport = MaturityReportPartsFragment;

export const MaturityReportsQuery = graphql(`
  query MaturityReports($filter: MaturityReportFilter, $first: Int!, $after: String) {
    maturityReports(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...MaturityReportParts @unmask
      }
    }
    organisations(kind: MINISTRY) {
      lineage
      abbreviation
      name
    }
  }
`);

/** What was reported of a service before: where the form begins. */
export const EarlierReportsQuery = graphql(`
  query EarlierMaturityReports($code: String!) {
    maturityReports(filter: { service: $code, state: [SUBMITTED, ACCEPTED, RETURNED] }, first: 50) {
      nodes {
        ...MaturityReportParts @unmask
      }
    }
  }
`);

export const RecordMaturityMutation = graphql(`
  mutation RecordMaturity($input: RecordMaturityInput!) {
    recordMaturity(input: $input) {
      ...MaturityReportParts @unmask
    }
  }
`);

export const AcceptMaturityMutation = graphql(`
  mutation AcceptMaturity($id: Int!, $version: Int!) {
    acceptMaturityReport(id: $id, version: $version) {
      ...MaturityReportParts @unmask
    }
  }
`);

export const WithdrawMaturityMutation = graphql(`
  mutation WithdrawMaturity($id: Int!, $version: Int!) {
    withdrawMaturityReport(id: $id, version: $version) {
      ...MaturityReportParts @unmask
    }
  }
`);

export const ReturnMaturityMutation = graphql(`
  mutation ReturnMaturity($id: Int!, $version: Int!, $comment: String!) {
    returnMaturityReport(id: $id, version: $version, comment: $comment) {
      ...MaturityReportParts @unmask
    }
  }
`);

export const SetAvailabilityMutation = graphql(`
  mutation SetAvailability($input: SetAvailabilityInput!) {
    setAvailability(input: $input) {
      chosen
      changed
      unchanged
      dryRun
    }
  }
`);

export const SaveServiceMutation = graphql(`
  mutation SaveOzgService($input: SaveOzgServiceInput!) {
    saveOzgService(input: $input) {
      code
      version
    }
  }
`);
