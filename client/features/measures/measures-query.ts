import type { MeasureFilterChoicesQuery as Choices, MeasuresPageQuery as Answer } from '../../gql/graphql.ts';
import { graphql } from '../../gql/gql.ts';

/** One page of the catalogue. */
export const MeasuresPageQuery = graphql(`
  query MeasuresPage(
    $revision: Int
    $asOf: Date
    $filter: MeasureFilter
    $orderBy: MeasureOrder
    $first: Int!
    $after: String
  ) {
    measures(
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
        kind
        title
        level
        ministry {
          code
          abbreviation
          name
        }
        leadAssumed
        responsibleBody
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
          daysAgainstFirst
          daysAgainstPrevious
        }
        simulated
      }
    }
  }
`);

/** What the filters offer, and how many measures the revision holds. */
export const MeasureFilterChoicesQuery = graphql(`
  query MeasureFilterChoices($number: Int!, $asOf: Date) {
    revision(number: $number) {
      number
      measureCount
    }
    organisations(kind: MINISTRY, asOf: $asOf) {
      code
      abbreviation
      name
      lineage
    }
    goals(revision: $number, asOf: $asOf) {
      code
      title
    }
    topicAreas {
      code
      nameDe
      nameEn
    }
  }
`);

export type MeasureConnection = Answer['measures'];

/** A row of the catalogue. */
export type MeasureRow = MeasureConnection['nodes'][number];

export type FilterChoices = Choices;
