import { useEffect, useRef } from 'react';
import { isTyping } from '../../lib/key-place.ts';
import { commandOf, type ReviewCommand } from './review-keys.ts';

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
