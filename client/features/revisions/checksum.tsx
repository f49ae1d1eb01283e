import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { DefinitionList } from '../../ui/values.tsx';
import { REVISION_TEXTS } from './texts.ts';

/** So much of a checksum tells revisions apart at a glance. */
const SHORT = 12;

/** The checksum's beginning, with a button that copies all of it and says so. */
export function Checksum({ number, sha256 }: { number: number; sha256: string }) {
  const t = useText(REVISION_TEXTS);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = () => {
    navigator.clipboard.writeText(sha256).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    );
  };
  return (
    <span className="checksum">
      <code>{sha256.slice(0, SHORT)}…</code>
      <Button kind="quiet" onClick={copy} label={t.copyOf(number)}>
        <Icon name={outcome === 'copied' ? 'check' : 'link'} /> {t.copy}
      </Button>
      <span role="status" className="muted">
        {outcome ? t[outcome] : ''}
      </span>
    </span>
  );
}

/** Both links of the chain in full, and how it holds. */
export function ChecksumChain({ own, previous }: { own: string; previous: string | null }) {
  const t = useText(REVISION_TEXTS);
  return (
    <Disclosure summary={t.full}>
      <p>{t.chain}</p>
      <DefinitionList
        entries={[
          { term: t.own, value: <code className="checksum__full">{own}</code> },
          {
            term: t.previous,
            value: previous ? <code className="checksum__full">{previous}</code> : t.firstOfChain,
          },
        ]}
      />
    </Disclosure>
  );
}
