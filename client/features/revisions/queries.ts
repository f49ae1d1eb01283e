import { graphql } from '../../gql/gql.ts';

/** All revisions that the viewer may see. */
export const RevisionsQuery = graphql(`
  query Revisions {
    revisions {
      number
      title
      summary
      state
      effectiveDate
      decisionReference
      decidedOn
      contentSha256
      previousSha256
      goalCount
      milestoneCount
      measureCount
    }
  }
`);

/** Organisations by today's names: ministries for the filter, all for the words of a field. */
export const ComparisonNamesQuery = graphql(`
  query ComparisonNames {
    organisations {
      code
      abbreviation
      name
      kind
      lineage
    }
    topicAreas {
      code
      nameDe
      nameEn
    }
  }
`);

/** Two revisions compared; the counts speak of the whole comparison, the changes of what the filter lets through. */
export const ComparisonQuery = graphql(`
  query Comparison($base: Int!, $head: Int!, $filter: ComparisonFilter) {
    compareRevisions(base: $base, head: $head, filter: $filter) {
      base {
        number
        title
        state
        effectiveDate
      }
      head {
        number
        title
        state
        effectiveDate
      }
      counts {
        kind
        added
        removed
        changed
        unchanged
        weakened
      }
      totalCount
      weakenedWithoutReason
      changes {
        kind
        code
        title
        change
        ministry {
          code
          abbreviation
          name
          lineage
        }
        fields {
          field
          before
          after
          daysMoved
          weakening
        }
        weakenings
        reasons {
          revision
          reason
          decisionReference
        }
        related
      }
    }
  }
`);
