import { useId, useState, useTransition } from 'react';
import { DATE_MAX, DATE_MIN } from '../../shared/domain/limits.ts';
import { COUNTING_RULES } from '../../shared/domain/vocabulary.ts';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { useLabels } from '../lib/labels.ts';
import { usePlanContext } from '../lib/plan-context.ts';
import { useViewState, type ViewParameters } from '../lib/view-state.ts';
import { DateField, Select } from '../ui/filters.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { APP_TEXTS } from './texts.ts';

/** Past reporting dates offered beside "today". */
const QUICK_DATES = 3;

/** Time travel: the day, the revision and the counting rule that every figure on the page follows. */
export function ViewBar() {
  const t = useText(APP_TEXTS);
  const labels = useLabels();
  const view = useViewState();
  const plan = usePlanContext();
  const headingId = useId();
  const controlsId = useId();
  const [open, setOpen] = useState(false);
  const format = useFormat();
  const [pending, startTransition] = useTransition();
  const set = (change: Partial<ViewParameters>) => startTransition(() => view.set(change));
  const setDay = (day: string | null) => set({ asOf: day === plan.today ? null : day });
  const shownRevision =
    plan.revision === null ? t.noRevision : t.viewRevision(plan.revision.number, plan.isDraft);
  const unusual = plan.isPast || plan.isFuture || view.revision !== null;
  return (
    <section className={unusual ? 'view-bar view-bar--unusual' : 'view-bar'} aria-labelledby={headingId}>
      <h2 id={headingId} className="visually-hidden">
        {t.viewBar}
      </h2>
      <div className="view-bar__line">
        <p>
          {t.viewDay(format.day(plan.asOf))} · {shownRevision} · {labels(`countingRuleShort.${view.rule}`)}
        </p>
        <button
          type="button"
          className="button button--quiet"
          aria-expanded={open}
          aria-controls={controlsId}
          onClick={() => setOpen(!open)}
        >
          {t.changeView}
        </button>
      </div>
      <div
        id={controlsId}
        className={open ? 'view-bar__content view-bar__content--open' : 'view-bar__content'}
        aria-busy={pending}
      >
        <DateField label={t.asOf} value={plan.asOf} min={DATE_MIN} max={DATE_MAX} onChange={setDay} />
        <QuickDates onChoose={setDay} />
        <Select
          label={t.revision}
          value={view.revision === null ? '' : String(view.revision)}
          allLabel={t.inForce}
          options={plan.revisions.map((revision) => ({
            value: String(revision.number),
            label: t.revisionOption(
              revision.number,
              revision.title,
              revision.state === 'PUBLISHED' ? '' : ` (${labels(`revisionState.${revision.state}`)})`,
            ),
            german: true,
          }))}
          onChange={(number) => set({ revision: number === '' ? null : Number(number) })}
        />
        <Select
          label={t.rule}
          value={view.rule}
          options={COUNTING_RULES.map((rule) => ({
            value: rule,
            label: labels(`countingRuleShort.${rule}`),
          }))}
          onChange={(rule) => set({ rule: rule === '' ? null : rule })}
        />
        <VisuallyHidden>
          <span role="status">{pending ? t.loadingView : ''}</span>
        </VisuallyHidden>
      </div>
    </section>
  );
}

function QuickDates({ onChoose }: { onChoose: (day: string) => void }) {
  const t = useText(APP_TEXTS);
  const format = useFormat();
  const plan = usePlanContext();
  const past = plan.rounds
    .map((round) => round.reportingDate)
    .filter((day) => day < plan.today)
    .toSorted()
    .slice(-QUICK_DATES)
    .toReversed();
  return (
    <div className="quick-dates" role="group" aria-label={t.quickChoices}>
      {[plan.today, ...past].map((day) => (
        <button key={day} type="button" aria-pressed={day === plan.asOf} onClick={() => onChoose(day)}>
          {day === plan.today ? t.today : format.day(day)}
        </button>
      ))}
    </div>
  );
}
