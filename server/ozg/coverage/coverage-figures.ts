import { COVERAGE_STEPS, type CoverageStep, coverageStep } from '../../../shared/domain/coverage.ts';
import type { Day } from '../../../shared/domain/plan-date.ts';
import { groupBy } from '../../platform/group-by.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { PlanSnapshot } from '../../plans/plan-snapshot.ts';
import { openOzgBoard, type OzgBoard } from '../ozg-board.ts';
import { municipalityCounts, type MunicipalityCount } from './municipality-counts.ts';

export interface CountyAvailability {
  readonly ags: string;
  readonly name: string;
  readonly municipalities: number;
  /** Mean number of services available in a municipality of the county. */
  readonly services: number;
  /** The same of all services counted, 0 to 100. */
  readonly percent: number;
  /** The same weighted by population. */
  readonly populationPercent: number;
}

export interface CoverageFigures {
  readonly asOf: Day;
  /** Services counted: all but those that the federation alone executes. */
  readonly total: number;
  readonly federalOnly: number;
  /** Municipalities of the register on the day. */
  readonly competent: number;
  readonly steps: readonly { readonly step: CoverageStep; readonly count: number }[];
  /** Share of services available in a municipality, 0 to 100: mean of all, and weighted by population. */
  readonly meanPercent: number;
  readonly populationPercent: number;
  readonly counties: readonly CountyAvailability[];
  readonly simulated: boolean;
}

/** Municipalities of a day with what is available there, and the services that this is measured by. */
export interface CoverageBoard {
  readonly figures: CoverageFigures;
  /** By key. */
  readonly municipalities: readonly MunicipalityCount[];
}

/** Coverage as of a day, kept per data version: one statement beside those of the board. */
export async function openCoverage(
  ctx: RequestContext,
  plan: PlanSnapshot,
  asOf: Day,
): Promise<CoverageBoard> {
  const board = await openOzgBoard(ctx, plan, asOf);
  return ctx.cache.read('ozg-coverage', `${plan.dataVersion} ${asOf}`, async () => {
    const municipalities = await municipalityCounts(ctx.db, asOf);
    return { figures: figuresOf(board, municipalities), municipalities };
  });
}

function figuresOf(board: OzgBoard, municipalities: readonly MunicipalityCount[]): CoverageFigures {
  const counted = board.services.filter((service) => !service.federalOnly);
  const steps = counted.map(({ maturity, coverage }) => coverageStep(maturity, coverage));
  const total = counted.length;
  const counties = [...groupBy(municipalities, ({ county }) => county.ags).values()];
  return {
    asOf: board.asOf,
    total,
    federalOnly: board.services.length - total,
    competent: municipalities.length,
    steps: COVERAGE_STEPS.map((step) => ({ step, count: steps.filter((each) => each === step).length })),
    meanPercent: shareOf(meanServices(municipalities), total),
    populationPercent: shareOf(weightedServices(municipalities), total),
    counties: counties
      .flatMap((own) => (own[0] ? [{ county: own[0].county, own }] : []))
      .toSorted((a, b) => a.county.position - b.county.position)
      .map(({ county, own }) => ({
        ags: county.ags,
        name: county.name,
        municipalities: own.length,
        services: meanServices(own),
        percent: shareOf(meanServices(own), total),
        populationPercent: shareOf(weightedServices(own), total),
      })),
    simulated:
      municipalities.some(({ simulated }) => simulated) || counted.some(({ simulated }) => simulated),
  };
}

function meanServices(municipalities: readonly MunicipalityCount[]): number {
  if (municipalities.length === 0) return 0;
  return municipalities.reduce((sum, { available }) => sum + available, 0) / municipalities.length;
}

/** Mean over inhabitants instead of municipalities; those without a count are left out. */
function weightedServices(municipalities: readonly MunicipalityCount[]): number {
  const people = municipalities.reduce((sum, { population }) => sum + (population ?? 0), 0);
  if (people === 0) return 0;
  return municipalities.reduce((sum, m) => sum + m.available * (m.population ?? 0), 0) / people;
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}
