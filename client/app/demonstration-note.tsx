import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { useViewer } from '../lib/session.ts';
import { APP_TEXTS } from './texts.ts';

/** Says what is real and what is simulated; nothing outside of a demonstration. */
export function DemonstrationNote() {
  const t = useText(APP_TEXTS);
  const format = useFormat();
  const { demonstration, today } = useViewer();
  if (!demonstration) return null;
  return (
    <p className="demonstration">
      <strong>{t.demonstrationTitle}:</strong> {t.demonstration(format.day(today))}
    </p>
  );
}
