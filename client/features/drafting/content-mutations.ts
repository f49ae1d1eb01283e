import { graphql } from '../../gql/gql.ts';

/* What changes the things of the draft: its measures, milestones, goals, guidelines and implementation plans. */

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
