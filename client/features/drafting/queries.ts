import { graphql } from '../../gql/gql.ts';
import type { DraftItemQuery as ItemAnswer, DraftQuery as DraftAnswer } from '../../gql/graphql.ts';

/** The draft as a whole: what it is, who has handed in, what speaks against publishing it. */
export const DraftQuery = graphql(`
  query Draft {
    draft {
      version
      revision {
        number
        title
        summary
        state
        effectiveDate
        decisionReference
        decidedOn
        redThresholdDays
        milestoneThresholdDays
        stalenessDays
        dueSoonDays
        measureCount
        milestoneCount
        goalCount
      }
      base {
        number
        title
        effectiveDate
        contentSha256
      }
      openedAt
      openedBy
      proposedAt
      proposedBy
      returnComment
      returnedBy
      returnedAt
      changeCount
      weakenedCount
      weakenedWithoutReason
      contentSha256
      parts {
        ministry {
          code
          abbreviation
          name
          lineage
        }
        submittedAt
        submittedBy
        measureCount
        milestoneCount
        changeCount
        weakenedCount
        findingCount
        blockingCount
        viewerCan {
          edit
          submit
          reopen
        }
      }
      findings {
        code
        blocking
        kind
        subject
        title
        ministry {
          code
          abbreviation
          name
          lineage
        }
        related
        field
        message
      }
      viewerCan {
        editHeader
        editGoals
        propose
        approve
        return
        discard
      }
    }
    viewer {
      email
      viewerCan {
        openRevision
      }
    }
  }
`);

export const DraftItemParts = graphql(`
  fragment DraftItemParts on DraftItem {
    kind
    code
    title
    ministry {
      code
      abbreviation
      name
      lineage
    }
    state
    version
    fields {
      field
      type
      value
      codes
      baseValue
      baseCodes
      changed
      daysMoved
      weakening
      editable
    }
    weakenings
    reasons {
      field
      weakening
      reason
      decisionReference
      author
      at
    }
    related
    findings {
      code
      blocking
      field
      message
      related
    }
    position
    viewerCan {
      edit
      drop
      restore
    }
  }
`);

/** Things of the draft, a page of them. */
export const DraftItemsQuery = graphql(`
  query DraftItems($filter: DraftItemFilter, $first: Int!, $after: String) {
    draftItems(filter: $filter, first: $first, after: $after) {
      nodes {
        ...DraftItemParts @unmask
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`);

/** One thing of the draft. */
export const DraftItemQuery = graphql(`
  query DraftItem($kind: ContentKind!, $code: String!) {
    draftItem(kind: $kind, code: $code) {
      ...DraftItemParts @unmask
    }
    draft {
      version
      revision {
        number
        title
        state
      }
      base {
        number
      }
    }
  }
`);

export type Draft = NonNullable<DraftAnswer['draft']>;
export type DraftPart = Draft['parts'][number];
export type DraftFinding = Draft['findings'][number];
export type DraftItem = NonNullable<ItemAnswer['draftItem']>;
export type DraftField = DraftItem['fields'][number];
