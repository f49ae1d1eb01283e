import { useEffect, useRef } from 'react';
import { commandOf, type ReviewCommand } from './review-keys.ts';

/** Input types that take neither letters nor arrows. */
const SILENT_INPUTS = new Set(['checkbox', 'button', 'submit', 'reset']);

/**
 * Listens for the queue's keys while `on` is true.
 * @param act told the command and the id of the report with the focus; null where none has it
 */
export function useReviewKeys(on: boolean, act: (command: ReviewCommand, report: number | null) => void) {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!on) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const card = target?.closest<HTMLElement>('[data-report]') ?? null;
      const command = commandOf(event, { typing: isTyping(target), inReport: card !== null });
      if (command === null) return;
      event.preventDefault();
      latest.current(command, card ? Number(card.dataset['report']) : null);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [on]);
}

/** The element takes the key itself, or lies in something that is open over the page. */
function isTyping(element: HTMLElement | null): boolean {
  if (document.querySelector('dialog[open], [popover]:popover-open') !== null) return true;
  if (element === null) return false;
  if (element instanceof HTMLInputElement) return !SILENT_INPUTS.has(element.type);
  return (
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    element.isContentEditable ||
    element.closest('[role="tablist"], [role="listbox"], [role="menu"]') !== null
  );
}
