import type { MeasurePageQuery as Answer } from '../../gql/graphql.ts';
import { graphql } from '../../gql/gql.ts';

/** A measure with all that is known of it. */
export const MeasurePageQuery = graphql(`
  query MeasurePage($code: String!, $revision: Int, $asOf: Date) {
    measure(code: $code, revision: $revision, asOf: $asOf) {
      code
      kind
      title
      description
      level
      ministry {
        code
        abbreviation
        name
        lineage
      }
      leadAssumed
      responsibleBody
      partners {
        code
        name
      }
      topicArea {
        code
        nameDe
        nameEn
      }
      start
      plannedEnd
      forecastEnd
      actualEnd
      lifecycle
      light
      lightReasons {
        code
        milestoneCode
        date
        days
      }
      freshness
      reportedOn
      daysSinceReport
      selfLight
      optimismGap
      progress {
        percent
        method
        reached
        total
      }
      drift {
        expected
        firstRevision
        firstPlanned
        daysAgainstFirst
        previousRevision
        previousPlanned
        daysAgainstPrevious
      }
      goals {
        code
        title
      }
      milestones {
        code
        title
        ministry {
          code
          abbreviation
        }
        planned
        plannedDate
        forecast
        actual
        state
        daysOverdue
        drift {
          daysAgainstFirst
          daysAgainstPrevious
        }
        simulated
      }
      services {
        code
        title
      }
      dependsOn {
        ...RelatedMeasure @unmask
      }
      requiredBy {
        ...RelatedMeasure @unmask
      }
      predecessors {
        ...RelatedMeasure @unmask
      }
      successors {
        ...RelatedMeasure @unmask
      }
      rating {
        light
        comment
        ratedOn
      }
      reports {
        id
        reportedOn
        roundDate
        author
        correctsReportedOn
        evidence {
          url
          title
        }
        viewerCan {
          correct
        }
        lifecycle
        stateOfAffairs
        nextSteps
        forecastEnd
        actualEnd
        progressPercent
        selfLight
        selfLightReason
        simulated
        light
      }
      history {
        ...MeasureHistory @unmask
      }
      sourceRef
      sourceStand
      simulated
    }
  }
  fragment RelatedMeasure on MeasureRef {
    code
    title
    light
    lifecycle
    ministry {
      code
      abbreviation
    }
  }
  fragment MeasureHistory on MeasureInRevision {
    revision
    revisionTitle
    effectiveDate
    revisionState
    title
    ministry {
      code
      abbreviation
      name
    }
    level
    start
    plannedEnd
    plannedEndDate
  }
`);

/** Where the report of this measure in a round stands, for those who may write it. */
export const MeasureReportQuery = graphql(`
  query MeasureReport($measure: String!, $round: Date) {
    reportForm(measure: $measure, round: $round) {
      round {
        id
        reportingDate
        dueDate
        title
      }
      current {
        id
        state
        author
        updatedAt
        returnComment
        viewerCan {
          save
        }
      }
      viewerCanReport
    }
  }
`);

/** Where a measure that the shown revision lacks can be found. */
export const MeasureElsewhereQuery = graphql(`
  query MeasureElsewhere($code: String!, $revision: Int!) {
    measure(code: $code, revision: $revision) {
      code
      history {
        ...MeasureHistory @unmask
      }
    }
  }
`);

export type MeasureDetail = NonNullable<Answer['measure']>;
export type Report = MeasureDetail['reports'][number];
export type HistoryEntry = MeasureDetail['history'][number];
export type RelatedMeasure = MeasureDetail['dependsOn'][number];
export type MeasureMilestone = MeasureDetail['milestones'][number];
