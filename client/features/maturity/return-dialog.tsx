import { useMutation } from '@apollo/client/react';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ReturnForm } from '../../ui/return-form.tsx';
import { type MaturityReport, ReturnMaturityMutation } from './queries.ts';
import { MATURITY_TEXTS } from './texts.ts';

/** Gives a report back; says why. */
export function ReturnDialog({ report, onClose }: { report: MaturityReport; onClose: () => void }) {
  const t = useText(MATURITY_TEXTS);
  const say = useAnnounce();
  const [give, { loading, error }] = useMutation(ReturnMaturityMutation, { refetchQueries: 'active' });
  const send = (comment: string) => {
    give({
      variables: { id: report.id, version: report.version, comment },
      onCompleted: () => {
        say(t.returned);
        onClose();
      },
      // What went wrong stands in the form: `error`.
    }).catch(() => undefined);
  };
  return (
    <Dialog title={`${t.returnTitle}: ${report.service.code}`} onClose={onClose}>
      <ReturnForm
        words={{ ...t, action: t.giveBack, pending: t.saving }}
        label={t.returnTitle}
        pending={loading}
        failure={error}
        onSend={send}
        onCancel={onClose}
      />
    </Dialog>
  );
}
