import type { OverviewQuery as Answer } from '../../gql/graphql.ts';
import { graphql } from '../../gql/gql.ts';

/** Everything the overview shows, in one request. */
export const OverviewQuery = graphql(`
  query Overview($asOf: Date, $revision: Int, $rule: CountingRule!) {
    dashboard(asOf: $asOf, revision: $revision, rule: $rule) {
      asOf
      simulated
      revision {
        number
        title
        redThresholdDays
        milestoneThresholdDays
        stalenessDays
        dueSoonDays
      }
      measureTotal
      lights {
        light
        count
      }
      measuresWithoutEnd
      ministries {
        ministry {
          code
          abbreviation
          name
          lineage
        }
        lights {
          light
          count
        }
        lifecycles {
          lifecycle
          count
        }
      }
      milestoneTotal
      milestonesReached
      milestonesOverdue
      milestonesDueSoon
      goals {
        code
        kind
        title
        target
        targetPercent
        indicator {
          count
          total
          percent
          formula
        }
      }
      slips {
        kind
        code
        title
        ministry {
          lineage
          abbreviation
        }
        light
        state
        simulated
        drift {
          expected
          firstRevision
          firstPlanned
          daysAgainstFirst
          previousRevision
          previousPlanned
          daysAgainstPrevious
        }
      }
      dueMilestones {
        code
        title
        planned
        forecast
        forecastDate
        plannedDate
        state
        simulated
        ministry {
          lineage
          abbreviation
        }
      }
      lightHistory {
        date
        total
        lights {
          light
          count
        }
      }
      round {
        reportingDate
        dueDate
        state
        reported
        total
      }
    }
    ozgProgress(asOf: $asOf, rule: $rule, groupBy: NONE) {
      figure {
        rule
        asOf
        online
        total
        percent
        excludedFederal
        unit
        targetDate
        target
        onPath
        requiredPerMonth
        observedPerMonth
        simulated
      }
      series {
        date
        counts
        notRecorded
        online
      }
    }
  }
`);

export type Dashboard = Answer['dashboard'];
export type OzgProgress = Answer['ozgProgress'];
export type OzgFigure = OzgProgress['figure'];
export type OverviewGoal = Dashboard['goals'][number];
export type Slip = Dashboard['slips'][number];
export type DueMilestone = Dashboard['dueMilestones'][number];
