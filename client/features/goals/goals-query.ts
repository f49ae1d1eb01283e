import type { GoalsPageQuery as Answer } from '../../gql/graphql.ts';
import { graphql } from '../../gql/gql.ts';

/** All goals with what serves them, and the guidelines. */
export const GoalsPageQuery = graphql(`
  query GoalsPage($revision: Int, $asOf: Date, $rule: CountingRule!) {
    goals(revision: $revision, asOf: $asOf, rule: $rule) {
      code
      kind
      title
      description
      target
      indicatorFormula
      indicatorText
      targetPercent
      indicator {
        count
        total
        percent
        formula
      }
      milestones {
        code
        title
        planned
        state
      }
      measures {
        code
        title
        light
        lifecycle
        ministry {
          code
          abbreviation
        }
      }
      withoutMilestone
      milestonesWithoutActiveMeasure {
        code
        title
        planned
        state
      }
    }
    guidelines(revision: $revision, asOf: $asOf) {
      code
      title
      description
      sourceRef
    }
  }
`);

export type Goal = Answer['goals'][number];
export type GoalMilestone = Goal['milestones'][number];
export type GoalMeasure = Goal['measures'][number];
export type Guideline = Answer['guidelines'][number];
