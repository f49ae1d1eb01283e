import { useQuery } from '@apollo/client/react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { PREVIEW_TEXTS } from './preview-texts.ts';
import { ImportProgressQuery } from './queries.ts';

/** How often the server is asked how far it is, in ms. */
const ASK_EVERY = 1000;
/** Screen readers hear of every quarter, not of every row. */
const QUARTERS = 4;

/**
 * How far the server is with a file; says nothing while it has just begun, since most files take no second.
 * @param onCancel ends it; offered while nothing is written
 */
export function ServerProgress({ file, onCancel }: { file: string; onCancel: () => void }) {
  const t = useText(PREVIEW_TEXTS);
  const format = useFormat();
  const { data } = useQuery(ImportProgressQuery, {
    variables: { file },
    fetchPolicy: 'no-cache',
    pollInterval: ASK_EVERY,
    context: { headers: { 'x-background': '1' } },
  });
  const progress = data?.importProgress;
  if (!progress) return null;
  const { step, done, total } = progress;
  const share = total == null || total === 0 ? null : done / total;
  const quarter = share === null ? 0 : Math.floor(share * QUARTERS) / QUARTERS;
  return (
    <div className="import-progress">
      <p>
        <strong>{t.steps[step]}</strong>{' '}
        <span className="muted">
          {total == null
            ? t.rowsDone(format.number(done))
            : t.rowsOf(format.number(done), format.number(total))}
        </span>
      </p>
      <progress
        className="import-progress__bar"
        aria-label={t.steps[step]}
        {...(share !== null && { value: share })}
      />
      <p className="visually-hidden" role="status">
        {t.steps[step]} {quarter > 0 && format.percent(quarter * 100)}
      </p>
      {step === 'WRITING' ? (
        <p className="muted">{t.writingHelp}</p>
      ) : (
        <Button onClick={onCancel}>{t.cancel}</Button>
      )}
    </div>
  );
}
