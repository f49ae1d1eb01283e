import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DATE_MIN } from '../../../shared/domain/limits.ts';
import { revisionInForce } from '../../../shared/domain/revision-in-force.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { usePlanContext, type PlanContext } from '../../lib/plan-context.ts';
import { useViewState } from '../../lib/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, Select } from '../../ui/filters.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import type { Pair } from './comparison-params.ts';
import { comparisonLink, sinceLink } from '../../lib/paths.ts';
import { REVISION_TEXTS } from './texts.ts';

/**
 * Chooses two revisions and goes to their comparison.
 * @param base the pair that is shown; null before one is chosen
 */
export function PairChooser(props: { base: number | null; head: number | null }) {
  const t = useText(REVISION_TEXTS);
  const labels = useLabels();
  const navigate = useNavigate();
  const view = useViewState();
  const plan = usePlanContext();
  const picks = quickPicks(plan);
  const usual = picks[0]?.pair;
  const [base, setBase] = useState(String(props.base ?? usual?.base ?? ''));
  const [head, setHead] = useState(String(props.head ?? usual?.head ?? ''));
  const [day, setDay] = useState<string | null>(null);
  const options = plan.revisions.map((revision) => ({
    value: String(revision.number),
    label: t.option(
      revision.number,
      revision.title,
      revision.state === 'PUBLISHED' ? '' : ` (${labels(`revisionState.${revision.state}`)})`,
    ),
    german: true,
  }));
  const go = (from: string, to: string) => void navigate(view.href(comparisonLink(Number(from), Number(to))));
  return (
    <div className="pair-chooser">
      <div className="pair-chooser__fields">
        <Select label={t.base} value={base} options={options} onChange={setBase} />
        <Select label={t.head} value={head} options={options} onChange={setHead} />
        <Button kind="primary" disabled={base === head} onClick={() => go(base, head)}>
          {t.doCompare}
        </Button>
        {props.base !== null && props.head !== null && (
          <Button onClick={() => go(String(props.head), String(props.base))}>{t.swap}</Button>
        )}
      </div>
      <div className="pair-chooser__fields">
        <DateField label={t.since} value={day} min={DATE_MIN} max={plan.asOf} onChange={setDay} />
        <Button
          disabled={day === null}
          onClick={() => void (day !== null && navigate(view.href(sinceLink(day))))}
        >
          {t.doSince}
        </Button>
      </div>
      <p className="pair-chooser__quick">
        <span className="muted">{t.quick}:</span>
        {picks.map(({ name, pair }) => (
          <LinkKeepingView key={name} to={comparisonLink(pair.base, pair.head)}>
            {t[name]}
          </LinkKeepingView>
        ))}
      </p>
    </div>
  );
}

type Pick = {
  readonly name: 'latestAgainstPrevious' | 'firstAgainstLatest' | 'draftAgainstForce';
  readonly pair: Pair;
};

/** Comparisons that people ask for most; only those that the plan has revisions for. */
function quickPicks(plan: PlanContext): Pick[] {
  const published = plan.revisions.filter((revision) => revision.state === 'PUBLISHED');
  const [first, last, beforeLast] = [published[0], published.at(-1), published.at(-2)];
  const draft = plan.revisions.find((revision) => revision.state !== 'PUBLISHED');
  const inForce = revisionInForce(plan.revisions, plan.today);
  const pick = (
    name: Pick['name'],
    base: { number: number } | null | undefined,
    head: { number: number } | null | undefined,
  ) =>
    base && head && base.number !== head.number
      ? [{ name, pair: { base: base.number, head: head.number } }]
      : [];
  return [
    ...pick('latestAgainstPrevious', beforeLast, last),
    ...(published.length > 2 ? pick('firstAgainstLatest', first, last) : []),
    ...pick('draftAgainstForce', inForce, draft),
  ];
}
