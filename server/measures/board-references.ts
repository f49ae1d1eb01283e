import { type Day, type PlanDate, planDateOf } from '../../shared/domain/plan-date.ts';
import {
  DATE_PRECISIONS,
  GOAL_KINDS,
  type GoalKind,
  INDICATOR_FORMULAS,
  type IndicatorFormula,
  ORGANISATION_KINDS,
  type OrganisationKind,
  SITUATION_KINDS,
  type SituationKind,
} from '../../shared/domain/vocabulary.ts';
import type { LinkTables, Reference } from './board-links.ts';

export interface OrganisationReference {
  readonly id: number;
  readonly code: string;
  readonly abbreviation: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly lineage: string;
  readonly position: number;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** A goal as its revision words it. */
export interface GoalReference {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly kind: GoalKind;
  readonly position: number;
  readonly target: PlanDate | null;
  readonly indicatorFormula: IndicatorFormula | null;
  readonly indicatorText: string | null;
  readonly targetPercent: number | null;
}

export interface TopicAreaReference {
  readonly id: number;
  readonly code: string;
  readonly nameDe: string;
  readonly nameEn: string;
  readonly situations: readonly { code: string; nameDe: string; kind: SituationKind }[];
}

export interface ServiceReference {
  readonly code: string;
  readonly title: string;
}

/** What content refers to. The finders throw for an id that foreign keys make impossible. */
export interface References {
  /** In their own order. */
  readonly organisations: readonly OrganisationReference[];
  /** The revision's goals in its own order. */
  readonly goals: readonly GoalReference[];
  organisation(id: number): OrganisationReference;
  goal(id: number): GoalReference;
  topicArea(id: number): TopicAreaReference;
  service(id: number): ServiceReference;
}

/** The references of one revision. */
export function readReferences(tables: LinkTables, revisionId: number): References {
  const organisations = tables.references('ORGANISATION').map(organisationOf);
  const goals = tables.references('GOAL', revisionId).map(goalOf);
  const situations = tables.references('SITUATION');
  const topicAreas = tables.references('TOPIC_AREA').map((area) => topicAreaOf(area, situations));
  const services = tables.references('SERVICE').map(serviceOf);
  return {
    organisations,
    goals,
    organisation: finder('organisation', organisations),
    goal: finder('goal', goals),
    topicArea: finder('topic area', topicAreas),
    service: finder('service', services),
  };
}

function organisationOf({ id, position, texts, from, to }: Reference): OrganisationReference {
  const [code, name, abbreviation, kind, lineage] = texts;
  return {
    id,
    code: present(code),
    abbreviation: present(abbreviation),
    name: present(name),
    kind: oneOf(ORGANISATION_KINDS, kind),
    lineage: present(lineage),
    position,
    validFrom: from,
    validTo: to,
  };
}

function goalOf({ id, position, texts, number, from }: Reference): GoalReference {
  const [code, title, kind, description, formula, indicatorText, precision] = texts;
  return {
    id,
    code: present(code),
    title: present(title),
    description: present(description),
    kind: oneOf(GOAL_KINDS, kind),
    position,
    target: planDateOf(from, precision == null ? null : oneOf(DATE_PRECISIONS, precision)),
    indicatorFormula: formula == null ? null : oneOf(INDICATOR_FORMULAS, formula),
    indicatorText: indicatorText ?? null,
    targetPercent: number,
  };
}

function topicAreaOf(area: Reference, situations: readonly Reference[]): TopicAreaReference {
  const [code, nameDe, nameEn] = area.texts;
  return {
    id: area.id,
    code: present(code),
    nameDe: present(nameDe),
    nameEn: present(nameEn),
    situations: situations.filter((situation) => situation.parentId === area.id).map(situationOf),
  };
}

function situationOf({ texts: [code, nameDe, kind] }: Reference) {
  return { code: present(code), nameDe: present(nameDe), kind: oneOf(SITUATION_KINDS, kind) };
}

function serviceOf({ id, texts: [code, title] }: Reference) {
  return { id, code: present(code), title: present(title) };
}

/** Columns that the database holds NOT NULL. */
function present(text: string | null | undefined): string {
  if (text == null) throw new Error('a reference lacks a required text');
  return text;
}

function oneOf<T extends string>(list: readonly T[], value: string | null | undefined): T {
  const found = list.find((item) => item === value);
  if (found === undefined) throw new Error(`unexpected code in the database: ${value}`);
  return found;
}

function finder<T extends { readonly id: number }>(kind: string, things: readonly T[]): (id: number) => T {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return (id) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`no ${kind} with id ${id}`);
    return found;
  };
}
