import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { AcceptReportsMutation, ReleaseReportsMutation, type ReviewItem } from './queries.ts';
import type { ReviewStep } from './review-rules.ts';
import { REVIEW_TEXTS } from './texts.ts';

/** A report that a step did not take, in words. */
export interface FailedStep {
  readonly measure: string;
  readonly message: string;
}

/** What became of the last step. */
export interface StepOutcome {
  readonly done: number;
  readonly failed: readonly FailedStep[];
}

/**
 * Takes a step with one or many reports. Each report succeeds or fails for itself; what is shown is read again
 * afterwards, so that a refused one shows its new state.
 */
export function useReviewSteps() {
  const t = useText(REVIEW_TEXTS);
  const announce = useAnnounce();
  const [accept, accepting] = useMutation(AcceptReportsMutation, { refetchQueries: 'active' });
  const [release, releasing] = useMutation(ReleaseReportsMutation, { refetchQueries: 'active' });
  const [outcome, setOutcome] = useState<StepOutcome | null>(null);
  const [error, setError] = useState<unknown>(null);

  const take = async (step: ReviewStep, reports: readonly ReviewItem[]): Promise<number> => {
    setOutcome(null);
    setError(null);
    const variables = { reports: reports.map(({ id, version }) => ({ id, version })) };
    try {
      const outcomes =
        step === 'ACCEPT'
          ? (await accept({ variables })).data?.acceptStatusReports
          : (await release({ variables })).data?.releaseStatusReports;
      const failed = (outcomes ?? []).flatMap(({ measure, error: refusal }) =>
        refusal ? [{ measure, message: refusal.message }] : [],
      );
      const done = (outcomes ?? []).length - failed.length;
      setOutcome({ done, failed });
      if (done > 0) announce(step === 'ACCEPT' ? t.accepted(done) : t.releasedDone(done));
      return done;
    } catch (failure) {
      setError(failure);
      return 0;
    }
  };
  return {
    /** Resolves to how many reports took the step. */
    take,
    pending: accepting.loading || releasing.loading,
    outcome,
    error,
    clear: () => {
      setOutcome(null);
      setError(null);
    },
  };
}
