import type { ImportKind } from '../../../shared/domain/vocabulary.ts';
import { paths } from '../../lib/paths.ts';

/** What an import writes into; parts of the plan need a draft, reports an open round. */
export type ImportTarget = 'DRAFT' | 'ROUND' | 'RECORDS';

const TARGETS: Readonly<Record<ImportKind, ImportTarget>> = {
  MEASURES: 'DRAFT',
  MILESTONES: 'DRAFT',
  IMPLEMENTATION_PLANS: 'DRAFT',
  STATUS_REPORTS: 'ROUND',
  MATURITY: 'RECORDS',
  ROLLOUTS: 'RECORDS',
  SERVICE_CATALOGUE: 'RECORDS',
  ORGANISATIONS: 'RECORDS',
};

/** What an import of this kind writes into. */
export function targetOf(kind: ImportKind): ImportTarget {
  return TARGETS[kind];
}

/** Where one sees what an import of this kind changed. */
export function resultPath(
  kind: ImportKind,
  place: { readonly ministry: string | null; readonly round: string | null },
): string {
  const { ministry, round } = place;
  switch (kind) {
    case 'MEASURES':
    case 'MILESTONES':
    case 'IMPLEMENTATION_PLANS':
      return ministry === null ? paths.drafting : paths.draftPart(ministry);
    case 'STATUS_REPORTS':
      if (round === null) return paths.rounds;
      return ministry === null ? paths.round(round) : paths.sheet(round, ministry);
    case 'MATURITY':
      return paths.maturityReports;
    case 'ROLLOUTS':
    case 'SERVICE_CATALOGUE':
      return paths.ozg;
    case 'ORGANISATIONS':
      return paths.organisations;
  }
}
