import { useText } from '../../lib/i18n.ts';
import { TextChange, ValueChange } from '../../ui/changes.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { PREVIEW_TEXTS } from './preview-texts.ts';
import type { PreviewRow } from './queries.ts';

/** From this length on, two values stand one under the other, with what differs marked. */
const LONG_TEXT = 60;
/** A new thing with more fields than this shows them on demand. */
const FIELDS_AT_ONCE = 3;

type Change = PreviewRow['changes'][number];

/** What a row would change field by field with what to mind, or what is wrong with it, cell by cell. */
export function RowDetail({ row }: { row: PreviewRow }) {
  const t = useText(PREVIEW_TEXTS);
  return (
    <>
      <Outcome row={row} />
      {row.warnings.length > 0 && (
        <>
          <p className="tag">{t.warnings(row.warnings.length)}</p>
          <Faults faults={row.warnings} />
        </>
      )}
    </>
  );
}

function Outcome({ row }: { row: PreviewRow }) {
  const t = useText(PREVIEW_TEXTS);
  if (row.faults.length > 0) return <Faults faults={row.faults} />;
  if (row.changes.length === 0) return <span className="muted">{t.nothing}</span>;
  if (row.action !== 'ADD') return <Changes changes={row.changes} />;
  const filled = row.changes.filter(({ after }) => after !== null && after !== undefined);
  if (filled.length <= FIELDS_AT_ONCE) return <Values changes={filled} />;
  return (
    <Disclosure summary={t.all(filled.length)}>
      <Values changes={filled} />
    </Disclosure>
  );
}

function Faults({ faults }: { faults: PreviewRow['faults'] }) {
  const t = useText(PREVIEW_TEXTS);
  return (
    <ul className="import-faults">
      {faults.map((fault) => (
        <li key={`${fault.cell} ${fault.code}`}>
          <strong>{[fault.cell && t.cell(fault.cell), fault.column].filter(Boolean).join(' · ')}</strong>
          <span>{fault.message}</span>
          {fault.written !== '' && <span className="import-faults__written">{t.written(fault.written)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <dl className="import-changes">
      {changes.map(({ field, label, before, after }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            {Math.max(before?.length ?? 0, after?.length ?? 0) > LONG_TEXT ? (
              <TextChange before={before ?? null} after={after ?? null} />
            ) : (
              <ValueChange before={before ?? null} after={after ?? null} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Values({ changes }: { changes: readonly Change[] }) {
  return (
    <dl className="import-changes">
      {changes.map(({ field, label, after }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>{after}</dd>
        </div>
      ))}
    </dl>
  );
}
