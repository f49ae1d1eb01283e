import type { ContentItem } from '../../../shared/domain/revision-diff.ts';
import { parsePlanDate } from '../../../shared/domain/plan-date.ts';
import { formatDay, formatPlanDate, type Lang } from '../../../shared/i18n/index.ts';
import type { FindingCode } from '../../../shared/domain/vocabulary.ts';
import type { DraftBoard } from '../draft/draft-board.ts';
import type { Finding } from '../findings.ts';
import { nameOf } from '../draft/change-content.ts';
import { findingText } from './finding-texts.ts';

/** A finding as people read it, at its place. */
export interface WordedFinding extends Finding {
  readonly title: string | null;
  /** Lineage. */
  readonly lineage: string | null;
  readonly field: string | null;
  readonly message: string;
}

/** Field that a finding is about. */
const FIELD: Readonly<Partial<Record<FindingCode, string>>> = {
  MEASURE_WITHOUT_LEAD: 'ministry',
  LEAD_NOT_VALID: 'ministry',
  DEPENDENCY_CYCLE: 'dependsOn',
  END_BEFORE_START: 'plannedEnd',
  ENDS_AFTER_MILESTONE: 'plannedEnd',
  STARTS_BEFORE_DEPENDENCY_ENDS: 'start',
  MEASURE_WITHOUT_CONTACT: 'contact',
  GOAL_WITHOUT_MILESTONE: 'goals',
  MILESTONE_WITHOUT_ACTIVE_MEASURE: 'milestones',
};

/** Puts findings of the draft into words of a language: what is wrong, with the dates as they were planned. */
export function findingWords(lang: Lang, board: DraftBoard): (finding: Finding) => WordedFinding {
  const items = new Map(board.content.plan.items.map((item) => [nameOf(item), item]));
  const gone = new Map(board.baseContent?.plan.items.map((item) => [nameOf(item), item]) ?? []);
  return (finding) => {
    const { code, kind, subject, related } = finding;
    const item =
      kind && (items.get(nameOf({ kind, code: subject })) ?? gone.get(nameOf({ kind, code: subject })));
    const other = items.get(
      nameOf({ kind: code === 'ENDS_AFTER_MILESTONE' ? 'MILESTONE' : 'MEASURE', code: related[0] ?? '' }),
    );
    const params = {
      subject,
      related: related.join(' → '),
      other: related[0] ?? '',
      start: dateOf(lang, item, 'start'),
      end: dateOf(lang, item, 'plannedEnd'),
      otherDate: dateOf(lang, other, code === 'ENDS_AFTER_MILESTONE' ? 'planned' : 'plannedEnd'),
      previous: board.base?.effectiveDate ? formatDay(lang, board.base.effectiveDate) : '–',
    };
    return {
      ...finding,
      title: item?.title ?? null,
      lineage: item?.ministry ?? null,
      field: FIELD[code] ?? null,
      message: findingText(lang, `finding.${code}`, params),
    };
  };
}

function dateOf(lang: Lang, item: ContentItem | null | undefined, field: string): string {
  const value = item?.fields[field]?.value;
  return typeof value === 'string' ? formatPlanDate(lang, parsePlanDate(value)) : '–';
}
