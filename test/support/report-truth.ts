import type { LightReason } from '../../shared/domain/schedule-light.ts';
import type {
  CountingRule,
  Freshness,
  GoalKind,
  IndicatorFormula,
  Lifecycle,
  MeasureLevel,
  MilestoneState,
  ScheduleLight,
} from '../../shared/domain/vocabulary.ts';
import type { ReasonParts } from '../../shared/i18n/index.ts';
import type { TestPerson } from './test-app.ts';

/** Asks the API and insists on an answer. */
type Asker = Pick<TestPerson, 'get'>;

/** What a report is about. */
export interface Scene {
  readonly asOf: string;
  readonly rule: CountingRule;
  readonly ministries: readonly string[];
  readonly goals: readonly string[];
}

interface Body {
  readonly lineage: string;
  readonly name: string;
  readonly abbreviation: string;
}

interface Drift {
  readonly expected: string | null;
  readonly daysAgainstFirst: number | null;
  readonly daysAgainstPrevious: number | null;
}

export interface MeasureTruth {
  readonly code: string;
  readonly title: string;
  readonly level: MeasureLevel;
  readonly lifecycle: Lifecycle;
  readonly light: ScheduleLight;
  readonly lightReasons: readonly (ReasonParts & Pick<LightReason, 'code'>)[];
  readonly ministry: Body | null;
  readonly start: string | null;
  readonly plannedEnd: string | null;
  readonly progress: { readonly percent: number | null };
  readonly drift: Drift;
  readonly reportedOn: string | null;
  readonly freshness: Freshness;
  readonly optimismGap: boolean | null;
  readonly goals: readonly { readonly code: string; readonly kind: GoalKind }[];
  readonly reports: readonly {
    readonly stateOfAffairs: string;
    readonly nextSteps: string;
    readonly correctsReportedOn: string | null;
  }[];
}

export interface MilestoneTruth {
  readonly code: string;
  readonly title: string;
  readonly planned: string;
  readonly state: MilestoneState;
  readonly daysOverdue: number;
  readonly drift: Drift;
  readonly ministry: Body;
  readonly goals: readonly { readonly code: string; readonly kind: GoalKind }[];
}

interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const BODY = 'ministry { lineage name abbreviation }';
const DRIFT = 'drift { expected daysAgainstFirst daysAgainstPrevious }';
const MEASURE = `code title level lifecycle light lightReasons { code milestoneCode date days } ${BODY} start
  plannedEnd progress { percent } ${DRIFT} reportedOn freshness optimismGap goals { code kind }
  reports { stateOfAffairs nextSteps correctsReportedOn }`;
const MILESTONE = `code title planned state daysOverdue ${DRIFT} ${BODY} goals { code kind }`;

/** All pages of a list. */
async function allPages<T>(who: Asker, query: string, variables: object): Promise<T[]> {
  const nodes: T[] = [];
  for (let after: string | null = null; ;) {
    const { page }: { page: Page<T> } = await who.get(query, { ...variables, after });
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

function filterOf({ ministries, goals }: Scene) {
  return {
    ...(ministries.length > 0 && { ministry: ministries }),
    ...(goals.length > 0 && { goal: goals }),
  };
}

export function measuresOf(who: Asker, scene: Scene, asOf = scene.asOf): Promise<MeasureTruth[]> {
  return allPages(
    who,
    `query ($asOf: Date, $filter: MeasureFilter, $after: String) {
      page: measures(asOf: $asOf, filter: $filter, first: 25, after: $after) {
        nodes { ${MEASURE} } pageInfo { hasNextPage endCursor } } }`,
    { asOf, filter: filterOf(scene) },
  );
}

export function milestonesOf(who: Asker, scene: Scene): Promise<MilestoneTruth[]> {
  return allPages(
    who,
    `query ($asOf: Date, $filter: MilestoneFilter, $after: String) {
      page: milestones(asOf: $asOf, filter: $filter, first: 50, after: $after) {
        nodes { ${MILESTONE} } pageInfo { hasNextPage endCursor } } }`,
    { asOf: scene.asOf, filter: filterOf(scene) },
  );
}

export interface Figure {
  readonly rule: CountingRule;
  readonly online: number;
  readonly total: number;
  readonly percent: number;
  readonly excludedFederal: number;
  readonly unit: 'SERVICE' | 'MEMBER';
  readonly targetDate: string;
  readonly requiredPerMonth: number | null;
  readonly observedPerMonth: number | null;
}

interface Point {
  readonly date: string;
  readonly counts: readonly number[];
  readonly notRecorded: number;
  readonly online: number;
  readonly total: number;
}

export interface Truth {
  readonly revisionInForce: {
    readonly number: number;
    readonly title: string;
    readonly contentSha256: string;
    readonly decisionReference: string | null;
    readonly milestoneThresholdDays: number;
  };
  readonly revisions: readonly { readonly number: number; readonly contentSha256: string | null }[];
  readonly reportingRounds: readonly { readonly reportingDate: string }[];
  readonly dashboard: {
    readonly lights: readonly { readonly light: ScheduleLight; readonly count: number }[];
    readonly measureTotal: number;
    readonly ministries: readonly {
      readonly ministry: Body | null;
      readonly total: number;
      readonly lights: readonly { readonly light: ScheduleLight; readonly count: number }[];
    }[];
    readonly lightHistory: readonly {
      readonly date: string;
      readonly total: number;
      readonly lights: readonly { readonly light: ScheduleLight; readonly count: number }[];
    }[];
    readonly round: { readonly title: string; readonly reported: number; readonly total: number } | null;
  };
  readonly goals: readonly {
    readonly code: string;
    readonly kind: GoalKind;
    readonly title: string;
    readonly target: string | null;
    readonly indicatorText: string | null;
    readonly indicator: {
      readonly formula: IndicatorFormula;
      readonly count: number;
      readonly total: number;
      readonly percent: number;
    } | null;
  }[];
  readonly implementationPlans: readonly { readonly currentState: string; readonly ministry: Body }[];
  readonly ozgProgress: {
    readonly figure: Figure;
    readonly byRule: readonly Figure[];
    readonly series: readonly Point[];
    readonly groups: readonly (Omit<Point, 'date'> & {
      readonly labelDe: string;
      readonly labelEn: string;
      readonly percent: number;
    })[];
  };
  readonly ozgForecast: {
    readonly figure: Figure;
    readonly enoughData: boolean;
    readonly history: readonly { readonly date: string; readonly online: number }[];
    readonly path: readonly {
      readonly date: string;
      readonly p10: number;
      readonly p50: number;
      readonly p90: number;
    }[];
    readonly p50Completion: string | null;
    readonly p80Completion: string | null;
    readonly probabilityByTarget: number | null;
  };
  readonly milestoneTrend: {
    readonly totalCount: number;
    readonly lines: readonly {
      readonly code: string;
      readonly title: string;
      readonly ministry: Body;
      readonly reachedOn: string | null;
      readonly daysMoved: number;
      readonly zigzag: boolean;
      readonly steep: boolean;
      readonly points: readonly {
        readonly x: string;
        readonly revision: number | null;
        readonly written: string;
      }[];
    }[];
  };
}

const FIGURE = 'rule online total percent excludedFederal unit targetDate requiredPerMonth observedPerMonth';
const LIGHTS = 'total lights { light count }';
const QUESTIONS = [
  `query ($asOf: Date) {
    revisionInForce(asOf: $asOf) { number title contentSha256 decisionReference milestoneThresholdDays }
    revisions { number contentSha256 } reportingRounds { reportingDate }
    implementationPlans(asOf: $asOf) { currentState ${BODY} } }`,
  `query ($asOf: Date, $rule: CountingRule!) {
    dashboard(asOf: $asOf, rule: $rule) {
      lights { light count } measureTotal ministries { ${BODY} ${LIGHTS} } lightHistory { date ${LIGHTS} }
      round { title reported total } }
    goals(asOf: $asOf, rule: $rule) {
      code kind title target indicatorText indicator { formula count total percent } } }`,
  `query ($asOf: Date, $rule: CountingRule!) {
    ozgProgress(asOf: $asOf, rule: $rule, groupBy: TOPIC_AREA) {
      figure { ${FIGURE} } byRule { ${FIGURE} } series { date counts notRecorded online total }
      groups { labelDe labelEn online total percent counts notRecorded } } }`,
  `query ($asOf: Date, $rule: CountingRule!) {
    ozgForecast(asOf: $asOf, rule: $rule) {
      figure { ${FIGURE} } enoughData history { date online } path { date p10 p50 p90 }
      p50Completion p80Completion probabilityByTarget } }`,
  `query ($asOf: Date, $milestones: MilestoneFilter) {
    milestoneTrend(asOf: $asOf, filter: $milestones) { totalCount lines {
      code title reachedOn daysMoved zigzag steep ${BODY} points { x revision written } } } }`,
];

/** The answers of the API to everything that a report says of the plan and of the services as a whole. */
export async function truthOf(who: Asker, scene: Scene): Promise<Truth> {
  const { asOf, rule } = scene;
  const truth: Partial<Truth> = {};
  for (const question of QUESTIONS) {
    const variables = {
      asOf,
      ...(question.includes('$rule') && { rule }),
      ...(question.includes('$milestones') && { milestones: filterOf(scene) }),
    };
    Object.assign(truth, await who.get<Partial<Truth>>(question, variables));
  }
  // The questions between them ask for every field.
  return truth as Truth;
}

export interface Comparison {
  readonly counts: readonly Readonly<
    Record<'kind' | 'added' | 'removed' | 'changed' | 'unchanged' | 'weakened', unknown>
  >[];
  readonly changes: readonly {
    readonly kind: string;
    readonly code: string;
    readonly title: string;
    readonly change: string;
    readonly weakenings: readonly string[];
    readonly reasons: readonly {
      readonly field: string | null;
      readonly weakening: string | null;
      readonly reason: string;
      readonly decisionReference: string | null;
    }[];
    readonly fields: readonly {
      readonly field: string;
      readonly before: string | null;
      readonly after: string | null;
      readonly daysMoved: number | null;
      readonly weakening: string | null;
    }[];
  }[];
  readonly weakenedWithoutReason: number;
  readonly summary: Readonly<
    Record<'measuresKept' | 'measuresEntered' | 'measuresLeft' | 'comparableEnds' | 'endsMovedLater', number>
  >;
}

/** The comparison of a revision with the one before. */
export async function comparisonOf(
  who: Asker,
  head: number,
  ministries: readonly string[],
): Promise<Comparison> {
  const { compareRevisions } = await who.get<{ compareRevisions: Comparison }>(
    `query ($base: Int!, $head: Int!, $filter: ComparisonFilter) {
      compareRevisions(base: $base, head: $head, filter: $filter) {
        counts { kind added removed changed unchanged weakened } weakenedWithoutReason
        summary { measuresKept measuresEntered measuresLeft comparableEnds endsMovedLater }
        changes { kind code title change weakenings
          reasons { field weakening reason decisionReference }
          fields { field before after daysMoved weakening } } } }`,
    { base: head - 1, head, filter: ministries.length > 0 ? { ministry: ministries } : {} },
  );
  return compareRevisions;
}
