import { graphql } from '../../gql/gql.ts';
import type {
  ReviewQueueQuery as QueueAnswer,
  ReviewReportQuery as ReportAnswer,
} from '../../gql/graphql.ts';

/** One page of the reports that wait for review. */
export const ReviewQueueQuery = graphql(`
  query ReviewQueue($filter: ReviewFilter, $first: Int!, $after: String) {
    reviewQueue(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...ReviewItem @unmask
      }
    }
  }
  fragment ReviewItem on StatusReport {
    id
    version
    state
    reportedOn
    roundDate
    measure {
      code
      title
      light
      ministry {
        code
        abbreviation
        name
        lineage
      }
    }
    lifecycle
    light
    selfLight
    optimismGap
    simulated
    correctsId
    correctsReportedOn
    author
    submittedAt
    releasedBy
    releasedAt
    decidedBy
    decidedAt
    returnComment
    updatedAt
    previous {
      id
      reportedOn
      light
    }
    changes {
      field
      milestoneCode
      before
      after
      daysMoved
    }
    viewerCan {
      save
      release
      accept
      return
      correct
    }
  }
`);

/** One report with everything that a reviewer may see. */
export const ReviewReportQuery = graphql(`
  query ReviewReport($id: Int!) {
    statusReport(id: $id) {
      ...ReviewItem @unmask
      stateOfAffairs
      nextSteps
      forecastEnd
      actualEnd
      progressPercent
      selfLightReason
      internalRemark
      milestones {
        milestone {
          code
          title
          planned
          state
        }
        forecast
        actual
      }
      evidence {
        url
        title
      }
    }
  }
`);

/** What the filters of the queue offer. */
export const ReviewChoicesQuery = graphql(`
  query ReviewChoices {
    organisations(kind: MINISTRY) {
      code
      abbreviation
      name
      lineage
    }
    reportingRounds {
      id
      reportingDate
      title
      state
    }
  }
`);

/** The CIO office's judgement beside the report, with what the plan says today. */
export const ReviewRatingQuery = graphql(`
  query ReviewRating($code: String!) {
    measure(code: $code) {
      code
      light
      lightReasons {
        code
        milestoneCode
        date
        days
      }
      rating {
        light
        comment
        ratedOn
      }
    }
  }
`);

export const AcceptReportsMutation = graphql(`
  mutation ReviewAccept($reports: [ReportStep!]!) {
    acceptStatusReports(reports: $reports) {
      ...ReviewOutcome @unmask
    }
  }
  fragment ReviewOutcome on ReportOutcome {
    id
    measure
    report {
      ...ReviewItem @unmask
    }
    error {
      code
      message
      fields
    }
  }
`);

export const ReleaseReportsMutation = graphql(`
  mutation ReviewRelease($reports: [ReportStep!]!) {
    releaseStatusReports(reports: $reports) {
      ...ReviewOutcome @unmask
    }
  }
`);

export const ReturnReportMutation = graphql(`
  mutation ReviewReturn($id: Int!, $version: Int, $comment: String!) {
    returnStatusReport(id: $id, version: $version, comment: $comment) {
      ...ReviewItem @unmask
    }
  }
`);

export type ReviewItem = QueueAnswer['reviewQueue']['nodes'][number];
export type ReviewReport = NonNullable<ReportAnswer['statusReport']>;
export type ReviewChange = ReviewItem['changes'][number];
