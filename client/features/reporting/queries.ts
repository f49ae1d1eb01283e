import type {
  ReportFormPageQuery as FormAnswer,
  ReportSheetPageQuery as SheetAnswer,
} from '../../gql/graphql.ts';
import { graphql } from '../../gql/gql.ts';

/**
 * Everything that one form needs. Read with `no-cache`: what a person is typing must never change because
 * another part of the interface read the same report.
 */
export const ReportFormPageQuery = graphql(`
  query ReportFormPage($measure: String!, $round: Date, $corrects: Int) {
    viewer {
      email
      role
    }
    reportForm(measure: $measure, round: $round, corrects: $corrects) {
      ...FormData @unmask
    }
  }
  fragment FormData on ReportForm {
    measure {
      code
      title
      ministry {
        code
        abbreviation
        name
        lineage
      }
      start
      plannedEnd
      light
      lifecycle
    }
    round {
      id
      reportingDate
      dueDate
      title
      state
    }
    reportDate
    revision {
      number
      redThresholdDays
      milestoneThresholdDays
      stalenessDays
      dueSoonDays
    }
    current {
      ...ReportData @unmask
    }
    last {
      ...ReportData @unmask
    }
    milestones {
      code
      title
      planned
      plannedDate
      lastForecast
      lastActual
      state
    }
    viewerCanReport
  }
  fragment ReportData on StatusReport {
    id
    version
    state
    reportedOn
    roundDate
    lifecycle
    stateOfAffairs
    nextSteps
    forecastEnd
    actualEnd
    progressPercent
    selfLight
    selfLightReason
    internalRemark
    milestones {
      milestone {
        code
      }
      forecast
      actual
    }
    evidence {
      url
      title
    }
    correctsReportedOn
    simulated
    light
    author
    submittedAt
    releasedBy
    releasedAt
    decidedBy
    decidedAt
    returnComment
    updatedAt
    viewerCan {
      save
      submit
      withdraw
      release
      correct
      delete
    }
  }
`);

/** All measures of one ministry in a round, each with what its form needs. */
export const ReportSheetPageQuery = graphql(`
  query ReportSheetPage($ministry: String!, $round: Date) {
    viewer {
      email
      role
    }
    reportSheet(ministry: $ministry, round: $round) {
      round {
        id
        reportingDate
        dueDate
        title
        state
      }
      ministry {
        code
        abbreviation
        name
        lineage
      }
      rows {
        ...FormData @unmask
      }
    }
  }
`);

/** Where the other measures of the ministry stand, for going on to the next one. */
export const MinistryProgressQuery = graphql(`
  query ReportMinistryProgress($ministry: String!, $round: Date) {
    reportSheet(ministry: $ministry, round: $round) {
      rows {
        measure {
          code
          title
          lifecycle
        }
        current {
          id
          state
        }
      }
    }
  }
`);

export const SaveReportMutation = graphql(`
  mutation SaveReport($input: SaveStatusReportInput!) {
    saveStatusReport(input: $input) {
      ...ReportData @unmask
    }
  }
`);

export const DeleteReportMutation = graphql(`
  mutation DeleteReport($id: Int!, $version: Int!) {
    deleteStatusReport(id: $id, version: $version)
  }
`);

export const SubmitReportMutation = graphql(`
  mutation SubmitReport($id: Int!, $version: Int) {
    submitStatusReport(id: $id, version: $version) {
      ...ReportData @unmask
    }
  }
`);

export const WithdrawReportMutation = graphql(`
  mutation WithdrawReport($id: Int!, $version: Int) {
    withdrawStatusReport(id: $id, version: $version) {
      ...ReportData @unmask
    }
  }
`);

export const ReleaseReportMutation = graphql(`
  mutation ReleaseReport($id: Int!, $version: Int) {
    releaseStatusReport(id: $id, version: $version) {
      ...ReportData @unmask
    }
  }
`);

export const ReportUnchangedMutation = graphql(`
  mutation ReportUnchanged($measures: [String!]!, $round: Date) {
    reportUnchanged(measures: $measures, round: $round) {
      ...OutcomeData @unmask
    }
  }
  fragment OutcomeData on ReportOutcome {
    id
    measure
    report {
      ...ReportData @unmask
    }
    error {
      code
      message
      fields
    }
  }
`);

export const SubmitReportsMutation = graphql(`
  mutation SubmitReports($reports: [ReportStep!]!) {
    submitStatusReports(reports: $reports) {
      ...OutcomeData @unmask
    }
  }
`);

export const ReleaseReportsMutation = graphql(`
  mutation ReleaseReports($reports: [ReportStep!]!) {
    releaseStatusReports(reports: $reports) {
      ...OutcomeData @unmask
    }
  }
`);

export type FormData = FormAnswer['reportForm'];
export type ReportData = NonNullable<FormData['current']>;
export type Sheet = SheetAnswer['reportSheet'];
