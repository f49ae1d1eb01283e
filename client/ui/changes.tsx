import type { ReactNode } from 'react';
import { useText } from '../lib/i18n.ts';
import { wordDiff, type DiffPart } from '../lib/word-diff.ts';
import { CHANGE_TEXTS } from './change-texts.ts';
import { German, useGermanMark } from './german.tsx';
import { DeltaDays } from './values.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Where less than this share of the words stayed, marks would only disturb: the texts stand side by side as they are. */
const KEPT_MIN = 0.4;

/** A text before and after; where most of it stayed, what differs is marked. */
export function TextChange({ before, after }: { before: string | null; after: string | null }) {
  const t = useText(CHANGE_TEXTS);
  const diff = before !== null && after !== null ? wordDiff(before, after) : null;
  const marked = diff !== null && keptShare(diff.before) >= KEPT_MIN && keptShare(diff.after) >= KEPT_MIN;
  return (
    <div className="text-change">
      <p>
        <span className="text-change__side">{t.before}</span>
        {marked ? <Marked parts={diff.before} as="del" /> : <Whole text={before} />}
      </p>
      <p>
        <span className="text-change__side">{t.after}</span>
        {marked ? <Marked parts={diff.after} as="ins" /> : <Whole text={after} />}
      </p>
    </div>
  );
}

/**
 * "Juni 2021 → Dezember 2021 +184 Tage"
 * @param before ready to show; null says that there was nothing
 * @param days that a date moved
 */
export function ValueChange(props: { before: ReactNode; after: ReactNode; days?: number | null }) {
  const t = useText(CHANGE_TEXTS);
  const value = (shown: ReactNode) =>
    shown === null ? <span className="muted">{t.emptyValue}</span> : <span>{shown}</span>;
  return (
    <p className="field-changes__value">
      <VisuallyHidden>{t.before}</VisuallyHidden>
      {value(props.before)}
      <span aria-hidden="true">→</span>
      <VisuallyHidden>{t.after}</VisuallyHidden>
      {value(props.after)}
      {props.days != null && <DeltaDays days={props.days} />}
    </p>
  );
}

function keptShare(parts: readonly DiffPart[]): number {
  const length = (run: readonly DiffPart[]) => run.reduce((sum, part) => sum + part.text.length, 0);
  return length(parts.filter((part) => !part.own)) / Math.max(1, length(parts));
}

function Whole({ text }: { text: string | null }) {
  const t = useText(CHANGE_TEXTS);
  return text === null ? <span className="muted">{t.emptyValue}</span> : <German>{text}</German>;
}

/** A text with what only this side has marked; screen readers hear where a mark begins. */
function Marked({ parts, as: Mark }: { parts: readonly DiffPart[]; as: 'ins' | 'del' }) {
  const t = useText(CHANGE_TEXTS);
  const german = useGermanMark();
  return (
    <span>
      {parts.map((part) =>
        part.own ? (
          <Mark key={part.start}>
            <VisuallyHidden>{Mark === 'ins' ? t.addedWords : t.removedWords} </VisuallyHidden>
            <German>{part.text}</German>
          </Mark>
        ) : (
          <span key={part.start} lang={german}>
            {part.text}
          </span>
        ),
      )}
    </span>
  );
}
