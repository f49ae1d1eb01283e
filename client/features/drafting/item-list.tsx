import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ContentKind, ImportKind } from '../../../shared/domain/vocabulary.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { draftItemPath } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { FilterBar, SearchField, Select } from '../../ui/filters.tsx';
import { ImportTableLink } from '../../ui/import-table-link.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { ItemRow } from './item-row.tsx';
import { MassEditDialog } from './mass-edit-dialog.tsx';
import { NewItemDialog } from './new-item-dialog.tsx';
import type { Draft } from './queries.ts';
import type { DroppableKind } from './save-item.ts';
import { SelectionBar, SelectionMark } from './selection-bar.tsx';
import { ITEM_TEXTS } from './item-texts.ts';
import { CatalogueFilters } from './catalogue-filters.tsx';
import { DRAFTING_TEXTS } from './texts.ts';
import { useDraftItems } from './use-draft-items.ts';
import { useMoveItem } from './use-move-item.ts';
import { useSelection } from './use-selection.ts';

/** Kinds that a ministry can bring as a table. */
const IMPORTED_AS: Readonly<Partial<Record<DroppableKind, ImportKind>>> = {
  MEASURE: 'MEASURES',
  MILESTONE: 'MILESTONES',
};

/**
 * Things of one kind, each to be edited in place, moved, or opened with all its fields.
 * @param ministry lineage; null for the whole plan
 * @param place where something new goes; null where nothing can be added
 */
export function ItemList(props: {
  kind: DroppableKind & ContentKind;
  title: string;
  draft: Draft;
  ministry: string | null;
  editable: boolean;
  /** The plan across ministries: offers to narrow it down by ministry and goal. */
  catalogue?: boolean;
  place: { readonly lead?: string; readonly implementationPlan?: string } | null;
}) {
  const t = useText(ITEM_TEXTS);
  const common = useText(DRAFTING_TEXTS);
  const format = useFormat();
  const navigate = useNavigate();
  const { kind, draft, editable, catalogue = false } = props;
  const [text, setText] = useState('');
  const [changed, setChanged] = useState<'CHANGED' | ''>('');
  const [lead, setLead] = useState('');
  const [goal, setGoal] = useState('');
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState(false);
  const ministry = props.ministry ?? (lead === '' ? null : lead);
  const list = useDraftItems({
    kind: [kind],
    ...(ministry === null ? {} : { ministry: [ministry] }),
    ...(goal === '' ? {} : { goal: [goal] }),
    ...(text === '' ? {} : { text }),
    ...(changed === '' ? {} : { changedOnly: true }),
  });
  const active = [text, changed, lead, goal].filter((value) => value !== '').length;
  const filtered = active > 0;
  const selection = useSelection(list.items);
  const markable = kind === 'MEASURE' && selection.choosable.length > 1;
  const imported = IMPORTED_AS[kind];
  const move = useMoveItem(draft.revision.number, list.items);
  return (
    <Section
      title={props.title}
      actions={
        editable &&
        props.place && (
          <>
            {imported && <ImportTableLink kind={imported} {...(ministry === null ? {} : { ministry })} />}
            <Button onClick={() => setAdding(true)}>{t.add[kind]}</Button>
          </>
        )
      }
    >
      <FilterBar
        label={`${common.filter}: ${props.title}`}
        active={active}
        onReset={() => {
          setText('');
          setChanged('');
          setLead('');
          setGoal('');
        }}
      >
        <SearchField label={t.search} value={text} onSearch={(next) => setText(next.trim())} />
        {catalogue && (
          <CatalogueFilters
            draft={draft}
            lead={props.ministry === null ? lead : null}
            goal={goal}
            onLead={setLead}
            onGoal={setGoal}
          />
        )}
        <Select
          label={t.state}
          allLabel={common.all}
          value={changed}
          options={[{ value: 'CHANGED', label: t.changedOnly }]}
          onChange={setChanged}
        />
      </FilterBar>
      {list.error ? (
        <ErrorState error={list.error} onRetry={list.retry} />
      ) : list.totalCount === null ? (
        <Skeleton rows={4} />
      ) : (
        <>
          <p role="status" className="muted">
            {common.listOf(format.number(list.items.length), format.number(list.totalCount))}
          </p>
          {list.items.length === 0 && <EmptyState title={filtered ? t.nothing : t.nothingYet} />}
          {markable && <SelectionBar selection={selection} onOpen={() => setChanging(true)} />}
          <ol className="item-list">
            {list.items.map((item, index) => (
              <ItemRow
                key={`${item.kind} ${item.code}`}
                item={item}
                revision={draft.revision.number}
                base={draft.base?.number ?? null}
                mark={markable && <SelectionMark item={item} selection={selection} />}
                // Neighbours are only known where nothing is left out.
                onUp={editable && !filtered && index > 0 ? () => move(index, -1) : null}
                onDown={editable && !filtered && index < list.items.length - 1 ? () => move(index, 1) : null}
              />
            ))}
          </ol>
          {list.more && <Button onClick={list.more}>{t.more}</Button>}
        </>
      )}
      {changing && selection.chosen.length > 0 && (
        <MassEditDialog
          items={selection.chosen}
          revision={draft.revision.number}
          office={draft.viewerCan.editGoals}
          onClose={() => setChanging(false)}
          onDone={() => {
            setChanging(false);
            selection.setAll(false);
          }}
        />
      )}
      {adding && props.place && (
        <NewItemDialog
          kind={kind}
          revision={draft.revision.number}
          place={props.place}
          onClose={() => setAdding(false)}
          onDone={(item) => void navigate(draftItemPath(kind, item.code))}
        />
      )}
    </Section>
  );
}
