import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { DeleteReportMutation } from './queries.ts';
import { REPORT_TEXTS } from './texts.ts';

/** Deletes a draft after a question; what was accepted before stays. */
export function DeleteDraft(props: {
  report: { readonly id: number; readonly version: number };
  onDeleted: () => void;
}) {
  const t = useText(REPORT_TEXTS);
  const [asked, setAsked] = useState(false);
  const [drop, { loading, error }] = useMutation(DeleteReportMutation, { fetchPolicy: 'no-cache' });
  const confirm = async () => {
    const result = await drop({ variables: props.report, errorPolicy: 'all' });
    if (!result.error) props.onDeleted();
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setAsked(true)}>
        {t.deleteDraft}
      </Button>
      {asked && (
        <Dialog
          title={t.deleteTitle}
          onClose={() => setAsked(false)}
          actions={
            <>
              <Button kind="primary" disabled={loading} onClick={() => void confirm()}>
                {t.deleteDraft}
              </Button>
              <Button onClick={() => setAsked(false)}>{t.keepDraft}</Button>
            </>
          }
        >
          <p>{t.deleteHelp}</p>
          {error && <ErrorState error={error} />}
        </Dialog>
      )}
    </>
  );
}
