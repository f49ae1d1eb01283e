import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import { IMPORT_ACTIONS, type ImportAction } from '../../../shared/domain/vocabulary.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { Select } from '../../ui/filters.tsx';
import { Section } from '../../ui/section.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { ApplyForm, type ApplyAnswer } from './apply-form.tsx';
import type { ImportPlace, Source } from './import-flow.tsx';
import { guessedMapping, type Mapping } from './mapping.ts';
import { MappingSection } from './mapping-section.tsx';
import { countOf, PreviewCounts } from './preview-counts.tsx';
import { PreviewRows } from './preview-rows.tsx';
import { PREVIEW_TEXTS } from './preview-texts.ts';
import { ImportPreviewQuery, type Preview } from './queries.ts';
import { RefusedLinks } from './refused-links.tsx';
import { ServerProgress } from './server-progress.tsx';

/** What stays as it is, is not shown at first: it is what a file mostly holds. */
const SHOWN_AT_FIRST: readonly ImportAction[] = IMPORT_ACTIONS.filter((action) => action !== 'SAME');

/** How the columns of a file are read, what that would change, and the step that changes it. */
export function ImportCheck(props: {
  place: ImportPlace;
  source: Source;
  onCancelled: () => void;
  onApplied: (answer: ApplyAnswer) => void;
}) {
  const t = useText(PREVIEW_TEXTS);
  const { kind, revision, round } = props.place;
  const { file } = props.source;
  const [sheet, setSheet] = useState<string | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const [trail, setTrail] = useState<readonly string[]>([]);
  const options = { revision, round, sheet, mapping: mapping && [...mapping] };
  const rows = { action: [...shown], first: PAGE_DEFAULT, after: trail.at(-1) ?? null };
  const { data, previousData, loading, error, refetch } = useQuery(ImportPreviewQuery, {
    variables: { kind, file, options, ...rows },
    fetchPolicy: 'no-cache',
  });
  const preview = (data ?? previousData)?.importPreview;
  /** Whatever is read or shown in another way begins on its first page. */
  const fromTheTop = (change: () => void) => {
    change();
    setTrail([]);
  };
  return (
    <>
      {preview && preview.sheets.length > 1 && (
        <div className="import-choice">
          <Select
            label={t.sheet}
            value={sheet ?? preview.sheet}
            options={preview.sheets.map((name) => ({ value: name, label: name }))}
            onChange={(next) =>
              fromTheTop(() => {
                setSheet(next);
                setMapping(null);
              })
            }
          />
        </div>
      )}
      {preview && !error && (
        <MappingSection
          key={preview.sheet}
          columns={preview.columns}
          fields={preview.fields}
          mapping={mapping ?? guessedMapping(preview.columns)}
          onMapping={(next) => fromTheTop(() => setMapping(next))}
        />
      )}
      <Section title={t.preview}>
        <CheckStatus loading={loading} preview={error ? undefined : preview} />
        {loading && <ServerProgress key={file} file={file} onCancel={props.onCancelled} />}
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {preview && !error && preview.missing.length === 0 && (
          <>
            <PreviewCounts
              counts={preview}
              shown={shown}
              onShown={(next) => fromTheTop(() => setShown(next))}
            />
            <PreviewRows rows={preview.rows} trail={trail} onTrail={setTrail} />
            {preview.refused > 0 && <RefusedLinks kind={kind} file={file} options={options} />}
            <ApplyForm
              kind={kind}
              file={file}
              preview={preview}
              options={options}
              outdated={loading}
              onStale={() => void refetch()}
              onApplied={props.onApplied}
            />
          </>
        )}
      </Section>
    </>
  );
}

/** Says what goes on and what came out; always there, so that screen readers hear it change. */
function CheckStatus({ loading, preview }: { loading: boolean; preview: Preview | undefined }) {
  const t = useText(PREVIEW_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const summary = (counts: Preview) => {
    if (counts.missing.length > 0) return t.missing(counts.missing.length);
    const parts = IMPORT_ACTIONS.map(
      (action) => `${format.number(countOf(counts, action))} ${labels(`importAction.${action}`)}`,
    );
    return t.summary(counts.total, format.number(counts.total), parts.join(', '));
  };
  return (
    <p role="status" className="import-status">
      {loading ? t.checking : preview && summary(preview)}
    </p>
  );
}
