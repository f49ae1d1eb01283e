import type { ServiceMaturity } from './maturity.ts';
import type { Day } from './plan-date.ts';

/** A municipality as the register has it; null means without limit. Both days are included. */
export interface RegisterEntry {
  readonly id: number;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

export interface MunicipalityForCoverage extends RegisterEntry {
  /** Null where no count is known; such a municipality is left out of the weighted share. */
  readonly population: number | null;
}

/** Where a service is available; availableTo is the last day, null while it goes on. */
export interface RolloutPeriod {
  readonly municipalityId: number;
  readonly availableFrom: Day;
  readonly availableTo: Day | null;
}

export interface Coverage {
  readonly available: number;
  readonly competent: number;
  /** 0 to 100, not rounded; 0 where no municipality is competent. */
  readonly percent: number;
  /** The same, weighted by population. */
  readonly populationPercent: number;
  /** Available in every competent municipality; 99 % is not comprehensive. */
  readonly comprehensive: boolean;
}

/** The municipalities that exist on a day: 419 in Saxony on 2022-01-01, 418 on 2023-01-01. */
export function competentMunicipalities<T extends RegisterEntry>(register: readonly T[], asOf: Day): T[] {
  return register.filter((m) => holdsOn(m.validFrom, m.validTo, asOf));
}

/**
 * Coverage of one service as of a day: municipalities where it is available, of all competent then.
 * What a merged municipality had does not pass to its successor: the successor counts by its own roll-out.
 * @param rollouts of this one service
 * @param municipalities the whole register, whenever valid
 */
export function coverage(input: {
  readonly rollouts: readonly RolloutPeriod[];
  readonly municipalities: readonly MunicipalityForCoverage[];
  readonly asOf: Day;
}): Coverage {
  const running = new Set(
    input.rollouts
      .filter((r) => holdsOn(r.availableFrom, r.availableTo, input.asOf))
      .map((r) => r.municipalityId),
  );
  const competent = competentMunicipalities(input.municipalities, input.asOf);
  const available = competent.filter((m) => running.has(m.id));
  return {
    available: available.length,
    competent: competent.length,
    percent: share(available.length, competent.length),
    populationPercent: share(population(available), population(competent)),
    comprehensive: competent.length > 0 && available.length === competent.length,
  };
}

function holdsOn(from: Day | null, to: Day | null, day: Day): boolean {
  return (from === null || from <= day) && (to === null || to >= day);
}

function population(municipalities: readonly MunicipalityForCoverage[]): number {
  return municipalities.reduce((total, m) => total + (m.population ?? 0), 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

/** How far a service has come on its way into the municipalities; each has taken exactly one step. */
export const COVERAGE_STEPS = [
  'NO_SOLUTION',
  'LEVEL2',
  'LEVEL3_NOWHERE',
  'LEVEL3_ONE',
  'LEVEL3_SOME',
  'COMPREHENSIVE',
] as const;
export type CoverageStep = (typeof COVERAGE_STEPS)[number];

/**
 * The step that a service has taken: no member at level 2 yet; one at least at 2 but not all at 3; all at 3 and
 * available nowhere, in one municipality, in some, in all competent ones.
 * @param available municipalities where it is available, of those competent
 */
export function coverageStep(
  maturity: Pick<ServiceMaturity, 'minimum' | 'maximum'>,
  { available, comprehensive }: Pick<Coverage, 'available' | 'comprehensive'>,
): CoverageStep {
  if (maturity.minimum === null || maturity.minimum < 3) {
    return maturity.maximum !== null && maturity.maximum >= 2 ? 'LEVEL2' : 'NO_SOLUTION';
  }
  if (comprehensive) return 'COMPREHENSIVE';
  if (available === 0) return 'LEVEL3_NOWHERE';
  return available === 1 ? 'LEVEL3_ONE' : 'LEVEL3_SOME';
}
