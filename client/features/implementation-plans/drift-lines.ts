import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import type { PlanMilestone } from './plans-query.ts';
import { PLANS_TEXTS } from './texts.ts';

export interface DriftLine {
  readonly days: number;
  /** "+41 Tage gegenüber Fassung 1" */
  readonly words: string;
}

/**
 * Writes a drift: one line against the first revision and one against the previous; a single one where both say the
 * same or are one revision, none where there is nothing to compare with.
 */
export function useDriftLines(): (drift: PlanMilestone['drift']) => DriftLine[] {
  const t = useText(PLANS_TEXTS);
  const format = useFormat();
  return (drift) => {
    const lines: { against: string; days: number }[] = [];
    for (const [revision, days] of [
      [drift.firstRevision, drift.daysAgainstFirst],
      [drift.previousRevision, drift.daysAgainstPrevious],
    ]) {
      if (revision == null || days == null) continue;
      const last = lines.at(-1);
      if (last?.against === String(revision)) continue;
      if (last?.days === days) last.against = t.both(last.against, String(revision));
      else lines.push({ against: String(revision), days });
    }
    return lines.map(({ against, days }) => ({
      days,
      words: days === 0 ? t.driftNone(against) : t.driftAgainst(format.signedDays(days), against),
    }));
  };
}
