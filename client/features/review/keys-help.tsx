import { setAppearance, useAppearance } from '../../lib/appearance.ts';
import { useText } from '../../lib/i18n.ts';
import type { ReviewStep } from './review-rules.ts';
import { REVIEW_TEXTS } from './texts.ts';

/** The line that tells the keys, and the switch that turns them off. */
export function KeysHelp({ step }: { step: ReviewStep }) {
  const t = useText(REVIEW_TEXTS);
  const on = useAppearance().shortcuts === 'ON';
  return (
    <div className="keys-help" role="group" aria-label={t.keysTitle}>
      <label>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => setAppearance({ shortcuts: event.target.checked ? 'ON' : 'OFF' })}
        />{' '}
        {t.keysOn}
      </label>
      {on && <p>{t.keysHelp(step === 'ACCEPT' ? t.keysAccept : t.keysRelease)}</p>}
    </div>
  );
}
