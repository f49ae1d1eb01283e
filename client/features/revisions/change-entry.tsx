import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { contentPath, historyPath } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { VIEW_PARAMS } from '../../lib/view-state.ts';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import type { Pair } from './comparison-params.ts';
import type { ContentChange } from './content-change.ts';
import { COMPARISON_TEXTS } from './comparison-texts.ts';
import { LEDGER_TEXTS } from './ledger-texts.ts';
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
 * @param pair numbers of the revisions before and after
 * @param withHistory leads to the thing's way through all revisions
 * @param withMinistry names the ministry, where no heading above does
 */
export function ChangeEntry(props: {
  change: ContentChange;
  pair: Pair;
  withMinistry?: boolean;
  withHistory?: boolean;
}) {
  const t = useText(LEDGER_TEXTS);
  const labels = useLabels();
  const { change } = props;
  return (
    <li className="change">
      <p className="change__head">
        <span className={TAGS[change.change]}>{labels(`changeKind.${change.change}`)}</span>
        <strong>
          <ChangeLink change={change} pair={props.pair} />
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
      {props.withHistory && (
        <p className="change__history">
          <LinkKeepingView to={historyPath(change.kind, change.code)}>{t.history}</LinkKeepingView>
        </p>
      )}
      <Reasons change={change} />
      {change.fields.length > 0 && <FieldChanges change={change} />}
    </li>
  );
}

/** Leads to the thing in the revision that holds it. */
function ChangeLink({ change, pair }: { change: ContentChange; pair: Pair }) {
  const plan = usePlanContext();
  const gone = change.change === 'REMOVED' || (change.change !== 'ADDED' && change.fields.length === 0);
  const number = gone ? pair.base : pair.head;
  const view = number === plan.revision?.number ? '' : `${VIEW_PARAMS.revision}=${number}`;
  return (
    <LinkKeepingView to={contentPath(change.kind, change.code, change.ministry?.lineage ?? null, view)}>
      <German>{change.title}</German>
    </LinkKeepingView>
  );
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
  // A line of the ledger without a reason says who and when: that is not shown as a reason.
  const given = change.reasons.filter((each) => each.reason.trim() !== '');
  if (change.weakenings.length === 0 && given.length === 0) return null;
  return (
    <div className="change__reason">
      {given.map((reason) => (
        <p key={`${reason.revision} ${reason.field} ${reason.reason}`}>
          <span className="muted">{t.reasonIn(reason.revision)}:</span> <German>{reason.reason}</German>
          {reason.decisionReference && (
            <span className="muted">
              {' '}
              · <German>{reason.decisionReference}</German>
            </span>
          )}
          {reason.author && <span className="muted"> · {reason.author}</span>}
        </p>
      ))}
      {change.weakenings.length > 0 && given.length === 0 && <p className="change__silent">{t.noReason}</p>}
    </div>
  );
}
