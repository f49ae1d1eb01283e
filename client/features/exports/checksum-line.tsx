import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { inGroups } from './checksum.ts';
import { DOWNLOAD_TEXTS } from './download-texts.ts';

/** A checksum in full, in groups that two people can compare, with a button that copies it and says so. */
export function ChecksumLine({ label, sha256 }: { label?: string; sha256: string }) {
  const t = useText(DOWNLOAD_TEXTS);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = () => {
    // Pages reached without https have no clipboard.
    const done = navigator.clipboard?.writeText(sha256) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    );
  };
  return (
    <p className="checksum-line">
      {label && <span className="muted">{label}</span>}
      <code>{inGroups(sha256)}</code>
      <Button kind="quiet" onClick={copy}>
        <Icon name={outcome === 'copied' ? 'check' : 'link'} /> {t.copy}
      </Button>
      <span role="status" className="muted">
        {outcome ? t[outcome] : ''}
      </span>
    </p>
  );
}
