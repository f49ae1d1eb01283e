import { useEffect, useState } from 'react';
import { type Report, REPORT_SCHEMA } from '../../../shared/report/report-model.ts';
import { fetchWords } from '../../lib/language.ts';
import { exportAddress, type ReportChoices } from './choices.ts';
import { requestExport } from './fetch-export.ts';
import { ExportFailed, type Failure } from './refusal.ts';

/** Rests between the last change of a choice and the question for it. */
const PAUSE_MS = 350;

/** The report for the choices: the last one stays, marked as busy, until the next one is there. */
export interface LoadedReport {
  readonly report: Report | null;
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly reload: () => void;
}

/** Loads the report that a document would be made from. */
export function useReport(choices: ReportChoices): LoadedReport {
  const address = `${exportAddress('json', choices)}&preview=1`;
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ key: string; report: Report | null; failure: Failure | null }>();
  const key = `${attempt} ${address}`;
  useEffect(() => {
    const control = new AbortController();
    const timer = setTimeout(
      () => {
        loadReport(address, control.signal).then(
          (report) => setAnswer({ key, report, failure: null }),
          (error: unknown) => {
            if (control.signal.aborted) return;
            const failure: Failure = error instanceof ExportFailed ? error.failure : { kind: 'BROKEN_OFF' };
            setAnswer({ key, report: null, failure });
          },
        );
      },
      attempt === 0 && !answer ? 0 : PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      control.abort();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- a question belongs to its key; the answer must not ask again
  }, [key]);
  return {
    report: answer?.report ?? null,
    failure: answer?.key === key ? answer.failure : null,
    busy: answer?.key !== key,
    reload: () => setAttempt(attempt + 1),
  };
}

/** @throws ExportFailed where the server refuses or answers in a form that this page does not know */
async function loadReport(address: string, signal: AbortSignal): Promise<Report> {
  const response = await requestExport(address, signal);
  const answer: unknown = await response.json();
  if (isReport(answer)) {
    // A report in the other language prints values in its own words.
    await fetchWords(answer.lang);
    return answer;
  }
  throw new ExportFailed({ kind: 'REFUSED', code: 'INTERNAL', sentence: null, retryAfter: null });
}

/** The server and this page come from one build: the version of the form says that they agree. */
function isReport(answer: unknown): answer is Report {
  return (
    typeof answer === 'object' && answer !== null && 'schema' in answer && answer.schema === REPORT_SCHEMA
  );
}
