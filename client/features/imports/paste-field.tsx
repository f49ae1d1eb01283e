import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { useField } from '../../ui/form-field.tsx';
import { takePasted } from './clipboard.ts';
import { IMPORT_TEXTS } from './texts.ts';

/** Takes a table from the clipboard as soon as it is pasted; what comes in another way is sent by the button. */
export function PasteField(props: { onFile: (file: File) => void; onText: (text: string) => void }) {
  const t = useText(IMPORT_TEXTS);
  const [text, setText] = useState('');
  const field = useField({ name: 'table', label: t.paste, hint: t.pasteHint });
  return (
    <div className="paste-field">
      {field.frame(
        <textarea
          {...field.control}
          rows={2}
          value={text}
          spellCheck={false}
          onChange={({ target }) => setText(target.value)}
          onPaste={(event) => {
            // A table of many rows would only slow the field down.
            if (takePasted(event.clipboardData, props.onFile, props.onText)) event.preventDefault();
          }}
        />,
      )}
      {text.trim() !== '' && <Button onClick={() => props.onText(text)}>{t.pasteUse}</Button>}
    </div>
  );
}
