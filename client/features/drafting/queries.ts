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

export const OpenRevisionMutation = graphql(`
  mutation OpenRevision($input: OpenRevisionInput!) {
    openRevision(input: $input) {
      version
      revision {
        number
        title
      }
    }
  }
`);

export const SaveRevisionMutation = graphql(`
  mutation SaveRevision($input: SaveRevisionInput!) {
    saveRevision(input: $input) {
      version
    }
  }
`);

export const DiscardRevisionMutation = graphql(`
  mutation DiscardRevision($number: Int!, $version: Int!) {
    discardRevision(number: $number, version: $version)
  }
`);

export const SaveMeasureMutation = graphql(`
  mutation SaveMeasure($input: SaveMeasureInput!, $reason: String, $decisionReference: String) {
    item: saveMeasure(input: $input, reason: $reason, decisionReference: $decisionReference) {
      ...DraftItemParts @unmask
    }
  }
`);

export const SaveMilestoneMutation = graphql(`
  mutation SaveMilestone($input: SaveMilestoneInput!, $reason: String, $decisionReference: String) {
    item: saveMilestone(input: $input, reason: $reason, decisionReference: $decisionReference) {
      ...DraftItemParts @unmask
    }
  }
`);

export const SaveGoalMutation = graphql(`
  mutation SaveGoal($input: SaveGoalInput!, $reason: String, $decisionReference: String) {
    item: saveGoal(input: $input, reason: $reason, decisionReference: $decisionReference) {
      ...DraftItemParts @unmask
    }
  }
`);

export const SaveGuidelineMutation = graphql(`
  mutation SaveGuideline($input: SaveGuidelineInput!, $reason: String, $decisionReference: String) {
    item: saveGuideline(input: $input, reason: $reason, decisionReference: $decisionReference) {
      ...DraftItemParts @unmask
    }
  }
`);

export const SaveImplementationPlanMutation = graphql(`
  mutation SaveImplementationPlan(
    $input: SaveImplementationPlanInput!
    $reason: String
    $decisionReference: String
  ) {
    item: saveImplementationPlan(input: $input, reason: $reason, decisionReference: $decisionReference) {
      ...DraftItemParts @unmask
    }
  }
`);

export const DropMeasureMutation = graphql(`
  mutation DropMeasure($input: DropContentInput!, $reason: String!, $decisionReference: String) {
    item: dropMeasure(input: $input, reason: $reason, decisionReference: $decisionReference) {
      ...DraftItemParts @unmask
    }
  }
`);

export const DropMilestoneMutation = graphql(`
  mutation DropMilestone($input: DropContentInput!, $reason: String!, $decisionReference: String) {
    item: dropMilestone(input: $input, reason: $reason, decisionReference: $decisionReference) {
      ...DraftItemParts @unmask
    }
  }
`);

export const DropGoalMutation = graphql(`
  mutation DropGoal($input: DropContentInput!, $reason: String!, $decisionReference: String) {
    item: dropGoal(input: $input, reason: $reason, decisionReference: $decisionReference) {
      ...DraftItemParts @unmask
    }
  }
`);

export const DropGuidelineMutation = graphql(`
  mutation DropGuideline($input: DropContentInput!, $reason: String!, $decisionReference: String) {
    item: dropGuideline(input: $input, reason: $reason, decisionReference: $decisionReference) {
      ...DraftItemParts @unmask
    }
  }
`);

export const SplitMeasureMutation = graphql(`
  mutation SplitMeasure($input: SplitMeasureInput!, $reason: String!, $decisionReference: String) {
    splitMeasure(input: $input, reason: $reason, decisionReference: $decisionReference) {
      kind
      code
    }
  }
`);

export const MergeMeasuresMutation = graphql(`
  mutation MergeMeasures($input: MergeMeasuresInput!, $reason: String!, $decisionReference: String) {
    mergeMeasures(input: $input, reason: $reason, decisionReference: $decisionReference) {
      kind
      code
    }
  }
`);

export const UndoChangeMutation = graphql(`
  mutation UndoChange($input: UndoChangeInput!) {
    undoChange(input: $input) {
      ...DraftItemParts @unmask
    }
  }
`);

export const MoveContentMutation = graphql(`
  mutation MoveContent($input: MoveContentInput!) {
    moveContent(input: $input) {
      kind
      code
      position
    }
  }
`);

export const SubmitPartMutation = graphql(`
  mutation SubmitPart($number: Int!, $ministry: String!) {
    submitPart(number: $number, ministry: $ministry) {
      version
    }
  }
`);

export const ReopenPartMutation = graphql(`
  mutation ReopenPart($number: Int!, $ministry: String!, $comment: String) {
    reopenPart(number: $number, ministry: $ministry, comment: $comment) {
      version
    }
  }
`);

export const ProposeRevisionMutation = graphql(`
  mutation ProposeRevision($number: Int!, $version: Int!) {
    proposeRevision(number: $number, version: $version) {
      version
    }
  }
`);

export const ApproveRevisionMutation = graphql(`
  mutation ApproveRevision($number: Int!, $version: Int!) {
    approveRevision(number: $number, version: $version) {
      number
      contentSha256
    }
  }
`);

export const ReturnRevisionMutation = graphql(`
  mutation ReturnRevision($number: Int!, $version: Int!, $comment: String!) {
    returnRevision(number: $number, version: $version, comment: $comment) {
      version
    }
  }
`);

export type Draft = NonNullable<DraftAnswer['draft']>;
export type DraftPart = Draft['parts'][number];
export type DraftFinding = Draft['findings'][number];
export type DraftItem = NonNullable<ItemAnswer['draftItem']>;
export type DraftField = DraftItem['fields'][number];
