import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { ROUND_TEXTS } from './texts.ts';

/** "37 von 110" with a bar; the words stand beside it. */
export function CountBar({ label, count, total }: { label: string; count: number; total: number }) {
  const t = useText(ROUND_TEXTS);
  const format = useFormat();
  const text = t.xOfY(format.number(count), format.number(total));
  return (
    <span className="progress">
      <progress
        className="progress__bar"
        max={Math.max(total, 1)}
        value={count}
        aria-label={`${label}: ${text}`}
      />
      <span className="progress__text">{text}</span>
    </span>
  );
}
