import { useSuspenseQuery } from '@apollo/client/react';
import type { ShellQuery as Shell } from '../gql/graphql.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import { useViewer } from './session.ts';
import { ShellQuery } from './shell-query.ts';
import { useViewState } from './view-state.ts';

export type ShellRevision = Shell['revisions'][number];

/** The plan around the current page. */
export interface PlanContext {
  /** The product's today: the fixed day of a demonstration, else the day in Berlin. */
  readonly today: Day;
  readonly demonstration: boolean;
  readonly planTitle: string;
  readonly adoptedOn: Day;
  readonly targetDate: Day;
  /** All revisions, oldest first. */
  readonly revisions: readonly ShellRevision[];
  readonly rounds: Shell['reportingRounds'];
  /** The day that the page speaks of: the chosen one, else today. */
  readonly asOf: Day;
  /** The revision that the page shows: the chosen one, else the one in force; null before the first or for an unknown number. */
  readonly revision: ShellRevision | null;
  /** The page speaks of a day before today. */
  readonly isPast: boolean;
  readonly isFuture: boolean;
  readonly isDraft: boolean;
  /** The chosen number names no revision. */
  readonly unknownRevision: boolean;
}

/** Reads the plan around the page; suspends until the first answer (asked once, shared by all). */
export function usePlanContext(): PlanContext {
  const { today, demonstration } = useViewer();
  const { data } = useSuspenseQuery(ShellQuery);
  const view = useViewState();
  const asOf = view.asOf ?? today;
  const revisions = data.revisions.toSorted((a, b) => a.number - b.number);
  const chosen = revisions.find((revision) => revision.number === view.revision) ?? null;
  return {
    today,
    demonstration,
    planTitle: data.plan.title,
    adoptedOn: data.plan.adoptedOn,
    targetDate: data.plan.targetDate,
    revisions,
    rounds: data.reportingRounds,
    asOf,
    revision: view.revision === null ? revisionInForce(revisions, asOf) : chosen,
    isPast: asOf < today,
    isFuture: asOf > today,
    isDraft: chosen !== null && chosen.state !== 'PUBLISHED',
    unknownRevision: view.revision !== null && chosen === null,
  };
}
