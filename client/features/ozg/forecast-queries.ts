import { graphql } from '../../gql/gql.ts';

/** What a forecast says in two sentences. */
export const OzgOutlookQuery = graphql(`
  query OzgOutlook($asOf: Date, $rule: CountingRule!) {
    ozgForecast(asOf: $asOf, rule: $rule) {
      figure {
        ...OzgPace @unmask
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
        ...OzgPace @unmask
        percent
        target
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
