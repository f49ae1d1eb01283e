import type { ReactNode } from 'react';
import { describeError } from '../lib/errors.ts';
import { useText } from '../lib/i18n.ts';
import { useLanguage } from '../lib/language.ts';
import { Button } from './button.tsx';
import { UI_TEXTS } from './texts.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/**
 * A message in the flow of the page.
 * @param kind its weight; danger interrupts screen readers, the others wait
 */
export function Notice(props: {
  kind?: 'info' | 'warning' | 'danger' | 'success';
  title?: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  const kind = props.kind ?? 'info';
  return (
    <div className={`notice notice--${kind}`} role={kind === 'danger' ? 'alert' : undefined}>
      {props.title && <p className="notice__title">{props.title}</p>}
      <div>{props.children}</div>
      {props.actions && <div className="notice__actions">{props.actions}</div>}
    </div>
  );
}

/** Nothing to show: says why, and what helps. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="empty__title">{title}</p>
      {children && <div>{children}</div>}
      {actions && <div className="empty__actions">{actions}</div>}
    </div>
  );
}

/**
 * An error in words: what happened, what is safe, what next.
 * @param onRetry offered where trying again may help; default: load the page again (its whole state is in the URL)
 */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useText(UI_TEXTS);
  const description = describeError(error, useLanguage());
  const retry = onRetry ?? (() => window.location.reload());
  return (
    <Notice
      kind="danger"
      title={t.errorTitle}
      actions={description.retryable && <Button onClick={retry}>{t.retry}</Button>}
    >
      <p>
        {description.happened} {description.safe} {description.next}
      </p>
    </Notice>
  );
}

/**
 * Grey placeholders while something loads.
 * @param rows how many lines
 * @param height of one block in pixels instead of lines, such as that of the chart to come
 */
export function Skeleton({ rows = 6, height }: { rows?: number; height?: number }) {
  const t = useText(UI_TEXTS);
  const lines = Array.from({ length: rows }, (_, index) => index);
  return (
    <div className="skeleton" role="status">
      <VisuallyHidden>{t.loading}</VisuallyHidden>
      {height === undefined ? (
        lines.map((line) => <div key={line} className="skeleton__line" />)
      ) : (
        <div className="skeleton__block" style={{ blockSize: height }} />
      )}
    </div>
  );
}
