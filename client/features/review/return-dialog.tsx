import { useMutation } from '@apollo/client/react';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { German } from '../../ui/german.tsx';
import { ReturnForm } from '../../ui/return-form.tsx';
import { ReturnReportMutation, type ReviewItem } from './queries.ts';
import { REVIEW_TEXTS } from './texts.ts';

/** Gives a report back to its ministry; without a comment nobody would know what to revise. */
export function ReturnDialog(props: { report: ReviewItem; onReturned?: () => void; onClose: () => void }) {
  const { report, onClose } = props;
  const t = useText(REVIEW_TEXTS);
  const announce = useAnnounce();
  const [giveBack, { loading, error }] = useMutation(ReturnReportMutation, { refetchQueries: 'active' });
  const { code } = report.measure;
  const send = (comment: string) => {
    giveBack({
      variables: { id: report.id, version: report.version, comment },
      onCompleted: () => {
        announce(t.returnedDone(code));
        props.onReturned?.();
        onClose();
      },
      // What went wrong stands in the form: `error` is its failure.
    }).catch(() => undefined);
  };
  return (
    <Dialog title={t.returnTitle(code)} onClose={onClose}>
      <ReturnForm
        words={{ ...t, action: t.return, pending: t.returning }}
        pending={loading}
        failure={error}
        onSend={send}
        onCancel={onClose}
      >
        <p>
          <strong>
            <German>{report.measure.title}</German>
          </strong>
        </p>
        <p>{t.returnHelp}</p>
      </ReturnForm>
    </Dialog>
  );
}
