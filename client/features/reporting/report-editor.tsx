import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { reportFaultText, reportFieldLabel } from '../../../shared/i18n/report-texts.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { Notice } from '../../ui/states.tsx';
import { differingParts } from './content-parts.ts';
import { type FormData, SubmitReportMutation } from './queries.ts';
import { partValue } from './part-value.ts';
import { judge } from './report-facts.ts';
import { ReportFields } from './report-fields.tsx';
import { SaveNote } from './save-note.tsx';
import { REPORT_TEXTS } from './texts.ts';
import { type ReportConflict, useReportEditor } from './use-report-editor.ts';
import type { ReportContent } from './report-content.ts';

/** The form of one report: typed, saved by itself, submitted. */
export function ReportEditor(props: {
  form: FormData;
  account: string;
  corrects: number | null;
  onSubmitted: () => void;
}) {
  const t = useText(REPORT_TEXTS);
  const language = useLanguage();
  const editor = useReportEditor(props.form, props.account, props.corrects);
  const [submit, submission] = useMutation(SubmitReportMutation, { fetchPolicy: 'no-cache' });
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const judgement = judge(editor.content, props.form);
  const errors = asked
    ? judgement.faults.map((fault) => ({
        name: fault.field,
        message: `${reportFieldLabel(language, fault.field)}: ${reportFaultText(language, fault)}`,
      }))
    : [];
  const send = async () => {
    setAsked(true);
    setFailure(null);
    if (judgement.faults.length > 0) return;
    if (editor.stored === null) editor.change({});
    const stored = await editor.flush();
    if (!stored) return;
    try {
      await submit({ variables: stored });
      props.onSubmitted();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      {editor.found && (
        <Notice
          kind="warning"
          actions={
            <>
              <Button onClick={editor.restore}>{t.restore}</Button>
              <Button kind="quiet" onClick={editor.discard}>
                {t.discard}
              </Button>
            </>
          }
        >
          {t.found}
        </Notice>
      )}
      <Form errors={errors} failure={failure} onSubmit={() => void send()} className="report-form">
        <FormErrors />
        <ReportFields {...props} content={editor.content} judgement={judgement} change={editor.change} />
        <div className="report-form__end">
          <SubmitButton pending={submission.loading} pendingLabel={t.submitting}>
            {t.submit}
          </SubmitButton>
          <SaveNote status={editor.status} />
        </div>
      </Form>
      {editor.conflict && (
        <ConflictDialog
          yours={editor.content}
          conflict={editor.conflict}
          onChoose={(content, conflict) => editor.settle(content, conflict)}
        />
      )}
    </>
  );
}

/** Both states, field by field where they differ. */
function ConflictDialog(props: {
  yours: ReportContent;
  conflict: ReportConflict;
  onChoose: (content: ReportContent, conflict: ReportConflict) => void;
}) {
  const t = useText(REPORT_TEXTS);
  const language = useLanguage();
  const { yours, conflict, onChoose } = props;
  const keepMine = () => onChoose(yours, conflict);
  return (
    <Dialog
      wide
      title={t.conflictTitle}
      onClose={keepMine}
      actions={
        <>
          <Button kind="primary" onClick={keepMine}>
            {t.keepMine}
          </Button>
          <Button onClick={() => onChoose(conflict.current, conflict)}>{t.takeTheirs}</Button>
        </>
      }
    >
      <p>{t.conflictHelp}</p>
      {differingParts(yours, conflict.current).map((key) => (
        <section key={key}>
          <h3>{reportFieldLabel(language, key.replace('milestone:', 'milestones.'))}</h3>
          <dl className="report-conflict">
            <dt>{t.mine}</dt>
            <dd>{partValue(yours, key) || t.none}</dd>
            <dt>{t.theirs}</dt>
            <dd>{partValue(conflict.current, key) || t.none}</dd>
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
