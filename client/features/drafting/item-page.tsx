import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import { useFieldWords } from '../../lib/field-words.ts';
import { useText } from '../../lib/i18n.ts';
import { historyPath, kindOfSegment, paths } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, ErrorState, Notice, Skeleton } from '../../ui/states.tsx';
import { DraftFrame, LockNotice } from './draft-frame.tsx';
import { DropDialog } from './drop-dialog.tsx';
import { ItemEditor } from './item-editor.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { DraftItemQuery, type Draft, type DraftItem } from './queries.ts';
import type { DroppableKind } from './save-item.ts';
import { SplitDialog } from './split-dialog.tsx';
import { StateTag } from './state-tag.tsx';
import { ITEM_TEXTS } from './item-texts.ts';
import { DRAFTING_TEXTS } from './texts.ts';
import { useUndo } from './use-undo.ts';

/** One thing of the draft with all its fields, and what can be done with it. */
export function Component() {
  const { segment = '', code = '' } = useParams();
  const kind = kindOfSegment(segment);
  return (
    <DraftFrame>
      {(draft) =>
        kind ? (
          <ItemPage key={`${kind} ${code}`} kind={kind} code={code} draft={draft} />
        ) : (
          <Missing code={code} />
        )
      }
    </DraftFrame>
  );
}

function ItemPage({ kind, code, draft }: { kind: ContentKind; code: string; draft: Draft }) {
  const common = useText(DRAFTING_TEXTS);
  const { data, error, refetch } = useQuery(DraftItemQuery, {
    variables: { kind, code },
    fetchPolicy: 'cache-and-network',
  });
  if (data?.draftItem) return <Item item={data.draftItem} draft={draft} />;
  if (data) return <Missing code={code} />;
  return (
    <Page title={code} breadcrumbs={[{ label: common.title, to: paths.drafting }]}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={8} />}
    </Page>
  );
}

function Missing({ code }: { code: string }) {
  const t = useText(ITEM_TEXTS);
  const common = useText(DRAFTING_TEXTS);
  return (
    <Page title={t.notFoundTitle} breadcrumbs={[{ label: common.title, to: paths.drafting }]}>
      <EmptyState
        title={t.notFound(code)}
        actions={<LinkKeepingView to={paths.drafting}>{common.title}</LinkKeepingView>}
      />
    </Page>
  );
}

type OpenDialog = 'DROP' | 'SPLIT' | 'MERGE';

function Item({ item, draft }: { item: DraftItem; draft: Draft }) {
  const t = useText(ITEM_TEXTS);
  const common = useText(DRAFTING_TEXTS);
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const { undo, error } = useUndo(draft.revision.number);
  const { ministry, viewerCan } = item;
  const parent = ministry
    ? { label: common.partTitle(ministry.abbreviation), to: paths.draftPart(ministry.code) }
    : { label: common.goalsTitle, to: paths.draftGoals };
  const base = draft.base?.number ?? null;
  const dropped = item.version == null;
  const part = draft.parts.find((each) => each.ministry.lineage === ministry?.lineage);
  const close = () => setDialog(null);
  return (
    <Page
      title={item.title}
      german={item.title}
      eyebrow={
        <>
          <span className="code">{item.code}</span> <StateTag state={item.state} />
        </>
      }
      breadcrumbs={[{ label: common.title, to: paths.drafting }, parent]}
      actions={
        <>
          {viewerCan.edit && item.kind === 'MEASURE' && !dropped && (
            <>
              <Button onClick={() => setDialog('SPLIT')}>{t.split}</Button>
              <Button onClick={() => setDialog('MERGE')}>{t.merge}</Button>
            </>
          )}
          {viewerCan.drop && <Button onClick={() => setDialog('DROP')}>{t.drop}</Button>}
          {viewerCan.restore && (
            <Button onClick={() => undo(item, (next) => next === null && void navigate(parent.to))}>
              {dropped ? t.restore : item.state === 'ADDED' ? t.undoAdded : t.undoItem}
            </Button>
          )}
        </>
      }
    >
      <LockNotice
        draft={draft}
        editable={viewerCan.edit || viewerCan.restore}
        handedIn={Boolean(part?.submittedAt)}
      />
      {error && <ErrorState error={error} />}
      {dropped && <Notice kind="warning">{t.droppedNote}</Notice>}
      <ItemFindings item={item} />
      <Reasons item={item} />
      {item.related.length > 0 && (
        <p>
          {t.related}: {item.related.join(', ')}
        </p>
      )}
      {item.state !== 'ADDED' && (item.kind === 'MEASURE' || item.kind === 'MILESTONE') && (
        <p>
          <LinkKeepingView to={historyPath(item.kind, item.code)}>{t.contentHistory}</LinkKeepingView>
        </p>
      )}
      <ItemEditor item={item} revision={draft.revision.number} base={base} label={item.title} />
      {dialog === 'DROP' && isDroppable(item) && (
        <DropDialog item={item} revision={draft.revision.number} onClose={close} onDone={close} />
      )}
      {dialog === 'SPLIT' && (
        <SplitDialog
          item={item}
          revision={draft.revision.number}
          onClose={close}
          onDone={() => void navigate(parent.to)}
        />
      )}
      {dialog === 'MERGE' && (
        <MergeDialog
          item={item}
          revision={draft.revision.number}
          onClose={close}
          onDone={() => void navigate(parent.to)}
        />
      )}
    </Page>
  );
}

function isDroppable(item: DraftItem): item is DraftItem & { readonly kind: DroppableKind } {
  return item.kind !== 'IMPLEMENTATION_PLAN';
}

function ItemFindings({ item }: { item: DraftItem }) {
  const common = useText(DRAFTING_TEXTS);
  if (item.findings.length === 0) return null;
  return (
    <Notice
      kind={item.findings.some((finding) => finding.blocking) ? 'warning' : 'info'}
      title={common.findings}
    >
      <ul>
        {item.findings.map((finding) => (
          <li key={`${finding.code} ${finding.field} ${finding.related.join(' ')}`}>{finding.message}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Why the draft changes the thing, as the ledger will say. */
function Reasons({ item }: { item: DraftItem }) {
  const t = useText(ITEM_TEXTS);
  const common = useText(DRAFTING_TEXTS);
  const { nameOf } = useFieldWords();
  const given = item.reasons.filter((each) => each.reason.trim() !== '');
  if (given.length === 0) return null;
  return (
    <Section title={t.onRecord}>
      <ul className="reasons">
        {given.map((each) => (
          <li key={`${each.field} ${each.at}`}>
            <p className="keeps-lines">
              <German>{each.reason}</German>
            </p>
            <p className="muted">
              {each.field && t.reasonFor(nameOf(each.field))} {each.author && common.by(each.author)}{' '}
              <Moment at={each.at} /> {each.decisionReference}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
