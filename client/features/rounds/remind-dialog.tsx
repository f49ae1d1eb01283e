import { useMutation } from '@apollo/client/react';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { RemindRoundMutation, type MinistryProgress, type Round } from './queries.ts';
import { sumProgress, withMinistry } from './round-progress.ts';
import { ROUND_TEXTS } from './texts.ts';

/**
 * Asks before people are reminded, and says afterwards how many were.
 * @param only one ministry; null for all that have not reported
 */
export function RemindDialog(props: {
  round: Round;
  rows: readonly MinistryProgress[];
  only: MinistryProgress | null;
  onClose: () => void;
}) {
  const t = useText(ROUND_TEXTS);
  const announce = useAnnounce();
  const [remind, { data, loading, error }] = useMutation(RemindRoundMutation);
  const { only } = props;
  const late = props.rows.filter((row) => withMinistry(row) > 0);
  const name = only?.ministry?.abbreviation ?? t.noLead;
  const send = () => {
    if (loading) return;
    remind({
      variables: { id: props.round.id, ministry: only?.ministry?.code ?? null },
      onCompleted: ({ remindReportingRound }) => announce(t.reminded(remindReportingRound)),
      // What went wrong stands in the dialog: `error`.
    }).catch(() => undefined);
  };
  return (
    <Dialog
      title={only ? t.remindTitle(name) : t.remindTitleAll}
      onClose={props.onClose}
      actions={
        data ? (
          <Button onClick={props.onClose}>{t.hide}</Button>
        ) : (
          <>
            <Button kind="primary" disabled={loading} onClick={send}>
              {loading ? t.reminding : only ? t.remind : t.remindAll}
            </Button>
            <Button onClick={props.onClose}>{t.cancel}</Button>
          </>
        )
      }
    >
      {error && <ErrorState error={error} onRetry={send} />}
      {data ? (
        <p role="status">
          <strong>{t.reminded(data.remindReportingRound)}</strong>
        </p>
      ) : (
        <p>
          {only
            ? t.remindHelp(withMinistry(only))
            : t.remindHelpAll(withMinistry(sumProgress(late)), late.length)}
        </p>
      )}
    </Dialog>
  );
}
