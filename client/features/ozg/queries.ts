import { graphql } from '../../gql/gql.ts';

/** Head figure and the course of the maturity levels. */
export const OzgProgressQuery = graphql(`
  query OzgProgress($asOf: Date, $rule: CountingRule!) {
    ozgProgress(asOf: $asOf, rule: $rule, groupBy: NONE) {
      figure {
        ...OzgPace @unmask
        percent
        excludedFederal
        target
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

/** A figure of services online: by which rule, as of when, and how fast it moves toward the target. */
export const OzgPaceFragment = graphql(`
  fragment OzgPace on OzgFigure {
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
        ...ServiceStanding @unmask
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
        online
      }
    }
  }
`);

/** One service with everything known of it. */
export const OzgServiceQuery = graphql(`
  query OzgServicePage($code: String!, $asOf: Date, $rule: CountingRule!) {
    ozgService(code: $code, asOf: $asOf, rule: $rule) {
      ...ServiceStanding @unmask
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
      targetDate
      ministry {
        code
        abbreviation
        name
      }
      ministryAssumed
      documentedMemberCount
      coverage {
        populationPercent
      }
      online
      members {
        position
        leikaKey
        title
        maturity
        recordedOn
        leikaType
        sdg
        ministryLineage
        execution
        targetDate
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
    }
    organisations(kind: MINISTRY, asOf: $asOf) {
      lineage
      abbreviation
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

/**
 * Services that show how the rules differ: one offered everywhere, one that is complete and offered in some
 * places, one that only the early federal rule counts, and one that none counts.
 */
export const CountingExamplesQuery = graphql(`
  query CountingExamples($asOf: Date) {
    everywhere: ozgServices(asOf: $asOf, rule: COMPREHENSIVE, filter: { onlineByRule: true }, first: 1) {
      nodes {
        ...ServiceStanding @unmask
      }
    }
    somewhere: ozgServices(
      asOf: $asOf
      rule: COMPREHENSIVE
      filter: { onlineByRule: false, maturity: [3, 4] }
      first: 1
    ) {
      nodes {
        ...ServiceStanding @unmask
      }
    }
    partly: ozgServices(
      asOf: $asOf
      rule: ANY_MEMBER_LEVEL2
      filter: { onlineByRule: true, maturity: [0, 1] }
      first: 1
    ) {
      nodes {
        ...ServiceStanding @unmask
      }
    }
    nothing: ozgServices(
      asOf: $asOf
      rule: ANY_MEMBER_LEVEL2
      filter: { onlineByRule: false, maturity: [0, 1] }
      first: 1
    ) {
      nodes {
        ...ServiceStanding @unmask
      }
    }
  }
`);

/** A service with what decides whether it counts as online: its members and where it is available. */
export const ServiceStandingFragment = graphql(`
  fragment ServiceStanding on OzgService {
    code
    title
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
    simulated
  }
`);
