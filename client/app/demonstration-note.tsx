import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { realDay } from '../lib/instant.ts';
import { useViewer } from '../lib/session.ts';
import { APP_TEXTS } from './texts.ts';

/**
 * Says what is real and what is simulated; nothing outside of a demonstration.
 * @param moments the page shows when things were done: where the demonstration's today is another day, both are named
 */
export function DemonstrationNote({ moments = false }: { moments?: boolean }) {
  const t = useText(APP_TEXTS);
  const format = useFormat();
  const { demonstration, today } = useViewer();
  if (!demonstration) return null;
  const real = realDay();
  return (
    <p className="demonstration">
      <strong>{t.demonstrationTitle}:</strong> {t.demonstration(format.day(today))}
      {moments && real !== today && ` ${t.realMoments(format.day(real))}`}
    </p>
  );
}
