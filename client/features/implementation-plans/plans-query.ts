import type { PlanPageQuery as PlanAnswer, PlansPageQuery as Answer } from '../../gql/graphql.ts';
import { graphql } from '../../gql/gql.ts';

/** The ministries side by side: states of their milestones, lights of their measures. */
export const PlansPageQuery = graphql(`
  query PlansPage($revision: Int, $asOf: Date) {
    implementationPlans(revision: $revision, asOf: $asOf) {
      code
      ministry {
        code
        abbreviation
        name
        lineage
      }
      milestonesReached
      milestonesOverdue
      milestones {
        code
        state
      }
      measures {
        code
        light
      }
    }
  }
`);

/** One ministry's implementation plan. */
export const PlanPageQuery = graphql(`
  query PlanPage($ministry: String!, $revision: Int, $asOf: Date) {
    implementationPlan(ministry: $ministry, revision: $revision, asOf: $asOf) {
      code
      ministry {
        code
        abbreviation
        name
        lineage
      }
      currentState
      milestonesReached
      milestonesOverdue
      milestones {
        code
        title
        description
        planned
        plannedDate
        forecast
        forecastDate
        actual
        state
        daysOverdue
        drift {
          firstRevision
          firstPlanned
          daysAgainstFirst
          previousRevision
          previousPlanned
          daysAgainstPrevious
        }
        measures {
          code
          title
          light
        }
        simulated
      }
      measures {
        code
        title
        light
        lifecycle
      }
    }
  }
`);

export type PlanOverview = Answer['implementationPlans'][number];
export type PlanDetail = NonNullable<PlanAnswer['implementationPlan']>;
export type PlanMilestone = PlanDetail['milestones'][number];
export type PlanMeasure = PlanDetail['measures'][number];
export type MilestoneDrift = PlanMilestone['drift'];
