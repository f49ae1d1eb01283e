import { useEffect, useRef } from 'react';

/** What the form's keys do. */
export interface ReportKeys {
  readonly save: () => void;
  readonly submit: () => void;
}

/**
 * Ctrl+S (⌘S) saves now, Ctrl+Enter (⌘Enter) submits. Keys with a modifier only, so that no typing sets them off
 * (WCAG 2.1.4); they do nothing while a dialog is open.
 */
export function useReportKeys(keys: ReportKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (document.querySelector('dialog[open]')) return;
      const act =
        event.key === 's' ? latest.current.save : event.key === 'Enter' ? latest.current.submit : null;
      if (!act) return;
      event.preventDefault();
      if (!event.repeat) act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
