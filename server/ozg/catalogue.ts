import type { Day } from '../../shared/domain/plan-date.ts';
import type { FederalLevel, SituationKind } from '../../shared/domain/vocabulary.ts';
import { asBoolean } from '../platform/db/kysely.ts';
import type { CatalogueRow, MinistryRow } from './board-queries.ts';

export interface SituationRow {
  readonly code: string;
  readonly nameDe: string;
  readonly kind: SituationKind;
}

export interface TopicAreaRow {
  readonly code: string;
  readonly nameDe: string;
  readonly nameEn: string;
  readonly position: number;
  /** In their own order. */
  readonly situations: readonly SituationRow[];
}

export interface CatalogueService {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly topicArea: TopicAreaRow;
  readonly situation: SituationRow;
  readonly regulation: FederalLevel;
  readonly execution: FederalLevel;
  /** The federation alone executes it: shown apart, in no denominator. */
  readonly federalOnly: boolean;
  readonly ministryLineage: string | null;
  readonly ministryAssumed: boolean;
  readonly documentedMemberCount: number;
  /** Null: that of the plan. */
  readonly targetDate: Day | null;
  readonly version: number;
}

export interface Catalogue {
  /** In their own order. */
  readonly topicAreas: readonly TopicAreaRow[];
  /** By code. */
  readonly services: readonly CatalogueService[];
}

type Growing<T> = Omit<T, 'situations'> & { situations: SituationRow[] };

/** Puts topic areas, situations and services together. */
export function readCatalogue(rows: readonly CatalogueRow[]): Catalogue {
  const areas = new Map<number, Growing<TopicAreaRow>>();
  const situations = new Map<number, SituationRow>();
  for (const row of rows) {
    const area = areas.get(row.areaId) ?? areaOf(row);
    areas.set(row.areaId, area);
    const situation = situationOf(row);
    if (row.situationId === null || situation === null || situations.has(row.situationId)) continue;
    situations.set(row.situationId, situation);
    area.situations.push(situation);
  }
  const services = new Map<number, CatalogueService>();
  for (const row of rows) {
    const service = serviceOf(row, areas, situations);
    if (service && !services.has(service.id)) services.set(service.id, service);
  }
  return {
    topicAreas: [...areas.values()],
    services: [...services.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

function areaOf(row: CatalogueRow): Growing<TopicAreaRow> {
  return {
    code: row.areaCode,
    nameDe: row.areaNameDe,
    nameEn: row.areaNameEn,
    position: row.areaPosition,
    situations: [],
  };
}

function situationOf({ situationCode, situationNameDe, situationKind }: CatalogueRow): SituationRow | null {
  if (situationCode === null || situationNameDe === null || situationKind === null) return null;
  return { code: situationCode, nameDe: situationNameDe, kind: situationKind };
}

function serviceOf(
  row: CatalogueRow,
  areas: ReadonlyMap<number, TopicAreaRow>,
  situations: ReadonlyMap<number, SituationRow>,
): CatalogueService | null {
  if (row.serviceId === null) return null;
  const execution = required(row.execution);
  return {
    id: row.serviceId,
    code: required(row.code),
    title: required(row.title),
    topicArea: required(areas.get(required(row.serviceAreaId))),
    situation: required(situations.get(required(row.situationId))),
    regulation: required(row.regulation),
    execution,
    federalOnly: execution === 'FEDERAL',
    ministryLineage: row.ministryLineage,
    ministryAssumed: asBoolean(required(row.ministryAssumed)),
    documentedMemberCount: required(row.documentedMemberCount),
    targetDate: row.targetDate,
    version: required(row.version),
  };
}

/**
 * Finds the ministry that carries a lineage on a day; null where none existed then.
 * @param ministries in their own order
 */
export function ministriesOn(
  ministries: readonly MinistryRow[],
  day: Day,
): (lineage: string | null) => MinistryRow | null {
  const carrying = new Map<string, MinistryRow>();
  for (const ministry of ministries) {
    const { lineage, validFrom, validTo } = ministry;
    const exists = (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
    if (exists && !carrying.has(lineage)) carrying.set(lineage, ministry);
  }
  return (lineage) => (lineage === null ? null : (carrying.get(lineage) ?? null));
}

/** Columns that the database holds NOT NULL: null only where the whole service is missing. */
function required<T>(value: T | null | undefined): T {
  if (value == null) throw new Error('a service lacks a required column');
  return value;
}
