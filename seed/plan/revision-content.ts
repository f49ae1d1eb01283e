import type { MeasureEdition, MilestoneFacts, SeedData } from '../load/seed-data.ts';
import type { MeasureContent, MilestoneContent, RevisionContent } from './content.ts';
import { ledgerOf } from './ledger.ts';
import { plannedDates } from './milestone-dates.ts';
import { lineageOf, ministriesOn, organisationOn } from './organisations.ts';
import { REVISIONS, type RevisionHead, knownBy } from './revisions.ts';

/** Content of all revisions in order, each with the ledger of its changes against the one before. */
export function revisionContents(data: SeedData): RevisionContent[] {
  const contents: RevisionContent[] = [];
  for (const head of REVISIONS) {
    const content = contentOf(data, head);
    const previous = contents.at(-1);
    contents.push({ ...content, ledger: previous ? ledgerOf(data, previous, content) : [] });
  }
  return contents;
}

function contentOf(data: SeedData, head: RevisionHead): RevisionContent {
  const measures = measuresOf(data, head);
  const present = new Set(measures.map((measure) => measure.code));
  const ministries = new Set(ministriesOn(data, head.effectiveDate).map((row) => row.lineage));
  return {
    head,
    goals: data.goals.map((row) => ({
      code: row.code,
      kind: row.kind,
      title: row.title,
      description: row.description,
      target: row.target,
      indicatorFormula: row.indicator_formula,
      indicatorText: row.indicator_text,
      targetPercent: row.target_percent,
      sourceRef: sourceTitle(data, row.source),
    })),
    guidelines: data.guidelines.map((row) => ({
      code: row.code,
      title: row.title,
      description: row.description,
      sourceRef: sourceTitle(data, row.source),
    })),
    implementationPlans: data.implementationPlans
      .filter((row) => ministries.has(row.lineage))
      .map((row) => ({
        code: row.code,
        ministry: organisationOn(data, row.lineage, head.effectiveDate).code,
        currentState: currentState(data, row.lineage, head.number),
      })),
    milestones: milestonesOf(data, head, present),
    measures: measures.map((measure) => withinPlan(measure, present)),
    successions: data.measureSuccessions.filter(
      (row) => row.revision <= head.number && present.has(row.successor),
    ),
    ledger: [],
  };
}

/** A dependency on a measure that the revision does not hold is left out. */
function withinPlan(measure: MeasureContent, present: ReadonlySet<string>): MeasureContent {
  return { ...measure, dependsOn: measure.dependsOn.filter((code) => present.has(code)) };
}

/** Of each measure the latest edition known by the revision, unless the measure left the plan by then. */
function measuresOf(data: SeedData, head: RevisionHead): MeasureContent[] {
  const gone = new Set(
    data.changeReasons
      .filter((row) => row.field === null && row.revision <= head.number)
      .map((row) => row.code),
  );
  const latest = new Map<string, MeasureEdition>();
  for (const edition of data.measureEditions) {
    if (edition.known_from > knownBy(head) || gone.has(edition.code)) continue;
    const held = latest.get(edition.code);
    if (!held || held.known_from <= edition.known_from) latest.set(edition.code, edition);
  }
  return [...latest.values()].map((edition) => measureContent(data, edition, head));
}

function measureContent(data: SeedData, edition: MeasureEdition, head: RevisionHead): MeasureContent {
  const leadLineage = lineageOf(data, edition.lead);
  const lead = organisationOn(data, leadLineage, head.effectiveDate);
  return {
    code: edition.code,
    kind: edition.kind,
    title: edition.title,
    description: edition.description,
    level: edition.level,
    lead: lead.code,
    leadLineage,
    leadAssumed: edition.lead_assumed,
    responsibleBody: edition.responsible_body,
    contact: `masterplan.${lead.abbreviation.toLowerCase()}@demo.example`,
    topicArea: edition.topic_area,
    start: edition.start,
    plannedEnd: edition.planned_end,
    goals: edition.goals,
    partners: edition.partners,
    services: data.measureServices.filter((row) => row.measure === edition.code).map((row) => row.service),
    dependsOn: data.measureDependencies
      .filter((row) => row.measure === edition.code)
      .map((row) => row.depends_on),
    sourceRef: sourceTitle(data, edition.source),
    sourceStand: edition.source_stand,
  };
}

function milestonesOf(data: SeedData, head: RevisionHead, present: ReadonlySet<string>): MilestoneContent[] {
  return data.milestones.flatMap((facts) => {
    const planned = plannedDates(facts).get(head.number);
    if (!planned) return [];
    return [
      {
        code: facts.code,
        plan: facts.plan,
        title: facts.title,
        description: facts.description,
        planned,
        goals: facts.goals,
        measures: facts.measures.filter((code) => present.has(code)),
        sourceRef: milestoneSource(data, facts, head.number),
      },
    ];
  });
}

/** The source, and how the planned date of this revision came about where it is not documented. */
function milestoneSource(data: SeedData, facts: MilestoneFacts, revision: number): string {
  const source = sourceTitle(data, facts.source);
  if (facts.planned_basis === 'DERIVED') return `${source} · Planmonat abgeleitet aus dem Ist-Termin`;
  const moved = [...facts.replanned.keys()].some((number) => number <= revision);
  if (facts.planned_basis === 'INFERRED') return `${source} · Planmonat abgeleitet aus Frist oder Kennzahl`;
  return moved ? `${source} · Neuterminierung abgeleitet` : source;
}

function currentState(data: SeedData, lineage: string, revision: number): string {
  const row = data.currentStates.find((state) => state.lineage === lineage && state.revision === revision);
  if (!row) throw new Error(`no current state of ${lineage} in revision ${revision}`);
  return row.text;
}

function sourceTitle(data: SeedData, code: string): string {
  const source = data.sources.find((row) => row.code === code);
  if (!source) throw new Error(`unknown source ${code}`);
  return source.title;
}
