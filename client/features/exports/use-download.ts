import { useEffect, useRef, useState } from 'react';
import type { ReportFormat } from '../../../shared/domain/vocabulary.ts';
import { saveFile } from '../../lib/save-file.ts';
import { fetchExport } from './fetch-export.ts';
import type { Download } from './progress.ts';
import { ExportFailed } from './refusal.ts';

/** Has reports made and saves them, one at a time; leaving the page cancels. */
export function useDownload() {
  const [download, setDownload] = useState<Download>({ kind: 'IDLE' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (format: ReportFormat, address: string) => {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    const startedAt = performance.now();
    const show = (received: number | null, total: number | null) =>
      setDownload({ kind: 'RUNNING', format, startedAt, received, total });
    show(null, null);
    try {
      const { name, blob, sha256, compared } = await fetchExport(address, control.signal, show);
      saveFile(blob, name);
      const seconds = (performance.now() - startedAt) / 1000;
      setDownload({ kind: 'DONE', format, name, bytes: blob.size, seconds, sha256, compared });
    } catch (error) {
      if (control.signal.aborted) setDownload({ kind: 'CANCELLED', format });
      else if (error instanceof ExportFailed) {
        setDownload({ kind: 'FAILED', format, failure: error.failure });
      } else throw error;
    } finally {
      running.current = null;
    }
  };

  return {
    download,
    start: (format: ReportFormat, address: string) => void start(format, address),
    cancel: () => running.current?.abort(),
    dismiss: () => setDownload({ kind: 'IDLE' }),
  };
}
