import { graphql } from '../../gql/gql.ts';

/** What milestones can be filtered by. */
export const MilestoneFilterOptionsQuery = graphql(`
  query MilestoneFilterOptions($revision: Int, $asOf: Date) {
    organisations(kind: MINISTRY, asOf: $asOf) {
      code
      abbreviation
      name
      lineage
    }
    goals(revision: $revision, asOf: $asOf) {
      code
      title
    }
  }
`);

/** How many milestones there are in each state, under the filters without the state. */
export const MilestoneCountsQuery = graphql(`
  query MilestoneCounts(
    $revision: Int
    $asOf: Date
    $overdue: MilestoneFilter!
    $dueSoon: MilestoneFilter!
    $planned: MilestoneFilter!
    $reached: MilestoneFilter!
  ) {
    OVERDUE: milestones(revision: $revision, asOf: $asOf, filter: $overdue, first: 1) {
      totalCount
    }
    DUE_SOON: milestones(revision: $revision, asOf: $asOf, filter: $dueSoon, first: 1) {
      totalCount
    }
    PLANNED: milestones(revision: $revision, asOf: $asOf, filter: $planned, first: 1) {
      totalCount
    }
    REACHED: milestones(revision: $revision, asOf: $asOf, filter: $reached, first: 1) {
      totalCount
    }
  }
`);

/** One page of the list. */
export const MilestonesQuery = graphql(`
  query Milestones(
    $revision: Int
    $asOf: Date
    $filter: MilestoneFilter
    $orderBy: MilestoneOrder
    $first: Int!
    $after: String
  ) {
    milestones(
      revision: $revision
      asOf: $asOf
      filter: $filter
      orderBy: $orderBy
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        code
        title
        description
        ministry {
          lineage
          abbreviation
          name
        }
        planned
        forecast
        actual
        state
        daysOverdue
        drift {
          firstRevision
          firstPlanned
          daysAgainstFirst
          daysAgainstPrevious
        }
        goals {
          code
          title
        }
        measures {
          code
          title
          light
        }
        simulated
      }
    }
  }
`);

/** Planned dates of every revision, for the trend analysis. */
export const MilestoneTrendQuery = graphql(`
  query MilestoneTrend($revision: Int, $asOf: Date, $filter: MilestoneFilter, $axis: TrendAxis!) {
    milestoneTrend(revision: $revision, asOf: $asOf, filter: $filter, axis: $axis) {
      asOf
      totalCount
      lines {
        code
        title
        ministry {
          code
          abbreviation
        }
        points {
          x
          revision
          planned
          written
        }
        reachedOn
        daysMoved
        direction
        zigzag
        steep
      }
    }
  }
`);
