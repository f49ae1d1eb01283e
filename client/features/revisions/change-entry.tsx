import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { VIEW_PARAMS } from '../../lib/view-state.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import type { ContentChange, RevisionComparison } from './content-change.ts';
import { COMPARISON_TEXTS } from './comparison-texts.ts';
import { FieldChanges } from './field-changes.tsx';

const TAGS = {
  ADDED: 'tag tag--completed',
  REMOVED: 'tag tag--cancelled',
  CHANGED: 'tag tag--in_progress',
  SPLIT: 'tag tag--planned',
  MERGED: 'tag tag--planned',
} as const satisfies Record<ContentChange['change'], string>;

/**
 * One thing that differs: what happened to it, how it weakens the plan and why, and its fields.
 * @param withMinistry names the ministry, where no heading above does
 */
export function ChangeEntry(props: {
  change: ContentChange;
  comparison: RevisionComparison;
  withMinistry?: boolean;
}) {
  const labels = useLabels();
  const { change } = props;
  return (
    <li className="change">
      <p className="change__head">
        <span className={TAGS[change.change]}>{labels(`changeKind.${change.change}`)}</span>
        <strong>
          <ChangeLink change={change} comparison={props.comparison} />
        </strong>
        <span className="muted">
          {[
            labels(`contentKind.${change.kind}`),
            change.code,
            ...(props.withMinistry && change.ministry ? [change.ministry.abbreviation] : []),
          ].join(' · ')}
        </span>
        {change.weakenings.length > 0 && (
          <span className="change__weakening">
            {change.weakenings.map((weakening) => labels(`weakening.${weakening}`)).join(', ')}
          </span>
        )}
      </p>
      <Related change={change} />
      <Reasons change={change} />
      {change.fields.length > 0 && <FieldChanges change={change} />}
    </li>
  );
}

/** Leads to the thing in the revision that holds it. */
function ChangeLink({ change, comparison }: { change: ContentChange; comparison: RevisionComparison }) {
  const plan = usePlanContext();
  const gone = change.change === 'REMOVED' || (change.change !== 'ADDED' && change.fields.length === 0);
  const { number } = gone ? comparison.base : comparison.head;
  const view = number === plan.revision?.number ? '' : `${VIEW_PARAMS.revision}=${number}`;
  return <LinkKeepingView to={addressOf(change, view)}>{change.title}</LinkKeepingView>;
}

function addressOf({ kind, code, ministry }: ContentChange, view: string): string {
  const query = view && `?${view}`;
  switch (kind) {
    case 'MEASURE':
      return `${paths.measure(code)}${query}`;
    case 'MILESTONE':
      return `${paths.milestones}?suche=${encodeURIComponent(code)}${view && `&${view}`}`;
    case 'IMPLEMENTATION_PLAN':
      return `${ministry ? paths.plan(ministry.lineage) : paths.plans}${query}`;
    case 'GOAL':
    case 'GUIDELINE':
      return `${paths.goals}${query}#${encodeURIComponent(code)}`;
  }
}

function Related({ change }: { change: ContentChange }) {
  const t = useText(COMPARISON_TEXTS);
  if (change.related.length === 0) return null;
  const word =
    change.change === 'SPLIT' || change.change === 'MERGED' ? t.related[change.change] : t.related.other;
  return (
    <p className="change__related">
      {word}: {change.related.join(', ')}
    </p>
  );
}

/** The recorded reason, or that a weakening has none. */
function Reasons({ change }: { change: ContentChange }) {
  const t = useText(COMPARISON_TEXTS);
  if (change.weakenings.length === 0 && change.reasons.length === 0) return null;
  return (
    <div className="change__reason">
      {change.reasons.map((reason) => (
        <p key={`${reason.revision} ${reason.reason}`}>
          <span className="muted">{t.reasonIn(reason.revision)}:</span> {reason.reason}
          {reason.decisionReference && <span className="muted"> · {reason.decisionReference}</span>}
        </p>
      ))}
      {change.weakenings.length > 0 && change.reasons.length === 0 && (
        <p className="change__silent">{t.noReason}</p>
      )}
    </div>
  );
}
