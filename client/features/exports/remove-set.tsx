import { useMutation } from '@apollo/client/react';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { DeleteReportSetMutation, type ReportSet, ReportSetsQuery } from './queries.ts';
import { SET_TEXTS } from './set-texts.ts';

/** Asks once more before saved choices go. */
export function RemoveSet({ set, onClose }: { set: ReportSet; onClose: () => void }) {
  const t = useText(SET_TEXTS);
  const say = useAnnounce();
  const [remove, { loading, error }] = useMutation(DeleteReportSetMutation, {
    refetchQueries: [ReportSetsQuery],
  });
  const run = () => {
    remove({
      variables: { id: set.id, version: set.version },
      onCompleted: () => {
        say(t.removed(set.name));
        onClose();
      },
      // What went wrong stands in the dialog.
    }).catch(() => undefined);
  };
  return (
    <Dialog
      title={t.removeTitle(set.name)}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" busy={loading} onClick={run}>
            {loading ? t.removing : t.doRemove}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
        </>
      }
    >
      {error && <ErrorState error={error} onRetry={run} />}
      <p>
        {t.removeText} {set.shared && t.removeShared}
      </p>
    </Dialog>
  );
}
