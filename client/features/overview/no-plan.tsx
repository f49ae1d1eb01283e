import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { useViewState } from '../../lib/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { OVERVIEW_TEXTS } from './texts.ts';

/** There is nothing to show as of the chosen day or revision: says why, and leads to what there is. */
export function NoPlan() {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const view = useViewState();
  const { asOf, adoptedOn, unknownRevision, revisions } = usePlanContext();
  const first = revisions.find((revision) => revision.effectiveDate)?.effectiveDate ?? adoptedOn;
  if (unknownRevision) {
    return (
      <EmptyState
        title={t.unknownRevision(view.revision ?? 0)}
        actions={
          <>
            <Button kind="primary" onClick={() => view.set({ revision: null })}>
              {t.showInForce}
            </Button>
            <LinkKeepingView to={paths.revisions} className="button button--secondary">
              {t.allRevisions}
            </LinkKeepingView>
          </>
        }
      >
        <p>{t.unknownRevisionHelp(format.number(revisions.length))}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t.noPlan(format.day(asOf))}
      actions={
        <>
          <Button kind="primary" onClick={() => view.set({ asOf: first })}>
            {t.showFirst(format.day(first))}
          </Button>
          <LinkKeepingView to={paths.revisions} className="button button--secondary">
            {t.allRevisions}
          </LinkKeepingView>
        </>
      }
    >
      <p>{t.noPlanHelp(format.day(adoptedOn))}</p>
    </EmptyState>
  );
}
