import { graphql } from '../../gql/gql.ts';

/** Head figure and the course of the maturity levels. */
export const OzgProgressQuery = graphql(`
  query OzgProgress($asOf: Date, $rule: CountingRule!) {
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
        requiredPerMonth
        observedPerMonth
        simulated
      }
      series {
        date
        counts
        notRecorded
        online
        total
      }
    }
  }
`);

/** The same figure by topic area, ministry or situation. */
export const OzgGroupsQuery = graphql(`
  query OzgGroups($asOf: Date, $rule: CountingRule!, $groupBy: OzgGrouping!) {
    ozgProgress(asOf: $asOf, rule: $rule, groupBy: $groupBy) {
      figure {
        asOf
        rule
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
        counts
        notRecorded
      }
    }
  }
`);

/** What the list can be filtered by. */
export const OzgFilterOptionsQuery = graphql(`
  query OzgFilterOptions($asOf: Date) {
    topicAreas {
      code
      nameDe
      nameEn
      situations {
        code
        nameDe
        kind
      }
    }
    organisations(kind: MINISTRY, asOf: $asOf) {
      code
      abbreviation
      name
      lineage
    }
  }
`);

/** One page of the list. */
export const OzgServicesQuery = graphql(`
  query OzgServices(
    $asOf: Date
    $rule: CountingRule!
    $filter: OzgServiceFilter
    $orderBy: OzgServiceOrder
    $first: Int!
    $after: String
  ) {
    ozgServices(asOf: $asOf, rule: $rule, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        code
        title
        topicArea {
          code
          nameDe
          nameEn
        }
        situation {
          code
          nameDe
        }
        execution
        ministry {
          code
          abbreviation
          name
        }
        ministryAssumed
        maturity {
          minimum
          maximum
          distribution
          notRecorded
          memberCount
        }
        coverage {
          applicable
          available
          competent
          percent
        }
        online
        simulated
      }
    }
  }
`);

/** One service with everything known of it. */
export const OzgServiceQuery = graphql(`
  query OzgServicePage($code: String!, $asOf: Date, $rule: CountingRule!) {
    ozgService(code: $code, asOf: $asOf, rule: $rule) {
      code
      title
      topicArea {
        code
        nameDe
        nameEn
      }
      situation {
        code
        nameDe
        kind
      }
      regulation
      execution
      ministry {
        code
        abbreviation
        name
      }
      ministryAssumed
      documentedMemberCount
      maturity {
        minimum
        maximum
        distribution
        notRecorded
        memberCount
      }
      coverage {
        applicable
        available
        competent
        percent
        populationPercent
      }
      online
      members {
        position
        leikaKey
        title
        maturity
        recordedOn
      }
      maturityHistory {
        date
        minimum
        maximum
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
      counties {
        ags
        name
        available
        competent
      }
      simulated
    }
  }
`);

/** All four counting rules on the same day. */
export const CountingRulesQuery = graphql(`
  query CountingRules($asOf: Date, $rule: CountingRule!) {
    ozgProgress(asOf: $asOf, rule: $rule, groupBy: NONE) {
      byRule {
        rule
        asOf
        online
        total
        percent
        excludedFederal
        unit
        simulated
      }
    }
  }
`);

/** What a forecast says in two sentences. */
export const OzgOutlookQuery = graphql(`
  query OzgOutlook($asOf: Date, $rule: CountingRule!) {
    ozgForecast(asOf: $asOf, rule: $rule) {
      figure {
        rule
        asOf
        online
        total
        unit
        targetDate
        requiredPerMonth
        observedPerMonth
        simulated
      }
      enoughData
      path {
        date
        p50
      }
      p50Completion
      probabilityByTarget
    }
  }
`);

/** The forecast toward the target, of all or of one group, with the error of earlier forecasts. */
export const OzgForecastQuery = graphql(`
  query OzgForecast($asOf: Date, $rule: CountingRule!, $topicArea: String, $ministry: String) {
    ozgForecast(asOf: $asOf, rule: $rule, topicArea: $topicArea, ministry: $ministry) {
      figure {
        rule
        asOf
        online
        total
        percent
        unit
        targetDate
        target
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
      p80Completion
      probabilityByTarget
      backtest {
        forecastOn
        forDate
        p10
        p50
        p90
        actual
      }
    }
  }
`);

/** Topic areas and ministries with services: what a forecast can be narrowed to. */
export const ForecastScopesQuery = graphql(`
  query ForecastScopes($asOf: Date) {
    topicAreas: ozgProgress(asOf: $asOf, groupBy: TOPIC_AREA) {
      groups {
        key
        labelDe
        labelEn
      }
    }
    ministries: ozgProgress(asOf: $asOf, groupBy: MINISTRY) {
      groups {
        key
        labelDe
        labelEn
      }
    }
    organisations(kind: MINISTRY, asOf: $asOf) {
      code
      abbreviation
      lineage
    }
  }
`);

/** The forecasts of all groups side by side, and what they rest on. */
export const OzgForecastsQuery = graphql(`
  query OzgForecasts($asOf: Date, $rule: CountingRule!, $groupBy: OzgGrouping!) {
    ozgProgress(asOf: $asOf, rule: $rule, groupBy: NONE) {
      figure {
        rule
        asOf
        unit
        targetDate
        simulated
      }
    }
    ozgForecasts(asOf: $asOf, rule: $rule, groupBy: $groupBy) {
      key
      labelDe
      labelEn
      online
      total
      enoughData
      probabilityByTarget
      p50Completion
      observedPerMonth
      requiredPerMonth
    }
  }
`);

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
