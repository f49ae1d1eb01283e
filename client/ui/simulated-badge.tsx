import { useText } from '../lib/i18n.ts';
import { UI_TEXTS } from './texts.ts';

/** Marks figures that rest on simulated reports. Stands beside every such figure, table and chart; `show` saves the condition. */
export function SimulatedBadge({ show = true }: { show?: boolean }) {
  const t = useText(UI_TEXTS);
  if (!show) return null;
  return (
    <span className="simulated" title={t.simulatedHelp}>
      {t.simulated}
    </span>
  );
}
