import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { announce } from '../../ui/announce.tsx';
import {
  type FormData,
  ReleaseReportsMutation,
  ReportUnchangedMutation,
  type Sheet,
  SubmitReportsMutation,
} from './queries.ts';
import { REPORT_TEXTS } from './texts.ts';

/** What became of each measure, by its code, in words. */
export type Outcomes = Readonly<Record<string, string>>;

interface Outcome {
  readonly measure: string;
  readonly error?: { readonly message: string } | null;
}

/** The steps that are taken for many measures at once; each one succeeds or fails by itself. */
export function useSheetSteps(sheet: Sheet, reload: () => Promise<unknown>) {
  const t = useText(REPORT_TEXTS);
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  const [failure, setFailure] = useState<unknown>(null);
  const [running, setRunning] = useState(false);
  const [unchanged] = useMutation(ReportUnchangedMutation, { fetchPolicy: 'no-cache' });
  const [submit] = useMutation(SubmitReportsMutation, { fetchPolicy: 'no-cache' });
  const [release] = useMutation(ReleaseReportsMutation, { fetchPolicy: 'no-cache' });
  const stepsOf = (can: (row: FormData) => boolean | undefined) =>
    sheet.rows
      .filter(can)
      .flatMap(({ current }) => (current ? [{ id: current.id, version: current.version }] : []));
  const drafts = stepsOf((row) => row.current?.viewerCan.submit);
  const releasable = stepsOf((row) => row.current?.viewerCan.release);
  const run = async (act: () => Promise<readonly Outcome[] | undefined>) => {
    if (running) return;
    setRunning(true);
    setFailure(null);
    try {
      const results = (await act()) ?? [];
      setOutcomes(Object.fromEntries(results.map((each) => [each.measure, each.error?.message ?? t.done])));
      announce(t.outcome(results.filter((each) => !each.error).length, results.length));
    } catch (error) {
      setFailure(error);
    }
    await reload();
    setRunning(false);
  };
  return {
    outcomes,
    failure,
    drafts: drafts.length,
    releasable: releasable.length,
    reportUnchanged: (measures: readonly string[]) =>
      run(async () => {
        const round = sheet.round?.reportingDate ?? null;
        return (await unchanged({ variables: { measures: [...measures], round } })).data?.reportUnchanged;
      }),
    submitDrafts: () =>
      run(async () => (await submit({ variables: { reports: drafts } })).data?.submitStatusReports),
    releaseAll: () =>
      run(async () => (await release({ variables: { reports: releasable } })).data?.releaseStatusReports),
  };
}
