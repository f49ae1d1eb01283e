import { useMutation } from '@apollo/client/react';
import { errorCode } from '../../lib/errors.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useViewer } from '../../lib/session.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState, Notice } from '../../ui/states.tsx';
import { CloseRoundMutation, type MinistryProgress, type Round } from './queries.ts';
import { owed, PROGRESS_KEYS, sumProgress } from './round-progress.ts';
import { ROUND_TEXTS } from './texts.ts';

/** Says what closing does and what would be left out, before it is done for good. */
export function CloseRoundDialog(props: {
  round: Round;
  rows: readonly MinistryProgress[];
  onClose: () => void;
}) {
  const t = useText(ROUND_TEXTS);
  const announce = useAnnounce();
  const format = useFormat();
  const { today } = useViewer();
  const [close, { loading, error }] = useMutation(CloseRoundMutation, { refetchQueries: 'active' });
  const { round } = props;
  const sums = sumProgress(props.rows);
  const total = owed(sums);
  const open = total - sums.accepted;
  const send = () => {
    if (loading) return;
    close({
      variables: { id: round.id, version: round.version },
      onCompleted: () => {
        announce(t.closed(round.title));
        props.onClose();
      },
      // What went wrong stands in the dialog: `error`.
    }).catch(() => undefined);
  };
  return (
    <Dialog
      title={t.closeTitle(round.title)}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="primary" disabled={loading} onClick={send}>
            {loading ? t.closing : open > 0 ? t.closeAnyway(open) : t.close}
          </Button>
          <Button onClick={props.onClose}>{t.cancel}</Button>
        </>
      }
    >
      {error && errorCode(error) === 'CONFLICT' ? (
        <Notice kind="danger">{t.conflict}</Notice>
      ) : (
        error && <ErrorState error={error} onRetry={send} />
      )}
      {today <= round.dueDate && open > 0 && <p>{t.closeEarly(format.day(round.dueDate))}</p>}
      {open > 0 ? (
        <Notice kind="warning" title={t.closeMissing(open, total)}>
          <ul>
            {PROGRESS_KEYS.filter((key) => key !== 'accepted' && key !== 'ended' && sums[key] > 0).map(
              (key) => (
                <li key={key}>
                  {t.parts[key]}: {sums[key]}
                </li>
              ),
            )}
          </ul>
        </Notice>
      ) : (
        <p>{t.closeComplete(total)}</p>
      )}
      <p>{t.closeDoes}</p>
      <ul>
        <li>{t.closeLocks}</li>
        <li>{t.closeErratum}</li>
        <li>{t.closeFinal}</li>
      </ul>
    </Dialog>
  );
}
