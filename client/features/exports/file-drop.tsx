import { type DragEvent, useId, useRef, useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { Notice } from '../../ui/states.tsx';
import { canHash, sha256Of } from './checksum.ts';
import { VERIFY_TEXTS } from './verify-texts.ts';

type State =
  | { readonly kind: 'IDLE' | 'OVER' | 'FOLDER' }
  | { readonly kind: 'HASHING' | 'UNREADABLE'; readonly name: string };

/**
 * Takes a file, dropped or chosen, and computes its checksum here; the file goes nowhere.
 * @param onHashed told the checksum and the file's name
 */
export function FileDrop({ onHashed }: { onHashed: (sha256: string, name: string) => void }) {
  const t = useText(VERIFY_TEXTS);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ kind: 'IDLE' });
  if (!canHash()) return <OwnHash />;
  const take = async (file: File | undefined) => {
    if (!file) return;
    setState({ kind: 'HASHING', name: file.name });
    // A folder or a file that has gone meanwhile cannot be read.
    const bytes = await file.arrayBuffer().catch(() => null);
    const sha256 = bytes === null ? null : await sha256Of(bytes);
    // The same file may be chosen again.
    if (input.current) input.current.value = '';
    if (sha256 === null) return setState({ kind: 'UNREADABLE', name: file.name });
    setState({ kind: 'IDLE' });
    onHashed(sha256, file.name);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const { files } = event.dataTransfer;
    if (files.length === 1) void take(files[0]);
    else setState({ kind: 'FOLDER' });
  };
  return (
    <>
      <div
        className={state.kind === 'OVER' ? 'file-drop file-drop--over' : 'file-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          if (state.kind !== 'HASHING') setState({ kind: 'OVER' });
        }}
        onDragLeave={() => setState({ kind: 'IDLE' })}
        onDrop={drop}
      >
        <p aria-hidden="true">{t.drop}</p>
        <label htmlFor={id} className="button button--primary">
          {t.choose}
        </label>
        <input
          ref={input}
          id={id}
          type="file"
          className="visually-hidden"
          onChange={({ target }) => void take(target.files?.[0])}
        />
        <p className="muted">{t.private}</p>
      </div>
      <div role="status">
        {state.kind === 'HASHING' && <p>{t.hashing(state.name)}</p>}
        {state.kind === 'UNREADABLE' && <Notice kind="warning">{t.unreadable(state.name)}</Notice>}
        {state.kind === 'FOLDER' && <Notice kind="warning">{t.folder}</Notice>}
      </div>
    </>
  );
}

/** Where the browser may not compute checksums: how to do it by oneself. */
function OwnHash() {
  const t = useText(VERIFY_TEXTS);
  return (
    <Notice kind="warning" title={t.noHashTitle}>
      <p>{t.noHash}</p>
      <pre className="command">Get-FileHash bericht.pdf</pre>
      <p>{t.noHashOther}</p>
      <pre className="command">shasum -a 256 bericht.pdf</pre>
    </Notice>
  );
}
