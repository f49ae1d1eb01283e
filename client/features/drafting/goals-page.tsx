import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { Page } from '../../ui/page.tsx';
import { DraftFrame, LockNotice } from './draft-frame.tsx';
import { ItemList } from './item-list.tsx';
import { DRAFTING_TEXTS } from './texts.ts';

/** Goals and guidelines of the draft; the CIO office edits them. */
export function Component() {
  const t = useText(DRAFTING_TEXTS);
  return (
    <DraftFrame>
      {(draft) => {
        const view = { draft, ministry: null, editable: draft.viewerCan.editGoals, place: {} };
        return (
          <Page
            title={t.goalsTitle}
            eyebrow={t.number(draft.revision.number)}
            breadcrumbs={[{ label: t.title, to: paths.drafting }]}
          >
            <LockNotice draft={draft} editable={view.editable} handedIn={false} />
            <ItemList kind="GOAL" title={t.goals} {...view} />
            <ItemList kind="GUIDELINE" title={t.guidelines} {...view} />
          </Page>
        );
      }}
    </DraftFrame>
  );
}
