import { useEffect, useEffectEvent, useRef, useState, type DragEvent } from 'react';
import { IMPORT_MEGABYTES_MAX } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { takePasted } from './clipboard.ts';
import { IMPORT_TEXTS } from './texts.ts';

/** What the file dialog offers first; the server looks at the content, not at the name. */
const ACCEPT = '.xlsx,.ods,.csv,.txt';

/**
 * Takes a file by drag and drop or by choice, and whatever is pasted on the page outside of a field.
 * @param focused the button takes the focus when it appears
 */
export function DropZone(props: {
  focused: boolean;
  onFile: (file: File) => void;
  onText: (text: string) => void;
  onTrouble: (sentence: string) => void;
}) {
  const t = useText(IMPORT_TEXTS);
  const { focused, onFile, onText, onTrouble } = props;
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (!event.clipboardData || isField(event.target)) return;
    takePasted(event.clipboardData, onFile, onText);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => paste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file, ...others] = event.dataTransfer.files;
    if (others.length > 0) onTrouble(t.oneFile);
    else if (file) onFile(file);
  };
  return (
    // Dropping is a shortcut of the mouse; the button inside does the same for everybody.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- takes what is dropped, nothing to operate
    <div
      className={over ? 'drop-zone drop-zone--over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      <p className="drop-zone__words">
        {t.drop} <span className="muted">{t.or}</span>
      </p>
      <button
        ref={button}
        type="button"
        className="button button--primary"
        onClick={() => input.current?.click()}
      >
        {t.chooseFile}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t.chooseFile}
        accept={ACCEPT}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file again, corrected meanwhile, is a change too.
          target.value = '';
          if (file) onFile(file);
        }}
      />
      <p className="drop-zone__hint">{t.fileHint(IMPORT_MEGABYTES_MAX)}</p>
    </div>
  );
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
