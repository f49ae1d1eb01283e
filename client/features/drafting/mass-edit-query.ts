import { graphql } from '../../gql/gql.ts';
import type { ChangeMeasuresMutation as Answer } from '../../gql/graphql.ts';

/** The same change in many measures; as a rehearsal it saves nothing and shows what would become of each. */
export const ChangeMeasuresMutation = graphql(`
  mutation ChangeMeasures(
    $input: ChangeMeasuresInput!
    $reason: String
    $decisionReference: String
    $dryRun: Boolean!
  ) {
    changeMeasures(input: $input, reason: $reason, decisionReference: $decisionReference, dryRun: $dryRun) {
      changed
      needsReason
      measures {
        code
        title
        needsReason
        changes {
          field
          before
          after
          daysMoved
          weakening
        }
      }
    }
  }
`);

export type ChangedMeasures = Answer['changeMeasures'];
