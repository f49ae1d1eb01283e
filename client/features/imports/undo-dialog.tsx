import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { IMPORT_TEXTS } from './texts.ts';
import { useUndoImport } from './use-undo-import.ts';

/**
 * Asks before an import is taken back.
 * @param count rows that it changed
 */
export function UndoDialog(props: {
  id: number;
  fileName: string;
  count: number;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText(IMPORT_TEXTS);
  const format = useFormat();
  const { undo, loading, error } = useUndoImport();
  return (
    <Dialog
      title={t.undoTitle}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="primary" disabled={loading} onClick={() => undo(props.id, props.onDone)}>
            {loading ? t.undoing : t.undo}
          </Button>
          <Button onClick={props.onClose}>{t.keep}</Button>
        </>
      }
    >
      <p>{t.undoHelp(props.fileName, props.count, format.number(props.count))}</p>
      {error && <ErrorState error={error} />}
    </Dialog>
  );
}
