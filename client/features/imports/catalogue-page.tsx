import { useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useText } from '../../lib/i18n.ts';
import { paths, signInLink } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { useField } from '../../ui/form-field.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { ImportPreview } from './import-preview.tsx';
import { IMPORT_TEXTS } from './texts.ts';
import { UPLOAD_MAX, uploadFile } from './upload-file.ts';

/** Import of the official catalogue of services: a file, a preview, and only then the change. */
export function Component() {
  const t = useText(IMPORT_TEXTS);
  const { pathname, search } = useLocation();
  const { role } = useViewer();
  if (role === null) return <Navigate to={signInLink(pathname + search)} replace />;
  return (
    <Page title={t.title} lead={t.lead} breadcrumbs={[{ label: t.services, to: paths.ozg }]}>
      {role === 'CIO_OFFICE' ? (
        <Import />
      ) : (
        <EmptyState
          title={t.forbidden}
          actions={<LinkKeepingView to={paths.ozg}>{t.toCatalogue}</LinkKeepingView>}
        />
      )}
    </Page>
  );
}

function Import() {
  const t = useText(IMPORT_TEXTS);
  const [file, setFile] = useState<File | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [sending, setSending] = useState(false);
  const send = async () => {
    const wrong = file === null ? t.fileMissing : file.size > UPLOAD_MAX ? t.tooLarge : null;
    setErrors(wrong === null ? [] : [{ name: 'file', message: wrong }]);
    if (wrong !== null || file === null || sending) return;
    setSending(true);
    setKept(null);
    const answer = await uploadFile(file);
    setSending(false);
    if ('file' in answer) setKept(answer.file);
    else setErrors([{ name: 'file', message: answer.refusal ?? t.failed }]);
  };
  return (
    <>
      <Form errors={errors} onSubmit={() => void send()} label={t.title}>
        <FormErrors />
        <FileField label={t.file} hint={t.fileHint} onChange={setFile} />
        <div className="form__actions">
          <SubmitButton pending={sending} pendingLabel={t.checking}>
            {t.check}
          </SubmitButton>
        </div>
      </Form>
      {kept && <ImportPreview key={kept} file={kept} />}
    </>
  );
}

function FileField(props: { label: string; hint: string; onChange: (file: File | null) => void }) {
  const field = useField({ name: 'file', label: props.label, hint: props.hint, required: true });
  return field.frame(
    <input
      {...field.control}
      type="file"
      accept=".csv,.txt,text/csv"
      onChange={({ target }) => props.onChange(target.files?.[0] ?? null)}
    />,
  );
}
