import { graphql } from '../../gql/gql.ts';
import type { ChangesQuery as ChangesAnswer, StandingQuery as StandingAnswer } from '../../gql/graphql.ts';

/** Where the plan stands: every start page begins with it. */
export const StandingQuery = graphql(`
  query Standing($asOf: Date, $rule: CountingRule!) {
    dashboard(asOf: $asOf, rule: $rule) {
      asOf
      simulated
      revision {
        number
        redThresholdDays
        stalenessDays
        dueSoonDays
      }
      measureTotal
      lights {
        light
        count
      }
      milestoneTotal
      milestonesReached
      milestonesOverdue
      ministries {
        ministry {
          lineage
          abbreviation
          name
        }
        total
        lights {
          light
          count
        }
      }
    }
    ozgForecast(asOf: $asOf, rule: $rule) {
      figure {
        rule
        asOf
        online
        total
        unit
        excludedFederal
        targetDate
        target
        onPath
        requiredPerMonth
        observedPerMonth
        simulated
      }
      enoughData
      history {
        date
        online
      }
      path {
        date
        p10
        p50
        p90
      }
      p50Completion
      probabilityByTarget
    }
    ozgProgress(asOf: $asOf, rule: $rule, groupBy: MINISTRY) {
      groups {
        key
        online
        total
      }
    }
  }
`);

export type Standing = StandingAnswer;

/** What moved since the reporting date or the revision before. */
export const ChangesQuery = graphql(`
  query Changes($asOf: Date, $rule: CountingRule!, $basis: MovementBasis!) {
    planMovement(asOf: $asOf, rule: $rule, basis: $basis) {
      since
      sinceRevision {
        number
      }
      asOf
      revision {
        number
      }
      turns {
        light
        count
        measures {
          before
          measure {
            code
            title
            ministry {
              abbreviation
            }
          }
        }
      }
      measuresJoined
      measuresLeft
      milestonesReached
      milestonesMissed
      reached {
        code
        title
        ministry {
          lineage
          abbreviation
        }
      }
      missed {
        code
        title
        ministry {
          lineage
          abbreviation
        }
      }
      goals {
        goal {
          code
          title
        }
        before {
          count
          total
        }
        now {
          count
          total
        }
      }
      services {
        gained
        lost
        online {
          code
          title
        }
      }
    }
  }
`);

export type Movement = NonNullable<ChangesAnswer['planMovement']>;

export const DecisionsQuery = graphql(`
  query Decisions($asOf: Date, $rule: CountingRule!) {
    decisionNeeds(asOf: $asOf, rule: $rule) {
      kind
      count
      total
      measure {
        code
        title
        lightReasons {
          code
          milestoneCode
          date
          days
        }
        ministry {
          abbreviation
        }
      }
      milestone {
        code
        title
        planned
        daysOverdue
        ministry {
          lineage
          abbreviation
        }
      }
      ministry {
        lineage
        name
      }
    }
  }
`);

/** What the CIO office steers by: delays, silence, and assessments that are too rosy. */
export const SteeringQuery = graphql(`
  query Steering($asOf: Date, $rule: CountingRule!) {
    dashboard(asOf: $asOf, rule: $rule) {
      slips {
        kind
        code
        title
        ministry {
          lineage
          abbreviation
        }
        drift {
          expected
          daysAgainstFirst
        }
      }
    }
    reportingRounds {
      reportingDate
      dueDate
      title
      state
      ministries {
        ministry {
          code
          abbreviation
          name
        }
        total
        ended
        missing
        draft
        returned
        submitted
        released
        accepted
      }
    }
    measures(
      asOf: $asOf
      filter: { optimismGap: true }
      orderBy: { field: LIGHT, direction: ASC }
      first: 5
    ) {
      totalCount
      nodes {
        code
        title
        light
        selfLight
        ministry {
          abbreviation
        }
      }
    }
  }
`);

/** What a ministry's people look at first: their measures in trouble and their next dates. */
export const OwnMinistryQuery = graphql(`
  query OwnMinistry($asOf: Date, $ministry: [String!]!) {
    late: measures(
      asOf: $asOf
      filter: { ministry: $ministry, light: [RED, UNREPORTED, YELLOW] }
      orderBy: { field: LIGHT, direction: ASC }
      first: 6
    ) {
      totalCount
      nodes {
        code
        title
        light
        lightReasons {
          code
          milestoneCode
          date
          days
        }
      }
    }
    dates: milestones(
      asOf: $asOf
      filter: { ministry: $ministry, state: [OVERDUE, DUE_SOON] }
      orderBy: { field: PLANNED_DATE, direction: ASC }
      first: 6
    ) {
      totalCount
      nodes {
        code
        title
        planned
        state
        daysOverdue
        forecast
        ministry {
          lineage
        }
      }
    }
    reportingRounds {
      reportingDate
      dueDate
      title
      state
      ministries {
        ministry {
          code
          lineage
        }
        total
        ended
        missing
        draft
        returned
        submitted
        released
        accepted
      }
    }
  }
`);
