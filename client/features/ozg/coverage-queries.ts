import { graphql } from '../../gql/gql.ts';

/** The course of every topic area. */
export const OzgCoursesQuery = graphql(`
  query OzgCourses($asOf: Date, $rule: CountingRule!) {
    ozgProgress(asOf: $asOf, rule: $rule, groupBy: TOPIC_AREA) {
      figure {
        rule
        asOf
        unit
        simulated
      }
      groups {
        key
        labelDe
        labelEn
        online
        total
        percent
        series {
          date
          counts
          notRecorded
          online
          total
        }
      }
    }
  }
`);

/** How far services have come into the municipalities. */
export const OzgCoverageQuery = graphql(`
  query OzgCoverage($asOf: Date) {
    ozgCoverage(asOf: $asOf) {
      asOf
      total
      federalOnly
      competent
      steps {
        step
        count
      }
      meanPercent
      populationPercent
      counties {
        ags
        name
        municipalities
        services
        percent
        populationPercent
      }
      simulated
    }
  }
`);

/** One page of the municipalities. */
export const MunicipalityCoverageQuery = graphql(`
  query MunicipalityCoverage(
    $asOf: Date
    $filter: MunicipalityFilter
    $orderBy: MunicipalityOrder
    $first: Int!
    $after: String
  ) {
    municipalityCoverage(asOf: $asOf, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ags
        name
        county {
          ags
          name
        }
        population
        available
        total
        percent
      }
    }
  }
`);
