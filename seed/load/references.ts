import type { LocatedTables } from './seed-data.ts';
import type { Problem, Row } from './table.ts';

/** Every reference between the tables that leads nowhere, and every code that stands twice. */
export function checkReferences(tables: LocatedTables): Problem[] {
  const problems: Problem[] = [];
  const known = {
    source: codesOf(tables.sources),
    organisation: codesOf(tables.organisations),
    lineage: new Set(tables.organisations.map((row) => row.value.lineage)),
    goal: codesOf(tables.goals),
    plan: codesOf(tables.implementationPlans),
    measure: codesOf(tables.measureEditions),
    topicArea: codesOf(tables.topicAreas),
    situation: codesOf(tables.situations),
    service: codesOf(tables.services),
    county: new Set(tables.counties.map((row) => row.value.ags)),
    municipality: new Set(tables.municipalities.map((row) => row.value.ags)),
  };
  type Target = keyof typeof known;

  function refer<T>(
    rows: readonly Row<T>[],
    target: Target,
    field: string,
    pick: (value: T) => Picked,
  ): void {
    for (const { file, row, value } of rows) {
      for (const code of [pick(value)].flat()) {
        if (code !== null && !known[target].has(code)) {
          problems.push({ file, row, message: `${field}: unknown ${target} ${code}` });
        }
      }
    }
  }
  function unique<T>(rows: readonly Row<T>[], key: (value: T) => string): void {
    const seen = new Map<string, number>();
    for (const { file, row, value } of rows) {
      const first = seen.get(key(value));
      if (first === undefined) seen.set(key(value), row);
      else problems.push({ file, row, message: `${key(value)} stands already in row ${first}` });
    }
  }

  unique(tables.sources, (row) => row.code);
  unique(tables.organisations, (row) => row.code);
  unique(tables.goals, (row) => row.code);
  unique(tables.guidelines, (row) => row.code);
  unique(tables.milestones, (row) => row.code);
  unique(tables.measureEditions, (row) => `${row.code} known from ${row.known_from}`);
  unique(tables.measureCourses, (row) => row.measure);
  unique(tables.implementationPlans, (row) => row.code);
  unique(tables.measureServices, (row) => `${row.measure} ${row.service}`);
  unique(tables.measureDependencies, (row) => `${row.measure} ${row.depends_on}`);
  unique(tables.topicAreas, (row) => row.code);
  unique(tables.counties, (row) => row.ags);
  unique(tables.services, (row) => row.code);
  unique(tables.situations, (row) => row.code);
  unique(tables.municipalities, (row) => row.ags);
  unique(tables.currentStates, (row) => `${row.lineage} in revision ${row.revision}`);

  refer(tables.goals, 'source', 'source', (row) => row.source);
  refer(tables.guidelines, 'source', 'source', (row) => row.source);
  refer(tables.organisations, 'organisation', 'parent', (row) => row.parent);
  refer(tables.organisationSuccessions, 'organisation', 'predecessor', (row) => row.predecessor);
  refer(tables.organisationSuccessions, 'organisation', 'successor', (row) => row.successor);
  refer(tables.implementationPlans, 'lineage', 'lineage', (row) => row.lineage);
  refer(tables.currentStates, 'lineage', 'lineage', (row) => row.lineage);
  refer(tables.milestones, 'plan', 'plan', (row) => row.plan);
  refer(tables.milestones, 'measure', 'measures', (row) => row.measures);
  refer(tables.milestones, 'goal', 'goals', (row) => row.goals);
  refer(tables.milestones, 'source', 'source', (row) => row.source);
  refer(tables.measureEditions, 'organisation', 'lead', (row) => row.lead);
  refer(tables.measureEditions, 'organisation', 'partners', (row) => row.partners);
  refer(tables.measureEditions, 'goal', 'goals', (row) => row.goals);
  refer(tables.measureEditions, 'topicArea', 'topic_area', (row) => row.topic_area);
  refer(tables.measureEditions, 'source', 'source', (row) => row.source);
  refer(tables.measureServices, 'measure', 'measure', (row) => row.measure);
  refer(tables.measureServices, 'service', 'service', (row) => row.service);
  refer(tables.measureDependencies, 'measure', 'measure', (row) => row.measure);
  refer(tables.measureDependencies, 'measure', 'depends_on', (row) => row.depends_on);
  refer(tables.measureSuccessions, 'measure', 'predecessor', (row) => row.predecessor);
  refer(tables.measureSuccessions, 'measure', 'successor', (row) => row.successor);
  refer(tables.measureCourses, 'measure', 'measure', (row) => row.measure);
  refer(tables.changeReasons, 'measure', 'code', (row) => row.code);
  refer(tables.situations, 'topicArea', 'topic_area', (row) => row.topic_area);
  refer(tables.services, 'topicArea', 'topic_area', (row) => row.topic_area);
  refer(tables.services, 'situation', 'situation', (row) => row.situation);
  refer(tables.ministryRules, 'lineage', 'lineage', (row) => row.lineage);
  refer(tables.municipalities, 'county', 'county', (row) => row.county);
  refer(tables.municipalities, 'municipality', 'successor', (row) => row.successor);
  return problems;
}

type Picked = string | null | readonly string[];

function codesOf(rows: readonly Row<{ code: string }>[]): Set<string> {
  return new Set(rows.map((row) => row.value.code));
}
