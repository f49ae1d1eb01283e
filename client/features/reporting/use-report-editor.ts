import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { errorDetails } from '../../lib/errors.ts';
import { usePauseLive } from '../../lib/live.ts';
import { Autosave, type AfterFailure, type SaveStatus } from './autosave.ts';
import { browserStorage } from '../../lib/browser-storage.ts';
import { copyPlace, dropCopy, keepCopy, type LocalCopy, parseContent, readCopy } from './local-copy.ts';
import { type FormData, SaveReportMutation } from './queries.ts';
import { type ReportContent, sameContent, saveInput, startContent } from './report-content.ts';

/** Somebody else saved the same report meanwhile. */
export interface ReportConflict {
  readonly id: number;
  readonly version: number;
  readonly current: ReportContent;
}

/** The state of one form: what is typed, whether it is saved, and what stands against it. */
export interface ReportEditor {
  readonly content: ReportContent;
  readonly status: SaveStatus;
  readonly conflict: ReportConflict | null;
  /** What the typing began with: the state that was stored last, or proposed. */
  readonly base: ReportContent;
  /** Typed earlier in this browser and never saved. */
  readonly found: LocalCopy | null;
  /** The report and version that are stored; null before the first save. */
  readonly stored: { readonly id: number; readonly version: number } | null;
  readonly change: (part: Partial<ReportContent>) => void;
  /** Saves what is due. @returns what is stored; null where that failed */
  readonly flush: () => Promise<{ id: number; version: number } | null>;
  readonly settle: (content: ReportContent, conflict: ReportConflict) => void;
  readonly restore: () => void;
  readonly discard: () => void;
}

/**
 * Edits a report with autosave; every change is kept in this browser until the server has it.
 * @param form fixed while the editor lives: a new form mounts a new editor
 * @param corrects id of the report that an erratum names
 */
export function useReportEditor(form: FormData, account: string, corrects: number | null): ReportEditor {
  const [save] = useMutation(SaveReportMutation, { fetchPolicy: 'no-cache' });
  const [content, setContent] = useState(() => startContent(form));
  const [base, setBase] = useState(content);
  const [status, setStatus] = useState<SaveStatus>({ kind: 'IDLE' });
  const [conflict, setConflict] = useState<ReportConflict | null>(null);
  const [stored, setStored] = useState(() => storedOf(form));
  const key = useRef(stored);
  const measure = form.measure.code;
  const round = form.round?.reportingDate ?? null;
  const [place] = useState(() => copyPlace(account, { measure, round, corrects }));
  const [found, setFound] = useState(() => {
    const copy = readCopy(browserStorage(), place);
    return copy && !sameContent(copy.content, content) ? copy : null;
  });
  const [autosave] = useState(
    // oxlint-disable-next-line react/refs -- the key is read when a save runs, never while rendering
    () =>
      new Autosave<ReportContent>({
        save: async (next) => {
          const { id = null, version = null } = key.current ?? {};
          const input = saveInput(next, { id, version, measure, round, corrects });
          const { data } = await save({ variables: { input } });
          if (!data) throw new Error('the server answered a save with nothing');
          key.current = { id: data.saveStatusReport.id, version: data.saveStatusReport.version };
          setStored(key.current);
          setBase(next);
          dropCopy(browserStorage(), place);
        },
        afterFailure: (error) => {
          const next = conflictOf(error);
          if (next) setConflict(next);
          return next ? 'HALT' : afterFailure(error);
        },
        onStatus: setStatus,
        now: () => new Date(),
      }),
  );
  usePauseLive(autosave.isDirty);
  useEffect(() => {
    const leave = () => void autosave.flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      void autosave.flush();
    };
  }, [autosave]);

  const take = (next: ReportContent) => {
    setContent(next);
    const { id = null, version = null } = key.current ?? {};
    keepCopy(browserStorage(), place, { keptAt: new Date().toISOString(), id, version, content: next });
    autosave.change(next);
  };
  return {
    content,
    status,
    conflict,
    base,
    found,
    stored,
    change: (part) => take({ ...content, ...part }),
    flush: async () => ((await autosave.flush()) ? key.current : null),
    settle: (next, { id, version, current }) => {
      key.current = { id, version };
      setBase(current);
      setStored(key.current);
      setContent(next);
      setConflict(null);
      autosave.resume(next);
    },
    restore: () => {
      if (found) take(found.content);
      setFound(null);
    },
    discard: () => {
      dropCopy(browserStorage(), place);
      setFound(null);
    },
  };
}

function storedOf({ current }: FormData): { id: number; version: number } | null {
  return current && current.state !== 'ACCEPTED' ? { id: current.id, version: current.version } : null;
}

/** Bad input waits for the next change; what is locked or forbidden stays in this browser; all else is tried again. */
function afterFailure(error: unknown): AfterFailure {
  switch (errorDetails(error)?.code) {
    case 'BAD_USER_INPUT':
      return 'WAIT';
    case 'LOCKED':
    case 'FORBIDDEN':
    case 'NOT_FOUND':
      return 'HALT';
    default:
      return 'RETRY';
  }
}

function conflictOf(error: unknown): ReportConflict | null {
  const details = errorDetails(error);
  const current = details?.code === 'CONFLICT' ? details.current : null;
  if (typeof current !== 'object' || current === null) return null;
  if (!('id' in current) || !('version' in current)) return null;
  const { id, version } = current;
  const content = parseContent(current);
  if (typeof id !== 'number' || typeof version !== 'number' || !content) return null;
  return { id, version, current: content };
}
