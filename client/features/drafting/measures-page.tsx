import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { Page } from '../../ui/page.tsx';
import { DraftFrame, LockNotice } from './draft-frame.tsx';
import { ItemList } from './item-list.tsx';
import { DRAFTING_TEXTS } from './texts.ts';

/** All measures of the draft, across ministries, to be changed many at once; a ministry sees its own. */
export function Component() {
  const t = useText(DRAFTING_TEXTS);
  const { organisation } = useViewer();
  return (
    <DraftFrame>
      {(draft) => {
        const office = draft.viewerCan.editGoals;
        return (
          <Page
            title={t.toMeasures}
            eyebrow={t.number(draft.revision.number)}
            lead={t.measuresLead}
            breadcrumbs={[{ label: t.title, to: paths.drafting }]}
          >
            <LockNotice draft={draft} editable handedIn={false} />
            <ItemList
              kind="MEASURE"
              title={t.measures}
              draft={draft}
              ministry={office ? null : (organisation?.lineage ?? null)}
              catalogue
              editable={false}
              place={null}
            />
          </Page>
        );
      }}
    </DraftFrame>
  );
}
