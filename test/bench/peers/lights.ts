import type { Day, PlanDate } from '../../../shared/domain/plan-date.ts';
import { type LightInput, scheduleLight } from '../../../shared/domain/schedule-light.ts';
import { type Lifecycle, SCHEDULE_LIGHTS, type ScheduleLight } from '../../../shared/domain/vocabulary.ts';

/** A row of the statement `judged`: what the rule must know of a measure. */
export interface JudgedRow {
  readonly ministry: string | null;
  readonly lifecycle: Lifecycle;
  readonly start: Day | null;
  readonly plannedEnd: PlanDate | null;
  readonly forecastEnd: PlanDate | null;
  readonly actualEnd: Day | null;
  readonly reportedOn: Day | null;
  readonly milestones: LightInput['milestones'];
  readonly redThresholdDays: number;
  readonly milestoneThresholdDays: number;
  readonly stalenessDays: number;
  readonly nearEndDays: number;
}

/** For the peers, whose database cannot judge: the product's own rule over rows, counted in all and by ministry. */
export function countLights(rows: readonly JudgedRow[], day: Day) {
  const all = new Map<ScheduleLight, number>();
  const byMinistry = new Map<string, Map<ScheduleLight, number>>();
  for (const row of rows) {
    const { light } = scheduleLight(row, day, row);
    all.set(light, (all.get(light) ?? 0) + 1);
    if (row.ministry === null) continue;
    const own = byMinistry.get(row.ministry) ?? new Map<ScheduleLight, number>();
    byMinistry.set(row.ministry, own.set(light, (own.get(light) ?? 0) + 1));
  }
  return {
    lights: counted(all),
    ministries: [...byMinistry].map(([code, own]) => ({ code, lights: counted(own) })),
  };
}

function counted(counts: ReadonlyMap<ScheduleLight, number>) {
  return SCHEDULE_LIGHTS.map((light) => ({ light, count: counts.get(light) ?? 0 }));
}
