import type { ApolloClient } from '@apollo/client';
import type {
  SaveGoalInput,
  SaveGuidelineInput,
  SaveImplementationPlanInput,
  SaveMeasureInput,
  SaveMilestoneInput,
} from '../../gql/graphql.ts';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import {
  DropGoalMutation,
  DropGuidelineMutation,
  DropMeasureMutation,
  DropMilestoneMutation,
  SaveGoalMutation,
  SaveGuidelineMutation,
  SaveImplementationPlanMutation,
  SaveMeasureMutation,
  SaveMilestoneMutation,
} from './content-mutations.ts';
import type { DraftItem } from './queries.ts';

/** Why a change is made, for the ledger. */
export interface Reason {
  readonly reason: string | null;
  readonly decisionReference: string | null;
}

/** What every save names; the rest are the kind's own fields. */
interface ItemInput {
  readonly revision: number;
  readonly code: string;
  /** Left out for a new thing. */
  readonly version?: number;
  readonly [field: string]: unknown;
}

/**
 * Saves a thing of the draft with the mutation of its kind.
 * @param input the fields that are to change, under the mutation's names (inputOf in field-values.ts)
 * @returns the thing as it now stands
 * @throws CombinedGraphQLErrors what the server refuses: reasons that are missing, conflicts, locks
 */
export async function saveItem(
  client: ApolloClient,
  kind: ContentKind,
  input: ItemInput,
  reason: Reason,
): Promise<DraftItem> {
  const after = { refetchQueries: AFTER_SAVING } as const;
  switch (kind) {
    case 'MEASURE': {
      const variables = { input: input as SaveMeasureInput, ...reason };
      return saved(await client.mutate({ mutation: SaveMeasureMutation, variables, ...after }));
    }
    case 'MILESTONE': {
      const variables = { input: input as SaveMilestoneInput, ...reason };
      return saved(await client.mutate({ mutation: SaveMilestoneMutation, variables, ...after }));
    }
    case 'GOAL': {
      const variables = { input: input as SaveGoalInput, ...reason };
      return saved(await client.mutate({ mutation: SaveGoalMutation, variables, ...after }));
    }
    case 'GUIDELINE': {
      const variables = { input: input as SaveGuidelineInput, ...reason };
      return saved(await client.mutate({ mutation: SaveGuidelineMutation, variables, ...after }));
    }
    case 'IMPLEMENTATION_PLAN': {
      const variables = { input: input as SaveImplementationPlanInput, ...reason };
      return saved(await client.mutate({ mutation: SaveImplementationPlanMutation, variables, ...after }));
    }
  }
}

/** Kinds that can leave the plan; an implementation plan stays as long as its ministry. */
export type DroppableKind = Exclude<ContentKind, 'IMPLEMENTATION_PLAN'>;

/** Drops a thing from the draft. Errors as saveItem. */
export async function dropItem(
  client: ApolloClient,
  kind: DroppableKind,
  input: { readonly revision: number; readonly code: string; readonly version: number },
  reason: Reason & { readonly reason: string },
): Promise<void> {
  const mutation = {
    MEASURE: DropMeasureMutation,
    MILESTONE: DropMilestoneMutation,
    GOAL: DropGoalMutation,
    GUIDELINE: DropGuidelineMutation,
  }[kind];
  await client.mutate({ mutation, variables: { input, ...reason }, refetchQueries: AFTER_SAVING });
}

/** What shows the draft asks again after every change. */
export const AFTER_SAVING = 'active' as const;

function saved(result: { data?: { item: DraftItem } | null }): DraftItem {
  if (!result.data) throw new Error('the mutation answered nothing');
  return result.data.item;
}
