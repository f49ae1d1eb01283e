import { useEffect, useRef } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { Notice } from '../../ui/states.tsx';
import { csvFile, isTable, readPasted, widthOf } from './clipboard.ts';
import { DropZone } from './drop-zone.tsx';
import type { Source } from './import-flow.tsx';
import { PasteField } from './paste-field.tsx';
import { IMPORT_TEXTS } from './texts.ts';
import { useUpload } from './use-upload.ts';

/**
 * The file: dropped, chosen, or pasted as a table; it is sent at once, since nothing changes before the preview.
 * @param source the file that is being imported; null while there is none
 * @param returning the person comes back for another file, so the focus goes to the choice
 */
export function FileStep(props: {
  source: Source | null;
  returning: boolean;
  onSource: (source: Source | null) => void;
}) {
  const t = useText(IMPORT_TEXTS);
  const format = useFormat();
  const pastedAs = useRef<string | null>(null);
  const upload = useUpload((kept, file) => {
    const pasted = pastedAs.current;
    props.onSource({ file: kept, name: pasted === null ? file.name : t.pastedName, note: pasted });
  });
  const { send, refuse, sending, trouble } = upload;
  const takeFile = (file: File) => {
    pastedAs.current = null;
    send(file);
  };
  const takeText = (text: string) => {
    const table = readPasted(text);
    if (!isTable(table)) return refuse(t.pasteNone);
    pastedAs.current = t.pasted(format.number(table.length - 1), format.number(widthOf(table)));
    send(csvFile(table, `${t.pastedName}.csv`));
  };
  if (props.source) return <ChosenFile source={props.source} onOther={() => props.onSource(null)} />;
  return (
    <Section title={t.file}>
      {trouble !== null && (
        <Notice kind="danger" actions={upload.retry && <Button onClick={upload.retry}>{t.retry}</Button>}>
          {trouble}
        </Notice>
      )}
      {sending ? (
        <Progress name={sending.file.name} share={sending.share} onCancel={upload.cancel} />
      ) : (
        <>
          <DropZone focused={props.returning} onFile={takeFile} onTrouble={refuse} onText={takeText} />
          <PasteField onFile={takeFile} onText={takeText} />
        </>
      )}
    </Section>
  );
}

function ChosenFile({ source, onOther }: { source: Source; onOther: () => void }) {
  const t = useText(IMPORT_TEXTS);
  const button = useRef<HTMLButtonElement>(null);
  // What chose the file is gone: the focus goes on from here.
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <Section title={t.file}>
      <p className="import-file">
        <span>
          <strong className="import-file__name">{source.name}</strong>{' '}
          {source.note && <span className="muted">({source.note})</span>}
        </span>
        <button ref={button} type="button" className="button button--secondary" onClick={onOther}>
          {t.otherFile}
        </button>
      </p>
    </Section>
  );
}

function Progress({ name, share, onCancel }: { name: string; share: number; onCancel: () => void }) {
  const t = useText(IMPORT_TEXTS);
  const format = useFormat();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <div className="import-progress">
      <p role="status">{share < 1 ? t.sending(name) : t.arrived}</p>
      <progress className="import-progress__bar" max={1} value={share} aria-label={t.sending(name)} />
      <p className="muted">{t.sendingShare(format.percent(share * 100))}</p>
      <button ref={button} type="button" className="button button--secondary" onClick={onCancel}>
        {t.cancel}
      </button>
    </div>
  );
}
