import { parsePlanDate } from '../../../shared/domain/plan-date.ts';
import type { ReportContent as RuleContent } from '../../../shared/domain/report-content.ts';
import { reportLight } from '../../../shared/domain/report-light.ts';
import { type ReportFault, reportFaults } from '../../../shared/domain/report-rules.ts';
import type { LightResult } from '../../../shared/domain/schedule-light.ts';
import type { ReportContent } from './report-content.ts';
import type { FormData } from './queries.ts';

/** What the rules say of the state that somebody is typing. */
export interface ReportJudgement {
  readonly light: LightResult;
  /** Everything that keeps it from being submitted. */
  readonly faults: readonly ReportFault[];
}

/** Judges a state by the same rules as the server does, for the day that the report gets. */
export function judge(content: ReportContent, form: FormData): ReportJudgement {
  const rule = ruleContent(content);
  const { revision, measure } = form;
  const light = reportLight(
    rule,
    {
      start: measure.start == null ? null : parsePlanDate(measure.start).date,
      plannedEnd: measure.plannedEnd == null ? null : parsePlanDate(measure.plannedEnd),
      milestones: form.milestones.map(({ code, planned, lastActual }) => ({
        code,
        planned: parsePlanDate(planned),
        actual: lastActual ?? null,
      })),
      settings: {
        redThresholdDays: revision.redThresholdDays,
        milestoneThresholdDays: revision.milestoneThresholdDays,
        stalenessDays: revision.stalenessDays,
        nearEndDays: revision.dueSoonDays,
      },
    },
    form.reportDate,
  );
  const facts = { reportDate: form.reportDate, milestones: form.milestones, computedLight: light.light };
  return { light, faults: reportFaults(rule, facts) };
}

function ruleContent(content: ReportContent): RuleContent {
  return {
    ...content,
    forecastEnd: content.forecastEnd === null ? null : parsePlanDate(content.forecastEnd),
    selfLightReason: content.selfLightReason || null,
    internalRemark: content.internalRemark || null,
    milestones: content.milestones.map(({ milestone, forecast, actual }) => ({
      code: milestone,
      forecast: forecast === null ? null : parsePlanDate(forecast),
      actual,
    })),
    evidence: content.evidence.filter((link) => link.url.trim() !== '' || link.title.trim() !== ''),
  };
}
