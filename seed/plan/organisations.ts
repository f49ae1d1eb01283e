import { existsOn } from '../../shared/domain/exists-on.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { OrganisationFacts, SeedData } from '../load/seed-data.ts';

/**
 * The organisation of a lineage that exists on a day.
 * @throws Error where the lineage has none on that day
 */
export function organisationOn(data: SeedData, lineage: string, day: Day): OrganisationFacts {
  const found = data.organisations.find((row) => row.lineage === lineage && isValid(row, day));
  if (!found) throw new Error(`no organisation of lineage ${lineage} on ${day}`);
  return found;
}

/** The ministries that exist on a day, in the order of the data. */
export function ministriesOn(data: SeedData, day: Day): OrganisationFacts[] {
  return data.organisations.filter((row) => row.kind === 'MINISTRY' && isValid(row, day));
}

/**
 * Lineage of an organisation by its code.
 * @throws Error for an unknown code
 */
export function lineageOf(data: SeedData, code: string): string {
  const found = data.organisations.find((row) => row.code === code);
  if (!found) throw new Error(`unknown organisation ${code}`);
  return found.lineage;
}

function isValid(row: OrganisationFacts, day: Day): boolean {
  return existsOn({ validFrom: row.valid_from, validTo: row.valid_to }, day);
}
