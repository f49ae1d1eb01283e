import { useLazyQuery } from '@apollo/client/react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState, Notice } from '../../ui/states.tsx';
import { AuditChainQuery } from './queries.ts';
import { AUDIT_TEXTS } from './texts.ts';

/** Lets the server recompute every entry's checksum and link, and says what came of it. */
export function ChainCheck() {
  const t = useText(AUDIT_TEXTS);
  const format = useFormat();
  const [check, { data, loading, error, called }] = useLazyQuery(AuditChainQuery, {
    fetchPolicy: 'no-cache',
  });
  const run = () => void check().catch(() => undefined);
  const chain = loading ? undefined : data?.auditChain;
  return (
    <div className="chain-check">
      <Button disabled={loading} onClick={run}>
        {loading ? t.checking : t.check}
      </Button>
      <div role="status">
        {called && chain?.intact && <Notice kind="success">{t.intact(format.number(chain.entries))}</Notice>}
      </div>
      {error && !loading && <ErrorState error={error} onRetry={run} />}
      {chain && !chain.intact && (
        <Notice kind="danger" title={t.brokenTitle}>
          {t.broken(String(chain.brokenAt ?? ''), format.number(chain.entries))}
        </Notice>
      )}
    </div>
  );
}
