import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { reportFaultText, reportFieldLabel } from '../../../shared/i18n/report-texts.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { WithGerman } from '../../ui/german.tsx';
import { Notice } from '../../ui/states.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import { DeleteDraft } from './delete-draft.tsx';
import type { MeasureStanding } from './next-measure.ts';
import { type FormData, SubmitReportMutation } from './queries.ts';
import { judge } from './report-facts.ts';
import { ReportFields } from './report-fields.tsx';
import { SaveNote } from './save-note.tsx';
import { REPORT_TEXTS } from './texts.ts';
import { useReportEditor } from './use-report-editor.ts';
import { useReportKeys } from './use-report-keys.ts';

/**
 * The form of one report: typed, saved by itself, submitted.
 * @param next the measure to go on to; null where nothing is left
 * @param onDone called when it was submitted; `goOn` says whether the person wants the next one
 * @param onDeleted called when the draft was deleted
 */
export function ReportEditor(props: {
  form: FormData;
  account: string;
  corrects: number | null;
  next: MeasureStanding | null;
  onDone: (goOn: boolean) => void;
  onDeleted: () => void;
}) {
  const t = useText(REPORT_TEXTS);
  const language = useLanguage();
  const { form, next } = props;
  const editor = useReportEditor(form, props.account, props.corrects);
  const [submit, submission] = useMutation(SubmitReportMutation, { fetchPolicy: 'no-cache' });
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const judgement = judge(editor.content, form);
  const errors = asked
    ? judgement.faults.map((fault) => ({
        name: fault.field,
        message: `${reportFieldLabel(language, fault.field)}: ${reportFaultText(language, fault)}`,
      }))
    : [];
  const send = async (goOn: boolean) => {
    if (submission.loading) return;
    setAsked(true);
    setFailure(null);
    if (judgement.faults.length > 0) return;
    if (editor.stored === null) editor.change({});
    const stored = await editor.flush();
    if (!stored) return;
    try {
      await submit({ variables: stored });
      props.onDone(goOn);
    } catch (error) {
      setFailure(error);
    }
  };
  useReportKeys({ save: () => void editor.flush(), submit: () => void send(next !== null) });
  return (
    <>
      <FoundCopy editor={editor} />
      <Form
        errors={errors}
        failure={failure}
        onSubmit={() => void send(next !== null)}
        className="report-form"
        label={t.title(form.measure.title)}
      >
        <FormErrors />
        <ReportFields form={form} content={editor.content} judgement={judgement} change={editor.change} />
        <div className="report-form__end">
          <SubmitButton pending={submission.loading} pendingLabel={t.submitting}>
            {next ? t.submitAndGoOn : t.submit}
          </SubmitButton>
          {next && (
            <Button disabled={submission.loading} onClick={() => void send(false)}>
              {t.submit}
            </Button>
          )}
          {editor.stored && form.current?.viewerCan.delete !== false && (
            <DeleteDraft report={editor.stored} onDeleted={props.onDeleted} />
          )}
          <SaveNote status={editor.status} />
        </div>
        {next && (
          <p className="report-next">
            <WithGerman text={t.nextIs(next.measure.code, next.measure.title)} german={next.measure.title} />
          </p>
        )}
        <Disclosure summary={t.keysTitle}>
          <ul>
            <li>{t.keySave}</li>
            <li>{t.keySubmit}</li>
          </ul>
        </Disclosure>
      </Form>
      <Conflict editor={editor} />
    </>
  );
}

type Editor = ReturnType<typeof useReportEditor>;

/** What was typed earlier in this browser and never reached the server. */
function FoundCopy({ editor }: { editor: Editor }) {
  const t = useText(REPORT_TEXTS);
  if (!editor.found) return null;
  return (
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
  );
}

/** The choice between two states, or where it was put off, the way back to it. */
function Conflict({ editor }: { editor: Editor }) {
  const t = useText(REPORT_TEXTS);
  const [putOff, setPutOff] = useState<Editor['conflict']>(null);
  const { conflict } = editor;
  if (!conflict) return null;
  if (putOff === conflict) {
    return (
      <Notice
        kind="danger"
        title={t.conflictTitle}
        actions={<Button onClick={() => setPutOff(null)}>{t.decide}</Button>}
      >
        {t.conflictWaits}
      </Notice>
    );
  }
  return (
    <ConflictChoice
      base={editor.base}
      yours={editor.content}
      current={conflict.current}
      onChoose={(content) => editor.settle(content, conflict)}
      onLater={() => setPutOff(conflict)}
    />
  );
}
