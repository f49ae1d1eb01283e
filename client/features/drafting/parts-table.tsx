import { useState } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Moment } from '../../ui/moment.tsx';
import { PartDialog, type PartStep } from './part-dialog.tsx';
import type { Draft, DraftPart } from './queries.ts';
import { DRAFTING_TEXTS } from './texts.ts';

/** What each ministry contributes, and whether it has handed in. */
export function PartsTable({ draft }: { draft: Draft }) {
  const t = useText(DRAFTING_TEXTS);
  const [step, setStep] = useState<PartStep | null>(null);
  const columns = useColumns(setStep);
  const actsOn = draft.parts.some(({ viewerCan }) => viewerCan.submit || viewerCan.reopen);
  return (
    <>
      <DataTable
        caption={t.parts}
        captionHidden
        columns={actsOn ? columns : columns.filter((column) => column.id !== 'actions')}
        rows={draft.parts}
        rowKey={(part) => part.ministry.code}
      />
      {step && <PartDialog draft={draft} step={step} onClose={() => setStep(null)} />}
    </>
  );
}

function useColumns(onStep: (step: PartStep) => void): DataColumn<DraftPart>[] {
  const t = useText(DRAFTING_TEXTS);
  const format = useFormat();
  return [
    {
      id: 'ministry',
      header: t.ministry,
      rowHeader: true,
      minWidth: 10,
      cell: ({ ministry }) => (
        <>
          <LinkKeepingView to={paths.draftPart(ministry.code)}>{ministry.abbreviation}</LinkKeepingView>{' '}
          <span className="muted">
            <German>{ministry.name}</German>
          </span>
        </>
      ),
      sortValue: ({ ministry }) => ministry.abbreviation,
    },
    {
      id: 'measures',
      header: t.measures,
      align: 'end',
      cell: (part) => format.number(part.measureCount),
      sortValue: (part) => part.measureCount,
    },
    {
      id: 'milestones',
      header: t.milestones,
      align: 'end',
      cell: (part) => format.number(part.milestoneCount),
      sortValue: (part) => part.milestoneCount,
    },
    {
      id: 'changes',
      header: t.changes,
      align: 'end',
      cell: (part) => format.number(part.changeCount),
      sortValue: (part) => part.changeCount,
    },
    {
      id: 'weakened',
      header: t.weakened,
      align: 'end',
      cell: (part) => format.number(part.weakenedCount),
      sortValue: (part) => part.weakenedCount,
    },
    {
      id: 'findings',
      header: t.findings,
      minWidth: 7,
      cell: ({ findingCount, blockingCount }) =>
        findingCount === 0 ? (
          <span className="muted">{t.noFindings}</span>
        ) : (
          t.findingsOf(blockingCount, findingCount - blockingCount)
        ),
      sortValue: (part) => part.blockingCount * 1000 + part.findingCount,
    },
    {
      id: 'part',
      header: t.part,
      minWidth: 9,
      cell: (part) =>
        part.submittedAt ? (
          <>
            <span className="tag tag--completed">{t.partDone}</span>{' '}
            <span className="muted">
              <Moment at={part.submittedAt} /> {part.submittedBy && t.by(part.submittedBy)}
            </span>
          </>
        ) : (
          <span className="tag tag--planned">{t.partOpen}</span>
        ),
      sortValue: (part) => part.submittedAt ?? '',
    },
    {
      id: 'actions',
      header: t.actions,
      cell: (part) => <PartActions part={part} onStep={onStep} />,
    },
  ];
}

/** What this person can do with the part now. */
export function PartActions({ part, onStep }: { part: DraftPart; onStep: (step: PartStep) => void }) {
  const t = useText(DRAFTING_TEXTS);
  const { ministry, viewerCan } = part;
  return (
    <span className="row-actions">
      {viewerCan.submit && (
        <Button label={t.submitTitle(ministry.abbreviation)} onClick={() => onStep({ part, kind: 'SUBMIT' })}>
          {t.submit}
        </Button>
      )}
      {viewerCan.reopen && (
        <Button label={t.reopenTitle(ministry.abbreviation)} onClick={() => onStep({ part, kind: 'REOPEN' })}>
          {t.reopen}
        </Button>
      )}
    </span>
  );
}
