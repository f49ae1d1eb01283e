import { LANDMARKS } from '../../shared/landmarks.ts';
import { useText } from './i18n.ts';
import { useLanguage } from './language.ts';
import { usePlanContext } from './plan-context.ts';
import { PLAN_EVENT_TEXTS } from './plan-events-texts.ts';

/** What happened on a day, in words, and where that is documented. */
export interface PlanEvent {
  readonly date: string;
  readonly title: string;
  /** Words of the plan in the title. */
  readonly german?: string;
  readonly source?: { readonly title: string; readonly address?: string };
}

/** Published revisions, laws and launches up to the day that the page speaks of, ascending. */
export function usePlanEvents(): PlanEvent[] {
  const t = useText(PLAN_EVENT_TEXTS);
  const language = useLanguage();
  const { revisions, asOf } = usePlanContext();
  const inForce = revisions.flatMap(({ number, title, state, effectiveDate }) =>
    state === 'PUBLISHED' && effectiveDate
      ? [{ date: effectiveDate, title: t.revision(number, title), german: title }]
      : [],
  );
  const around = LANDMARKS.map(({ date, title, source }) => ({ date, title: title[language], source }));
  return [...inForce, ...around]
    .filter(({ date }) => date <= asOf)
    .toSorted((a, b) => a.date.localeCompare(b.date));
}
