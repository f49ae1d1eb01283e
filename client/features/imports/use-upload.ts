import { useEffect, useRef, useState } from 'react';
import { IMPORT_MEGABYTES_MAX } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { IMPORT_TEXTS } from './texts.ts';
import { uploadFile } from './upload-file.ts';

/** A file on its way. */
export interface Sending {
  readonly file: File;
  /** 0 to 1. */
  readonly share: number;
}

/**
 * Hands files in, one at a time.
 * @param onArrived the file's name on the server
 * @returns what is on its way, what was wrong with the last file, and the steps
 */
export function useUpload(onArrived: (kept: string, file: File) => void) {
  const t = useText(IMPORT_TEXTS);
  const [sending, setSending] = useState<Sending | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [again, setAgain] = useState<File | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const send = async (file: File) => {
    if (running.current) return;
    const wrong =
      file.size === 0
        ? t.empty
        : file.size > IMPORT_MEGABYTES_MAX * 1024 * 1024
          ? t.tooLarge(IMPORT_MEGABYTES_MAX)
          : null;
    setTrouble(wrong);
    setAgain(null);
    if (wrong !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setSending({ file, share: 0 });
    const answer = await uploadFile(file, {
      signal: controller.signal,
      onProgress: (share) => setSending({ file, share }),
    });
    running.current = null;
    setSending(null);
    if ('file' in answer) return onArrived(answer.file, file);
    setTrouble('refusal' in answer ? answer.refusal : 'lost' in answer ? t.lost : t.cancelled);
    if ('lost' in answer) setAgain(file);
  };

  return {
    sending,
    trouble,
    refuse: setTrouble,
    send: (file: File) => void send(file),
    cancel: () => running.current?.abort(),
    /** Sends the file again that the connection lost; null where there is none. */
    retry: again && (() => void send(again)),
  };
}
