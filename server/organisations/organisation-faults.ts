import type { Day } from '../../shared/domain/plan-date.ts';
import type { OrganisationKind } from '../../shared/domain/vocabulary.ts';

/** What is said of an organisation. */
export interface OrganisationValues {
  readonly code: string;
  readonly abbreviation: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly validFrom?: Day | null;
  readonly validTo?: Day | null;
  /** Codes; the lineage of the first one goes on. */
  readonly predecessors: readonly string[];
}

/** Longest abbreviation, as the column takes it. */
export const ABBREVIATION_MAX = 32;

/** What is wrong with one field of an organisation. */
export interface OrganisationFault {
  readonly field: 'abbreviation' | 'name' | 'validFrom' | 'validTo';
  readonly key: 'nameMissing' | 'validityReversed' | 'successionNeedsStart';
}

/** Everything that speaks against what is said of an organisation, apart from who else there is. */
export function organisationFaults(
  input: Pick<OrganisationValues, 'abbreviation' | 'name' | 'validFrom' | 'validTo' | 'predecessors'>,
): OrganisationFault[] {
  const faults: OrganisationFault[] = [];
  if (input.abbreviation.trim() === '') faults.push({ field: 'abbreviation', key: 'nameMissing' });
  if (input.name.trim() === '') faults.push({ field: 'name', key: 'nameMissing' });
  if (input.validFrom != null && input.validTo != null && input.validTo < input.validFrom) {
    faults.push({ field: 'validTo', key: 'validityReversed' });
  }
  if (input.predecessors.length > 0 && input.validFrom == null) {
    faults.push({ field: 'validFrom', key: 'successionNeedsStart' });
  }
  return faults;
}
