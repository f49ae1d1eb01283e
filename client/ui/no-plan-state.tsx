import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { usePlanContext } from '../lib/plan-context.ts';
import { VIEW_PARAMS } from '../lib/view-state.ts';
import { NO_PLAN_TEXTS } from './no-plan-texts.ts';
import { EmptyState } from './states.tsx';

/**
 * A page of the plan where the day or the number chosen has none: says why, and leads to where there is one.
 * @param title what the page would show
 */
export function NoPlanState({ title }: { title: string }) {
  const t = useText(NO_PLAN_TEXTS);
  const format = useFormat();
  const { revisions, unknownRevision } = usePlanContext();
  const first = revisions.find(
    ({ state, effectiveDate }) => state === 'PUBLISHED' && effectiveDate,
  )?.effectiveDate;
  if (unknownRevision) {
    return (
      <EmptyState title={title} actions={<ThisPage>{t.toToday}</ThisPage>}>
        {t.unknown}
      </EmptyState>
    );
  }
  if (!first) return <EmptyState title={title}>{t.nonePublished}</EmptyState>;
  return (
    <EmptyState title={title} actions={<ThisPage asOf={first}>{t.toFirst(format.day(first))}</ThisPage>}>
      {t.before(format.day(first))}
    </EmptyState>
  );
}

/** The same page in another view: that of a day, else that of today. */
function ThisPage({ asOf, children }: { asOf?: string; children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <Link
      className="button button--secondary"
      to={asOf ? `${pathname}?${VIEW_PARAMS.asOf}=${asOf}` : pathname}
    >
      {children}
    </Link>
  );
}
