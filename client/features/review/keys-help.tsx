import { browserStorage } from '../../lib/browser-storage.ts';
import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import type { ReviewStep } from './review-rules.ts';
import { REVIEW_TEXTS } from './texts.ts';

const STORAGE_KEY = 'masterplan.review.keys';

/** Whether the queue listens for single keys; on unless the person switched it off on this device (WCAG 2.1.4). */
export function useKeysChoice(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => browserStorage()?.getItem(STORAGE_KEY) !== 'off');
  return [
    on,
    (next) => {
      setOn(next);
      browserStorage()?.setItem(STORAGE_KEY, next ? 'on' : 'off');
    },
  ];
}

/** The line that tells the keys, and the switch that turns them off. */
export function KeysHelp(props: { step: ReviewStep; on: boolean; onChange: (on: boolean) => void }) {
  const t = useText(REVIEW_TEXTS);
  return (
    <div className="keys-help" role="group" aria-label={t.keysTitle}>
      <label>
        <input
          type="checkbox"
          checked={props.on}
          onChange={(event) => props.onChange(event.target.checked)}
        />{' '}
        {t.keysOn}
      </label>
      {props.on && <p>{t.keysHelp(props.step === 'ACCEPT' ? t.keysAccept : t.keysRelease)}</p>}
    </div>
  );
}
