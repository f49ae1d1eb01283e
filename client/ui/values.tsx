import type { ReactNode } from 'react';
import type { ProgressMethod } from '../../shared/domain/vocabulary.ts';
import { NO_VALUE, useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { useLabels } from '../lib/labels.ts';
import { LinkKeepingView } from './link-keeping-view.tsx';
import { SimulatedBadge } from './simulated-badge.tsx';
import { UI_TEXTS } from './texts.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Days against a baseline: "+41 Tage" with the word later or earlier for everyone; null shows a dash. */
export function DeltaDays({ days }: { days: number | null | undefined }) {
  const t = useText(UI_TEXTS);
  const format = useFormat();
  if (days === null || days === undefined) return <span className="delta delta--none">{NO_VALUE}</span>;
  if (days === 0) return <span className="delta">{t.onTime}</span>;
  return (
    <span className={days > 0 ? 'delta delta--later' : 'delta delta--earlier'}>
      {format.signedDays(days)} <VisuallyHidden>{days > 0 ? t.later : t.earlier}</VisuallyHidden>
    </span>
  );
}

/** A progress answer of the API. */
export interface ProgressValue {
  /** 0 to 100; null where nobody knows. */
  readonly percent?: number | null;
  readonly method: ProgressMethod;
  readonly reached?: number | null;
  readonly total?: number | null;
}

/**
 * Progress with the way it was found, never without.
 * @param label what progresses, for screen readers
 */
export function ProgressBar({ label, progress }: { label: string; progress: ProgressValue }) {
  const t = useText(UI_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const { percent, method, reached, total } = progress;
  if (percent === null || percent === undefined) return <span className="muted">{t.noProgress}</span>;
  const counted = method === 'MILESTONES' && total != null ? ` (${reached ?? 0} ${t.of} ${total})` : '';
  const text = `${format.percent(percent)} · ${labels(`progressMethod.${method}`)}${counted}`;
  return (
    <span className="progress">
      <progress className="progress__bar" max={100} value={percent} aria-label={`${label}: ${text}`} />
      <span className="progress__text">{text}</span>
    </span>
  );
}

/**
 * One headline figure, always with its denominator, rule and date.
 * @param value ready written: "214"
 * @param denominator what it is out of: "von 575 OZG-Leistungen"
 * @param basis rule and date: "Reifegrad ≥ 3 · Stand 15.10.2021"
 * @param note what is left out, or how the figure moved
 * @param to where the rows behind the figure are listed
 * @param tone 'alarm' for figures that ask for action
 */
export function KeyFigure(props: {
  label: string;
  value: string;
  denominator?: string;
  basis?: string;
  note?: ReactNode;
  to?: string;
  tone?: 'plain' | 'alarm';
  simulated?: boolean;
}) {
  return (
    <div className={props.tone === 'alarm' ? 'key-figure key-figure--alarm' : 'key-figure'}>
      <p className="key-figure__label">
        {props.to ? <LinkKeepingView to={props.to}>{props.label}</LinkKeepingView> : props.label}
        <SimulatedBadge show={props.simulated ?? false} />
      </p>
      <p className="key-figure__value">
        <strong>{props.value}</strong> {props.denominator && <span>{props.denominator}</span>}
      </p>
      {props.basis && <p className="key-figure__basis">{props.basis}</p>}
      {props.note && <p className="key-figure__note">{props.note}</p>}
    </div>
  );
}

/** Key figures side by side. */
export function KeyFigures({ children }: { children: ReactNode }) {
  return <div className="key-figures">{children}</div>;
}

/** Names and values; entries without a value are left out by the caller. */
export function DefinitionList({ entries }: { entries: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="definitions">
      {entries.map((entry) => (
        <div key={entry.term}>
          <dt>{entry.term}</dt>
          <dd>{entry.value}</dd>
        </div>
      ))}
    </dl>
  );
}
