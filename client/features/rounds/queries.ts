import { graphql } from '../../gql/gql.ts';
import type { RoundsPageQuery as Answer } from '../../gql/graphql.ts';

/** All rounds with their progress per ministry, newest first. */
export const RoundsPageQuery = graphql(`
  query RoundsPage {
    reportingRounds {
      id
      version
      reportingDate
      dueDate
      title
      state
      openedAt
      closedAt
      reported
      total
      ministries {
        ministry {
          code
          abbreviation
          name
          lineage
        }
        total
        missing
        draft
        submitted
        released
        returned
        accepted
        ended
      }
      viewerCan {
        close
        remind
      }
    }
  }
`);

export const RoundProposalQuery = graphql(`
  query RoundProposal {
    roundProposal {
      reportingDate
      dueDate
      title
    }
  }
`);

/** The measures of a ministry in a round and where their reports stand. */
export const RoundMinistryQuery = graphql(`
  query RoundMinistry($ministry: String!, $round: Date!) {
    reportSheet(ministry: $ministry, round: $round) {
      rows {
        measure {
          code
          title
          light
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

export const OpenRoundMutation = graphql(`
  mutation OpenRound($input: OpenReportingRoundInput!) {
    openReportingRound(input: $input) {
      id
      reportingDate
      title
    }
  }
`);

export const CloseRoundMutation = graphql(`
  mutation CloseRound($id: Int!, $version: Int) {
    closeReportingRound(id: $id, version: $version) {
      id
      version
      state
      closedAt
      viewerCan {
        close
        remind
      }
    }
  }
`);

export const RemindRoundMutation = graphql(`
  mutation RemindRound($id: Int!, $ministry: String) {
    remindReportingRound(id: $id, ministry: $ministry)
  }
`);

export type Round = Answer['reportingRounds'][number];
export type MinistryProgress = Round['ministries'][number];
