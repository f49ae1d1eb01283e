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
        ...ChangeParts @unmask
      }
      summary {
        measuresBefore
        measuresAfter
        measuresKept
        measuresEntered
        measuresLeft
        comparableEnds
        endsMovedLater
        endsMovedEarlier
        endsUnmoved
        medianDaysMoved
        totalDaysMoved
        milestonesBefore
        milestonesAfter
        milestonesKept
        milestonesMovedLater
        milestonesMovedEarlier
        milestoneMedianDaysMoved
        weakened {
          weakening
          count
        }
        byMinistry {
          ministry {
            code
            abbreviation
            name
            lineage
          }
          added
          removed
          changed
          weakened
        }
      }
    }
  }
`);

/** Changes over all revisions, newest first. */
export const ChangeLedgerQuery = graphql(`
  query ChangeLedger($filter: ChangeLedgerFilter, $first: Int!, $after: String) {
    changeLedger(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        revision {
          number
          title
          state
          effectiveDate
        }
        change {
          ...ChangeParts @unmask
        }
        unexplained
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`);

/** One thing through all revisions. */
export const ContentHistoryQuery = graphql(`
  query ContentHistory($kind: ContentKind!, $code: String!) {
    contentHistory(kind: $kind, code: $code) {
      kind
      code
      title
      ministry {
        code
        abbreviation
        name
        lineage
      }
      firstRevision
      lastRevision
      successors
      predecessors
      states {
        revision {
          number
          title
          state
          effectiveDate
        }
        present
        change {
          ...ChangeParts @unmask
        }
        date
        daysAgainstFirst
      }
    }
  }
`);

/** One thing that changed from a revision to another, as every list of changes shows it. */
export const ChangeParts = graphql(`
  fragment ChangeParts on ContentChange {
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
      field
      weakening
      reason
      decisionReference
      author
      at
    }
    related
  }
`);
